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

    get refusals(): { key: string; text: string }[] {
        return this.faults
            .filter(({ isFatal }) => isFatal)
            .map((fault) => ({ key: `${fault.code} ${fault.names.join(' ')}`, text: faultText(fault) }));
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
