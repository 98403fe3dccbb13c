import { graphql as realGraphql } from 'lightning/graphql';
import AlignmentScatterPage from 'c/alignmentScatterPage';
import { fileOffered } from '../../../../../../tests/support/lwc/files';
import type { graphql as testGraphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, click, find, findAll, flush, mount, press, textOf } from '../../../../../../tests/support/lwc/page';

const graphql = realGraphql as unknown as typeof testGraphql & {
    emit(answer: object, filter?: (config: { query?: string }) => boolean): void;
};
const asks = (name: string) => (config: { query?: string }) => (config.query ?? '').includes(`query ${name}`);
const value = <T>(given: T): { value: T } => ({ value: given });
const nodes = (rows: readonly object[]): { edges: { node: object }[] } => ({ edges: rows.map((node) => ({ node })) });

interface Row {
    readonly name: string;
    readonly score: number | null;
    readonly segment?: string;
    readonly won?: number;
    readonly lost?: number;
}

const old = { Id: 'old', WaveId: value('w3'), Mean: value(40), Account: { Id: 'Old', Name: value('Old') } };
const WAVES = nodes([{ Id: 'w4', Name: value('September') }]);
const teamsAnswer = (rows: readonly Row[]): object => ({
    uiapi: {
        query: {
            Waves: WAVES,
            Teams: nodes([
                ...rows.map(({ name, score, segment }) => ({
                    Id: `r ${name}`,
                    WaveId: value('w4'),
                    Segment: value(segment ?? null),
                    Mean: value(score),
                    Account: { Id: name, Name: value(name), Owner: { Division: value('East') } }
                })),
                ...(rows.length > 0 ? [old] : []),
                { Id: 'unseen', WaveId: value('w4'), Mean: value(40), Account: null }
            ])
        }
    }
});

const group = (fields: object, count: number): object => ({ aggregate: { ...fields, Id: { count: value(count) } } });
const dealsAnswer = (rows: readonly Row[]): object => ({
    uiapi: {
        aggregate: {
            Closed: nodes(
                rows.flatMap(({ name, won = 2, lost = 2 }) => [
                    group({ AccountId: value(name), IsWon: value(true) }, won),
                    group({ AccountId: value(name), IsWon: value(false) }, lost)
                ])
            ),
            Open: nodes(
                rows.map(({ name }) =>
                    group(
                        { AccountId: value(name), Amount: { sum: value(1000) }, ExpectedRevenue: { sum: value(100) } },
                        1
                    )
                )
            )
        }
    }
});

async function openPage(rows: readonly Row[]): Promise<HTMLElement> {
    const page = await mount('c-alignment-scatter-page', AlignmentScatterPage, {});
    graphql.emit({ data: teamsAnswer(rows), refresh: () => Promise.resolve() }, asks('alignmentTeams'));
    await flush();
    graphql.emit({ data: dealsAnswer(rows) }, asks('alignmentDeals'));
    await flush();
    return page;
}

const THREE: readonly Row[] = [
    { name: 'Acme', score: 64, won: 3, lost: 1 },
    { name: 'Bolt', score: 52, segment: 'West' },
    { name: 'Cove', score: null, won: 1, lost: 0 }
];
const many = (rise: number): Row[] =>
    Array.from({ length: 12 }, (_, index) => ({
        name: `A${String(index).padStart(2, '0')}`,
        score: 50 + index,
        won: 20 + rise * index + (index % 2),
        lost: 80 - rise * index - (index % 2)
    }));

const points = (page: Element): SVGElement[] => findAll(page, '.point') as unknown as SVGElement[];
const choose = async (page: Element, index: number, chosen: string): Promise<void> => {
    findAll(page, 'lightning-combobox')[index]?.dispatchEvent(new CustomEvent('change', { detail: { value: chosen } }));
    await flush();
};

afterEach(clearPage);

