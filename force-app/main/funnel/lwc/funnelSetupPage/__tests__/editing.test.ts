import { graphql as realGraphql } from 'lightning/graphql';
import { getObjectInfo as realGetObjectInfo } from 'lightning/uiObjectInfoApi';
import { createRecord, deleteRecord, updateRecord } from 'lightning/uiRecordApi';
import FunnelSetupPage from 'c/funnelSetupPage';
import type { SetupAnswer } from 'c/funnelSetupData';
import { writeSetup } from 'c/funnelSetupModel';
import { fileOffered } from '../../../../../../tests/support/lwc/files';
import type { graphql as testGraphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, click, find, findAll, flush, mount, press, textOf } from '../../../../../../tests/support/lwc/page';
import { aMappingNode, aStageNode, rows } from '../../funnelData/__tests__/support/answers';
import { aSetupMapping, aSetupStage } from '../../funnelSetupModel/__tests__/support/setup';

jest.mock('@salesforce/customPermission/Map_Funnel_Stages', () => ({ __esModule: true, default: true }), {
    virtual: true
});

const graphql = realGraphql as unknown as typeof testGraphql;
const getObjectInfo = realGetObjectInfo as unknown as { emit(info: unknown): void };
const field = <T>(value: T): { value: T } => ({ value });
const READ_ON = '2026-03-01T09:00:00.000Z';

const stage = (id: string, key: string, name: string, sequence: number, isActive = true) => ({
    ...aStageNode({ Id: id, Name: field(name), Sequence: field(sequence) }),
    Key: field(key),
    IsActive: field(isActive),
    LastModifiedDate: field(READ_ON)
});
const mapping = (id: string, value: string, given = {}) => ({
    Id: id,
    IsActive: field(true),
    LastModifiedDate: field(READ_ON),
    ...aMappingNode(value, given)
});
const groups = (...counts: [string, number][]) => ({
    edges: counts.map(([value, count]) => ({
        node: { aggregate: { StageName: field(value), Id: { count: field(count) } } }
    }))
});

const anAnswer = (given = {}): SetupAnswer => ({
    uiapi: {
        query: {
            Stages: rows(
                stage('a005', 'purchase_intention', 'Purchase intention', 1),
                stage('a006', 'purchase', 'Purchase', 2)
            ),
            Mappings: rows(mapping('m1', 'Needs Analysis'), mapping('m2', 'Closed Won', { StageId: field('a006') }))
        },
        aggregate: { Deals: groups(['Needs Analysis', 90], ['Won deals', 10]) },
        objectInfos: [],
        ...given
    }
});

async function open(answer = anAnswer()): Promise<HTMLElement> {
    const page = await mount('c-funnel-setup-page', FunnelSetupPage, {});
    graphql.emit({ data: answer, refresh: () => Promise.resolve() });
    await flush();
    return page;
}

async function showTab(page: Element, value: string): Promise<void> {
    findAll(page, 'lightning-tab')
        .find((tab) => (tab as unknown as { value: string }).value === value)
        ?.dispatchEvent(new CustomEvent('active'));
    await flush();
    getObjectInfo.emit({ updateable: true, fields: {} });
    await flush();
}

async function change(page: Element, selector: string, value: string): Promise<void> {
    find(page, selector)?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await flush();
}

const part = (page: Element, name: string): Element => find(page, name) as Element;
const written = () => jest.mocked(updateRecord).mock.calls;

afterEach(() => {
    clearPage();
    jest.resetAllMocks();
});

