import { clearPage, click, find, findAll, flush, press, textOf } from '../../../../../../tests/support/lwc/page';
import {
    PERSON,
    WAVE,
    aSurvey,
    button,
    choose,
    created,
    graphql,
    openSurvey,
    ratings,
    statements,
    updated
} from './support/survey';

jest.mock('lightning/uiRecordApi', () => ({ createRecord: jest.fn(), updateRecord: jest.fn() }));

beforeEach(() => {
    created.mockReset().mockResolvedValue({ id: 'a02000000000001AAA' });
    updated.mockReset().mockResolvedValue({ id: 'a02000000000001AAA' });
});
afterEach(clearPage);

const half = (): ReturnType<typeof aSurvey> => aSurvey({ response: ratings(10) });
const complete = (): ReturnType<typeof aSurvey> => aSurvey({ response: ratings(20) });

describe('a survey that is open', () => {
    it('asks twenty statements, each with five answers in full words', async () => {
        const page = await openSurvey(aSurvey());
        expect(statements(page)).toHaveLength(20);
        const first = textOf(statements(page)[0] as HTMLElement);
        expect(first).toContain('Statement 1 of 20 What we sell lands close to what we forecast.');
        for (const word of ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree']) {
            expect(first).toContain(word);
        }
        expect(findAll(page, 'fieldset')).toHaveLength(20);
        await expect(page).toBeAccessible();
    });

    it('says until when, and for whom the answers count', async () => {
        const text = textOf(await openSurvey(aSurvey()));
        expect(text).toContain('Open until May 31, 2026');
        expect(text).toContain('Your answers count for Sales, staff, East.');
        const other = aSurvey({ segment: null, function: 'Marketing', level: 'Head' });
        expect(textOf(await openSurvey(other))).toContain('Your answers count for Marketing, heads. Not right?');
    });

    it('says exactly who can see what, and never "anonymous"', async () => {
        const text = textOf(await openSurvey(aSurvey()));
        expect(text).toContain('Confidential: who can see what');
        expect(text).toContain('You and your survey administrators can see what you answered.');
        expect(text).toContain('groups of at least 6 people');
        expect(text).not.toMatch(/anonym/i);
    });

    it('saves each answer as it is given: first a new record, then changes of it', async () => {
        const page = await openSurvey(aSurvey());
        await choose(page, 5, 2);
        expect(created).toHaveBeenCalledWith({
            apiName: 'Alignment_Response__c',
            fields: {
                Wave__c: WAVE,
                Participation__c: 'a01000000000001AAA',
                Response_Key__c: `${WAVE}${PERSON}`,
                S05__c: 2
            }
        });
        await choose(page, 6, 4);
        expect(updated).toHaveBeenCalledWith({ fields: { Id: 'a02000000000001AAA', S06__c: 4 } });
        expect(textOf(page)).toContain('2 of 20 answered Saved');
    });

    it('sends what is answered meanwhile with the next request, one at a time', async () => {
        let finish: (record: { id: string }) => void = () => undefined;
        created.mockReturnValue(new Promise((resolve) => (finish = resolve)));
        const page = await openSurvey(aSurvey());
        await choose(page, 1, 1);
        await choose(page, 2, 2);
        await choose(page, 3, 3);
        expect(textOf(page)).toContain('Saving …');
        expect(created).toHaveBeenCalledTimes(1);
        finish({ id: 'a02000000000001AAA' });
        await flush();
        expect(updated).toHaveBeenCalledTimes(1);
        expect(updated).toHaveBeenCalledWith({ fields: { Id: 'a02000000000001AAA', S02__c: 2, S03__c: 3 } });
        expect(textOf(page)).toContain('Saved');
    });

    it('keeps an answer that could not be saved, says so, and tries again', async () => {
        created.mockRejectedValueOnce({ body: { message: 'The connection was lost.' } });
        const page = await openSurvey(aSurvey());
        await choose(page, 1, 5);
        expect(textOf(page)).toContain('Your last answer could not be saved');
        expect(textOf(page)).toContain('The connection was lost.');
        expect(textOf(page)).toContain('Not saved yet');
        await expect(page).toBeAccessible();
        await click(button(page, 'Try Again'));
        await flush();
        expect(created.mock.calls[1][0].fields.S01__c).toBe(5);
        expect(textOf(page)).not.toContain('could not be saved');
    });

    it('goes on with what another device has begun', async () => {
        created.mockRejectedValueOnce({ body: { message: 'duplicate value' } });
        const refresh = (): Promise<void> => {
            graphql.emit({ data: aSurvey({ response: ratings(3) }), refresh });
            return Promise.resolve();
        };
        const page = await openSurvey(aSurvey(), refresh);
        await choose(page, 1, 5);
        await click(button(page, 'Try Again'));
        await flush();
        expect(updated).toHaveBeenCalledWith({ fields: { Id: 'a02000000000001AAA', S01__c: 5 } });
    });

    it('goes on where the person stopped', async () => {
        const page = await openSurvey(half());
        expect(textOf(page)).toContain('10 of 20 answered');
        expect(findAll<HTMLInputElement>(page, 'input').filter(({ checked }) => checked)).toHaveLength(10);
        await click(button(page, 'One at a time'));
        expect(statements(page)).toHaveLength(1);
        expect(textOf(page)).toContain('Statement 11 of 20');
    });
});

