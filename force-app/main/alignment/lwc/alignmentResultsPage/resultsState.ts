import { alignmentLabels as labels } from 'c/alignmentLabels';
import { groupOf } from 'c/alignmentResultsData';
import type { Group, WaveResults } from 'c/alignmentResultsData';
import type { NamedGroup } from 'c/alignmentScores';
import { fill, formatDecimal } from 'c/formatting';
import { isClear } from 'c/significanceModel';

const SIDES = ['Sales', 'Marketing'] as const;

const sideText = (side: Group['function']): string =>
    ({ All: labels.everybody, Sales: labels.functionSales, Marketing: labels.functionMarketing })[side];

/** The company: both functions, heads and staff, and heads and staff of each function. */
export function companyRows(wave: WaveResults): NamedGroup[] {
    const rows: (readonly [string, Group['function'], Group['level']])[] = [
        [labels.everybody, 'All', 'All'],
        ...SIDES.map((side) => [sideText(side), side, 'All'] as const),
        [labels.heads, 'All', 'Head'],
        [labels.staff, 'All', 'Staff'],
        ...SIDES.flatMap((side) => [
            [fill(labels.headsOf, sideText(side)), side, 'Head'] as const,
            [fill(labels.staffOf, sideText(side)), side, 'Staff'] as const
        ])
    ];
    return rows.map(([name, side, level]) => ({ name, group: groupOf(wave, side, level) }));
}

/** Each segment as a whole; then its functions, where they are shown. */
export function segmentRows(wave: WaveResults): NamedGroup[] {
    const names = [...new Set(wave.groups.map(({ segment }) => segment))].filter((name) => name !== '').sort();
    return names.flatMap((name) => [
        { name, group: groupOf(wave, 'All', 'All', name) },
        ...SIDES.map((side) => ({
            name: `${name}, ${sideText(side)}`,
            group: groupOf(wave, side, 'All', name)
        })).filter(({ group }) => group?.mean !== undefined)
    ]);
}

/** Sales, then Marketing, each from the oldest wave to the newest. */
export function trendRows(waves: readonly WaveResults[]): NamedGroup[] {
    return SIDES.flatMap((side) =>
        waves.toReversed().map((wave) => ({
            name: fill(labels.inWave, sideText(side), wave.name),
            group: groupOf(wave, side)
        }))
    );
}

/** The gap of the totals in words. @returns empty: it cannot be shown */
export function gapSentence(wave: WaveResults): string {
    const gap = groupOf(wave, 'All')?.gap;
    if (!gap) {
        return '';
    }
    const points = formatDecimal(Math.abs(gap.difference), 1);
    return isClear(gap)
        ? fill(labels.gapTotalClear, points, sideText(gap.difference > 0 ? 'Marketing' : 'Sales'))
        : fill(labels.gapTotalNoise, points);
}

export function straightSentence(wave: WaveResults): string {
    const count = groupOf(wave, 'All')?.straightLined ?? 0;
    return count > 0 ? fill(labels.straight, count) : '';
}
