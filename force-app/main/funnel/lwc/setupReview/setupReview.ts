import { LightningElement, api } from 'lwc';
import { changeLines, faultText, previewText } from 'c/setupFacts';
import type { ChangeLine, PreviewText } from 'c/setupFacts';
import { previewOf } from 'c/funnelSetupModel';
import type { Change, Fault, OrgValue, SetupState } from 'c/funnelSetupModel';
import { setupLabels } from 'c/setupLabels';

/** What a change of the set-up changes and moves, before it is saved; or why it cannot be saved. */
export default class SetupReview extends LightningElement {
    @api before!: SetupState;
    @api after!: SetupState;
    @api changes: readonly Change[] = [];
    @api faults: readonly Fault[] = [];
    @api values: readonly OrgValue[] = [];

    labels = setupLabels;

    get refusals(): FaultLine[] {
        return linesOf(this.faults.filter(({ isFatal }) => isFatal));
    }

    /** What may be saved and is worth mending. */
    get notes(): FaultLine[] {
        return linesOf(this.faults.filter(({ isFatal }) => !isFatal));
    }

    get hasNotes(): boolean {
        return this.notes.length > 0;
    }

    get isRefused(): boolean {
        return this.refusals.length > 0;
    }

    get lines(): ChangeLine[] {
        return changeLines(this.changes, this.before, this.after);
    }

    get preview(): PreviewText {
        return previewText(previewOf(this.before, this.after, this.values));
    }
}

interface FaultLine {
    readonly key: string;
    readonly text: string;
}

/** Each once: a file may say the same twice. */
const linesOf = (faults: readonly Fault[]): FaultLine[] =>
    [...new Map(faults.map((fault) => [`${fault.code} ${fault.names.join(' ')}`, faultText(fault)]))].map(
        ([key, text]) => ({ key, text })
    );
