import { deleteRecords, insertRecords, updateRecords, upsertRecords, type SaveResult } from '../../engine/dml/dml.ts';
import type { Access } from '../../engine/access/access.ts';
import { OrgError } from '../../engine/errors.ts';
import type { Org } from '../../engine/org.ts';
import { fieldOf, objectOf, type ObjectDef } from '../../engine/schema/schema.ts';
import type { BulkJob, RowOutcome } from './bulk-store.ts';

/** What stands for "make this field empty"; an empty cell leaves a field as it is. */
const CLEAR = '#N/A';
const KEEP_TRYING_ALONE = { allOrNone: false };

/** Works off chunks of rows of one job. */
export type RowWorker = (rows: readonly (readonly string[])[]) => RowOutcome[];

/** @throws OrgError INVALIDJOBSTATE when the job as a whole cannot be done: unknown object, unknown column, no Id column */
export function createRowWorker(org: Org, access: Access, job: BulkJob, header: readonly string[]): RowWorker {
    const object = objectOf(org.schema(), job.object);
    if (!object || !access.canRead(object)) {
        throw new OrgError('InvalidBatch', `Unable to find object: ${job.object}`);
    }
    checkHeader(object, access, job, header);
    const save = saverOf(org, access, object, job);
    return (rows) => {
        const fit = rows.filter((row) => row.length === header.length);
        const results = save(fit.map((row) => recordOf(header, row)));
        if (fit.length === rows.length) {
            return results.map(outcomeOf);
        }
        let next = 0;
        return rows.map((row) =>
            row.length === header.length ? outcomeOf(results[next++] as SaveResult) : wrongLength(row, header)
        );
    };
}

function saverOf(
    org: Org,
    access: Access,
    object: ObjectDef,
    job: BulkJob
): (records: Record<string, string | null>[]) => SaveResult[] {
    switch (job.operation) {
        case 'insert':
            return (records) => insertRecords(org, access, object, records, KEEP_TRYING_ALONE);
        case 'update':
            return (records) => updateRecords(org, access, object, records, KEEP_TRYING_ALONE);
        case 'upsert':
            return (records) =>
                upsertRecords(org, access, object, job.externalIdFieldName ?? 'Id', records, KEEP_TRYING_ALONE);
        default:
            return (records) =>
                deleteRecords(org, access, records.map(idIn), {
                    allOrNone: false,
                    hardDelete: job.operation === 'hardDelete'
                });
    }
}

const idIn = (record: Record<string, string | null>): string => {
    const key = Object.keys(record).find((name) => name.toLowerCase() === 'id');
    return (key && record[key]) ?? '';
};

/** Same keys in the same order for all rows, as far as cells are filled. */
function recordOf(header: readonly string[], row: readonly string[]): Record<string, string | null> {
    const record: Record<string, string | null> = {};
    for (let i = 0; i < header.length; i++) {
        const cell = row[i] as string;
        if (cell !== '') {
            record[header[i] as string] = cell === CLEAR ? null : cell;
        }
    }
    return record;
}

function checkHeader(object: ObjectDef, access: Access, job: BulkJob, header: readonly string[]): void {
    const unknown = header.find((name) => !isColumn(object, access, name));
    if (unknown !== undefined) {
        throw new OrgError('InvalidBatch', `Field name not found : ${unknown}`);
    }
    const lower = header.map((name) => name.toLowerCase());
    if (new Set(lower).size < lower.length) {
        throw new OrgError('InvalidBatch', 'A field name stands twice in the header.');
    }
    const key = job.operation === 'upsert' ? job.externalIdFieldName : job.operation === 'insert' ? null : 'Id';
    if (key !== null && !lower.includes(key.toLowerCase())) {
        throw new OrgError(
            'InvalidBatch',
            `The column ${key}, which ${job.operation} needs, is missing from the header.`
        );
    }
}

/** `Name`, or a parent named by its external id: `Account.Number__c`. */
function isColumn(object: ObjectDef, access: Access, name: string): boolean {
    const own = fieldOf(object, name);
    if (own) {
        return access.canReadField(object, own);
    }
    const [relationship, parentField] = name.split('.');
    const known = [...object.fields.values()].some(
        (field) =>
            field.relationshipName?.toLowerCase() === relationship?.toLowerCase() && access.canReadField(object, field)
    );
    return parentField !== undefined && known;
}

function outcomeOf(result: SaveResult): RowOutcome {
    if (result.success) {
        return (result.created === true ? '+' : '=') + result.id;
    }
    const texts = result.errors.map((error) => `${error.statusCode}:${error.message}:${error.fields.join(' ')} --`);
    return `!${result.id ?? ''}!${texts.join(' ')}`;
}

const wrongLength = (row: readonly string[], header: readonly string[]): RowOutcome =>
    `!!INVALID_CSV_ROW:The row has ${row.length} values, the header names ${header.length} columns: --`;

/** The outcome taken apart again. */
export function readOutcome(outcome: RowOutcome): { id: string; created: boolean; error: string | undefined } {
    if (!outcome.startsWith('!')) {
        return { id: outcome.slice(1), created: outcome.startsWith('+'), error: undefined };
    }
    const end = outcome.indexOf('!', 1);
    return { id: outcome.slice(1, end), created: false, error: outcome.slice(end + 1) };
}
