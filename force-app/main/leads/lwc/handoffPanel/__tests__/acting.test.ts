import { click, find, findAll, flush, textOf } from '../../../../../../tests/support/lwc/page';
import {
    aNode,
    answer,
    answerLead,
    answerRights,
    createRecord,
    did,
    LEAD,
    MARKETER,
    ME,
    onTuesdayMorning,
    openPanel,
    refresh,
    REP,
    updateRecord
} from './support/panel';

onTuesdayMorning();

const NOW = '2026-03-03T14:00:00.000Z';
const button = (page: Element, act: string): HTMLElement | undefined => find(page, `[data-act="${act}"]`);
const savesOf = (mock: jest.Mock): unknown[] => mock.mock.calls.map(([input]: [{ fields: unknown }]) => input.fields);

async function write(page: Element, words: string): Promise<void> {
    const field = find<HTMLElement & { value: string; setCustomValidity?: unknown; reportValidity?: unknown }>(
        page,
        'lightning-textarea'
    );
    if (!field) {
        throw new Error('There is nothing to write in.');
    }
    field.value = words;
    field.dispatchEvent(new CustomEvent('change'));
    await flush();
}

/** The simulated field of sfdx-lwc-jest has no validity of its own. */
function watchValidity(page: Element): jest.Mock {
    const said = jest.fn();
    const field = find(page, 'lightning-textarea');
    Object.assign(field ?? {}, { setCustomValidity: said, reportValidity: () => true });
    return said;
}

describe('a representative', () => {
    it('accepts with one click', async () => {
        const page = await openPanel('rep', { nodes: [aNode()] });
        await click(button(page, 'accept'));
        expect(savesOf(updateRecord)).toEqual([
            { Id: 'a0H1', Accepted_By__c: ME, Accepted_On__c: NOW, Open_Key__c: null }
        ]);
        expect(refresh).toHaveBeenCalledTimes(1);
        expect(textOf(page)).toContain('Saved.');
    });

    it('returns in two clicks, and the lead goes back to who handed it over', async () => {
        const page = await openPanel('rep', { nodes: [aNode()] });
        await click(button(page, 'return'));
        await expect(page).toBeAccessible();
        await click(find(page, '[data-reason="Too small"]'));
        expect(savesOf(updateRecord)).toEqual([
            {
                Id: 'a0H1',
                Returned_By__c: ME,
                Returned_On__c: NOW,
                Return_Reason__c: 'Too small',
                Return_Note__c: null,
                Open_Key__c: null
            },
            { Id: LEAD, OwnerId: MARKETER }
        ]);
    });

    it('returns for another reason only with words', async () => {
        const page = await openPanel('rep', { nodes: [aNode()] });
        await click(button(page, 'return'));
        const said = watchValidity(page);
        await click(find(page, '[data-reason="Other"]'));
        expect(said).toHaveBeenLastCalledWith('Write a few words first.');
        expect(updateRecord).not.toHaveBeenCalled();
        await write(page, 'Moved abroad.');
        await click(find(page, '[data-reason="Other"]'));
        expect(savesOf(updateRecord)[0]).toMatchObject({ Return_Reason__c: 'Other', Return_Note__c: 'Moved abroad.' });
    });

    it('is told when the lead could not go back', async () => {
        updateRecord.mockResolvedValueOnce({ id: '' }).mockRejectedValueOnce(new Error('no transfer'));
        const page = await openPanel('rep', { nodes: [aNode()] });
        await click(button(page, 'return'));
        await click(find(page, '[data-reason="Too small"]'));
        expect(textOf(page)).toContain('The return is recorded, but the lead still belongs to you');
    });

    it('is told that somebody was faster, keeps the words, and sees how it stands', async () => {
        updateRecord.mockRejectedValue({ body: { output: { errors: [{ message: 'Somebody was faster' }] } } });
        const page = await openPanel('rep', { nodes: [aNode()] });
        await click(button(page, 'return'));
        await write(page, 'Four people.');
        await click(find(page, '[data-reason="Too small"]'));
        expect(textOf(page)).toContain('This was not saved.');
        expect(textOf(page)).toContain('Somebody was faster');
        expect(refresh).toHaveBeenCalled();
        expect(find<HTMLElement & { value: string }>(page, 'lightning-textarea')?.value).toBe('Four people.');
        await click(find(page, 'lightning-button.action'));
        expect(textOf(page)).not.toContain('This was not saved.');
    });

    it('takes a lead out of its queue and accepts it in one click', async () => {
        const queued = aNode({ to: null, Queue: { value: 'East' } } as object);
        const node = { ...queued, Lead: { Id: LEAD, OwnerId: { value: '00G1' } } };
        const page = await openPanel('rep', { nodes: [node] });
        expect(textOf(page)).toContain('Idris Penhallow handed the lead to the queue East');
        await click(button(page, 'take'));
        expect(savesOf(updateRecord)).toEqual([
            { Id: LEAD, OwnerId: ME },
            { Id: 'a0H1', Accepted_By__c: ME, Accepted_On__c: NOW, Open_Key__c: null }
        ]);
    });

    it('has nothing to press where it is handed to somebody else', async () => {
        const page = await openPanel('rep', { nodes: [aNode({ to: REP })] });
        expect(findAll(page, '[data-act]')).toEqual([]);
    });
});

