import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Access } from '../../../local-org/engine/access/access.ts';
import { runGraphql } from '../../../local-org/services/graphql.ts';
import { type Json, openGraphqlOrg } from '../../support/graphql-org.ts';

const { ask, administrator, org, acme } = openGraphqlOrg();
const seeing = (restrictions: Partial<Access>): Access => ({ ...administrator, ...restrictions });
const only = (query: string, access?: Access): { message: string; kind: string; data: unknown } => {
    const { data, errors } = ask(query, undefined, access);
    assert.equal(errors.length, 1, JSON.stringify(errors));
    return { message: errors[0]?.message ?? '', kind: errors[0]?.extensions.ErrorType ?? '', data };
};

describe('A request that does not hold is refused as a whole', () => {
    it('for an unknown field, with its path and place', () => {
        const { data, errors } = ask('{ uiapi { query { Account { edges { node { Nope { value } } } } } } }');
        assert.deepEqual(data, {});
        assert.deepEqual(errors, [
            {
                message: `Validation error (FieldUndefined@[uiapi/query/Account/edges/node/Nope]) : Field 'Nope' in type 'Account' is undefined`,
                locations: [{ line: 1, column: 44 }],
                extensions: { ErrorType: 'ValidationError' }
            }
        ]);
    });

    it('for an unknown object, argument, operator, type or filter field', () => {
        assert.match(
            only('{ uiapi { query { Nope__c { totalCount } } } }').message,
            /Field 'Nope__c' in type 'RecordQuery' is undefined/
        );
        assert.match(only('{ uiapi { query { Account(nope: 1) { totalCount } } } }').message, /UnknownArgument/);
        assert.match(
            only('{ uiapi { query { Account(where: { Name: { is: "x" } }) { totalCount } } } }').message,
            /not in 'StringOperators': 'is'/
        );
        assert.match(
            only('{ uiapi { query { Account(where: { Nope: { eq: "x" } }) { totalCount } } } }').message,
            /Field 'Nope' in type 'Account_Filter' is undefined/
        );
        assert.match(
            only('query Q($x: Nope) { uiapi { query { Account(first: 1) { totalCount } } } }').message,
            /UnknownType/
        );
        assert.match(
            only('query Q($x: String) { uiapi { query { Account(first: $x) { totalCount } } } }').message,
            /VariableTypeMismatch/
        );
        assert.match(
            only('{ uiapi { query { Account { edges { node { Name } } } } } }').message,
            /SubselectionRequired/
        );
        assert.match(
            only('{ uiapi { query { Account(where: { Description: { eq: "x" } }) { totalCount } } } }').message,
            /Description/
        );
    });

    it('for wrong syntax', () => {
        const { message, kind, data } = only('{ uiapi { query {');
        assert.deepEqual([kind, data], ['InvalidSyntax', {}]);
        assert.match(message, /^Invalid Syntax : /);
        assert.equal(only('').kind, 'InvalidSyntax');
    });

    it('for variables of the wrong type', () => {
        const { errors } = ask('query Q($n: Int!) { uiapi { query { Account(first: $n) { totalCount } } } }', {});
        assert.equal(errors[0]?.extensions.ErrorType, 'ValidationError');
    });

    it('for an operation that is not there, or not to be had', () => {
        const two =
            'query A { uiapi { query { Account { totalCount } } } } query B { uiapi { query { Account { totalCount } } } }';
        assert.equal(
            runGraphql(org, administrator, { query: two }).errors[0]?.extensions.ErrorType,
            'OperationNotSupported'
        );
        assert.equal(
            runGraphql(org, administrator, { query: two, operationName: 'C' }).errors[0]?.extensions.ErrorType,
            'OperationNotSupported'
        );
        assert.deepEqual(runGraphql(org, administrator, { query: two, operationName: 'B' }).errors, []);
        assert.equal(ask('subscription { x }').errors.length > 0, true);
    });

    it('for more than ten subqueries', () => {
        const many = (count: number): string =>
            `{ uiapi { query { ${Array.from({ length: count }, (_, index) => `a${index}: Account { totalCount }`).join(' ')} } } }`;
        assert.deepEqual(ask(many(10)).errors, []);
        assert.match(only(many(11)).message, /10 subqueries/);
    });

    it('for pages beyond the limits', () => {
        const account = (args: string): string => `{ uiapi { query { Account(${args}) { totalCount } } } }`;
        assert.match(only(account('first: 2001')).message, /between 0 and 2000/);
        assert.match(only(account('first: -1')).message, /between 0 and 2000/);
        assert.match(only(account('upperBound: 5000')).message, /first must be given, from 200 to 2000/);
        assert.match(only(account('upperBound: 5000, first: 100')).message, /first must be given, from 200 to 2000/);
        assert.deepEqual(ask(account('upperBound: 5000, first: 200')).errors, []);
        assert.match(only(account('after: "nope"')).message, /invalid cursor/);
    });

    it('for documents that are too long, too deep or too broad', () => {
        assert.equal(only(`{ a${'{ a '.repeat(100)}${'}'.repeat(101)}`).kind, 'InvalidSyntax');
        assert.equal(only(`{ ${'a '.repeat(30_000)} }`).kind, 'InvalidSyntax');
        assert.equal(only(`{ ${'a'.repeat(300_000)} }`).kind, 'InvalidSyntax');
    });
});

