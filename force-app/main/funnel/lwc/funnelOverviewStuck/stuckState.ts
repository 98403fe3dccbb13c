import { fill, formatAmount, formatDays, formatNumber, plural } from 'c/formatting';
import type { StuckLimit } from 'c/funnelFlowModel';
import { overviewLabels as labels } from 'c/funnelOverviewLabels';
import { daysBetween, placeOf } from 'c/funnelModel';
import type { Funnel } from 'c/funnelModel';
import type { StuckDeal, StuckPage } from 'c/funnelOverviewData';
import type { StageColumn, StageRow } from 'c/funnelStageTable';

export interface StuckLine extends StuckDeal {
    readonly days: number | undefined;
    readonly daysText: string;
    readonly overText: string;
    readonly amountText: string;
}

export const GROUP_COLUMNS: readonly StageColumn[] = [
    { key: 'count', label: labels.columnDeals },
    { key: 'amount', label: labels.columnAmount }
];

export function lineOf(funnel: Funnel, limits: readonly StuckLimit[], deal: StuckDeal, now: string): StuckLine {
    const place = placeOf(funnel, deal.source);
    const limit = place.kind === 'stage' ? limits.find(({ stage }) => stage.id === place.stage.id)?.days : undefined;
    const days = deal.since === undefined ? undefined : daysBetween(deal.since, now);
    return {
        ...deal,
        days,
        daysText: days === undefined ? labels.unknown : formatNumber(days),
        overText: days === undefined || limit === undefined ? labels.unknown : formatNumber(Math.floor(days - limit)),
        amountText: deal.amount === undefined ? '' : formatAmount(deal.amount)
    };
}

/** Deals by the opportunity's own stage, as that is what somebody changes. */
export function groupRows(funnel: Funnel, groups: StuckPage['groups']): StageRow[] {
    return groups.map(({ value, label, count, amount }) => {
        const place = placeOf(funnel, { object: 'Opportunity', field: 'StageName', value, recordType: '' });
        const [text, worth] = [formatNumber(count), formatAmount(amount)];
        return {
            key: value,
            name: label,
            owner: place.kind === 'stage' ? place.stage.owner : undefined,
            isHere: false,
            cells: [
                { key: 'count', text, unit: labels.columnDeals, action: fill(labels.stuckOpen, text, label) },
                { key: 'amount', text: worth, unit: '', action: fill(labels.stuckOpen, worth, label) }
            ]
        };
    });
}

export function headline(groups: StuckPage['groups']): string {
    const count = groups.reduce((sum, group) => sum + group.count, 0);
    const amount = groups.reduce((sum, group) => sum + group.amount, 0);
    if (count === 0) {
        return labels.stuckNone;
    }
    const words = plural(count, { one: labels.stuckHeadingOne, other: labels.stuckHeading });
    return fill(words, count, formatAmount(amount));
}

export const limitsText = (limits: readonly StuckLimit[]): string =>
    fill(
        labels.stuckLimits,
        limits.map(({ stage, days }) => fill(labels.stuckLimit, stage.name, formatDays(Math.floor(days)))).join(', ')
    );

export function stuckLines(lines: readonly StuckLine[]): (string | number)[][] {
    return [
        [
            labels.columnDeal,
            labels.columnAccount,
            labels.columnOwner,
            labels.columnStage,
            labels.columnDays,
            labels.columnAmount
        ],
        ...lines.map(({ name, account, owner, valueLabel, days, amount }) => [
            name,
            account,
            owner,
            valueLabel,
            days ?? '',
            amount ?? ''
        ])
    ];
}
