import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { openContractOrg, signedIn, uniqueName, type ContractOrg } from './support/contract-org.ts';
import { withItems } from './support/contract-package.ts';

const POLLING = { pollInterval: 50, pollTimeout: 60_000 };

describe('Bulk API 2.0 with jsforce', () => {
    let org: ContractOrg;
    let connection: Connection;
    before(async () => {
        org = await openContractOrg();
        connection = await signedIn(org);
        await withItems(connection);
    });
    after(() => org.close());

    const load = (
        operation: 'insert' | 'update' | 'upsert' | 'delete',
        input: string,
        more: object = {}
    ): ReturnType<Connection['bulk2']['loadAndWaitForResults']> =>
        connection.bulk2.loadAndWaitForResults({ object: 'Contract_Item__c', operation, input, ...POLLING, ...more });

    it('loads rows, changes them by external id and deletes them', async () => {
        const stem = uniqueName('bulk');
        const rows = Array.from({ length: 300 }, (_, i) => `"Row, ${i}",${stem}-${i},${i}`);
        const inserted = await load('insert', ['Name,Number__c,Amount__c', ...rows].join('\n'));
        assert.deepEqual([inserted.successfulResults.length, inserted.failedResults.length], [300, 0]);

        const upserted = await load(
            'upsert',
            `Number__c,Name,Amount__c\n${stem}-0,"two\nlines",#N/A\n${stem}-new,New,\n`,
            { externalIdFieldName: 'Number__c' }
        );
        assert.deepEqual(
            upserted.successfulResults.map((row) => row.sf__Created),
            ['false', 'true']
        );
        const changed = await connection.query<{ Name: string; Amount__c: number | null }>(
            `SELECT Name, Amount__c FROM Contract_Item__c WHERE Number__c = '${stem}-0'`
        );
        assert.deepEqual([changed.records[0]?.Name, changed.records[0]?.Amount__c], ['two\nlines', null]);

        const { records } = await connection.query(`SELECT Id FROM Contract_Item__c WHERE Number__c LIKE '${stem}-%'`, {
            autoFetch: true
        });
        const deleted = await load('delete', ['Id', ...records.map((record) => record.Id)].join('\n'));
        assert.equal(deleted.successfulResults.length, 301);
    });

    it('gives columns in the order of the query, those of one parent apart too', async () => {
        const soql = 'SELECT Id, CreatedBy.Username, Name, CreatedBy.Alias FROM Contract_Item__c LIMIT 1';
        const { id } = await connection.sobject('Contract_Item__c').create({ Name: uniqueName('order') });
        const read = await connection.bulk2.query(soql, POLLING);
        const [row] = await read.toArray();
        assert.deepEqual(Object.keys(row ?? {}), ['Id', 'CreatedBy.Username', 'Name', 'CreatedBy.Alias']);
        await connection.sobject('Contract_Item__c').destroy(id ?? '');
    });

    it('changes rows by their id', async () => {
        const created = await connection.sobject('Contract_Item__c').create({ Name: uniqueName('update') });
        const updated = await load('update', `Id,Amount__c\n${created.id},41.5\n`);
        assert.deepEqual([updated.successfulResults.length, updated.failedResults.length], [1, 0]);
        const read = await connection.sobject('Contract_Item__c').retrieve(created.id ?? '');
        assert.equal(read.Amount__c, 41.5);
        await connection.sobject('Contract_Item__c').destroy(created.id ?? '');
    });

    it('tells for every refused row why, and loads the others', async () => {
        const stem = uniqueName('fault');
        const { successfulResults, failedResults } = await load(
            'insert',
            `Name,Number__c,Due__c\nGood,${stem}-1,2026-01-31\nBad,${stem}-2,31 January\nTwin,${stem}-1,\n`
        );
        assert.equal(successfulResults.length, 1);
        assert.deepEqual(
            failedResults.map((row) => (row as { Name?: string }).Name),
            ['Bad', 'Twin']
        );
        assert.match(String(failedResults[1]?.sf__Error), /DUPLICATE_VALUE/);
        await connection.sobject('Contract_Item__c').destroy(successfulResults.map((row) => row.sf__Id));
    });

    it('finds parents by their external id', async () => {
        const stem = uniqueName('family');
        const parent = await connection.sobject('Contract_Item__c').create({ Name: 'Parent', Number__c: stem });
        const { successfulResults } = await load('insert', `Name,Parent__r.Number__c\nChild,${stem}\n`);
        const child = await connection.sobject('Contract_Item__c').retrieve(successfulResults[0]?.sf__Id ?? '');
        assert.equal(child.Parent__c, parent.id);
        await connection.sobject('Contract_Item__c').destroy([child.Id as string, parent.id ?? '']);
    });

    it('fails a job whose header names an unknown field, and touches nothing', async () => {
        await assert.rejects(load('insert', 'Name,Missing__c\nx,y\n'), /Field name not found : Missing__c/);
    });

    it('streams the rows of a query', async () => {
        const stem = uniqueName('export');
        await load(
            'insert',
            ['Name,Number__c', ...Array.from({ length: 250 }, (_, i) => `"Export ""${i}""",${stem}-${i}`)].join('\n')
        );
        const stream = await connection.bulk2.query(
            `SELECT Id, Name, CreatedDate FROM Contract_Item__c WHERE Number__c LIKE '${stem}-%'`,
            POLLING
        );
        const rows = (await stream.toArray()) as { Id: string; Name: string; CreatedDate: string }[];
        assert.equal(rows.length, 250);
        assert.match(rows[0]?.Name ?? '', /^Export "\d+"$/);
        assert.match(rows[0]?.CreatedDate ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
        await load('delete', ['Id', ...rows.map((row) => row.Id)].join('\n'));
    });

    it('aborts an open job and deletes it', async () => {
        const job = connection.bulk2.createJob({ object: 'Contract_Item__c', operation: 'insert' });
        await job.open();
        await job.uploadData('Name\nx\n');
        await job.abort();
        assert.equal((await job.check()).state, 'Aborted');
        await job.delete();
        await assert.rejects(job.check());
    });
});
