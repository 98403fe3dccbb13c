import type { SqlValue } from '../../storage/database.ts';
import { OrgError } from '../errors.ts';
import type { ObjectDef } from '../schema/schema.ts';
import { quote } from '../tables/columns.ts';
import type { WriteContext } from './write-context.ts';
import { notAllowed, readForChange } from './save-record.ts';
import { isVisible, requireDeletable } from './row-access.ts';
import { saved, type DmlOptions, type SaveResult } from './save-result.ts';
import { markSummaries } from './summaries/mark-summaries.ts';
import { objectOf } from '../schema/schema.ts';
import { planOf, type StoredRow, type WritePlan } from './write-plan.ts';

/** A list of records that depends on a parent, as deleting the parent sees it. */
interface Dependants {
    readonly child: ObjectDef;
    readonly column: string;
    readonly effect: 'setNull' | 'restrict' | 'cascade';
}

const known = new WeakMap<WritePlan, readonly Dependants[]>();

function dependantsOf(plan: WritePlan): readonly Dependants[] {
    let list = known.get(plan);
    if (!list) {
        const schema = plan.org.schema();
        list = (schema.children.get(plan.object.name.toLowerCase()) ?? [])
            .filter(({ field }) => field.stored && !['CreatedById', 'LastModifiedById', 'OwnerId'].includes(field.name))
            .map(({ childObject, field }) => ({
                child: objectOf(schema, childObject) as ObjectDef,
                column: field.name,
                effect: field.onParentDelete
            }));
        known.set(plan, list);
    }
    return list;
}

/** Deletes one record with its details. With `hardDelete` nothing is kept; else objects that have a bin put it there. */
export function deleteOne(plan: WritePlan, id: string, context: WriteContext, options: DmlOptions): SaveResult {
    if (!context.access.canDelete(plan.object)) {
        throw notAllowed(plan.object.name, 'delete');
    }
    const row = readForChange(plan, id);
    requireDeletable(plan.object, id, context);
    const doomed: Doomed[] = [];
    collect(plan, row, context, doomed, new Set());
    const soft = plan.object.undeletable && options.hardDelete !== true;
    for (const item of doomed) {
        remove(item, id, soft, context);
    }
    return saved(id);
}

interface Doomed {
    readonly plan: WritePlan;
    readonly row: StoredRow;
    readonly id: string;
}

/** Gathers a record and all that goes with it; throws where a restricted lookup forbids it. */
function collect(plan: WritePlan, row: StoredRow, context: WriteContext, doomed: Doomed[], seen: Set<string>): void {
    const id = row[plan.indexOf('Id')] as string;
    if (seen.has(id)) {
        return;
    }
    seen.add(id);
    doomed.push({ plan, row, id });
    for (const { child, column, effect } of dependantsOf(plan)) {
        if (effect === 'setNull') {
            continue;
        }
        const ids = dependentIds(child, column, id, context);
        if (ids.length > 0 && effect === 'restrict') {
            throw restricted(
                plan,
                row,
                child,
                ids.filter((other) => !seen.has(other) && isVisible(child, other, context))
            );
        }
        const childPlan = planOf(context.org, child);
        for (const childId of ids) {
            collect(childPlan, childPlan.read(childId) as StoredRow, context, doomed, seen);
        }
    }
}

function dependentIds(child: ObjectDef, column: string, id: string, { org }: WriteContext): string[] {
    const live = child.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
    return org.database
        .prepare(`SELECT "Id" FROM ${quote(child.name)} WHERE ${quote(column)} = ?${live}`)
        .all(id)
        .map((row) => String(row['Id']));
}

function restricted(plan: WritePlan, row: StoredRow, child: ObjectDef, ids: readonly string[]): OrgError {
    const name = plan.columns.find(({ field }) => field.nameField);
    const shown = name ? String(row[name.index]) : String(row[plan.indexOf('Id')]);
    return new OrgError(
        'DELETE_FAILED',
        `Your attempt to delete ${shown} could not be completed because it is associated with the following ${child.pluralLabel.toLowerCase()}.: ${ids.slice(0, 5).join(', ')}`
    );
}

function remove({ plan, row, id }: Doomed, root: string, soft: boolean, context: WriteContext): void {
    const { database } = context.org;
    for (const { child, column, effect } of dependantsOf(plan)) {
        if (effect === 'setNull' && !soft) {
            database
                .prepare(`UPDATE ${quote(child.name)} SET ${quote(column)} = NULL WHERE ${quote(column)} = ?`)
                .run(id);
        } else if (effect === 'setNull') {
            clearLookups(child, column, id, root, context);
        }
    }
    const deleted = plan.indexOf('IsDeleted');
    if (soft && deleted >= 0) {
        const [modified, stamp] = [plan.indexOf('LastModifiedDate'), plan.indexOf('SystemModstamp')];
        const changed = row.slice();
        changed[deleted] = 1;
        [modified, stamp].filter((index) => index >= 0).forEach((index) => (changed[index] = context.now));
        plan.update(
            changed,
            [deleted, modified, stamp].filter((index) => index >= 0)
        );
        database
            .prepare('INSERT OR REPLACE INTO _bin VALUES (?, ?, ?, ?, ?)')
            .run(id, plan.object.name, root, context.now, context.userId);
    } else {
        database.prepare(`DELETE FROM ${quote(plan.object.name)} WHERE "Id" = ?`).run(id);
    }
    context.knownIds.delete(id);
    context.formulas.rows.delete(id);
    plan.behaviours.forEach((behaviour) => behaviour.removed?.(row, context));
    markSummaries(plan, row, undefined, context);
}

/** Lookups to a record in the bin are emptied, and remembered so that they come back with it. */
function clearLookups(child: ObjectDef, column: string, id: string, root: string, { org }: WriteContext): void {
    const rows = org.database.prepare(`SELECT "Id" FROM ${quote(child.name)} WHERE ${quote(column)} = ?`).all(id);
    const remember = org.database.prepare('INSERT OR REPLACE INTO _bin_lookups VALUES (?, ?, ?, ?, ?)');
    for (const { Id } of rows) {
        remember.run(child.name, column, Id as SqlValue, id, root);
        org.database
            .prepare(`UPDATE ${quote(child.name)} SET ${quote(column)} = NULL WHERE "Id" = ?`)
            .run(Id as SqlValue);
    }
}
