import { LightningElement, api } from 'lwc';
import { funnelLabels } from 'c/funnelLabels';
import type { FunnelFunction } from 'c/funnelModel';

const LETTERS: Readonly<Record<FunnelFunction, string>> = {
    Marketing: funnelLabels.letterMarketing,
    Sales: funnelLabels.letterSales,
    Shared: funnelLabels.letterShared
};

/** A letter on the function's colour. It repeats what a text beside it says, so it is hidden from screen readers. */
export default class FunctionBadge extends LightningElement {
    @api owner: FunnelFunction = 'Shared';

    get letter(): string {
        return LETTERS[this.owner];
    }

    get className(): string {
        return `badge ${this.owner.toLowerCase()}`;
    }
}
