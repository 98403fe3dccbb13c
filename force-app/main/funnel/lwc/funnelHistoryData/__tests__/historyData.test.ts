import { parse, visit } from 'graphql';
import {
    gather,
    liveFlows,
    NOTHING,
    pastQuery,
    snapshotFrom,
    snapshotQuery,
    trendFrom,
    trendQuery
} from 'c/funnelHistoryData';
import type { Gathered } from 'c/funnelHistoryData';
import { aFunnel, aMapping } from '../../funnelModel/__tests__/support/funnel';
import { aDeal, allOf, aMove, aSnapshotNode, connection, pasts, snapshots } from './support/answers';

describe.each([
    ['snapshot', snapshotQuery],
    ['trend', trendQuery],
    ['past', pastQuery]
])('the query %s', (_, query) => {
    it('gives every name of ours an alias', () => {
        const faults: string[] = [];
        visit(parse(query as unknown as string), {
            Field({ name, alias }) {
                if (name.value.endsWith('__c') && !alias) {
                    faults.push(name.value);
                }
            }
        });
        expect(faults).toEqual([]);
    });
});

describe('the newest snapshot', () => {
    it('is read by object and stage, without the days before and without retired stages', () => {
        const found = snapshotFrom(
            aFunnel(),
            snapshots(
                aSnapshotNode(),
                aSnapshotNode({ StageId: 'stage-5', SellingStep: 'Defining needs', Reached: 3 }),
                aSnapshotNode({ StageId: 'gone' }),
                allOf('Opportunity'),
                aSnapshotNode({ Date: '2026-02-27', Reached: 99 })
            )
        );
        expect(found?.date).toBe('2026-02-28');
        expect(found?.flows).toHaveLength(1);
        expect(found?.flows[0]).toMatchObject({ object: 'Opportunity', records: 10, withDetours: 3 });
        expect(found?.flows[0]?.lines.map(({ key, reached }) => [key, reached])).toEqual([
            ['stage-5', 10],
            ['stage-5|Defining needs', 3]
        ]);
        expect(found?.flows[0]?.lines[0]?.conversion).toBeCloseTo(2 / 3);
        expect(found?.flows[0]?.lines[0]?.stay).toEqual({ lower: 5, median: 12.5, upper: undefined });
    });

    it('tells none from one that is still on its way', () => {
        expect(snapshotFrom(aFunnel(), undefined)).toBeUndefined();
        expect(snapshotFrom(aFunnel(), snapshots())).toBeNull();
        expect(snapshotFrom(aFunnel(), { uiapi: { query: {} } })).toBeNull();
    });
});

describe('the trend', () => {
    it('is read oldest first', () => {
        const points = trendFrom(
            snapshots(aSnapshotNode({ Records: 2 }), aSnapshotNode({ Date: '2026-02-21', Records: 1 }))
        );
        expect(points?.map(({ date, records }) => [date, records])).toEqual([
            ['2026-02-21', 1],
            ['2026-02-28', 2]
        ]);
        expect(trendFrom(undefined)).toBeUndefined();
    });
});