describe('a marketer', () => {
    const returned = aNode({
        from: ME,
        to: REP,
        ...did('Returned', REP, '2026-03-02T17:00:00.000Z', { ReturnReason: { value: 'Too small' } })
    });

    async function choose(page: Element, recordId: string): Promise<void> {
        find(page, 'lightning-record-picker')?.dispatchEvent(new CustomEvent('change', { detail: { recordId } }));
        await flush();
    }

    it('answers a return with words', async () => {
        const page = await openPanel('marketer', { nodes: [returned] });
        await click(button(page, 'answer'));
        const said = watchValidity(page);
        await click(find(page, '[data-send]'));
        expect(said).toHaveBeenLastCalledWith('Write a few words first.');
        await write(page, 'Right, taken out.');
        await click(find(page, '[data-send]'));
        expect(savesOf(updateRecord)).toEqual([
            { Id: 'a0H1', Answered_By__c: ME, Answered_On__c: NOW, Answer__c: 'Right, taken out.' }
        ]);
    });

    it('withdraws, and the lead comes back', async () => {
        const page = await openPanel('marketer', { nodes: [aNode({ from: ME, to: REP })] });
        await click(button(page, 'withdraw'));
        expect(savesOf(updateRecord)).toEqual([
            { Id: 'a0H1', Withdrawn_By__c: ME, Withdrawn_On__c: NOW, Open_Key__c: null },
            { Id: LEAD, OwnerId: ME }
        ]);
    });

    it('hands a lead over: the record first, then the lead follows', async () => {
        const page = await openPanel('marketer', {});
        await click(find(page, '[data-hand-off]'));
        await expect(page).toBeAccessible();
        watchValidity(page);
        await click(find(page, '[data-give]'));
        expect(textOf(page)).toContain('Choose who is to accept the lead.');
        expect(createRecord).not.toHaveBeenCalled();
        await choose(page, REP);
        await write(page, 'Wants a rental.');
        await click(find(page, '[data-give]'));
        expect(createRecord.mock.calls[0]).toEqual([
            {
                apiName: 'Lead_Handoff__c',
                fields: expect.objectContaining({
                    Lead__c: LEAD,
                    Open_Key__c: LEAD,
                    Handed_Over_By__c: ME,
                    Handed_To__c: REP,
                    Handed_Over_On__c: NOW,
                    Note__c: 'Wants a rental.',
                    Follows__c: null
                }) as object
            }
        ]);
        expect(savesOf(updateRecord)).toEqual([{ Id: LEAD, OwnerId: REP }]);
    });

    it('hands a lead over again: the words answer the return', async () => {
        const page = await openPanel('marketer', { nodes: [returned] });
        await click(find(page, '[data-hand-off]'));
        await choose(page, REP);
        const said = watchValidity(page);
        await click(find(page, '[data-give]'));
        expect(said).toHaveBeenLastCalledWith('Write a few words first.');
        await write(page, 'Their parent has 2,000.');
        await click(find(page, '[data-give]'));
        expect(savesOf(updateRecord)[0]).toMatchObject({ Id: 'a0H1', Answer__c: 'Their parent has 2,000.' });
        expect(savesOf(createRecord)[0]).toMatchObject({ Follows__c: 'a0H1', Note__c: 'Their parent has 2,000.' });
    });

    it('hands to the queue that owns the lead', async () => {
        const page = await openPanel('marketer', {});
        await answerLead({
            OwnerId: { value: '00G000000000001AAA' },
            Owner: { value: { fields: { Name: { value: 'East' } } } }
        });
        await click(find(page, '[data-hand-off]'));
        expect(find(page, 'lightning-record-picker')).toBeUndefined();
        watchValidity(page);
        await click(find(page, '[data-give]'));
        expect(savesOf(createRecord)[0]).toMatchObject({ Handed_To__c: null, Handed_To_Queue__c: 'East' });
        expect(updateRecord).not.toHaveBeenCalled();
    });

    it('sees that the lead did not follow, and lets it follow', async () => {
        const stuck = {
            ...aNode({ from: ME, to: REP }),
            Lead: { Id: LEAD, OwnerId: { value: ME }, Owner: { Name: { value: 'Idris Penhallow' } } }
        };
        const page = await openPanel('marketer', { nodes: [stuck] });
        expect(textOf(page)).toContain('the lead still belongs to Idris Penhallow and not to Rosa Abel');
        await click(button(page, 'transfer'));
        expect(savesOf(updateRecord)).toEqual([{ Id: LEAD, OwnerId: REP }]);
    });

    it('keeps what was written when the org refuses', async () => {
        createRecord.mockRejectedValue({ body: { output: { errors: [{ message: 'no longer active' }] } } });
        const page = await openPanel('marketer', {});
        await click(find(page, '[data-hand-off]'));
        await choose(page, REP);
        await write(page, 'Wants a rental.');
        watchValidity(page);
        await click(find(page, '[data-give]'));
        expect(textOf(page)).toContain('no longer active');
        expect(find<HTMLElement & { value: string }>(page, 'lightning-textarea')?.value).toBe('Wants a rental.');
    });
});

