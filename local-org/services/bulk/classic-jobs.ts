import { OrgError } from '../../engine/errors.ts';
import type { Org } from '../../engine/org.ts';
import type { Row } from '../../storage/database.ts';
import { isQuery, type BulkJob, type BulkStore } from './bulk-store.ts';

export type ClassicState = 'Open' | 'Closed' | 'Aborted';

/** A job of the Bulk API of before 2.0: a frame around batches, which are worked off as jobs of their own. */
export interface ClassicJob {
    readonly id: string;
    readonly operation: BulkJob['operation'];
    readonly object: string;
    readonly externalIdFieldName: string | null;
    readonly state: ClassicState;
    readonly apiVersion: number;
    readonly createdById: string;
    readonly createdAt: number;
    readonly modifiedAt: number;
}

export interface ClassicJobs {
    create(job: Omit<ClassicJob, 'id'>): ClassicJob;
    /** @throws OrgError InvalidJob */
    get(id: string): ClassicJob;
    /** Closing takes no more batches; aborting stops those that are not done, too. */
    changeState(job: ClassicJob, state: 'Closed' | 'Aborted'): void;
    /** A new batch, not yet filled. @param query the SOQL text of a query's batch */
    addBatch(job: ClassicJob, query: string | null): BulkJob;
    /** In the order they came. */
    batches(job: ClassicJob): BulkJob[];
    /** @throws OrgError InvalidBatch for a batch of another job, too */
    batch(job: ClassicJob, id: string): BulkJob;
    removeBatch(batch: BulkJob): void;
}

const KEY_PREFIX = '750';

const TABLES = `
CREATE TABLE IF NOT EXISTS "_bulk_classic_jobs" (id TEXT PRIMARY KEY, operation TEXT NOT NULL, object TEXT NOT NULL,
    externalIdFieldName TEXT, state TEXT NOT NULL, apiVersion REAL NOT NULL, createdById TEXT NOT NULL,
    createdAt INTEGER NOT NULL, modifiedAt INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "_bulk_classic_batches" (job TEXT NOT NULL, batch TEXT NOT NULL, PRIMARY KEY (job, batch)) WITHOUT ROWID;`;

export function openClassicJobs(org: Org, store: BulkStore): ClassicJobs {
    const { database } = org;
    database.exec(TABLES);
    const batchesOf = (job: ClassicJob): BulkJob[] =>
        database
            .prepare('SELECT batch FROM "_bulk_classic_batches" WHERE job = ? ORDER BY batch')
            .all(job.id)
            .map(({ batch }) => store.get('batch', String(batch)))
            // what was not taken whole was never acknowledged
            .filter(({ state }) => state !== 'Open');
    return {
        create: (fields) =>
            database.transaction(() => {
                const job = { ...fields, id: org.ids.next(KEY_PREFIX) };
                org.ids.save();
                database
                    .prepare('INSERT INTO "_bulk_classic_jobs" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
                    .run(
                        job.id,
                        job.operation,
                        job.object,
                        job.externalIdFieldName,
                        job.state,
                        job.apiVersion,
                        job.createdById,
                        job.createdAt,
                        job.modifiedAt
                    );
                return job;
            }),
        get(id) {
            const row: Row | undefined = database
                .prepare('SELECT * FROM "_bulk_classic_jobs" WHERE substr(id, 1, 15) = ?')
                .get(id.slice(0, 15));
            if (!row) {
                throw new OrgError('InvalidJob', `Unable to find job with id: ${id}`);
            }
            return row as unknown as ClassicJob;
        },
        changeState(job, state) {
            database.transaction(() => {
                database
                    .prepare('UPDATE "_bulk_classic_jobs" SET state = ?, modifiedAt = ? WHERE id = ?')
                    .run(state, org.clock.now(), job.id);
                if (state === 'Aborted') {
                    batchesOf(job)
                        .filter((batch) => batch.state !== 'JobComplete' && batch.state !== 'Failed')
                        .forEach((batch) => store.update(batch.id, { state: 'Aborted' }));
                }
            });
        },
        addBatch: (job, query) =>
            database.transaction(() => {
                const batch = store.create(newBatch(job, query, org.clock.now()));
                database.prepare('INSERT INTO "_bulk_classic_batches" VALUES (?, ?)').run(job.id, batch.id);
                return batch;
            }),
        batches: batchesOf,
        batch(job, id) {
            const found = batchesOf(job).find((batch) => batch.id.slice(0, 15) === id.slice(0, 15));
            if (!found) {
                throw new OrgError('InvalidBatch', `Unable to find batch ${id} of job ${job.id}`);
            }
            return found;
        },
        removeBatch(batch) {
            database.prepare('DELETE FROM "_bulk_classic_batches" WHERE batch = ?').run(batch.id);
            store.remove(batch);
        }
    };
}

const newBatch = (job: ClassicJob, query: string | null, now: number): Omit<BulkJob, 'id'> => ({
    kind: 'batch',
    operation: job.operation,
    object: job.object,
    externalIdFieldName: job.externalIdFieldName,
    query,
    state: 'Open',
    apiVersion: job.apiVersion,
    createdById: job.createdById,
    createdAt: now,
    modifiedAt: now,
    uploaded: isQuery(job),
    processed: 0,
    failed: 0,
    processingTime: 0,
    retries: 0,
    errorMessage: null,
    columnDelimiter: 'COMMA',
    lineEnding: 'LF'
});
