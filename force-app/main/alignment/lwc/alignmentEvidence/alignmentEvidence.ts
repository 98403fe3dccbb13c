import { LightningElement, api } from 'lwc';
import { evidenceLabels as labels } from 'c/alignmentEvidenceLabels';

export interface EvidenceRow {
    readonly key: string;
    readonly statement: string;
    readonly said: string;
    /** Empty: records show something. */
    readonly missing: string;
    readonly done: string;
    readonly limit: string;
    /** Heading of the records; empty: there are none to open. */
    readonly recordsText: string;
    readonly records: readonly { readonly id: string; readonly name: string }[];
}

/** Statements, what was said of them, and what records show. */
export default class AlignmentEvidence extends LightningElement {
    @api rows: readonly EvidenceRow[] = [];

    labels = labels;
}
