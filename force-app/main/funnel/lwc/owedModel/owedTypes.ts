/** What is owed, on what, by whom. Types alone: nothing of this file is left at run time. */
import type { Contribution, FunnelStage, PersonRef, Place } from 'c/funnelModel';

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

export interface OwedFilter {
    readonly from: 'Marketing' | 'Sales';
    /** `mine`: what I bring. */
    readonly whose: 'all' | 'mine';
    readonly state: 'open' | 'late' | 'done' | 'all';
    /** Id of a stage; empty: every one. */
    readonly stageId: string;
}
