import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runSoql } from '../../../local-org/services/query.ts';
import { formulaField, NOW, withFields } from '../../support/query-org.ts';
import { openSalesRows } from '../../support/sales-rows.ts';

const rows = openSalesRows();
const { administrator } = rows;
const withAccounts = withFields(
    rows.org,
    'Account',
    formulaField('Upper__c', 'string', 'UPPER(Name) & "!"'),
    formulaField('Owned_By__c', 'string', 'Owner.LastName')
);
const org = withFields(
    withAccounts,
    'Opportunity',
    formulaField('Double__c', 'currency', 'Amount * 2'),
    formulaField('Zeroed__c', 'currency', 'Amount + 1', true),
    formulaField('Twice_Double__c', 'currency', 'Double__c * 2'),
    formulaField('Account_Upper__c', 'string', 'Account.Upper__c'),
    formulaField('Is_Big__c', 'boolean', 'Amount > 90'),
    formulaField('Days_Left__c', 'double', 'CloseDate - TODAY()'),
    formulaField('Share__c', 'percent', 'Amount / 1000'),
    formulaField('Per_Nothing__c', 'double', 'Amount / 0'),
    formulaField('Mine__c', 'boolean', 'OwnerId = $User.Id')
);
const select = (fields: string, where: string): Record<string, unknown> =>
    runSoql(org, administrator, `SELECT ${fields} FROM Opportunity WHERE ${where}`).records[0] ?? {};
const names = (where: string): unknown[] =>
    runSoql(org, administrator, `SELECT Name FROM Opportunity WHERE ${where} ORDER BY Name`).records.map(
        (record) => record['Name']
    );

describe('A formula field', () => {
    it('is worked out as it is read', () => {
        const record = select('Double__c, Zeroed__c, Is_Big__c, Share__c, Twice_Double__c', `Name = 'Heater'`);
        assert.deepEqual(
            [
                record['Double__c'],
                record['Zeroed__c'],
                record['Is_Big__c'],
                record['Share__c'],
                record['Twice_Double__c']
            ],
            [200, 101, true, 10, 400]
        );
    });

    it('minds how blanks count', () => {
        const record = select('Double__c, Zeroed__c', `Name = 'Turbine'`);
        assert.deepEqual([record['Double__c'], record['Zeroed__c']], [null, 1]);
    });

    it('reads parents and their formulas', () => {
        assert.equal(select('Account_Upper__c', `Name = 'Heater'`)['Account_Upper__c'], 'ACME!');
        assert.deepEqual(
            (select('Account.Upper__c', `Name = 'Pump'`)['Account'] as Record<string, unknown>)['Upper__c'],
            'BETA!'
        );
    });

    it('is null where its parent is not there', () => {
        assert.deepEqual(names(`Account.Upper__c = null`), ['Valve']);
    });

    it('filters, orders and groups like any field, texts without regard to case', () => {
        assert.deepEqual(names('Double__c > 190'), ['Boiler', 'Heater']);
        assert.deepEqual(names(`Account_Upper__c = 'acme!'`), ['Boiler', 'Heater', 'Turbine']);
        const groups = runSoql(
            org,
            administrator,
            'SELECT Account_Upper__c, SUM(Double__c) s FROM Opportunity GROUP BY Account_Upper__c ORDER BY SUM(Double__c) DESC'
        ).records;
        assert.deepEqual(
            groups.map((group) => group['s']),
            [701, 150, 80]
        );
    });

    it('is null where it fails', () =>
        assert.equal(select('Per_Nothing__c', `Name = 'Heater'`)['Per_Nothing__c'], null));

    it('knows who asks', () => assert.equal(names('Mine__c = TRUE').length, 5));

    it('moves on with the clock', () => {
        let now = NOW;
        const moving = { ...org, clock: { now: () => now } };
        const left = (): unknown =>
            runSoql(moving, administrator, `SELECT Days_Left__c FROM Opportunity WHERE Name = 'Pump'`).records[0]?.[
                'Days_Left__c'
            ];
        assert.equal(left(), 45);
        now += 86_400_000;
        assert.equal(left(), 44);
    });
});
