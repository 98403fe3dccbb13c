import { graphql as realGraphql } from 'lightning/graphql';
import FunnelCustomerPanel from 'c/funnelCustomerPanel';
import { getRecord as realGetRecord } from 'lightning/uiRecordApi';
import type { CustomerAnswer } from 'c/funnelData';
import type { graphql as testGraphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, click, find, findAll, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';
import { aMappingNode, aStageNode, rows } from '../../funnelData/__tests__/support/answers';

const graphql = realGraphql as unknown as typeof testGraphql;
const getRecord = realGetRecord as unknown as {
    emit(record: unknown): void;
    error(body: unknown): void;
    getLastConfig(): unknown;
};
type Query = NonNullable<NonNullable<CustomerAnswer['uiapi']>['query']>;

const field = <T>(value: T): { value: T } => ({ value });
const stage = (id: string, name: string, sequence: number) =>
    aStageNode({
        Id: id,
        Name: field(name),
        Sequence: field(sequence),
        Owner: field(sequence < 5 ? 'Marketing' : 'Sales')
    });
const mapping = (object: string, value: string, stageId: string, source = 'Status') =>
    aMappingNode(value, { Object: field(object), Field: field(source), StageId: field(stageId) });

const won = (id: string, name: string, on: string) => ({
    Id: id,
    Name: field(name),
    StageName: { value: 'Closed Won', label: 'Closed Won' },
    Amount: field(1000),
    IsWon: field(true),
    IsClosed: field(true),
    CreatedDate: field('2025-01-01T09:00:00.000Z'),
    CloseDate: field(on)
});

const SETUP: Pick<Query, 'Stages' | 'Mappings' | 'Contributions'> = {
    Stages: rows(
        stage('a002', 'Brand awareness', 2),
        stage('a005', 'Purchase intention', 5),
        stage('a006', 'Purchase', 6),
        stage('a007', 'Customer loyalty', 7)
    ),
    Mappings: rows(
        mapping('CampaignMember', 'Responded', 'a002'),
        mapping('Lead', 'Open', 'a002'),
        aMappingNode('Prospecting', { StageId: field('a005') }),
        aMappingNode('Closed Won', { StageId: field('a006') }),
        mapping('Account', 'Repeat win', 'a007', 'Evidence')
    ),
    Contributions: rows()
};

const anAccount = (given: Partial<Query> = {}): CustomerAnswer => ({
    uiapi: {
        query: {
            ...SETUP,
            Record: rows({ Id: '001', Name: field('Coldstream') }),
            Deals: rows(
                won('006a', 'Generator', '2025-02-01'),
                won('006b', 'Service', '2025-08-01'),
                won('006c', 'Upgrade', '2026-05-03')
            ),
            History: rows(),
            Responses: rows({
                Id: '00v',
                ContactId: field('003'),
                Status: field('Responded'),
                CreatedDate: field('2024-01-01T09:00:00.000Z')
            }),
            Roles: rows(),
            Contacts: rows({ Id: '003', Name: field('Mei Sato') }, { Id: '004', Name: field('Ann Lee') }),
            Leads: rows({
                Id: '00Q',
                Name: field('Omar Diaz'),
                Status: field('Open'),
                CreatedDate: field('2026-01-01T09:00:00.000Z')
            }),
            ...given
        }
    }
});
async function answer(data: unknown): Promise<void> {
    graphql.emit({ data, refresh: () => Promise.resolve() });
    await flush();
}

const open = (objectApiName: string): Promise<HTMLElement> =>
    mount('c-funnel-customer-panel', FunnelCustomerPanel, { recordId: '001', objectApiName });

/** The page has the record of its account already; then the one request is made. */
async function openAccount(account = anAccount()): Promise<HTMLElement> {
    const page = await open('Account');
    getRecord.emit({ id: '001', fields: { Name: { value: 'Coldstream' } } });
    await answer(account);
    return page;
}

afterEach(clearPage);

describe('the funnel of an account', () => {
    it('holds its place while data are on their way', async () => {
        const page = await open('Account');
        expect(textOf(page)).toContain('Loading the funnel');
        await expect(page).toBeAccessible();
    });

    it('asks once, for the account and for the leads of a company of its name', async () => {
        const page = await open('Account');
        expect(graphql.getLastConfig()?.query).toBeUndefined();
        getRecord.emit({ id: '001', fields: { Name: { value: 'Coldstream' } } });
        await flush();
        expect(graphql.getLastConfig()).toMatchObject({
            query: expect.stringContaining('funnelOfAccount') as unknown,
            variables: { recordId: '001', company: 'Coldstream' }
        });
        expect(page).toBeDefined();
    });

    it('asks all the same where the name is hidden, and then says what is missing', async () => {
        const page = await open('Account');
        getRecord.error({ message: 'no access' });
        await answer(anAccount({ Record: rows() }));
        expect(graphql.getLastConfig()?.variables).toEqual({ recordId: '001', company: '' });
        expect(textOf(page)).toContain('Ask your administrator for access');
    });

    it('says where the account stands, and why, in words', async () => {
        const page = await openAccount();
        expect(textOf(page)).toContain('Customer loyalty');
        expect(textOf(page)).toContain('Why third order on May 3, 2026: Upgrade');
        expect(textOf(page)).toContain('Since Aug 1, 2025');
        await expect(page).toBeAccessible();
    });

    it('counts leads, contacts and deals at each stage, and what the deals are worth', async () => {
        const page = await openAccount();
        const table = findAll(page, 'tbody tr').map((row) =>
            textOf(row)
                .replace(/(Leads|Contacts|Deals)/g, '')
                .replace(/\s+/g, ' ')
        );
        expect(table).toEqual([
            expect.stringContaining('Brand awareness 1 1 0 $0'),
            expect.stringContaining('Purchase intention 0 0 0 $0'),
            expect.stringContaining('Purchase 0 0 3 $3,000'),
            expect.stringContaining('Customer loyalty Here now 0 0 0 $0'),
            expect.stringContaining('Nothing known yet 0 1 0 $0')
        ]);
    });

    it.each([
        ['1 Leads at Brand awareness: show them', 'Leads at Brand awareness', ['Omar Diaz']],
        ['1 Contacts at Nothing known yet: show them', 'Contacts at Nothing known yet', ['Ann Lee']],
        ['3 Deals at Purchase: show them', 'Deals at Purchase', ['Generator', 'Service', 'Upgrade']],
        ['$3,000 Deals at Purchase: show them', 'Deals at Purchase', ['Generator', 'Service', 'Upgrade']]
    ])('opens the records behind a number: %s', async (action, heading, names) => {
        const page = await openAccount();
        await click(find(page, `button[aria-label="${action}"]`));
        const list = find(page, 'c-funnel-record-list') as HTMLElement;
        expect(textOf(find(list, 'h3') as Element)).toBe(heading);
        expect(findAll(list, 'tbody th').map((name) => textOf(name))).toEqual(names);
        await expect(page).toBeAccessible();
        await click(find(list, 'lightning-button-icon'));
        expect(find(page, 'c-funnel-record-list')).toBeUndefined();
    });

    it('says when there is more than it could read', async () => {
        const page = await openAccount(anAccount({ Deals: { edges: [], pageInfo: { hasNextPage: true } } }));
        expect(textOf(page)).toContain('the counts are at least these');
    });

    it('says that nothing is known, where nothing is', async () => {
        const page = await openAccount(anAccount({ Deals: rows(), Responses: rows(), Leads: rows() }));
        expect(textOf(page)).toContain('No place in the funnel yet');
        expect(find(page, 'c-funnel-status')).toBeUndefined();
        await expect(page).toBeAccessible();
    });

    it('names values that are mapped to nothing', async () => {
        const page = await openAccount(anAccount({ Responses: rows({ Id: '00v', Status: field('Attended') }) }));
        expect(textOf(page)).toContain('Not mapped “Attended” (Campaign contacts) Left out, never guessed.');
    });

    it.each([
        ['the funnel is hidden from the person', anAccount({ Stages: undefined }), 'Funnel Reader'],
        ['the account is hidden from the person', anAccount({ Record: rows() }), 'Ask your administrator for access']
    ])('says what to do where %s', async (_, account, expected) => {
        expect(textOf(await openAccount(account))).toContain(expected);
    });

    it('says what to do when a request fails, and tries again', async () => {
        const page = await openAccount();
        const refresh = jest.fn(() => Promise.resolve());
        graphql.emit({ errors: [{ message: 'Server too busy' }], refresh });
        await flush();
        expect(textOf(page)).toContain('Server too busy');
        find(page, 'c-error-panel')?.dispatchEvent(new CustomEvent('retry'));
        await flush();
        expect(refresh).toHaveBeenCalled();
    });

    it('opens what is owed at a stage that is looked at, and closes it', async () => {
        const page = await openAccount();
        findAll(page, '[role="tab"]')[1]?.click();
        await flush();
        expect(textOf(find(page, '[role="tabpanel"]') as Element)).toContain('Purchase intention');
        expect(textOf(page)).toContain('Marketing owes');
        find(page, 'c-funnel-stage-panel')?.dispatchEvent(new CustomEvent('toggle'));
        await flush();
        expect(textOf(page)).not.toContain('Marketing owes');
    });

    it('says that it is for accounts and contacts', async () => {
        expect(textOf(await open('Lead'))).toContain('The funnel of a customer shows on accounts and contacts');
    });
});

describe('the funnel of a contact', () => {
    it('follows the deals that the contact takes part in', async () => {
        const page = await open('Contact');
        const Roles = rows({ Id: '00K', ContactId: field('003'), Opportunity: won('006a', 'Generator', '2025-02-01') });
        await answer({
            uiapi: {
                query: { ...SETUP, Record: rows({ Id: '003', Name: field('Mei Sato') }), Roles, Responses: rows() }
            }
        });
        expect(textOf(page)).toContain('Why first order on Feb 1, 2025: Generator');
        expect(find(page, 'c-funnel-stage-table')).toBeUndefined();
        await expect(page).toBeAccessible();
    });
});
