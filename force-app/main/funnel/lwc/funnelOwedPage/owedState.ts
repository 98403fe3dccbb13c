import { fill, formatNumber, plural } from 'c/formatting';
import type { Funnel } from 'c/funnelModel';
import { owedLabels as labels } from 'c/owedLabels';
import type { OwedPage } from 'c/owedData';
import { filterOwed, openFilter, owedFilter, owedOn, soonestFirst } from 'c/owedModel';
import type { OwedItem, OwedQuestion, OwedTask, OwingRecord } from 'c/owedModel';

export interface Option {
    readonly label: string;
    readonly value: string;
}

export const FUNCTIONS: readonly Option[] = [
    { label: labels.marketingOwes, value: 'Marketing' },
    { label: labels.salesOwes, value: 'Sales' }
];
export const OBJECTS: readonly Option[] = [
    { label: labels.deals, value: 'Opportunity' },
    { label: labels.leads, value: 'Lead' }
];
export const WHOSE: readonly Option[] = [
    { label: labels.whoseAll, value: 'all' },
    { label: labels.whoseRecords, value: 'records' },
    { label: labels.whoseMine, value: 'mine' }
];
export const STATES: readonly Option[] = [
    { label: labels.stateOpen, value: 'open' },
    { label: labels.stateLate, value: 'late' },
    { label: labels.stateDone, value: 'done' },
    { label: labels.stateAll, value: 'all' }
];

export const stageOptions = (funnel: Funnel): Option[] => [
    { label: labels.stageAll, value: '' },
    ...funnel.stages.map(({ id, name }) => ({ label: name, value: id }))
];

/** A task that was saved a moment ago goes before what the last answer said. */
export type SavedTasks = ReadonlyMap<string, OwedTask>;

/** Everything owed on the records of all pages that were looked at. */
export function itemsOf(funnel: Funnel, pages: readonly OwedPage[], saved: SavedTasks, now: string): OwedItem[] {
    const records = new Map(pages.flatMap((page) => page.records).map((record) => [record.id, record]));
    return [...records.values()].flatMap((record) => owedOn(funnel, withSaved(record, saved), now));
}

function withSaved(record: OwingRecord, saved: SavedTasks): OwingRecord {
    const own = [...saved].filter(([key]) => key.startsWith(`${record.id}:`)).map(([, task]) => task);
    const ids = new Set(own.map(({ id }) => id));
    return own.length === 0 ? record : { ...record, tasks: [...own, ...record.tasks.filter(({ id }) => !ids.has(id))] };
}

export function shownItems(items: readonly OwedItem[], choice: OwedQuestion, personId: string): OwedItem[] {
    const { from, state, stageId, whose } = choice;
    return soonestFirst(
        filterOwed(items, { from, state, stageId, whose: whose === 'mine' ? 'mine' : 'all' }, personId)
    );
}

/** Filters: of what is looked at, and of everything owed, done or not. */
export interface Asked {
    readonly where: Readonly<Record<string, unknown>>;
    readonly everything: Readonly<Record<string, unknown>>;
}

/**
 * @param funnel undefined: the org does not narrow by the choices, as one request brings all open records
 * @param markedIds records with a task of ours
 */
export function askedOf(
    choice: OwedQuestion,
    funnel: Funnel | undefined,
    personId: string,
    markedIds: readonly string[],
    now: string
): Asked {
    if (!funnel) {
        const where = openFilter(choice, personId);
        return { where, everything: where };
    }
    return {
        where: owedFilter(funnel, choice, personId, markedIds, now),
        everything: owedFilter(funnel, { ...choice, state: 'all' }, personId, [], now)
    };
}

/** How far the list has got. */
export interface Reach {
    readonly looked: number;
    readonly total: number;
    /** Nothing is left to read. */
    readonly isWhole: boolean;
    /** Everything owed, done things among them, as the org counts it; undefined: not known. */
    readonly all: number | undefined;
}

/** "17 items, on 40 of 180 records that you can see; 3 overdue" */
export function summaryOf(items: readonly OwedItem[], { looked, total, isWhole, all }: Reach): string {
    const late = items.filter(({ state }) => state === 'late').length;
    const count = plural(items.length, { one: labels.itemOne, other: labels.itemOther });
    const found = isWhole ? labels.summary : labels.summarySoFar;
    const parts = [
        fill(found, count, formatNumber(looked), formatNumber(total)),
        ...(late === 0 ? [] : [fill(labels.summaryLate, formatNumber(late))]),
        ...(isWhole || all === undefined ? [] : [fill(labels.summaryAll, formatNumber(all))])
    ];
    return parts.join('; ');
}
