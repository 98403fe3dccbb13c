import { checkRule, responseFieldAt } from 'c/criteriaModel';
import type { Rule } from 'c/criteriaModel';
import LeadBackTestPanel from 'c/leadBackTestPanel';
import { graphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, click, find, findAll, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';

afterEach(clearPage);

const ruleOf = (field: string, operator: string, ...values: string[]): Rule => {
    const { rule } = checkRule([{ field, operator, values }], '', (path) =>
        path === 'Description' ? { path, type: 'longText' } : (responseFieldAt(path) ?? { path, type: 'text' })
    );
    if (!rule) {
        throw new Error('The rule is wrong.');
    }
    return rule;
};
const ACME = ruleOf('Company', 'startsWith', 'A');
const BRILL = ruleOf('Company', 'startsWith', 'B');

const asks =
    (name: string) =>
    ({ query }: { query?: string }): boolean =>
        query?.includes(name) === true;
const asked: Record<string, unknown>[] = [];

async function answerCounts(...totals: number[]): Promise<void> {
    const query = Object.fromEntries(totals.map((totalCount, at) => [`P${at}`, { totalCount }]));
    graphql.emit({ data: { uiapi: { query } } }, (config) => {
        const isCounts = asks('leadsByFilters')(config);
        if (isCounts) {
            asked.push(config.variables ?? {});
        }
        return isCounts;
    });
    await flush();
}

const pair = (created: string, converted: string, count: number): object => ({
    node: {
        aggregate: {
            CreatedDate: { dayOnly: { value: created } },
            ConvertedDate: { value: converted },
            Id: { count: { value: count } }
        }
    }
});
async function answerDays(edges: readonly object[], endCursor?: string): Promise<void> {
    const Leads = { edges, pageInfo: { hasNextPage: endCursor !== undefined, endCursor } };
    graphql.emit({ data: { uiapi: { aggregate: { Leads } } } }, asks('leadsByDays'));
    await flush();
}

async function run(properties: object): Promise<HTMLElement> {
    const page = await mount('c-lead-back-test-panel', LeadBackTestPanel, properties);
    await click(find(page, 'lightning-button'));
    return page;
}
const rows = (page: Element): string[] => findAll(page, 'tbody tr').map(textOf);

describe('the back-test', () => {
    beforeEach(() => asked.splice(0));

    it('sets a rule beside the version in force, with rates, ranges and medians, and a word on what they are worth', async () => {
        const page = await run({ rule: ACME, inForceRule: BRILL, inForceVersion: 2 });
        expect(textOf(page)).toContain('Counting leads…');
        await answerCounts(900, 90, 100, 20, 80, 8, 60, 16, 40, 4);
        await answerDays([pair('2026-01-01', '2026-01-11', 3)], 'next');
        await answerDays([pair('2026-01-01', '2026-01-21', 2)]);
        await answerDays([pair('2026-01-01', '2026-01-08', 1), pair('2026-01-03', '2026-01-02', 1)]);
        await answerDays([]);
        expect(rows(page)).toEqual([
            'All leads of the period 900 90 10% (8% to 12%) 10',
            'Meet this rule 100 20 20% (13% to 29%) 3.5',
            'Meet version 2, in force 80 8 10% (5% to 19%) –',
            'Meet this rule and not version 2 60 16 26.7% (17% to 39%) –',
            'Meet version 2 and not this rule 40 4 10% (4% to 23%) –'
        ]);
        expect(textOf(page)).toContain('convert at clearly different rates');
        expect(asked[0]).toMatchObject({
            w0: { and: [{ Id: { ne: null } }, { CreatedDate: { eq: { range: { last_n_days: 90 } } } }] },
            w6: {
                and: [
                    { Company: { like: 'A%' } },
                    { not: { Company: { like: 'B%' } } },
                    { CreatedDate: { eq: { range: { last_n_days: 90 } } } }
                ]
            }
        });
        await expect(page).toBeAccessible();
    });

    it('opens the leads behind a number', async () => {
        const page = await run({ rule: ACME });
        await answerCounts(900, 90, 12, 2);
        expect(textOf(page)).toContain('Fewer than 30 leads met this rule');
        await click(find(page, '[data-row="this"][data-column="converted"]'));
        const node = {
            Id: '00Q1',
            Name: { value: 'Ada Byron' },
            Company: { value: 'Acme' },
            Status: { label: 'Qualified' },
            CreatedDate: { value: '2026-01-01T12:00:00.000Z' },
            ConvertedDate: { value: '2026-01-11' }
        };
        graphql.emit(
            { data: { uiapi: { query: { Leads: { totalCount: 2, edges: [{ node }] } } } } },
            asks('leadsBehindNumber')
        );
        await flush();
        const list = find(page, 'c-lead-leads-panel') as HTMLElement;
        expect(textOf(list)).toContain('Meet this rule: Converted');
        expect(textOf(list)).toContain('The newest 1 of 2');
        expect(textOf(list)).toContain('Acme Qualified Jan 1, 2026 Jan 11, 2026');
        graphql.emit({ errors: [{ message: 'The server is away.' }] }, asks('leadsBehindNumber'));
        await flush();
        expect(textOf(list)).toContain('The server is away.');
        await click(findAll(list, 'lightning-button')[0]);
        expect(find(page, 'c-lead-leads-panel')).toBeUndefined();
    });

    it('reads responses first where the rule counts them', async () => {
        const page = await run({ rule: ruleOf('CampaignMembers.Count', 'greaterOrEqual', '2') });
        const Members = { edges: [], pageInfo: { hasNextPage: false } };
        graphql.emit({ data: { uiapi: { query: { Members } } } }, asks('leadCampaignResponses'));
        await flush();
        // Nobody responded: the rule comes to no filter at all, and all leads are counted alone.
        await answerCounts(900, 90);
        expect(rows(page)[1]).toBe('Meet this rule 0 0 – –');
    });

    it('says so where it cannot be run, or the person may not see responses', async () => {
        expect(textOf(await run({ rule: ruleOf('Description', 'contains', 'x') }))).toContain('cannot be back-tested');
        clearPage();
        const page = await run({ rule: ruleOf('CampaignMembers.Count', 'equals', '2') });
        graphql.emit({ data: { uiapi: { query: {} } } }, asks('leadCampaignResponses'));
        await flush();
        expect(textOf(page)).toContain('cannot be back-tested');
    });

    it('says when the rule has changed since, runs again for another period, and says what happened', async () => {
        const page = await run({ rule: ACME });
        await answerCounts(900, 90, 12, 2);
        (page as unknown as { rule: Rule }).rule = BRILL;
        await flush();
        expect(textOf(page)).toContain('The rule has changed since');
        find(page, 'lightning-combobox')?.dispatchEvent(new CustomEvent('change', { detail: { value: '30' } }));
        await flush();
        expect(textOf(page)).not.toContain('The rule has changed since');
        graphql.emit({ errors: [{ message: 'The server is away.' }] }, asks('leadsByFilters'));
        await flush();
        expect(textOf(page)).toContain('The server is away.');
        const again = findAll(page, 'lightning-button').find((one) => textOf(one) === 'Try Again');
        await click(again);
        expect(textOf(page)).not.toContain('The server is away.');
    });
});
