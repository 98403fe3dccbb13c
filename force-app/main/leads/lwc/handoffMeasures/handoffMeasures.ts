import { LightningElement, api } from 'lwc';
import { handoffLabels as labels } from 'c/handoffLabels';
import type { Measure } from 'c/handoffModel';
import { measureLine } from './measureLines';
import type { MeasureLine } from './measureLines';

/** Which hand-offs are behind a number, and how it was called. */
export interface OpenDetail {
    readonly heading: string;
    readonly ids: readonly string[];
}

/** What groups of hand-offs come to. Fires `open` with an OpenDetail. */
export default class HandoffMeasures extends LightningElement {
    @api measures: readonly Measure[] = [];
    @api total!: Measure;
    /** Name of what the groups are of. */
    @api groupName = '';

    labels = labels;

    get lines(): MeasureLine[] {
        return [
            ...this.measures.map((measure, index) => measureLine(measure, String(index), false)),
            measureLine(this.total, 'total', true)
        ];
    }

    handleOpen(event: Event): void {
        const { line: key, cell: name } = (event.currentTarget as HTMLElement).dataset;
        const line = this.lines.find((one) => one.key === key);
        const cell = line?.cells.find((one) => one.key === name);
        if (line && cell) {
            const detail: OpenDetail = { heading: cell.spoken, ids: cell.ids };
            this.dispatchEvent(new CustomEvent('open', { detail }));
        }
    }
}
