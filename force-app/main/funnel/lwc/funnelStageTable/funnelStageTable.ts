import { LightningElement, api } from 'lwc';
import { funnelLabels } from 'c/funnelLabels';
import type { FunnelFunction } from 'c/funnelModel';

export interface StageColumn {
    readonly key: string;
    readonly label: string;
}

export interface StageCell {
    readonly key: string;
    readonly text: string;
    /** What the number counts; written beside it where there is no room for a heading. Empty: the number says it. */
    readonly unit: string;
    /** What a press on the number does; empty: it cannot be pressed. */
    readonly action: string;
}

/** One place, and what stands there. */
export interface StageRow {
    readonly key: string;
    readonly name: string;
    /** Undefined: no stage. */
    readonly owner: FunnelFunction | undefined;
    readonly isHere: boolean;
    readonly cells: readonly StageCell[];
}

/** What stands at each stage. Fires `cellselect` with the keys of row and column when a number is pressed. */
export default class FunnelStageTable extends LightningElement {
    @api heading = '';
    @api columns: readonly StageColumn[] = [];
    @api rows: readonly StageRow[] = [];
    /** What the numbers are about. */
    @api note = '';

    labels = funnelLabels;

    get drawnRows(): (StageRow & { readonly className: string })[] {
        return this.rows.map((row) => ({ ...row, className: row.isHere ? 'row here' : 'row' }));
    }

    handlePress(event: Event): void {
        const { row, column } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('cellselect', { detail: { row, column } }));
    }
}
