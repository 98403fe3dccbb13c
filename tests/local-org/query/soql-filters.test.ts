import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runSoql } from '../../../local-org/services/query.ts';
import { openSalesRows } from '../../support/sales-rows.ts';

const { org, administrator, acme, carla, insert } = openSalesRows();

/** Names of the opportunities that meet a filter, in alphabetical order. */
const found = (where: string): string[] =>
    runSoql(org, administrator, `SELECT Name FROM Opportunity WHERE ${where} ORDER BY Name`).records.map(
        (record) => record['Name'] as string
    );

describe('A filter', () => {
    const cases: readonly (readonly [says: string, where: string, names: readonly string[]])[] = [
        ['compares text without regard to case', `Name = 'HEATER'`, ['Heater']],
        ['compares numbers', 'Amount > 75', ['Boiler', 'Heater']],
        ['takes the edge along with >=', 'Amount >= 75', ['Boiler', 'Heater', 'Valve']],
        ['takes in empty fields with !=', 'Amount != 100', ['Boiler', 'Pump', 'Turbine', 'Valve']],
        ['reads <> as !=', `StageName <> 'Prospecting'`, ['Boiler', 'Turbine', 'Valve']],
        ['finds empty fields with = null', 'Amount = null', ['Turbine']],
        ['finds filled fields with != null', 'AccountId != null', ['Boiler', 'Heater', 'Pump', 'Turbine']],
        ['treats an empty text as null', `AccountId = null AND NextStep = ''`, ['Valve']],
        ['compares booleans', 'IsWon = TRUE', ['Boiler']],
        ['takes a list', `StageName IN ('closed won', 'Qualification')`, ['Boiler', 'Valve']],
        [
            'takes a list that is turned round, empty fields included',
            'Amount NOT IN (100, 40)',
            ['Boiler', 'Turbine', 'Valve']
        ],
        ['takes null in a list', 'Amount IN (null, 40)', ['Pump', 'Turbine']],
        ['turns round a list with null', 'Amount NOT IN (null, 40)', ['Boiler', 'Heater', 'Valve']],
        ['takes a pattern', `Name LIKE '%e%'`, ['Boiler', 'Heater', 'Turbine', 'Valve']],
        ['takes one character for _', `Name LIKE 'p_mp'`, ['Pump']],
        ['turns a condition round, empty fields included', '(NOT Amount > 50)', ['Pump', 'Turbine']],
        ['joins with AND', `Amount > 50 AND StageName = 'Prospecting'`, ['Heater']],
        ['joins with OR', `Amount > 200 OR Name = 'Pump'`, ['Boiler', 'Pump']],
        ['keeps parentheses', `(Amount > 200 OR Name = 'Pump') AND StageName = 'Prospecting'`, ['Pump']],
        ['looks at a parent', `Account.Name = 'acme'`, ['Boiler', 'Heater', 'Turbine']],
        ['looks at a parent of a parent', `Account.Owner.Name LIKE 'Admin%'`, ['Boiler', 'Heater', 'Pump', 'Turbine']],
        ['counts a missing parent as empty', `Account.Name != 'Acme'`, ['Pump', 'Valve']],
        [
            'takes a semi-join',
            `AccountId IN (SELECT Id FROM Account WHERE Industry = 'Energy')`,
            ['Boiler', 'Heater', 'Turbine']
        ],
        [
            'takes a semi-join over a reference',
            'AccountId IN (SELECT AccountId FROM Contact)',
            ['Boiler', 'Heater', 'Turbine']
        ],
        ['takes an anti-join', 'AccountId NOT IN (SELECT AccountId FROM Contact)', ['Pump']],
        ['compares dates', 'CloseDate > 2026-05-16', ['Pump', 'Valve']],
        ['compares datetimes of any zone', 'CreatedDate >= 2026-05-16T01:00:00+01:00', ['Turbine']],
        ['knows the object by its own name', `Opportunity.Name = 'Pump'`, ['Pump']],
        ['applies a date function', 'CALENDAR_YEAR(CloseDate) = 2027', ['Valve']]
    ];
    for (const [says, where, names] of cases) {
        it(`${says}: ${where}`, () => assert.deepEqual(found(where), names));
    }

    it('takes ids of 15 and of 18 characters', () => {
        assert.deepEqual(found(`AccountId = '${acme}'`), found(`AccountId = '${acme.slice(0, 15)}'`));
        assert.equal(found(`AccountId = '${acme.slice(0, 15)}'`).length, 3);
        assert.deepEqual(found(`AccountId IN ('${acme.slice(0, 15)}')`), found(`AccountId = '${acme}'`));
    });

    it('tells ids apart by case', () => {
        const other = acme.slice(0, 15).replace(/[a-z]/g, (letter) => letter.toUpperCase());
        assert.deepEqual(found(`AccountId = '${other}'`), []);
    });

    it('takes away the meaning of % and _ behind a backslash', () => {
        insert('Product2', { Name: '100% oak' });
        insert('Product2', { Name: '100 oaks' });
        insert('Product2', { Name: `it's a \\ b` });
        const products = (where: string): number =>
            runSoql(org, administrator, `SELECT Id FROM Product2 WHERE ${where}`).totalSize;
        assert.equal(products(String.raw`Name LIKE '100\%%'`), 1);
        assert.equal(products(String.raw`Name LIKE '100%'`), 2);
        assert.equal(products(String.raw`Name = '100\% oak'`), 1);
        assert.equal(products(String.raw`Name = 'it\'s a \\ b'`), 1);
        assert.equal(products(String.raw`Name LIKE 'it\'s a \\ _'`), 1);
        assert.equal(products(String.raw`Name LIKE '\u0031%'`), 2);
    });

    it('takes long lists', () => {
        const ids = Array.from({ length: 1500 }, (_, index) => `'00Q${String(index).padStart(12, '0')}'`).join(',');
        assert.deepEqual(found(`AccountId IN (${ids},'${acme}')`), ['Boiler', 'Heater', 'Turbine']);
    });

    it('takes long chains of conditions', () => {
        const chain = Array.from({ length: 1200 }, (_, index) => `Amount = ${index}`).join(' OR ');
        assert.deepEqual(found(chain), ['Heater', 'Pump', 'Valve']);
    });

    it('leaves deleted rows out, unless asked for all rows', () => {
        insert('Contact', { LastName: 'Gone', Name: 'Gone', IsDeleted: 1 });
        assert.equal(runSoql(org, administrator, 'SELECT Id FROM Contact').totalSize, 2);
        assert.equal(runSoql(org, administrator, 'SELECT Id FROM Contact ALL ROWS').totalSize, 3);
        assert.equal(runSoql(org, administrator, 'SELECT Id FROM Contact', { allRows: true }).totalSize, 3);
        assert.equal(
            runSoql(
                org,
                administrator,
                `SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact WHERE Name = 'Gone')`
            ).totalSize,
            0
        );
    });

    it('keeps to a scope', () => {
        insert('Account', { Name: 'Theirs', OwnerId: '005000000000000AAA' });
        assert.equal(runSoql(org, administrator, 'SELECT Id FROM Account USING SCOPE everything').totalSize, 3);
        assert.equal(runSoql(org, administrator, 'SELECT Id FROM Account USING SCOPE mine').totalSize, 2);
        assert.throws(() => runSoql(org, administrator, 'SELECT Id FROM Account USING SCOPE territory'), {
            errorCode: 'INVALID_FIELD'
        });
    });

    it('finds values of multi-select picklists', () => {
        const several = ['A', 'A;B', 'B;C', null];
        const field = [...(org.schema().objects.get('campaign')?.fields.values() ?? [])].find(
            ({ name }) => name === 'Description'
        );
        assert.ok(field);
        const { withMulti } = multiPicklist();
        several.forEach((value, index) => insert('Campaign', { Name: `C${index}`, Description: value }));
        const campaigns = (where: string): unknown[] =>
            runSoql(withMulti, administrator, `SELECT Name FROM Campaign WHERE ${where} ORDER BY Name`).records.map(
                (record) => record['Name']
            );
        assert.deepEqual(campaigns(`Description INCLUDES ('A')`), ['C0', 'C1']);
        assert.deepEqual(campaigns(`Description INCLUDES ('a;b', 'C')`), ['C1', 'C2']);
        assert.deepEqual(campaigns(`Description EXCLUDES ('A')`), ['C2', 'C3']);
        assert.deepEqual(campaigns(`Description = 'A;B'`), ['C1']);
    });

    it('finds a contact by a parent that is empty', () => {
        assert.equal(
            runSoql(org, administrator, `SELECT Id FROM Contact WHERE Id = '${carla}' AND ReportsTo.Name = null`)
                .totalSize,
            1
        );
    });
});

/** The org with Campaign.Description read as a multi-select picklist. */
function multiPicklist(): { withMulti: typeof org } {
    const schema = org.schema();
    const campaign = schema.objects.get('campaign');
    const description = campaign?.fields.get('description');
    assert.ok(campaign && description);
    const { longText: _, ...plain } = description;
    const fields = new Map([...campaign.fields, ['description', { ...plain, type: 'multipicklist' as const }]]);
    const changed = { ...schema, objects: new Map([...schema.objects, ['campaign', { ...campaign, fields }]]) };
    return { withMulti: { ...org, schema: () => changed } };
}
