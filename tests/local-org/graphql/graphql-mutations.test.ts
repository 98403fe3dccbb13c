import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Json, openGraphqlOrg } from '../../support/graphql-org.ts';

const { ask, answer, acme } = openGraphqlOrg();
const named = (name: string): number =>
    answer(`query { Account(where: { Name: { eq: "${name}" } }) { totalCount } }`).query.Account.totalCount;
const mutate = (
    inner: string,
    input = '',
    variables?: Record<string, unknown>,
    declare = ''
): { data: Json; errors: Json[] } => {
    const { data, errors } = ask(`mutation M${declare} { uiapi${input} { ${inner} } }`, variables);
    return { data: data['uiapi'], errors: [...errors] };
};

describe('A mutation', () => {
    it('creates, updates and deletes', () => {
        const created = mutate(
            'AccountCreate(input: { Account: { Name: "Gamma", Industry: "Energy" } }) { Record { Id Name { value } Industry { value label } } }'
        );
        assert.deepEqual(created.errors, []);
        const { Id, ...rest } = created.data.AccountCreate.Record;
        assert.deepEqual(rest, { Name: { value: 'Gamma' }, Industry: { value: 'Energy', label: 'Energy' } });
        const updated = mutate(
            'AccountUpdate(input: $i) { Record { Name { value } } }',
            '',
            { i: { Id, Account: { Name: 'Delta' } } },
            '($i: AccountUpdateInput!)'
        );
        assert.deepEqual(updated, { data: { AccountUpdate: { Record: { Name: { value: 'Delta' } } } }, errors: [] });
        assert.deepEqual(mutate(`AccountDelete(input: { Id: "${Id}" }) { Id }`), {
            data: { AccountDelete: { Id } },
            errors: []
        });
        assert.equal(named('Delta'), 0);
    });

    it('refers to what it has written before', () => {
        const { data, errors } = mutate(`Firm: AccountCreate(input: { Account: { Name: "Epsilon" } }) { Record { Id } }
            Person: ContactCreate(input: { Contact: { LastName: "Yew", AccountId: "@{Firm}" } }) { Record { AccountId { value } } }`);
        assert.deepEqual(errors, []);
        assert.equal(data.Person.Record.AccountId.value, data.Firm.Record.Id);
        assert.match(
            mutate('ContactCreate(input: { Contact: { LastName: "Yew", AccountId: "@{Nobody}" } }) { Record { Id } }')
                .errors[0].message,
            /@\{Nobody\}/
        );
    });

    it('lets nothing refer to what it has changed', () => {
        const { errors } = mutate(
            `a: AccountUpdate(input: { Id: "${acme}", Account: { Site: "x" } }) { Record { Id } } b: AccountDelete(input: { Id: "@{a}" }) { Id }`
        );
        assert.match(errors[0].message, /@\{a\} is to no operation before/);
        assert.equal(named('Acme'), 1);
    });

    it('gives no parents and no lists with what it has saved, which stays saved', () => {
        const { data, errors } = mutate(
            'AccountCreate(input: { Account: { Name: "Theta" } }) { Record { Id Owner { Name { value } } Contacts { totalCount } } }'
        );
        assert.deepEqual(
            [data.AccountCreate.Record.Owner, data.AccountCreate.Record.Contacts, named('Theta')],
            [null, null, 1]
        );
        assert.deepEqual(
            errors.map(({ message }) => message),
            ['Owner', 'Contacts'].map((name) => `Field '${name}' is not currently available in mutation results`)
        );
    });

    it('has nothing to write history with', () => {
        const { errors } = ask('mutation { uiapi { LeadHistoryDelete(input: { Id: "017000000000001" }) { Id } } }');
        assert.match(errors[0]?.message ?? '', /LeadHistoryDelete/);
    });

    it('saves all or nothing', () => {
        const { data, errors } = mutate(
            'a: AccountCreate(input: { Account: { Name: "Zeta" } }) { Record { Id } } b: AccountCreate(input: { Account: { Industry: "Energy" } }) { Record { Id } }'
        );
        assert.deepEqual(data, { a: null, b: null });
        assert.deepEqual(
            errors.map((error) => [error.path, error.extensions.errorCode]),
            [
                [['uiapi', 'b'], 'REQUIRED_FIELD_MISSING'],
                [['uiapi', 'a'], 'ALL_OR_NONE_OPERATION_ROLLED_BACK']
            ]
        );
        assert.equal(named('Zeta'), 0);
    });

    it('saves what it can when told so', () => {
        const { data, errors } = mutate(
            'a: AccountCreate(input: { Account: { Name: "Eta" } }) { Record { Id } } b: AccountCreate(input: { Account: { Industry: "Energy" } }) { Record { Id } }',
            '(input: { allOrNone: false })'
        );
        assert.equal(data.b, null);
        assert.equal(errors.length, 1);
        assert.ok(data.a.Record.Id);
        assert.equal(named('Eta'), 1);
    });

    it('refuses ids of other objects, and ids that are none', () => {
        assert.equal(
            mutate(`ContactDelete(input: { Id: "${acme}" }) { Id }`).errors[0].extensions.errorCode,
            'INVALID_ID_FIELD'
        );
        assert.equal(
            mutate('AccountDelete(input: { Id: "nope" }) { Id }').errors[0].extensions.errorCode,
            'INVALID_ID_FIELD'
        );
        assert.equal(named('Acme'), 1);
    });

    it('knows no fields that nobody may write', () => {
        const { errors, data } = ask(
            'mutation { uiapi { AccountCreate(input: { Account: { Name: "x", CreatedById: "y" } }) { Record { Id } } } }'
        );
        assert.deepEqual(data, {});
        assert.match(errors[0]?.message ?? '', /CreatedById/);
    });
});
