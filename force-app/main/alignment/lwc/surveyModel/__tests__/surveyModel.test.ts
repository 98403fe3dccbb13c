import {
    AGREEMENT_BOUND,
    GroupTally,
    STATEMENTS,
    alphaOf,
    bandOf,
    doAgree,
    isComplete,
    isStraightLined,
    scoreOf,
    summaryOf,
    totalOf
} from 'c/surveyModel';
import type { Counts, Summary } from 'c/surveyModel';
import { ATTITUDE } from './support/attitude';

const all = (answer: number): number[] => STATEMENTS.map(() => answer);
const countsOf = (...values: number[]): Counts => {
    const counts = [0, 0, 0, 0, 0];
    values.forEach((value) => (counts[value - 1] = (counts[value - 1] ?? 0) + 1));
    return { lowest: 1, counts };
};
const summary = (...values: number[]): Summary => summaryOf(countsOf(...values)) as Summary;
const tallyOf = (...people: (readonly number[])[]): GroupTally => {
    const tally = new GroupTally();
    people.forEach((answers) => tally.add(answers));
    return tally;
};

describe('a total', () => {
    it.each([
        ['all strongly disagree', all(1), 20],
        ['all neither', all(3), 60],
        ['all strongly agree', all(5), 100],
        ['eighteen of twenty answered', [...all(4).slice(2), undefined, undefined], undefined],
        ['too few answers', [1, 2, 3], undefined],
        ['an answer that is none', [...all(4).slice(1), 6], undefined],
        ['a broken number', [...all(4).slice(1), 3.5], undefined]
    ])('of %s', (_what, answers, total) => {
        expect(totalOf(answers)).toBe(total);
        expect(isComplete(answers)).toBe(total !== undefined);
    });

    it.each([
        [20, 'Undefined'],
        [39.999, 'Undefined'],
        [40, 'Defined'],
        [59.999, 'Defined'],
        [60, 'Aligned'],
        [79.6, 'Aligned'],
        [79.999, 'Aligned'],
        [80, 'Integrated'],
        [100, 'Integrated']
    ])('of %d is %s: by the lower bound, never rounded', (total, band) => expect(bandOf(total)).toBe(band));
});

describe('answers that are all the same', () => {
    it('are flagged', () => expect(isStraightLined(all(3))).toBe(true));
    it('are not flagged where one differs', () => expect(isStraightLined([...all(3).slice(1), 4])).toBe(false));
    it('are not flagged before they are complete', () => expect(isStraightLined([3, 3])).toBe(false));
});

describe('the twenty statements', () => {
    it('have the keys S01 to S20, and each a theme', () => {
        expect(STATEMENTS).toHaveLength(20);
        expect([STATEMENTS[0]?.key, STATEMENTS[19]?.key]).toEqual(['S01', 'S20']);
        expect(STATEMENTS.filter(({ theme }) => theme === 'structure').map(({ key }) => key)).toEqual([
            'S17',
            'S18',
            'S19'
        ]);
    });
});

