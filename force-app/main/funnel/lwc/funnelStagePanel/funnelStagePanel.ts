import { LightningElement, api } from 'lwc';
import { funnelLabels } from 'c/funnelLabels';
import type { Contribution, FunnelStage } from 'c/funnelModel';
import { duesOf } from './dues';
import type { Due } from './dues';

/** One stage: what it means, who owns it, who contributes, what each owes. Fires `toggle` when dues are to be shown or hidden. */
export default class FunnelStagePanel extends LightningElement {
    @api stage!: FunnelStage;
    /** Whether the record stands at another stage: then it is said who owns this one. */
    @api isElsewhere = false;
    /** The selling step that the record is in, when it stands at this stage. */
    @api sellingStep = '';
    @api contributions: readonly Contribution[] = [];
    @api isExpanded = false;

    get dues(): Due[] {
        return duesOf(this.stage, this.sellingStep, this.contributions);
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
