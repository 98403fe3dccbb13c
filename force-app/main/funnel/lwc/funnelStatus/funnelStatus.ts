import { LightningElement, api } from 'lwc';
import { fill } from 'c/formatting';
import { funnelLabels } from 'c/funnelLabels';
import type { FunnelStage, Journey } from 'c/funnelModel';
import type { FunnelRecord } from 'c/funnelData';
import { factsOf } from './facts';
import type { Fact } from './facts';

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
        if (!this.stage) {
            return funnelLabels.ribbonTitle;
        }
        const index = this.stages.findIndex(({ id }) => id === this.stage?.id);
        return fill(funnelLabels.positionInFunnel, index + 1, this.stages.length);
    }

    get facts(): Fact[] {
        return factsOf(this.journey, this.record, this.now);
    }
}
