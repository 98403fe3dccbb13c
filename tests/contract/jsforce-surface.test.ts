import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { SfDate, type Connection } from 'jsforce';
import { openContractOrg, signedIn, uniqueName, type ContractOrg } from './support/contract-org.ts';

interface Person {
    readonly LastName: string;
}

describe('what jsforce offers', () => {
    let org: ContractOrg;
    let connection: Connection;
    let id: string;
    const name = uniqueName('Surface');
    before(async () => {
        org = await openContractOrg();
        connection = await signedIn(org);
        id = (await connection.sobject('Account').create({ Name: name })).id ?? '';
        await connection.sobject('Contact').create(['Reed', 'Vale'].map((LastName) => ({ LastName, AccountId: id })));
    });
    after(async () => {
        await connection.sobject('Account').destroy(id);
        await org.close();
    });

    it('finds by conditions, all fields, children, order and counts', async () => {
        const accounts = connection.sobject('Account');
        const these = { Name: name, CreatedDate: { $gte: SfDate.LAST_N_DAYS(2) }, Website: null };
        const [found] = await accounts
            .find(these)
            .select('*')
            .include('Contacts')
            .select('LastName')
            .orderby('LastName', 'DESC')
            .end()
            .execute();
        assert.equal(found?.Name, name);
        const { records } = found?.Contacts as unknown as { records: readonly Person[] };
        assert.deepEqual(
            records.map(({ LastName }) => LastName),
            ['Vale', 'Reed']
        );
        assert.equal(await accounts.count({ Id: { $in: [id] } }), 1);
        assert.equal((await accounts.findOne({ $or: [{ Name: name }, { Name: 'nobody' }] }))?.Id, id);
    });

    it('reads what changed and what was deleted in a span of time', async () => {
        const contacts = connection.sobject('Contact');
        const gone = (await contacts.create({ LastName: uniqueName('Gone') })).id ?? '';
        await contacts.destroy(gone);
        const span = [new Date(Date.now() - 3_600_000), new Date(Date.now() + 60_000)] as const;
        const { ids } = await connection.sobject('Account').updated(...span);
        assert.ok(ids.includes(id));
        const { deletedRecords } = await contacts.deleted(...span);
        assert.ok(deletedRecords.some((record) => record.id === gone));
        const all = await connection.query(`SELECT Id FROM Contact WHERE Id = '${gone}'`, { scanAll: true });
        assert.equal(all.totalSize, 1);
    });

    it('lists what was viewed', async () => {
        await connection.request(`/ui-api/records/${id}?fields=Account.Name`);
        const recent = (await connection.recent('Account', 5)) as { Name: string }[];
        assert.equal(recent[0]?.Name, name);
    });
});
