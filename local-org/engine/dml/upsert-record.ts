import type { Access } from '../access/access.ts';
import { OrgError } from '../errors.ts';
import { fieldOf, type FieldDef } from '../schema/schema.ts';
import { quote } from '../tables/columns.ts';
import { toStored } from '../values.ts';
import type { WriteContext } from './write-context.ts';
import { givenId, insertOne, updateOne } from './save-record.ts';
import type { DmlOptions, InputRecord, SaveResult } from './save-result.ts';
import type { WritePlan } from './write-plan.ts';

/** @returns the field that upserts match by: an external id, a unique field, or Id; the person must see it */
export function upsertKey(plan: WritePlan, name: string, access: Access): FieldDef {
    const field = fieldOf(plan.object, name);
    const isKey = field?.stored && (field.externalId || field.unique || field.type === 'id');
    if (!isKey || !access.canReadField(plan.object, field)) {
        throw new OrgError(
            'INVALID_FIELD',
            `Field name provided, ${name} is not an External ID or indexed field for ${plan.object.name}`,
            { fields: [name] }
        );
    }
    if (field.externalId && !field.unique && !access.hasPermission('ViewAllData')) {
        // who does not see all records could make a second one for want of seeing the first
        throw new OrgError('INSUFFICIENT_ACCESS', 'Upsert requires view all data on a non-unique custom index', {
            status: 403,
            fields: [name]
        });
    }
    return field;
}

/** What a record gives as its key; null for nothing. */
export function keyValue(key: FieldDef, record: InputRecord): string | null {
    if (key.type === 'id') {
        return givenId(record);
    }
    const name = Object.keys(record).find((candidate) => candidate.toLowerCase() === key.name.toLowerCase());
    const value = name === undefined ? null : record[name];
    return value === null || value === undefined || value === '' ? null : String(value);
}

/** Changes the record whose key field has the given value, or makes it. */
export function upsertOne(
    plan: WritePlan,
    key: FieldDef,
    record: InputRecord,
    context: WriteContext,
    options: DmlOptions
): SaveResult {
    if (key.type === 'id') {
        return givenId(record) === null ? insertOne(plan, record, context) : updateOne(plan, record, context, options);
    }
    const name = Object.keys(record).find((candidate) => candidate.toLowerCase() === key.name.toLowerCase());
    const value = name === undefined ? null : toStored(key, record[name]);
    if (value === null) {
        throw new OrgError('MISSING_ARGUMENT', `${key.name} not specified`, { fields: [key.name] });
    }
    const live = plan.object.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
    const rows = context.org.database
        .prepare(`SELECT "Id" FROM ${quote(plan.object.name)} WHERE ${quote(key.name)} = ?${live} LIMIT 2`)
        .all(value);
    if (rows.length > 1) {
        throw new OrgError(
            'DUPLICATE_EXTERNAL_ID',
            `${key.name}: more than one record found for external id field: ${String(value)}`,
            { status: 300, fields: [key.name] }
        );
    }
    if (rows.length === 0) {
        return insertOne(plan, record, context);
    }
    // The key itself does not change, and a record may be found by a key that the person may not write.
    const { [name as string]: _key, ...rest } = record;
    return updateOne(plan, { ...rest, Id: rows[0]?.['Id'] }, context, options);
}
