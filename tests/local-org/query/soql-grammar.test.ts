import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseSoql } from '../../../local-org/engine/soql/parser.ts';

interface Oracle {
    parseQuery(text: string): { getSuccess(): boolean };
}
interface OracleModule {
    SOQLParser(options: { isApex: boolean; isMultiCurrencyEnabled: boolean; apiVersion: number }): Oracle;
}

// Salesforce's own grammar, as its editors use it.
const oracle = (createRequire(import.meta.url)('@salesforce/soql-common/lib/soql-parser') as OracleModule).SOQLParser({
    isApex: false,
    isMultiCurrencyEnabled: false,
    apiVersion: 60
});

function parses(text: string): boolean {
    try {
        parseSoql(text);
        return true;
    } catch {
        return false;
    }
}

const agree = (text: string): void => assert.equal(parses(text), oracle.parseQuery(text).getSuccess(), text);

/** Accepted here though Salesforce's grammar, which is for queries outside Apex, refuses them. */
const WIDER = [/\bFOR UPDATE\b/i, /\bALL ROWS\b/i, /\bFOR VIEW FOR REFERENCE\b/i, /\. | \./];
/** Taken by Salesforce’s grammar alone: a path for an alias, which means nothing. */
const NARROWER = [/[\w)] [\w]+\.[\w.]+ ?(,|FROM)/];

