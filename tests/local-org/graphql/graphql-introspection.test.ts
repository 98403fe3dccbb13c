import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
    buildClientSchema,
    getIntrospectionQuery,
    type GraphQLSchema,
    type IntrospectionQuery,
    isEnumType,
    isInterfaceType,
    isObjectType,
    isUnionType,
    parse,
    validate,
    validateSchema
} from 'graphql';
import { openGraphqlOrg } from '../../support/graphql-org.ts';

const org = openGraphqlOrg();

function clientSchema(): GraphQLSchema {
    const { data, errors } = org.ask(getIntrospectionQuery());
    assert.deepEqual(errors, []);
    return buildClientSchema(data as unknown as IntrospectionQuery);
}

describe('A GraphQL client', () => {
    const schema = clientSchema();

    it('builds a whole, valid schema from the introspection of the org', () => {
        assert.deepEqual(validateSchema(schema), []);
    });

    it('finds every record type behind the interface Record', () => {
        const record = schema.getType('Record');
        assert.ok(isInterfaceType(record));
        const names = schema.getPossibleTypes(record).map(({ name }) => name);
        assert.ok(names.includes('Account') && names.includes('Task') && names.length > 30);
        for (const type of schema.getPossibleTypes(record)) {
            assert.deepEqual(
                Object.keys(record.getFields()).filter((field) => !Object.hasOwn(type.getFields(), field)),
                [],
                type.name
            );
        }
    });

    it('finds the names of the published schema', () => {
        const published = {
            PicklistAggregate: 'value displayValue label count countDistinct grouping max min',
            CurrencyAggregate: 'value displayValue avg count countDistinct format max min sum',
            LatitudeAggregate: 'value displayValue avg count countDistinct max min sum',
            DateTimeValue: 'value displayValue format',
            RecordTypeInfo: 'available defaultRecordTypeMapping master name recordTypeId',
            ReferenceToInfo: 'ApiName nameFields objectInfo'
        };
        for (const [name, fields] of Object.entries(published)) {
            const type = schema.getType(name);
            assert.ok(isObjectType(type), name);
            assert.deepEqual(Object.keys(type.getFields()).sort(), fields.split(' ').sort(), name);
        }
        const unit = schema.getType('Unit');
        assert.ok(isEnumType(unit));
        assert.deepEqual(
            unit.getValues().map(({ name }) => name),
            ['MI', 'KM']
        );
        assert.ok(isUnionType(schema.getType('Lead_Owner')));
    });

    it('holds requests to that schema as the org does', () => {
        const requests = [
            '{ uiapi { query { Account(first: 1, scope: MINE) { edges { node { Id Name { value } BillingAddress { BillingCity { value } BillingLatitude { value } } } } } } } }',
            '{ uiapi { query { Account { edges { node { Contacts(first: 1, scope: MINE) { totalCount } } } } } } }',
            '{ uiapi { query { Account(orderBy: { BillingAddress: { distance: { latitude: 1.5, longitude: 2 }, order: ASC } }) { totalCount } } } }',
            '{ uiapi { query { Lead { edges { node { Owner { ... on User { Username { value } } ... on Group { Name { value } } } } } } } } }',
            '{ uiapi { aggregate { Opportunity(groupBy: { StageName: { group: true }, CloseDate: { function: CALENDAR_YEAR } }) { edges { node { aggregate { Amount { sum { value format } } } } } } } } }',
            '{ uiapi { query { Account(where: { BillingLatitude: { gt: 3 }, Id: { inq: { Contact: { LastName: { like: "O%" } }, ApiName: "AccountId" } } }) { totalCount } } } }',
            '{ uiapi { query { Account { edges { node { ... on Record { RecordTypeId(fallback: true) { value } LastModifiedDate { value } } } } } } } }',
            'mutation { uiapi(input: { allOrNone: false }) { AccountCreate(input: { Account: { Name: "x", BillingLatitude: 2.5 } }) { Record { Id } } } }',
            '{ uiapi { relatedListByName(parentApiName: "Account", relatedListName: "Contacts") { label displayColumns { fieldApiName } } } }',
            '{ uiapi { objectInfos(apiNames: ["Contact"]) { fields { ApiName extraTypeInfo referenceToInfos { objectInfo { label } } ... on PicklistField { picklistValuesByRecordTypeIDs { picklistValues { value attributes { internalName } } } } } } } }',
            '{ uiapi { query { Account(scope: DELEGATED) { totalCount } } } }',
            '{ uiapi { query { Task(scope: DELEGATED) { totalCount } } } }'
        ];
        const refusals = requests.map((request) => ({
            client: validate(schema, parse(request)).length > 0,
            org: org.ask(request).errors.length > 0
        }));
        assert.deepEqual(
            refusals.map(({ client }) => client),
            refusals.map((refusal) => refusal.org)
        );
        assert.equal(refusals.filter(({ client }) => client).length, 2);
    });
});
