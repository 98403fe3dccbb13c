import type { Access } from '../access/access.ts';
import { OrgError } from '../errors.ts';
import type { Org } from '../org.ts';
import { toId18 } from '../record-ids.ts';
import type { ObjectDef } from '../schema/schema.ts';
import type { WriteContext } from './write-context.ts';
import { deleteOne } from './delete-record.ts';
import { refuseRepeated } from './repeated-keys.ts';
import { runBatch } from './run-batch.ts';
import type { DmlOptions, InputRecord, SaveResult } from './save-result.ts';
import { givenId, insertOne, updateOne } from './save-record.ts';
import { undeleteOne } from './undelete-record.ts';
import { keyValue, upsertKey, upsertOne } from './upsert-record.ts';
import { planOf } from './write-plan.ts';

export type { DmlOptions, InputRecord, SaveError, SaveResult } from './save-result.ts';

export const openContext = (org: Org, access: Access): WriteContext => ({
    org,
    access,
    now: new Date(org.clock.now()).toISOString(),
    userId: access.userId,
    knownIds: new Set(),
    formulas: { org, access, rows: new Map() },
    stale: new Map(),
    causes: [],
    staleBy: new Map(),
    refused: new Map()
});

/**
 * Inserts records of one object in one transaction.
 * @returns one result a record, in order; a record's fault is in its result, never thrown
 */
export function insertRecords(
    org: Org,
    access: Access,
    object: ObjectDef,
    records: readonly InputRecord[],
    options: DmlOptions
): SaveResult[] {
    const plan = planOf(org, object);
    const context = openContext(org, access);
    return runBatch(
        context,
        records,
        options.allOrNone,
        (record) => insertOne(plan, record, context),
        () => null
    );
}

/** Updates records by their `Id`. */
export function updateRecords(
    org: Org,
    access: Access,
    object: ObjectDef,
    records: readonly InputRecord[],
    options: DmlOptions
): SaveResult[] {
    const plan = planOf(org, object);
    const context = openContext(org, access);
    return runBatch(
        context,
        records,
        options.allOrNone,
        refuseRepeated(records, givenId, { kind: 'id', foldCase: false }, (record) =>
            updateOne(plan, record, context, options)
        ),
        givenId
    );
}

/** Updates the records whose external id is there already and inserts the others. Throws where the field is no external id. */
export function upsertRecords(
    org: Org,
    access: Access,
    object: ObjectDef,
    externalIdField: string,
    records: readonly InputRecord[],
    options: DmlOptions
): SaveResult[] {
    const plan = planOf(org, object);
    const key = upsertKey(plan, externalIdField, access);
    const context = openContext(org, access);
    return runBatch(
        context,
        records,
        options.allOrNone,
        refuseRepeated(
            records,
            (record) => keyValue(key, record),
            key.type === 'id' ? { kind: 'id', foldCase: false } : { kind: 'external id', foldCase: !key.caseSensitive },
            (record) => upsertOne(plan, key, record, context, options)
        ),
        givenId
    );
}

/** Deletes records of any objects by id, with their details. Objects with a bin keep them there unless `hardDelete`. */
export function deleteRecords(org: Org, access: Access, ids: readonly string[], options: DmlOptions): SaveResult[] {
    const context = openContext(org, access);
    const remove = (id: string): SaveResult => {
        const id18 = toId18(id);
        const object = id18 === undefined ? undefined : org.schema().byKeyPrefix.get(id18.slice(0, 3));
        if (id18 === undefined || !object) {
            throw new OrgError('MALFORMED_ID', `malformed id ${id}`, { fields: ['Id'] });
        }
        return deleteOne(planOf(org, object), id18, context, options);
    };
    return runBatch(context, ids, options.allOrNone, remove, (id) => toId18(id) ?? id);
}

/** Takes records out of the bin. */
export function undeleteRecords(org: Org, access: Access, ids: readonly string[], options: DmlOptions): SaveResult[] {
    const context = openContext(org, access);
    return runBatch(
        context,
        ids,
        options.allOrNone,
        (id) => undeleteOne(id, context),
        (id) => toId18(id) ?? id
    );
}
