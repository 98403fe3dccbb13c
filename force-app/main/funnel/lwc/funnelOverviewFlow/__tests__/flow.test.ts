import { graphql as realGraphql } from 'lightning/graphql';
import { EVERYTHING } from 'c/funnelOverviewData';
import FunnelOverviewFlow from 'c/funnelOverviewFlow';
import type { graphql as testGraphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, click, find, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';
import {
    aDeal,
    allOf,
    aMove,
    aSnapshotNode,
    connection,
    pasts,
    snapshots
} from '../../funnelHistoryData/__tests__/support/answers';
import { aFunnel } from '../../funnelModel/__tests__/support/funnel';

const graphql = realGraphql as unknown as typeof testGraphql;
const open = (given: object = {}) =>
    mount('c-funnel-overview-flow', FunnelOverviewFlow, { funnel: aFunnel(), choice: { ...EVERYTHING, ...given } });
const answer = async (data: unknown, errors?: { message: string }[]): Promise<void> => {
    graphql.emit({ data, errors, refresh: () => Promise.resolve() });
    await flush();
};
const choose = async (page: Element, value: string): Promise<void> => {
    find(page, 'lightning-combobox')?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await flush();
};
const someSnapshots = () => snapshots(allOf('Opportunity'), aSnapshotNode());
const somePasts = () =>
    pasts({
        Deals: connection([aDeal('1', 'Closed Won'), aDeal('2', 'Prospecting')]),
        DealHistory: connection([
            aMove('1', '1', 'Prospecting', '01'),
            aMove('2', '1', 'Closed Won', '11'),
            aMove('3', '2', 'Prospecting', '01')
        ])
    });

afterEach(clearPage);

describe('time and conversion', () => {
    it('shows the last measurement, whose it is and from when', async () => {
        const page = await open();
        await answer(someSnapshots());
        expect(textOf(page)).toContain('Measured on Feb 28, 2026, of all records of the company.');
        expect(textOf(page)).toContain('5 · 12.5 · not yet');
        expect(textOf(page)).toContain('67 % moved on (4 on, 2 left, 4 undecided)');
        expect(textOf(page)).toContain('Records with a detour 3');
        expect(find<HTMLAnchorElement>(page, 'a[download]')?.download).toMatch(/^shared-funnel-flow-/);
        await expect(page).toBeAccessible();
    });

    it('opens the records behind a measured number, found again by their history until then', async () => {
        const page = await open();
        await answer(someSnapshots());
        await click(find(page, 'button[aria-label="4 moved on, Purchase intention: show them"]'));
        expect(graphql.getLastConfig()).toMatchObject({
            query: expect.stringContaining('query funnelDealsBehind(') as unknown,
            variables: {
                where: {
                    and: [
                        {},
                        { CreatedDate: { lte: { value: '2026-02-28T12:15:00.000Z' } } },
                        { Id: { inq: { ApiName: 'OpportunityId' } } }
                    ]
                }
            }
        });
        const panel = find(page, 'c-funnel-past-records') as HTMLElement;
        expect(textOf(panel)).toContain('Moved on: Purchase intention');
        expect(textOf(panel)).toContain('The number is of Feb 28, 2026');
    });

    it.each([
        ['67 % Conversion, Purchase intention: show them'],
        ['5 · 12.5 · not yet Quarter · half · three quarters (days), Purchase intention: show them'],
        ['3 Records with a detour, Deals: show them']
    ])('opens what a share, a time and a detour are of: %s', async (action) => {
        const page = await open();
        await answer(someSnapshots());
        await click(find(page, `button[aria-label="${action}"]`));
        expect(find(page, 'c-funnel-past-records')).toBeDefined();
    });

    it('reads live for who may not see measurements, and says so', async () => {
        const page = await open();
        const refusal =
            "Validation error (WrongType@[uiapi/query/Funnel_Snapshot__c]) : argument contains a field not in 'Funnel_Snapshot__c_Filter': 'Scope__c'";
        graphql.emit({ errors: [{ message: refusal }] }, ({ query }) => query?.includes('funnelSnapshot') === true);
        await flush();
        expect(find(page, 'c-error-panel')).toBeUndefined();
        graphql.emit({ data: somePasts() }, ({ query }) => query?.includes('funnelPast(') === true);
        await flush();
        expect(textOf(page)).toContain('Measurements are hidden from you');
        expect(textOf(page)).toContain('1 moved on');
    });

    it('tells no measurement from one that is hidden', async () => {
        const snapshot = ({ query }: { query?: string }): boolean => query?.includes('funnelSnapshot') === true;
        const live = ({ query }: { query?: string }): boolean => query?.includes('funnelPast(') === true;
        const told = async (answered: object): Promise<boolean> => {
            const page = await open();
            graphql.emit({ data: answered }, snapshot);
            await flush();
            graphql.emit({ data: somePasts() }, live);
            await flush();
            const text = textOf(page);
            clearPage();
            return text.includes('Measurements are hidden from you');
        };
        expect(await told({ uiapi: { query: {} } })).toBe(true);
        expect(await told(snapshots())).toBe(false);
    });

    it('reads live where there is no measurement, and opens the records behind a number', async () => {
        const page = await open();
        await answer(snapshots());
        expect(graphql.getLastConfig()?.query).toContain('query funnelPast(');
        await answer(somePasts());
        expect(textOf(page)).toContain('Read just now from 2 records and 3 changes that you can see.');
        await click(find(page, 'button[aria-label="1 moved on, Purchase intention: show them"]'));
        expect(graphql.getLastConfig()?.variables).toMatchObject({ where: { Id: { in: ['0061'] } } });
        expect(textOf(find(page, 'c-funnel-records-panel') as HTMLElement)).toContain('Moved on: Purchase intention');
    });

    it('reads live when asked to, or when no measurement is of this choice', async () => {
        const page = await open();
        await answer(someSnapshots());
        await choose(page, 'live');
        expect(graphql.getLastConfig()?.query).toContain('query funnelPast(');
        clearPage();
        await open({ ownerId: '005', period: 'THIS_YEAR' });
        expect(graphql.getLastConfig()?.variables).toMatchObject({
            deals: { OwnerId: { eq: '005' } },
            dealHistory: { Opportunity: { OwnerId: { eq: '005' } } },
            leadHistory: { Field: { eq: 'Status' }, Lead: { OwnerId: { eq: '005' } } }
        });
    });

    it('asks for the measurement of a segment', async () => {
        const page = await open({ industry: 'Energy' });
        await answer(someSnapshots());
        expect(textOf(page)).toContain('Measured on Feb 28, 2026, of all records of Energy.');
    });

    it('goes on to the next page, and says so when there is too much', async () => {
        const page = await open({ ownerId: '005' });
        await answer(pasts({ DealHistory: connection([aMove('1', '1', 'Prospecting', '01')], 'c1') }));
        expect(textOf(page)).toContain('Reading the history … 1 rows');
        expect(graphql.getLastConfig()?.variables).toMatchObject({ afterDealHistory: 'c1' });
        await answer(pasts({ DealHistory: connection([], 'c2') }));
        expect(textOf(page)).toContain('Too much history to read here');
        expect(textOf(page)).toContain('funnel:measure');
    });

    it('offers the measurement where live reading is too much, and says from when that is', async () => {
        const page = await open();
        await answer(someSnapshots());
        await choose(page, 'live');
        const live = ({ query }: { query?: string }): boolean => query?.includes('funnelPast(') === true;
        const pageUntil = async (cursor: string): Promise<void> => {
            graphql.emit({ data: pasts({ Deals: connection([aDeal('1', 'Prospecting')], cursor) }) }, live);
            await flush();
        };
        await pageUntil('c1');
        await pageUntil('c2');
        expect(textOf(page)).toContain('A page reads 4,000 records and as many changes.');
        expect(textOf(page)).toContain('look at the last measurement');
        await choose(page, 'snapshot');
        expect(textOf(page)).toContain('Measured on Feb 28, 2026, of all records of the company.');
    });

    it('says live where statuses of leads are not kept, and counts them all the same', async () => {
        const page = await open({ ownerId: '005' });
        const lead = {
            Id: '00Q1',
            Value: { value: 'Open' },
            IsConverted: { value: false },
            CreatedDate: { value: '2026-01-02T00:00:00.000Z' }
        };
        await answer(pasts({ Leads: connection([lead]), LeadHistory: connection([]) }));
        expect(textOf(page)).toContain('Leads: no status changes are kept.');
        expect(textOf(page)).toContain('Read just now from 1 records and 0 changes that you can see.');
    });

    it('says which part has no history', async () => {
        const page = await open();
        await answer(snapshots(allOf('Lead', { HistoryFrom: null }), aSnapshotNode({ Object: 'Lead', Untimed: 7 })));
        expect(textOf(page)).toContain('Leads: no status changes are kept.');
    });

    it('says so where no record fits, and what went wrong', async () => {
        const page = await open({ ownerId: '005' });
        await answer(pasts());
        expect(textOf(page)).toContain('No records fit these filters.');
        await answer(undefined, [{ message: 'Server too busy' }]);
        expect(textOf(page)).toContain('Server too busy');
    });
});
