import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runSoql } from '../../../local-org/services/query.ts';
import { openGraphqlOrg } from '../../support/graphql-org.ts';

const { org, administrator, found } = openGraphqlOrg();

interface Row {
    readonly Name: string;
    readonly Amount: number | null;
    readonly StageName: string;
    readonly Account: string | null;
}

const ROWS: readonly Row[] = [
    { Name: 'Heater', Amount: 100, StageName: 'Prospecting', Account: 'Acme' },
    { Name: 'Boiler', Amount: 250.5, StageName: 'Closed Won', Account: 'Acme' },
    { Name: 'Turbine', Amount: null, StageName: 'Closed Lost', Account: 'Acme' },
    { Name: 'Pump', Amount: 40, StageName: 'Prospecting', Account: 'Beta' },
    { Name: 'Valve', Amount: 75, StageName: 'Qualification', Account: null }
];

/** One filter in three tongues. */
interface Filter {
    readonly soql: string;
    readonly graphql: string;
    readonly meets: (row: Row) => boolean;
}

type Comparable = string | number | null;

/** Nothing is before or behind an empty field. */
const ordered =
    (holds: (order: number) => boolean) =>
    (left: Comparable, right: Comparable): boolean =>
        left !== null && right !== null && holds(left < right ? -1 : left > right ? 1 : 0);

const OPERATORS = [
    { soql: '=', graphql: 'eq', holds: (left: Comparable, right: Comparable) => left === right },
    { soql: '!=', graphql: 'ne', holds: (left: Comparable, right: Comparable) => left !== right },
    { soql: '<', graphql: 'lt', holds: ordered((order) => order < 0) },
    { soql: '<=', graphql: 'lte', holds: ordered((order) => order <= 0) },
    { soql: '>', graphql: 'gt', holds: ordered((order) => order > 0) },
    { soql: '>=', graphql: 'gte', holds: ordered((order) => order >= 0) }
] as const;

const FIELDS = [
    {
        soql: 'Amount',
        wrap: (operator: string) => `{ Amount: ${operator} }`,
        of: (row: Row): Comparable => row.Amount,
        values: [40, 75, 100, 99.5, null]
    },
    {
        soql: 'Name',
        wrap: (operator: string) => `{ Name: ${operator} }`,
        of: (row: Row): Comparable => row.Name.toLowerCase(),
        values: ['Pump', 'BOILER', 'Nobody', null]
    },
    {
        soql: 'Account.Name',
        wrap: (operator: string) => `{ Account: { Name: ${operator} } }`,
        of: (row: Row): Comparable => row.Account?.toLowerCase() ?? null,
        values: ['acme', 'Beta', null]
    }
] as const;

const fold = (value: Comparable): Comparable => (typeof value === 'string' ? value.toLowerCase() : value);
const soqlText = (value: Comparable): string => (typeof value === 'string' ? `'${value}'` : String(value));

const field = fc.constantFrom(...FIELDS);
const comparison = field.chain((chosen) =>
    fc
        .record({ operator: fc.constantFrom(...OPERATORS), value: fc.constantFrom<Comparable>(...chosen.values) })
        .map(({ operator, value }): Filter => ({
            soql: `${chosen.soql} ${operator.soql} ${soqlText(value)}`,
            graphql: chosen.wrap(`{ ${operator.graphql}: ${JSON.stringify(value)} }`),
            meets: (row) => operator.holds(chosen.of(row), fold(value))
        }))
);
const membership = field.chain((chosen) =>
    fc
        .record({
            negated: fc.boolean(),
            values: fc.array(fc.constantFrom<Comparable>(...chosen.values), { minLength: 1, maxLength: 3 })
        })
        .map(({ negated, values }): Filter => ({
            soql: `${chosen.soql} ${negated ? 'NOT IN' : 'IN'} (${values.map(soqlText).join(', ')})`,
            graphql: chosen.wrap(`{ ${negated ? 'nin' : 'in'}: ${JSON.stringify(values)} }`),
            meets: (row) => values.map(fold).includes(chosen.of(row)) !== negated
        }))
);
const filter = fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        comparison,
        membership,
        tie('filter').map((inner): Filter => ({
            soql: `(NOT (${inner.soql}))`,
            graphql: `{ not: ${inner.graphql} }`,
            meets: (row) => !inner.meets(row)
        })),
        fc
            .record({
                word: fc.constantFrom('AND', 'OR'),
                terms: fc.array(tie('filter'), { minLength: 2, maxLength: 3 })
            })
            .map(({ word, terms }): Filter => ({
                soql: `(${terms.map((term) => `(${term.soql})`).join(` ${word} `)})`,
                graphql: `{ ${word.toLowerCase()}: [${terms.map((term) => term.graphql).join(', ')}] }`,
                meets: (row) =>
                    word === 'AND' ? terms.every((term) => term.meets(row)) : terms.some((term) => term.meets(row))
            }))
    )
})).filter;

describe('A filter means the same', () => {
    it('in SOQL, in GraphQL and in plain thought, empty fields included', () => {
        fc.assert(
            fc.property(filter, ({ soql, graphql, meets }) => {
                const expected = ROWS.filter(meets)
                    .map((row) => row.Name)
                    .sort();
                const { records } = runSoql(
                    org,
                    administrator,
                    `SELECT Name FROM Opportunity WHERE ${soql} ORDER BY Name`
                );
                assert.deepEqual(
                    records.map((record) => record['Name']),
                    expected,
                    soql
                );
                assert.deepEqual(found(graphql), expected, graphql);
            }),
            { seed: 42, numRuns: 300 }
        );
    });
});
