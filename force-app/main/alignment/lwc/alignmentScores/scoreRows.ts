import { alignmentLabels as labels } from 'c/alignmentLabels';
import type { Group } from 'c/alignmentResultsData';
import { bandTexts, scoreText, whyHidden, withinScale } from 'c/alignmentWords';
import { fill, formatDecimal } from 'c/formatting';
import { HIGHEST_TOTAL, LOWEST_TOTAL, bandOf } from 'c/surveyModel';

export interface NamedGroup {
    readonly name: string;
    readonly group: Group | undefined;
}

export interface ScoreRow {
    readonly key: number;
    readonly name: string;
    /** Empty: the figures are shown. */
    readonly why: string;
    readonly score: string;
    readonly band: string;
    readonly range: string;
    readonly answers: string;
    /** Where point and bar stand on the scale. */
    readonly point: string;
    readonly barStart: string;
    readonly barLength: string;
    readonly pointClass: string;
    /** Outline around the point: functions differ by form, not by colour alone. */
    readonly shape: string;
}

const SHAPES: Readonly<Record<Group['function'], string>> = {
    All: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0',
    Sales: 'M-5.5 -5.5H5.5V5.5H-5.5Z',
    Marketing: 'M0 -7.5L7.5 0L0 7.5L-7.5 0Z'
};

const NO_PICTURE = { point: '', barStart: '', barLength: '', pointClass: '', shape: '' };

const percent = (total: number): number => ((withinScale(total) - LOWEST_TOTAL) / (HIGHEST_TOTAL - LOWEST_TOTAL)) * 100;

const at = (total: number): string => `${percent(total).toFixed(2)}%`;

export function rowOf({ name, group }: NamedGroup, key: number, minimum: number | undefined): ScoreRow {
    const row = { key, name, why: '', score: '', band: '', range: '', answers: '' };
    if (group?.mean === undefined) {
        return { ...row, why: whyHidden(group?.suppressed, minimum), ...NO_PICTURE };
    }
    const { mean, halfWidth = 0, answers } = group;
    const [low, high] = [withinScale(mean - halfWidth), withinScale(mean + halfWidth)];
    return {
        ...row,
        score: scoreText(mean),
        band: bandTexts[bandOf(mean)],
        range: fill(labels.range, formatDecimal(low, 1), formatDecimal(high, 1)),
        answers: String(answers),
        point: at(mean),
        barStart: at(low),
        barLength: `${(percent(high) - percent(low)).toFixed(2)}%`,
        pointClass: `point ${group.function.toLowerCase()}`,
        shape: SHAPES[group.function]
    };
}
