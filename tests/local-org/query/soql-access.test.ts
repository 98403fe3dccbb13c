import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Access } from '../../../local-org/engine/access/access.ts';
import { runSoql } from '../../../local-org/services/query.ts';
import { formulaField, withFields } from '../../support/query-org.ts';
import { openSalesRows } from '../../support/sales-rows.ts';

const { org, administrator, acme } = openSalesRows();

const seeing = (restrictions: Partial<Access>): Access => ({
    ...administrator,
    isAdministrator: false,
    ...restrictions
});
const withoutField = (name: string): Access => seeing({ canReadField: (_object, field) => field.name !== name });
const withoutObject = (name: string): Access => seeing({ canRead: (object) => object.name !== name });
/** Sees Acme alone among the accounts, and only opportunities of at least 50. */
const partly = seeing({
    visibleRows: (object, alias) =>
        object.name === 'Account'
            ? { sql: `${alias}."Id" = ?`, parameters: [acme] }
            : object.name === 'Opportunity'
              ? { sql: `${alias}."Amount" >= ? OR ${alias}."Amount" IS NULL`, parameters: [50] }
              : undefined
});
const rows = (access: Access, soql: string): readonly Record<string, unknown>[] => runSoql(org, access, soql).records;

describe('What a person may not see', () => {
    it('is an unknown object', () => {
        assert.throws(() => rows(withoutObject('Account'), 'SELECT Id FROM Account'), { errorCode: 'INVALID_TYPE' });
        assert.throws(() => rows(withoutObject('Account'), 'SELECT Account.Name FROM Opportunity'), {
            errorCode: 'INVALID_FIELD'
        });
        assert.throws(() => rows(withoutObject('Contact'), 'SELECT (SELECT Id FROM Contacts) FROM Account'), {
            errorCode: 'INVALID_TYPE'
        });
        assert.throws(
            () => rows(withoutObject('Contact'), 'SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact)'),
            { errorCode: 'INVALID_TYPE' }
        );
    });

    it('is an unknown field, wherever it stands', () => {
        const access = withoutField('Amount');
        for (const soql of [
            'SELECT Amount FROM Opportunity',
            'SELECT Id FROM Opportunity WHERE Amount > 1',
            'SELECT Id FROM Opportunity ORDER BY Amount',
            'SELECT SUM(Amount) FROM Opportunity',
            'SELECT (SELECT Amount FROM Opportunities) FROM Account',
            'SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Opportunity WHERE Amount > 1)',
            'SELECT FORMAT(Amount) FROM Opportunity'
        ]) {
            assert.throws(() => rows(access, soql), /No such column 'Amount' on entity 'Opportunity'/, soql);
        }
        assert.ok(!('Amount' in (rows(access, 'SELECT FIELDS(STANDARD) FROM Opportunity LIMIT 1')[0] ?? {})));
    });

    it('is a relationship that is not there, when the reference is hidden', () => {
        assert.throws(
            () => rows(withoutField('AccountId'), 'SELECT Account.Name FROM Opportunity'),
            /Didn't understand relationship 'Account'/
        );
        assert.throws(
            () => rows(withoutField('AccountId'), 'SELECT (SELECT Id FROM Contacts) FROM Account'),
            /Didn't understand relationship 'Contacts'/
        );
    });

    it('is left out of rows, counts, sums and child lists', () => {
        assert.deepEqual(
            rows(partly, 'SELECT Name FROM Opportunity ORDER BY Name').map((row) => row['Name']),
            ['Boiler', 'Heater', 'Turbine', 'Valve']
        );
        assert.equal(runSoql(org, partly, 'SELECT COUNT() FROM Opportunity').totalSize, 4);
        assert.equal(rows(partly, 'SELECT SUM(Amount) s FROM Opportunity')[0]?.['s'], 425.5);
        const [account, ...more] = rows(partly, 'SELECT Name, (SELECT Name FROM Opportunities) FROM Account');
        assert.equal(more.length, 0);
        assert.equal((account?.['Opportunities'] as { totalSize: number }).totalSize, 3);
    });

    it('is left out of semi-joins', () => {
        assert.deepEqual(
            rows(partly, `SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Opportunity WHERE Name = 'Pump')`),
            []
        );
    });

    it('is a parent that is not there', () => {
        const all = seeing({
            visibleRows: (object, alias) =>
                object.name === 'Account' ? { sql: `${alias}."Id" = ?`, parameters: [acme] } : undefined
        });
        const accounts = rows(all, 'SELECT Name, Account.Name FROM Opportunity ORDER BY Name').map(
            (row) => row['Account'] as Record<string, unknown> | null
        );
        assert.deepEqual(
            accounts.map((account) => account?.['Name']),
            ['Acme', 'Acme', undefined, 'Acme', undefined]
        );
        assert.equal(runSoql(org, all, `SELECT Id FROM Opportunity WHERE Account.Name = 'Beta'`).totalSize, 0);
    });

    it('still counts inside formulas, which the system works out', () => {
        const withFormula = withFields(org, 'Opportunity', formulaField('Account_Name__c', 'string', 'Account.Name'));
        const { records } = runSoql(
            withFormula,
            partly,
            `SELECT Account_Name__c FROM Opportunity WHERE Account_Name__c != null`
        );
        assert.equal(records.length, 3);
        const hidden = seeing({
            canReadField: (object, field) => !(object.name === 'Account' && field.name === 'Name')
        });
        assert.equal(
            runSoql(withFormula, hidden, `SELECT Id FROM Opportunity WHERE Account_Name__c = 'Beta'`).totalSize,
            1
        );
    });

    it('does not leak through a plan that somebody else made', () => {
        const soql = 'SELECT Name FROM Opportunity';
        assert.equal(rows(administrator, soql).length, 5);
        assert.equal(rows(partly, soql).length, 4);
        assert.equal(rows(administrator, soql).length, 5);
    });
});
