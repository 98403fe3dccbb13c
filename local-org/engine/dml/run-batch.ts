import type { WriteContext } from './write-context.ts';
import { recountStale } from './recount.ts';
import { failed, rolledBack, type SaveResult } from './save-result.ts';

/** Undoes the transaction of a call whose results are already known. */
class RollBack extends Error {}

/**
 * Runs the write of each item in one transaction, then works out the totals. A write that fails has changed nothing: it
 * checks before it changes. Items whose parents' rules refuse the new totals fail; then the others are written anew.
 */
export function runBatch<T>(
    context: WriteContext,
    items: readonly T[],
    allOrNone: boolean,
    write: (item: T, index: number) => SaveResult,
    idOf: (item: T) => string | null
): SaveResult[] {
    const refused = new Map<number, SaveResult>();
    for (;;) {
        const attempt = (item: T, index: number): SaveResult => {
            context.causes = [index];
            return refused.get(index) ?? tryWrite(() => write(item, index), idOf(item));
        };
        const { results, isKept } = runOnce(context, () => items.map(attempt), allOrNone);
        if (context.refused.size === 0) {
            return isKept
                ? results
                : results.map((result, index) => (result.success ? rolledBack(idOf(items[index] as T)) : result));
        }
        for (const [index, errors] of context.refused) {
            refused.set(index, { id: idOf(items[index] as T), success: false, errors });
        }
        forget(context);
    }
}

function runOnce(
    context: WriteContext,
    writeAll: () => SaveResult[],
    allOrNone: boolean
): { results: SaveResult[]; isKept: boolean } {
    const { database, ids } = context.org;
    let results: SaveResult[] = [];
    try {
        database.transaction(() => {
            results = writeAll();
            if (allOrNone && results.some((result) => !result.success)) {
                throw new RollBack();
            }
            recountStale(context);
            if (context.refused.size > 0) {
                throw new RollBack();
            }
            ids.save();
        });
        return { results, isKept: true };
    } catch (error) {
        if (!(error instanceof RollBack)) {
            throw error;
        }
        return { results, isKept: false };
    }
}

/** What an undone attempt has seen and marked is not so. */
function forget(context: WriteContext): void {
    context.refused.clear();
    context.stale.clear();
    context.staleBy.clear();
    context.knownIds.clear();
    context.formulas.rows.clear();
}

function tryWrite(write: () => SaveResult, id: string | null): SaveResult {
    try {
        return write();
    } catch (error) {
        return failed(error, id);
    }
}
