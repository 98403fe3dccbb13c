import type { Access } from '../access/access.ts';
import type { Org } from '../org.ts';
import type { FormulaSession } from '../record-formulas/record-values.ts';
import type { SaveError } from './save-result.ts';
import { standardBehaviours } from './standard/index.ts';
import type { StoredRow, WritePlan } from './write-plan.ts';

/** One call's circumstances. */
export interface WriteContext {
    readonly org: Org;
    readonly access: Access;
    /** The call's moment, in storage form. */
    readonly now: string;
    readonly userId: string;
    /** Ids that this call has already seen to exist. */
    readonly knownIds: Set<string>;
    readonly formulas: FormulaSession;
    /** Rows whose totals are to be worked out again when all records are written: kind of total -> ids. */
    readonly stale: Map<string, Set<string>>;
    /** Places in the call of the records for whose sake something is written just now. */
    causes: Iterable<number>;
    /** Kind of roll-up and parent's id -> places of the records that made it stale. */
    readonly staleBy: Map<string, Set<number>>;
    /** Records, by their places, whose parents' validation rules refuse the new roll-ups. */
    readonly refused: Map<number, readonly SaveError[]>;
}

export function markStale(context: WriteContext, kind: string, id: unknown): void {
    if (typeof id === 'string') {
        const ids = context.stale.get(kind);
        if (ids) {
            ids.add(id);
        } else {
            context.stale.set(kind, new Set([id]));
        }
    }
}

/**
 * What the platform does for one object beyond what its fields declare. Asked per record in this order: derive, check,
 * then, once the row is written, written. The old row is undefined for a new record.
 */
export interface Behaviour {
    /** Fills platform-kept columns. `given` tells which columns the client set. */
    derive?(row: StoredRow, old: StoredRow | undefined, given: ReadonlySet<number>, context: WriteContext): void;
    /** Throws OrgError where the record may not be saved. */
    check?(row: StoredRow, old: StoredRow | undefined, context: WriteContext): void;
    /** Writes what belongs to the record (history), marks totals that are stale. */
    written?(row: StoredRow, old: StoredRow | undefined, context: WriteContext): void;
    /** The record went to the bin, came back from it or was erased. */
    removed?(row: StoredRow, context: WriteContext): void;
}

export type BehaviourFactory = (plan: WritePlan) => Behaviour;

export const behavioursOf = (plan: WritePlan): readonly Behaviour[] =>
    (standardBehaviours.get(plan.object.name) ?? []).map((make) => make(plan));
