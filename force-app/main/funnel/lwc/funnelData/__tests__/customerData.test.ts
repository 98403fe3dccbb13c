import { customerDataFrom, customerQuery } from 'c/funnelData';
import type { CustomerAnswer } from 'c/funnelData';
import { parse, visit } from 'graphql';
import { rows } from './support/answers';

type Query = NonNullable<NonNullable<CustomerAnswer['uiapi']>['query']>;
const field = <T>(value: T): { value: T } => ({ value });
const answer = (given: Partial<Query>): CustomerAnswer => ({
    uiapi: { query: { Record: rows({ Id: '001', Name: field('Coldstream') }), ...given } }
});
const account = (given: Partial<Query>) => customerDataFrom('Account', answer(given));
const deal = {
    Id: '006',
    Name: field('Generator'),
    StageName: field('Closed Won'),
    IsWon: field(true),
    IsClosed: field(true)
};
const row = (id: string, stage: string, on: string) => ({
    Id: id,
    OpportunityId: field('006'),
    StageName: field(stage),
    CreatedDate: field(on)
});

describe.each([
    ['an account', customerQuery('Account'), 10],
    ['a contact', customerQuery('Contact'), 8]
])('the query for %s', (_, query, expected) => {
    it('is one request of at most ten subqueries, and gives every name of ours an alias', () => {
        const path: string[] = [];
        let subqueries = 0;
        const faults: string[] = [];
        visit(parse(query as unknown as string), {
            Field: {
                enter({ name, alias, directives }) {
                    if (path.join('.') === 'uiapi.query') {
                        subqueries += 1;
                        faults.push(...(directives?.length === 1 ? [] : [`${name.value} is not optional`]));
                    }
                    if (/__[cr]$/.test(name.value) && !alias) {
                        faults.push(name.value);
                    }
                    path.push(name.value);
                },
                leave() {
                    path.pop();
                }
            }
        });
        expect([subqueries, faults]).toEqual([expected, []]);
    });
});

describe('a customer', () => {
    it('is nothing while nothing has come, and no other object is one', () => {
        expect(customerDataFrom('Account', undefined)).toBeUndefined();
        expect(customerQuery('Lead')).toBeUndefined();
    });

    it('has deals with their stages from the oldest to the newest, without rows that change no stage', () => {
        const History = rows(
            row('3', 'Closed Won', '2026-03-01'),
            row('2', 'Prospecting', '2026-02-01'),
            row('1', 'Prospecting', '2026-01-01')
        );
        expect(account({ Deals: rows(deal), History })?.record?.customer.deals).toMatchObject([
            {
                closedOn: '2026-03-01',
                changes: [
                    { value: 'Prospecting', on: '2026-01-01' },
                    { value: 'Closed Won', on: '2026-03-01' }
                ]
            }
        ]);
    });

    it('closed a deal, where there is no history, when its stage changed last, else on its close date', () => {
        const closedOn = (given: object) =>
            account({ Deals: rows({ ...deal, ...given }) })?.record?.customer.deals[0]?.closedOn;
        expect(closedOn({ LastStageChangeDate: field('2026-03-02'), CloseDate: field('2026-03-09') })).toBe(
            '2026-03-02'
        );
        expect(closedOn({ CloseDate: field('2026-03-09') })).toBe('2026-03-09');
    });

    it('is an advocate by a reference and by every deal that it sent us', () => {
        const Referrals = rows({ Id: '006r', Name: field('Kestrel Bay'), CreatedDate: field('2026-01-01') });
        const Record = rows({ Id: '001', Name: field('Coldstream'), ReferenceSince: field('2025-05-03'), Referrals });
        expect(account({ Record })?.record?.customer.evidence).toMatchObject([
            { kind: 'reference', on: '2025-05-03', source: { object: 'Account', value: 'Reference' } },
            { kind: 'referral', name: 'Kestrel Bay', source: { object: 'Account', value: 'Referral' } }
        ]);
    });

    it('dates a lead by its conversion', () => {
        const lead = { Id: '00Q', Name: field('Mei'), Status: field('Open'), CreatedDate: field('2026-01-01') };
        const found = account({ Leads: rows({ ...lead, ConvertedDate: field('2026-02-01') }) });
        expect(found?.leads).toMatchObject([
            { id: '00Q', on: '2026-02-01', source: { object: 'Lead', value: 'Open' } }
        ]);
    });

    it('lends its contacts the deals in which they have a role, and only their own responses', () => {
        const Roles = rows({ Id: '00K', ContactId: field('003'), Opportunity: deal });
        const Responses = rows(
            { Id: '00v1', ContactId: field('003'), Status: field('Responded') },
            { Id: '00v2', ContactId: field('004'), Status: field('Sent') }
        );
        const data = account({ Deals: rows(deal), Roles, Responses, Contacts: rows({ Id: '003' }, { Id: '004' }) });
        expect(data?.people.map(({ customer }) => [customer.deals.length, customer.evidence.length])).toEqual([
            [1, 1],
            [0, 1]
        ]);
        expect(data?.record?.customer.evidence).toHaveLength(2);
    });

    it('that is a contact brings its leads along', () => {
        const Leads = rows({
            Id: '00Q',
            Name: field('Mei'),
            Status: field('Closed'),
            ConvertedDate: field('2026-02-01')
        });
        expect(customerDataFrom('Contact', answer({ Leads }))?.record?.customer.evidence).toMatchObject([
            { kind: 'lead' }
        ]);
    });
});