describe('stages', () => {
    it('are renamed and reordered after a look at what that changes', async () => {
        const page = await open();
        await showTab(page, 'stages');
        await change(page, 'lightning-input[data-key="purchase"]', 'Order');
        await click(find(page, '.up[data-key="purchase"]'));
        const editor = part(page, 'c-stage-editor');
        expect(textOf(editor)).toContain('Order Name: Purchase → Order Place: 2 → 1');
        expect(textOf(editor)).toContain('No open record changes its stage.');
        expect(textOf(editor)).toContain('Order is now stage 1 of 2.');
        expect(updateRecord).not.toHaveBeenCalled();
        await expect(page).toBeAccessible();
        await click(find(page, 'c-stage-editor .save') ?? findAll(editor, 'lightning-button.save')[0]);
        await flush();
        expect(written()).toEqual([
            [{ fields: { Id: 'a006', Name: 'Order', Sequence__c: 1 } }, { ifUnmodifiedSince: READ_ON }],
            [{ fields: { Id: 'a005', Sequence__c: 2 } }, { ifUnmodifiedSince: READ_ON }]
        ]);
        expect(textOf(page)).toContain('Saved: 2 changes.');
    });

    it('are retired with the count of open records that lose their place', async () => {
        const page = await open();
        await showTab(page, 'stages');
        await click(find(page, '.retire[data-key="purchase_intention"]'));
        expect(textOf(part(page, 'c-stage-editor'))).toContain(
            '90 open records change their stage: Needs Analysis (90): from Purchase intention to Not mapped'
        );
        await click(findAll(page, 'lightning-button.discard')[0]);
        expect(textOf(part(page, 'c-stage-editor'))).not.toContain('What changes');
    });

    it('are added, owned by both until somebody decides', async () => {
        jest.mocked(createRecord).mockResolvedValue({ id: 'a007' });
        const page = await open();
        await showTab(page, 'stages');
        await change(page, '.new lightning-input', 'Pilot');
        await click(findAll(page, 'lightning-button.add')[0]);
        await click(findAll(page, 'lightning-button.save')[0]);
        await flush();
        expect(createRecord).toHaveBeenCalledWith({
            apiName: 'Funnel_Stage__c',
            fields: { Key__c: 'pilot', Name: 'Pilot', Sequence__c: 3, Owner_Function__c: 'Shared', Is_Active__c: true }
        });
    });

    it('cannot be saved without a name or an owner', async () => {
        const page = await open();
        await showTab(page, 'stages');
        await change(page, 'lightning-input[data-key="purchase"]', ' ');
        await change(page, 'lightning-combobox[data-key="purchase"]', '');
        const editor = part(page, 'c-stage-editor');
        expect(textOf(editor)).toContain('This cannot be saved');
        expect(textOf(editor)).toContain('The stage “purchase” has no name.');
        expect(textOf(editor)).toContain('Nobody owns “purchase”');
        expect((findAll(page, 'lightning-button.save')[0] as unknown as { disabled: boolean }).disabled).toBe(true);
    });

    it('that somebody else changed meanwhile are not written over, and nothing is half-written', async () => {
        jest.mocked(updateRecord)
            .mockResolvedValueOnce({ id: 'a006' })
            .mockRejectedValueOnce({ status: 412, body: { message: 'The record was modified' } });
        const page = await open();
        await showTab(page, 'stages');
        await click(find(page, '.up[data-key="purchase"]'));
        await click(findAll(page, 'lightning-button.save')[0]);
        await flush();
        expect(written().at(-1)).toEqual([{ fields: { Id: 'a006', Sequence__c: 2 } }]);
        const notice = part(page, 'c-notice-panel');
        expect(textOf(notice)).toContain('“Purchase intention” was changed after you opened this page.');
        expect(textOf(page)).toContain('What you wanted, not saved: Purchase (Place: 2 → 1)');
        await expect(page).toBeAccessible();
    });

    it('that could not be taken back are said', async () => {
        jest.mocked(updateRecord)
            .mockResolvedValueOnce({ id: 'a006' })
            .mockRejectedValue({ body: { message: 'Locked' } });
        const page = await open();
        await showTab(page, 'stages');
        await click(find(page, '.up[data-key="purchase"]'));
        await click(findAll(page, 'lightning-button.save')[0]);
        await flush();
        expect(textOf(page)).toContain('could not be taken back');
        expect(textOf(page)).toContain('Locked');
    });

    it('stay edited when the platform gives the same data again', async () => {
        const page = await open();
        await showTab(page, 'stages');
        await change(page, 'lightning-input[data-key="purchase"]', 'Order');
        graphql.emit({ data: anAnswer(), refresh: () => Promise.resolve() });
        await flush();
        expect(textOf(part(page, 'c-stage-editor'))).toContain('Name: Purchase → Order');
    });

    it('are only looked at by those who may not change them', async () => {
        const page = await open();
        await showTab(page, 'stages');
        getObjectInfo.emit({ updateable: false, fields: {} });
        await flush();
        expect(textOf(part(page, 'c-stage-editor'))).toContain('Only people with the permission set Funnel Admin');
    });
});

