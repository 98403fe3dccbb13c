/** What each function owes on a record at its stage and selling step: by when, from whom, brought or not. Pure rules. */
import { contributionsTo } from 'c/funnelModel';
import type { Contribution, Funnel, Place } from 'c/funnelModel';
import type { OwedFilter, OwedItem, OwedState, OwedTask, OwingRecord } from './owedTypes';

export type * from './owedTypes';
export { countOwed, isCertain, openFilter, owedFilter } from './questions';
export type { CountedValue, OwedQuestion } from './questions';

/** Ids come with 15 or 18 characters. */
const sameId = (a: string, b: string): boolean => a.slice(0, 15) === b.slice(0, 15);

/** @returns the ISO date that lies so many days after the day of a moment */
export function dayAfter(moment: string, days: number): string {
    return new Date(Date.parse(moment) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Where two tasks stand for one contribution, a done one counts: nobody brings a thing twice. */
function taskFor(tasks: readonly OwedTask[], contribution: Contribution): OwedTask | undefined {
    const own = tasks.filter(({ contributionId }) => sameId(contributionId, contribution.id));
    return own.find(({ isClosed }) => isClosed) ?? own[0];
}

/**
 * Everything owed on a record where it stands now.
 * @param now ISO date and time
 */
export function owedOn(funnel: Funnel, record: OwingRecord, now: string): OwedItem[] {
    const { place } = record;
    return place.kind === 'stage'
        ? contributionsTo(funnel, place.stage, place.sellingStep).map((contribution) =>
              itemFor(contribution, record, place, now)
          )
        : [];
}

function itemFor(
    contribution: Contribution,
    record: OwingRecord,
    { stage, sellingStep }: Extract<Place, { kind: 'stage' }>,
    now: string
): OwedItem {
    const task = taskFor(record.tasks, contribution);
    const dueOn = dueDay(contribution, record, task);
    return {
        key: `${record.id}:${contribution.id}`,
        contribution,
        record,
        stage,
        sellingStep,
        dueOn,
        state: stateOf(task, dueOn, now),
        person: task?.owner ?? contribution.responsible ?? (contribution.from === 'Sales' ? record.owner : undefined),
        task
    };
}

/** The stage's beginning and the days agreed; a task that somebody planned for another day goes before. */
function dueDay(
    { dueDays }: Contribution,
    { placeSince }: OwingRecord,
    task: OwedTask | undefined
): string | undefined {
    const agreed = dueDays === undefined || placeSince === undefined ? undefined : dayAfter(placeSince, dueDays);
    return task?.dueOn ?? agreed;
}

function stateOf(task: OwedTask | undefined, dueOn: string | undefined, now: string): OwedState {
    if (task?.isClosed) {
        return 'done';
    }
    if (dueOn === undefined) {
        return 'open';
    }
    return dueOn < now.slice(0, 10) ? 'late' : 'due';
}

/** Soonest first; what has no day after what has one, by name of the record. */
export function soonestFirst(items: readonly OwedItem[]): OwedItem[] {
    return [...items].sort(
        (a, b) =>
            (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') ||
            a.record.name.localeCompare(b.record.name) ||
            a.contribution.name.localeCompare(b.contribution.name)
    );
}

export function filterOwed(items: readonly OwedItem[], filter: OwedFilter, personId: string): OwedItem[] {
    return items.filter(
        ({ contribution, person, state, stage }) =>
            contribution.from === filter.from &&
            (filter.whose === 'all' || (person !== undefined && sameId(person.id, personId))) &&
            (filter.stageId === '' || stage.id === filter.stageId) &&
            isInState(state, filter.state)
    );
}

function isInState(state: OwedState, wanted: OwedFilter['state']): boolean {
    return wanted === 'all' || (wanted === 'open' ? state !== 'done' : state === wanted);
}
