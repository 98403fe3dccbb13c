import LeadCommentsPanel from 'c/leadCommentsPanel';
import { executeMutation, graphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, click, find, findAll, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';

const value = (given: unknown): { value: unknown } => ({ value: given });
const refresh = jest.fn(() => Promise.resolve());

beforeEach(() => {
    jest.clearAllMocks();
    executeMutation.mockResolvedValue({ data: { uiapi: {} } });
});
afterEach(clearPage);

const said = (kind: string, body: string | null, by: string | null = 'Gordon Achebe'): object => ({
    node: {
        Id: `c-${kind}-${body}`,
        Kind: value(kind),
        Body: value(body),
        CreatedDate: value('2026-02-03T12:00:00.000Z'),
        CreatedBy: by === null ? null : { Name: value(by) }
    }
});

async function panel(...edges: object[]): Promise<HTMLElement> {
    const page = await mount('c-lead-comments-panel', LeadCommentsPanel, { recordId: 'a01' });
    graphql.emit({ data: { uiapi: { query: { Comments: { edges } } } }, refresh });
    await flush();
    return page;
}

async function write(page: Element, text: string): Promise<void> {
    find(page, 'lightning-textarea')?.dispatchEvent(new CustomEvent('change', { detail: { value: text } }));
    await click(find(page, 'lightning-button'));
    await flush();
}

describe('what people say about a version', () => {
    it('stands in order, with what was done', async () => {
        const page = await panel(
            said('Proposed', null),
            said('Returned', 'Too few employees.'),
            said('Signed', null, null),
            said('Comment', 'Now it is good.')
        );
        expect(findAll(page, 'li').map(textOf)).toEqual([
            'Gordon Achebe proposed this version Feb 3, 2026',
            'Gordon Achebe returned the proposal Feb 3, 2026 Too few employees.',
            'somebody whom you may not see signed Feb 3, 2026',
            'Gordon Achebe Feb 3, 2026 Now it is good.'
        ]);
        await expect(page).toBeAccessible();
    });

    it('gets a comment, and is read again', async () => {
        const page = await panel();
        expect(textOf(page)).toContain('Nobody has commented yet.');
        await write(page, '  Three months then. ');
        expect(Object.values(executeMutation.mock.calls[0]?.[0].variables ?? {})).toEqual([
            {
                Lead_Definition_Comment__c: {
                    Lead_Definition__c: 'a01',
                    Kind__c: 'Comment',
                    Body__c: 'Three months then.'
                }
            }
        ]);
        expect(refresh).toHaveBeenCalledTimes(1);
    });

    it('asks for words, and keeps them when the org refuses', async () => {
        const page = await panel();
        await write(page, '   ');
        expect(textOf(page)).toContain('Write what you want to say.');
        executeMutation.mockResolvedValueOnce({ errors: [{ message: 'The org is read only.' }] });
        await write(page, 'Kept.');
        expect(textOf(page)).toContain('The org is read only.');
        expect(find<HTMLElement & { value: string }>(page, 'lightning-textarea')?.value).toBe('Kept.');
    });

    it('shows nothing to people who may not see comments', async () => {
        const page = await mount('c-lead-comments-panel', LeadCommentsPanel, { recordId: 'a01' });
        graphql.emit({ data: { uiapi: { query: {} } } });
        await flush();
        expect(textOf(page)).toBe('');
        await (page as unknown as { reload(): Promise<void> }).reload();
    });
});