describe('mapping by keyboard', () => {
    const handle = (page: Element) => find(page, '.handle[data-key="Opportunity.StageName:Won deals"]') as HTMLElement;

    it('picks a value up, says over which stage it is, and puts it down', async () => {
        const page = await open();
        await click(handle(page));
        expect(textOf(part(page, 'c-mapping-board'))).toContain('Won deals picked up. Not mapped, 1 of 4.');
        await press(handle(page), 'ArrowDown');
        await press(handle(page), 'ArrowDown');
        expect(textOf(part(page, 'c-mapping-board'))).toContain('Purchase, 3 of 4');
        await click(handle(page));
        await flush();
        expect(createRecord).toHaveBeenCalledWith({
            apiName: 'Stage_Mapping__c',
            fields: expect.objectContaining({
                Mapping_Key__c: 'Opportunity.StageName:Won deals',
                Funnel_Stage__c: 'a006'
            }) as unknown
        });
    });

    it('leaves it as it is by Escape', async () => {
        const page = await open();
        await click(handle(page));
        await press(handle(page), 'ArrowDown');
        await press(handle(page), 'Escape');
        expect(textOf(part(page, 'c-mapping-board'))).toContain('Won deals stays as it is.');
        expect(createRecord).not.toHaveBeenCalled();
    });
});

describe('mapping by dragging', () => {
    it('maps a value that is dropped onto a stage', async () => {
        const page = await open();
        const held = find(page, '.held[data-key="Opportunity.StageName:Won deals"]');
        held?.dispatchEvent(new CustomEvent('dragstart'));
        const target = findAll(page, '.target').find((each) => textOf(each) === 'Purchase');
        target?.dispatchEvent(new CustomEvent('dragover'));
        target?.dispatchEvent(new CustomEvent('drop'));
        await flush();
        expect(createRecord).toHaveBeenCalledTimes(1);
    });
});

describe('a suggestion', () => {
    it('is shown, and taken only by hand', async () => {
        const page = await open();
        expect(textOf(part(page, 'c-mapping-board'))).toMatch(/Suggested: Purchase ?Take it for Won deals/);
        expect(createRecord).not.toHaveBeenCalled();
        await click(find(page, '.take'));
        await flush();
        expect(createRecord).toHaveBeenCalledTimes(1);
    });
});

describe('record types', () => {
    const typed = () =>
        anAnswer({
            objectInfos: [
                {
                    ApiName: 'Opportunity',
                    labelPlural: 'Opportunities',
                    recordTypeInfos: [
                        { available: true, master: false, name: 'Partner deal', recordTypeId: '012000000000001AAA' },
                        { available: true, master: false, name: 'Pilot', recordTypeId: '012000000000002AAA' },
                        { available: true, master: true, name: 'Master', recordTypeId: '012000000000000AAA' }
                    ],
                    fields: [
                        {
                            ApiName: 'StageName',
                            picklistValuesByRecordTypeIDs: [
                                {
                                    recordTypeID: '012000000000001AAA',
                                    picklistValues: [{ label: 'Needs Analysis', value: 'Needs Analysis' }]
                                }
                            ]
                        }
                    ]
                }
            ],
            aggregate: {
                Deals: groups(['Needs Analysis', 90]),
                Types: {
                    edges: [
                        {
                            node: {
                                aggregate: {
                                    Value: field('Needs Analysis'),
                                    RecordTypeId: field('012000000000001AAA'),
                                    RecordType: { DeveloperName: field('Partner') },
                                    Id: { count: field(90) }
                                }
                            }
                        }
                    ]
                }
            }
        });

    it('have a mapping of their own, which goes before the one for all', async () => {
        const page = await open();
        graphql.emit({ data: typed(), refresh: () => Promise.resolve() });
        await flush();
        graphql.emit({ data: typed(), refresh: () => Promise.resolve() });
        await flush();
        expect(textOf(part(page, 'c-mapping-board'))).toContain('Pilot (no open record has it yet)');
        await change(page, 'lightning-combobox[data-object="Opportunity"]', 'Partner');
        const board = part(page, 'c-mapping-board');
        expect(textOf(board)).toContain('as for all record types: Purchase intention');
        await change(page, 'lightning-combobox[data-key="Opportunity.Partner.StageName:Needs Analysis"]', 'purchase');
        expect(createRecord).toHaveBeenCalledWith({
            apiName: 'Stage_Mapping__c',
            fields: expect.objectContaining({
                Mapping_Key__c: 'Opportunity.Partner.StageName:Needs Analysis',
                Record_Type__c: 'Partner',
                Funnel_Stage__c: 'a006'
            }) as unknown
        });
    });
});

