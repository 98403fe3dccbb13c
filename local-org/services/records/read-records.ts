import { notFound, OrgError } from '../../engine/errors.ts';
import { fieldOf, type ObjectDef } from '../../engine/schema/schema.ts';
import type { Caller } from '../caller.ts';
import { runSoql } from '../query.ts';
import { visibleFields } from './object-access.ts';
import { soqlLiteral, soqlText } from './soql-text.ts';

export type JsonRecord = Record<string, unknown>;

export const defaultFields = (caller: Caller, object: ObjectDef): string[] =>
    visibleFields(caller, object).map((field) => field.name);

/**
 * One record in REST form.
 * @param fields names or parent paths; absent: all that this person may see
 * @throws OrgError NOT_FOUND
 */
export function readRecord(caller: Caller, object: ObjectDef, id: string, fields?: readonly string[]): JsonRecord {
    return readRecordBy(caller, object, 'Id', id, fields);
}

/** @throws OrgError NOT_FOUND, or MULTIPLE_CHOICES (300) when several records carry the value */
export function readRecordBy(
    caller: Caller,
    object: ObjectDef,
    keyField: string,
    key: string,
    fields?: readonly string[]
): JsonRecord {
    const type = fieldOf(object, keyField)?.type ?? 'string';
    const list = (fields ?? defaultFields(caller, object)).join(', ');
    const literal = keyField === 'Id' ? soqlText(key) : soqlLiteral(type, key);
    const { records } = query(caller, `SELECT ${list} FROM ${object.name} WHERE ${keyField} = ${literal} LIMIT 2`);
    if (records.length > 1) {
        throw new OrgError('MULTIPLE_CHOICES', `More than one ${object.name} carries ${keyField} ${key}.`, {
            status: 300
        });
    }
    const [record] = records;
    if (!record) {
        throw notFound();
    }
    return record;
}

/** Records in the order of `ids`; null for those that are not there or not visible. */
export function readRecords(
    caller: Caller,
    object: ObjectDef,
    ids: readonly string[],
    fields: readonly string[]
): (JsonRecord | null)[] {
    const list = [...new Set(['Id', ...fields])].join(', ');
    const literals = [...new Set(ids)].map(soqlText).join(', ');
    const { records } = query(caller, `SELECT ${list} FROM ${object.name} WHERE Id IN (${literals})`);
    const byId = new Map(records.map((record) => [String(record.Id).slice(0, 15), record]));
    return ids.map((id) => byId.get(id.slice(0, 15)) ?? null);
}

/** All rows of one query at once: for queries that are known to be small. */
export function query(caller: Caller, soql: string): { records: JsonRecord[]; totalSize: number } {
    const page = runSoql(caller.org, caller.access, soql, { batchSize: 2000, version: caller.version });
    return { records: page.records as JsonRecord[], totalSize: page.totalSize };
}
