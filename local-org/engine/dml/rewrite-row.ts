import type { SqlValue } from '../../storage/database.ts';
import type { WriteContext } from './write-context.ts';
import { writeFieldHistory } from './field-history.ts';
import { markSummaries } from './summaries/mark-summaries.ts';
import { changedColumns } from './write-record.ts';
import type { WritePlan } from './write-plan.ts';

const NOTHING: ReadonlySet<number> = new Set();

/** Sets platform-kept values of a row, with everything that follows from them. No rights and rules are asked. */
export function rewriteRow(
    plan: WritePlan,
    id: string,
    context: WriteContext,
    values: Readonly<Record<string, SqlValue>>
): void {
    const old = plan.read(id);
    if (!old) {
        return;
    }
    const row = old.slice();
    for (const name in values) {
        row[plan.indexOf(name)] = values[name] as SqlValue;
    }
    if (changedColumns(plan.columns, row, old).length === 0) {
        return;
    }
    row[plan.indexOf('LastModifiedDate')] = context.now;
    row[plan.indexOf('LastModifiedById')] = context.userId;
    row[plan.indexOf('SystemModstamp')] = context.now;
    plan.behaviours.forEach((behaviour) => behaviour.derive?.(row, old, NOTHING, context));
    plan.update(row, changedColumns(plan.columns, row, old));
    plan.behaviours.forEach((behaviour) => behaviour.written?.(row, old, context));
    writeFieldHistory(plan, row, old, context);
    markSummaries(plan, row, old, context);
}
