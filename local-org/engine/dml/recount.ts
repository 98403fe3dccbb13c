import type { WriteContext } from './write-context.ts';
import { recounts } from './standard/recounts.ts';
import { recomputeSummaries } from './summaries/recompute-summaries.ts';

/** Totals of totals end somewhere: schemas with a circle of roll-ups cannot be deployed, standard totals feed none back. */
const MOST_ROUNDS = 50;

/** Works out all stale totals, and those that become stale by it. */
export function recountStale(context: WriteContext): void {
    for (let round = 0; context.stale.size > 0 && round < MOST_ROUNDS; round++) {
        const [kind, ids] = context.stale.entries().next().value as [string, Set<string>];
        context.stale.delete(kind);
        const recount = recounts.get(kind);
        if (recount) {
            recount(ids, context);
        } else {
            recomputeSummaries(context, kind.replace('summaries ', ''), ids);
        }
    }
}
