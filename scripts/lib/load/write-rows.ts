import type { Connection } from 'jsforce';
import { stringify } from 'csv-stringify/sync';
import { parse } from 'csv-parse/sync';
import { backoff } from '../org/backoff.ts';
import { toCell, type Value } from './values.ts';

/** Rows on their way into one object. */
export interface WriteRequest {
    readonly object: string;
    readonly operation: 'insert' | 'update' | 'upsert';
    /** For upsert: the external id, a field of every row. For update every row has `Id`. */
    readonly externalId?: string;
    readonly rows: readonly WriteRow[];
    /** Fields by which a result is matched with its row: unique within the request. */
    readonly matchBy: readonly string[];
}

export interface WriteRow {
    readonly values: ReadonlyMap<string, Value>;
}

export type WriteResult = { readonly id: string; readonly created: boolean } | { readonly error: string };

export interface WriteHooks {
    /** The org has a job now: whoever resumes must ask for its end first. */
    jobOpened(id: string): Promise<void>;
    advanced(done: number): void;
}

/** Up to so many rows go by sObject collections, one request; more by Bulk API 2.0, which costs six requests a job. */
export const COLLECTION_LIMIT = 200;

/** @returns one result per row, in the rows' order */
export async function writeRows(
    connection: Connection,
    request: WriteRequest,
    hooks: WriteHooks
): Promise<WriteResult[]> {
    if (request.rows.length <= COLLECTION_LIMIT) {
        return writeCollection(connection, request);
    }
    return writeBulk(connection, request, hooks);
}

async function writeCollection(
    connection: Connection,
    { object, operation, rows }: WriteRequest
): Promise<WriteResult[]> {
    const records = rows.map(({ values }) => Object.fromEntries(values));
    const options = { allOrNone: false };
    // An upsert of rows that the org was just found not to have is an insert here; a unique key still refuses doubles.
    const saved =
        operation === 'update'
            ? await connection.sobject(object).update(records as { Id: string }[], options)
            : await connection.sobject(object).create(records, options);
    return saved.map((result) =>
        result.success
            ? { id: result.id, created: operation !== 'update' }
            : { error: result.errors.map((error) => describeError(error)).join('; ') }
    );
}

// REST collections say statusCode, single records errorCode.
const describeError = (error: {
    errorCode?: string;
    statusCode?: string;
    message: string;
    fields?: readonly string[];
}): string =>
    `${error.statusCode ?? error.errorCode ?? 'ERROR'}: ${error.message}${error.fields?.length ? ` (${error.fields.join(', ')})` : ''}`;

async function writeBulk(connection: Connection, request: WriteRequest, hooks: WriteHooks): Promise<WriteResult[]> {
    const { object, operation, externalId, rows, matchBy } = request;
    const job = connection.bulk2.createJob({
        object,
        operation,
        lineEnding: 'LF',
        ...(externalId && operation === 'upsert' ? { externalIdFieldName: externalId } : {})
    });
    const info = await job.open();
    if (!info.id) {
        throw new Error('the org gave no id for the bulk job');
    }
    await hooks.jobOpened(info.id);
    await job.uploadData(toCsv(rows));
    await job.close();
    for (const wait of backoff()) {
        const state = await job.check();
        hooks.advanced(state.numberRecordsProcessed ?? 0);
        if (state.state === 'JobComplete') {
            break;
        }
        if (state.state === 'Failed' || state.state === 'Aborted') {
            throw new Error(
                `Bulk job ${info.id} on ${object} ended as ${state.state}${state.errorMessage ? `: ${state.errorMessage}` : ''}`
            );
        }
        await wait();
    }
    return bulkResults(job, rows, matchBy);
}

type IngestJob = ReturnType<Connection['bulk2']['createJob']>;

/** jsforce's own reader of results takes `;` and `|` for separators too, so the text is asked for and read here. */
async function bulkResults(
    job: IngestJob,
    rows: readonly WriteRow[],
    matchBy: readonly string[]
): Promise<WriteResult[]> {
    const byKey = new Map<string, WriteResult>();
    const keyOf = (get: (field: string) => Value | undefined): string =>
        JSON.stringify(matchBy.map((field) => String(get(field) ?? '')));
    for (const row of readCsv(await job.getSuccessfulResults(true))) {
        byKey.set(
            keyOf((field) => row[field]),
            { id: row.sf__Id ?? '', created: row.sf__Created === 'true' }
        );
    }
    for (const row of readCsv(await job.getFailedResults(true))) {
        byKey.set(
            keyOf((field) => row[field]),
            { error: row.sf__Error ?? 'the org gave no reason' }
        );
    }
    return rows.map(
        ({ values }) => byKey.get(keyOf((field) => values.get(field))) ?? { error: 'the org did not process this row' }
    );
}

const readCsv = (text: unknown): Record<string, string>[] =>
    parse(typeof text === 'string' ? text : '', { columns: true, bom: true, relax_column_count: true });

export function toCsv(rows: readonly WriteRow[]): string {
    const header = [...new Set(rows.flatMap(({ values }) => [...values.keys()]))];
    return stringify([header, ...rows.map(({ values }) => header.map((field) => toCell(values.get(field))))]);
}
