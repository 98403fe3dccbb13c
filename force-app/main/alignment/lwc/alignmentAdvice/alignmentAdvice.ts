import { LightningElement, api } from 'lwc';

export interface AdviceRow {
    readonly key: string;
    readonly text: string;
    readonly why: string;
    /** Empty: nothing more. */
    readonly move: string;
}

/** What people of a team can do themselves, and why that. */
export default class AlignmentAdvice extends LightningElement {
    @api rows: readonly AdviceRow[] = [];
}
