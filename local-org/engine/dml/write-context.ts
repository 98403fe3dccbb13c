import type { Access } from '../access/access.ts';
import type { Org } from '../org.ts';
import type { FormulaSession } from '../record-formulas/record-values.ts';
import type { SaveError } from './save-result.ts';

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
