import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { OrgError } from '../../engine/errors.ts';
import type { Org } from '../../engine/org.ts';
import { storageFault } from '../../engine/storage-fault.ts';
import { openClassicJobs, type ClassicJobs } from './classic-jobs.ts';
import { createBackground } from '../background.ts';
import { isQuery, openBulkStore, type BulkJob, type BulkStore } from './bulk-store.ts';
import { asCsvFault } from './read-csv.ts';
import { runIngest } from './run-ingest.ts';
import { runQueryJob } from './run-query.ts';

/** Most bytes of one upload, after decompression. */
const UPLOAD_LIMIT = 150 * 1024 * 1024;

export interface BulkService {
    readonly store: BulkStore;
    /** Jobs of the Bulk API of before, each with batches of its own. */
    readonly classic: ClassicJobs;
    /** Takes the rows of an open job, at most `limit` bytes. @throws OrgError */
    upload(job: BulkJob, content: Readable, limit?: number): Promise<void>;
    /** Hands a job over to the background. */
    start(job: BulkJob): void;
    /** Resolves once the background has nothing left to do, at the latest after `wait` milliseconds. */
    idle(wait: number): Promise<void>;
    /** Stops after the chunk at work; unfinished jobs go on at the next start of the server. */
    stop(): Promise<void>;
}

/** Bulk jobs, worked off one after the other in the background. */
export function createBulkService(org: Org, directory: string): BulkService {
    const store = openBulkStore(org, directory);
    const background = createBackground('Bulk jobs', async (isClosing) => {
        for (let job = store.unfinished()[0]; job !== undefined && !isClosing(); job = store.unfinished()[0]) {
            await runJob(org, store, job, isClosing);
        }
    });
    background.wake();

    return {
        store,
        classic: openClassicJobs(org, store),
        start(job) {
            store.update(job.id, { state: 'UploadComplete' });
            background.wake();
        },
        async upload(job, content, limit = UPLOAD_LIMIT) {
            const target = store.fileOf(job);
            const part = `${target}.part`;
            try {
                await pipeline(content, byteLimit(limit), createWriteStream(part, { flush: true }));
                await rename(part, target);
            } catch (error) {
                await rm(part, { force: true });
                throw error;
            }
            store.update(job.id, { uploaded: true });
        },
        idle: background.idle,
        stop: background.stop
    };
}

async function runJob(org: Org, store: BulkStore, job: BulkJob, closing: () => boolean): Promise<void> {
    const stopped = (): boolean => closing() || store.get(job.kind, job.id).state === 'Aborted';
    store.update(job.id, { state: 'InProgress' });
    try {
        const run = isQuery(job) ? runQueryJob : runIngest;
        if ((await run(org, store, job, stopped)) === 'done') {
            store.update(job.id, { state: 'JobComplete' });
        }
        if (!isQuery(job)) {
            // how people's records are found best depends on how many there are
            org.forgetAccess();
        }
    } catch (thrown) {
        if (storageFault(thrown)) {
            // not the job's fault: it goes on from where it stopped
            throw thrown;
        }
        const error = asCsvFault(thrown);
        if (!(error instanceof OrgError)) {
            console.error(`Bulk job ${job.id} failed:`, error);
        }
        store.update(job.id, { state: 'Failed', errorMessage: messageOf(error) });
    }
}

const messageOf = (error: unknown): string =>
    error instanceof OrgError
        ? `${error.errorCode} : ${error.message}`
        : `InternalServerError : ${(error as Error).message}`;

function byteLimit(most: number): Transform {
    let bytes = 0;
    return new Transform({
        transform(chunk: Buffer, _encoding, done) {
            bytes += chunk.length;
            if (bytes > most) {
                const megabytes = most / 1024 / 1024;
                done(
                    new OrgError(
                        'REQUEST_LIMIT_EXCEEDED',
                        `The upload is larger than ${megabytes} MB. Split it over several jobs.`,
                        { status: 413 }
                    )
                );
            } else {
                done(null, chunk);
            }
        }
    });
}
