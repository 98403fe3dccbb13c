import { LightningElement, api } from 'lwc';
import { funnelLabels } from 'c/funnelLabels';
import type { FunnelFunction } from 'c/funnelModel';

/** One place, and what stands there. */
export interface CustomerRow {
    readonly key: string;
    readonly name: string;
    /** Undefined: no stage. */
    readonly owner: FunnelFunction | undefined;
    readonly isHere: boolean;
    readonly leads: string;
    readonly contacts: string;
    readonly deals: string;
    readonly amount: string;
}

/** How many leads, contacts and deals of an account stand at each stage, and what the deals are worth. */
export default class FunnelCustomerTable extends LightningElement {
    @api rows: readonly CustomerRow[] = [];
    /** There are more records than these: the counts are the least there is. */
    @api isPartial = false;

    labels = funnelLabels;

    get drawnRows(): (CustomerRow & { readonly className: string })[] {
        return this.rows.map((row) => ({ ...row, className: row.isHere ? 'row here' : 'row' }));
    }
}
