import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Org } from '../../engine/org.ts';
import type { BulkJob, BulkStore } from './bulk-store.ts';
import { createRowWorker, type RowWorker } from './ingest-rows.ts';
import { readCsv } from './read-csv.ts';

/** Rows of one transaction: other requests wait about a tenth of a second at most. */
const CHUNK = 2000;

/** Whether the job should stop now: aborted, or the server closes. */
export type Stopped = () => boolean;

/**
 * Works off the uploaded rows, from where an earlier run stopped. A chunk, its outcomes and the job's progress are one
 * transaction, so a job that is cut off goes on without doing a row twice.
 * @throws OrgError when the job as a whole cannot be done
 */
export async function runIngest(
    org: Org,
    store: BulkStore,
    job: BulkJob,
    stopped: Stopped
): Promise<'done' | 'stopped'> {
    let worker: RowWorker | undefined;
    let chunk: string[][] = [];
    let seen = 0;
    let progress = { processed: job.processed, failed: job.failed, processingTime: job.processingTime };

    const flush = (): void => {
        const begun = performance.now();
        const rows = chunk;
        chunk = [];
        org.database.transaction(() => {
            const outcomes = (worker as RowWorker)(rows);
            store.addOutcomes(job.id, progress.processed, outcomes);
            progress = {
                processed: progress.processed + rows.length,
                failed: progress.failed + outcomes.filter((outcome) => outcome.startsWith('!')).length,
                processingTime: progress.processingTime + Math.round(performance.now() - begun)
            };
            store.update(job.id, progress);
        });
    };

    for await (const row of readCsv(store.fileOf(job), job)) {
        if (!worker) {
            worker = createRowWorker(org, org.accessOf(job.createdById), job, row);
            continue;
        }
        if (seen++ < job.processed) {
            continue;
        }
        chunk.push(row);
        if (chunk.length === CHUNK) {
            flush();
            await nextTurn();
            if (stopped()) {
                return 'stopped';
            }
        }
    }
    if (chunk.length > 0) {
        flush();
    }
    return 'done';
}
