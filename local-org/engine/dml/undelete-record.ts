import { OrgError } from '../errors.ts';
import { toId18 } from '../record-ids.ts';
import { objectOf, type ObjectDef } from '../schema/schema.ts';
import { quote } from '../tables/columns.ts';
import type { WriteContext } from './write-context.ts';
import { requireDeletable } from './row-access.ts';
import { notAllowed } from './save-record.ts';
import { saved, type SaveResult } from './save-result.ts';
import { markSummaries } from './summaries/mark-summaries.ts';
import { writeUnique } from './write-record.ts';
import { planOf, type StoredRow } from './write-plan.ts';

/** Takes a record out of the bin, with the details and the lookups that went when it was deleted. */
export function undeleteOne(id: string, context: WriteContext): SaveResult {
    const { database } = context.org;
    const id18 = toId18(id) ?? id;
    const entry = database.prepare('SELECT object, root FROM _bin WHERE id = ?').get(id18);
    if (!entry) {
        throw new OrgError('UNDELETE_FAILED', 'Entity is not in the recycle bin', { status: 404 });
    }
    const object = objectOf(context.org.schema(), String(entry['object'])) as ObjectDef;
    if (!context.access.canDelete(object)) {
        throw notAllowed(object.name, 'undelete');
    }
    requireDeletable(object, id18, context);
    // A detail may meet a value that became another record's meanwhile: then all of it stays in the bin.
    database.transaction(() => {
        for (const item of database.prepare('SELECT id, object FROM _bin WHERE root = ?').all(entry['root'] ?? null)) {
            restore(String(item['object']), String(item['id']), context);
        }
    });
    for (const lookup of database.prepare('SELECT * FROM _bin_lookups WHERE root = ?').all(entry['root'] ?? null)) {
        database
            .prepare(
                `UPDATE ${quote(String(lookup['object']))} SET ${quote(String(lookup['field']))} = ? WHERE "Id" = ? AND ${quote(String(lookup['field']))} IS NULL`
            )
            .run(lookup['target'] ?? null, lookup['id'] ?? null);
    }
    database.prepare('DELETE FROM _bin WHERE root = ?').run(entry['root'] ?? null);
    database.prepare('DELETE FROM _bin_lookups WHERE root = ?').run(entry['root'] ?? null);
    return saved(id18);
}

function restore(objectName: string, id: string, context: WriteContext): void {
    const object = objectOf(context.org.schema(), objectName);
    const plan = object && planOf(context.org, object);
    const row = plan?.read(id);
    if (!plan || !row) {
        return;
    }
    const deleted = plan.indexOf('IsDeleted');
    const restored: StoredRow = row.slice();
    restored[deleted] = 0;
    writeUnique(plan, restored, context, () => plan.update(restored, [deleted]));
    plan.behaviours.forEach((behaviour) => behaviour.removed?.(restored, context));
    markSummaries(plan, restored, undefined, context);
}
