import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Json, openGraphqlOrg } from '../../support/graphql-org.ts';

const { answer, ask, acme, insert, administrator } = openGraphqlOrg();
const nodes = (connection: Json): Json[] => connection.edges.map((edge: Json) => edge.node);

describe('A record query', () => {
    it('gives values as the types of their fields have them', () => {
        const [node] = nodes(
            answer(`query { Opportunity(where: { Name: { eq: "Boiler" } }) { edges { node {
                Id Name { value displayValue } Amount { value displayValue } CloseDate { value displayValue } CreatedDate { value displayValue }
                StageName { value label displayValue } IsWon { value displayValue } Probability { value displayValue } OwnerId { value displayValue }
                AccountId { value } ApiName DisplayValue WeakEtag __typename } } } }`).query.Opportunity
        );
        assert.match(node.Id, /^006\w{15}$/);
        assert.deepEqual(node.Name, { value: 'Boiler', displayValue: null });
        assert.deepEqual(node.Amount, { value: 250.5, displayValue: '$250.50' });
        assert.deepEqual(node.CloseDate, { value: '2026-04-01', displayValue: '4/1/2026' });
        assert.deepEqual(node.CreatedDate, { value: '2026-05-15T23:30:00.000Z', displayValue: '5/15/2026, 11:30 PM' });
        assert.deepEqual(node.StageName, { value: 'Closed Won', label: 'Closed Won', displayValue: 'Closed Won' });
        assert.deepEqual(node.IsWon, { value: true, displayValue: null });
        assert.deepEqual(node.Probability, { value: null, displayValue: null });
        assert.deepEqual(node.OwnerId, { value: administrator.userId, displayValue: 'Administrator' });
        assert.deepEqual(node.AccountId, { value: acme });
        assert.deepEqual([node.ApiName, node.DisplayValue, node.__typename], ['Opportunity', 'Boiler', 'Opportunity']);
        assert.equal(node.WeakEtag, Date.parse('2026-05-01T08:00:00.000Z'));
    });

    it('gives parents, up to the fifth', () => {
        let above: string = acme;
        for (const name of ['L1', 'L2', 'L3', 'L4']) {
            above = insert('Account', { Name: name, ParentId: above });
        }
        insert('Contact', { LastName: 'Deep', Name: 'Deep', AccountId: above });
        const [node] = nodes(
            answer(
                `query { Contact(where: { Name: { eq: "Deep" } }) { edges { node { Account { Parent { Parent { Parent { Parent { Name { value } } } } } } } } } }`
            ).query.Contact
        );
        assert.equal(node.Account.Parent.Parent.Parent.Parent.Name.value, 'Acme');
        const { errors, data } = ask(
            '{ uiapi { query { Contact { edges { node { Account { Parent { Parent { Parent { Parent { Parent { Name { value } } } } } } } } } } } } }'
        );
        assert.match(errors[0]?.message ?? '', /5 levels from child to parent/);
        assert.deepEqual(data, {});
    });

    it('gives null for a parent that is not there', () => {
        const [node] = nodes(
            answer(
                'query { Opportunity(where: { Name: { eq: "Valve" } }) { edges { node { Account { Name { value } } } } } }'
            ).query.Opportunity
        );
        assert.equal(node.Account, null);
    });

    it('gives polymorphic parents through fragments', () => {
        const group = insert('Group', { Name: 'Queue', Type: 'Queue' });
        insert('Lead', { LastName: 'Pine', Name: 'Pine', Company: 'P', OwnerId: group });
        const leads = nodes(
            answer(
                'query { Lead(orderBy: { Name: { order: ASC } }) { edges { node { Owner { __typename ... on User { Username { value } } ... on Group { Name { value } } } } } } }'
            ).query.Lead
        );
        assert.deepEqual(
            leads.map((lead) => lead.Owner),
            [
                { __typename: 'User', Username: { value: 'admin@org.example' } },
                { __typename: 'Group', Name: { value: 'Queue' } }
            ]
        );
    });

    it('gives child lists, filtered, ordered, cut and counted for each parent apart', () => {
        const [first, second] = nodes(
            answer(`query { Account(where: { Name: { in: ["Acme", "Beta"] } }, orderBy: { Name: { order: ASC } }) { edges { node { Name { value }
                Opportunities(first: 1, where: { Amount: { ne: null } }, orderBy: { Amount: { order: DESC } }) { edges { node { Name { value } Account { Name { value } } } cursor }
                    totalCount pageResultCount pageInfo { hasNextPage hasPreviousPage endCursor } } Contacts { totalCount edges { node { Id } } } } } } }`)
                .query.Account
        );
        assert.deepEqual(first.Opportunities.edges[0].node, {
            Name: { value: 'Boiler' },
            Account: { Name: { value: 'Acme' } }
        });
        assert.deepEqual([first.Opportunities.totalCount, first.Opportunities.pageResultCount], [2, 1]);
        assert.equal(first.Opportunities.pageInfo.hasNextPage, true);
        assert.deepEqual(
            [
                second.Opportunities.totalCount,
                second.Opportunities.pageInfo.hasNextPage,
                second.Contacts.totalCount,
                second.Contacts.edges
            ],
            [1, false, 0, []]
        );
    });

    it('pages through a child list', () => {
        const list = (after: string | null): Json =>
            nodes(
                answer(`query { Account(where: { Name: { eq: "Acme" } }) { edges { node { Opportunities(first: 2, after: ${JSON.stringify(after)}, orderBy: { Name: { order: ASC } }) {
                    totalCount edges { node { Name { value } } } pageInfo { endCursor hasNextPage } } } } } }`).query
                    .Account
            )[0].Opportunities;
        const page = list(null);
        const next = list(page.pageInfo.endCursor);
        assert.deepEqual(
            [...nodes(page), ...nodes(next)].map((node) => node.Name.value),
            ['Boiler', 'Heater', 'Turbine']
        );
        assert.deepEqual(
            [page.totalCount, next.totalCount, page.pageInfo.hasNextPage, next.pageInfo.hasNextPage],
            [3, 3, true, false]
        );
    });

    it('has no lists under lists', () => {
        const { errors } = ask(
            '{ uiapi { query { Account { edges { node { ChildAccounts { edges { node { Contacts { edges { node { Id } } } } } } } } } } } }'
        );
        assert.match(errors[0]?.message ?? '', /one level from parent to child/);
    });

    it('shows ten rows unless told otherwise, and pages forward', () => {
        for (let index = 0; index < 25; index++) {
            insert('Product2', { Name: `P${String(index).padStart(2, '0')}` });
        }
        const page = (args: string): Json =>
            answer(
                `query { Product2${args} { edges { node { Name { value } } cursor } totalCount pageResultCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`
            ).query.Product2;
        const first = page('');
        assert.deepEqual(
            [
                first.edges.length,
                first.pageResultCount,
                first.totalCount,
                first.pageInfo.hasNextPage,
                first.pageInfo.hasPreviousPage
            ],
            [10, 10, 25, true, false]
        );
        assert.equal(first.pageInfo.endCursor, 'djE6OQ==');
        const last = page('(first: 20, after: "djE6OQ==", orderBy: { Name: { order: ASC } })');
        assert.deepEqual(
            [last.edges.length, last.totalCount, last.pageInfo.hasNextPage, last.pageInfo.hasPreviousPage],
            [15, 25, false, true]
        );
        assert.equal(last.edges[0].node.Name.value, 'P10');
        assert.deepEqual(page('(first: 0)').edges, []);
        assert.equal(page('(first: 0)').totalCount, 25);
        const beyond = page('(after: "djE6MTAw")');
        assert.deepEqual([beyond.edges, beyond.pageInfo.endCursor, beyond.totalCount], [[], null, 25]);
    });

    it('orders by several fields in the order of the request, also from variables', () => {
        const byVariable = (orderBy: unknown): string[] =>
            nodes(
                (
                    ask(
                        'query Q($o: Opportunity_OrderBy) { uiapi { query { Opportunity(orderBy: $o) { edges { node { Name { value } } } } } } }',
                        { o: orderBy }
                    ).data['uiapi'] as Json
                ).query.Opportunity
            ).map((node) => node.Name.value);
        assert.deepEqual(byVariable({ StageName: { order: 'ASC' }, Name: { order: 'DESC' } }), [
            'Pump',
            'Heater',
            'Valve',
            'Boiler',
            'Turbine'
        ]);
        assert.deepEqual(
            byVariable({
                Account: { Name: { order: 'DESC', nulls: 'LAST' } },
                Amount: { order: 'DESC', nulls: 'LAST' }
            }),
            ['Pump', 'Boiler', 'Heater', 'Turbine', 'Valve']
        );
    });

    it('takes aliases, fragments, variables, skip and include', () => {
        const { data, errors } = ask(
            `query Q($yes: Boolean!, $name: String = "Acme") { uiapi { query { Firms: Account(where: { Name: { eq: $name } }) { edges { node { ...F Title: Name { value } Industry @skip(if: $yes) { value } Type @include(if: $yes) { value } } } } } } }
             fragment F on Account { Id Name { value } ...R } fragment R on Record { ApiName }`,
            { yes: true }
        );
        assert.deepEqual(errors, []);
        assert.deepEqual(Object.keys((data['uiapi'] as Json).query.Firms.edges[0].node), [
            'Id',
            'Name',
            'ApiName',
            'Title',
            'Type'
        ]);
    });

    it('leaves out what is unknown and optional', () => {
        const { data, errors } = ask(
            '{ uiapi { query { Account(first: 1) { edges { node { Id Nope__c @optional { value } Nopes__r @optional { edges { node { Id } } } Name @optional { value } } } } Nope__c @optional { edges { node { Id } } } } } }'
        );
        assert.deepEqual(errors, []);
        assert.deepEqual(Object.keys((data['uiapi'] as Json).query), ['Account']);
        assert.deepEqual(Object.keys((data['uiapi'] as Json).query.Account.edges[0].node), ['Id', 'Name']);
    });

    it('leaves variables of optional fields unused without an error', () => {
        assert.deepEqual(
            ask(
                'query Q($n: Int) { uiapi { query { Account(first: 1) { edges { node { Id Nopes__r(first: $n) @optional { edges { node { Id } } } } } } } } }'
            ).errors,
            []
        );
    });

    it('knows the person who asks', () => {
        assert.deepEqual(answer('currentUser { Id Name { value } Profile { Name { value } } }'), {
            currentUser: {
                Id: administrator.userId,
                Name: { value: 'Administrator' },
                Profile: { Name: { value: 'System Administrator' } }
            }
        });
    });

    it('describes objects', () => {
        const [info] = answer(
            'objectInfos(apiNames: ["Opportunity"]) { ApiName label labelPlural keyPrefix fields { ApiName dataType required ... on PicklistField { picklistValuesByRecordTypeIDs { picklistValues { value label } } } } childRelationships { relationshipName childObjectApiName } }'
        ).objectInfos;
        assert.deepEqual(
            [info.ApiName, info.label, info.labelPlural, info.keyPrefix],
            ['Opportunity', 'Opportunity', 'Opportunities', '006']
        );
        const stage = info.fields.find((field: Json) => field.ApiName === 'StageName');
        assert.equal(stage.dataType, 'PICKLIST');
        assert.ok(
            stage.picklistValuesByRecordTypeIDs[0].picklistValues.some((entry: Json) => entry.value === 'Closed Won')
        );
        assert.ok(info.childRelationships.some((child: Json) => child.childObjectApiName === 'OpportunityHistory'));
    });

    it('answers questions about its schema', () => {
        const { data } = ask(
            '{ __type(name: "Opportunity") { name fields { name type { name kind ofType { name } } } } __schema { queryType { name } mutationType { name } } }'
        );
        const type = data['__type'] as Json;
        assert.equal(type.name, 'Opportunity');
        assert.equal(type.fields.find((field: Json) => field.name === 'Amount').type.name, 'CurrencyValue');
        assert.deepEqual(JSON.parse(JSON.stringify(data['__schema'])), {
            queryType: { name: 'Query' },
            mutationType: { name: 'Mutation' }
        });
    });

    it('answers the same to the same question, without compiling it again, as rows change', () => {
        const count = (): number => answer('query { Campaign { totalCount } }').query.Campaign.totalCount;
        const before = count();
        insert('Campaign', { Name: 'New' });
        assert.equal(count(), before + 1);
    });
});
