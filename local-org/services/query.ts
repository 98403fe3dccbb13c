import type { Access } from '../engine/access/access.ts';
import { OrgError } from '../engine/errors.ts';
import type { Org } from '../engine/org.ts';
import type { CompiledRecords } from '../engine/query/compile-records.ts';
import { allRows, childLists, countRows, readIds, rowsByIds } from '../engine/query/run-records.ts';
import { type RunTime, valuesOf } from '../engine/query/sql.ts';
import { type RestRecord, shapeAggregate, shapeRecord } from '../engine/soql/shape-records.ts';
import type { RecordShape } from '../engine/soql/plan.ts';
import type { Row } from '../storage/database.ts';
import { Cursors, invalidLocator } from './query/cursors.ts';
import { type CompiledSoql, recordsByIdPlan, runTime, soqlPlan } from './query/soql-plans.ts';

export { describeSoql, type DescribedColumn } from './query/describe-soql.ts';
export { streamSoql } from './query/stream-soql.ts';

/** One page of an answer, as the REST door gives it (which adds `nextRecordsUrl` from the locator). */
export interface QueryPage {
    /** Rows of the whole query, not of this page. */
    readonly totalSize: number;
    readonly done: boolean;
    readonly records: readonly RestRecord[];
    /** Asks `queryMore` for the next page. */
    readonly nextLocator?: string;
}

export interface QueryOptions {
    /** Rows of a page, 200 to 2,000; default 2,000. */
    readonly batchSize?: number;
    /** Rows in the bin, too (queryAll). */
    readonly allRows?: boolean;
    /** Version in the URLs of records, as `67.0`. */
    readonly version?: string;
}

const LARGEST_BATCH = 2000;
const SMALLEST_BATCH = 200;

type RecordsPlan = CompiledSoql & { kind: 'records' };

/** A query whose later pages are still to come. Compiled again for each, under what the person may see by then. */
interface OpenQuery {
    readonly text: string;
    readonly allRows: boolean;
}

const cursors = new WeakMap<Org, Cursors<OpenQuery>>();

function cursorsOf(org: Org): Cursors<OpenQuery> {
    let open = cursors.get(org);
    if (!open) {
        open = new Cursors();
        cursors.set(org, open);
    }
    return open;
}

/**
 * Runs a SOQL query as this person and gives its first page.
 * @throws OrgError MALFORMED_QUERY, INVALID_FIELD, INVALID_TYPE … as the platform words them
 */
export function runSoql(org: Org, access: Access, text: string, options: QueryOptions = {}): QueryPage {
    const plan = soqlPlan(org, access, text, options.allRows ?? false);
    const run = runTime(org, access);
    switch (plan.kind) {
        case 'count':
            return { totalSize: countOf(org, plan.compiled, run), done: true, records: [] };
        case 'aggregate':
            return aggregatePage(org, plan, run);
        case 'records':
            return firstPage(org, access, text, plan, run, options);
    }
}

/** Counts at most the query's limit. */
function countOf(org: Org, { query, count }: CompiledRecords, run: RunTime): number {
    const found = Math.max(0, countRows(org.database, count, run) - (query.offset ?? 0));
    return Math.min(found, query.limit ?? found);
}

function aggregatePage(org: Org, { compiled, entries }: CompiledSoql & { kind: 'aggregate' }, run: RunTime): QueryPage {
    const rows = allRows(org.database, compiled.rows, run);
    if (rows.length > LARGEST_BATCH) {
        throw new OrgError(
            'EXCEEDED_ID_LIMIT',
            'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch'
        );
    }
    return { totalSize: rows.length, done: true, records: rows.map((row) => shapeAggregate(entries, row)) };
}

function firstPage(
    org: Org,
    access: Access,
    text: string,
    plan: RecordsPlan,
    run: RunTime,
    options: QueryOptions
): QueryPage {
    const { compiled, shape } = plan;
    const batchSize = Math.min(LARGEST_BATCH, Math.max(SMALLEST_BATCH, Math.floor(options.batchSize ?? LARGEST_BATCH)));
    const base = baseOf(options.version);
    if (compiled.query.limit !== undefined && compiled.query.limit <= batchSize) {
        const rows = allRows(org.database, compiled.rows, run);
        return { totalSize: rows.length, done: true, records: shapeRows(org, compiled, shape, rows, run, base) };
    }
    const { rows, more } = readBatch(org, compiled, batchSize, run);
    const records = shapeRows(org, compiled, shape, rows, run, base);
    if (!more) {
        return { totalSize: rows.length, done: true, records };
    }
    const ids = readIds(org.database, compiled, run);
    const name = cursorsOf(org).open(
        access.userId,
        { text, allRows: options.allRows ?? false },
        ids,
        batchSize,
        org.clock.now()
    );
    return { totalSize: ids.length, done: false, records, nextLocator: `${name}-${batchSize}` };
}

/** Reads one batch and looks whether there is more, without reading it. */
function readBatch(
    org: Org,
    compiled: CompiledRecords,
    batchSize: number,
    run: RunTime
): { rows: Row[]; more: boolean } {
    const rows: Row[] = [];
    // A fresh statement: an iterator that is left early must not be anyone else's.
    const statement = org.database.prepareFresh(compiled.rows.text);
    for (const row of statement.iterate(...valuesOf(compiled.rows.parameters, run))) {
        if (rows.length === batchSize) {
            return { rows, more: true };
        }
        rows.push(row);
    }
    return { rows, more: false };
}

function shapeRows(
    org: Org,
    compiled: CompiledRecords,
    shape: RecordShape,
    rows: readonly Row[],
    run: RunTime,
    base: string
): RestRecord[] {
    const lists = childLists(org.database, compiled.children, rows, run);
    return rows.map((row) => shapeRecord(shape, row, lists, base));
}

const baseOf = (version = '67.0'): string => `/services/data/v${version}/sobjects/`;

/**
 * The rows of these ids that the person may see, in no order. The query stays compiled for the next ids.
 * @param text a query without a filter: `SELECT Name FROM Account`
 */
export function readRowsByIds(
    org: Org,
    access: Access,
    text: string,
    ids: readonly string[],
    options: Pick<QueryOptions, 'version'> = {}
): RestRecord[] {
    const { compiled, shape } = recordsByIdPlan(org, access, text);
    const run = { ...runTime(org, access), ids: JSON.stringify(ids) };
    const rows = allRows(org.database, compiled.rows, run);
    return shapeRows(org, compiled, shape, rows, run, baseOf(options.version));
}

/**
 * The next page of a query: the rows that the query found when it began, as they are now. Rows that are gone, or that the
 * person may no longer see, are left out.
 * @throws OrgError INVALID_QUERY_LOCATOR
 */
export function queryMore(
    org: Org,
    access: Access,
    locator: string,
    options: Pick<QueryOptions, 'version'> = {}
): QueryPage {
    const { name, from, cursor } = cursorsOf(org).find(locator, access.userId, org.clock.now());
    const ids = cursor.ids.slice(from, from + cursor.batchSize);
    const plan = soqlPlan(org, access, cursor.query.text, cursor.query.allRows);
    if (plan.kind !== 'records') {
        throw invalidLocator();
    }
    const { compiled, shape } = plan;
    const run = runTime(org, access);
    const rows = rowsByIds(org.database, compiled, ids, run);
    const records = shapeRows(org, compiled, shape, rows, run, baseOf(options.version));
    const next = from + ids.length;
    return next >= cursor.ids.length
        ? { totalSize: cursor.ids.length, done: true, records }
        : { totalSize: cursor.ids.length, done: false, records, nextLocator: `${name}-${next}` };
}
