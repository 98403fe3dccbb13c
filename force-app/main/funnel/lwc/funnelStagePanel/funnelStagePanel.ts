import { LightningElement, api } from 'lwc';
import { funnelLabels } from 'c/funnelLabels';
import type { Contribution, FunnelStage } from 'c/funnelModel';
import type { OwedItem } from 'c/owedModel';
import { duesOf } from './dues';
import type { Due } from './dues';

/**
 * One stage: what it means, who owns it, who contributes, what each owes. Fires `toggle` when dues are to be shown or hidden,
 * and `mark` when something was brought (or was not, after all).
 */
export default class FunnelStagePanel extends LightningElement {
    @api stage!: FunnelStage;
    /** Whether the record stands at another stage: then it is said who owns this one. */
    @api isElsewhere = false;
    /** The selling step that the record is in, when it stands at this stage. */
    @api sellingStep = '';
    @api contributions: readonly Contribution[] = [];
    /** What is owed here on the record itself; each may be marked as done. */
    @api owed: readonly OwedItem[] = [];
    /** ISO date and time at which the record is looked at. */
    @api now = '';
    /** Whether something is being saved. */
    @api isSaving = false;
    @api isExpanded = false;

    get dues(): Due[] {
        return duesOf(this.stage, this.sellingStep, this.contributions, this.owed, this.now);
    }

    get toggleLabel(): string {
        return this.isExpanded ? funnelLabels.hideDues : funnelLabels.showDues;
    }

    get toggleIcon(): string {
        return this.isExpanded ? 'utility:chevronup' : 'utility:chevrondown';
    }

    get expanded(): 'true' | 'false' {
        return this.isExpanded ? 'true' : 'false';
    }

    handleToggle(): void {
        this.dispatchEvent(new CustomEvent('toggle'));
    }
}
