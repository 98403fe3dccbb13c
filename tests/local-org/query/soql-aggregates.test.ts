import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runSoql } from '../../../local-org/services/query.ts';
import { openSalesRows } from '../../support/sales-rows.ts';

const { org, administrator } = openSalesRows();

/** Rows without their attributes. */
const rows = (soql: string): Record<string, unknown>[] =>
    runSoql(org, administrator, soql).records.map(({ attributes, ...row }) => {
        assert.deepEqual(attributes, { type: 'AggregateResult' });
        return row;
    });

describe('An aggregate query', () => {
    it('works out the functions and names the unnamed', () => {
        assert.deepEqual(
            rows(
                'SELECT COUNT(Id), COUNT(Amount) filled, COUNT_DISTINCT(StageName), SUM(Amount), AVG(Amount), MIN(CloseDate), MAX(Name) FROM Opportunity'
            ),
            [{ expr0: 5, filled: 4, expr1: 4, expr2: 465.5, expr3: 116.375, expr4: '2026-01-10', expr5: 'Valve' }]
        );
    });

    it('groups, and orders by an aggregate', () => {
        assert.deepEqual(
            rows(
                'SELECT StageName, COUNT(Id) n FROM Opportunity GROUP BY StageName ORDER BY COUNT(Id) DESC, StageName LIMIT 2'
            ),
            [
                { StageName: 'Prospecting', n: 2 },
                { StageName: 'Qualification', n: 1 }
            ]
        );
    });

    it('groups by fields of parents', () => {
        assert.deepEqual(
            rows(
                'SELECT Account.Name, COUNT(Id) n FROM Opportunity GROUP BY Account.Name ORDER BY Account.Name NULLS LAST'
            ),
            [
                { Name: 'Acme', n: 3 },
                { Name: 'Beta', n: 1 },
                { Name: null, n: 1 }
            ]
        );
    });

    it('groups by date functions', () => {
        assert.deepEqual(
            rows(
                'SELECT CALENDAR_YEAR(CloseDate) y, CALENDAR_QUARTER(CloseDate) q, COUNT(Id) n FROM Opportunity GROUP BY CALENDAR_YEAR(CloseDate), CALENDAR_QUARTER(CloseDate) ORDER BY CALENDAR_YEAR(CloseDate), CALENDAR_QUARTER(CloseDate)'
            ),
            [
                { y: 2026, q: 1, n: 1 },
                { y: 2026, q: 2, n: 3 },
                { y: 2027, q: 1, n: 1 }
            ]
        );
        assert.deepEqual(
            rows(
                'SELECT DAY_ONLY(CreatedDate) d, COUNT(Id) n FROM Opportunity GROUP BY DAY_ONLY(CreatedDate) ORDER BY DAY_ONLY(CreatedDate) LIMIT 1'
            ),
            [{ d: '2025-12-31', n: 1 }]
        );
    });

    it('keeps the groups that HAVING lets through', () => {
        assert.deepEqual(rows(`SELECT StageName FROM Opportunity GROUP BY StageName HAVING COUNT(Id) > 1`), [
            { StageName: 'Prospecting' }
        ]);
        assert.deepEqual(
            rows(
                `SELECT StageName FROM Opportunity GROUP BY StageName HAVING SUM(Amount) > 70 AND StageName LIKE 'Q%'`
            ),
            [{ StageName: 'Qualification' }]
        );
        assert.deepEqual(rows(`SELECT StageName FROM Opportunity GROUP BY StageName HAVING StageName = 'closed won'`), [
            { StageName: 'Closed Won' }
        ]);
    });

    it('adds subtotals with ROLLUP and marks them with GROUPING', () => {
        assert.deepEqual(
            rows(
                `SELECT Account.Name a, StageName s, COUNT(Id) n, GROUPING(StageName) g FROM Opportunity WHERE Account.Name = 'Acme' GROUP BY ROLLUP(Account.Name, StageName)`
            ),
            [
                { a: 'Acme', s: 'Prospecting', n: 1, g: 0 },
                { a: 'Acme', s: 'Closed Won', n: 1, g: 0 },
                { a: 'Acme', s: 'Closed Lost', n: 1, g: 0 },
                { a: 'Acme', s: null, n: 3, g: 1 },
                { a: null, s: null, n: 3, g: 1 }
            ]
        );
    });

    it('adds all subtotals with CUBE', () => {
        const cube = rows('SELECT IsWon w, StageName s, COUNT(Id) n FROM Opportunity GROUP BY CUBE(IsWon, StageName)');
        assert.equal(cube.length, 4 + 2 + 4 + 1);
        assert.deepEqual(cube.at(-1), { w: false, s: null, n: 5 });
    });

    it('filters subtotals with HAVING', () => {
        assert.deepEqual(
            rows('SELECT StageName, COUNT(Id) n FROM Opportunity GROUP BY ROLLUP(StageName) HAVING COUNT(Id) > 1'),
            [
                { StageName: 'Prospecting', n: 2 },
                { StageName: null, n: 5 }
            ]
        );
    });

    it('formats and labels', () => {
        assert.deepEqual(
            rows(
                `SELECT toLabel(StageName) l, FORMAT(SUM(Amount)) f FROM Opportunity WHERE StageName = 'Closed Won' GROUP BY StageName`
            ),
            [{ l: 'Closed Won', f: '$250.50' }]
        );
    });

    it('sums without the crumbs of binary fractions', () => {
        const { insert, org: other, administrator: someone } = openSalesRows();
        for (let index = 0; index < 10; index++) {
            insert('Opportunity', { Name: `crumb`, StageName: 'Prospecting', CloseDate: '2026-01-01', Amount: 0.1 });
        }
        assert.equal(
            runSoql(other, someone, `SELECT SUM(Amount) s FROM Opportunity WHERE Name = 'crumb'`).records[0]?.['s'],
            1
        );
    });

    it('says what must be grouped', () => {
        const refuses = (soql: string, message: RegExp): void => assert.throws(() => rows(soql), message, soql);
        refuses('SELECT Name, COUNT(Id) FROM Opportunity', /Field must be grouped or aggregated: Name/);
        refuses('SELECT COUNT(Id) FROM Opportunity ORDER BY Name', /Ordered field must be grouped or aggregated: Name/);
        refuses('SELECT StageName FROM Opportunity GROUP BY Amount', /can not be grouped/);
        refuses('SELECT Description FROM Opportunity GROUP BY Description', /can not be grouped/);
        refuses('SELECT SUM(Name) FROM Opportunity', /does not support aggregate operator SUM/);
        refuses('SELECT MAX(COUNT(Id)) FROM Opportunity', /Nested aggregate/);
        refuses("SELECT StageName FROM Opportunity GROUP BY StageName HAVING Name = 'x'", /Having clause/);
        refuses('SELECT COUNT(Id) a, MAX(Amount) a FROM Opportunity', /duplicate alias: a/);
        refuses('SELECT Id FROM Opportunity WHERE COUNT(Id) > 1', /Aggregate functions are not allowed in WHERE/);
        refuses('SELECT Name FROM Opportunity GROUP BY ROLLUP(StageName, Name, AccountId, OwnerId)', /at most 3/);
    });
});
