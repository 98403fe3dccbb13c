import { checkRule, responseFieldAt } from 'c/criteriaModel';
import type { Rule } from 'c/criteriaModel';
import LeadLiveCount from 'c/leadLiveCount';
import { graphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, click, find, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';

afterEach(clearPage);

function ruleOf(field: string, operator: string, ...values: string[]): Rule {
    const { rule } = checkRule([{ field, operator, values }], '', (path) =>
        path === 'Description' ? { path, type: 'longText' } : (responseFieldAt(path) ?? { path, type: 'text' })
    );
    if (!rule) {
        throw new Error('The rule is wrong.');
    }
    return rule;
}

const isCounts = ({ query }: { query?: string }): boolean => query?.includes('leadsByFilters') === true;
const isResponses = ({ query }: { query?: string }): boolean => query?.includes('leadCampaignResponses') === true;
const asked: Record<string, unknown>[] = [];
async function answer(...totals: number[]): Promise<void> {
    graphql.emit(
        { data: { uiapi: { query: Object.fromEntries(totals.map((totalCount, at) => [`P${at}`, { totalCount }])) } } },
        (config) => {
            if (isCounts(config)) {
                asked.push(config.variables ?? {});
            }
            return isCounts(config);
        }
    );
    await flush();
}
const member = (leadId: string, day: string): object => ({
    node: { Id: `${leadId}${day}`, LeadId: { value: leadId }, FirstRespondedDate: { value: day } }
});
async function answerResponses(edges: readonly object[] | undefined, endCursor?: string): Promise<void> {
    const Members = edges && { edges, pageInfo: { hasNextPage: endCursor !== undefined, endCursor } };
    graphql.emit({ data: { uiapi: { query: { Members } } } }, isResponses);
    await flush();
}

describe('the live count', () => {
    beforeEach(() => asked.splice(0));

    it('counts the leads that meet a rule, beside all', async () => {
        const page = await mount('c-lead-live-count', LeadLiveCount, { rule: ruleOf('Company', 'equals', 'Acme') });
        expect(textOf(page)).toBe('Counting leads …');
        await answer(12, 900);
        expect(textOf(page)).toBe('12 of 900 leads that you see meet it now.');
        page.rule = ruleOf('Company', 'equals', 'Brill');
        await flush();
        await answer(3, 900);
        expect(textOf(page)).toBe('3 of 900 leads that you see meet it now.');
    });

    it('reads responses first where a filter cannot count them, and adds up', async () => {
        const rule = ruleOf('CampaignMembers.Count', 'greaterOrEqual', '2');
        const page = await mount('c-lead-live-count', LeadLiveCount, { rule });
        expect(textOf(page)).toBe('Reading campaign responses…');
        await answerResponses([member('1', '2026-01-01')], 'next');
        await answerResponses([member('1', '2026-02-01'), member('2', '2026-02-01')]);
        await answer(1, 900);
        expect(textOf(page)).toBe('1 of 900 leads that you see meet it now.');
        expect(asked[0]).toMatchObject({ w0: { and: [{ Id: { ne: null } }, { Id: { in: ['1'] } }] } });
    });

    it('says where leads cannot be counted', async () => {
        const page = await mount('c-lead-live-count', LeadLiveCount, { rule: ruleOf('Description', 'contains', 'x') });
        expect(textOf(page)).toContain('Leads cannot be counted by this rule');
        page.rule = undefined as unknown as Rule;
        await flush();
        expect(textOf(page)).toBe('');
    });

    it('says so when the person may not see responses', async () => {
        const rule = ruleOf('CampaignMembers.Count', 'equals', '2');
        const page = await mount('c-lead-live-count', LeadLiveCount, { rule });
        await answerResponses(undefined);
        expect(textOf(page)).toContain('too many to count by here');
    });

    it('says what happened, and counts again', async () => {
        const refresh = jest.fn(() => Promise.resolve());
        const page = await mount('c-lead-live-count', LeadLiveCount, { rule: ruleOf('Company', 'equals', 'Acme') });
        graphql.emit({ errors: [{ message: 'The server is away.' }], refresh }, isCounts);
        await flush();
        expect(textOf(page)).toContain('The server is away.');
        await click(find(page, 'lightning-button'));
        expect(refresh).toHaveBeenCalled();
    });
});
