import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openGraphqlOrg } from '../../support/graphql-org.ts';

const { found, ask, acme } = openGraphqlOrg();

describe('A filter', () => {
    const cases: readonly (readonly [where: string, names: readonly string[]])[] = [
        ['{}', ['Boiler', 'Heater', 'Pump', 'Turbine', 'Valve']],
        ['{ Name: { eq: "heater" } }', ['Heater']],
        ['{ Name: { ne: "heater" } }', ['Boiler', 'Pump', 'Turbine', 'Valve']],
        ['{ Name: { like: "%e" } }', ['Turbine', 'Valve']],
        ['{ Name: { in: ["Pump", "Valve"] } }', ['Pump', 'Valve']],
        ['{ Name: { nin: ["Pump", "Valve"] } }', ['Boiler', 'Heater', 'Turbine']],
        ['{ Amount: { gt: 75 } }', ['Boiler', 'Heater']],
        ['{ Amount: { gte: 75, lt: 200 } }', ['Heater', 'Valve']],
        ['{ Amount: { eq: null } }', ['Turbine']],
        ['{ Amount: { ne: null } }', ['Boiler', 'Heater', 'Pump', 'Valve']],
        ['{ Amount: { nin: [100] } }', ['Boiler', 'Pump', 'Turbine', 'Valve']],
        ['{ IsWon: { eq: true } }', ['Boiler']],
        ['{ StageName: { eq: "closed won" } }', ['Boiler']],
        ['{ and: [{ Amount: { gt: 50 } }, { StageName: { eq: "Prospecting" } }] }', ['Heater']],
        ['{ or: [{ Amount: { gt: 200 } }, { Name: { eq: "Pump" } }] }', ['Boiler', 'Pump']],
        ['{ Amount: { gt: 50 }, or: [{ Name: { eq: "Pump" } }, { Name: { eq: "Valve" } }] }', ['Valve']],
        ['{ not: { Amount: { gt: 50 } } }', ['Pump', 'Turbine']],
        ['{ Account: { Name: { eq: "Acme" } } }', ['Boiler', 'Heater', 'Turbine']],
        ['{ Account: { Owner: { Name: { like: "Admin%" } } }, Amount: { lt: 50 } }', ['Pump']],
        ['{ AccountId: { eq: null } }', ['Valve']],
        ['{ CloseDate: { eq: { value: "2026-04-01" } } }', ['Boiler']],
        ['{ CloseDate: { gte: { literal: THIS_QUARTER } } }', ['Boiler', 'Pump', 'Turbine', 'Valve']],
        ['{ CloseDate: { eq: { range: { last_n_days: 60 } } } }', ['Boiler', 'Turbine']],
        ['{ CloseDate: { eq: { range: { next_n_months: 1 } } } }', ['Pump']],
        ['{ CreatedDate: { eq: { literal: TODAY } } }', ['Turbine']],
        ['{ CreatedDate: { lt: { value: "2026-01-01T00:00:00Z" } } }', ['Pump']],
        ['{ CloseDate: { CALENDAR_YEAR: { value: { eq: 2027 } } } }', ['Valve']],
        ['{ CloseDate: { CALENDAR_MONTH: { value: { in: [4, 6] } } } }', ['Boiler', 'Pump']],
        [
            '{ AccountId: { inq: { Account: { Industry: { eq: "Energy" } }, ApiName: "Id" } } }',
            ['Boiler', 'Heater', 'Turbine']
        ],
        ['{ AccountId: { inq: { Contact: {}, ApiName: "AccountId" } } }', ['Boiler', 'Heater', 'Turbine']],
        ['{ AccountId: { ninq: { Contact: {}, ApiName: "AccountId" } } }', ['Pump']]
    ];
    for (const [where, names] of cases) {
        it(where, () => assert.deepEqual(found(where), names));
    }

    it('takes ids of 15 and of 18 characters', () => {
        assert.equal(found(`{ AccountId: { eq: "${acme}" } }`).length, 3);
        assert.equal(found(`{ AccountId: { in: ["${acme.slice(0, 15)}"] } }`).length, 3);
    });

    it('takes variables, whole and in parts', () => {
        assert.deepEqual(
            found('$w', { w: { Amount: { gt: 75 }, Account: { Name: { eq: 'acme' } } } }, '($w: Opportunity_Filter)'),
            ['Boiler', 'Heater']
        );
        assert.deepEqual(
            found(
                '{ Amount: { gt: $min }, Name: { in: $names } }',
                { min: 60, names: ['Heater', 'Pump'] },
                '($min: Currency, $names: [String])'
            ),
            ['Heater']
        );
        assert.deepEqual(
            found('{ StageName: { in: $stages } }', { stages: ['Closed Won', 'Closed Lost'] }, '($stages: [Picklist])'),
            ['Boiler', 'Turbine']
        );
    });

    it('leaves out an operator whose variable is not given', () => {
        assert.deepEqual(found('{ Name: { eq: $name }, Amount: { gt: 200 } }', {}, '($name: String)'), ['Boiler']);
    });

    it('filters polymorphic parents by object', () => {
        const { data, errors } = ask(
            '{ uiapi { query { Lead(where: { Owner: { User: { Username: { eq: "admin@org.example" } } } }) { totalCount } Other: Lead(where: { Owner: { Group: { Name: { eq: "x" } } } }) { totalCount } } } }'
        );
        assert.deepEqual(errors, []);
        assert.deepEqual(data['uiapi'], { query: { Lead: { totalCount: 1 }, Other: { totalCount: 0 } } });
    });

    it('says at which field a value is wrong, and answers the other fields', () => {
        const { data, errors } = ask(
            '{ uiapi { query { Account(where: { Id: { eq: "nope" } }) { totalCount } Contact { totalCount } } } }'
        );
        assert.deepEqual(data, { uiapi: { query: { Account: null, Contact: { totalCount: 2 } } } });
        assert.deepEqual(errors, [
            {
                message: 'invalid ID field: nope',
                path: ['uiapi', 'query', 'Account'],
                extensions: { ErrorType: 'DataFetchingException', errorCode: 'INVALID_QUERY_FILTER_OPERATOR' }
            }
        ]);
        for (const where of [
            '{ CloseDate: { eq: { value: "soon" } } }',
            '{ Amount: { gt: "much" } }',
            '{ AccountId: { inq: { ApiName: "Id" } } }',
            '{ AccountId: { inq: { Account: {}, ApiName: "Name" } } }'
        ]) {
            assert.equal(
                ask(`{ uiapi { query { Opportunity(where: ${where}) { totalCount } } } }`).errors.length,
                1,
                where
            );
        }
    });
});
