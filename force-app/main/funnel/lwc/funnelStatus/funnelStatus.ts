import { LightningElement, api } from 'lwc';
import { fill } from 'c/formatting';
import { funnelLabels } from 'c/funnelLabels';
import { contributorOf } from 'c/funnelModel';
import type { FunnelFunction, FunnelStage, Journey } from 'c/funnelModel';
import type { FunnelRecord } from 'c/funnelData';
import { factsOf } from './facts';
import type { Fact } from './facts';

const OWNERS: Readonly<Record<FunnelFunction, string>> = {
    Marketing: funnelLabels.ownedByMarketing,
    Sales: funnelLabels.ownedBySales,
    Shared: funnelLabels.ownedByBoth
};

/** Where one record stands in the funnel, since when, who owns that, and what is worth knowing about the way there. */
export default class FunnelStatus extends LightningElement {
    @api stages: readonly FunnelStage[] = [];
    @api journey!: Journey;
    @api record!: FunnelRecord;
    /** ISO date and time that ages are counted to. */
    @api now = '';

    get stage(): FunnelStage | undefined {
        return this.journey.place.kind === 'stage' ? this.journey.place.stage : undefined;
    }

    get headline(): string {
        return this.stage?.name ?? funnelLabels.left;
    }

    get position(): string {
        const index = this.stages.findIndex(({ id }) => id === this.stage?.id);
        return fill(funnelLabels.stagePosition, index + 1, this.stages.length);
    }

    get owner(): string {
        return this.stage ? OWNERS[this.stage.owner] : '';
    }

    get contributor(): 'Marketing' | 'Sales' | undefined {
        return this.stage && contributorOf(this.stage.owner);
    }

    get contribution(): string {
        return this.contributor === 'Sales' ? funnelLabels.contributesSales : funnelLabels.contributesMarketing;
    }

    get facts(): Fact[] {
        return factsOf(this.journey, this.record, this.now);
    }
}
