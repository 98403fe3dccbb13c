import { parse, visit } from 'graphql';
import {
    needsRecordTypes,
    overviewQueryFor,
    overviewVariables,
    recordsFrom,
    recordsRequest
} from 'c/funnelOverviewData';
import type { OverviewChoice } from 'c/funnelOverviewData';
import { aFunnel, aMapping, aSource } from '../../funnelModel/__tests__/support/funnel';

const ALL: OverviewChoice = { period: 'ALL', ownerId: '', industry: '' };
const MINE: OverviewChoice = { period: 'THIS_QUARTER', ownerId: '005', industry: 'Energy' };

describe.each([false, true])('the query of the overview, by record type: %s', (isByType) => {
    // in tests a query is its own text: see tests/support/lwc/graphql.ts
    const document = parse(overviewQueryFor(isByType) as unknown as string);

    it('is one request of at most ten subqueries, and asks the server to count', () => {
        const path: string[] = [];
        const subqueries: string[] = [];
        visit(document, {
            Field: {
                enter({ name, alias }) {
                    if (path.at(-1) === 'query' || path.at(-1) === 'aggregate') {
                        subqueries.push(path.length === 2 ? (alias?.value ?? name.value) : '');
                    }
                    path.push(name.value);
                },
                leave() {
                    path.pop();
                }
            }
        });
        expect(subqueries.filter(Boolean)).toEqual([
            'Stages',
            'Mappings',
            'Leads',
            'Members',
            'Deals',
            'RepeatWins',
            'References',
            'Referrals',
            'Segments'
        ]);
    });

    it('gives every name of ours an alias', () => {
        const faults: string[] = [];
        visit(document, {
            Field({ name, alias }) {
                if (name.value.endsWith('__c') && !alias) {
                    faults.push(name.value);
                }
            }
        });
        expect(faults).toEqual([]);
    });
});

describe('record types', () => {
    it('are grouped by only where the mapping of deals names one', () => {
        expect(needsRecordTypes(aFunnel())).toBe(false);
        expect(needsRecordTypes(aFunnel({ mappings: [aMapping({ object: 'Lead', recordType: 'Partner' })] }))).toBe(
            false
        );
        expect(needsRecordTypes(aFunnel({ mappings: [aMapping({ recordType: 'Partner' })] }))).toBe(true);
    });
});

describe('filters', () => {
    it('leave out converted leads and members that are leads, and nothing else', () => {
        expect(overviewVariables(ALL)).toEqual({
            leads: { IsConverted: { eq: false } },
            members: { ContactId: { ne: null } },
            deals: {},
            accounts: {}
        });
    });

    it('reach period, owner and industry where each object has them', () => {
        const CreatedDate = { gte: { literal: 'THIS_QUARTER' } };
        const OwnerId = { eq: '005' };
        const Industry = { eq: 'Energy' };
        expect(overviewVariables(MINE)).toEqual({
            leads: { CreatedDate, OwnerId, Industry, IsConverted: { eq: false } },
            members: { CreatedDate, ContactId: { ne: null }, Contact: { OwnerId, Account: { Industry } } },
            deals: { CreatedDate, OwnerId, Account: { Industry } },
            accounts: { CreatedDate, OwnerId, Industry }
        });
    });
});

describe('the records behind a number', () => {
    it('are those of its values, under the same filters', () => {
        const sources = [aSource({ value: 'Prospecting' }), aSource({ value: '' })];
        expect(recordsRequest('deals', MINE, sources, false)[0]?.where).toEqual({
            and: [
                overviewVariables(MINE).deals,
                { or: [{ StageName: { eq: 'Prospecting' } }, { StageName: { eq: null } }] }
            ]
        });
    });

    it('are told apart by record type where they were counted by it', () => {
        const sources = [aSource({ recordType: 'Partner' }), aSource()];
        expect(recordsRequest('deals', ALL, sources, true)[0]?.where).toMatchObject({
            and: [{}, { or: [{ RecordType: { DeveloperName: { eq: 'Partner' } } }, { RecordTypeId: { eq: null } }] }]
        });
    });

    it('are asked for by one request for each kind of evidence of customers', () => {
        const evidence = (value: string) => aSource({ object: 'Account', field: 'Evidence', value });
        const requests = recordsRequest('customers', ALL, [evidence('Reference'), evidence('Referral')], false);
        expect(requests.map(({ query }) => /query (\w+)/.exec(query as unknown as string)?.[1])).toEqual([
            'funnelReferenceRecords',
            'funnelReferralRecords'
        ]);
    });

    it('come with where to go on', () => {
        const edges = [{ node: { Id: '00v', Name: { value: 'Mei Sato' }, ContactId: { value: '003' } } }];
        const answer = (hasNextPage: boolean) => ({
            uiapi: { query: { Records: { edges, pageInfo: { hasNextPage, endCursor: 'c1' } } } }
        });
        expect(recordsFrom(answer(true))).toMatchObject({ records: [{ id: '00v', opensId: '003' }], nextCursor: 'c1' });
        expect(recordsFrom(answer(false))?.nextCursor).toBeUndefined();
        expect(recordsFrom(undefined)).toBeUndefined();
    });
});
