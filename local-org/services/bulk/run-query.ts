import { open } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Org } from '../../engine/org.ts';
import { streamSoql } from '../query.ts';
import type { BulkJob, BulkStore } from './bulk-store.ts';
import { csvWriter } from './csv-format.ts';
import type { Stopped } from './run-ingest.ts';

const BLOCK = 256 * 1024;

const REST_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/;

/** The Bulk API ends times with Z where REST writes +0000. */
const bulkValue = (value: unknown): unknown =>
    typeof value === 'string' && REST_TIME.test(value) ? `${value.slice(0, -5)}Z` : value;

/** Writes all rows of the job's query to its file. A run that was cut off begins again: nobody has seen its rows. */
export async function runQueryJob(
    org: Org,
    store: BulkStore,
    job: BulkJob,
    stopped: Stopped
): Promise<'done' | 'stopped'> {
    const begun = performance.now();
    const access = org.accessOf(job.createdById);
    const options = { allRows: job.operation === 'queryAll' };
    const { columns, rows } = streamSoql(org, access, job.query ?? '', options);
    const write = csvWriter(job, true);
    const file = await open(store.fileOf(job), 'w');
    try {
        let block = write(columns);
        let count = 0;
        for (const row of rows) {
            block += write(row.map(bulkValue));
            count++;
            if (block.length > BLOCK) {
                await file.write(block);
                block = '';
                await nextTurn();
                if (stopped()) {
                    return 'stopped';
                }
            }
        }
        await file.write(block);
        store.update(job.id, { processed: count, processingTime: Math.round(performance.now() - begun) });
        return 'done';
    } finally {
        await file.close();
    }
}