describe('one statement at a time', () => {
    it('goes on and back', async () => {
        const page = await openSurvey(aSurvey());
        await click(button(page, 'One at a time'));
        expect(button(page, 'Back')?.disabled).toBe(true);
        await click(button(page, 'Next'));
        expect(textOf(page)).toContain('Statement 2 of 20');
        await click(button(page, 'Back'));
        expect(textOf(page)).toContain('Statement 1 of 20');
        await click(button(page, 'All on one page'));
        expect(statements(page)).toHaveLength(20);
    });

    it('is answered by the keys 1 to 5, which go on to the next', async () => {
        const page = await openSurvey(aSurvey());
        await click(button(page, 'One at a time'));
        await press(find(page, 'fieldset') as HTMLElement, '3');
        expect(created.mock.calls[0][0].fields.S01__c).toBe(3);
        expect(textOf(page)).toContain('Statement 2 of 20');
        await press(find(page, 'fieldset') as HTMLElement, '7');
        expect(textOf(page)).toContain('Statement 2 of 20');
    });

    it('leads to what is still open', async () => {
        const page = await openSurvey(half());
        await click(button(page, 'Next Unanswered'));
        expect(textOf(page)).toContain('Statement 11 of 20');
    });
});

describe('handing in', () => {
    it('is possible once all twenty are answered', async () => {
        const page = await openSurvey(half());
        expect(button(page, 'Hand In My Answers')?.disabled).toBe(true);
        expect(textOf(page)).toContain('10 more to answer before you can hand them in.');
    });

    it('saves comment and time, and takes the person off the reminder list', async () => {
        const refresh = jest.fn(() => {
            const SubmittedOn = { value: '2026-05-20T10:00:00Z' };
            graphql.emit({ data: aSurvey({ response: { ...ratings(20), SubmittedOn }, answeredOn: 'now' }), refresh });
            return Promise.resolve();
        });
        const page = await openSurvey(complete(), refresh);
        const comment = find(page, 'lightning-textarea') as HTMLElement;
        comment.dispatchEvent(new CustomEvent('change', { detail: { value: 'Good work.' } }));
        comment.dispatchEvent(new CustomEvent('blur'));
        await flush();
        await click(button(page, 'Hand In My Answers'));
        await flush();
        const fields = updated.mock.calls.map(([input]: [{ fields: unknown }]) => input.fields);
        expect(fields).toEqual([
            { Id: 'a02000000000001AAA', Comment__c: 'Good work.' },
            { Id: 'a02000000000001AAA', Comment__c: 'Good work.' },
            { Id: 'a02000000000001AAA', Submitted_On__c: expect.any(String) },
            { Id: 'a01000000000001AAA', Answered_On__c: expect.any(String) }
        ]);
        expect(textOf(page)).toContain('Thank you. Your answers are handed in.');
        await expect(page).toBeAccessible();
    });

    it('takes place when the server says, where the clock of the device is hours off', async () => {
        const lastModifiedDate = '2026-05-20T10:00:00.000Z';
        updated.mockResolvedValue({ id: 'a02000000000001AAA', lastModifiedDate });
        const page = await openSurvey(complete());
        await click(button(page, 'Hand In My Answers'));
        await flush();
        const fields = updated.mock.calls.map(([input]: [{ fields: Record<string, unknown> }]) => input.fields);
        expect(fields[1]?.Submitted_On__c).toBe(lastModifiedDate);
        expect(fields[2]?.Answered_On__c).toBe(lastModifiedDate);
    });

    it('says what the server says where two answers are missing there, and keeps the answers on the page', async () => {
        const message = 'Answer all twenty statements before you hand your answers in.';
        updated.mockResolvedValueOnce({ id: 'a02000000000001AAA' });
        updated.mockRejectedValueOnce({ body: { output: { errors: [{ message }] } } });
        const page = await openSurvey(complete());
        await click(button(page, 'Hand In My Answers'));
        await flush();
        expect(textOf(page)).toContain(message);
        expect(textOf(page)).toContain('20 of 20 answered');
    });

    it('says why when the survey was closed meanwhile, and keeps the answers on the page', async () => {
        updated.mockRejectedValue({ body: { output: { errors: [{ message: 'This wave is not open.' }] } } });
        const page = await openSurvey(complete());
        await click(button(page, 'Hand In My Answers'));
        await flush();
        expect(textOf(page)).toContain('This wave is not open.');
        expect(textOf(page)).toContain('20 of 20 answered');
    });

    it('calls a reminder off later where that failed', async () => {
        const SubmittedOn = { value: '2026-05-20T10:00:00Z' };
        updated.mockRejectedValue(new Error('busy'));
        const page = await openSurvey(aSurvey({ response: { ...ratings(20), SubmittedOn } }));
        expect(updated).toHaveBeenCalledWith({
            fields: { Id: 'a01000000000001AAA', Answered_On__c: expect.any(String) }
        });
        expect(textOf(page)).toContain('Thank you');
    });
});

