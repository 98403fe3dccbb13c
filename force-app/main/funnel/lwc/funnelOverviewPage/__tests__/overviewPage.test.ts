import { graphql as realGraphql } from 'lightning/graphql';
import FunnelOverviewPage from 'c/funnelOverviewPage';
import { fileOffered } from '../../../../../../tests/support/lwc/files';
import type { graphql as testGraphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, click, find, findAll, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';
import { aMappingNode, aStageNode, rows } from '../../funnelData/__tests__/support/answers';

const graphql = realGraphql as unknown as typeof testGraphql;
const field = <T>(value: T): { value: T } => ({ value });
const groups = (...nodes: object[]) => ({ edges: nodes.map((aggregate) => ({ node: { aggregate } })) });
const counted = (value: number) => ({ count: field(value) });

const someGroups = () => ({
    Leads: groups({ Status: field('Open'), Id: counted(12) }),
    Members: groups(),
    Deals: groups(
        { StageName: field('Needs Analysis'), Id: counted(3), Amount: { sum: field(4500) } },
        { StageName: field('Engaging'), Id: counted(1), Amount: { sum: field(100) } }
    ),
    RepeatWins: groups({ Id: counted(2) }),
    References: groups({ Id: counted(0) }),
    Referrals: groups({ Id: counted(0) }),
    Segments: groups({ Industry: { value: 'Energy', label: 'Energy' } })
});

const anAnswer = (aggregate: object = someGroups(), mappings: object[] = []) => ({
    uiapi: {
        query: {
            Stages: rows(
                aStageNode({
                    Id: 'a002',
                    Name: field('Brand awareness'),
                    Sequence: field(2),
                    Owner: field('Marketing')
                }),
                aStageNode(),
                aStageNode({ Id: 'a007', Name: field('Customer loyalty'), Sequence: field(7) })
            ),
            Mappings: rows(
                aMappingNode('Open', { Object: field('Lead'), Field: field('Status'), StageId: field('a002') }),
                aMappingNode('Needs Analysis'),
                aMappingNode('Repeat win', {
                    Object: field('Account'),
                    Field: field('Evidence'),
                    StageId: field('a007')
                }),
                ...mappings
            )
        },
        aggregate
    }
});

const open = (): Promise<HTMLElement> => mount('c-funnel-overview-page', FunnelOverviewPage, {});

async function answer(data: unknown, errors?: { message: string }[]): Promise<void> {
    graphql.emit({ data, errors, refresh: () => Promise.resolve() });
    await flush();
}

afterEach(clearPage);

const choose = async (page: Element, filter: string, value: string): Promise<void> => {
    find(page, `lightning-combobox[data-filter="${filter}"]`)?.dispatchEvent(
        new CustomEvent('change', { detail: { value } })
    );
    await flush();
};

describe('the overview', () => {
    it('holds its place while data are on their way', async () => {
        expect(textOf(await open())).toContain('Loading the funnel');
    });

    it('shows counts and worth at each stage, the two parts, and what is not mapped', async () => {
        const page = await open();
        await answer(anAnswer());
        expect(textOf(page)).toContain('Marketing’s part 12 records');
        expect(textOf(page)).toContain('Sales’ part 5 records, worth $4,500');
        expect(findAll(page, 'tbody tr').map((row) => textOf(row).replace(/\s+/g, ' '))).toEqual([
            'M Brand awareness 12 Leads 0 Campaign contacts 0 Deals 0 Customers $0',
            'S Purchase intention 0 Leads 0 Campaign contacts 3 Deals 0 Customers $4,500',
            'S Customer loyalty 0 Leads 0 Campaign contacts 0 Deals 2 Customers $0',
            'Not mapped 0 Leads 0 Campaign contacts 1 Deals 0 Customers $100'
        ]);
        await expect(page).toBeAccessible();
    });

    it('says whose records these are', async () => {
        const page = await open();
        await answer(anAnswer());
        expect(textOf(page)).toContain('Of the records that you can see.');
    });

    it('draws worth instead of records when asked to', async () => {
        const page = await open();
        await answer(anAnswer());
        const measure = findAll(page, 'lightning-combobox').at(-1);
        measure?.dispatchEvent(new CustomEvent('change', { detail: { value: 'amount' } }));
        await flush();
        expect(textOf(page)).toContain('Worth of the deals at each stage');
        expect(findAll(page, '.line').map((line) => textOf(line))).toContain('S Purchase intention $4,500');
    });

    it('asks again with a filter', async () => {
        const page = await open();
        await answer(anAnswer());
        await choose(page, 'industry', 'Energy');
        await choose(page, 'ownerId', 'ME');
        expect(graphql.getLastConfig()?.variables).toMatchObject({
            leads: { Industry: { eq: 'Energy' }, OwnerId: { eq: expect.any(String) as unknown } }
        });
        await choose(page, 'industry', 'ALL_OF_THEM');
        expect(graphql.getLastConfig()?.variables).not.toMatchObject({
            leads: { Industry: expect.anything() as unknown }
        });
    });

    it.each([
        [
            'leads',
            'Open',
            { Object: field('Lead'), Field: field('Status'), StageId: field('a002') },
            'query funnelLeadsByRecordType('
        ],
        ['deals', 'Needs Analysis', {}, 'query funnelDealsByRecordType(']
    ])('counts %s by record type where the mapping names one, and waits for both', async (column, value, of, query) => {
        const page = await open();
        expect(graphql.getLastConfig()?.query).toContain('query funnelOverview(');
        await answer(anAnswer(someGroups(), [aMappingNode(value, { ...of, RecordTypeName: field('Partner') })]));
        expect(graphql.getLastConfig()?.query).toContain(query);
        expect(findAll(page, 'tbody tr')).toHaveLength(0);
        const isTyped = (config: { query?: string }): boolean => config.query?.includes(query) === true;
        const type = (name: string | null) => ({ RecordType: { DeveloperName: field(name) } });
        const named = column === 'leads' ? { Status: field(value) } : { StageName: field(value) };
        const Groups = groups(
            { ...named, ...type('Partner'), Id: counted(4) },
            { ...named, ...type(null), Id: counted(5) }
        );
        graphql.emit({ data: { uiapi: { aggregate: { Groups } } } }, isTyped);
        await flush();
        const cell = column === 'leads' ? '9 Leads at Brand awareness' : '9 Deals at Purchase intention';
        await click(find(page, `button[aria-label="${cell}: show them"]`));
        expect(graphql.getLastConfig()?.variables).toMatchObject({
            where: {
                and: [
                    {},
                    {
                        or: [{ RecordType: { DeveloperName: { eq: 'Partner' } } }, { RecordTypeId: { eq: null } }]
                    }
                ]
            }
        });
    });

    it('offers the table as a file', async () => {
        const page = await open();
        await answer(anAnswer());
        const { name, text } = await fileOffered(page);
        expect(name).toMatch(/^shared-funnel-\d{4}-\d\d-\d\d\.csv$/);
        expect(text).toContain('Purchase intention,Sales,0,0,3,0,4500\r\n');
    });

    it.each([
        ['no record fits', anAnswer({ Leads: groups() }), 'No record fits these filters'],
        ['the funnel is hidden from the person', { uiapi: { query: {}, aggregate: {} } }, 'Funnel Reader']
    ])('says so when %s', async (_, data, expected) => {
        const page = await open();
        await answer(data);
        expect(textOf(page)).toContain(expected);
    });

    it('tells who lacks the permission set what to ask for, though the platform refuses the request', async () => {
        const page = await open();
        const refusal =
            "Validation error (WrongType@[uiapi/aggregate/Account]) : argument contains a field not in 'Account_Filter': 'Won_Deals__c'. Field 'Won_Deals__c' in type 'Account_Filter' is undefined";
        await answer(undefined, [{ message: refusal }]);
        expect(textOf(page)).toContain('Funnel Reader');
        expect(find(page, 'c-error-panel')).toBeUndefined();
    });

    it('says what to do when the request fails', async () => {
        const page = await open();
        await answer(undefined, [{ message: 'Server too busy' }]);
        expect(textOf(page)).toContain('Server too busy');
    });
});

describe('a number', () => {
    const press = async (page: Element, action: string): Promise<void> => {
        await click(find(page, `button[aria-label="${action}"]`));
    };

    it('opens the records behind it, with a link to each', async () => {
        const page = await open();
        await answer(anAnswer());
        await press(page, '3 Deals at Purchase intention: show them');
        expect(graphql.getLastConfig()).toMatchObject({
            query: expect.stringContaining('funnelDealRecords') as unknown,
            variables: { where: { and: [{}, { or: [{ StageName: { eq: 'Needs Analysis' } }] }] }, after: null }
        });
        const page1 = { hasNextPage: true, endCursor: 'c1' };
        const Records = { ...rows({ Id: '006', Name: field('Generator'), Amount: field(4500) }), pageInfo: page1 };
        // both requests of the page are answered at once; each takes its own part
        const { query, aggregate } = anAnswer().uiapi;
        await answer({ uiapi: { query: { ...query, Records }, aggregate } });
        const panel = find(page, 'c-funnel-records-panel') as HTMLElement;
        expect(textOf(panel)).toContain('Deals at Purchase intention');
        expect(textOf(panel)).toContain('Generator');
        expect(textOf(panel)).toContain('$4,500');
        // one record is not a page: it reads on
        expect(graphql.getLastConfig()?.variables).toMatchObject({ after: 'c1' });
    });

    it.each([
        ['$4,500 Deals at Purchase intention: show them', 'Deals at Purchase intention', 'funnelDealRecords'],
        ['3, Purchase intention: show all records', 'All records: Purchase intention', 'funnelDealRecords'],
        ['12, Brand awareness: show all records', 'All records: Brand awareness', 'funnelLeadRecords'],
        ['12 records, Marketing’s part: show all records', 'All records: Marketing’s part', 'funnelLeadRecords']
    ])('opens its records wherever it stands: %s', async (action, heading, query) => {
        const page = await open();
        await answer(anAnswer());
        await press(page, action);
        expect(textOf(find(page, 'c-funnel-records-panel') as HTMLElement)).toContain(heading);
        expect(graphql.getLastConfig()?.query).toContain(query);
    });

    it('of several objects goes on from one to the next', async () => {
        const page = await open();
        await answer(anAnswer());
        await press(page, '5 records, worth $4,500, Sales’ part: show all records');
        const { query, aggregate } = anAnswer().uiapi;
        await answer({
            uiapi: { query: { ...query, Records: rows({ Id: '006', Name: field('Generator') }) }, aggregate }
        });
        expect(graphql.getLastConfig()?.query).toContain('funnelRepeatWinRecords');
    });

    it('of nothing opens nothing', async () => {
        const page = await open();
        await answer(anAnswer());
        // four counts and the worth of two of them
        expect(findAll(page, 'td button')).toHaveLength(6);
    });

    it('can be closed again', async () => {
        const page = await open();
        await answer(anAnswer());
        await press(page, '12 Leads at Brand awareness: show them');
        await click(find(page, 'lightning-button-icon'));
        expect(find(page, 'c-funnel-records-panel')).toBeUndefined();
    });
});