describe('live history', () => {
    const read = (...answers: Parameters<typeof gather>[1][]): Gathered =>
        answers.reduce<Gathered>((before, answer) => gather(before, answer) as Gathered, NOTHING);

    it('is gathered page by page, and a page that comes twice counts once', () => {
        const first = pasts({
            Deals: connection([aDeal('1', 'Prospecting')]),
            DealHistory: connection([aMove('1', '1', 'Prospecting', '01')], 'c1')
        });
        const one = read(first);
        expect(one.next).toEqual({
            afterDeals: null,
            afterDealHistory: 'c1',
            afterLeads: null,
            afterLeadHistory: null
        });
        const second = pasts({
            Deals: connection([aDeal('1', 'Prospecting')]),
            DealHistory: connection([aMove('2', '1', 'Nurturing', '02')])
        });
        const two = gather(one, second) as Gathered;
        expect([two.records.size, two.changes.size, two.next, two.isTooMuch]).toEqual([1, 2, undefined, false]);
    });

    it('is given up where a page cannot read it all: a part would give wrong figures', () => {
        const page = pasts({ DealHistory: connection([], 'more') });
        expect(read(page, page)).toMatchObject({ next: undefined, isTooMuch: true });
        expect(gather(NOTHING, undefined)).toBeUndefined();
    });

    it.each([
        ['exactly 4,000 records and as many changes', undefined, false],
        ['one more of either', 'c2', true]
    ])('at the edge of what a page reads: %s', (_, cursor, isTooMuch) => {
        const part = (from: number, next?: string) =>
            pasts({
                Deals: connection(
                    Array.from({ length: 2000 }, (__, index) => aDeal(String(from + index), 'Prospecting')),
                    next
                ),
                DealHistory: connection(
                    Array.from({ length: 2000 }, (__, index) =>
                        aMove(String(from + index), String(from + index), 'Prospecting', '01')
                    ),
                    next
                )
            });
        const gathered = read(part(0, 'c1'), part(2000, cursor));
        expect([gathered.records.size, gathered.changes.size]).toEqual([4000, 4000]);
        expect(gathered).toMatchObject({ isTooMuch, next: undefined });
    });

    it('of some leads dates their beginnings from when tracking began for all', () => {
        const leads = connection([
            {
                Id: '00Q1',
                Value: { value: 'Open' },
                IsConverted: { value: false },
                CreatedDate: { value: '2026-01-02T00:00:00.000Z' }
            }
        ]);
        const oldest = connection([{ Id: '00h0', CreatedDate: { value: '2026-01-01T00:00:00.000Z' } }]);
        const funnel = aFunnel({
            mappings: [aMapping({ object: 'Lead', field: 'Status', value: 'Open', stageId: 'stage-4' })]
        });
        const flowOf = (parts: object) =>
            liveFlows(funnel, read(pasts({ Leads: leads, ...parts })), '2026-02-01T00:00:00.000Z')[0]?.flow;
        expect(flowOf({ OldestLeadChange: oldest })).toMatchObject({
            historyFrom: '2026-01-01T00:00:00.000Z',
            lines: [{ reached: 1, untimed: 0 }]
        });
        // tracking is off: nothing is dated, and nothing made up
        expect(flowOf({})).toMatchObject({ historyFrom: undefined, lines: [{ reached: 1, untimed: 1 }] });
    });

    it('gives the figures of the model, with the records behind them', () => {
        const gathered = read(
            pasts({
                Deals: connection([aDeal('1', 'Closed Won'), aDeal('2', 'Prospecting')]),
                DealHistory: connection([
                    aMove('2', '1', 'Closed Won', '11'),
                    aMove('1', '1', 'Prospecting', '01'),
                    aMove('3', '2', 'Prospecting', '01')
                ])
            })
        );
        const [lead, deal] = liveFlows(aFunnel(), gathered, '2026-02-01T00:00:00.000Z');
        expect(lead?.flow.records).toBe(0);
        expect(deal?.flow).toMatchObject({ records: 2, historyFrom: '2026-01-01T00:00:00.000Z' });
        expect(deal?.flow.lines[0]).toMatchObject({
            reached: 2,
            movedOn: 1,
            undecided: 1,
            stay: { lower: 10, median: 10 }
        });
        expect(deal?.tally.idsOf('stage-5', 'movedOn')).toEqual(['0061']);
    });

    it('dates leads only from where their history was kept', () => {
        const funnel = aFunnel({
            mappings: [aMapping({ object: 'Lead', field: 'Status', value: 'Open', stageId: 'stage-4' })]
        });
        const lead = (id: string, created: string): Record<string, unknown> => ({
            Id: `00Q${id}`,
            Value: { value: 'Open' },
            IsConverted: { value: false },
            CreatedDate: { value: created }
        });
        const change = {
            Id: '00h1',
            LeadId: { value: '00Q1' },
            OldValue: { value: 'New' },
            NewValue: { value: 'Open' },
            CreatedDate: { value: '2026-01-10T00:00:00.000Z' }
        };
        const gathered = read(
            pasts({
                Leads: connection([
                    lead('1', '2026-01-01T00:00:00.000Z'),
                    lead('2', '2026-01-02T00:00:00.000Z'),
                    lead('3', '2026-01-11T00:00:00.000Z')
                ]),
                LeadHistory: connection([change])
            })
        );
        const flow = liveFlows(funnel, gathered, '2026-02-01T00:00:00.000Z')[0]?.flow;
        expect(flow).toMatchObject({ records: 3, historyFrom: '2026-01-10T00:00:00.000Z' });
        // the first is dated by its change, the second by nothing, the third by its creation
        expect(flow?.lines[0]).toMatchObject({ reached: 3, untimed: 1 });
    });
});
