import { notFound, OrgError } from '../../engine/errors.ts';
import { toId18 } from '../../engine/record-ids.ts';
import { fieldOf, type ObjectDef } from '../../engine/schema/schema.ts';
import type { Caller } from '../caller.ts';
import { keptPerAccess } from '../kept-per-access.ts';
import { readRowsByIds, runSoql } from '../query.ts';
import { visibleFields } from './object-access.ts';
import { soqlLiteral } from './soql-text.ts';

export type JsonRecord = Record<string, unknown>;

const fieldNames = keptPerAccess<readonly string[]>();

export const defaultFields = ({ access }: Caller, object: ObjectDef): readonly string[] =>
    fieldNames(access, object.name, () => visibleFields({ access }, object).map((field) => field.name));

/**
 * One record in REST form.
 * @param fields names or parent paths; absent: all that this person may see
 * @throws OrgError NOT_FOUND
 */
export function readRecord(caller: Caller, object: ObjectDef, id: string, fields?: readonly string[]): JsonRecord {
    const [record] = readByIds(caller, object, [id], fields ?? defaultFields(caller, object));
    if (!record) {
        throw notFound();
    }
    return record;
}

/** Several records carry the value that one was asked for by. */
export class MultipleChoices extends OrgError {
    /** Addresses of the records. */
    readonly urls: readonly string[];

    constructor(message: string, urls: readonly string[]) {
        super('MULTIPLE_CHOICES', message, { status: 300 });
        this.urls = urls;
    }
}

const MOST_CHOICES = 200;

/** @throws OrgError NOT_FOUND, or MultipleChoices */
export function readRecordBy(
    caller: Caller,
    object: ObjectDef,
    keyField: string,
    key: string,
    fields?: readonly string[]
): JsonRecord {
    const type = fieldOf(object, keyField)?.type ?? 'string';
    const list = (fields ?? defaultFields(caller, object)).join(', ');
    const literal = soqlLiteral(type, key);
    const { records } = query(
        caller,
        `SELECT ${list} FROM ${object.name} WHERE ${keyField} = ${literal} LIMIT ${MOST_CHOICES}`
    );
    if (records.length > 1) {
        const urls = records.map(({ attributes }) => (attributes as { url: string }).url);
        throw new MultipleChoices(`More than one ${object.name} carries ${keyField} ${key}.`, urls);
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
    const records = readByIds(caller, object, [...new Set(ids)], [...new Set(['Id', ...fields])]);
    const byId = new Map(records.map((record) => [String(record.Id).slice(0, 15), record]));
    return ids.map((id) => byId.get(id.slice(0, 15)) ?? null);
}

/** Records of these ids (15 or 18 characters) in no order; what is no id, or not visible, is left out. */
export function readByIds(
    caller: Caller,
    object: ObjectDef,
    ids: readonly string[],
    fields: readonly string[]
): JsonRecord[] {
    const long = ids.flatMap((id) => toId18(id) ?? []);
    const soql = `SELECT ${fields.join(', ')} FROM ${object.name}`;
    return readRowsByIds(caller.org, caller.access, soql, long, { version: caller.version });
}

/** All rows of one query at once: for queries that are known to be small. */
export function query(caller: Caller, soql: string): { records: JsonRecord[]; totalSize: number } {
    const page = runSoql(caller.org, caller.access, soql, { batchSize: 2000, version: caller.version });
    return { records: page.records as JsonRecord[], totalSize: page.totalSize };
}
