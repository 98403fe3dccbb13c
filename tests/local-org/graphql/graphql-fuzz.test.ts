import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { openGraphqlOrg } from '../../support/graphql-org.ts';

const { ask } = openGraphqlOrg();
const KINDS = new Set([
    'InvalidSyntax',
    'ValidationError',
    'DataFetchingException',
    'OperationNotSupported',
    'ExecutionAborted'
]);

function survives(query: string, variables?: Record<string, unknown>): void {
    const begun = performance.now();
    const { data, errors } = ask(query, variables);
    assert.equal(typeof data, 'object');
    for (const { message, extensions } of errors) {
        assert.ok(message.length > 0 && KINDS.has(extensions.ErrorType), query);
    }
    assert.ok(errors.length > 0 || Object.keys(data).length > 0 || /^\s*(\{|query)/.test(query), query);
    assert.ok(performance.now() - begun < 3000, query);
}

const TOKENS = [
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    ':',
    '$x',
    '!',
    '...',
    'on',
    'query',
    'mutation',
    'fragment',
    'F',
    '@optional',
    '@skip(if: true)',
    '@nope',
    'uiapi',
    'query',
    'aggregate',
    'Account',
    'Opportunity',
    'edges',
    'node',
    'Id',
    'Name { value }',
    'Amount { value displayValue }',
    'Owner { Name { value } }',
    'Contacts { totalCount }',
    'pageInfo { endCursor }',
    'totalCount',
    'where: { Name: { eq: "x" } }',
    'where: { and: [] }',
    'where: null',
    'orderBy: { Name: { order: ASC } }',
    'first: 5',
    'first: -5',
    'first: 99999999999',
    'after: "v1"',
    'upperBound: 1',
    'groupBy: { StageName: { group: true } }',
    '__typename',
    '__schema { types { name } }',
    '"text"',
    '"""',
    '5',
    '1.5e9',
    'null',
    'true',
    'ENUM',
    '#',
    '\n',
    '\u0000',
    'é'
];
const soup = fc.array(fc.constantFrom(...TOKENS), { maxLength: 14 }).map((tokens) => tokens.join(' '));
const frame = fc.constantFrom(
    (text: string) => text,
    (text: string) => `{ uiapi { query { Opportunity { edges { node { Id ${text} } } } } } }`,
    (text: string) => `{ uiapi { query { Opportunity(${text}) { totalCount } } } }`,
    (text: string) => `{ uiapi { query { Opportunity(where: { ${text} }) { totalCount } } } }`,
    (text: string) => `{ uiapi { aggregate { Opportunity(first: 3) { edges { node { aggregate { ${text} } } } } } } }`,
    (text: string) =>
        `query Q($x: Opportunity_Filter) { uiapi { query { Opportunity(where: $x) { totalCount ${text} } } } }`
);

describe('Whatever is asked in GraphQL', () => {
    it('gets an answer or shaped errors, be it soup of words', () => {
        fc.assert(
            fc.property(frame, soup, (build, text) => survives(build(text))),
            { seed: 1, numRuns: 1500 }
        );
    });

    it('gets one, be it any characters', () => {
        fc.assert(
            fc.property(frame, fc.string({ unit: 'binary', maxLength: 60 }), (build, text) => survives(build(text))),
            { seed: 2, numRuns: 500 }
        );
    });

    it('gets one, be the variables any JSON', () => {
        const query =
            'query Q($x: Opportunity_Filter, $o: Opportunity_OrderBy, $n: Int, $a: String) { uiapi { query { Opportunity(where: $x, orderBy: $o, first: $n, after: $a) { totalCount edges { node { Id } } } } } }';
        const key = fc.constantFrom(
            'and',
            'or',
            'not',
            'Name',
            'Account',
            'Amount',
            'CloseDate',
            'eq',
            'in',
            'like',
            'gt',
            'value',
            'literal',
            'range',
            'last_n_days',
            'order',
            'inq',
            'ApiName',
            'constructor',
            '__proto__'
        );
        const leaf = fc.oneof(
            fc.string(),
            fc.integer(),
            fc.double(),
            fc.boolean(),
            fc.constant(null),
            fc.constant('TODAY'),
            fc.constant('2026-01-01')
        );
        const json = fc.letrec((tie) => ({
            value: fc.oneof(
                { depthSize: 'small', withCrossShrink: true },
                leaf,
                fc.array(tie('value'), { maxLength: 3 }),
                fc.dictionary(key, tie('value'), { maxKeys: 3 })
            )
        })).value;
        fc.assert(
            fc.property(fc.record({ x: json, o: json, n: json, a: json }, { requiredKeys: [] }), (variables) =>
                survives(query, variables)
            ),
            { seed: 3, numRuns: 1000 }
        );
    });

    it('gets one, be the fragments in a circle or multiplied', () => {
        survives(
            '{ uiapi { query { Account { edges { node { ...A } } } } } } fragment A on Account { ...B } fragment B on Account { ...A }'
        );
        const doubling = Array.from(
            { length: 25 },
            (_, index) => `fragment F${index} on Account { ...F${index + 1} ...F${index + 1} }`
        ).join(' ');
        survives(
            `{ uiapi { query { Account { edges { node { ...F0 } } } } } } ${doubling} fragment F25 on Account { Id }`
        );
        const aliases = Array.from({ length: 2000 }, (_, index) => `a${index}: Name { value }`).join(' ');
        survives(`{ uiapi { query { Account { edges { node { ${aliases} } } } } } }`);
    });
});
