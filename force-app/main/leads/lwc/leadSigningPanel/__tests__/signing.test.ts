import { graphql as realGraphql } from 'lightning/graphql';
import { getObjectInfo as realGetObjectInfo } from 'lightning/uiObjectInfoApi';
import LeadSigningPanel from 'c/leadSigningPanel';
import { executeMutation } from '../../../../../../tests/support/lwc/graphql';
import type { graphql as testGraphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, click, find, findAll, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';

const ME = '005000000000001AAA';
jest.mock('@salesforce/user/Id', () => ({ __esModule: true, default: '005000000000001AAA' }), { virtual: true });
jest.mock('@salesforce/customPermission/Sign_for_Marketing', () => ({ __esModule: true, default: true }), {
    virtual: true
});
jest.mock('@salesforce/customPermission/Sign_for_Sales', () => ({ __esModule: true, default: true }), {
    virtual: true
});

const graphql = realGraphql as unknown as typeof testGraphql;
const getObjectInfo = realGetObjectInfo as unknown as { emit(data: unknown): void };

const refresh = jest.fn(() => Promise.resolve());
const value = (given: unknown): { value: unknown } => ({ value: given });

beforeAll(() => {
    jest.useFakeTimers({
        now: new Date('2026-03-01T09:00:00Z'),
        doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick', 'setImmediate']
    });
});
afterAll(() => jest.useRealTimers());
beforeEach(() => {
    jest.clearAllMocks();
    executeMutation.mockResolvedValue({ data: { uiapi: {} } });
});
afterEach(clearPage);

const lena = {
    MarketingId: value('005000000000002AAA'),
    MarketingOn: value('2026-02-03T12:00:00.000Z'),
    Marketing: { Name: value('Lena Vasquez') }
};

async function panelOf(status: string, signatures: object = {}, mayEdit = false): Promise<HTMLElement> {
    const page = await mount('c-lead-signing-panel', LeadSigningPanel, { recordId: 'a01' });
    const node = { Id: 'a01', Key: value('mql'), Status: value(status), ...signatures };
    const inForce = [{ node: { Id: 'a00', Key: value('mql') } }, { node: { Id: 'a99', Key: value('sql') } }];
    graphql.emit({
        data: { uiapi: { query: { Definition: { edges: [{ node }] }, InForce: { edges: inForce } } } },
        refresh
    });
    getObjectInfo.emit({ fields: { Filter_Logic__c: { updateable: mayEdit } } });
    await flush();
    return page;
}

const buttons = (page: Element): HTMLElement[] => findAll(page, 'lightning-button');
const labelsIn = (page: Element): string[] => buttons(page).map((button) => textOf(button));
const button = (page: Element, label: string): HTMLElement | undefined =>
    buttons(page).find((one) => textOf(one) === label);
/** What was sent in one transaction each. */
const saved = (): unknown[][] => executeMutation.mock.calls.map(([{ variables }]) => Object.values(variables));
const definition = (id: string, fields: object): object => ({ Id: id, Lead_Definition__c: fields });
const comment = (kind: string, body: string | null = null): object => ({
    Lead_Definition_Comment__c: { Lead_Definition__c: 'a01', Kind__c: kind, Body__c: body }
});

describe('the agreement on a lead definition', () => {
    it('says what has been signed, and offers what is left to sign', async () => {
        const page = await panelOf('Proposed', lena);
        expect(textOf(page)).toContain('Lena Vasquez signed for Marketing on Feb 3, 2026. Sales has not signed.');
        expect(labelsIn(page)).toEqual(['Sign for Sales', 'Return with a Reason']);
        await expect(page).toBeAccessible();
    });

    it('puts a version in force with the second signature, in one transaction in which the former one retires', async () => {
        const page = await panelOf('Proposed', lena);
        await click(button(page, 'Sign for Sales'));
        await flush();
        expect(saved()).toEqual([
            [
                definition('a00', { Status__c: 'Retired', In_Force_Key__c: null }),
                definition('a01', {
                    Signed_By_Sales__c: ME,
                    Sales_Signed_On__c: '2026-03-01T09:00:00.000Z',
                    Status__c: 'Agreed',
                    In_Force_Key__c: 'mql'
                }),
                comment('Signed')
            ]
        ]);
        expect(refresh).toHaveBeenCalledTimes(1);
    });

    it('signs alone where the other function has not signed', async () => {
        const page = await panelOf('Proposed');
        expect(labelsIn(page)).toEqual(['Sign for Marketing', 'Sign for Sales', 'Return with a Reason']);
        await click(button(page, 'Sign for Marketing'));
        await flush();
        expect(saved()).toEqual([
            [
                definition('a01', {
                    Signed_By_Marketing__c: ME,
                    Marketing_Signed_On__c: '2026-03-01T09:00:00.000Z'
                }),
                comment('Signed')
            ]
        ]);
    });

    it('offers nobody both signatures', async () => {
        const page = await panelOf('Proposed', { ...lena, MarketingId: value(ME) });
        expect(labelsIn(page)).toEqual(['Return with a Reason']);
        expect(textOf(page)).toContain('somebody else has to sign for this one');
    });

    it('returns a proposal with a reason, signatures off, and says so on the draft', async () => {
        const page = await panelOf('Proposed', lena);
        await click(button(page, 'Return with a Reason'));
        const reason = find<HTMLElement & { value: string }>(page, 'lightning-textarea') as HTMLElement;
        await click(button(page, 'Return Proposal'));
        expect(saved()).toEqual([]);
        reason.dispatchEvent(new CustomEvent('change', { detail: { value: ' 50 employees is too few. ' } }));
        await click(button(page, 'Return Proposal'));
        await flush();
        expect(saved()).toEqual([
            [
                definition('a01', {
                    Status__c: 'Draft',
                    Return_Reason__c: '50 employees is too few.',
                    Signed_By_Marketing__c: null,
                    Marketing_Signed_On__c: null,
                    Signed_By_Sales__c: null,
                    Sales_Signed_On__c: null
                }),
                comment('Returned', '50 employees is too few.')
            ]
        ]);
        clearPage();
        const draft = await panelOf('Draft', { ReturnReason: value('50 employees is too few.') });
        expect(textOf(draft)).toContain('Returned to its authors: 50 employees is too few.');
    });

    it('keeps a proposal when the return is given up', async () => {
        const page = await panelOf('Proposed', lena);
        await click(button(page, 'Return with a Reason'));
        await expect(page).toBeAccessible();
        await click(button(page, 'Cancel'));
        expect(saved()).toEqual([]);
        expect(labelsIn(page)).toContain('Sign for Sales');
    });

    it('lets who writes definitions propose a draft', async () => {
        await click(button(await panelOf('Draft', {}, true), 'Propose'));
        await flush();
        expect(saved()).toEqual([
            [definition('a01', { Status__c: 'Proposed', Return_Reason__c: null }), comment('Proposed')]
        ]);
    });

    it('offers nothing on a draft to others, nor on what is agreed or retired to anybody', async () => {
        for (const [status, said] of [
            ['Draft', 'A draft'],
            ['Agreed', 'Signed by both'],
            ['Retired', 'Out of force']
        ] as const) {
            clearPage();
            // eslint-disable-next-line no-await-in-loop
            const page = await panelOf(status, {}, status !== 'Draft');
            expect(textOf(page)).toContain(said);
            expect(labelsIn(page)).toEqual([]);
        }
    });

    it('says what the org refused, and shows what was kept', async () => {
        executeMutation.mockResolvedValueOnce({ errors: [{ message: 'You can sign only as yourself.' }] });
        const page = await panelOf('Proposed', lena);
        await click(button(page, 'Sign for Sales'));
        await flush();
        expect(textOf(page)).toContain('You can sign only as yourself.');
        expect(saved()).toHaveLength(1);
        expect(refresh).toHaveBeenCalledTimes(1);
        await click(button(page, 'Try Again'));
        expect(textOf(page)).not.toContain('You can sign only as yourself.');
    });

    it('says so when what was saved cannot be read again', async () => {
        refresh.mockRejectedValueOnce(new Error('The server is away.'));
        const page = await panelOf('Proposed', lena);
        await click(button(page, 'Sign for Sales'));
        await flush();
        expect(textOf(page)).toContain('The server is away.');
    });
});
