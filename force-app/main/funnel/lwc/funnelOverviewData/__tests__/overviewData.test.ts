import { parse, visit } from 'graphql';
import {
    idsRequest,
    overviewQuery,
    overviewVariables,
    recordsFrom,
    recordsRequest,
    scopeOf,
    stuckFilter,
    typedObjects
} from 'c/funnelOverviewData';
import type { OverviewChoice } from 'c/funnelOverviewData';
import type { FunnelStage } from 'c/funnelModel';
import { aFunnel, aMapping, aSource } from '../../funnelModel/__tests__/support/funnel';

const ALL: OverviewChoice = { recordType: '', period: 'ALL', ownerId: '', industry: '' };
const PLAIN = { leads: false, deals: false };
const MINE: OverviewChoice = { recordType: '', period: 'THIS_QUARTER', ownerId: '005', industry: 'Energy' };

describe('the query of the overview', () => {
    // in tests a query is its own text: see tests/support/lwc/graphql.ts
    const document = parse(overviewQuery as unknown as string);

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
    it('are grouped by only where the mapping of an object names one', () => {
        expect(typedObjects(aFunnel())).toEqual({ leads: false, deals: false });
        const forLeads = aFunnel({ mappings: [aMapping({ object: 'Lead', recordType: 'Partner' })] });
        expect(typedObjects(forLeads)).toEqual({ leads: true, deals: false });
        const forDeals = aFunnel({ mappings: [aMapping({ recordType: 'Partner' })] });
        expect(typedObjects(forDeals)).toEqual({ leads: false, deals: true });
    });

    it('are counted once: what is asked for by type is left out of the first request', () => {
        const nobody = { Id: { eq: null } };
        expect(overviewVariables(ALL, { leads: true, deals: false })).toMatchObject({ leads: nobody, deals: {} });
        expect(overviewVariables(ALL, { leads: false, deals: true })).toMatchObject({
            leads: { IsConverted: { eq: false } },
            deals: nobody
        });
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
        expect(recordsRequest('deals', MINE, sources, PLAIN)[0]?.where).toEqual({
            and: [
                overviewVariables(MINE).deals,
                { or: [{ StageName: { eq: 'Prospecting' } }, { StageName: { eq: null } }] }
            ]
        });
    });

    it('are told apart by record type where they were counted by it', () => {
        const sources = [aSource({ recordType: 'Partner' }), aSource()];
        expect(recordsRequest('deals', ALL, sources, { leads: false, deals: true })[0]?.where).toMatchObject({
            and: [{}, { or: [{ RecordType: { DeveloperName: { eq: 'Partner' } } }, { RecordTypeId: { eq: null } }] }]
        });
    });

    it('are asked for by one request for each kind of evidence of customers', () => {
        const evidence = (value: string) => aSource({ object: 'Account', field: 'Evidence', value });
        const requests = recordsRequest('customers', ALL, [evidence('Reference'), evidence('Referral')], PLAIN);
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

describe('a record type', () => {
    const PARTNER: OverviewChoice = { ...ALL, recordType: 'Opportunity.0121.Partner U.S.' };

    it('narrows its own object, and leaves nothing of the others', () => {
        expect(overviewVariables(PARTNER)).toEqual({
            leads: { Id: { eq: null } },
            members: { Id: { eq: null } },
            deals: { RecordTypeId: { eq: '0121' } },
            accounts: { Id: { eq: null } }
        });
    });

    it('has a measurement of its own, as a segment has; other choices have none', () => {
        expect(scopeOf(PARTNER)).toEqual({ scope: 'Record Type', scopeValue: 'Partner U.S.' });
        expect(scopeOf({ ...ALL, industry: 'Energy' })).toEqual({ scope: 'Segment', scopeValue: 'Energy' });
        expect(scopeOf({ ...PARTNER, industry: 'Energy' })).toBeUndefined();
        expect(scopeOf(MINE)).toBeUndefined();
    });
});

describe('stuck deals', () => {
    const source = aSource({ value: 'Prospecting' });
    const limit = { stage: aFunnel().stages[1] as FunnelStage, sources: [source], days: 30 };

    it('are asked for by value and by the day of their last move', () => {
        const filter = JSON.stringify(stuckFilter(ALL, [limit], [], '2026-03-01T09:00:00.000Z'));
        expect(filter).toContain('{"StageName":{"eq":"Prospecting"}}');
        expect(filter).toContain('{"LastStageChangeDate":{"lte":{"value":"2026-01-29T09:00:00.000Z"}}}');
        expect(filter).not.toContain('RecordType');
    });

    it('of a value without a type of its own are those of all other types', () => {
        const filter = JSON.stringify(stuckFilter(ALL, [limit], ['Partner'], '2026-03-01T09:00:00.000Z'));
        expect(filter).toContain('"RecordType":{"DeveloperName":{"nin":["Partner"]}}');
    });

    it('are none where nothing tells them', () => {
        expect(stuckFilter(ALL, [], [], '2026-03-01T09:00:00.000Z')).toEqual({
            and: [{}, { IsClosed: { eq: false } }, { Id: { eq: null } }]
        });
    });
});

describe('records known one by one', () => {
    it('are asked for two hundred at a time', () => {
        const ids = Array.from({ length: 250 }, (_, index) => `006${index}`);
        expect(
            idsRequest('Opportunity', ids).map(({ where }) => (where as { Id: { in: string[] } }).Id.in.length)
        ).toEqual([200, 50]);
        expect(idsRequest('Lead', [])).toEqual([]);
    });
});
