import { graphql as realGraphql } from 'lightning/graphql';
import { EVERYTHING } from 'c/funnelOverviewData';
import FunnelOverviewTrend from 'c/funnelOverviewTrend';
import type { graphql as testGraphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, click, find, findAll, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';
import { aSnapshotNode, snapshots } from '../../funnelHistoryData/__tests__/support/answers';
import { aFunnel } from '../../funnelModel/__tests__/support/funnel';

const graphql = realGraphql as unknown as typeof testGraphql;
const open = (given: object = {}) =>
    mount('c-funnel-overview-trend', FunnelOverviewTrend, { funnel: aFunnel(), choice: { ...EVERYTHING, ...given } });
const answer = async (data: unknown): Promise<void> => {
    graphql.emit({ data, refresh: () => Promise.resolve() });
    await flush();
};
const someTrend = () =>
    snapshots(
        aSnapshotNode({ Date: '2026-02-22', Records: 12, Amount: 9000, Median: 30 }),
        aSnapshotNode({ Date: '2026-02-15', Records: 8, Amount: 4000, Median: null }),
        aSnapshotNode({ Date: '2026-02-15', Records: 3, Object: 'Lead', StageId: 'stage-4' })
    );

afterEach(clearPage);

describe('the trend', () => {
    it('draws a line for each stage and object, with first and last value in words and a table', async () => {
        const page = await open();
        await answer(someTrend());
        expect(textOf(page)).toContain('2 measurements since Feb 15, 2026');
        expect(findAll(page, '.item').map((item) => textOf(item))).toEqual([
            'M Brand preference (Leads) 3 on Feb 15, 2026, 3 on Feb 15, 2026',
            'S Purchase intention (Deals) 8 on Feb 15, 2026, 12 on Feb 22, 2026'
        ]);
        expect(find(page, 'path')?.getAttribute('d')).toBeTruthy();
        expect(findAll(page, 'tbody tr').map((row) => textOf(row).replace(/\s+/g, ' '))).toContain(
            'S Purchase intention (Deals) 8 Feb 15, 2026 12 Feb 22, 2026'
        );
        await expect(page).toBeAccessible();
    });

    it('draws worth and days instead, without what has none', async () => {
        const page = await open();
        await answer(someTrend());
        const change = async (value: string): Promise<void> => {
            find(page, 'lightning-combobox')?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
            await flush();
        };
        await change('amount');
        expect(findAll(page, '.item')).toHaveLength(1);
        expect(textOf(page)).toContain('$4,000 on Feb 15, 2026, $9,000 on Feb 22, 2026');
        await change('median');
        expect(textOf(page)).toContain('30 on Feb 22, 2026, 30 on Feb 22, 2026');
    });

    it.each([
        ['8', 'Feb 15, 2026', '2026-02-15T23:59:59.999Z'],
        ['12', 'Feb 28, 2026', '2026-02-28T12:15:00.000Z']
    ])('opens the records behind the number %s of %s', async (number, day, at) => {
        const page = await open();
        const ofToday = aSnapshotNode({ Date: '2026-02-28', Records: 12 });
        await answer(snapshots(ofToday, aSnapshotNode({ Date: '2026-02-15', Records: 8 })));
        const action = `${number}, Purchase intention (Deals), ${day}: show the records`;
        await click(find(page, `button[aria-label="${action}"]`));
        expect(graphql.getLastConfig()?.variables).toMatchObject({
            where: { and: [{}, { CreatedDate: { lte: { value: at } } }, {}] }
        });
        const panel = find(page, 'c-funnel-past-records') as HTMLElement;
        expect(textOf(panel)).toContain(`Purchase intention (Deals) on ${day}`);
        await click(find(panel, 'lightning-button-icon'));
        expect(find(page, 'c-funnel-past-records')).toBeUndefined();
    });

    it('tells who may not see measurements what to ask for', async () => {
        const page = await open();
        const message = "argument contains a field not in 'Funnel_Snapshot__c_Filter': 'Scope__c'";
        graphql.emit({ errors: [{ message }] });
        await flush();
        expect(textOf(page)).toContain('Funnel Reader');
        expect(find(page, 'c-error-panel')).toBeUndefined();
        // the whole object is hidden: the answer leaves it out
        clearPage();
        const other = await open();
        await answer({ uiapi: { query: {} } });
        expect(textOf(other)).toContain('Funnel Reader');
        expect(textOf(other)).not.toContain('No measurements yet');
    });

    it('says what to do where nothing was measured, or not for this choice', async () => {
        const page = await open();
        await answer(snapshots());
        expect(textOf(page)).toContain('No measurements yet');
        clearPage();
        expect(textOf(await open({ ownerId: '005' }))).toContain('Clear the other filters');
    });
});
