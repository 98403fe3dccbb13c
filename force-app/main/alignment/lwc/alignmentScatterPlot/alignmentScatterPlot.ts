import { LightningElement, api } from 'lwc';
import { scatterLabels as labels } from 'c/alignmentScatterLabels';

export interface PlotPoint {
    readonly key: string;
    readonly x: string;
    readonly y: string;
    readonly label: string;
    /** Outline: segments differ by form, not by colour. */
    readonly shape: string;
}

export interface Plot {
    readonly name: string;
    /** Ends of the axis of scores, and where neither agreement nor disagreement stands. */
    readonly low: string;
    readonly high: string;
    readonly neutral: string;
    readonly points: readonly PlotPoint[];
    readonly ticks: readonly { readonly key: string; readonly y: string; readonly text: string }[];
    /** The line and its band as pieces between neighbouring places. */
    readonly pieces: readonly {
        readonly key: string;
        readonly x1: string;
        readonly x2: string;
        readonly y1: string;
        readonly y2: string;
        readonly low1: string;
        readonly low2: string;
        readonly high1: string;
        readonly high2: string;
    }[];
    readonly legend: readonly { readonly key: string; readonly shape: string; readonly text: string }[];
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** A scatter plot: one stop of Tab, arrow keys go from point to point by score. Fires `choose` with `accountId`. */
export default class AlignmentScatterPlot extends LightningElement {
    @api plot: Plot | undefined;

    labels = labels;
    current = 0;

    get points(): (PlotPoint & { index: number; tabIndex: number })[] {
        const points = this.plot?.points ?? [];
        const stop = Math.min(this.current, points.length - 1);
        return points.map((point, index) => ({ ...point, index, tabIndex: index === stop ? 0 : -1 }));
    }

    handleKeyDown(event: KeyboardEvent): void {
        const last = this.points.length - 1;
        const step = STEPS[event.key];
        const to = event.key === 'Home' ? 0 : event.key === 'End' ? last : step && this.current + step;
        if (to !== undefined) {
            event.preventDefault();
            this.current = Math.min(last, Math.max(0, to));
            this.template?.querySelectorAll<SVGElement>('.point')[this.current]?.focus();
        }
    }

    handleChoose(event: Event): void {
        const { index } = (event.currentTarget as HTMLElement).dataset;
        this.current = Number(index);
        const accountId = this.points[this.current]?.key;
        this.dispatchEvent(new CustomEvent('choose', { detail: { accountId } }));
    }
}
