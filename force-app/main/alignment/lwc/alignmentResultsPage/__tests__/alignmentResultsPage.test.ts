import { graphql as realGraphql } from 'lightning/graphql';
import AlignmentResultsPage from 'c/alignmentResultsPage';
import type { graphql as testGraphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, click, find, findAll, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';
import { aGroup, aWave, answerOf, company } from './support/results';

const graphql = realGraphql as unknown as typeof testGraphql;

async function openResults(data: unknown, refresh = (): Promise<void> => Promise.resolve()): Promise<HTMLElement> {
    const page = await mount('c-alignment-results-page', AlignmentResultsPage, {});
    graphql.emit({ data, refresh });
    await flush();
    return page;
}

const rowsOf = (page: Element, table: number): string[] =>
    findAll(findAll(page, 'table')[table] as HTMLElement, 'tbody tr').map((row) => textOf(row));

afterEach(clearPage);

describe('the results of a wave', () => {
    it('put Sales beside Marketing and heads beside staff, with type and error bar', async () => {
        const page = await openResults(answerOf(aWave('Alignment May', company())));
        expect(rowsOf(page, 0)).toEqual([
            'Everybody 61.0 Aligned 95 % between 58.0 to 64.0 Answers 20',
            'Sales 57.0 Defined 95 % between 54.0 to 60.0 Answers 12',
            'Marketing 65.0 Aligned 95 % between 62.0 to 68.0 Answers 8',
            'Heads Not shown: fewer than 5 answers',
            'Staff Not shown: a smaller group could be worked out from it',
            'Sales: heads Not shown: fewer than 5 answers',
            'Sales: staff Not shown: fewer than 5 answers',
            'Marketing: heads Not shown: fewer than 5 answers',
            'Marketing: staff Not shown: fewer than 5 answers'
        ]);
        await expect(page).toBeAccessible();
    });

    it.each([
        [0.01, 'The gap of 8.0 points is clear: Marketing sees the relationship in a better light.'],
        [0.2, 'The gap of 8.0 points could be noise.']
    ])('say whether the gap is clear: p %d', async (pValue, sentence) => {
        expect(textOf(await openResults(answerOf(aWave('May', company({ pValue })))))).toContain(sentence);
    });

    it('never round a score into the next type', async () => {
        const groups = [aGroup({ Mean: { value: 79.96 } })];
        expect(rowsOf(await openResults(answerOf(aWave('May', groups))), 0)[0]).toContain('Everybody 79.9 Aligned');
    });

    it('order statements by gap, and say which gap is clear', async () => {
        const page = await openResults(answerOf(aWave('May', company())));
        expect(rowsOf(page, 1)).toEqual([
            expect.stringMatching(/^S05 Salespeople find.*Sales 2.0 Marketing 3.9 1.9, Marketing higher clear/),
            expect.stringMatching(/^S06 Sales readily.*Sales 3.8 Marketing 2.4 1.4, Sales higher could be noise/),
            expect.stringMatching(
                /^S07 Sales and Marketing use.*Trust and culture Sales 3.0, split Marketing 3.0, split none could be noise/
            )
        ]);
    });

    it('say when statements cannot be compared', async () => {
        const page = await openResults(answerOf(aWave('May', [aGroup({})])));
        expect(textOf(page)).toContain('not both groups are large enough');
        expect(textOf(page)).toContain('People were not asked by segment.');
    });

    it('say plainly which segments are held back, and show functions of a segment where they are shown', async () => {
        const segments = [
            aGroup({ GroupName: { value: 'East' } }),
            aGroup({ GroupName: { value: 'East' }, Function: { value: 'Sales' }, Mean: { value: 50 } }),
            aGroup({ GroupName: { value: 'APAC' }, Suppressed: { value: 'Too few answers' }, Mean: null })
        ];
        const page = await openResults(answerOf(aWave('May', [...company(), ...segments])));
        expect(rowsOf(page, 2)).toEqual([
            'APAC Not shown: fewer than 5 answers',
            expect.stringContaining('East 61.0 Aligned'),
            expect.stringContaining('East, Sales 50.0 Defined')
        ]);
    });

    it('count who gave the same answer throughout', async () => {
        const groups = [aGroup({ Straight: { value: 3 } })];
        expect(textOf(await openResults(answerOf(aWave('May', groups))))).toContain('3 gave the same answer');
    });
});

describe('several waves', () => {
    const two = (): unknown => answerOf(aWave('May', company()), aWave('February', company({ sales: 50 })));

    it('begin with the newest and change by choice', async () => {
        const page = await openResults(two());
        expect(rowsOf(page, 0)[1]).toContain('Sales 57.0');
        const choice = find(page, 'lightning-combobox') as HTMLElement;
        choice.dispatchEvent(new CustomEvent('change', { detail: { value: 'February' } }));
        await flush();
        expect(rowsOf(page, 0)[1]).toContain('Sales 50.0');
    });

    it('are shown over time, from the oldest', async () => {
        const page = await openResults(two());
        expect(rowsOf(page, 2).map((row) => row.slice(0, 24))).toEqual([
            'Sales, February 50.0 Def',
            'Sales, May 57.0 Defined ',
            'Marketing, February 65.0',
            'Marketing, May 65.0 Alig'
        ]);
    });
});

describe('the CSV', () => {
    it('holds what is shown, and no formula of anybody', async () => {
        let written = '';
        class TextBlob {
            constructor(parts: string[]) {
                written = parts.join('');
            }
        }
        const kept = globalThis.Blob;
        globalThis.Blob = TextBlob as unknown as typeof Blob;
        URL.createObjectURL = jest.fn(() => 'blob:results');
        URL.revokeObjectURL = jest.fn();
        const clicked = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
        const evil = aGroup({ GroupName: { value: '=1+1, "x"' } });
        const page = await openResults(answerOf(aWave('May', [...company(), evil])));
        await click(
            findAll(page, 'lightning-button').find((one) => (one as { label?: string }).label === 'Download as CSV')
        );
        globalThis.Blob = kept;
        expect(clicked).toHaveBeenCalled();
        expect(written).toContain('May,Everybody,Sales,All,Total,57,3,12\r\n');
        expect(written).toContain('May,Everybody,All,Head,Too few answers,,,\r\n');
        expect(written).toContain('S05 Salespeople find');
        expect(written).toContain(`"'=1+1, ""x"""`);
        expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:results');
    });
});

describe('without results', () => {
    it('says that there are none yet', async () => {
        expect(textOf(await openResults(answerOf()))).toContain('There are no results yet');
    });

    it('says which permission set is missing', async () => {
        const page = await openResults({ uiapi: { query: { Waves: null, Results: null } } });
        expect(textOf(page)).toContain('Ask your administrator for the permission set Alignment Reader.');
        await expect(page).toBeAccessible();
    });

    it('says what went wrong, and tries again', async () => {
        const refresh = jest.fn(() => Promise.reject(new Error('Still on a break.')));
        const page = await openResults(undefined, refresh);
        graphql.emit({ errors: [{ message: 'On a break.' }], refresh });
        await flush();
        expect(textOf(page)).toContain('The results could not be loaded');
        await click(find(page, 'lightning-button'));
        await flush();
        expect(textOf(page)).toContain('Still on a break.');
    });
});
