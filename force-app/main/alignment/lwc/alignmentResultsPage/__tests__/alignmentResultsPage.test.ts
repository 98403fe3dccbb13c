import { graphql as realGraphql } from 'lightning/graphql';
import AlignmentResultsPage from 'c/alignmentResultsPage';
import { fileOffered } from '../../../../../../tests/support/lwc/files';
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
        expect(rowsOf(page, 3)).toEqual([
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

    it('say of each function whether the change is clear', async () => {
        const text = textOf(await openResults(two()));
        expect(text).toContain('Sales: 7.0 points up since February; the change is clear.');
        expect(text).toContain('Marketing: as in February.');
    });

    it('that asked others are not compared', async () => {
        const unit = aWave('May', company(), { BusinessUnit: { value: 'Service' }, Scope: { value: 'Business Unit' } });
        const page = await openResults(answerOf(unit, aWave('February', company())));
        expect(textOf(page)).toContain('This wave asked other people than the waves before it');
    });

    it('are shown over time, from the oldest', async () => {
        const page = await openResults(two());
        expect(rowsOf(page, 3).map((row) => row.slice(0, 24))).toEqual([
            'Sales, February 50.0 Def',
            'Sales, May 57.0 Defined ',
            'Marketing, February 65.0',
            'Marketing, May 65.0 Alig'
        ]);
    });
});

describe('a group that is chosen', () => {
    const team = (changes: Record<string, unknown>): Record<string, unknown> =>
        aGroup({
            GroupKind: { value: 'Account Team' },
            GroupKey: { value: '001A' },
            GroupName: { value: null },
            Account: { Name: { value: 'Silver Mesa' } },
            ...changes
        });
    const chooseGroup = async (page: Element, value: string): Promise<void> => {
        const choice = findAll(page, 'lightning-combobox')[1] as HTMLElement;
        choice.dispatchEvent(new CustomEvent('change', { detail: { value } }));
        await flush();
    };

    it('is shown by itself, with what was said in it', async () => {
        const page = await openResults(answerOf(aWave('May', [...company(), team({ Mean: { value: 55.5 } })])));
        expect(textOf(page)).toContain('Silver Mesa 55.5 Defined');
        await chooseGroup(page, 'Account Team|001A');
        expect(rowsOf(page, 0)[0]).toContain('Everybody 55.5 Defined');
        expect(textOf(page)).not.toContain('This group is not shown');
        await expect(page).toBeAccessible();
    });

    it('says plainly that it is not shown, why, and which larger group is', async () => {
        const small = team({ Mean: null, Suppressed: { value: 'Too few answers' }, Segment: { value: 'East' } });
        const east = aGroup({
            GroupKind: { value: 'Segment' },
            GroupKey: { value: 'East' },
            GroupName: { value: 'East' }
        });
        const page = await openResults(answerOf(aWave('May', [...company(), east, small])));
        await chooseGroup(page, 'Account Team|001A');
        expect(textOf(page)).toContain(
            'This group is not shown Not shown: fewer than 5 answers. The next larger group that is shown: East.'
        );
    });

    it('is left out where the person may not see the account', async () => {
        const page = await openResults(answerOf(aWave('May', [...company(), team({ Account: null })])));
        const choice = findAll(page, 'lightning-combobox')[1] as HTMLElement & { options: unknown[] };
        expect(choice.options).toHaveLength(1);
        expect(textOf(page)).toContain('you may not see their accounts');
    });
});

describe('the words of a wave', () => {
    it('are those that were frozen with it', async () => {
        const Wording = Object.fromEntries(
            Array.from({ length: 20 }, (_, at) => [
                `S${String(at + 1).padStart(2, '0')}`,
                { value: `Frozen ${at + 1}` }
            ])
        );
        const page = await openResults(answerOf(aWave('May', company(), { Wording })));
        expect(rowsOf(page, 1)[0]).toMatch(/^S05 Frozen 5/);
    });
});

describe('the file', () => {
    it('holds what is shown, and no formula of anybody', async () => {
        const evil = aGroup({ GroupName: { value: '=1+1, "x"' } });
        const page = await openResults(answerOf(aWave('May', [...company(), evil])));
        const { name, text } = await fileOffered(page);
        expect(name).toMatch(/^alignment-May-\d{4}-\d\d-\d\d\.csv$/);
        expect(text).toContain('Survey,Group,Function,Level,Statement,Mean,95 % ±,Answers\r\n');
        expect(text).toContain('May,Everybody,Sales,Everybody,Total,57,3,12\r\n');
        expect(text).toContain('May,Everybody,Everybody,Heads,Not shown: fewer than 5 answers,,,\r\n');
        expect(text).toContain('S05 Salespeople find');
        expect(text).toContain(`"'=1+1, ""x"""`);
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
