import { behindLabels } from 'c/funnelBehindLabels';
import { fill, formatAmount, formatDate, formatNumber } from 'c/formatting';
import type { TrendPoint } from 'c/funnelHistoryData';
import { funnelLabels } from 'c/funnelLabels';
import type { StationFigure } from 'c/funnelHistoryModel';
import type { Funnel, FunnelStage } from 'c/funnelModel';
import { overviewLabels as labels } from 'c/funnelOverviewLabels';
import type { StageColumn, StageRow } from 'c/funnelStageTable';
import type { TrendLine } from 'c/funnelTrendChart';

export type TrendMeasure = 'records' | 'amount' | 'conversion' | 'median';

export interface TrendDrawing {
    readonly lines: readonly TrendLine[];
    readonly columns: readonly StageColumn[];
    readonly rows: readonly StageRow[];
    readonly note: string;
    /** The heading first. */
    readonly csv: readonly (readonly (string | number)[])[];
}

interface Series {
    readonly key: string;
    readonly name: string;
    readonly stage: FunnelStage;
    readonly points: readonly TrendPoint[];
}

/** Days shown in the table: the first, the last, and some between. */
const MOST_COLUMNS = 6;
const OBJECTS = { Lead: funnelLabels.columnLeads, Opportunity: funnelLabels.columnDeals } as const;

/** @returns undefined where nothing was measured */
export function trendDrawing(
    funnel: Funnel,
    points: readonly TrendPoint[],
    measure: TrendMeasure
): TrendDrawing | undefined {
    const dates = [...new Set(points.map(({ date }) => date))].sort();
    const [first] = dates;
    if (first === undefined) {
        return undefined;
    }
    const series = seriesOf(funnel, points).filter((one) =>
        one.points.some((point) => valueOf(point, measure) !== undefined)
    );
    const shown = columnsOf(dates);
    return {
        lines: series.map((one) => lineOf(one, measure)),
        columns: shown.map((date) => ({ key: date, label: formatDate(date) })),
        rows: series.map((one) => rowOf(one, shown, measure)),
        note: fill(labels.trendNote, formatNumber(dates.length), formatDate(first)),
        csv: [
            [funnelLabels.columnStage, labels.columnObject, ...dates],
            ...series.map(({ stage, points: own }) => [
                stage.name,
                own[0] ? OBJECTS[own[0].object] : '',
                ...dates.map((date) => {
                    const point = own.find((one) => one.date === date);
                    return (point && valueOf(point, measure)) ?? '';
                })
            ])
        ]
    };
}

function seriesOf(funnel: Funnel, points: readonly TrendPoint[]): Series[] {
    return funnel.stages.flatMap((stage) => {
        const own = points.filter(({ stageId }) => stageId === stage.id);
        const objects = [...new Set(own.map(({ object }) => object))];
        return objects.map((object) => ({
            key: `${stage.id} ${object}`,
            name: fill(labels.lineOf, stage.name, OBJECTS[object]),
            stage,
            points: own.filter((point) => point.object === object)
        }));
    });
}

function valueOf(point: TrendPoint, measure: TrendMeasure): number | undefined {
    return measure === 'amount' && point.object === 'Lead' ? undefined : point[measure];
}

function textOf(value: number | undefined, measure: TrendMeasure): string {
    if (value === undefined) {
        return labels.unknown;
    }
    switch (measure) {
        case 'amount':
            return formatAmount(value);
        case 'conversion':
            return fill(labels.percent, formatNumber(Math.round(value * 100)));
        default:
            return formatNumber(value);
    }
}

function lineOf({ key, name, stage, points }: Series, measure: TrendMeasure): TrendLine {
    const known = points.filter((point) => valueOf(point, measure) !== undefined);
    const [first, last] = [known[0], known.at(-1)] as [TrendPoint, TrendPoint];
    const text = (point: TrendPoint): string => textOf(valueOf(point, measure), measure);
    return {
        key,
        name,
        owner: stage.owner,
        text: fill(labels.trendLine, text(first), formatDate(first.date), text(last), formatDate(last.date)),
        points: points.map((point) => ({ at: Date.parse(point.date), value: valueOf(point, measure) }))
    };
}

function columnsOf(dates: readonly string[]): string[] {
    const count = Math.min(MOST_COLUMNS, dates.length);
    const step = (dates.length - 1) / Math.max(1, count - 1);
    return Array.from({ length: count }, (_, index) => dates[Math.round(index * step)] as string);
}

function rowOf({ key, name, stage, points }: Series, dates: readonly string[], measure: TrendMeasure): StageRow {
    return {
        key,
        name,
        owner: stage.owner,
        isHere: false,
        cells: dates.map((date) => {
            const point = points.find((one) => one.date === date);
            const text = textOf(point && valueOf(point, measure), measure);
            // a share of nothing, and a day that is not over, are of records, too
            const isCount = measure === 'records' || measure === 'amount';
            const opens = text !== labels.unknown && point && !(isCount && point.records === 0);
            const action = opens ? fill(behindLabels.openOn, text, name, formatDate(date)) : '';
            return { key: date, text, unit: formatDate(date), action };
        })
    };
}

/** What each measure is worked out from. */
const FIGURES: Readonly<Record<TrendMeasure, StationFigure>> = {
    records: 'here',
    amount: 'here',
    conversion: 'decided',
    median: 'timed'
};

export interface TrendFigure {
    readonly heading: string;
    readonly point: TrendPoint;
    readonly figure: StationFigure;
    /** Undefined: the number counts no records. */
    readonly count: number | undefined;
}

/** The number in one cell. @returns undefined where there is none (any more) */
export function figureAt(
    funnel: Funnel,
    points: readonly TrendPoint[],
    measure: TrendMeasure,
    { row, column }: { row: string; column: string }
): TrendFigure | undefined {
    const series = seriesOf(funnel, points).find(({ key }) => key === row);
    const point = series?.points.find(({ date }) => date === column);
    return (
        series &&
        point && {
            heading: fill(behindLabels.headingOn, series.name, formatDate(column)),
            point,
            figure: FIGURES[measure],
            count: FIGURES[measure] === 'here' ? point.records : undefined
        }
    );
}
