import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { hasCode, openContractOrg, signedIn, uniqueName, type ContractOrg } from './support/contract-org.ts';
import { withItems } from './support/contract-package.ts';

describe('records with jsforce', () => {
    let org: ContractOrg;
    let connection: Connection;
    before(async () => {
        org = await openContractOrg();
        connection = await signedIn(org);
        await withItems(connection);
    });
    after(() => org.close());

    const item = () => connection.sobject('Contract_Item__c');
    const create = async (fields: Record<string, unknown> = {}): Promise<string> => {
        const result = await item().create({ Name: uniqueName('Item'), ...fields });
        assert.ok(result.success);
        return result.id;
    };

    it('creates, reads, changes and deletes one record', async () => {
        const id = await create({ Amount__c: 12.5, Due__c: '2026-02-28' });
        const read = await item().retrieve(id);
        assert.equal(read.Amount__c, 12.5);
        assert.equal(read.Due__c, '2026-02-28');
        await item().update({ Id: id, Amount__c: null });
        assert.equal((await item().retrieve(id)).Amount__c, null);
        await item().destroy(id);
        await assert.rejects(item().retrieve(id), hasCode('NOT_FOUND'));
    });

    it('gives an address whole and in its parts', async () => {
        const created = await connection
            .sobject('Account')
            .create({ Name: uniqueName('Addressed'), BillingCity: 'Ghent', BillingPostalCode: '9000' });
        const account = await connection.sobject('Account').retrieve(created.id ?? '');
        assert.equal(account.BillingCity, 'Ghent');
        const address = account.BillingAddress as unknown as { city: string; postalCode: string; street: null };
        assert.deepEqual([address.city, address.postalCode, address.street], ['Ghent', '9000', null]);
        assert.equal(account.ShippingAddress, null);
        await connection.sobject('Account').destroy(created.id ?? '');
    });

    it('says which field is wrong', async () => {
        await assert.rejects(item().create({ Name: 'x', Missing__c: 1 }), hasCode('INVALID_FIELD'));
        await assert.rejects(connection.sobject('Account').create({}), hasCode('REQUIRED_FIELD_MISSING'));
        await assert.rejects(connection.sobject('Missing__c').create({ Name: 'x' }), hasCode('NOT_FOUND'));
    });

    it('creates on the first upsert and changes on the second', async () => {
        const Number__c = uniqueName('N');
        const first = await item().upsert({ Number__c, Name: 'first' }, 'Number__c');
        const second = await item().upsert({ Number__c, Name: 'second' }, 'Number__c');
        assert.deepEqual([first.created, second.created], [true, false]);
        const found = await connection.query<{ Name: string }>(
            `SELECT Name FROM Contract_Item__c WHERE Number__c = '${Number__c}'`
        );
        assert.deepEqual(
            found.records.map((record) => record.Name),
            ['second']
        );
    });

    it('refuses a second record with a unique value', async () => {
        const Number__c = uniqueName('N');
        await create({ Number__c });
        await assert.rejects(item().create({ Name: 'twin', Number__c }), hasCode('DUPLICATE_VALUE'));
    });

    it('keeps the good ones of a collection, or none with allOrNone', async () => {
        const good = uniqueName('good');
        const mixed = await item().create([{ Name: good }, { Name: 'bad', Due__c: 'not a date' }]);
        assert.deepEqual(
            mixed.map((result) => result.success),
            [true, false]
        );
        const refused = await item().create([{ Name: uniqueName('none') }, { Name: 'bad', Due__c: 'not a date' }], {
            allOrNone: true
        });
        assert.deepEqual(
            refused.map((result) => result.success),
            [false, false]
        );
        const [first] = refused[0]?.errors as unknown as { statusCode: string }[];
        assert.equal(first?.statusCode, 'ALL_OR_NONE_OPERATION_ROLLED_BACK');
    });

    it('updates, upserts, reads and deletes collections', async () => {
        const ids = [await create(), await create()];
        const updated = await item().update(ids.map((Id, i) => ({ Id, Amount__c: i + 1 })));
        assert.ok(updated.every((result) => result.success));
        const read = await item().retrieve(ids);
        assert.deepEqual(
            read.map((record) => record.Amount__c),
            [1, 2]
        );
        const numbers = [uniqueName('A'), uniqueName('B')];
        const upserted = await item().upsert(
            numbers.map((Number__c) => ({ Number__c, Name: 'u' })),
            'Number__c'
        );
        assert.deepEqual(
            upserted.map((result) => result.success && result.created),
            [true, true]
        );
        const deleted = await item().destroy([...ids, '000000000000000AAA']);
        assert.deepEqual(
            deleted.map((result) => result.success),
            [true, true, false]
        );
    });

    it('takes a parent by its external id', async () => {
        const Number__c = uniqueName('P');
        const parent = await create({ Number__c });
        const child = await create({ Parent__r: { Number__c } });
        assert.equal((await item().retrieve(child)).Parent__c, parent);
    });

    it('follows parents and children in queries', async () => {
        const parent = await create({ Name: uniqueName('Parent') });
        await create({ Parent__c: parent });
        await create({ Parent__c: parent });
        const children = await connection.query<{ Parent__r: { Id: string } }>(
            `SELECT Id, Parent__r.Id FROM Contract_Item__c WHERE Parent__c = '${parent}'`
        );
        assert.deepEqual(
            children.records.map((record) => record.Parent__r.Id),
            [parent, parent]
        );
        const nested = await connection.query<{ Parts__r: { totalSize: number } }>(
            `SELECT Id, (SELECT Id FROM Parts__r) FROM Contract_Item__c WHERE Id = '${parent}'`
        );
        assert.equal(nested.records[0]?.Parts__r.totalSize, 2);
    });

    it('gives a long result page by page', async () => {
        const names = Array.from({ length: 450 }, (_, i) => ({ Name: `Page ${i}`, Amount__c: 777 }));
        const created = await item().create(names, { allowRecursive: true });
        assert.ok(created.every((result) => result.success));
        const soql = 'SELECT Id FROM Contract_Item__c WHERE Amount__c = 777';
        const first = await connection.query(soql, { headers: { 'Sforce-Query-Options': 'batchSize=200' } });
        assert.deepEqual([first.totalSize, first.records.length, first.done], [450, 200, false]);
        const second = await connection.queryMore(first.nextRecordsUrl ?? '');
        assert.equal(second.records.length, 200);
        const all = await connection.query(soql, { autoFetch: true, maxFetch: 1000 });
        assert.equal(all.records.length, 450);
        await item().destroy(
            created.map((result) => result.id ?? ''),
            { allowRecursive: true }
        );
    });

    it('refuses a change of a record that was changed since', async () => {
        const id = await create();
        const earlier = new Date(Date.now() - 3_600_000).toUTCString();
        const url = `${org.url}/services/data/v67.0/sobjects/Contract_Item__c/${id}`;
        const headers = { authorization: `Bearer ${connection.accessToken}`, 'content-type': 'application/json' };
        const late = await fetch(url, {
            method: 'PATCH',
            headers: { ...headers, 'If-Unmodified-Since': earlier },
            body: '{"Name":"late"}'
        });
        assert.equal(late.status, 412);
        const now = new Date(Date.now() + 60_000).toUTCString();
        const fresh = await fetch(url, {
            method: 'PATCH',
            headers: { ...headers, 'If-Unmodified-Since': now },
            body: '{"Name":"fresh"}'
        });
        assert.equal(fresh.status, 204);
        const unchanged = await fetch(url, { headers: { ...headers, 'If-Modified-Since': now } });
        assert.equal(unchanged.status, 304);
    });
});
