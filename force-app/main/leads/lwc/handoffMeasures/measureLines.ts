import { fill, formatNumber } from 'c/formatting';
import { handoffLabels as labels } from 'c/handoffLabels';
import type { Measure, Share, Spread } from 'c/handoffModel';
import { sayHours, sayKey, sayPercent } from 'c/handoffWords';

export interface MeasureCell {
    readonly key: string;
    /** What can be pressed; empty: nothing is behind it. */
    readonly number: string;
    /** What stands beside it. */
    readonly note: string;
    /** The number with its row and column. */
    readonly spoken: string;
    readonly ids: readonly string[];
}

export interface MeasureLine {
    readonly key: string;
    readonly name: string;
    readonly className: string;
    readonly cells: readonly MeasureCell[];
}

function shareTexts({ share, of, low, high }: Share): readonly [number: string, note: string] {
    return share === undefined
        ? ['', '–']
        : [
              fill(labels.rateOf, sayPercent(share), formatNumber(of)),
              fill(labels.range, sayPercent(low), sayPercent(high))
          ];
}

function spreadTexts({ count, median, low, high }: Spread): readonly [number: string, note: string] {
    if (median === undefined || low === undefined || high === undefined) {
        return ['', count === 0 ? '–' : fill(labels.few, formatNumber(count))];
    }
    return [fill(labels.hours, sayHours(median)), fill(labels.rangeHours, sayHours(low), sayHours(high))];
}

export function measureLine(measure: Measure, key: string, isTotal: boolean): MeasureLine {
    const name = isTotal ? labels.all : sayKey(measure.key);
    const cell = (
        column: string,
        heading: string,
        [number, note]: readonly [string, string],
        ids: readonly string[]
    ): MeasureCell => ({ key: column, number, note, ids, spoken: fill(labels.listOf, name, heading) });
    const count = (ids: readonly string[]): readonly [string, string] =>
        ids.length === 0 ? ['', formatNumber(0)] : [formatNumber(ids.length), ''];
    return {
        key,
        name,
        className: isTotal ? 'row total' : 'row',
        cells: [
            cell('all', labels.handoffs, count(measure.all), measure.all),
            cell('accepted', labels.acceptanceRate, shareTexts(measure.acceptance), [
                ...measure.accepted,
                ...measure.returned
            ]),
            cell('returned', labels.returned, count(measure.returned), measure.returned),
            cell('median', labels.median, spreadTexts(measure.response), measure.responded),
            cell('inTime', labels.inTime, shareTexts(measure.inTime), measure.judged),
            cell('late', labels.late, count(measure.late), measure.late)
        ]
    };
}
