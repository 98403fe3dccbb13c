import type { Reader } from '../query/read-value.ts';
import type { AggregateQuery, RecordQuery } from '../query/ir.ts';

/** What a SOQL query means: what to read, and how the answer is put together from what was read. */
export type SoqlPlan =
    | { readonly kind: 'records'; readonly query: RecordQuery; readonly shape: RecordShape }
    | { readonly kind: 'aggregate'; readonly query: AggregateQuery; readonly entries: readonly ValueEntry[] }
    /** `SELECT COUNT() FROM …`: only the number. */
    | { readonly kind: 'count'; readonly query: RecordQuery };

/** One JSON record. */
export interface RecordShape {
    readonly object: string;
    readonly entries: readonly Entry[];
}

export type Entry = ValueEntry | ParentEntry | ListEntry;

export interface ValueEntry {
    readonly kind: 'value';
    readonly key: string;
    /** Name of the column in rows. */
    readonly column: string;
    readonly read?: Reader;
}

export interface ParentEntry {
    readonly kind: 'parent';
    readonly key: string;
    readonly id: string;
    /** Column with the object's name; absent: always `shape.object`. */
    readonly objectColumn?: string;
    readonly shape: RecordShape;
    /** TYPEOF: what to show of a parent of which object; absent objects show `shape`. */
    readonly byObject?: ReadonlyMap<string, readonly Entry[]>;
}

export interface ListEntry {
    readonly kind: 'list';
    readonly key: string;
    /** Which of the query's child lists. */
    readonly index: number;
    readonly shape: RecordShape;
}