describe('the set-up as a file', () => {
    const file = (...names: string[]) =>
        writeSetup({
            stages: names.map((name, index) =>
                aSetupStage({ key: name.toLowerCase(), name, sequence: index + 3, meaning: '' })
            ),
            mappings: [aSetupMapping('Won deals', 'pilot')]
        });

    async function compare(page: Element, text: string): Promise<void> {
        await change(page, 'lightning-textarea', text);
        await click(findAll(page, 'lightning-button.compare')[0]);
    }

    it('is offered, and taken in after a look at the difference: stages before the mappings that point to them', async () => {
        jest.mocked(createRecord).mockResolvedValueOnce({ id: 'a009' }).mockResolvedValueOnce({ id: 'm9' });
        const page = await open();
        await showTab(page, 'file');
        const offered = await fileOffered(page);
        expect(offered.name).toMatch(/^funnel-setup-\d{4}-\d\d-\d\d\.json$/);
        expect(JSON.parse(offered.text)).toHaveProperty('stages');
        await compare(page, file('Pilot'));
        const panel = part(page, 'c-setup-transfer');
        expect(textOf(panel)).toContain('New: Pilot');
        expect(textOf(panel)).toContain('Stands for: nothing → Pilot');
        expect(textOf(panel)).toContain('10 open records change their stage: Won deals (10): from Not mapped to Pilot');
        await expect(page).toBeAccessible();
        expect(createRecord).not.toHaveBeenCalled();
        await click(findAll(page, 'lightning-button.save')[0]);
        await flush();
        expect(jest.mocked(createRecord).mock.calls.map(([input]) => input.fields)).toMatchObject([
            { Key__c: 'pilot' },
            { Funnel_Stage__c: 'a009' }
        ]);
    });

    it('takes back what was written when a part is refused', async () => {
        jest.mocked(createRecord)
            .mockResolvedValueOnce({ id: 'a009' })
            .mockRejectedValueOnce({ body: { message: 'The key is taken' } });
        const page = await open();
        await showTab(page, 'file');
        await compare(page, file('Pilot'));
        await click(findAll(page, 'lightning-button.save')[0]);
        await flush();
        expect(deleteRecord).toHaveBeenCalledWith('a009');
        expect(textOf(page)).toContain('This was not saved');
        expect(textOf(page)).toContain('The key is taken');
    });

    it('is refused with every fault named, and nothing is written', async () => {
        const page = await open();
        await showTab(page, 'file');
        await compare(
            page,
            '{"format": "shared-funnel-setup", "version": 1, "stages": [{"key": "x", "name": "X", "sequence": 9}]}'
        );
        expect(textOf(part(page, 'c-setup-transfer'))).toContain('Nobody owns “X”');
        expect(findAll(page, 'lightning-button.save')).toEqual([]);
        await compare(page, 'hello');
        expect(textOf(part(page, 'c-setup-transfer'))).toContain('This is no JSON');
    });

    it('changes nothing when it is what the org has', async () => {
        const page = await open();
        await showTab(page, 'file');
        await compare(page, '{"format": "shared-funnel-setup", "version": 1}');
        expect(textOf(part(page, 'c-setup-transfer'))).toContain('nothing would change');
    });
});

describe('health', () => {
    it('has a tab of its own', async () => {
        const page = await open();
        await showTab(page, 'health');
        expect(find(page, 'c-funnel-health-panel')).toBeDefined();
    });
});

it('names what is wrong with the set-up that the org has', async () => {
    const answer = anAnswer();
    const Stages = rows(
        stage('a005', 'purchase_intention', 'Purchase intention', 1),
        stage('a006', 'purchase', 'Purchase', 2, false)
    );
    const page = await open({ uiapi: { ...answer.uiapi, query: { ...answer.uiapi?.query, Stages } } });
    expect(textOf(page)).toContain('Opportunity.StageName:Closed Won is mapped to “Purchase”, which is retired');
});
