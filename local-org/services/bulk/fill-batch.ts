import type { Readable } from 'node:stream';
import { OrgError } from '../../engine/errors.ts';
import type { Caller } from '../caller.ts';
import { streamSoql } from '../query.ts';
import type { BulkService } from './bulk-service.ts';
import type { BulkJob } from './bulk-store.ts';
import type { ClassicJob } from './classic-jobs.ts';
import { countRows } from './classic-results.ts';

/** The platform's limits of one batch. */
const MOST_BYTES = 10 * 1024 * 1024;
const MOST_ROWS = 10_000;
const LONGEST_QUERY = 100_000;

/** @throws OrgError InvalidJobState */
export function requireOpen(job: ClassicJob): void {
    if (job.state !== 'Open') {
        throw new OrgError('InvalidJobState', `Job is not open: it is ${job.state}.`);
    }
}

/** Adds a batch of rows and hands it to the background. Too many rows fail the batch, too many bytes the call. */
export async function addRowsBatch(bulk: BulkService, job: ClassicJob, content: Readable): Promise<BulkJob> {
    const batch = bulk.classic.addBatch(job, null);
    try {
        await bulk.upload(batch, content, MOST_BYTES);
        // the job may have been closed while the rows came
        requireOpen(bulk.classic.get(job.id));
    } catch (error) {
        bulk.classic.removeBatch(batch);
        throw error;
    }
    if ((await countRows(bulk.store, batch, MOST_ROWS + 1)) > MOST_ROWS) {
        const errorMessage = `InvalidBatch : The batch has more than ${MOST_ROWS} rows. Split it over several batches.`;
        bulk.store.update(batch.id, { state: 'Failed', errorMessage });
    } else {
        bulk.start(batch);
    }
    return bulk.classic.batch(job, batch.id);
}

/** Adds the batch of a query. A faulty query fails its batch, not the call. */
export async function addQueryBatch(
    bulk: BulkService,
    job: ClassicJob,
    caller: Caller,
    content: Readable
): Promise<BulkJob> {
    let text = '';
    for await (const chunk of content) {
        text += String(chunk);
        if (text.length > LONGEST_QUERY) {
            throw new OrgError('InvalidBatch', `The query is longer than ${LONGEST_QUERY} characters.`);
        }
    }
    const batch = bulk.classic.addBatch(job, text.trim());
    const fault = faultOfQuery(caller, text, job);
    if (fault === undefined) {
        bulk.start(batch);
    } else {
        bulk.store.update(batch.id, { state: 'Failed', errorMessage: fault });
    }
    return bulk.classic.batch(job, batch.id);
}

function faultOfQuery(caller: Caller, soql: string, job: ClassicJob): string | undefined {
    try {
        const { object } = streamSoql(caller.org, caller.access, soql);
        return object === job.object
            ? undefined
            : `InvalidBatch : The query is of ${object}, the job of ${job.object}.`;
    } catch (error) {
        if (error instanceof OrgError) {
            return `InvalidBatch : Failed to process query: ${error.errorCode}: ${error.message}`;
        }
        throw error;
    }
}
