import { markStale, type WriteContext } from '../write-context.ts';
import type { StoredRow, WritePlan } from '../write-plan.ts';
import { summarySources } from './summary-plan.ts';

interface Source {
    readonly kind: string;
    readonly reference: number;
    readonly columns: readonly number[] | undefined;
}

const known = new WeakMap<WritePlan, readonly Source[]>();

function sourcesOf(plan: WritePlan): readonly Source[] {
    let sources = known.get(plan);
    if (!sources) {
        sources = summarySources(plan.org, plan.object).map(({ parent, reference, fields }) => ({
            kind: `summaries ${parent}`,
            reference: plan.indexOf(reference),
            columns: fields && [...fields].map((field) => plan.indexOf(field))
        }));
        known.set(plan, sources);
    }
    return sources;
}

/** Marks the roll-ups that read this row stale; `old` is undefined for a row that is new, went away or came back. */
export function markSummaries(
    plan: WritePlan,
    row: StoredRow,
    old: StoredRow | undefined,
    context: WriteContext
): void {
    for (const { kind, reference, columns } of sourcesOf(plan)) {
        const moved = old !== undefined && old[reference] !== row[reference];
        if (!old || moved || !columns || columns.some((column) => old[column] !== row[column])) {
            markWithCauses(context, kind, row[reference]);
        }
        if (moved) {
            markWithCauses(context, kind, old[reference]);
        }
    }
}

/** The records at work answer for it when the parent's rules refuse the new totals. */
function markWithCauses(context: WriteContext, kind: string, id: unknown): void {
    markStale(context, kind, id);
    const key = causeKey(kind, id);
    let causes = context.staleBy.get(key);
    if (!causes) {
        causes = new Set();
        context.staleBy.set(key, causes);
    }
    for (const cause of context.causes) {
        causes.add(cause);
    }
}

export const causeKey = (kind: string, id: unknown): string => `${kind} ${String(id)}`;
