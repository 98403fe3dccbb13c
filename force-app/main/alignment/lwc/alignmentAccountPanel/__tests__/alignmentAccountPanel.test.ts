import { graphql as realGraphql } from 'lightning/graphql';
import AlignmentAccountPanel from 'c/alignmentAccountPanel';
import type { graphql as testGraphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, click, find, findAll, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';
import { aDeal, aResult, aTeam, aWonDeal, accountAnswer, statementsAnswer } from './support/account';

const graphql = realGraphql as unknown as typeof testGraphql & {
    emit(answer: object, filter?: (config: { query?: string }) => boolean): void;
};
const refresh = jest.fn(() => Promise.resolve());
const asks = (name: string) => (config: { query?: string }) => (config.query ?? '').includes(`query ${name}(`);

async function openPanel(data: object, statements: object = statementsAnswer()): Promise<HTMLElement> {
    const panel = await mount('c-alignment-account-panel', AlignmentAccountPanel, { recordId: '001' });
    graphql.emit({ data, refresh }, asks('alignmentAccount'));
    await flush();
    graphql.emit({ data: statements }, asks('alignmentStatements'));
    await flush();
    return panel;
}

const figures = (panel: Element): string[] => findAll(panel, 'button.figure').map((one) => textOf(one));
const hidden = { Mean: { value: null }, Suppressed: { value: 'Too few answers' } };

beforeAll(() => {
    jest.useFakeTimers({
        now: new Date('2026-03-10T12:00:00Z'),
        doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick', 'setImmediate']
    });
});
afterAll(() => jest.useRealTimers());
afterEach(clearPage);

describe('alignment on an account', () => {
    it('shows the team’s own score with type, range, gap and trend', async () => {
        const sides = [
            aTeam({ Function: { value: 'Sales' }, Mean: { value: 60 } }),
            aTeam({ Function: { value: 'Marketing' }, Mean: { value: 68 } })
        ];
        const before = aTeam({ Id: 'before', WaveId: { value: 'w3' }, Mean: { value: 58 } });
        const panel = await openPanel(accountAnswer([aResult(), aTeam(), ...sides, before]));
        const score = textOf(find(panel, 'c-alignment-team-score') as HTMLElement);
        expect(score).toContain('The team of this account, September 64.0 of 100');
        expect(score).toContain('Aligned, 95 % between 62.0 and 66.1, 42 answers');
        expect(score).toContain('Sales 60.0, Marketing 68.0. The gap of 8.0 points is clear.');
        expect(score).toContain('May: 58.0 September: 64.0');
        await expect(panel).toBeAccessible();
    });

    it.each([
        [
            [aResult(), aTeam(hidden), aResult({ Id: 'e', Kind: { value: 'Segment' }, GroupName: { value: 'East' } })],
            'Segment East',
            'Its segment holds the whole team.'
        ],
        [[aResult(), aTeam(hidden)], 'The whole company', 'Neither the team of this account nor its segment'],
        [
            [aResult(), aTeam({ ...hidden, Segment: { value: null } })],
            'The whole company',
            'belong to several segments'
        ],
        [[aResult()], 'The whole company', 'The survey knows no team of this account']
    ])('shows the smallest group that may be shown, and says why', async (results, group, why) => {
        const panel = await openPanel(accountAnswer(results));
        expect(textOf(panel)).toContain(group);
        expect(textOf(panel)).toContain(why);
    });

    it('puts the pipeline beside it, and opens the deals of each figure', async () => {
        const deals = [aDeal(), aDeal({ Id: 'bare', Amount: { value: null }, ExpectedRevenue: null }), aWonDeal()];
        const panel = await openPanel(accountAnswer([aResult()], deals));
        expect(figures(panel)).toEqual([
            'Open $1,000 2 deals',
            'Weighted $100 2 deals',
            'Win rate, last 12 months 100 % 1 of 1 deals',
            'Days from creation to win 31 middle value, 1 deal',
            'Days in the present stage 28 middle value, 2 deals'
        ]);
        await click(findAll(panel, 'button.figure')[2]);
        expect(textOf(find(panel, 'c-alignment-pipeline section') ?? (find(panel, '.deals') as HTMLElement))).toContain(
            'Service'
        );
        expect(textOf(panel)).toContain('Deals: Win rate, last 12 months');
        expect(textOf(panel)).toContain('Generator Feb 1, 2026 late · Qualification · $1,000');
        await click(findAll(panel, 'button.figure')[2]);
        expect(textOf(panel)).not.toContain('Deals: Win rate');
    });

    it('says what to do, not whom to blame', async () => {
        const panel = await openPanel(accountAnswer([aResult()]));
        const advice = textOf(find(panel, 'c-alignment-advice') as HTMLElement);
        expect(advice).toContain('Spend a day with the people of the other team who work on this market.');
        expect(advice).toContain(
            'Among the lowest, 2.1 of 5: “Marketers regularly meet key customers while a sale is under way.”'
        );
        expect(advice).toContain('What helps beyond this account: Let the two teams work side by side.');
        expect(advice).not.toMatch(/Sales (is|does|sees)|Marketing (is|does|sees)/);
    });

    it('says that there are no answers by statement', async () => {
        const nothing = { uiapi: { query: { Statements: { edges: [] } } } };
        expect(textOf(await openPanel(accountAnswer([aResult()]), nothing))).toContain(
            'The answers by statement are not shown'
        );
    });

    it.each([
        [
            { uiapi: { query: { Waves: null, Results: null, Deals: { edges: [] } } } },
            'You cannot see results of the alignment survey.'
        ],
        [accountAnswer([], [], []), 'no wave of the alignment survey has been closed'],
        [accountAnswer([aResult({ Mean: { value: null } })]), 'There is no score to show'],
        [accountAnswer([aResult()], []), 'No open deals.']
    ])('says politely what is missing', async (data, words) => {
        expect(textOf(await openPanel(data))).toContain(words);
    });

    it('leaves out the pipeline for who may not see opportunities, and says when not all deals were read', async () => {
        expect(find(await openPanel(accountAnswer([aResult()], null)), 'c-alignment-pipeline')).toBeUndefined();
        clearPage();
        const many = accountAnswer([aResult()], [aDeal()]) as {
            uiapi: { query: { Deals: { pageInfo: { hasNextPage: boolean } } } };
        };
        many.uiapi.query.Deals.pageInfo.hasNextPage = true;
        expect(textOf(await openPanel(many))).toContain('This account has more deals: these are the last 1.');
    });

    it('says that it could not be loaded, and tries again', async () => {
        const panel = await mount('c-alignment-account-panel', AlignmentAccountPanel, { recordId: '001' });
        graphql.emit({ errors: [{ message: 'The server is away.' }], refresh });
        await flush();
        expect(textOf(panel)).toContain('Alignment and pipeline could not be loaded.');
        refresh.mockRejectedValueOnce(new Error('Still away.'));
        await click(findAll<HTMLElement>(panel, 'lightning-button').find((one) => textOf(one) === 'Try Again'));
        expect(textOf(panel)).toContain('Still away.');
    });
});
