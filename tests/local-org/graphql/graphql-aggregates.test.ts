import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Json, openGraphqlOrg } from '../../support/graphql-org.ts';

const { answer, ask } = openGraphqlOrg();
const groups = (args: string, fields: string): Json[] =>
    answer(
        `aggregate { Opportunity(${args || 'first: 10'}) { edges { node { aggregate { ${fields} } } } totalCount } }`
    ).aggregate.Opportunity.edges.map((edge: Json) => edge.node.aggregate);

describe('An aggregate query', () => {
    it('works out functions over all rows', () => {
        assert.deepEqual(
            groups(
                '',
                'Id { count { value displayValue } countDistinct { value } } Amount { sum { value displayValue } avg { value } min { value } max { value } } Name { max { value } } CloseDate { min { value displayValue } }'
            ),
            [
                {
                    Id: { count: { value: 5, displayValue: '5' }, countDistinct: { value: 5 } },
                    Amount: {
                        sum: { value: 465.5, displayValue: '$465.50' },
                        avg: { value: 116.375 },
                        min: { value: 40 },
                        max: { value: 250.5 }
                    },
                    Name: { max: { value: 'Valve' } },
                    CloseDate: { min: { value: '2026-01-10', displayValue: '1/10/2026' } }
                }
            ]
        );
    });

    it('groups by a picklist, with labels, in the order asked for', () => {
        const rows = groups(
            'groupBy: { StageName: { group: true } }, orderBy: { Id: { function: COUNT, order: DESC }, StageName: { order: ASC } }',
            'StageName { value label displayValue } Id { count { value } }'
        );
        assert.deepEqual(rows[0], {
            StageName: { value: 'Prospecting', label: 'Prospecting', displayValue: 'Prospecting' },
            Id: { count: { value: 2 } }
        });
        assert.deepEqual(
            rows.map((row) => row.StageName.value),
            ['Prospecting', 'Qualification', 'Closed Won', 'Closed Lost']
        );
    });

    it('groups by date functions', () => {
        const rows = groups(
            'groupBy: { CloseDate: { function: CALENDAR_QUARTER } }, where: { CloseDate: { eq: { literal: THIS_YEAR } } }',
            'CloseDate { calendarQuarter { value } } Amount { sum { value } }'
        );
        assert.deepEqual(
            rows.sort((a, b) => a.CloseDate.calendarQuarter.value - b.CloseDate.calendarQuarter.value),
            [
                { CloseDate: { calendarQuarter: { value: 1 } }, Amount: { sum: { value: 100 } } },
                { CloseDate: { calendarQuarter: { value: 2 } }, Amount: { sum: { value: 290.5 } } }
            ]
        );
    });

    it('groups by fields of parents', () => {
        const rows = groups(
            'groupBy: { Account: { Name: { group: true } } }, orderBy: { Account: { Name: { order: ASC, nulls: LAST } } }',
            'Account { Name { value } } Id { count { value } }'
        );
        assert.deepEqual(
            rows.map((row) => [row.Account.Name.value, row.Id.count.value]),
            [
                ['Acme', 3],
                ['Beta', 1],
                [null, 1]
            ]
        );
    });

    it('adds subtotals with ROLLUP and CUBE', () => {
        const rollup = groups(
            'groupBy: { StageName: { group: true }, IsWon: { group: true }, type: ROLLUP }, first: 50',
            'StageName { value grouping { value } } IsWon { value grouping { value } } Id { count { value } }'
        );
        assert.deepEqual(rollup.at(-1), {
            StageName: { value: null, grouping: { value: 1 } },
            IsWon: { value: false, grouping: { value: 1 } },
            Id: { count: { value: 5 } }
        });
        assert.equal(rollup.length, 9);
        assert.equal(
            groups(
                'groupBy: { StageName: { group: true }, IsWon: { group: true }, type: CUBE }, first: 50',
                'Id { count { value } }'
            ).length,
            4 + 4 + 2 + 1
        );
    });

    it('pages through groups', () => {
        const page = (after: string | null): Json =>
            answer(
                `aggregate { Opportunity(groupBy: { StageName: { group: true } }, orderBy: { StageName: { order: ASC } }, first: 3, after: ${JSON.stringify(after)}) { edges { node { aggregate { StageName { value } } } cursor } pageInfo { hasNextPage endCursor } totalCount } }`
            ).aggregate.Opportunity;
        const first = page(null);
        assert.deepEqual([first.edges.length, first.totalCount, first.pageInfo.hasNextPage], [3, 4, true]);
        const second = page(first.pageInfo.endCursor);
        assert.deepEqual([second.edges.length, second.totalCount, second.pageInfo.hasNextPage], [1, 4, false]);
    });

    it('says what must be grouped', () => {
        for (const [args, fields] of [
            ['first: 1', 'StageName { value }'],
            ['groupBy: { StageName: { group: true } }', 'CloseDate { calendarYear { value } }'],
            ['groupBy: { StageName: { group: true } }, orderBy: { Name: { order: ASC } }', 'StageName { value }']
        ]) {
            const { errors, data } = ask(
                `{ uiapi { aggregate { Opportunity(${args}) { edges { node { aggregate { ${fields} } } } } } } }`
            );
            assert.match(errors[0]?.message ?? '', /Field must be grouped or aggregated/, fields);
            assert.deepEqual(data, { uiapi: { aggregate: { Opportunity: null } } });
        }
    });
});
