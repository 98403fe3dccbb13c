import fc from 'fast-check';
import { COLUMNS, overviewOf, totalOf } from 'c/funnelOverviewModel';
import type { ValueGroup } from 'c/funnelOverviewModel';
import { aFunnel, aSource } from '../../funnelModel/__tests__/support/funnel';

const deals = (value: string, count: number, amount = 0): ValueGroup => ({
    column: 'deals',
    source: aSource({ value }),
    count,
    amount
});

describe('the overview', () => {
    it('adds up the values that stand for one stage, and keeps them to find the records by', () => {
        const { rows } = overviewOf(aFunnel(), [deals('Prospecting', 3, 100), deals('Needs Analysis', 2, 50)]);
        expect(rows.find(({ key }) => key === 'stage-5')?.cells.deals).toEqual({
            count: 5,
            amount: 150,
            sources: [aSource({ value: 'Prospecting' }), aSource({ value: 'Needs Analysis' })]
        });
    });

    it('shows every stage, in order, though nothing stands there', () => {
        expect(overviewOf(aFunnel(), []).rows.map(({ key }) => key)).toEqual(['stage-4', 'stage-5', 'stage-6']);
    });

    it('shows what left and what is not mapped apart, where there is any', () => {
        const { rows } = overviewOf(aFunnel(), [deals('Closed Lost', 4), deals('Engaging', 1)]);
        expect(rows.slice(3).map(({ key, cells }) => [key, cells.deals.count])).toEqual([
            ['left', 4],
            ['unmapped', 1]
        ]);
    });

    it('counts each function’s part without what left', () => {
        const groups = [
            deals('Nurturing', 7),
            deals('Prospecting', 3, 100),
            deals('Closed Won', 1, 50),
            deals('Closed Lost', 9)
        ];
        expect(overviewOf(aFunnel(), groups).halves).toEqual([
            { owner: 'Marketing', count: 7, amount: 0 },
            { owner: 'Sales', count: 4, amount: 150 }
        ]);
    });
});

describe('any groups', () => {
    const group = fc.record({
        column: fc.constantFrom(...COLUMNS),
        source: fc
            .constantFrom('Prospecting', 'Closed Won', 'Closed Lost', 'Engaging', 'Nurturing', '')
            .map((value) => aSource({ value })),
        count: fc.nat(1_000_000),
        amount: fc.nat(1_000_000)
    });

    it('are in the rows to the last record and the last amount', () => {
        fc.assert(
            fc.property(fc.array(group), (groups) => {
                const totals = overviewOf(aFunnel(), groups).rows.map(totalOf);
                const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
                expect(sum(totals.map(({ count }) => count))).toBe(sum(groups.map(({ count }) => count)));
                expect(sum(totals.map(({ amount }) => amount))).toBe(sum(groups.map(({ amount }) => amount)));
            })
        );
    });
});
