import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { call, DATA, errorCode, serveOrg, type Answer, type ServedOrg } from '../http/support/served-org.ts';

interface Job {
    readonly id: string;
    readonly state: string;
    readonly numberRecordsProcessed: number;
}

describe('an org whose disk is full', () => {
    let served: ServedOrg;
    before(async () => {
        served = await serveOrg();
    });
    after(() => served.close());

    const { error: log } = console;
    const limitPages = (more: number): void => {
        const { database } = served.org;
        const pages = Number(database.prepare('PRAGMA page_count').get()?.['page_count']);
        database.exec(`PRAGMA max_page_count = ${pages + more}`);
    };
    const records = (count: number): unknown => ({
        records: Array.from({ length: count }, (_, i) => ({
            attributes: { type: 'Account' },
            Name: `Row ${i}`,
            Description: 'x'.repeat(2000)
        }))
    });
    const count = (): number => Number(served.org.database.prepare('SELECT COUNT(*) AS n FROM "Account"').get()?.['n']);
    const job = async (rows: number): Promise<Job> => {
        const made = (
            await call(served, 'POST', `${DATA}/jobs/ingest`, { body: { object: 'Account', operation: 'insert' } })
        ).body as Job;
        const csv = [
            'Name,Description',
            ...Array.from({ length: rows }, (_, i) => `Bulk ${i},${'y'.repeat(500)}`)
        ].join('\n');
        const path = `${DATA}/jobs/ingest/${made.id}`;
        await call(served, 'PUT', `${path}/batches`, { body: csv, headers: { 'content-type': 'text/csv' } });
        await call(served, 'PATCH', path, { body: { state: 'UploadComplete' } });
        return made;
    };
    const stateOf = async ({ id }: Job): Promise<Job> =>
        (await call(served, 'GET', `${DATA}/jobs/ingest/${id}`)).body as Job;

    it('refuses what it cannot keep, keeps nothing of it, goes on reading, and takes jobs up again when there is room', async () => {
        const waiting = await (async (): Promise<Job> => {
            console.error = () => undefined;
            try {
                limitPages(60);
                const answer: Answer = await call(served, 'POST', `${DATA}/composite/sobjects`, { body: records(200) });
                assert.deepEqual([answer.status, errorCode(answer)], [400, 'STORAGE_LIMIT_EXCEEDED']);
                assert.match(
                    JSON.stringify(answer.body),
                    /disk of the org's data is full.*Nothing of this request was saved/
                );
                assert.equal(count(), 0);
                const query = await call(served, 'GET', `${DATA}/query?q=SELECT+Id+FROM+User`);
                assert.equal(query.status, 200);
                const large = await job(3000);
                assert.equal((await stateOf(large)).state, 'InProgress');
                return large;
            } finally {
                console.error = log;
            }
        })();
        limitPages(1_000_000);
        const next = await job(1);
        for (let state = ''; state !== 'JobComplete';) {
            ({ state } = await stateOf(next));
        }
        const done = await stateOf(waiting);
        assert.deepEqual([done.state, done.numberRecordsProcessed, count()], ['JobComplete', 3000, 3001]);
    });
});
