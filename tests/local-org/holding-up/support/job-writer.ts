import assert from 'node:assert/strict';
import { until, type Client } from './client.ts';
import type { Random } from './random.ts';
import type { Writer } from './writer.ts';

interface Job {
    readonly id: string;
    readonly rows: number;
    isUploaded: boolean;
    isStarted: boolean;
}

interface JobInfo {
    readonly state: string;
    readonly numberRecordsProcessed: number;
    readonly numberRecordsFailed: number;
}

const JOBS = '/jobs/ingest';

/**
 * Bulk jobs that insert entries. Whatever was acknowledged of a job when the org died (made, uploaded, started) holds
 * afterwards, a started job goes on by itself, and each of its rows is inserted once.
 */
export function createJobWriter(client: Client, ledgers: readonly string[], random: Random): Writer {
    let open: Job[] = [];
    let made = 0;

    const infoOf = (job: Job): Promise<JobInfo> => client.call('GET', `${JOBS}/${job.id}`);
    const finished = (job: Job): Promise<JobInfo> =>
        until(`The end of job ${job.id}`, async () => {
            const info = await infoOf(job);
            return ['JobComplete', 'Failed', 'Aborted'].includes(info.state) ? info : undefined;
        });
    const start = (job: Job): Promise<unknown> =>
        client.call('PATCH', `${JOBS}/${job.id}`, { state: 'UploadComplete' });

    async function runJob(): Promise<void> {
        const tag = `job${made++}`;
        const rows = random.between(500, 6000);
        const { id } = await client.call<{ id: string }>('POST', JOBS, { object: 'Entry__c', operation: 'insert' });
        const job: Job = { id, rows, isUploaded: false, isStarted: false };
        open.push(job);
        await client.call('PUT', `${JOBS}/${id}/batches`, csv(tag, rows));
        job.isUploaded = true;
        await start(job);
        job.isStarted = true;
        await finished(job);
    }

    const csv = (tag: string, rows: number): string =>
        ['Name,Job__c,Amount__c,Ledger__c']
            .concat(
                Array.from({ length: rows }, (_, row) => `${tag}-${row},${tag},${row % 97},${random.pick(ledgers)}`)
            )
            .join('\n');

    async function check(job: Job): Promise<void> {
        const { state } = await infoOf(job);
        if (state === 'Open') {
            assert.equal(job.isStarted, false, `job ${job.id} was started, now it is open`);
            await (job.isUploaded ? start(job) : client.call('DELETE', `${JOBS}/${job.id}`));
            if (!job.isUploaded) {
                return;
            }
        }
        const end = await finished(job);
        assert.deepEqual(
            [end.state, end.numberRecordsProcessed, end.numberRecordsFailed],
            ['JobComplete', job.rows, 0],
            `job ${job.id}`
        );
        const results = await client.call<string>('GET', `${JOBS}/${job.id}/successfulResults`);
        const lines = results.trimEnd().split('\n').slice(1);
        assert.equal(new Set(lines.map((line) => line.split(',')[0])).size, job.rows, 'each row has an id of its own');
        const tag = lines[0]?.split(',')[3]?.replaceAll('"', '') ?? '';
        const [count] = await client.query<{ n: number }>(`SELECT COUNT(Id) n FROM Entry__c WHERE Job__c = '${tag}'`);
        assert.equal(count?.n, job.rows, `rows of ${tag} that are there`);
    }

    return {
        async work() {
            for (;;) {
                await runJob();
            }
        },
        async check() {
            for (const job of open) {
                await check(job);
            }
            open = [];
        }
    };
}
