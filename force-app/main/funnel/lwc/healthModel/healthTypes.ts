/** What a health check is made of. Types alone: nothing of this file is left at run time. */

/** `good`: as intended. `note`: switched off or empty, and fine so. `attention`: somebody misses something. `problem`: does not work, or shows too much. */
export type HealthState = 'good' | 'note' | 'attention' | 'problem';

export interface Finding {
    /** Stable, for pipelines and for finding it again: `mapping.Opportunity.StageName`. */
    readonly key: string;
    readonly state: HealthState;
    /** What was found, a sentence. */
    readonly subject: string;
    /** What it costs while it stays so; empty: nothing. */
    readonly cost: string;
    /** What to do, and the place in Setup or the command; empty: nothing to do. */
    readonly howToMend: string;
}

/** The sentences, by the names of the labels: the page takes them from its labels, scripts from the labels' file. */
export type Words = Readonly<Record<string, string>>;

export interface AssignedSet {
    readonly name: string;
    /** Active people who have it; undefined: the set is not in the org. */
    readonly people: number | undefined;
}

/** A stage in use, and the number that it is ordered by. */
export interface PlacedStage {
    readonly name: string;
    readonly sequence: number;
}

/** A value that stands for no active stage, and how many records have it. */
export interface OpenValue {
    readonly object: string;
    readonly field: string;
    readonly value: string;
    /** Developer name; empty: none. */
    readonly recordType: string;
    readonly records: number;
}

/** An optional feature of an org, and what tells that it is on. */
export interface Feature {
    readonly name: string;
    /** It is on where the org describes this object (and field). */
    readonly sign: { readonly object: string; readonly field?: string };
    /** The package can show more while it is on. */
    readonly isUsed: boolean;
}
