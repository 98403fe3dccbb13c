import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runSoql } from '../../../local-org/services/query.ts';
import { openSalesRows } from '../../support/sales-rows.ts';

const { org, administrator, acme, insert } = openSalesRows();
const records = (soql: string): readonly Record<string, unknown>[] => runSoql(org, administrator, soql).records;
const first = (soql: string): Record<string, unknown> => records(soql)[0] ?? {};
const names = (soql: string): unknown[] => records(soql).map((record) => record['Name']);

describe('A selection', () => {
    it('gives records in REST form, fields in the order of the query', () => {
        const [record] = records(`SELECT Name, Id FROM Account WHERE Name = 'Acme'`);
        assert.deepEqual(record, {
            attributes: { type: 'Account', url: `/services/data/v67.0/sobjects/Account/${acme}` },
            Name: 'Acme',
            Id: acme
        });
        assert.deepEqual(Object.keys(record ?? {}), ['attributes', 'Name', 'Id']);
    });

    it('writes the version that was asked for into urls', () => {
        const { records: rows } = runSoql(org, administrator, 'SELECT Id FROM Account LIMIT 1', { version: '60.0' });
        assert.match((rows[0]?.['attributes'] as { url: string }).url, /^\/services\/data\/v60\.0\//);
    });

    it('knows fields in any case and answers with their own names', () => {
        assert.deepEqual(Object.keys(first('select NAME, aCCount.nAme from opportunity limit 1')), [
            'attributes',
            'Name',
            'Account'
        ]);
    });

    it('gives booleans, numbers, dates and datetimes as JSON has them', () => {
        const record = first(`SELECT IsWon, Amount, CloseDate, CreatedDate FROM Opportunity WHERE Name = 'Boiler'`);
        assert.equal(record['IsWon'], true);
        assert.equal(record['Amount'], 250.5);
        assert.equal(record['CloseDate'], '2026-04-01');
        assert.equal(record['CreatedDate'], '2026-05-15T23:30:00.000+0000');
    });

    it('nests parents, once each', () => {
        const record = first(
            `SELECT Account.Name, Name, Account.Owner.Name, Account.Industry FROM Opportunity WHERE Name = 'Heater'`
        );
        assert.deepEqual(Object.keys(record), ['attributes', 'Account', 'Name']);
        const account = record['Account'] as Record<string, unknown>;
        assert.deepEqual(Object.keys(account), ['attributes', 'Name', 'Owner', 'Industry']);
        assert.equal((account['Owner'] as Record<string, unknown>)['Name'], 'Administrator');
    });

    it('gives null for a parent that is not there', () => {
        assert.equal(
            first(`SELECT Account.Name, Account.Owner.Name FROM Opportunity WHERE Name = 'Valve'`)['Account'],
            null
        );
    });

    it('gives child lists under their names, null when empty', () => {
        const [acmeRow, betaRow] = records(
            'SELECT Name, (SELECT Name FROM Opportunities ORDER BY Name), (SELECT Id FROM Contacts) FROM Account ORDER BY Name'
        );
        const list = acmeRow?.['Opportunities'] as {
            totalSize: number;
            done: boolean;
            records: Record<string, unknown>[];
        };
        assert.deepEqual([list.totalSize, list.done], [3, true]);
        assert.deepEqual(
            list.records.map((record) => record['Name']),
            ['Boiler', 'Heater', 'Turbine']
        );
        assert.equal(betaRow?.['Contacts'], null);
    });

    it('filters, orders and cuts child lists for each parent apart', () => {
        const rows = records(
            'SELECT Name, (SELECT Name, Account.Name FROM Opportunities WHERE Amount < 200 ORDER BY Amount DESC LIMIT 1) FROM Account ORDER BY Name'
        );
        const list = rows[0]?.['Opportunities'] as { records: Record<string, unknown>[] };
        assert.deepEqual(
            list.records.map((record) => [record['Name'], (record['Account'] as Record<string, unknown>)['Name']]),
            [['Heater', 'Acme']]
        );
        assert.equal((rows[1]?.['Opportunities'] as { totalSize: number }).totalSize, 1);
        const cut = first(
            'SELECT (SELECT Name FROM Opportunities ORDER BY Name LIMIT 1 OFFSET 2) FROM Account ORDER BY Name LIMIT 1'
        )['Opportunities'] as { records: Record<string, unknown>[] };
        assert.deepEqual(
            cut.records.map((record) => record['Name']),
            ['Turbine']
        );
    });

    it('goes down more than one level', () => {
        const parent = insert('Account', { Name: 'Holding' });
        const child = insert('Account', { Name: 'Daughter', ParentId: parent });
        insert('Contact', { LastName: 'Ash', Name: 'Ash', AccountId: child });
        const row = first(
            `SELECT Name, (SELECT Name, (SELECT Name FROM Contacts) FROM ChildAccounts) FROM Account WHERE Name = 'Holding'`
        );
        const daughters = row['ChildAccounts'] as { records: { Contacts: { records: Record<string, unknown>[] } }[] };
        assert.equal(daughters.records[0]?.Contacts.records[0]?.['Name'], 'Ash');
    });

    it('puts addresses together', () => {
        assert.equal(
            (
                first(`SELECT BillingAddress FROM Account WHERE Name = 'Acme'`)['BillingAddress'] as Record<
                    string,
                    unknown
                >
            )['city'],
            'Bern'
        );
        assert.equal(first(`SELECT BillingAddress FROM Account WHERE Name = 'Beta'`)['BillingAddress'], null);
    });

    it('reads polymorphic parents', () => {
        const lead = first('SELECT Owner.Name, Owner.Type FROM Lead');
        const owner = lead['Owner'] as { attributes: { type: string; url: string }; Name: string; Type: string };
        assert.deepEqual([owner.attributes.type, owner.Name, owner.Type], ['User', 'Administrator', 'User']);
        assert.match(owner.attributes.url, /\/User\/005/);
    });

    it('chooses fields by the object of a polymorphic parent', () => {
        const group = insert('Group', { Name: 'Queue', Type: 'Queue' });
        insert('Lead', { LastName: 'Pine', Name: 'Pine', Company: 'P', OwnerId: group });
        const owners = records('SELECT TYPEOF Owner WHEN User THEN Username ELSE Name END FROM Lead ORDER BY Name').map(
            (record) => record['Owner'] as Record<string, unknown>
        );
        assert.deepEqual(Object.keys(owners[0] ?? {}), ['attributes', 'Username']);
        assert.deepEqual([Object.keys(owners[1] ?? {}), owners[1]?.['Name']], [['attributes', 'Name'], 'Queue']);
        assert.deepEqual(names(`SELECT Name FROM Lead WHERE Owner.Type = 'Group'`), ['Pine']);
    });

    it('chooses fields of parents, several objects apart, and nothing for the others', () => {
        insert('Task', { Subject: 'Call', WhatId: acme });
        insert('Task', { Subject: 'Mail', WhatId: insert('Campaign', { Name: 'Fair' }) });
        const what = (fields: string): unknown[] =>
            records(`SELECT TYPEOF What ${fields} END FROM Task ORDER BY Subject`).map(({ What }) => {
                const { attributes, ...rest } = (What ?? {}) as Record<string, unknown>;
                assert.equal(attributes === undefined, What === null);
                return What === null ? null : rest;
            });
        assert.deepEqual(what('WHEN Account THEN Name, Industry'), [{ Name: 'Acme', Industry: 'Energy' }, null]);
        assert.deepEqual(what('WHEN Account THEN Industry ELSE Name, Email'), [
            { Industry: 'Energy' },
            { Name: 'Fair', Email: null }
        ]);
        const [owned] = what('WHEN Account THEN Owner.Name, Parent.Name') as Record<string, { Name?: string } | null>[];
        assert.deepEqual([owned?.['Owner']?.Name, owned?.['Parent']], ['Administrator', null]);
    });

    it('knows aliases of objects and of parents', () => {
        assert.deepEqual(names(`SELECT o.Name, a.Name FROM Opportunity o, o.Account a WHERE a.Name = 'Beta'`), [
            'Pump'
        ]);
    });

    it('selects groups of fields', () => {
        const all = Object.keys(first('SELECT FIELDS(ALL) FROM Opportunity LIMIT 1'));
        const standard = Object.keys(first('SELECT FIELDS(STANDARD) FROM Opportunity LIMIT 1'));
        assert.ok(all.length > 30 && all.includes('StageName'));
        assert.deepEqual(standard, all);
        assert.throws(() => records('SELECT FIELDS(ALL) FROM Opportunity'), /LIMIT of at most 200/);
        assert.throws(() => records('SELECT FIELDS(CUSTOM) FROM Opportunity LIMIT 201'), /LIMIT of at most 200/);
    });

    it('formats values and gives labels', () => {
        const record = first(
            `SELECT FORMAT(Amount) money, FORMAT(CloseDate), toLabel(StageName), FORMAT(CreatedDate) born FROM Opportunity WHERE Name = 'Boiler'`
        );
        assert.deepEqual(
            [record['money'], record['CloseDate'], record['StageName'], record['born']],
            ['$250.50', '4/1/2026', 'Closed Won', '5/15/2026, 11:30 PM']
        );
    });

    it('refuses convertCurrency clearly', () => {
        assert.throws(
            () => records('SELECT convertCurrency(Amount) FROM Opportunity'),
            /convertCurrency needs an organization with several currencies/
        );
    });

    it('accepts what changes nothing here', () => {
        for (const tail of [
            'FOR VIEW',
            'FOR REFERENCE',
            'FOR UPDATE',
            'UPDATE TRACKING',
            'UPDATE VIEWSTAT',
            'WITH SECURITY_ENFORCED',
            'WITH USER_MODE'
        ]) {
            assert.equal(records(`SELECT Id FROM Lead ${tail}`).length, 2, tail);
        }
    });

    it('counts', () => {
        assert.deepEqual(runSoql(org, administrator, 'SELECT COUNT() FROM Opportunity'), {
            totalSize: 5,
            done: true,
            records: []
        });
        assert.equal(
            runSoql(org, administrator, 'SELECT COUNT() FROM Opportunity WHERE Amount > 70 LIMIT 2').totalSize,
            2
        );
    });
});

describe('An order', () => {
    const order = (by: string): unknown[] => names(`SELECT Name FROM Opportunity ORDER BY ${by}`);

    it('puts empty values first, both ways, unless told otherwise', () => {
        assert.deepEqual(order('Amount'), ['Turbine', 'Pump', 'Valve', 'Heater', 'Boiler']);
        assert.deepEqual(order('Amount DESC'), ['Turbine', 'Boiler', 'Heater', 'Valve', 'Pump']);
        assert.deepEqual(order('Amount DESC NULLS LAST'), ['Boiler', 'Heater', 'Valve', 'Pump', 'Turbine']);
        assert.deepEqual(order('Amount ASC NULLS LAST'), ['Pump', 'Valve', 'Heater', 'Boiler', 'Turbine']);
    });

    it('takes picklists in the order of their values', () => {
        assert.deepEqual(order('StageName, Name'), ['Heater', 'Pump', 'Valve', 'Boiler', 'Turbine']);
    });

    it('goes by fields of parents', () => {
        assert.deepEqual(order('Account.Name NULLS LAST, Name DESC'), ['Turbine', 'Heater', 'Boiler', 'Pump', 'Valve']);
    });

    it('is cut by limit and offset', () => {
        assert.deepEqual(names('SELECT Name FROM Opportunity ORDER BY Name LIMIT 2 OFFSET 1'), ['Heater', 'Pump']);
        assert.deepEqual(names('SELECT Name FROM Opportunity ORDER BY Name LIMIT 0'), []);
        assert.throws(() => names('SELECT Name FROM Opportunity OFFSET 2001'), {
            errorCode: 'NUMBER_OUTSIDE_VALID_RANGE'
        });
    });
});
