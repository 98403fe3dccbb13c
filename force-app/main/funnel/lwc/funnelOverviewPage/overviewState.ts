import { behindLabels } from 'c/funnelBehindLabels';
import { fill, formatAmount, formatNumber, plural } from 'c/formatting';
import { funnelLabels as labels } from 'c/funnelLabels';
import type { FunnelFunction } from 'c/funnelModel';
import type { Bar, HalfText } from 'c/funnelOverviewChart';
import { recordsRequest } from 'c/funnelOverviewData';
import type { OverviewChoice, OverviewData, RecordsRequest, TypedObjects } from 'c/funnelOverviewData';
import { COLUMNS, totalOf } from 'c/funnelOverviewModel';
import type { Half, Overview, OverviewColumn, OverviewRow } from 'c/funnelOverviewModel';
import type { StageCell, StageColumn, StageRow } from 'c/funnelStageTable';
import type { Measure, Option } from 'c/funnelOverviewFilters';

export interface Notice {
    readonly heading: string;
    readonly text: string;
}

/** The overview, ready to be drawn. */
export interface OverviewDrawing {
    readonly chartName: string;
    readonly bars: readonly Bar[];
    readonly halves: readonly HalfText[];
    readonly columns: readonly StageColumn[];
    readonly rows: readonly StageRow[];
}

/** A number whose records are looked at. */
export interface Opened {
    readonly heading: string;
    readonly requests: readonly RecordsRequest[];
}

export const MEASURES: readonly Option[] = [
    { label: labels.measureRecords, value: 'records' },
    { label: labels.measureAmount, value: 'amount' }
];

const COLUMN_LABELS: Readonly<Record<OverviewColumn, string>> = {
    leads: labels.columnLeads,
    members: labels.columnMembers,
    deals: labels.columnDeals,
    customers: labels.columnCustomers
};
const HALVES: Readonly<Record<FunnelFunction, string>> = {
    Marketing: labels.halfMarketing,
    Sales: labels.halfSales,
    Shared: labels.halfShared
};

export function noticeFor(data: OverviewData | undefined): Notice | undefined {
    if (!data) {
        return undefined;
    }
    if (!data.funnel) {
        return { heading: labels.noAccess, text: labels.noAccessText };
    }
    if (data.funnel.stages.length === 0) {
        return { heading: labels.noStages, text: labels.noStagesText };
    }
    return data.groups.length === 0 ? { heading: labels.overviewEmpty, text: labels.overviewEmptyText } : undefined;
}

export function drawingOf({ rows, halves }: Overview, measure: Measure): OverviewDrawing {
    return {
        chartName: measure === 'records' ? labels.overviewChart : labels.overviewChartAmount,
        bars: rows.flatMap((row) => barOf(row, measure) ?? []),
        halves: halves.map(halfText),
        columns: [
            ...COLUMNS.map((key) => ({ key, label: COLUMN_LABELS[key] })),
            { key: 'amount', label: labels.columnAmount }
        ],
        rows: rows.map(rowOf)
    };
}

const nameOf = ({ key, stage }: OverviewRow): string =>
    stage?.name ?? (key === 'left' ? labels.rowLeft : labels.rowUnmapped);

function barOf(row: OverviewRow, measure: Measure): Bar | undefined {
    if (!row.stage) {
        return undefined;
    }
    const { count, amount } = totalOf(row);
    return {
        key: row.key,
        name: row.stage.name,
        owner: row.stage.owner,
        value: measure === 'records' ? count : amount,
        text: measure === 'records' ? formatNumber(count) : formatAmount(amount),
        action:
            count === 0
                ? ''
                : measure === 'records'
                  ? fill(behindLabels.openStage, formatNumber(count), row.stage.name)
                  : worthAction(row)
    };
}

function halfText({ owner, count, amount }: Half): HalfText {
    const records = plural(count, { one: labels.halfRecordsOne, other: labels.halfRecordsOther });
    const text = amount > 0 ? `${records}, ${fill(labels.halfWorth, formatAmount(amount))}` : records;
    const action = count > 0 ? fill(behindLabels.openStage, text, HALVES[owner]) : '';
    return { owner, heading: HALVES[owner], text, action };
}

/** Deals alone have a worth. */
function worthAction(row: OverviewRow): string {
    const amount = formatAmount(totalOf(row).amount);
    return row.cells.deals.count > 0 ? fill(labels.openRecords, amount, COLUMN_LABELS.deals, nameOf(row)) : '';
}

function rowOf(row: OverviewRow): StageRow {
    const counts = COLUMNS.map((column): StageCell => {
        const text = formatNumber(row.cells[column].count);
        const unit = COLUMN_LABELS[column];
        const action = row.cells[column].count > 0 ? fill(labels.openRecords, text, unit, nameOf(row)) : '';
        return { key: column, text, unit, action };
    });
    const worth = { key: 'amount', text: formatAmount(totalOf(row).amount), unit: '', action: worthAction(row) };
    return { key: row.key, name: nameOf(row), owner: row.stage?.owner, isHere: false, cells: [...counts, worth] };
}

/** A column of the table: its records; the worth is that of the deals. */
export type OpenedColumn = OverviewColumn | 'amount';

/** @returns undefined where nothing is counted (any more) */
export function openedAt(
    { rows }: Overview,
    key: string,
    column: OpenedColumn,
    choice: OverviewChoice,
    types: TypedObjects
): Opened | undefined {
    const row = rows.find((candidate) => candidate.key === key);
    const counted = column === 'amount' ? 'deals' : column;
    return (
        row && {
            heading: fill(labels.recordsTitle, COLUMN_LABELS[counted], nameOf(row)),
            requests: recordsRequest(counted, choice, row.cells[counted].sources, types)
        }
    );
}

/** Everything at one stage. @param measure worth: the deals there */
export function openedBar(
    overview: Overview,
    key: string,
    measure: Measure,
    choice: OverviewChoice,
    types: TypedObjects
): Opened | undefined {
    const row = overview.rows.find((candidate) => candidate.key === key);
    if (!row || measure === 'amount') {
        return openedAt(overview, key, 'amount', choice, types);
    }
    return { heading: fill(behindLabels.headingAll, nameOf(row)), requests: requestsOf([row], choice, types) };
}

/** Everything at the stages of one function. */
export function openedHalf(
    { rows }: Overview,
    owner: FunnelFunction,
    choice: OverviewChoice,
    types: TypedObjects
): Opened {
    const own = rows.filter(({ stage }) => stage?.owner === owner);
    return { heading: fill(behindLabels.headingAll, HALVES[owner]), requests: requestsOf(own, choice, types) };
}

/** One object after the other. */
function requestsOf(rows: readonly OverviewRow[], choice: OverviewChoice, types: TypedObjects): RecordsRequest[] {
    return COLUMNS.flatMap((column) => {
        const sources = rows.flatMap(({ cells }) => cells[column].sources);
        return sources.length > 0 ? recordsRequest(column, choice, sources, types) : [];
    });
}

/** The table as it is saved. */
export function csvLines({ rows }: Overview): (string | number)[][] {
    return [
        [labels.columnStage, labels.owner, ...COLUMNS.map((column) => COLUMN_LABELS[column]), labels.columnAmount],
        ...rows.map((row) => [
            nameOf(row),
            row.stage?.owner ?? '',
            ...COLUMNS.map((column) => row.cells[column].count),
            totalOf(row).amount
        ])
    ];
}