describe('a summary', () => {
    it('by hand: 2, 4, 4, 5 has mean 3.75, deviation √(19/12), average deviation 7/8', () => {
        const found = summary(2, 4, 4, 5);
        expect(found.mean).toBe(3.75);
        expect(found.deviation).toBeCloseTo(Math.sqrt(19 / 12), 12);
        expect(found.averageDeviation).toBe(0.875);
    });

    // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, upper critical values of Student's t, column 0.975
    it.each([
        [1, 12.706],
        [2, 4.303],
        [3, 3.182],
        [4, 2.776],
        [5, 2.571],
        [9, 2.262],
        [10, 2.228],
        [14, 2.145],
        [26, 2.056],
        [29, 2.045],
        [30, 2.042],
        [41, 2.02],
        [60, 2.0],
        [100, 1.984]
    ])('has the half width of Student’s t at %d degrees of freedom', (degrees, t) => {
        const found = summary(1, ...new Array<number>(degrees).fill(2));
        expect((found.halfWidth as number) / ((found.deviation as number) / Math.sqrt(degrees + 1))).toBeCloseTo(t, 3);
    });

    it('of five totals that deviate by 8 is uncertain by about ten points', () => {
        const counts = new Array<number>(81).fill(0);
        [50, 52, 60, 68, 70].forEach((total) => (counts[total - 20] = 1));
        const found = summaryOf({ lowest: 20, counts }) as Summary;
        expect(found.mean).toBe(60);
        expect(found.halfWidth).toBeGreaterThan(10);
        expect(found.halfWidth).toBeLessThan(12);
    });

    it('of one value has a mean and no spread', () => {
        expect(summary(4)).toEqual({
            count: 1,
            mean: 4,
            deviation: undefined,
            halfWidth: undefined,
            averageDeviation: 0
        });
    });

    it('of nothing is nothing', () => expect(summaryOf(countsOf())).toBeUndefined());

    it('tells agreement by five sixths (Burke and Dunlap 2002)', () => {
        expect(AGREEMENT_BOUND).toBeCloseTo(0.8333, 4);
        expect(doAgree(summary(3, 4, 4, 5))).toBe(true); // average deviation 0.5
        expect(doAgree(summary(1, 1, 3, 5, 5))).toBe(false); // average deviation 1.6
    });
});

describe('a group', () => {
    it('is scored by statement and in total', () => {
        const score = scoreOf(tallyOf(all(2), all(3), [...all(4).slice(1), 2]));
        expect(score?.total.mean).toBe((40 + 60 + 78) / 3);
        expect(score?.statements[0]?.mean).toBe(3);
        expect(score?.statements[19]?.mean).toBeCloseTo(7 / 3, 12);
        expect(score?.statements).toHaveLength(20);
    });

    it('counts those who gave the same answer everywhere', () =>
        expect(tallyOf(all(3), all(3), [...all(4).slice(1), 2]).straightLined).toBe(2));

    it('that is put together from two has the figures of all its people', () => {
        const [one, other] = [tallyOf(all(2), all(3)), tallyOf([...all(4).slice(1), 2])];
        one.merge(other);
        expect(scoreOf(one)).toEqual(scoreOf(tallyOf(all(2), all(3), [...all(4).slice(1), 2])));
        expect([one.count, one.straightLined]).toEqual([3, 2]);
    });

    it('takes no answers that are not complete', () =>
        expect(() => tallyOf([1, 2])).toThrow('Only complete answers count'));

    it('without answers has no score', () => expect(scoreOf(new GroupTally())).toBeUndefined());
});

describe('Cronbach’s alpha', () => {
    const spread = (values: readonly number[]): Summary => {
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        const deviation = Math.sqrt(squares / (values.length - 1));
        return { count: values.length, mean, deviation, halfWidth: 0, averageDeviation: 0 };
    };
    const columns = (rows: readonly (readonly number[])[]): Summary[] =>
        (rows[0] ?? []).map((_, index) => spread(rows.map((row) => row[index] ?? 0)));
    const sums = (rows: readonly (readonly number[])[]): Summary =>
        spread(rows.map((row) => row.reduce((sum, value) => sum + value, 0)));

    it('is 0.84 for the attitude data of R, as its package psych documents', () => {
        // the data are those of the book: means of rating and complaints
        expect(columns(ATTITUDE).map(({ mean }) => mean.toFixed(2))).toEqual([
            '64.63',
            '66.60',
            '53.13',
            '56.37',
            '64.63',
            '74.77',
            '42.93'
        ]);
        expect(alphaOf(columns(ATTITUDE), sums(ATTITUDE))).toBeCloseTo(0.84, 2);
    });

    it('is not given below 30 answers', () =>
        expect(alphaOf(columns(ATTITUDE.slice(1)), sums(ATTITUDE.slice(1)))).toBeUndefined());

    it('is not given where all totals are the same', () =>
        expect(alphaOf(columns(ATTITUDE), { ...sums(ATTITUDE), deviation: 0 })).toBeUndefined());
});
