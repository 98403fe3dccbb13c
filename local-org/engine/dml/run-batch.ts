import type { WriteContext } from './behaviours.ts';
import { failed, rolledBack, type SaveResult } from './save-result.ts';

/** Undoes the transaction of a call whose results are already known. */
class RollBack extends Error {}

/**
 * Runs the write of each item in one transaction. A write that fails has changed nothing: it checks before it changes.
 * `finish` does what concerns the call as a whole (totals).
 */
export function runBatch<T>(
    { org }: WriteContext,
    items: readonly T[],
    allOrNone: boolean,
    write: (item: T) => SaveResult,
    idOf: (item: T) => string | null,
    finish: () => void
): SaveResult[] {
    const { database, ids } = org;
    let results: SaveResult[] = [];
    try {
        database.transaction(() => {
            results = items.map((item) => attempt(write, item, idOf));
            if (allOrNone && results.some((result) => !result.success)) {
                throw new RollBack();
            }
            finish();
            ids.save();
        });
    } catch (error) {
        if (!(error instanceof RollBack)) {
            throw error;
        }
        return results.map((result, index) => (result.success ? rolledBack(idOf(items[index] as T)) : result));
    }
    return results;
}

function attempt<T>(write: (item: T) => SaveResult, item: T, idOf: (item: T) => string | null): SaveResult {
    try {
        return write(item);
    } catch (error) {
        return failed(error, idOf(item));
    }
}
