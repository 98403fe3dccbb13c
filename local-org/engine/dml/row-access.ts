import { OrgError } from '../errors.ts';
import type { ObjectDef } from '../schema/schema.ts';
import { quote } from '../tables/columns.ts';
import type { SqlCondition } from '../access/access.ts';
import { isShare } from '../access/sharing/share-objects.ts';
import type { WriteContext } from './write-context.ts';
import type { StoredRow, WritePlan } from './write-plan.ts';

const holds = (object: ObjectDef, id: string, condition: SqlCondition | undefined, { org }: WriteContext): boolean =>
    condition === undefined ||
    org.database
        .prepare(`SELECT 1 AS found FROM ${quote(object.name)} AS r WHERE r."Id" = ? AND (${condition.sql})`)
        .get(id, ...condition.parameters) !== undefined;

export const isVisible = (object: ObjectDef, id: string, context: WriteContext): boolean =>
    holds(object, id, context.access.visibleRows(object, 'r'), context);

/** Throws where this person may not change the record. */
export function requireEditable(object: ObjectDef, id: string, context: WriteContext): void {
    requireRow(object, id, context.access.editableRows(object, 'r'), context);
}

/** Throws where this person may not delete the record. */
export function requireDeletable(object: ObjectDef, id: string, context: WriteContext): void {
    requireRow(object, id, context.access.deletableRows(object, 'r'), context);
}

function requireRow(object: ObjectDef, id: string, condition: SqlCondition | undefined, context: WriteContext): void {
    if (!holds(object, id, condition, context)) {
        throw new OrgError('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', {
            status: 403
        });
    }
}

/** New references: a lookup needs sight of the parent, a detail the right to change its master (or to see it, where that is enough). */
export function checkParentAccess(
    plan: WritePlan,
    row: StoredRow,
    old: StoredRow | undefined,
    context: WriteContext
): void {
    const { access, org } = context;
    if (access.isAdministrator) {
        return;
    }
    for (const { field, index } of plan.references) {
        const id = row[index];
        const parent =
            typeof id === 'string' && id !== old?.[index] ? org.schema().byKeyPrefix.get(id.slice(0, 3)) : undefined;
        if (!parent || parent.name === 'User' || parent.name === 'RecordType') {
            continue;
        }
        const isMaster =
            field.masterDetail ||
            (plan.object.controllingField === field.name &&
                plan.object.sharingModel === 'ControlledByParent' &&
                field.required);
        const needed = isShare(plan.object) ? access.deletableRows(parent, 'r') : access.editableRows(parent, 'r');
        const enough =
            isMaster && field.writeRequiresMasterRead !== true
                ? access.canEdit(parent) && holds(parent, id as string, needed, context)
                : isVisible(parent, id as string, context);
        if (!enough) {
            throw new OrgError(
                'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
                'insufficient access rights on cross-reference id',
                {
                    status: 403,
                    fields: [field.name]
                }
            );
        }
    }
}
