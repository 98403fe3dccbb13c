import { formatNumber } from 'c/formatting';
import type { HandoffFacts } from 'c/handoffData';
import { handoffLabels as labels } from 'c/handoffLabels';
import { clocksOf, dueNext, groupedBy, isRecipient, reasonsOf, respondedAt, statusOf } from 'c/handoffModel';
import type { Activity, Counted, Grouping, Handoff } from 'c/handoffModel';

const DAY = 86_400_000;

export type Period = '90' | '365' | 'all';

export const periods: readonly { readonly value: Period; readonly label: string }[] = [
    { value: '90', label: labels.period90 },
    { value: '365', label: labels.period365 },
    { value: 'all', label: labels.periodAll }
];

export const groupings: readonly { readonly value: Grouping; readonly label: string; readonly heading: string }[] = [
    { value: 'definition', label: labels.byDefinition, heading: labels.byDefinition },
    { value: 'source', label: labels.bySource, heading: labels.bySource },
    { value: 'segment', label: labels.bySegment, heading: labels.bySegment }
];

/** @returns ISO date and time, the beginning of the period */
export const sinceOf = (period: Period, now: number): string =>
    new Date(period === 'all' ? 0 : now - Number(period) * DAY).toISOString();

/** Leads, and the contacts that they became: activities go with them. */
export const whoIdsOf = (handoffs: readonly Handoff[]): string[] => [
    ...new Set(handoffs.flatMap(({ lead }) => [lead?.id ?? '', lead?.contactId ?? '']).filter((id) => id !== ''))
];

/** Activities and hand-offs are looked up by lead: with thousands of each, going through all pairs would take seconds. */
export function countedFrom(
    { handoffs, calendars }: HandoffFacts,
    activities: readonly Activity[],
    now: number
): Counted[] {
    const byWho = groupedBy(activities, ({ whoId }) => whoId);
    const byLead = groupedBy(handoffs, ({ lead }) => lead?.id ?? '');
    return handoffs.map((handoff) => {
        const { lead } = handoff;
        const theirs = lead ? [...(byWho.get(lead.id) ?? []), ...(byWho.get(lead.contactId) ?? [])] : [];
        const next = (byLead.get(lead?.id ?? '') ?? []).findLast(({ on }) => lead !== undefined && on > handoff.on);
        return { handoff, clocks: clocksOf(handoff, respondedAt(handoff, theirs, next?.on), calendars, now) };
    });
}

export interface List {
    readonly key: string;
    readonly heading: string;
    readonly empty: string;
    readonly rows: readonly Counted[];
}

const dueOf = ({ clocks }: Counted): number => dueNext(clocks) ?? Infinity;
/** Soonest due first; what is due never comes last, oldest first. */
const bySoonest = (a: Counted, b: Counted): number =>
    dueOf(a) === dueOf(b) ? a.handoff.on - b.handoff.on : dueOf(a) - dueOf(b);

export function listsOf(counted: readonly Counted[], userId: string): List[] {
    const open = counted.filter(({ handoff }) => statusOf(handoff) === 'Open').toSorted(bySoonest);
    const returned = counted
        .filter(({ handoff }) => statusOf(handoff) === 'Returned')
        .toSorted((a, b) => (a.handoff.returned?.on ?? 0) - (b.handoff.returned?.on ?? 0));
    return [
        {
            key: 'mine',
            heading: labels.toAccept,
            empty: labels.toAcceptNone,
            rows: open.filter(({ handoff }) => isRecipient(handoff, userId))
        },
        { key: 'returned', heading: labels.toAnswer, empty: labels.toAnswerNone, rows: returned },
        { key: 'open', heading: labels.allOpen, empty: labels.allOpenNone, rows: open }
    ];
}

export interface ReasonLine {
    readonly reason: string;
    readonly ids: readonly string[];
    readonly count: string;
    /** Percent of the most frequent. */
    readonly width: number;
}

export function reasonLines(counted: readonly Counted[]): ReasonLine[] {
    const reasons = reasonsOf(counted);
    const most = reasons[0]?.ids.length ?? 1;
    return reasons.map(({ reason, ids }) => ({
        reason,
        ids,
        count: formatNumber(ids.length),
        width: Math.round((100 * ids.length) / most)
    }));
}
