import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Org } from '../../../local-org/engine/org.ts';
import { runGraphql } from '../../../local-org/services/graphql.ts';
import { runSoql } from '../../../local-org/services/query.ts';
import type { Database, Statement } from '../../../local-org/storage/database.ts';
import { openSalesRows } from '../../support/sales-rows.ts';

/** The org, noting every statement that is run. */
function watched(org: Org): { org: Org; statements: string[] } {
    const statements: string[] = [];
    const note =
        <Args extends unknown[], Result>(sql: string, run: (...args: Args) => Result) =>
        (...args: Args): Result => {
            statements.push(sql);
            return run(...args);
        };
    const watch = (sql: string, statement: Statement): Statement => ({
        ...statement,
        all: note(sql, statement.all),
        get: note(sql, statement.get),
        iterate: note(sql, statement.iterate)
    });
    const database: Database = {
        ...org.database,
        prepare: (sql) => watch(sql, org.database.prepare(sql)),
        prepareFresh: (sql) => watch(sql, org.database.prepareFresh(sql))
    };
    return { org: { ...org, database }, statements };
}

const rows = openSalesRows();

/** Statements that `ask` takes over the rows there are, and over two hundred times as many. */
function statementsOf(ask: (org: Org) => unknown): readonly [few: number, many: number] {
    const count = (): number => {
        const { org, statements } = watched(rows.org);
        ask(org);
        // Whose day it is, is asked once a person and not once a query.
        return statements.filter((sql) => !/FROM "(?:User|Organization)" WHERE "Id" = \?$/.test(sql)).length;
    };
    const few = count();
    for (let index = 0; index < 200; index++) {
        const account = rows.insert('Account', { Name: `More ${index}` });
        rows.insert('Contact', { LastName: `Person ${index}`, Name: `Person ${index}`, AccountId: account });
        rows.insert('Opportunity', {
            Name: `Deal ${index}`,
            AccountId: account,
            StageName: 'Prospecting',
            Amount: index,
            CloseDate: '2026-05-16'
        });
    }
    return [few, count()];
}

describe('A query is run as few statements, however many rows it reads:', () => {
    const soql: Readonly<Record<string, number>> = {
        'SELECT Name, Account.Owner.Manager.Name, Owner.Profile.Name FROM Opportunity': 1,
        'SELECT Name, (SELECT Name, Owner.Name FROM Contacts), (SELECT Name FROM Opportunities LIMIT 2) FROM Account': 3,
        'SELECT Name, (SELECT Name, (SELECT CaseNumber FROM Cases) FROM Contacts) FROM Account': 3,
        'SELECT Id, TYPEOF What WHEN Account THEN Industry WHEN Opportunity THEN Amount ELSE Name END, Who.Name FROM Task': 1,
        'SELECT StageName, CALENDAR_YEAR(CloseDate), SUM(Amount) FROM Opportunity GROUP BY ROLLUP(StageName, CALENDAR_YEAR(CloseDate))': 1,
        'SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact) AND Id NOT IN (SELECT AccountId FROM Case)': 1,
        'SELECT COUNT() FROM Opportunity WHERE Account.Owner.Name != null': 1
    };
    for (const [text, expected] of Object.entries(soql)) {
        it(`${expected} for ${text}`, () =>
            assert.deepEqual(
                statementsOf((org) => runSoql(org, rows.administrator, text)),
                [expected, expected]
            ));
    }

    it('one for each connection, child list and total of a GraphQL request', () => {
        const query = `{ uiapi {
            query {
                Account(first: 2000, orderBy: { BillingAddress: { distance: { latitude: 1, longitude: 2 } } }) {
                    totalCount
                    edges { node { Name { value } Owner { Name { value } Profile { Name { value } } } BillingAddress { BillingCity { value } }
                        Contacts(first: 5) { totalCount edges { node { Name { value displayValue } } } }
                        Opportunities(first: 1, orderBy: { Amount: { order: DESC } }) { edges { node { Amount { value format } } } } } }
                }
                Deals: Opportunity(first: 10, where: { Account: { Name: { like: "%" } } }) { totalCount edges { node { Id } } }
            }
            aggregate {
                Opportunity(groupBy: { StageName: { group: true }, CloseDate: { function: CALENDAR_MONTH }, type: CUBE }) {
                    edges { node { aggregate { StageName { value } Amount { sum { value } avg { value } } } } }
                }
            }
            currentUser { Name { value } }
        } }`;
        const [few, many] = statementsOf((org) => {
            const { errors } = runGraphql(org, rows.administrator, { query });
            assert.deepEqual(errors, []);
        });
        // Accounts and two lists under them, deals and perhaps their total, groups, the person.
        assert.ok(few <= 7 && many <= 7, `${few} and ${many} statements`);
    });
});
