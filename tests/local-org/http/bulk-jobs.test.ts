import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import { addUser, call, DATA, errorCode, serveOrg, type ServedOrg } from './support/served-org.ts';

interface Job {
    readonly id: string;
    readonly state: string;
    readonly numberRecordsProcessed: number;
    readonly numberRecordsFailed: number;
    readonly errorMessage?: string;
}

const CSV = { 'content-type': 'text/csv' };

describe('bulk jobs of the local org', () => {
    let served: ServedOrg;
    before(async () => {
        served = await serveOrg();
    });
    after(() => served.close());
    afterEach(() => served.org.database.exec('DELETE FROM "Account"'));

    const jobs = `${DATA}/jobs/ingest`;
    const create = async (fields: object = {}): Promise<Job> =>
        (await call(served, 'POST', jobs, { body: { object: 'Account', operation: 'insert', ...fields } })).body as Job;
    const upload = (job: Job, csv: string): ReturnType<typeof call> =>
        call(served, 'PUT', `${jobs}/${job.id}/batches`, { body: csv, headers: CSV });
    const close = (job: Job): ReturnType<typeof call> =>
        call(served, 'PATCH', `${jobs}/${job.id}`, { body: { state: 'UploadComplete' } });
    const finished = async (job: Job): Promise<Job> => {
        for (;;) {
            const now = (await call(served, 'GET', `${jobs}/${job.id}`)).body as Job;
            if (['JobComplete', 'Failed', 'Aborted'].includes(now.state)) {
                return now;
            }
            await wait(10);
        }
    };
    const run = async (csv: string, fields: object = {}): Promise<Job> => {
        const job = await create(fields);
        assert.equal((await upload(job, csv)).status, 201);
        assert.equal((await close(job)).status, 200);
        return finished(job);
    };
    const results = async (job: Job, kind: string): Promise<string> =>
        String((await call(served, 'GET', `${jobs}/${job.id}/${kind}`)).body);
    const countAccounts = (): number =>
        Number(served.org.database.prepare('SELECT COUNT(*) AS n FROM "Account"').get()?.n);

    it('goes on after a restart where it stopped, doing no row twice', async () => {
        const rows = 20_000;
        const job = await create();
        await upload(job, ['Name', ...Array.from({ length: rows }, (_, i) => `Row ${i}`)].join('\n'));
        await close(job);
        served = await served.restart();
        const done = countAccounts();
        assert.ok(done < rows, `the restart came too late to show anything (${done} rows)`);
        const end = await finished(job);
        assert.deepEqual([end.state, end.numberRecordsProcessed, countAccounts()], ['JobComplete', rows, rows]);
        assert.equal((await results(job, 'successfulResults')).trim().split('\n').length, rows + 1);
    });

    it('reads every column delimiter and both line endings', async () => {
        const csv = 'Name;Industry\r\n"A;B";Energy\r\n"say ""hi""";\r\n';
        const job = await run(csv, { columnDelimiter: 'SEMICOLON', lineEnding: 'CRLF' });
        assert.equal(job.numberRecordsFailed, 0);
        assert.match(
            await results(job, 'successfulResults'),
            /^"sf__Id";"sf__Created";"Name";"Industry"\r\n"001\w+";"true";"A;B";"Energy"\r\n/
        );
    });

    it('says which rows have too few or too many values, and loads the others', async () => {
        const job = await run('Name,Industry\nGood,Energy\nShort\nLong,Energy,more\n');
        assert.deepEqual([job.numberRecordsProcessed, job.numberRecordsFailed], [3, 2]);
        const failed = await results(job, 'failedResults');
        assert.match(failed, /INVALID_CSV_ROW:The row has 1 values, the header names 2 columns/);
        assert.match(failed, /The row has 3 values/);
    });

    it('fails a job with a lost quote, and shows the rows that it did not reach', async () => {
        const job = await run('Name\nfine\n"lost\n');
        assert.equal(job.state, 'Failed');
        assert.match(job.errorMessage ?? '', /quote/i);
        assert.equal(await results(job, 'unprocessedrecords'), '"Name"\n"fine"\n');
        assert.equal(countAccounts(), 0);
    });

    it('takes job and rows in one multipart call', async () => {
        const form = new FormData();
        form.append(
            'job',
            new Blob([JSON.stringify({ object: 'Account', operation: 'insert' })], { type: 'application/json' })
        );
        form.append('content', new Blob(['Name\nOne call\n'], { type: 'text/csv' }), 'content');
        const answer = await fetch(served.url + jobs, {
            method: 'POST',
            headers: { authorization: `Bearer ${served.token}` },
            body: form
        });
        const job = await finished((await answer.json()) as Job);
        assert.deepEqual([job.state, job.numberRecordsProcessed], ['JobComplete', 1]);
    });

    it('refuses what does not fit the state of a job', async () => {
        const job = await create();
        assert.equal(errorCode(await close(job)), 'INVALIDJOBSTATE');
        await upload(job, 'Name\nx\n');
        assert.equal(errorCode(await upload(job, 'Name\ny\n')), 'INVALIDJOBSTATE');
        await close(job);
        await finished(job);
        assert.equal(
            errorCode(await call(served, 'PATCH', `${jobs}/${job.id}`, { body: { state: 'Aborted' } })),
            'INVALIDJOBSTATE'
        );
        assert.equal(
            errorCode(await call(served, 'POST', jobs, { body: { object: 'Account', operation: 'upsert' } })),
            'INVALIDJOB'
        );
    });

    it('shows a job to nobody but its owner and administrators', async () => {
        const job = await create();
        const other = await addUser(served, 'other@served.example');
        const answer = await call({ url: served.url, token: other.accessToken ?? '' }, 'GET', `${jobs}/${job.id}`);
        assert.equal(answer.status, 404);
    });

    it('pages the result of a query by rows, whatever line breaks they hold', async () => {
        await run(
            [
                'Name,Description',
                ...Array.from({ length: 25 }, (_, i) => `Account ${i},"line 1\nline ""2"" of ${i}"`)
            ].join('\n')
        );
        const query = { operation: 'query', query: 'SELECT Name, Description FROM Account ORDER BY Name' };
        const { id } = (await call(served, 'POST', `${DATA}/jobs/query`, { body: query })).body as Job;
        let state = '';
        while (state !== 'JobComplete') {
            await wait(10);
            ({ state } = (await call(served, 'GET', `${DATA}/jobs/query/${id}`)).body as Job);
        }
        const names = new Set<string>();
        const counts: string[] = [];
        for (let locator = ''; locator !== 'null';) {
            const page = await call(
                served,
                'GET',
                `${DATA}/jobs/query/${id}/results?maxRecords=10${locator && `&locator=${locator}`}`
            );
            counts.push(page.headers.get('sforce-numberofrecords') ?? '');
            for (const [, name] of String(page.body).matchAll(/^"(Account \d+)"/gm)) {
                names.add(name ?? '');
            }
            locator = page.headers.get('sforce-locator') ?? 'null';
        }
        assert.deepEqual([counts, names.size], [['10', '10', '5'], 25]);
        const forged = await call(served, 'GET', `${DATA}/jobs/query/${id}/results?locator=bm9uc2Vuc2U`);
        assert.equal(errorCode(forged), 'InvalidLocator');
    });
});
