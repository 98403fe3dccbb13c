import { getObjectInfos as realGetObjectInfos } from 'lightning/uiObjectInfoApi';
import FunnelOverviewFilters from 'c/funnelOverviewFilters';
import type { OverviewChoice } from 'c/funnelOverviewData';
import { clearPage, find, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';

const getObjectInfos = realGetObjectInfos as unknown as { emit(infos: unknown): void };
const types = (...names: string[]) =>
    Object.fromEntries(
        ['Master', ...names].map((name, index) => [
            `012${index}`,
            { name, recordTypeId: `012${index}`, master: index === 0, available: true }
        ])
    );

async function open(): Promise<{ page: HTMLElement; chosen: OverviewChoice[] }> {
    const page = await mount('c-funnel-overview-filters', FunnelOverviewFilters, {});
    const chosen: OverviewChoice[] = [];
    page.addEventListener('choice', (event) => chosen.push((event as CustomEvent<OverviewChoice>).detail));
    return { page, chosen };
}

const choose = async (page: Element, filter: string, value: string): Promise<void> => {
    find(page, `lightning-combobox[data-filter="${filter}"]`)?.dispatchEvent(
        new CustomEvent('change', { detail: { value } })
    );
    await flush();
};

afterEach(clearPage);

describe('the filters of the overview', () => {
    it('offer any owner: a person is picked, and until then it is everybody', async () => {
        const { page, chosen } = await open();
        expect(find(page, 'lightning-record-picker')).toBeUndefined();
        await choose(page, 'ownerId', 'SOMEBODY_ELSE');
        expect(chosen.at(-1)?.ownerId).toBe('');
        find(page, 'lightning-record-picker')?.dispatchEvent(
            new CustomEvent('change', { detail: { recordId: '005000000000002AAA' } })
        );
        expect(chosen.at(-1)?.ownerId).toBe('005000000000002AAA');
        await choose(page, 'ownerId', 'ALL_OF_THEM');
        expect(find(page, 'lightning-record-picker')).toBeUndefined();
        expect(chosen.at(-1)?.ownerId).toBe('');
    });

    it('offer record types only where the org has some, and say what they leave out', async () => {
        const { page, chosen } = await open();
        getObjectInfos.emit({
            results: [{ statusCode: 200, result: { apiName: 'Lead', labelPlural: 'Leads', recordTypeInfos: types() } }]
        });
        await flush();
        expect(find(page, '[data-filter="recordType"]')).toBeUndefined();
        getObjectInfos.emit({
            results: [
                { statusCode: 403, result: {} },
                {
                    statusCode: 200,
                    result: {
                        apiName: 'Opportunity',
                        labelPlural: 'Opportunities',
                        recordTypeInfos: types('Partner U.S.')
                    }
                }
            ]
        });
        await flush();
        expect(find(page, '[data-filter="recordType"]')).toHaveProperty('options', [
            { label: 'all', value: 'ALL_OF_THEM' },
            { label: 'Opportunities: Partner U.S.', value: 'Opportunity.0121.Partner U.S.' }
        ]);
        await choose(page, 'recordType', 'Opportunity.0121.Partner U.S.');
        expect(chosen.at(-1)?.recordType).toBe('Opportunity.0121.Partner U.S.');
        expect(textOf(page)).toContain('Only Deals have this record type');
    });
});
