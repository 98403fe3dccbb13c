import type { Access } from '../access/access.ts';
import { OrgError } from '../errors.ts';
import type { Org } from '../org.ts';
import { toId18 } from '../record-ids.ts';
import type { ObjectDef } from '../schema/schema.ts';
import { stamp } from './audit.ts';
import type { WriteContext } from './behaviours.ts';
import { runBatch } from './run-batch.ts';
import { saved, type SaveOptions, type InputRecord, type SaveResult } from './save-result.ts';
import { applyInput, changedColumns, checkRow, writeUnique } from './write-record.ts';
import { planOf, type StoredRow, type WritePlan } from './write-plan.ts';

export type { SaveOptions, InputRecord, SaveError, SaveResult } from './save-result.ts';

export const openContext = (org: Org, access: Access): WriteContext => ({
    org,
    access,
    now: new Date(org.clock.now()).toISOString(),
    userId: access.userId,
    knownIds: new Set(),
    staleSummaries: new Map()
});

/** Inserts records of one object in one transaction. @returns one result a record, in order; never throws for a record's fault */
export function insertRecords(org: Org, access: Access, object: ObjectDef, records: readonly InputRecord[], options: SaveOptions): SaveResult[] {
    const plan = planOf(org, object);
    const context = openContext(org, access);
    return runBatch(org, records, options.allOrNone, (record) => insertOne(plan, record, context), () => null, () => undefined);
}

/** Updates records by their `Id`. */
export function updateRecords(org: Org, access: Access, object: ObjectDef, records: readonly InputRecord[], options: SaveOptions): SaveResult[] {
    const plan = planOf(org, object);
    const context = openContext(org, access);
    return runBatch(org, records, options.allOrNone, (record) => updateOne(plan, record, context, options), givenId, () => undefined);
}

export function insertOne(plan: WritePlan, record: InputRecord, context: WriteContext): SaveResult {
    const { object } = plan;
    if (!object.createable || !context.access.canCreate(object)) {
        throw new OrgError('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', { status: 403 });
    }
    const row = plan.template.slice();
    const given = applyInput(plan, row, record, true, context);
    stamp(plan, row, given, true, context);
    const id = context.org.ids.next(object.keyPrefix);
    row[plan.indexOf('Id')] = id;
    derive(plan, row, undefined, given, context);
    writeUnique(plan, row, () => plan.insert(row));
    return saved(id, true);
}

export function updateOne(plan: WritePlan, record: InputRecord, context: WriteContext, _options: SaveOptions): SaveResult {
    const id = givenId(record);
    if (id === null) {
        throw new OrgError('MISSING_ARGUMENT', 'Id not specified in an update call');
    }
    const old = plan.read(id);
    if (!old) {
        throw new OrgError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', { status: 404 });
    }
    const row = old.slice();
    const given = applyInput(plan, row, record, false, context);
    stamp(plan, row, given, false, context);
    derive(plan, row, old, given, context);
    const changed = changedColumns(plan.columns, row, old);
    writeUnique(plan, row, () => plan.update(row, changed));
    return saved(id, false);
}

function derive(plan: WritePlan, row: StoredRow, old: StoredRow | undefined, given: ReadonlySet<number>, context: WriteContext): void {
    for (const behaviour of plan.behaviours) {
        behaviour.derive?.(row, old, given, context);
    }
    checkRow(plan, row, old, context);
    for (const behaviour of plan.behaviours) {
        behaviour.check?.(row, old, context);
    }
}

function givenId(record: InputRecord): string | null {
    const key = 'Id' in record ? 'Id' : Object.keys(record).find((name) => name.toLowerCase() === 'id');
    const id = key === undefined ? undefined : record[key];
    return typeof id === 'string' ? (toId18(id) ?? id) : null;
}
