import { LightningElement, api } from 'lwc';
import { fill } from 'c/formatting';
import type { Fact } from 'c/funnelFacts';
import { funnelLabels } from 'c/funnelLabels';
import type { FunnelStage, Place } from 'c/funnelModel';

/** Where a record stands in the funnel, who owns that, and what is worth knowing about the way there. */
export default class FunnelStatus extends LightningElement {
    @api stages: readonly FunnelStage[] = [];
    @api place: Place | undefined;
    @api facts: readonly Fact[] = [];

    get stage(): FunnelStage | undefined {
        return this.place?.kind === 'stage' ? this.place.stage : undefined;
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
}
