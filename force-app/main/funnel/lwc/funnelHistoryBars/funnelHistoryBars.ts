import { LightningElement, api } from 'lwc';
import type { FunnelFunction } from 'c/funnelModel';

/** Days at one stage, or at a selling step of it. */
export interface StageBar {
    readonly key: string;
    readonly name: string;
    readonly owner: FunnelFunction;
    /** A selling step of the stage above it. */
    readonly isStep: boolean;
    readonly days: number;
    readonly target: number | undefined;
    readonly isLate: boolean;
    /** Days and target as they are read. */
    readonly text: string;
}

interface DrawnBar extends StageBar {
    readonly lineName: string;
    readonly hasBadge: boolean;
    readonly className: string;
    readonly width: string;
    readonly mark: string;
}

/** Bars of days, one a stage, each with a mark where the target lies. What they show is written beside them, too. */
export default class FunnelHistoryBars extends LightningElement {
    @api heading = '';
    @api bars: readonly StageBar[] = [];

    get drawnBars(): DrawnBar[] {
        const most = Math.max(1, ...this.bars.flatMap(({ days, target }) => [days, target ?? 0]));
        const share = (days: number): string => ((days / most) * 100).toFixed(1);
        return this.bars.map((bar) => ({
            ...bar,
            hasBadge: !bar.isStep,
            lineName: bar.isStep ? 'line step' : 'line',
            className: `bar ${bar.owner.toLowerCase()}`,
            width: share(bar.days),
            // the mark is one wide: it stays inside the track
            mark: bar.target === undefined ? '' : String(Math.min(99, Number(share(bar.target))))
        }));
    }
}
