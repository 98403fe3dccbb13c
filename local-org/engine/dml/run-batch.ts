import type { Org } from '../org.ts';
import { failed, rolledBack, type SaveResult } from './save-result.ts';

/** Undoes the transaction of a call whose results are already known. */
class RollBack extends Error {}

/**
 * Runs the write of each item in one transaction. A write leaves no trace when it throws: it checks all before it changes
 * anything, or runs in a savepoint of its own. `finish` does what concerns the call as a whole (roll-ups).
 */
export function runBatch<T>(
    org: Org,
    items: readonly T[],
    allOrNone: boolean,
    write: (item: T) => SaveResult,
    idOf: (item: T) => string | null,
    finish: () => void
): SaveResult[] {
    let results: SaveResult[] = [];
    try {
        org.database.transaction(() => {
            results = items.map((item) => attempt(() => write(item), idOf(item)));
            if (allOrNone && results.some((result) => !result.success)) {
                throw new RollBack();
            }
            finish();
            org.ids.save();
        });
    } catch (error) {
        if (!(error instanceof RollBack)) {
            throw error;
        }
        return results.map((result, index) => (result.success ? rolledBack(idOf(items[index] as T)) : result));
    }
    return results;
}

function attempt(write: () => SaveResult, id: string | null): SaveResult {
    try {
        return write();
    } catch (error) {
        return failed(error, id);
    }
}