describe('alignment across accounts', () => {
    it('shows each account by score and win rate, in picture and table, and says that few tell nothing', async () => {
        const page = await openPage(THREE);
        expect(points(page).map((point) => point.getAttribute('aria-label'))).toEqual([
            'Bolt, West: score 52.0 (Defined), the win rate 50 %, 2 of 4 closed deals won',
            'Acme, East: score 64.0 (Aligned), the win rate 75 %, 3 of 4 closed deals won'
        ]);
        expect(textOf(page)).toContain('Too few accounts to tell: 2, where at least 10 are needed.');
        expect(textOf(page)).toContain('1 account is left out because its team is not shown.');
        expect(findAll(page, 'tbody tr').map((row) => textOf(row))).toEqual([
            'Acme East 64.0 Aligned 75 % 4 $1,000 $100',
            'Bolt West 52.0 Defined 50 % 4 $1,000 $100',
            'Cove East not shown too few deals 1 $1,000 $100'
        ]);
        await expect(page).toBeAccessible();
    });

    it('draws a line for enough accounts, and says what it is worth', async () => {
        const page = await openPage(many(2));
        expect(textOf(page)).toContain('Among these 12 accounts, a score 10 points higher goes with a change of');
        expect(textOf(page)).toContain('It does not prove that one brings about the other.');
        expect(findAll(page, '.line')).toHaveLength(16);
        clearPage();
        const flat = await openPage(many(0));
        expect(textOf(flat)).toContain('Among these 12 accounts there is no clear link');
    });

    it('goes from point to point by arrow keys with one stop of Tab, and tells of the chosen account', async () => {
        const page = await openPage(many(2));
        expect(points(page).filter((point) => point.getAttribute('tabindex') === '0')).toHaveLength(1);
        const frame = find(page, '.frame') as HTMLElement;
        await press(frame, 'ArrowRight');
        points(page)[1]?.dispatchEvent(new CustomEvent('focus'));
        await flush();
        expect(textOf(find(page, '.chosen') as HTMLElement)).toContain('A01, East: score 51.0');
        await press(frame, 'End');
        expect(points(page).findIndex((point) => point.getAttribute('tabindex') === '0')).toBe(11);
        await press(frame, 'Home');
        await press(frame, 'ArrowLeft');
        await press(frame, 'a');
        expect(points(page).findIndex((point) => point.getAttribute('tabindex') === '0')).toBe(0);
    });

    it('compares with other measures, and looks at one segment', async () => {
        const page = await openPage(THREE);
        await choose(page, 0, 'openAmount');
        expect(points(page)[0]?.getAttribute('aria-label')).toContain('the open amount $1,000');
        await choose(page, 1, 'West');
        expect(points(page)).toHaveLength(1);
        expect(findAll(page, 'tbody tr')).toHaveLength(1);
    });

    it('is offered as a file', async () => {
        const { name, text } = await fileOffered(await openPage(THREE));
        expect(name).toMatch(/^alignment-across-accounts-/);
        expect(text).toContain('Acme,East,64,Aligned,75,4,1000,100\r\n');
        expect(text).toContain('Cove,East,,,,1,1000,100\r\n');
    });

    it('says politely what is missing', async () => {
        expect(textOf(await openPage([]))).toContain('No account has a score of its own yet');
        clearPage();
        const page = await mount('c-alignment-scatter-page', AlignmentScatterPage, {});
        graphql.emit({ data: { uiapi: { query: { Waves: null, Teams: null } } } }, asks('alignmentTeams'));
        await flush();
        expect(textOf(page)).toContain('You cannot see alignment across accounts');
        clearPage();
        const failing = await mount('c-alignment-scatter-page', AlignmentScatterPage, {});
        graphql.emit({
            errors: [{ message: 'The server is away.' }],
            refresh: () => Promise.reject(new Error('Still away.'))
        });
        await flush();
        expect(textOf(failing)).toContain('The server is away.');
        await click(findAll<HTMLElement>(failing, 'lightning-button')[0]);
        expect(textOf(failing)).toContain('Still away.');
    });
});