describe('a survey that is not open', () => {
    const SubmittedOn = { value: '2026-05-20T10:00:00Z' };
    it.each([
        ['with a draft', aSurvey({ status: 'Closed', response: ratings(7) }), 'Your draft is kept as it was: 7 of 20'],
        ['while it is closing', aSurvey({ status: 'Closing', response: ratings(7) }), 'This survey is closed'],
        [
            'after taking part',
            aSurvey({ status: 'Closed', response: { ...ratings(20), SubmittedOn } }),
            'You took part'
        ],
        ['without an answer', aSurvey({ status: 'Closed' }), 'You had not answered.'],
        ['in preparation', aSurvey({ status: 'Draft' }), 'There is no survey for you to take']
    ])('says so: %s', async (_when, data, text) => {
        const page = await openSurvey(data);
        expect(textOf(page)).toContain(text);
        expect(button(page, 'Hand In My Answers')).toBeUndefined();
        await expect(page).toBeAccessible();
    });

    it('shows the own answers, not to be changed', async () => {
        const page = await openSurvey(aSurvey({ status: 'Closed', response: ratings(7) }));
        expect(statements(page)).toHaveLength(20);
        expect(findAll<HTMLFieldSetElement>(page, 'fieldset').every(({ disabled }) => disabled)).toBe(true);
        await press(find(page, 'fieldset') as HTMLElement, '3');
        expect(updated).not.toHaveBeenCalled();
    });
});

describe('without a survey', () => {
    it('says that nobody asked', async () => {
        const none = { uiapi: { query: { Participations: { edges: [] }, Responses: { edges: [] } } } };
        expect(textOf(await openSurvey(none))).toContain('There is no survey for you to take');
    });

    it('says which permission set is missing', async () => {
        const page = await openSurvey({ uiapi: { query: { Participations: null, Responses: null } } });
        expect(textOf(page)).toContain('Ask your administrator for the permission set Alignment Participant.');
    });

    it('says what went wrong, and tries again', async () => {
        const refresh = jest.fn(() => Promise.reject(new Error('Still on a break.')));
        const page = await openSurvey({}, refresh);
        graphql.emit({ errors: [{ message: 'On a break.' }], refresh });
        await flush();
        expect(textOf(page)).toContain('The survey could not be loaded');
        await click(button(page, 'Try Again'));
        expect(textOf(page)).toContain('Still on a break.');
    });
});
