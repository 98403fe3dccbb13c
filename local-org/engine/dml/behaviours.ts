import type { Access } from '../access/access.ts';
import type { Org } from '../org.ts';
import { standardBehaviours } from './standard/index.ts';
import type { StoredRow, WritePlan } from './write-plan.ts';

/** One call's circumstances. */
export interface WriteContext {
    readonly org: Org;
    readonly access: Access;
    /** The call's moment, in storage form. */
    readonly now: string;
    readonly userId: string;
    /** Ids that this call has already seen to exist, by id. */
    readonly knownIds: Set<string>;
    /** Rows whose roll-ups are to be worked out again when all records are written: object -> ids. */
    readonly staleSummaries: Map<string, Set<string>>;
}

/**
 * What the platform does for one object beyond what its fields declare. All members are asked per record, in this order:
 * derive, check, then after the row is written: written.
 */
export interface Behaviour {
    /** Fills platform-kept columns. `given` tells which columns the client set. */
    derive?(row: StoredRow, old: StoredRow | undefined, given: ReadonlySet<number>, context: WriteContext): void;
    /** Throws OrgError where the record may not be saved. */
    check?(row: StoredRow, old: StoredRow | undefined, context: WriteContext): void;
    /** Writes what belongs to the record (history). */
    written?(row: StoredRow, old: StoredRow | undefined, context: WriteContext): void;
    /** Same for a record that goes to the bin or comes back. */
    removed?(row: StoredRow, context: WriteContext): void;
    restored?(row: StoredRow, context: WriteContext): void;
}

export type BehaviourFactory = (plan: WritePlan) => Behaviour;

export const behavioursOf = (plan: WritePlan): readonly Behaviour[] =>
    (standardBehaviours.get(plan.object.name) ?? []).map((make) => make(plan));
