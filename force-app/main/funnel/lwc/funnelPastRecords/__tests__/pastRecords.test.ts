import { graphql as realGraphql } from 'lightning/graphql';
import type { PastQuestion } from 'c/funnelHistoryData';
import { EVERYTHING } from 'c/funnelOverviewData';
import FunnelPastRecords from 'c/funnelPastRecords';
import type { graphql as testGraphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, click, find, findAll, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';
import { aDeal, aMove, connection } from '../../funnelHistoryData/__tests__/support/answers';
import { aFunnel } from '../../funnelModel/__tests__/support/funnel';

const graphql = realGraphql as unknown as typeof testGraphql;
const aQuestion = (given: Partial<PastQuestion> = {}): PastQuestion => ({
    funnel: aFunnel(),
    choice: EVERYTHING,
    object: 'Opportunity',
    key: 'stage-5',
    figure: 'here',
    count: undefined,
    at: '2026-01-15T00:00:00.000Z',
    day: '2026-01-15',
    isWorkedOut: false,
    ...given
});
const open = (given: Partial<PastQuestion> = {}) =>
    mount('c-funnel-past-records', FunnelPastRecords, { heading: 'Stood here', question: aQuestion(given) });
const field = <T>(value: T): { value: T } => ({ value });

/** Deals with their moves; a value and a day of January. */
const deals = (
    given: Record<string, [value: string, day: string][]>,
    { total, next }: { total?: number; next?: string } = {}
) => ({
    uiapi: {
        query: {
            Records: {
                ...connection(
                    Object.entries(given).map(([id, moves]) =>
                        aDeal(id, moves.at(-1)?.[0] ?? '', {
                            Name: field(`Deal ${id}`),
                            History: connection(
                                moves.map(([value, on], index) => aMove(`${id}${index}`, id, value, on))
                            )
                        })
                    ),
                    next
                ),
                totalCount: total ?? Object.keys(given).length
            }
        }
    }
});
const answer = async (data: unknown, errors?: { message: string }[]): Promise<void> => {
    graphql.emit({ data, errors, refresh: () => Promise.resolve() });
    await flush();
};
const names = (panel: Element): string[] => findAll(panel, 'tbody th').map((name) => textOf(name));

afterEach(clearPage);

describe('the records behind a number of an earlier day', () => {
    it('are those that stood there then, wherever they stand now', async () => {
        const panel = await open({ count: 2 });
        await answer(
            deals({
                1: [
                    ['Prospecting', '01'],
                    ['Closed Won', '20']
                ],
                2: [['Prospecting', '10']],
                3: [['Prospecting', '16']],
                4: [
                    ['Prospecting', '02'],
                    ['Closed Lost', '14']
                ]
            })
        );
        expect(names(panel)).toEqual(['Deal 1', 'Deal 2']);
        expect(textOf(panel)).toContain('The number is of Jan 15, 2026 and of all records');
        expect(textOf(panel)).toContain('2 found');
        await expect(panel).toBeAccessible();
    });

    it('say so where fewer are found than the number says', async () => {
        const panel = await open({ count: 5 });
        await answer(deals({ 1: [['Prospecting', '01']] }));
        expect(textOf(panel)).toContain(
            '1 found for a number of 5: the others are hidden from you, deleted, or mapped'
        );
    });

    it('are looked for page by page, two thousand records in one go, and drawn fifty at a time', async () => {
        const panel = await open();
        const many = (from: number, count: number): Record<string, [string, string][]> =>
            Object.fromEntries(
                Array.from({ length: count }, (_, index) => [String(from + index), [['Prospecting', '01']]])
            );
        await answer(deals(many(1000, 40), { total: 4000, next: 'c1' }));
        expect(graphql.getLastConfig()?.variables).toMatchObject({ after: 'c1' });
        expect(textOf(panel)).toContain('Looking … 40 records so far');
        await answer(deals(many(2000, 1960), { total: 4000, next: 'c2' }));
        expect(textOf(panel)).toContain('2,000 found in 2,000 of 4,000 records');
        expect(names(panel)).toHaveLength(50);
        await click(find(panel, 'lightning-button'));
        expect(names(panel)).toHaveLength(100);
        expect(graphql.getLastConfig()?.variables).toMatchObject({ after: 'c1' });
    });

    it('are looked for further when it is asked for', async () => {
        const panel = await open();
        const gone = Object.fromEntries(
            Array.from({ length: 2000 }, (_, index) => [String(5000 + index), [['Closed Lost', '01']]])
        ) as Record<string, [string, string][]>;
        await answer(deals(gone, { total: 2001, next: 'c1' }));
        expect(textOf(panel)).toContain('0 found in 2,000 of 2,001 records');
        await click(find(panel, 'lightning-button'));
        await answer(deals({ 1: [['Prospecting', '01']] }, { total: 2001 }));
        expect(textOf(panel)).toContain('1 found');
        expect(find(panel, 'lightning-button')).toBeUndefined();
    });

    it('of a lead that was not tracked yet count as the measurement counted them', async () => {
        const panel = await open({ object: 'Lead', key: '', figure: 'records' });
        expect(graphql.getLastConfig()).toMatchObject({
            query: expect.stringContaining('query funnelLeadsBehind(') as unknown,
            variables: { where: { and: [{}, { CreatedDate: { lte: { value: '2026-01-15T00:00:00.000Z' } } }] } }
        });
        const lead = { Id: '00Q1', Name: field('Mei Sato'), Value: field('Open'), CreatedDate: field('2026-01-01') };
        await answer({ uiapi: { query: { Records: { ...connection([lead]), totalCount: 1 } } } });
        expect(names(panel)).toEqual(['Mei Sato']);
    });

    it('ask for nothing where the stage has no values any more', async () => {
        await open({ key: 'stage-99' });
        expect(graphql.getLastConfig()?.variables).toMatchObject({ where: { Id: { eq: null } } });
    });

    it('say what went wrong', async () => {
        const panel = await open();
        await answer(undefined, [{ message: 'Server too busy' }]);
        expect(textOf(panel)).toContain('Server too busy');
    });
});
