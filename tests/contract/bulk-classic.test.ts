import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { openContractOrg, signedIn, uniqueName, type ContractOrg } from './support/contract-org.ts';
import { withItems } from './support/contract-package.ts';

const OBJECT = 'Contract_Item__c';

describe('Bulk API of before 2.0 with jsforce', () => {
    let org: ContractOrg;
    let connection: Connection;
    before(async () => {
        org = await openContractOrg();
        connection = await signedIn(org);
        connection.bulk.pollInterval = 50;
        connection.bulk.pollTimeout = 60_000;
        await withItems(connection);
    });
    after(() => org.close());

    const numbered = async (stem: string): Promise<{ Id: string; Name: string; Amount__c: number | null }[]> =>
        (
            await connection.query<{ Id: string; Name: string; Amount__c: number | null }>(
                `SELECT Id, Name, Amount__c FROM ${OBJECT} WHERE Number__c LIKE '${stem}%' ORDER BY Number__c`
            )
        ).records;

    it('inserts, updates, upserts, queries and deletes', async () => {
        const stem = uniqueName('classic');
        const rows = Array.from({ length: 3 }, (_, i) => ({
            Name: `Row, "${i}"`,
            Number__c: `${stem}-${i}`,
            Amount__c: i
        }));
        const inserted = await connection.bulk.load(OBJECT, 'insert', rows);
        assert.deepEqual(
            inserted.map(({ success, created }) => [success, created]),
            rows.map(() => [true, true])
        );
        const [first] = await numbered(stem);
        assert.equal(first?.Name, 'Row, "0"');

        await connection.bulk.load(OBJECT, 'update', [{ Id: first?.Id, Amount__c: null }] as never);
        const upserted = await connection.bulk.load(OBJECT, 'upsert', { extIdField: 'Number__c' }, [
            { Number__c: `${stem}-1`, Name: 'Renamed' },
            { Number__c: `${stem}-9`, Name: 'Added' }
        ] as never);
        assert.deepEqual(
            upserted.map((row) => (row as { created?: boolean }).created),
            [false, true]
        );
        const found = await numbered(stem);
        assert.deepEqual(
            found.map(({ Name, Amount__c }) => [Name, Amount__c]),
            [
                ['Row, "0"', null],
                ['Renamed', 1],
                ['Row, "2"', 2],
                ['Added', null]
            ]
        );

        const stream = await connection.bulk.query(
            `SELECT Id, Name FROM ${OBJECT} WHERE Number__c LIKE '${stem}%' ORDER BY Number__c`
        );
        const queried = (await stream.toArray()) as { Name: string }[];
        assert.deepEqual(
            queried.map(({ Name }) => Name),
            found.map(({ Name }) => Name)
        );
        const deleted = await connection.bulk.load(
            OBJECT,
            'delete',
            found.map(({ Id }) => ({ Id }))
        );
        assert.ok(deleted.every(({ success }) => success));
        assert.deepEqual(await numbered(stem), []);
    });

    it('carries out changes and deletions of what a query found, however many', async () => {
        const stem = uniqueName('many');
        const rows = Array.from({ length: 260 }, (_, i) => ({ Name: 'Many', Number__c: `${stem}-${i}` }));
        await connection.bulk.load(OBJECT, 'insert', rows);
        const these = { Number__c: { $like: `${stem}%` } };
        const items = connection.sobject(OBJECT);
        // above 200 records jsforce takes the Bulk API
        assert.equal((await items.find(these).update({ Amount__c: 7 })).length, 260);
        assert.ok((await numbered(stem)).every(({ Amount__c }) => Amount__c === 7));
        assert.equal((await items.find(these).destroy()).length, 260);
    });

    it('tells for each row why it was refused, and counts them', async () => {
        const job = connection.bulk.createJob(OBJECT, 'insert');
        const batch = job.createBatch();
        batch.on('queue', () => batch.poll(50, 60_000));
        const outcomes = await batch.execute([
            { Name: 'Good', Amount__c: 1 },
            { Name: 'Bad', Amount__c: 'many' }
        ] as never);
        assert.deepEqual(
            outcomes.map(({ success }) => success),
            [true, false]
        );
        assert.match(String((outcomes[1] as { errors: string[] }).errors[0]), /^INVALID_TYPE_ON_FIELD_IN_RECORD:.*--$/);
        const info = (await batch.check()) as unknown as Record<string, string>;
        assert.deepEqual([info.state, info.numberRecordsProcessed, info.numberRecordsFailed], ['Completed', '2', '1']);
        const listed = await job.list();
        assert.deepEqual(
            listed.map(({ id }) => id),
            [batch.id]
        );
        assert.equal((await job.close())?.state, 'Closed');
        await connection.sobject(OBJECT).destroy(outcomes.flatMap(({ id }) => id ?? []));
    });

    it('refuses batches of a job that is closed or aborted', async () => {
        for (const end of ['close', 'abort'] as const) {
            const job = connection.bulk.createJob(OBJECT, 'insert');
            const id = await job.ready();
            await job[end]();
            await assert.rejects(
                async () => connection.bulk.job(id).createBatch().execute('Name\nx\n'),
                /Job is not open: it is (Closed|Aborted)/
            );
        }
    });

    it('fails a batch whose columns or query are wrong, with the reason', async () => {
        await assert.rejects(
            async () => connection.bulk.load(OBJECT, 'insert', [{ Missing__c: 1 }] as never),
            /Field name not found : Missing__c/
        );
        await assert.rejects(connection.bulk.query(`SELECT Missing__c FROM ${OBJECT}`), /No such column 'Missing__c'/);
    });

    it('refuses unknown objects, other content types and ended sessions as this API does', async () => {
        await assert.rejects(connection.bulk.createJob('Missing__c', 'insert').open(), {
            errorCode: 'InvalidJob',
            message: /Missing__c/
        });
        const send = async (session: string, contentType: string): Promise<[number, string]> => {
            const body = `<jobInfo xmlns="http://www.force.com/2009/06/asyncapi/dataload"><operation>insert</operation><object>${OBJECT}</object><contentType>${contentType}</contentType></jobInfo>`;
            const headers = { 'x-sfdc-session': session, 'content-type': 'application/xml' };
            const answer = await fetch(`${org.url}/services/async/67.0/job`, { method: 'POST', headers, body });
            const code = /<exceptionCode>(\w+)</.exec(await answer.text())?.[1] ?? '';
            return [answer.status, code];
        };
        assert.deepEqual(await send(connection.accessToken ?? '', 'ZIP_CSV'), [400, 'InvalidJob']);
        assert.deepEqual(await send('nobody', 'CSV'), [400, 'InvalidSessionId']);
    });
});
