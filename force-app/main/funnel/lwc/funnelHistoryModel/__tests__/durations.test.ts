import fc from 'fast-check';
import { Durations } from 'c/funnelHistoryModel';

const DAY = 86_400_000;
const of = (ended: readonly number[], open: readonly number[] = []): Durations => {
    const durations = new Durations();
    ended.forEach((days) => durations.add(days * DAY, false));
    open.forEach((days) => durations.add(days * DAY, true));
    return durations;
};
const days = fc.array(fc.nat({ max: 400 }), { minLength: 1, maxLength: 60 });
const SHARES = [0.25, 0.5, 0.75];

describe('lengths of stays', () => {
    it('tells by which day a quarter, a half and three quarters had gone on', () => {
        expect(of([1, 2, 3, 4]).quartiles()).toEqual({ lower: 1, median: 2, upper: 3 });
    });

    it('counts an open stay among those still here for as long as it has lasted', () => {
        // worked by hand: after day 2 three of four are left, one of them unseen from day 3; at day 4 one of two goes
        expect(of([2, 4, 9], [3]).quartiles()).toEqual({ lower: 2, median: 4, upper: 9 });
    });

    it('says that it does not know where fewer than a half have gone on', () => {
        expect(of([5], [30, 40, 50]).quartiles()).toEqual({ lower: 5, median: undefined, upper: undefined });
        expect(of([], [30]).quartiles()).toEqual({ lower: undefined, median: undefined, upper: undefined });
    });

    it('keeps hours for ten days and whole days after', () => {
        expect(of([0.5, 0.5]).quartiles().median).toBe(0.5);
        expect(of([20.9, 20.9]).quartiles().median).toBe(20);
    });

    it('counts what is open longer than so many whole days, as the ribbon does', () => {
        expect(of([99], [10, 30, 30.9, 31]).openLongerThan(30)).toBe(1);
    });

    it('takes a clock that runs behind for no time at all', () => {
        expect(of([-1]).quartiles().median).toBe(0);
    });

    it('is the plain quantile where nothing is open', () => {
        fc.assert(
            fc.property(days, (ended) => {
                const sorted = [...ended].sort((a, b) => a - b);
                const plain = SHARES.map((share) => sorted[Math.ceil(share * sorted.length - 1e-9) - 1]);
                expect(of(ended).quantiles(SHARES)).toEqual(plain);
            })
        );
    });

    it('never comes out shorter for open stays, and does not ask in which order they came', () => {
        fc.assert(
            fc.property(days, days, (ended, open) => {
                const without = of(ended).quantiles(SHARES);
                const all = of(ended, open).quantiles(SHARES);
                expect(of([...ended].reverse(), [...open].reverse()).quantiles(SHARES)).toEqual(all);
                all.forEach((value, index) => {
                    expect(value ?? Infinity).toBeGreaterThanOrEqual(without[index] as number);
                });
            })
        );
    });
});
