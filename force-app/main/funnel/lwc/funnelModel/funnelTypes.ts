/** What the shared funnel is made of. Types alone: nothing of this file is left at run time. */

export type FunnelFunction = 'Marketing' | 'Sales' | 'Shared';

export interface FunnelStage {
    readonly id: string;
    readonly name: string;
    readonly sequence: number;
    readonly owner: FunnelFunction;
    readonly meaning: string;
    readonly marketingOwes: string;
    readonly salesOwes: string;
    /** Calendar days that a record should at most stay; undefined: no target. */
    readonly targetDays: number | undefined;
}

/** What one value of one field of an object stands for. */
export interface StageMapping {
    readonly object: string;
    readonly field: string;
    readonly value: string;
    /** Developer name; empty: every record type without a mapping of its own. */
    readonly recordType: string;
    /** Lost, disqualified: the record stands at no stage. */
    readonly leavesFunnel: boolean;
    readonly stageId: string | undefined;
    readonly sellingStep: string;
}

export interface Contribution {
    readonly id: string;
    readonly name: string;
    readonly from: FunnelFunction;
    /** Exactly one of stage and selling step is given. */
    readonly stageId: string | undefined;
    readonly sellingStep: string;
    readonly details: string;
    readonly topic: string;
    readonly link: string;
    readonly dueDays: number | undefined;
    /** Who brings it; undefined: the owner of the record for Sales, whoever takes it up for Marketing. */
    readonly responsible: PersonRef | undefined;
}

export interface PersonRef {
    readonly id: string;
    readonly name: string;
}

/** How an org has set its funnel up. */
export interface Funnel {
    /** Active stages, in order. */
    readonly stages: readonly FunnelStage[];
    readonly mappings: readonly StageMapping[];
    readonly contributions: readonly Contribution[];
}

/** What is mapped: the value that a record has in one field. */
export interface SourceValue {
    readonly object: string;
    readonly field: string;
    readonly value: string;
    /** Developer name; empty: the record has none. */
    readonly recordType: string;
}

export type Place =
    | { readonly kind: 'stage'; readonly stage: FunnelStage; readonly sellingStep: string }
    | { readonly kind: 'left' }
    | { readonly kind: 'unmapped'; readonly value: string; readonly reason: 'noMapping' | 'stageRetired' };

export type StagePlace = Extract<Place, { kind: 'stage' }>;

/** A value that a record was given. */
export interface ValueChange {
    readonly value: string;
    /** ISO date and time; undefined: not known. */
    readonly on: string | undefined;
}

/** A stretch of time that a record stayed in one place. */
export interface Visit {
    readonly place: Place;
    readonly from: string | undefined;
}

export interface MoveBack {
    readonly on: string | undefined;
    readonly from: StagePlace;
    readonly to: StagePlace;
}

/** A return to the funnel, or forward again to a stage that the record had been at before. */
export interface Reentry {
    readonly on: string | undefined;
    readonly to: StagePlace;
}

export interface Journey {
    /** Where the record stands now. */
    readonly place: Place;
    /** When it reached this stage (or left, or took this unmapped value), without a break since. */
    readonly since: string | undefined;
    /** When it reached this stage and selling step: what is owed is counted from here. */
    readonly placeSince: string | undefined;
    /** The last stage that it stood at before it left the funnel. */
    readonly leftFrom: FunnelStage | undefined;
    readonly visitedStageIds: ReadonlySet<string>;
    readonly movesBack: readonly MoveBack[];
    readonly reentries: readonly Reentry[];
}

/** Neighbouring stages with one owner. Where two bands meet, a record is handed off. */
export interface Band {
    readonly owner: FunnelFunction;
    /** Index of the first and the last stage. */
    readonly first: number;
    readonly last: number;
}
