/** What each function owes on a record at its stage and selling step: by when, from whom, brought or not. Pure rules. */
import { contributionsTo } from 'c/funnelModel';
import type { Contribution, Funnel, FunnelStage, PersonRef, Place } from 'c/funnelModel';

/** A task on a record that stands for a contribution; it is found again by the contribution's id. */
export interface OwedTask {
    readonly id: string;
    readonly contributionId: string;
    readonly isClosed: boolean;
    /** ISO date and time; undefined: not done, or not known. */
    readonly completedOn: string | undefined;
    /** ISO date */
    readonly dueOn: string | undefined;
    readonly owner: PersonRef | undefined;
}

/** A record on which something may be owed. */
export interface OwingRecord {
    readonly id: string;
    readonly name: string;
    readonly object: 'Lead' | 'Opportunity';
    readonly owner: PersonRef | undefined;
    readonly place: Place;
    /** When it came to its stage and selling step; undefined: not known. */
    readonly placeSince: string | undefined;
    readonly tasks: readonly OwedTask[];
}

/** `late`: the day has passed. `due`: a day is agreed. `open`: none is agreed, or its beginning is not known. */
export type OwedState = 'late' | 'due' | 'open' | 'done';

export interface OwedItem {
    /** Record and contribution. */
    readonly key: string;
    readonly contribution: Contribution;
    readonly record: OwingRecord;
    readonly stage: FunnelStage;
    readonly sellingStep: string;
    /** ISO date; undefined: no day is agreed, or its beginning is not known. */
    readonly dueOn: string | undefined;
    readonly state: OwedState;
    /** Who brings it (or brought it); undefined: nobody is named. */
    readonly person: PersonRef | undefined;
    readonly task: OwedTask | undefined;
}

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

export interface OwedFilter {
    readonly from: 'Marketing' | 'Sales';
    /** `mine`: what I bring. */
    readonly whose: 'all' | 'mine';
    readonly state: 'open' | 'late' | 'done' | 'all';
    /** Id of a stage; empty: every one. */
    readonly stageId: string;
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
