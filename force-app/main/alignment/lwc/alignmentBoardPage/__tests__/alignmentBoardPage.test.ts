import { readFileSync } from 'node:fs';
import path from 'node:path';
import { graphql as realGraphql } from 'lightning/graphql';
import { createRecord as realCreate, updateRecord as realUpdate } from 'lightning/uiRecordApi';
import { checkTexts, conditionTexts } from 'c/alignmentBoardLabels';
import AlignmentBoardPage from 'c/alignmentBoardPage';
import type { graphql as testGraphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, click, find, findAll, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';
import { ME, aDecision, aResult, aTask, aTick, boardAnswer, factsAnswer, processAnswer } from './support/board';

jest.mock('@salesforce/user/Id', () => ({ __esModule: true, default: '005000000000001AAA' }), { virtual: true });
jest.mock('@salesforce/customPermission/Decide_for_Sales', () => ({ __esModule: true, default: true }), {
    virtual: true
});
jest.mock('@salesforce/customPermission/Decide_for_Marketing', () => ({ __esModule: true, default: undefined }), {
    virtual: true
});

interface Save {
    readonly apiName?: string;
    readonly fields: Record<string, unknown>;
}

const graphql = realGraphql as unknown as typeof testGraphql & {
    emit(answer: object, filter?: (config: { query?: string }) => boolean): void;
};
const createRecord = realCreate as unknown as jest.Mock<Promise<{ id: string }>, [Save]>;
const updateRecord = realUpdate as unknown as jest.Mock<Promise<unknown>, [Save]>;
const refresh = jest.fn(() => Promise.resolve());

const asks = (name: string) => (config: { query?: string }) => (config.query ?? '').includes(`query ${name} `);

async function openBoard(data: object): Promise<HTMLElement> {
    const page = await mount('c-alignment-board-page', AlignmentBoardPage, {});
    graphql.emit({ data, refresh }, asks('alignmentBoard'));
    await flush();
    graphql.emit({ data: factsAnswer() }, asks('alignmentFacts'));
    graphql.emit({ data: processAnswer() }, asks('alignmentProcess'));
    await flush();
    return page;
}

const tickBox = (page: Element, label: string): HTMLElement | undefined =>
    findAll<HTMLElement & { label: string }>(page, 'lightning-input').find((one) => one.label.startsWith(label));

async function setTick(page: Element, label: string, checked: boolean): Promise<void> {
    tickBox(page, label)?.dispatchEvent(new CustomEvent('change', { detail: { checked } }));
    await flush();
}

const button = (page: Element, label: string): HTMLElement | undefined =>
    findAll<HTMLElement>(page, 'lightning-button').find((one) => textOf(one) === label);
const outcome = (page: Element): string => textOf(find(page, 'c-alignment-outcome') as HTMLElement);

beforeAll(() => {
    jest.useFakeTimers({
        now: new Date('2026-03-10T09:00:00Z'),
        doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick', 'setImmediate']
    });
});
afterAll(() => jest.useRealTimers());
beforeEach(() => {
    jest.clearAllMocks();
    createRecord.mockImplementation(({ apiName }) => Promise.resolve({ id: `new ${apiName}` }));
    updateRecord.mockResolvedValue({});
});
afterEach(clearPage);

describe('the decision board', () => {
    it('shows the conditions of the type by the exact mean, with what the records say', async () => {
        const page = await openBoard(boardAnswer({}));
        expect(textOf(page)).toContain('Company, September: 59.9 points, Defined');
        expect(textOf(page)).toContain('20 of 80 leads at work are older than 30 days and have no activity on record.');
        expect(findAll(page, 'c-alignment-conditions lightning-input')).toHaveLength(0);
        expect(findAll(find(page, 'c-alignment-conditions') as HTMLElement, 'lightning-input')).toHaveLength(7);
        expect(outcome(page)).toBe('Not decided yet Waiting for the head of Sales and Marketing.');
        await expect(page).toBeAccessible();
    });

    it('says who ticked what and when, what was taken back, and what to talk about', async () => {
        const ticks = [
            aTick('defined_leave_roles', 'Sales'),
            aTick('defined_tighten_custom', 'Sales', false),
            aTick('defined_tighten_overlap', 'Marketing')
        ];
        const page = await openBoard(boardAnswer({ decisions: [aDecision(ticks)] }));
        expect(textOf(page)).toContain('Sales: holds, Gordon Achebe on Mar 2, 2026');
        expect(textOf(page)).toContain('Sales: taken back, Gordon Achebe on Mar 2, 2026');
        expect(outcome(page)).toContain('Mixed: talk about these points');
        expect(outcome(page)).toContain(
            'The traditional roles of the two teams work in this market. Only Sales sees it.'
        );
    });

    it('begins a decision with the first tick', async () => {
        const page = await openBoard(boardAnswer({}));
        await setTick(page, 'Products are developed', true);
        expect(createRecord.mock.calls.map(([save]) => save)).toEqual([
            { apiName: 'Alignment_Decision__c', fields: { Result__c: 'r4', Decision_Key__c: 'r4' } },
            {
                apiName: 'Alignment_Decision_Tick__c',
                fields: {
                    Decision__c: 'new Alignment_Decision__c',
                    Function__c: 'Sales',
                    Condition__c: 'defined_tighten_custom',
                    List__c: 'Tighten',
                    Tick_Key__c: 'new Alignment_Decision__c|Sales|defined_tighten_custom',
                    Holds__c: true,
                    Ticked_By__c: ME,
                    Ticked_On__c: '2026-03-10T09:00:00.000Z'
                }
            }
        ]);
        expect(refresh).toHaveBeenCalledTimes(1);
    });

    it('takes a tick back without losing it', async () => {
        const page = await openBoard(boardAnswer({ decisions: [aDecision([aTick('defined_leave_roles', 'Sales')])] }));
        await setTick(page, 'The traditional roles', false);
        expect(updateRecord.mock.calls[0]?.[0].fields).toMatchObject({
            Id: 't defined_leave_roles Sales',
            Holds__c: false,
            Ticked_By__c: ME
        });
        expect(createRecord).not.toHaveBeenCalled();
    });

    it('says what the org refused', async () => {
        createRecord.mockRejectedValueOnce({ body: { message: 'You can tick in your own name only.' } });
        const page = await openBoard(boardAnswer({}));
        await setTick(page, 'Products are developed', true);
        expect(textOf(page)).toContain('The tick was not saved.');
        expect(textOf(page)).toContain('You can tick in your own name only.');
        await click(button(page, 'Try Again'));
        expect(textOf(page)).not.toContain('The tick was not saved.');
    });

    it('makes an action of a move, once owner and date are given', async () => {
        const page = await openBoard(boardAnswer({ decisions: [aDecision([])] }));
        await click(button(page, 'Make It an Action'));
        const form = find(page, 'c-alignment-action-form') as HTMLElement;
        await click(button(form, 'Save'));
        expect(textOf(form)).toContain('Say what is to be done, who does it and until when.');
        find(form, 'lightning-record-picker')?.dispatchEvent(
            new CustomEvent('change', { detail: { recordId: '005lena' } })
        );
        findAll(form, 'lightning-input')[1]?.dispatchEvent(
            new CustomEvent('change', { detail: { value: '2026-04-01' } })
        );
        await click(button(form, 'Save'));
        await flush();
        expect(createRecord).toHaveBeenCalledWith({
            apiName: 'Task',
            fields: {
                Subject: 'Make communication disciplined: fixed meetings, agendas, who tells whom what.',
                OwnerId: '005lena',
                ActivityDate: '2026-04-01',
                WhatId: 'd4'
            }
        });
        expect(find(page, 'c-alignment-action-form')).toBeUndefined();
    });

    it('finds actions again, says which are late, and has them done there', async () => {
        const done = aTask({ Id: '00T2', Subject: { value: 'Rewrite the guide' }, IsClosed: { value: true } });
        const page = await openBoard(
            boardAnswer({
                decisions: [
                    aDecision([], [done, aTask(), aTask({ Id: '00T3', Owner: { Id: ME, Name: { value: 'Me' } } })])
                ]
            })
        );
        const rows = findAll(find(page, 'c-alignment-actions') as HTMLElement, 'tbody tr').map((row) => textOf(row));
        expect(rows).toEqual([
            'Name a liaison Lena Vasquez Feb 1, 2026 Late Company, September',
            'Name a liaison Me Feb 1, 2026 Late Mark as Done Company, September',
            'Rewrite the guide Lena Vasquez Feb 1, 2026 Done Company, September'
        ]);
        await click(button(page, 'Mark as Done'));
        expect(updateRecord).toHaveBeenCalledWith({ fields: { Id: '00T3', Status: 'Completed' } });
    });

    it('ticks by itself what the records prove, and lets the head tick the rest with a note', async () => {
        const page = await openBoard(boardAnswer({}));
        const list = find(page, 'c-alignment-checklist') as HTMLElement;
        expect(textOf(page)).toContain('4 of 17 are in place.');
        expect(textOf(list)).toContain('96 of 100 open deals have a close date that has not passed.');
        expect(textOf(list)).toContain('Both heads report to Ottilie Ravensworth, Chief Revenue Officer.');
        expect(tickBox(list, 'Shared databases')).toBeUndefined();
        await setTick(list, 'Joint success', true);
        expect(createRecord).toHaveBeenCalledWith({
            apiName: 'Integration_Check__c',
            fields: expect.objectContaining({
                Item__c: 'process_rewards',
                Check_Key__c: 'process_rewards',
                Is_Done__c: true
            })
        });
    });

    it('says that the most integrated have nothing to tighten', async () => {
        const page = await openBoard(boardAnswer({ results: [aResult({ Mean: { value: 80 } })] }));
        expect(textOf(page)).toContain('Nothing is left to tighten');
        expect(find(page, 'c-alignment-conditions')).toBeUndefined();
    });

    it('offers groups that are shown, of the newest wave only', async () => {
        const results = [
            aResult({ Id: 'w', GroupName: { value: 'West' }, Mean: { value: null } }),
            aResult({ Id: 'e', GroupName: { value: 'East' }, Mean: { value: 38 } }),
            aResult(),
            aResult({ Id: 'old', WaveId: { value: 'w3' } })
        ];
        const page = await openBoard(boardAnswer({ results }));
        const choice = find<HTMLElement & { options: { label: string }[] }>(page, 'lightning-combobox');
        expect(choice?.options.map(({ label }) => label)).toEqual(['Company: 59.9, Defined', 'East: 38.0, Undefined']);
        choice?.dispatchEvent(new CustomEvent('change', { detail: { value: 'e' } }));
        await flush();
        expect(textOf(page)).toContain('45 people have a licence for this org.');
        expect(textOf(page)).toContain('30 of 100 open deals came from a campaign.');
    });

    it.each([
        [{ uiapi: { query: { Waves: null, Results: null, Decisions: null } } }, 'You cannot see the decision board'],
        [boardAnswer({ waves: [], results: [] }), 'There is nothing to decide yet'],
        [boardAnswer({ results: [aResult({ Mean: { value: null } })] }), 'The results of this wave are not shown']
    ])('says politely what is missing', async (data, heading) => {
        expect(textOf(await openBoard(data))).toContain(heading);
    });

    it('says that it could not be loaded', async () => {
        const page = await mount('c-alignment-board-page', AlignmentBoardPage, {});
        graphql.emit({ errors: [{ message: 'The server is away.' }], refresh });
        await flush();
        expect(textOf(page)).toContain('The decision board could not be loaded.');
    });
});

describe('words of conditions and checklist', () => {
    /** Labels of the values that the org takes, by their names. */
    function labelsIn(object: string, field: string): Record<string, string> {
        const file = path.join(__dirname, '../../../objects', object, 'fields', `${field}.field-meta.xml`);
        const values = readFileSync(file, 'utf8').matchAll(
            /<fullName>([a-z_]+)<\/fullName>\s*<default>false<\/default>\s*<label>([^<]+)<\/label>/g
        );
        return Object.fromEntries([...values].map(([, name, label]) => [name ?? '', label ?? '']));
    }

    it('are the same on the page, in reports and in lists', () => {
        expect(labelsIn('Alignment_Decision_Tick__c', 'Condition__c')).toEqual(conditionTexts);
        expect(labelsIn('Integration_Check__c', 'Item__c')).toEqual(checkTexts);
    });
});
