import { LightningElement, api } from 'lwc';
import { teamLabels as labels } from 'c/alignmentAccountLabels';

export interface TrendPoint {
    readonly key: string;
    readonly text: string;
    readonly wave: string;
    readonly score: string;
    /** Where the point and its error bar stand, in percent; empty: not shown. */
    readonly x: string;
    readonly y: string;
    readonly low: string;
    readonly high: string;
}

export interface TeamScore {
    readonly group: string;
    readonly points: string;
    readonly range: string;
    readonly why: string;
    readonly sides: string;
    readonly gap: string;
    readonly trend: readonly TrendPoint[];
}

interface Line {
    readonly key: string;
    readonly from: TrendPoint;
    readonly to: TrendPoint;
}

/** The score of a group, why it is this group, the two functions, and how it went from wave to wave. */
export default class AlignmentTeamScore extends LightningElement {
    @api score: TeamScore | undefined;

    labels = labels;

    get hasTrend(): boolean {
        return (this.score?.trend.length ?? 0) > 1;
    }

    get firstWave(): string {
        return this.score?.trend[0]?.wave ?? '';
    }

    get lastWave(): string {
        return this.score?.trend.at(-1)?.wave ?? '';
    }

    get shownPoints(): TrendPoint[] {
        return (this.score?.trend ?? []).filter(({ y }) => y !== '');
    }

    /** Between neighbours; a wave that is not shown leaves a gap. */
    get lines(): Line[] {
        const trend = this.score?.trend ?? [];
        return trend.flatMap((to, index) => {
            const from = trend[index - 1];
            return from?.y && to.y ? [{ key: to.key, from, to }] : [];
        });
    }
}
