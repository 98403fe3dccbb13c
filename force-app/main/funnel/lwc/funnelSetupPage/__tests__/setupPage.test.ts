import { graphql as realGraphql } from 'lightning/graphql';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import FunnelSetupPage from 'c/funnelSetupPage';
import type { SetupAnswer } from 'c/funnelSetupData';
import type { graphql as testGraphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, find, findAll, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';
import { aMappingNode, aStageNode, rows } from '../../funnelData/__tests__/support/answers';

jest.mock('@salesforce/customPermission/Map_Funnel_Stages', () => ({ __esModule: true, default: true }), {
    virtual: true
});

const graphql = realGraphql as unknown as typeof testGraphql;
const field = <T>(value: T): { value: T } => ({ value });
const groups = (...counts: [string, number][]) => ({
    edges: counts.map(([value, count]) => ({
        node: { aggregate: { StageName: field(value), Id: { count: field(count) } } }
    }))
});
const picklist = (...values: string[]) => [
    {
        ApiName: 'Opportunity',
        labelPlural: 'Opportunities',
        fields: [
            {
                ApiName: 'StageName',
                picklistValuesByRecordTypeIDs: [{ picklistValues: values.map((value) => ({ label: value, value })) }]
            }
        ]
    }
];

const anAnswer = (): SetupAnswer => ({
    uiapi: {
        query: {
            Stages: rows(
                { ...aStageNode(), Key: field('purchase_intention') },
                { ...aStageNode({ Id: 'a006', Name: field('Purchase'), Sequence: field(6) }), Key: field('purchase') }
            ),
            Mappings: rows(
                { Id: 'm1', IsActive: field(true), ...aMappingNode('Needs Analysis') },
                { Id: 'm2', IsActive: field(false), ...aMappingNode('Prospecting') }
            )
        },
        aggregate: { Deals: groups(['Needs Analysis', 94], ['Engaging', 6]) },
        objectInfos: picklist('Prospecting', 'Needs Analysis')
    }
});

let refreshed: jest.Mock<Promise<void>, []>;
async function open(): Promise<HTMLElement> {
    refreshed = jest.fn(() => Promise.resolve());
    const page = await mount('c-funnel-setup-page', FunnelSetupPage, {});
    graphql.emit({ data: anAnswer(), refresh: refreshed });
    await flush();
    return page;
}

async function pick(page: Element, value: string, choice: string): Promise<void> {
    find(page, `lightning-combobox[data-key="Opportunity.StageName:${value}"]`)?.dispatchEvent(
        new CustomEvent('change', { detail: { value: choice } })
    );
    await flush();
}

const boardOf = (page: Element): Element => find(page, 'c-mapping-board') as Element;

const lines = (page: Element): string[] =>
    findAll(page, 'tbody tr').map((row) =>
        textOf(row)
            .replace(/^Move (.*?) \1/, '$1')
            .replace(/Funnel stage for .*/, '')
            .trim()
    );

afterEach(() => {
    clearPage();
    jest.clearAllMocks();
});

describe('the set-up page', () => {
    it('says how much of the org is mapped', async () => {
        expect(textOf(await open())).toContain('94% of 100 open records mapped; 7 values are not mapped');
    });

    it('lists every value of the org, those that only records still have included', async () => {
        const page = await open();
        expect(textOf(boardOf(page))).toContain('Opportunities');
        expect(lines(page).slice(0, 3)).toEqual(['Prospecting 0', 'Needs Analysis 94', 'Engaging 6']);
        await expect(page).toBeAccessible();
    });

    it('maps a value for the first time', async () => {
        const page = await open();
        await pick(page, 'Engaging', 'purchase');
        expect(createRecord).toHaveBeenCalledWith({
            apiName: 'Stage_Mapping__c',
            fields: {
                Mapping_Key__c: 'Opportunity.StageName:Engaging',
                Object__c: 'Opportunity',
                Source_Field__c: 'StageName',
                Source_Value__c: 'Engaging',
                Is_Active__c: true,
                Outcome__c: 'In the funnel',
                Funnel_Stage__c: 'a006'
            }
        });
        expect(refreshed).toHaveBeenCalledTimes(1);
        expect(textOf(page)).toContain('Saved: Engaging now stands for Purchase.');
    });

    it('uses a mapping again that was switched off, for its key is taken', async () => {
        await pick(await open(), 'Prospecting', 'purchase_intention');
        expect(createRecord).not.toHaveBeenCalled();
        expect(updateRecord).toHaveBeenCalledWith({
            // it pointed to that stage already: only what changes is written
            fields: { Id: 'm2', Is_Active__c: true }
        });
    });

    it('lets a value leave the funnel: at no stage and in no selling step', async () => {
        await pick(await open(), 'Needs Analysis', 'LEFT');
        expect(updateRecord).toHaveBeenCalledWith({
            fields: expect.objectContaining({
                Outcome__c: 'Left the funnel',
                Funnel_Stage__c: null
            }) as unknown
        });
    });

    it('switches a mapping off that is taken back, and keeps it', async () => {
        const page = await open();
        await pick(page, 'Needs Analysis', 'NONE');
        expect(updateRecord).toHaveBeenCalledWith({ fields: { Id: 'm1', Is_Active__c: false } });
        expect(textOf(page)).toContain('Saved: Needs Analysis is not mapped any more.');
    });

    it('writes nothing when nothing changes', async () => {
        const page = await open();
        await pick(page, 'Needs Analysis', 'purchase_intention');
        await pick(page, 'Engaging', 'NONE');
        expect([createRecord, updateRecord].flatMap((write) => jest.mocked(write).mock.calls)).toEqual([]);
    });

    it('says what was refused, and shows what the org holds', async () => {
        jest.mocked(updateRecord).mockRejectedValueOnce({ body: { message: 'The stage is retired' } });
        const page = await open();
        await pick(page, 'Needs Analysis', 'purchase');
        expect(textOf(page)).toContain('This was not saved');
        expect(textOf(page)).toContain('The stage is retired');
        expect(refreshed).toHaveBeenCalledTimes(1);
    });

    it('says so when the funnel is hidden from the person', async () => {
        const page = await mount('c-funnel-setup-page', FunnelSetupPage, {});
        graphql.emit({ data: { uiapi: { query: {} } } });
        await flush();
        expect(textOf(page)).toContain('Funnel Reader');
    });
});
