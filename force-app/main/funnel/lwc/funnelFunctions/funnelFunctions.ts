import { LightningElement, api } from 'lwc';
import { funnelLabels } from 'c/funnelLabels';
import { contributorOf } from 'c/funnelModel';
import type { FunnelFunction } from 'c/funnelModel';

const OWNERS: Readonly<Record<FunnelFunction, string>> = {
    Marketing: funnelLabels.ownedByMarketing,
    Sales: funnelLabels.ownedBySales,
    Shared: funnelLabels.ownedByBoth
};

/** Who owns a stage and who contributes to it. */
export default class FunnelFunctions extends LightningElement {
    @api owner: FunnelFunction = 'Shared';

    get ownerText(): string {
        return OWNERS[this.owner];
    }

    get contributor(): 'Marketing' | 'Sales' | undefined {
        return contributorOf(this.owner);
    }

    get contributorText(): string {
        return this.contributor === 'Sales' ? funnelLabels.contributesSales : funnelLabels.contributesMarketing;
    }
}
