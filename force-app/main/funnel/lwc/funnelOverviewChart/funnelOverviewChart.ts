import { LightningElement, api } from 'lwc';
import type { FunnelFunction } from 'c/funnelModel';

/** One stage as a bar. */
export interface Bar {
    readonly key: string;
    readonly name: string;
    readonly owner: FunnelFunction;
    readonly value: number;
    /** The value as it is written. */
    readonly text: string;
    /** What a press on the value does; empty: it cannot be pressed. */
    readonly action: string;
}

/** A function's stages together. */
export interface HalfText {
    readonly owner: FunnelFunction;
    readonly heading: string;
    readonly text: string;
    /** What a press on the text does; empty: it cannot be pressed. */
    readonly action: string;
}

/**
 * The funnel as bars, with the halves of Marketing and Sales. All of it is also in the table below. Fires `barselect` with the key of
 * a stage, `halfselect` with the owner.
 */
export default class FunnelOverviewChart extends LightningElement {
    @api heading = '';
    @api bars: readonly Bar[] = [];
    @api halves: readonly HalfText[] = [];

    get drawnBars(): (Bar & { readonly width: string; readonly className: string })[] {
        const most = Math.max(1, ...this.bars.map(({ value }) => value));
        return this.bars.map((bar) => ({
            ...bar,
            // of a hundred: the longest bar fills the track
            width: ((bar.value / most) * 100).toFixed(1),
            className: `bar ${bar.owner.toLowerCase()}`
        }));
    }

    get drawnHalves(): (HalfText & { readonly className: string })[] {
        return this.halves.map((half) => ({ ...half, className: `half ${half.owner.toLowerCase()}` }));
    }

    handleBar(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('barselect', { detail: { key } }));
    }

    handleHalf(event: Event): void {
        const { owner } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('halfselect', { detail: { owner } }));
    }
}
