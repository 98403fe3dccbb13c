import { fill, formatNumber, plural } from 'c/formatting';
import type { Funnel } from 'c/funnelModel';
import { owedLabels as labels } from 'c/owedLabels';
import type { OwedPage } from 'c/owedData';
import { filterOwed, owedOn, soonestFirst } from 'c/owedModel';
import type { OwedFilter, OwedItem, OwedTask, OwingRecord } from 'c/owedModel';

export type Whose = 'all' | 'records' | 'mine';

/** What the person chose to look at. */
export interface OwedChoice {
    readonly from: OwedFilter['from'];
    readonly object: OwingRecord['object'];
    readonly whose: Whose;
    readonly state: OwedFilter['state'];
    readonly stageId: string;
}

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

export function shownItems(items: readonly OwedItem[], choice: OwedChoice, personId: string): OwedItem[] {
    const { from, state, stageId, whose } = choice;
    return soonestFirst(
        filterOwed(items, { from, state, stageId, whose: whose === 'mine' ? 'mine' : 'all' }, personId)
    );
}

/** "17 items, on 40 of 180 records that you can see; 3 overdue" */
export function summaryOf(items: readonly OwedItem[], looked: number, total: number): string {
    const late = items.filter(({ state }) => state === 'late').length;
    const count = plural(items.length, { one: labels.itemOne, other: labels.itemOther });
    const summary = fill(labels.summary, count, formatNumber(looked), formatNumber(total));
    return late === 0 ? summary : `${summary}; ${fill(labels.summaryLate, formatNumber(late))}`;
}
