import LightningConfirm from 'lightning/confirm';
import { graphql as realGraphql } from 'lightning/graphql';
import { getObjectInfo as realGetObjectInfo } from 'lightning/uiObjectInfoApi';
import { createRecord, deleteRecord, updateRecord } from 'lightning/uiRecordApi';
import WavesPage from 'c/wavesPage';
import type { graphql as testGraphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, click, find, findAll, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';
import { aMember, anAnswer, answerOf, aParticipation, aUser, aWave } from './support/waves';

jest.mock('lightning/uiRecordApi', () => ({
    createRecord: jest.fn(),
    deleteRecord: jest.fn(),
    updateRecord: jest.fn()
}));
jest.mock('lightning/confirm', () => ({ __esModule: true, default: { open: jest.fn() } }));

const graphql = realGraphql as unknown as typeof testGraphql;
const getObjectInfo = realGetObjectInfo as unknown as { emit(data: unknown): void };
const created = createRecord as jest.MockedFunction<typeof createRecord>;
const updated = updateRecord as jest.MockedFunction<typeof updateRecord>;
const deleted = deleteRecord as jest.MockedFunction<typeof deleteRecord>;
const confirm = LightningConfirm.open as jest.MockedFunction<typeof LightningConfirm.open>;

const field = (value: unknown): Readonly<Record<string, unknown>> => ({ value });
let written: Readonly<Record<string, unknown>>[] = [];

beforeEach(() => {
    written = [];
    created.mockReset().mockImplementation(({ apiName, fields }) => {
        written.push({ apiName, ...fields });
        return Promise.resolve({ id: `new${written.length}` });
    });
    updated.mockReset().mockImplementation(({ fields }) => {
        written.push(fields);
        return Promise.resolve({ id: String(fields.Id), lastModifiedDate: '2026-11-22T10:00:00.000Z' });
    });
    deleted.mockReset().mockResolvedValue(undefined);
    confirm.mockReset().mockResolvedValue(true);
});
afterEach(clearPage);

async function openPage(parts: Parameters<typeof answerOf>[0], createable = true): Promise<HTMLElement> {
    const page = await mount('c-waves-page', WavesPage, {});
    getObjectInfo.emit({ createable });
    await flush();
    await answer(parts);
    // what the chosen wave asks for is asked once it is there
    await answer(parts);
    return page;
}

async function answer(parts: Parameters<typeof answerOf>[0]): Promise<void> {
    graphql.emit({ data: answerOf(parts), refresh: () => Promise.resolve() });
    await flush();
}

const button = (page: Element, label: string): HTMLElement | undefined =>
    findAll(page, 'lightning-button').find((one) => (one as { label?: string }).label === label);
const isOff = (page: Element, label: string): boolean =>
    (button(page, label) as { disabled?: boolean } | undefined)?.disabled === true;
const rowOf = (page: Element, name: string): HTMLElement =>
    findAll(page, 'tr').find((row) => textOf(row).includes(name)) as HTMLElement;

async function pick(page: Element, selector: string, value: unknown): Promise<void> {
    const choice = find(page, selector) as HTMLElement;
    choice.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await flush();
}

describe('the page of waves', () => {
    it('is for survey administrators, and says so to others', async () => {
        const page = await openPage({}, false);
        expect(textOf(page)).toContain('Ask your administrator for the permission set Alignment Administrator');
        await expect(page).toBeAccessible();
    });

    it('begins with a first wave where there is none', async () =>
        expect(textOf(await openPage({ waves: [] }))).toContain('Begin with New Wave'));

    it('shows what needs attention first', async () => {
        const closed = aWave({ Id: 'w0', Name: field('Winter'), Status: field('Closed') });
        const page = await openPage({ waves: [closed, aWave({ Status: field('Open') })] });
        expect(textOf(find(find(page, 'c-wave-panel') ?? page, 'h2') ?? page)).toBe('Spring');
        await expect(page).toBeAccessible();
    });

    it('says what went wrong', async () => {
        const page = await mount('c-waves-page', WavesPage, {});
        getObjectInfo.emit({ createable: true });
        await flush();
        graphql.emit({ errors: [{ message: 'On a break.' }] });
        await flush();
        expect(textOf(page)).toContain('The waves could not be loaded.');
    });
});

describe('people of a draft', () => {
    const users = [
        aUser('ann'),
        aUser('ben', { Department: field('Marketing'), Title: field('Head of Brand') }),
        aUser('cy', { Department: field('Legal'), Title: field('Counsel') }),
        aUser('dee', { IsActive: field(false) })
    ];

    it('are proposed by function, with the reason, and saved once they are right', async () => {
        const page = await openPage({ users });
        expect(textOf(page)).toContain('By these words 1 active users are in Sales and 1 in Marketing.');
        await click(button(page, 'Add These Users'));
        await flush();
        expect(textOf(rowOf(page, 'Person ben'))).toContain('By department: “marketing”');
        expect(isOff(page, 'Open the wave')).toBe(true);
        await click(button(page, 'Save People'));
        await flush();
        expect(written).toContainEqual({
            apiName: 'Alignment_Participation__c',
            Wave__c: 'w1',
            OwnerId: 'ben',
            Participation_Key__c: 'spring|ben@org.example',
            Function__c: 'Marketing',
            Level__c: 'Head',
            Segment__c: 'East'
        });
    });

    it('are not saved before everybody has a function', async () => {
        const page = await openPage({ users });
        await pick(page, 'lightning-radio-group', 'list');
        await pick(page, 'lightning-textarea', 'cy@org.example\nnobody@org.example');
        expect(textOf(page)).toContain('Line 2, “nobody@org.example”: no user of this org has this mail address');
        await click(button(page, 'Add These People'));
        await flush();
        expect(isOff(page, 'Save People')).toBe(true);
        expect(textOf(page)).toContain('Say for each person whether they answer for Sales or for Marketing.');
        const side = findAll<HTMLSelectElement>(page, 'select').find((one) => one.dataset.field === 'function');
        (side as HTMLSelectElement).value = 'Sales';
        side?.dispatchEvent(new CustomEvent('change'));
        await flush();
        expect(isOff(page, 'Save People')).toBe(false);
    });

    it('of two teams are asked once and counted in both', async () => {
        const members = [aMember('A', 'ann'), aMember('A', 'ben'), aMember('B', 'ann')];
        const page = await openPage({ users, members });
        await pick(page, 'lightning-radio-group', 'teams');
        await pick(page, 'lightning-checkbox-group', ['A', 'B']);
        await click(button(page, 'Add These Teams'));
        await flush();
        expect(textOf(rowOf(page, 'Person ann'))).toContain('Account A, Account B');
        await click(button(page, 'Save People'));
        await flush();
        const keys = written.map((one) => one.Membership_Key__c ?? one.Participation_Key__c);
        expect(keys.sort()).toEqual([
            'spring|ann@org.example',
            'spring|ann@org.example|A',
            'spring|ann@org.example|B',
            'spring|ben@org.example',
            'spring|ben@org.example|A'
        ]);
    });

    it('can be found otherwise where account teams are off', async () => {
        const page = await openPage({ users, members: null });
        await pick(page, 'lightning-radio-group', 'teams');
        expect(textOf(page)).toContain('Account teams are off in this org');
        await expect(page).toBeAccessible();
    });

    it('are asked as in the last wave', async () => {
        const before = [aParticipation('ann', { Level: field('Head'), Wave: { Name: field('Winter') } })];
        const page = await openPage({ users, before });
        await click(button(page, 'Add These Users'));
        await flush();
        expect(textOf(rowOf(page, 'Person ann'))).toContain('As in Winter');
    });

    it('stay on the page where saving fails', async () => {
        created.mockRejectedValue({ body: { message: 'No more room.' } });
        const page = await openPage({ users });
        await click(button(page, 'Add These Users'));
        await flush();
        await click(button(page, 'Save People'));
        await flush();
        expect(textOf(page)).toContain('What was saved stays saved; the rest is still here.');
        expect(textOf(page)).toContain('2 changes are not saved.');
    });
});

describe('a wave that opens', () => {
    it('freezes the words first', async () => {
        const page = await openPage({ users: [aUser('ann')], participations: [aParticipation('ann')] });
        await click(button(page, 'Open the wave'));
        await flush();
        expect(written[0]).toMatchObject({ apiName: 'Alignment_Wording__c', Is_Frozen__c: true });
        expect(String(written[0]?.S05__c)).toMatch(/^Salespeople find/);
        expect(written[1]).toEqual({ Id: 'w1', Status__c: 'Open', Wording__c: 'new1' });
    });

    it('does not open against the person’s will', async () => {
        confirm.mockResolvedValue(false);
        const page = await openPage({ users: [aUser('ann')], participations: [aParticipation('ann')] });
        await click(button(page, 'Open the wave'));
        await flush();
        expect(written).toEqual([]);
    });
});

describe('an open wave', () => {
    const open = {
        waves: [aWave({ Status: field('Open') })],
        users: [aUser('ann'), aUser('ben'), aUser('dee', { IsActive: field(false) })],
        participations: [
            aParticipation('ann', { AnsweredOn: field('2026-11-20T10:00:00.000Z') }),
            aParticipation('ben'),
            aParticipation('dee')
        ]
    };

    it('says who has not answered, never what, with addresses to copy', async () => {
        const page = await openPage(open);
        expect(textOf(page)).toContain('1 of 3 people have answered.');
        expect(find<HTMLTextAreaElement>(page, 'textarea')?.value).toBe('ben@mail.example');
        expect(textOf(page)).toContain('1 more has not answered and cannot: the user is deactivated.');
        expect(textOf(rowOf(page, 'Person dee'))).toContain('deactivated');
    });

    it('says that somebody who moves counts as what stands there at the end', async () =>
        expect(textOf(await openPage(open))).toContain('counts as what stands here when it closes'));
});

describe('closing', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const open = {
        waves: [aWave({ Status: field('Open') })],
        users: ids.map((id) => aUser(id)),
        participations: ids.map((id) => aParticipation(id)),
        responses: ids.map((id) => anAnswer(id, 4)),
        results: [{ Id: 'old', Key: field('left over'), Suppressed: field(null) }]
    };
    const close = async (page: Element, label = 'Close the wave'): Promise<void> => {
        await click(button(page, label));
        await flush();
        await answer(open);
        await flush();
        await flush();
    };

    it('freezes the answers, takes away what was left over, writes results, and puts them out by the server’s clock', async () => {
        const page = await openPage(open);
        await close(page);
        expect(written[0]).toEqual({ Id: 'w1', Status__c: 'Closing' });
        expect(deleted).toHaveBeenCalledWith('old');
        const company = written.find((one) => one.Result_Key__c === 'w1|Company||All|All');
        expect(company).toMatchObject({
            Answers__c: 5,
            Mean_Total__c: 80,
            Suppressed__c: null,
            Group_Kind__c: 'Company'
        });
        expect(written.filter((one) => one.Statement__c === 'S01').length).toBeGreaterThan(0);
        expect(written.at(-1)).toEqual({
            Id: 'w1',
            Status__c: 'Closed',
            Closed_On__c: '2026-11-22T10:00:00.000Z'
        });
    });

    it('that fails keeps everything and can go on', async () => {
        created.mockRejectedValue({ body: { message: 'No more room.' } });
        const page = await openPage(open);
        await close(page);
        expect(textOf(page)).toContain('All answers are kept and no results are out.');
        expect(written.some((one) => one.Status__c === 'Closed')).toBe(false);
    });

    it('that was interrupted goes on without asking again', async () => {
        const page = await openPage({ ...open, waves: [aWave({ Status: field('Closing') })] });
        expect(textOf(page)).toContain('Closing was interrupted');
        await close(page, 'Go On Closing');
        expect(confirm).not.toHaveBeenCalled();
        expect(written.at(-1)).toMatchObject({ Status__c: 'Closed' });
    });
});
