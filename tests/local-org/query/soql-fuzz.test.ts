import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { OrgError } from '../../../local-org/engine/errors.ts';
import { runSoql } from '../../../local-org/services/query.ts';
import { openSalesRows } from '../../support/sales-rows.ts';

const { org, administrator } = openSalesRows();

/** Answers, or refuses with a shaped error, and does either soon. */
function survives(soql: string): void {
    const begun = performance.now();
    try {
        const { totalSize, records } = runSoql(org, administrator, soql);
        assert.ok(totalSize >= records.length);
    } catch (error) {
        assert.ok(error instanceof OrgError, `${String(error)}\n${soql}`);
        assert.match(error.errorCode, /^[A-Z_]+$/);
        assert.ok(error.message.length < 2000);
    }
    assert.ok(performance.now() - begun < 2000, soql);
}

const TOKENS = [
    'SELECT',
    'FROM',
    'WHERE',
    'AND',
    'OR',
    'NOT',
    'IN',
    'LIKE',
    'INCLUDES',
    'GROUP BY',
    'ROLLUP(',
    'CUBE(',
    'HAVING',
    'ORDER BY',
    'LIMIT',
    'OFFSET',
    'FOR VIEW',
    'ALL ROWS',
    'TYPEOF',
    'WHEN',
    'THEN',
    'ELSE',
    'END',
    'USING SCOPE',
    'mine',
    'NULLS LAST',
    'DESC',
    'Opportunity',
    'Account',
    'Opportunities',
    'Name',
    'Amount',
    'CloseDate',
    'CreatedDate',
    'Account.Name',
    'Owner.Name',
    'Owner',
    'StageName',
    'IsWon',
    'Id',
    'BillingAddress',
    'Description',
    'COUNT()',
    'COUNT(Id)',
    'SUM(Amount)',
    'CALENDAR_YEAR(CloseDate)',
    'FIELDS(ALL)',
    'toLabel(StageName)',
    'FORMAT(Amount)',
    'GROUPING(',
    'DISTANCE(',
    '(',
    ')',
    ',',
    '.',
    '=',
    '!=',
    '<',
    '>=',
    `'a'`,
    `'%'`,
    `''`,
    `'\\'`,
    '5',
    '-1',
    '1.5',
    '99999999999999999999',
    'null',
    'TRUE',
    'TODAY',
    'LAST_N_DAYS:5',
    'LAST_N_DAYS:999999999',
    '2026-01-01',
    '2026-01-01T00:00:00Z',
    ':x',
    '\n',
    '"',
    ';',
    '--',
    '/*',
    '\u0000',
    'é',
    '🎉'
];
const shape = fc.constantFrom(
    (where: string) => `SELECT Id FROM Opportunity WHERE ${where}`,
    (item: string) => `SELECT ${item} FROM Opportunity`,
    (order: string) => `SELECT Name FROM Opportunity ORDER BY ${order}`,
    (group: string) => `SELECT COUNT(Id) FROM Opportunity GROUP BY ${group}`,
    (having: string) => `SELECT StageName FROM Opportunity GROUP BY StageName HAVING ${having}`,
    (list: string) => `SELECT Id, (SELECT ${list} FROM Opportunities) FROM Account`,
    (all: string) => all
);
const soup = fc.array(fc.constantFrom(...TOKENS), { maxLength: 12 }).map((tokens) => tokens.join(' '));

describe('Whatever is asked in SOQL', () => {
    it('gets an answer or a shaped error, be it soup of words', () => {
        fc.assert(
            fc.property(shape, soup, (frame, text) => survives(frame(text))),
            { seed: 1, numRuns: 3000 }
        );
    });

    it('gets one, be it any characters', () => {
        fc.assert(
            fc.property(shape, fc.string({ unit: 'binary', maxLength: 60 }), (frame, text) => survives(frame(text))),
            { seed: 2, numRuns: 1500 }
        );
    });

    it('gets one, be it nested without end', () => {
        for (const [open, close] of [
            ['(', ')'],
            ['NOT (', ')'],
            ['(NOT ', ')']
        ] as const) {
            for (const depth of [10, 90, 200, 5000]) {
                survives(`SELECT Id FROM Account WHERE ${open.repeat(depth)}Name = 'a'${close.repeat(depth)}`);
            }
        }
        survives(`SELECT ${'(SELECT '.repeat(500)}Id${' FROM Contacts)'.repeat(500)} FROM Account`);
        survives(`SELECT ${'MAX('.repeat(3000)}Id${')'.repeat(3000)} FROM Account`);
        survives(
            `SELECT Id FROM Account WHERE Id IN ${'(SELECT AccountId FROM Contact WHERE AccountId IN '.repeat(120)}('001000000000001')${')'.repeat(120)}`
        );
    });

    it('gets one, be it long', () => {
        survives(`SELECT ${Array.from({ length: 500 }, () => 'Name').join(',')} FROM Account`);
        survives(
            `SELECT Id FROM Account WHERE ${Array.from({ length: 3000 }, (_, index) => `Name = '${index}'`).join(' OR ')}`
        );
        survives(
            `SELECT Id FROM Account WHERE Name IN (${Array.from({ length: 9000 }, (_, index) => `'${index}'`).join(',')})`
        );
        survives(`SELECT Id FROM Account WHERE Name LIKE '${'%a'.repeat(20_000)}'`);
    });
});
