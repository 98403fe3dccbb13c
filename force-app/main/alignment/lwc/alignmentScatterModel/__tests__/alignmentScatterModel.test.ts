import fc from 'fast-check';
import { ACCOUNTS_FROM, fitOf, leftOut, linkOf, pointsOf } from 'c/alignmentScatterModel';
import type { AccountScore, XY } from 'c/alignmentScatterModel';

const account = (changes: Partial<AccountScore> = {}): AccountScore => ({
    accountId: '001',
    name: 'Three Rivers',
    segment: 'East',
    score: 60,
    won: 2,
    closed: 4,
    openDeals: 1,
    openAmount: 1000,
    weighted: 100,
    ...changes
});

/** F. J. Anscombe, "Graphs in Statistical Analysis", The American Statistician 27 (1973), 17-21: first set, and its figures. */
const ANSCOMBE: readonly XY[] = [
    [10, 8.04],
    [8, 6.95],
    [13, 7.58],
    [9, 8.81],
    [11, 8.33],
    [14, 9.96],
    [6, 7.24],
    [4, 4.26],
    [12, 10.84],
    [7, 4.82],
    [5, 5.68]
].map(([x, y]) => ({ x: x as number, y: y as number }));

const anyPoints = fc.array(fc.record({ x: fc.integer({ min: 20, max: 100 }), y: fc.integer({ min: 0, max: 100 }) }), {
    minLength: 3,
    maxLength: 40
});

describe('the line through accounts', () => {
    it('is that of the literature, with its uncertainty', () => {
        const fit = fitOf(ANSCOMBE);
        expect(fit?.slope).toBeCloseTo(0.500091, 5);
        expect(fit?.intercept).toBeCloseTo(3.000091, 5);
        // standard error 0.117906, t of 9 degrees of freedom 2.262157
        expect(fit?.slopeHalfWidth).toBeCloseTo(0.117906 * 2.262157, 4);
        // standard error of the mean at x = 9: 1.236603 / sqrt(11)
        expect(fit?.at(9).halfWidth).toBeCloseTo((2.262157 * 1.236603) / Math.sqrt(11), 4);
    });

    it('is not drawn through two points, nor where all have one score', () => {
        expect(fitOf(ANSCOMBE.slice(0, 2))).toBeUndefined();
        expect(fitOf([1, 2, 3].map((y) => ({ x: 60, y })))).toBeUndefined();
    });

    it('goes through the middle of the points, is surest there, and turns with them', () => {
        fc.assert(
            fc.property(anyPoints, (points) => {
                const fit = fitOf(points);
                const mean = (of: (point: XY) => number): number =>
                    points.reduce((sum, point) => sum + of(point), 0) / points.length;
                const turned = fitOf(points.map(({ x, y }) => ({ x, y: -y })));
                const middle = mean(({ x }) => x);
                expect(fit?.at(middle).y ?? 0).toBeCloseTo(fit ? mean(({ y }) => y) : 0, 6);
                expect(fit?.at(middle).halfWidth ?? 0).toBeLessThanOrEqual((fit?.at(middle + 7).halfWidth ?? 0) + 1e-9);
                expect(turned?.slope ?? 0).toBeCloseTo(-(fit?.slope ?? 0), 6);
            })
        );
    });
});

describe('accounts in the picture', () => {
    it('have a score of their own and at least three closed deals', () => {
        const accounts = [account(), account({ score: undefined }), account({ closed: 2 })];
        expect(pointsOf(accounts, 'winRate').map(({ x, y }) => [x, y])).toEqual([[60, 50]]);
        expect(leftOut(accounts, 'winRate')).toEqual({ hidden: 1, fewDeals: 1 });
        expect(leftOut(accounts, 'weighted')).toEqual({ hidden: 1, fewDeals: 0 });
    });

    it('say nothing below ten, whatever the line', () => {
        const nine = Array.from({ length: ACCOUNTS_FROM - 1 }, (_, index) =>
            account({ score: 50 + index, won: index % 4 })
        );
        expect(linkOf(pointsOf(nine, 'winRate'))).toEqual({ kind: 'tooFew', count: 9 });
    });

    it.each<[string, (index: number) => number, string]>([
        ['up', (index) => index * 100 + (index % 2), 'up'],
        ['down', (index) => -index * 100 + (index % 2), 'down'],
        ['anywhere', (index) => (index % 2) * 1000, 'noise']
    ])('are said to go %s only where the interval leaves no other way', (_, amount, kind) => {
        const twelve = Array.from({ length: 12 }, (__, index) =>
            account({ score: 50 + index, openAmount: amount(index) })
        );
        expect(linkOf(pointsOf(twelve, 'openAmount')).kind).toBe(kind);
    });

    it('rarely show a link where there is none', () => {
        // scores and win rates without any tie: about one line in twenty is called clear by chance
        let state = 7;
        const random = (): number => (state = (state * 16807) % 2147483647) / 2147483647;
        const clear = Array.from({ length: 400 }, () => {
            const accounts = Array.from({ length: 15 }, () =>
                account({ score: 40 + 40 * random(), openAmount: random() })
            );
            return linkOf(pointsOf(accounts, 'openAmount')).kind;
        }).filter((kind) => kind !== 'noise').length;
        expect(clear).toBeLessThan(400 * 0.08);
        expect(clear).toBeGreaterThan(400 * 0.02);
    });
});
