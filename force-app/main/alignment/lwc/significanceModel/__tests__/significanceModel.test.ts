import { compareGroups, isClear, isClearChange, randomFrom, seedOf } from 'c/significanceModel';
import type { Difference } from 'c/significanceModel';

const countsOf = (values: readonly number[]): number[] => {
    const counts = new Array<number>(Math.max(...values) + 1).fill(0);
    values.forEach((value) => (counts[value] = (counts[value] ?? 0) + 1));
    return counts;
};
const compare = (first: readonly number[], second: readonly number[], seed = 1): Difference =>
    compareGroups(countsOf(first), countsOf(second), seed) as Difference;

/** Every arrangement there is: an independent way to the same p value. */
function exactP(first: readonly number[], second: readonly number[]): number {
    const pool = [...first, ...second];
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    const expected = (first.length * sum(pool)) / pool.length;
    const observed = Math.abs(sum(first) - expected) - 1e-9;
    let [atLeast, all] = [0, 0];
    const choose = (from: number, left: number, total: number): void => {
        if (left === 0) {
            all++;
            atLeast += Math.abs(total - expected) >= observed ? 1 : 0;
            return;
        }
        for (let index = from; index <= pool.length - left; index++) {
            choose(index + 1, left - 1, total + (pool[index] ?? 0));
        }
    };
    choose(0, first.length, 0);
    return atLeast / all;
}

describe('a change between two waves', () => {
    it.each([
        [7, 3, 3, true],
        [4, 3, 3, false],
        [4.3, 3, 3, true],
        [20, undefined, 3, false]
    ])('of %p points with half-widths %p and %p: clear is %p', (change, before, after, expected) => {
        expect(isClearChange({ mean: 50, halfWidth: before }, { mean: 50 + change, halfWidth: after })).toBe(expected);
        expect(isClearChange({ mean: 50, halfWidth: before }, { mean: 50 - change, halfWidth: after })).toBe(expected);
    });
});

describe('a difference', () => {
    it('of 1, 2, 3 and 4, 5 by hand: of ten arrangements two are as far apart, this one and 1, 2 against the rest', () => {
        expect(exactP([1, 2, 3], [4, 5])).toBe(0.2);
        expect(compare([1, 2, 3], [4, 5]).difference).toBe(2.5);
        expect(compare([1, 2, 3], [4, 5]).pValue).toBeCloseTo(0.2, 1);
    });

    it('is the second mean less the first', () => expect(compare([5, 5], [1, 2]).difference).toBe(-3.5));

    // B. Efron, R. Tibshirani, An Introduction to the Bootstrap, Chapman & Hall 1993, table 2.1 and section 15.2: survival of
    // mice; the one-sided permutation level is about 0.14 (0.132 in their 1000 permutations), the two-sided one about twice that.
    it('of the mouse data is noise, as in the book', () => {
        const treated = [94, 197, 16, 38, 99, 141, 23];
        const control = [52, 104, 146, 10, 51, 30, 40, 27, 46];
        const found = compare(control, treated);
        expect(found.difference).toBeCloseTo(30.63, 2);
        expect(found.pValue).toBeCloseTo(exactP(control, treated), 1);
        expect(found.pValue).toBeGreaterThan(0.24);
        expect(found.pValue).toBeLessThan(0.32);
        expect(isClear(found)).toBe(false);
    });

    it.each([
        [
            [1, 2, 2, 3, 2, 1],
            [3, 4, 2, 4, 5, 3]
        ],
        [
            [3, 3, 4, 2, 5],
            [4, 3, 4, 5, 2, 4, 3]
        ],
        [
            [1, 1, 2, 1, 3, 2, 1],
            [3, 2, 2, 4, 3]
        ]
    ])('is as likely by chance as all arrangements say: %j and %j', (first, second) => {
        const exact = exactP(first, second);
        expect(Math.abs(compare(first, second).pValue - exact)).toBeLessThan(
            4 * Math.sqrt((exact * (1 - exact)) / 1999) + 0.001
        );
    });

    it('is the same for the same seed', () => {
        const groups: [number[], number[]] = [
            [1, 2, 3, 4, 2, 3],
            [2, 3, 4, 5, 4, 3]
        ];
        expect(compare(...groups, 7)).toEqual(compare(...groups, 7));
        expect(seedOf('W5|S05')).toBe(seedOf('W5|S05'));
        expect(seedOf('W5|S05')).not.toBe(seedOf('W5|S06'));
    });

    it('is clear where the groups do not overlap', () =>
        expect(isClear(compare([1, 1, 2, 2, 1, 2], [4, 5, 5, 4, 4, 5]))).toBe(true));

    it('of people who all answer alike is never clear', () => expect(compare([3, 3, 3], [3, 3, 3]).pValue).toBe(1));

    it('is not there without people', () => expect(compareGroups([0, 0], [1, 2], 1)).toBeUndefined());

    it('of large groups goes over into the normal limit without a step', () => {
        const random = randomFrom(11);
        const draw = (size: number, shift: number): number[] =>
            Array.from({ length: size }, () => Math.min(4, Math.floor(random() * 4 + shift)));
        const [first, second] = [draw(299, 0), draw(299, 0.15)];
        const shuffled = compare(first, second).pValue;
        const limit = compare([...first, 2, 2], [...second, 2, 2]).pValue;
        expect(shuffled).toBeGreaterThan(0.001);
        expect(Math.abs(shuffled - limit)).toBeLessThan(0.03);
    });

    it('of large groups that all answer alike is never clear', () =>
        expect(compareGroups([0, 400], [0, 400], 1)).toEqual({ difference: 0, pValue: 1 }));

    it('calls noise clear about once in twenty times, and no more', () => {
        const random = randomFrom(3);
        const group = (): number[] => Array.from({ length: 8 }, () => Math.floor(random() * 5));
        const clear = Array.from({ length: 300 }, (_, seed) => isClear(compare(group(), group(), seed))).filter(
            Boolean
        );
        expect(clear.length / 300).toBeLessThan(0.09);
    });
});