describe('The parser takes what Salesforce’s own grammar takes', () => {
    const texts = [
        'SELECT Id FROM A',
        'select id from a',
        "SELECT Id, Name FROM A WHERE Name = 'a' AND (b = 1 OR c = null)",
        `SELECT Id FROM A WHERE NOT Name = 'a' AND Id != null`,
        `SELECT Id FROM A WHERE Name = 'a' AND NOT Name = 'b'`,
        `SELECT Id FROM A WHERE (NOT Name = 'a') AND Id != null`,
        `SELECT Id FROM A WHERE Name = 'a' AND Id != null OR Name = 'b'`,
        "SELECT COUNT() FROM A c, c.Owner o WHERE o.Name = 'x'",
        'SELECT TYPEOF What WHEN Account THEN Phone, Name WHEN Lead THEN City ELSE Name END FROM Event',
        'SELECT Id FROM A ORDER BY b DESC NULLS LAST, c ASC, d LIMIT 1 OFFSET 5 FOR VIEW',
        'SELECT Id FROM A OFFSET 5 LIMIT 1',
        'SELECT Id FROM A WHERE d > LAST_N_DAYS:5',
        'SELECT Id FROM A WHERE d > LAST_N_DAYS:-5',
        'SELECT Id FROM A WHERE d = 2020-01-01',
        'SELECT Id FROM A WHERE d = 2020-01-01T00:00:00Z',
        'SELECT Id FROM A WHERE d = 2020-01-01T00:00:00+0100',
        'SELECT Id FROM A WHERE d = 2020-01-01T00:00:00.123-05:30',
        'SELECT Id FROM A WHERE d = 2020-01-01T00:00:00',
        'SELECT Id FROM A WHERE d = 12:00:00.000Z',
        'SELECT Id FROM A WHERE n = 1e5',
        'SELECT Id FROM A WHERE n = 5.',
        'SELECT Id FROM A WHERE n = .5',
        'SELECT Id FROM A WHERE n = -.5',
        'SELECT Id FROM A WHERE n = - 5',
        'SELECT Id FROM A WHERE n IN ()',
        'SELECT Id FROM A WHERE n IN (1, 2, null)',
        `SELECT Id FROM A WHERE n INCLUDES ('a;b', 'c')`,
        'SELECT Id FROM A WHERE n IN (SELECT Id FROM B WHERE c = 1)',
        'SELECT Id FROM A WHERE n = :x',
        `SELECT Id FROM A WHERE n = 'it\\'s \\\\ \\n \\u0041'`,
        `SELECT Id FROM A WHERE n = 'a\\x'`,
        'SELECT FIELDS(ALL) FROM A LIMIT 200',
        'SELECT toLabel(a) x, FORMAT(b) y, convertCurrency(c) z FROM A',
        'SELECT CALENDAR_YEAR(convertTimezone(CreatedDate)) y, COUNT(Id) FROM A GROUP BY CALENDAR_YEAR(convertTimezone(CreatedDate))',
        'SELECT GROUPING(a) g FROM A GROUP BY CUBE(a, b)',
        'SELECT a FROM A GROUP BY ROLLUP(a) HAVING COUNT(Id) > 1 ORDER BY COUNT(Id)',
        'SELECT a FROM A GROUP BY a, CUBE(b)',
        'SELECT Id FROM A HAVING COUNT(Id) > 1',
        'SELECT a, (SELECT Id, (SELECT Id FROM d) FROM c) FROM A',
        `SELECT Id FROM A WHERE DISTANCE(l, GEOLOCATION(1, -2.5), 'mi') < 20`,
        'SELECT Id FROM A USING SCOPE mine WHERE a = 1',
        'SELECT Id FROM A WITH SECURITY_ENFORCED',
        'SELECT Id FROM A UPDATE TRACKING',
        'SELECT FROM A',
        'SELECT Id A',
        'SELECT Id FROM A WHERE',
        'SELECT Id FROM A LIMIT',
        'SELECT Id FROM A WHERE (a = 1',
        'SELECT Id FROM A WHERE a = 1)',
        'SELECT Id,, Name FROM A',
        ''
    ];
    for (const text of texts) {
        it(text || '(nothing)', () => agree(text));
    }

    it('for each keyword as a name', () => {
        const words =
            'SELECT FROM WHERE AND OR NOT IN LIKE INCLUDES EXCLUDES NULL NULLS TRUE FALSE ASC DESC FIRST LAST GROUP BY ORDER HAVING LIMIT OFFSET FOR VIEW REFERENCE UPDATE USING SCOPE WITH ROLLUP CUBE TYPEOF WHEN THEN ELSE END AS ALL ROWS TRACKING VIEWSTAT DATA CATEGORY FIELDS COUNT TODAY FORMAT GROUPING';
        for (const word of words.split(' ')) {
            for (const text of [
                `SELECT ${word} FROM A`,
                `SELECT a.${word} FROM A`,
                `SELECT MAX(a) ${word} FROM A`,
                `SELECT Id FROM ${word}`,
                `SELECT Id FROM A WHERE ${word} = 1`,
                `SELECT Id FROM A ORDER BY ${word}`
            ]) {
                agree(text);
            }
        }
    });

    const name = fc.constantFrom('Id', 'Name', 'a__c', 'Account.Name', 'x__r.y__c', 'Group', 'Type');
    const value = fc.constantFrom(
        `'a'`,
        `'it\\'s'`,
        '5',
        '-1.5',
        'null',
        'TRUE',
        'false',
        'TODAY',
        'LAST_N_DAYS:3',
        '2026-01-01',
        '2026-01-01T01:02:03Z',
        'THIS_FISCAL_YEAR'
    );
    const comparison = fc.oneof(
        fc
            .tuple(name, fc.constantFrom('=', '!=', '<>', '<', '<=', '>', '>=', 'LIKE'), value)
            .map((parts) => parts.join(' ')),
        fc
            .tuple(
                name,
                fc.constantFrom('IN', 'NOT IN', 'INCLUDES', 'EXCLUDES'),
                fc.array(value, { minLength: 1, maxLength: 3 })
            )
            .map(([left, operator, values]) => `${left} ${operator} (${values.join(', ')})`),
        fc
            .tuple(name, fc.constantFrom('IN', 'NOT IN'), name)
            .map(([left, operator, field]) => `${left} ${operator} (SELECT ${field} FROM B)`)
    );
    const condition = fc.letrec<{ condition: string; term: string }>((tie) => ({
        term: fc.oneof(
            { depthSize: 'small', withCrossShrink: true },
            comparison,
            tie('condition').map((inner) => `(${inner})`)
        ),
        condition: fc.oneof(
            { depthSize: 'small' },
            tie('term'),
            tie('term').map((term) => `NOT ${term}`),
            fc
                .tuple(fc.constantFrom(' AND ', ' OR '), fc.array(tie('term'), { minLength: 2, maxLength: 4 }))
                .map(([connective, terms]) => terms.join(connective))
        )
    })).condition;
    const optional = (clause: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.option(clause, { nil: '' });
    const query = fc
        .tuple(
            fc.array(
                fc.oneof(
                    name,
                    fc.constantFrom(
                        'COUNT(Id) n',
                        'MAX(b)',
                        'toLabel(a) x',
                        '(SELECT Id FROM Kids)',
                        'CALENDAR_YEAR(d)'
                    )
                ),
                { minLength: 1, maxLength: 3 }
            ),
            optional(condition.map((text) => ` WHERE ${text}`)),
            optional(
                fc.constantFrom(
                    ' GROUP BY a',
                    ' GROUP BY ROLLUP(a, b)',
                    ' GROUP BY CALENDAR_YEAR(d) HAVING COUNT(Id) > 1'
                )
            ),
            optional(fc.constantFrom(' ORDER BY a', ' ORDER BY a DESC NULLS LAST, b', ' ORDER BY COUNT(Id) ASC')),
            optional(fc.constantFrom(' LIMIT 5', ' LIMIT 5 OFFSET 2', ' OFFSET 1')),
            optional(fc.constantFrom(' FOR VIEW', ' FOR REFERENCE'))
        )
        .map(([items, ...clauses]) => `SELECT ${items.join(', ')} FROM A${clauses.join('')}`);

    it('for queries made at random', () => {
        fc.assert(fc.property(query, agree), { seed: 20260516, numRuns: 400 });
    });

    it('for queries with one token lost, doubled or exchanged', () => {
        const damaged = fc
            .tuple(
                query,
                fc.nat(),
                fc.constantFrom('lose', 'double', 'exchange'),
                fc.constantFrom('AND', ')', '(', ',', 'FROM', '=', 'NOT', 'x', '1', `'s'`)
            )
            .map(([text, at, how, token]) => {
                const tokens = text.match(/'(?:[^'\\]|\\.)*'|[\w.:-]+|[^\s\w]+/g) ?? [];
                const index = at % tokens.length;
                tokens.splice(
                    index,
                    1,
                    ...(how === 'lose'
                        ? []
                        : how === 'double'
                          ? [tokens[index] as string, tokens[index] as string]
                          : [token])
                );
                return tokens.join(' ');
            })
            .filter((text) => ![...WIDER, ...NARROWER].some((pattern) => pattern.test(text)));
        fc.assert(fc.property(damaged, agree), { seed: 20260517, numRuns: 600 });
    });
});
