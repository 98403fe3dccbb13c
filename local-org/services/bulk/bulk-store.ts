import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { OrgError } from '../../engine/errors.ts';
import type { Org } from '../../engine/org.ts';
import type { Row } from '../../storage/database.ts';
import type { CsvFormat } from './csv-format.ts';

export type JobState = 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Failed' | 'Aborted';
export type IngestOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'hardDelete';
export type QueryOperation = 'query' | 'queryAll';

/**
 * `ingest` and `query` are jobs of the Bulk API 2.0; a `batch` belongs to a job of the Bulk API of before (`classic-jobs.ts`)
 * and is worked off like a job of its own.
 */
export type JobKind = 'ingest' | 'query' | 'batch';

/** One job as it is kept. Times are milliseconds since 1970. */
export interface BulkJob extends CsvFormat {
    readonly id: string;
    readonly kind: JobKind;
    readonly operation: IngestOperation | QueryOperation;
    readonly object: string;
    readonly externalIdFieldName: string | null;
    readonly query: string | null;
    readonly state: JobState;
    readonly apiVersion: number;
    readonly createdById: string;
    readonly createdAt: number;
    readonly modifiedAt: number;
    readonly uploaded: boolean;
    /** Ingest: rows worked off, so that a job goes on where it stopped. Query: rows written. */
    readonly processed: number;
    readonly failed: number;
    readonly processingTime: number;
    readonly retries: number;
    readonly errorMessage: string | null;
}

export const isQuery = ({ operation }: { operation: BulkJob['operation'] }): boolean =>
    operation === 'query' || operation === 'queryAll';

/** What became of a row: an id (`+` before it for a created record), or a list of errors as text. */
export type RowOutcome = string;

export interface BulkStore {
    create(job: Omit<BulkJob, 'id'>): BulkJob;
    /** @throws OrgError NOT_FOUND */
    get(kind: JobKind, id: string): BulkJob;
    list(kind: JobKind): BulkJob[];
    unfinished(): BulkJob[];
    update(id: string, changes: Partial<Omit<BulkJob, 'id'>>): void;
    remove(job: BulkJob): void;
    addOutcomes(id: string, firstRow: number, outcomes: readonly RowOutcome[]): void;
    /** In the order of the rows. */
    outcomes(id: string): Iterable<RowOutcome>;
    /** File of the uploaded, or of the queried, rows. */
    fileOf(job: BulkJob): string;
}

/** First characters of job ids, as on the platform. */
const KEY_PREFIX: Readonly<Record<JobKind, string>> = { ingest: '750', query: '750', batch: '751' };

const TABLES = `
CREATE TABLE IF NOT EXISTS "_bulk_jobs" (id TEXT PRIMARY KEY, kind TEXT NOT NULL, operation TEXT NOT NULL, object TEXT NOT NULL,
    externalIdFieldName TEXT, query TEXT, state TEXT NOT NULL, apiVersion REAL NOT NULL, createdById TEXT NOT NULL,
    createdAt INTEGER NOT NULL, modifiedAt INTEGER NOT NULL, uploaded INTEGER NOT NULL, processed INTEGER NOT NULL,
    failed INTEGER NOT NULL, processingTime INTEGER NOT NULL, retries INTEGER NOT NULL, errorMessage TEXT,
    columnDelimiter TEXT NOT NULL, lineEnding TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "_bulk_outcomes" (job TEXT NOT NULL, first_row INTEGER NOT NULL, outcomes TEXT NOT NULL,
    PRIMARY KEY (job, first_row)) WITHOUT ROWID;`;

const COLUMNS = [
    'id',
    'kind',
    'operation',
    'object',
    'externalIdFieldName',
    'query',
    'state',
    'apiVersion',
    'createdById',
    'createdAt',
    'modifiedAt',
    'uploaded',
    'processed',
    'failed',
    'processingTime',
    'retries',
    'errorMessage',
    'columnDelimiter',
    'lineEnding'
] as const;

/** Jobs in the org's database, their rows in files below `directory`. */
export function openBulkStore(org: Org, directory: string): BulkStore {
    const { database } = org;
    database.exec(TABLES);
    mkdirSync(directory, { recursive: true });
    const select = `SELECT ${COLUMNS.map((column) => `"${column}"`).join(', ')} FROM "_bulk_jobs"`;
    const fileOf = (job: BulkJob): string => join(directory, `${job.id}.csv`);

    return {
        create(fields) {
            const names = COLUMNS.map((column) => `"${column}"`).join(', ');
            const places = COLUMNS.map(() => '?').join(', ');
            return database.transaction(() => {
                const job = { ...fields, id: org.ids.next(KEY_PREFIX[fields.kind]) };
                org.ids.save();
                database
                    .prepare(`INSERT INTO "_bulk_jobs" (${names}) VALUES (${places})`)
                    .run(...COLUMNS.map((column) => sqlValue(job[column])));
                return job;
            });
        },
        get(kind, id) {
            const row = database
                .prepare(`${select} WHERE substr(id, 1, 15) = ? AND kind = ?`)
                .get(id.slice(0, 15), kind);
            if (!row) {
                throw new OrgError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
            }
            return asJob(row);
        },
        list: (kind) => database.prepare(`${select} WHERE kind = ? ORDER BY createdAt, id`).all(kind).map(asJob),
        unfinished: () =>
            database
                .prepare(`${select} WHERE state IN ('UploadComplete', 'InProgress') ORDER BY createdAt, id`)
                .all()
                .map(asJob),
        update(id, changes) {
            const names = Object.keys(changes) as (keyof typeof changes)[];
            const set = [...names, 'modifiedAt'].map((name) => `"${name}" = ?`).join(', ');
            database
                .prepare(`UPDATE "_bulk_jobs" SET ${set} WHERE id = ?`)
                .run(...names.map((name) => sqlValue(changes[name] ?? null)), org.clock.now(), id);
        },
        remove(job) {
            database.transaction(() => {
                database.prepare('DELETE FROM "_bulk_outcomes" WHERE job = ?').run(job.id);
                database.prepare('DELETE FROM "_bulk_jobs" WHERE id = ?').run(job.id);
            });
            rmSync(fileOf(job), { force: true });
        },
        addOutcomes(id, firstRow, outcomes) {
            database
                .prepare('INSERT INTO "_bulk_outcomes" VALUES (?, ?, ?)')
                .run(id, firstRow, JSON.stringify(outcomes));
        },
        *outcomes(id) {
            const next = database.prepare(
                'SELECT first_row, outcomes FROM "_bulk_outcomes" WHERE job = ? AND first_row > ? ORDER BY first_row LIMIT 1'
            );
            for (let row = next.get(id, -1); row !== undefined; row = next.get(id, Number(row.first_row))) {
                yield* JSON.parse(String(row.outcomes)) as RowOutcome[];
            }
        },
        fileOf
    };
}

const sqlValue = (value: string | number | boolean | null): string | number | null =>
    typeof value === 'boolean' ? Number(value) : value;

const asJob = (row: Row): BulkJob => ({ ...row, uploaded: row.uploaded === 1 }) as unknown as BulkJob;
