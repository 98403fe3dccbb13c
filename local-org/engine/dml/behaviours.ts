import type { SqlValue } from '../../storage/database.ts';
import type { WriteContext } from './write-context.ts';

/** A row in the order of its plan's columns. */
export type StoredRow = SqlValue[];

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
