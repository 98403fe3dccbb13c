import { LightningElement, api } from 'lwc';
import type { FunnelFunction } from 'c/funnelModel';

/** One figure over time. */
export interface TrendLine {
    readonly key: string;
    readonly name: string;
    readonly owner: FunnelFunction;
    /** First and last value with their days, in words. */
    readonly text: string;
    /** Undefined where it is not known. Times in milliseconds. */
    readonly points: readonly { readonly at: number; readonly value: number | undefined }[];
}

const WIDTH = 100;
const HEIGHT = 30;

/** A small line for each stage, all over the same time; each has a scale of its own. The numbers stand in the table below. */
export default class FunnelTrendChart extends LightningElement {
    @api heading = '';
    @api lines: readonly TrendLine[] = [];

    get drawnLines(): object[] {
        const times = this.lines.flatMap(({ points }) => points.map(({ at }) => at));
        const [first, last] = [Math.min(...times), Math.max(...times)];
        return this.lines.map((line) => ({
            ...line,
            className: `line ${line.owner.toLowerCase()}`,
            d: pathOf(line.points, first, last)
        }));
    }
}

/** An SVG path; a gap where a value is not known. */
function pathOf(points: TrendLine['points'], first: number, last: number): string {
    const most = Math.max(0, ...points.map(({ value }) => value ?? 0)) || 1;
    let isDrawing = false;
    return points
        .map(({ at, value }) => {
            if (value === undefined) {
                isDrawing = false;
                return '';
            }
            const x = last > first ? ((at - first) / (last - first)) * WIDTH : 0;
            const y = HEIGHT - 1 - (value / most) * (HEIGHT - 2);
            const command = isDrawing ? 'L' : 'M';
            isDrawing = true;
            return `${command}${x.toFixed(1)} ${y.toFixed(1)}`;
        })
        .join('');
}