describe('the form to hand over', () => {
    const mql = {
        Id: 'mql2',
        Name: { value: 'MQL' },
        Version: { value: 2 },
        FilterLogic: { value: '' },
        Criteria: {
            edges: [{ node: { Position: { value: 1 }, Field: { value: 'Email' }, Operator: { value: 'isNotBlank' } } }]
        }
    };

    it('says whether the lead meets the definition now, and wants words where it does not', async () => {
        const page = await openPanel('marketer', { definitions: [mql] });
        await click(find(page, '[data-hand-off]'));
        await answerRights('marketer');
        await answer({ definitions: [mql] });
        await answerLead();
        expect(textOf(page)).toContain('The lead meets MQL now.');
        await answerLead({ Email: { value: null } });
        expect(textOf(page)).toContain('The lead does not meet MQL now: say why');
        find(page, 'lightning-record-picker')?.dispatchEvent(new CustomEvent('change', { detail: { recordId: REP } }));
        const said = watchValidity(page);
        await click(find(page, '[data-give]'));
        expect(said).toHaveBeenLastCalledWith('Write a few words first.');
        await write(page, 'They asked twice.');
        await click(find(page, '[data-give]'));
        expect(savesOf(createRecord)[0]).toMatchObject({
            Lead_Definition__c: 'mql2',
            Standing_At_Handoff__c: 'Lacks',
            Note__c: 'They asked twice.'
        });
    });

    it('closes without a trace', async () => {
        const page = await openPanel('marketer', {});
        await click(find(page, '[data-hand-off]'));
        await click(findAll(page, 'lightning-button').find((one) => (one as { label?: string }).label === 'Cancel'));
        expect(find(page, 'c-handoff-form')).toBeUndefined();
    });
});
