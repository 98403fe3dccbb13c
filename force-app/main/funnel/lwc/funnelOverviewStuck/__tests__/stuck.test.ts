import { graphql as realGraphql } from 'lightning/graphql';
import { EVERYTHING } from 'c/funnelOverviewData';
import FunnelOverviewStuck from 'c/funnelOverviewStuck';
import type { graphql as testGraphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, click, find, findAll, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';
import { allOf, aSnapshotNode, snapshots } from '../../funnelHistoryData/__tests__/support/answers';
import { aFunnel, aStage } from '../../funnelModel/__tests__/support/funnel';

const graphql = realGraphql as unknown as typeof testGraphql;
const field = <T>(value: T): { value: T } => ({ value });
const withTargets = aFunnel({ stages: [aStage({ targetDays: 45 })] });
const open = (funnel = withTargets) =>
    mount('c-funnel-overview-stuck', FunnelOverviewStuck, { funnel, choice: EVERYTHING });
const answer = async (data: unknown, errors?: { message: string }[]): Promise<void> => {
    graphql.emit({ data, errors, refresh: () => Promise.resolve() });
    await flush();
};
const aStuck = (id: string, since: string, given: object = {}) => ({
    Id: id,
    Name: field(`Deal ${id}`),
    StageName: { value: 'Prospecting', label: 'Prospecting' },
    Amount: field(1000),
    Owner: { Name: field('Maya Ost') },
    Account: { Name: field('Harbor Mills') },
    LastStageChangeDate: field(since),
    ...given
});
const stuck = (nodes: object[], count = nodes.length, endCursor?: string) => ({
    uiapi: {
        query: {
            Stuck: {
                edges: nodes.map((node) => ({ node })),
                pageInfo: { hasNextPage: endCursor !== undefined, endCursor: endCursor ?? null }
            }
        },
        aggregate: {
            StuckByStage: {
                edges:
                    count === 0
                        ? []
                        : [
                              {
                                  node: {
                                      aggregate: {
                                          StageName: { value: 'Prospecting', label: 'Prospecting' },
                                          Id: { count: field(count) },
                                          Amount: { sum: field(1000 * count) }
                                      }
                                  }
                              }
                          ]
            }
        }
    }
});

beforeAll(() => {
    jest.useFakeTimers({
        now: new Date('2026-03-01T09:00:00Z'),
        doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick', 'setImmediate']
    });
});
afterAll(() => jest.useRealTimers());
afterEach(clearPage);

describe('stuck deals', () => {
    it('are those that have not moved for longer than the target, oldest first', async () => {
        const page = await open();
        await answer(snapshots());
        const asked = JSON.stringify(graphql.getLastConfig()?.variables);
        expect(asked).toContain('"StageName":{"eq":"Prospecting"}');
        // 46 days before: more than 45 whole ones
        expect(asked).toContain('"LastStageChangeDate":{"lte":{"value":"2026-01-14T09:00:00.000Z"}}');
        expect(asked).toContain('"IsClosed":{"eq":false}');
        await answer(
            stuck([
                aStuck('2', '2026-01-10T09:00:00.000Z'),
                aStuck('1', '', { LastStageChangeDate: null, CreatedDate: field('2025-12-01T09:00:00.000Z') })
            ])
        );
        expect(textOf(page)).toContain('2 open deals have not moved for too long, worth $2,000');
        expect(textOf(page)).toContain('Too long is more than: Purchase intention 45 days.');
        expect(findAll(page, 'section tbody tr').map((row) => textOf(row).replace(/\s+/g, ' '))).toEqual([
            expect.stringContaining('Prospecting 2'),
            'Deal 1 Harbor Mills Maya Ost Prospecting 90 Days 45 Over $1,000',
            'Deal 2 Harbor Mills Maya Ost Prospecting 50 Days 5 Over $1,000'
        ]);
        await expect(page).toBeAccessible();
    });

    it('are those longer than usual when that is asked for', async () => {
        const page = await open();
        await answer(snapshots(allOf('Opportunity'), aSnapshotNode({ Upper: 20 })));
        await answer(stuck([]));
        find(page, 'lightning-combobox')?.dispatchEvent(new CustomEvent('change', { detail: { value: 'usual' } }));
        await flush();
        expect(JSON.stringify(graphql.getLastConfig()?.variables)).toContain('2026-02-08T09:00:00.000Z');
    });

    it('are looked at stage by stage, and page by page', async () => {
        const page = await open();
        await answer(snapshots());
        await answer(stuck([aStuck('1', '2026-01-01T09:00:00.000Z')], 80, 'c1'));
        await click(find(page, 'button[aria-label="80 deals at Prospecting: show them alone"]'));
        expect(JSON.stringify(graphql.getLastConfig()?.variables)).toContain(
            '{"StageName":{"eq":"Prospecting"}}],"after"'.slice(0, 30)
        );
        await answer(stuck([aStuck('1', '2026-01-01T09:00:00.000Z')], 80, 'c1'));
        await click(findAll(page, 'lightning-button').find((button) => textOf(button).includes('more')));
        expect(graphql.getLastConfig()?.variables).toMatchObject({ after: 'c1' });
    });

    it('says so when there are none, or nothing to tell by', async () => {
        const page = await open();
        await answer(snapshots());
        await answer(stuck([]));
        expect(textOf(page)).toContain('No open deal has stood too long.');
        clearPage();
        const other = await open(aFunnel());
        await answer(snapshots());
        expect(textOf(other)).toContain('Nothing to tell by');
    });
});
