import { LightningElement, api } from 'lwc';
import type { FunnelFunction } from 'c/funnelModel';

/** A piece of a bar, in hundredths of its length. */
export interface BarPart {
    readonly key: 'on' | 'ended' | 'left' | 'open' | 'range' | 'more' | 'median' | 'target';
    readonly x: number;
    readonly width: number;
}

export interface FlowBar {
    readonly key: string;
    readonly name: string;
    readonly owner: FunnelFunction;
    /** A selling step of the stage above it. */
    readonly isStep: boolean;
    /** What the bar shows, in words. */
    readonly text: string;
    readonly parts: readonly BarPart[];
}

/** Bars of several parts, one a stage or selling step. What they show is written beside them, too. */
export default class FunnelFlowChart extends LightningElement {
    @api heading = '';
    @api note = '';
    @api bars: readonly FlowBar[] = [];
    /** What the colours mean; empty: nothing to tell apart. */
    @api keys: readonly { readonly key: BarPart['key']; readonly label: string }[] = [];

    get drawnBars(): object[] {
        return this.bars.map((bar) => ({
            ...bar,
            className: bar.isStep ? 'line step' : 'line',
            hasBadge: !bar.isStep,
            drawnParts: bar.parts.map(({ key, x, width }) => ({
                key,
                x: x.toFixed(1),
                width: Math.max(0, width).toFixed(1),
                className: `part ${key}`
            }))
        }));
    }

    get drawnKeys(): object[] {
        return this.keys.map(({ key, label }) => ({ key, label, className: `swatch ${key}` }));
    }
}