describe('What a person may not see', () => {
    const noAmount = seeing({ canReadField: (_object, field) => field.name !== 'Amount' });
    const noContacts = seeing({ canRead: (object) => object.name !== 'Contact' });

    it('is undefined', () => {
        assert.match(
            only('{ uiapi { query { Opportunity { edges { node { Amount { value } } } } } } }', noAmount).message,
            /Field 'Amount' in type 'Opportunity' is undefined/
        );
        assert.match(
            only('{ uiapi { query { Opportunity(where: { Amount: { gt: 1 } }) { totalCount } } } }', noAmount).message,
            /Amount/
        );
        assert.match(
            only('{ uiapi { query { Opportunity(orderBy: { Amount: { order: ASC } }) { totalCount } } } }', noAmount)
                .message,
            /Amount/
        );
        assert.match(
            only(
                '{ uiapi { aggregate { Opportunity { edges { node { aggregate { Amount { sum { value } } } } } } } } }',
                noAmount
            ).message,
            /Amount/
        );
        assert.match(
            only('{ uiapi { query { Contact { totalCount } } } }', noContacts).message,
            /Field 'Contact' in type 'RecordQuery' is undefined/
        );
        assert.match(
            only('{ uiapi { query { Account { edges { node { Contacts { totalCount } } } } } } }', noContacts).message,
            /Contacts/
        );
        const { data } = ask('{ __type(name: "Opportunity") { fields { name } } }', undefined, noAmount);
        assert.ok(!(data['__type'] as Json).fields.some((field: Json) => field.name === 'Amount'));
    });

    it('is left out where it is optional', () => {
        const { data, errors } = ask(
            '{ uiapi { query { Opportunity(first: 1) { edges { node { Id Amount @optional { value } } } } } } }',
            undefined,
            noAmount
        );
        assert.deepEqual(errors, []);
        assert.deepEqual(Object.keys((data['uiapi'] as Json).query.Opportunity.edges[0].node), ['Id']);
    });

    it('is left out of rows, totals, sums, lists and parents', () => {
        const partly = seeing({
            visibleRows: (object, alias) =>
                object.name === 'Account' ? { sql: `${alias}."Id" = ?`, parameters: [acme] } : undefined
        });
        const { data } = ask(
            '{ uiapi { query { Account { totalCount edges { node { Name { value } } } } Opportunity(orderBy: { Name: { order: ASC } }) { edges { node { Account { Name { value } } } } } } aggregate { Account { edges { node { aggregate { Id { count { value } } } } } } } } }',
            undefined,
            partly
        );
        const { query, aggregate } = data['uiapi'] as Json;
        assert.equal(query.Account.totalCount, 1);
        assert.deepEqual(
            query.Opportunity.edges.map((edge: Json) => edge.node.Account?.Name.value),
            ['Acme', 'Acme', undefined, 'Acme', undefined]
        );
        assert.equal(aggregate.Account.edges[0].node.aggregate.Id.count.value, 1);
    });
});
