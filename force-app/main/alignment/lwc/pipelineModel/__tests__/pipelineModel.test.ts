import fc from 'fast-check';
import { calendarDaysBetween, pipelineOf } from 'c/pipelineModel';
import type { Deal } from 'c/pipelineModel';

const TODAY = '2026-06-30';

const deal = (changes: Partial<Deal> = {}): Deal => ({
    id: 'd',
    name: 'Generator',
    stage: 'Qualification',
    amount: 100,
    expected: 10,
    closeDate: '2026-08-01',
    created: '2026-05-01T09:00:00.000Z',
    stageSince: '2026-06-20T23:59:00.000Z',
    isClosed: false,
    isWon: false,
    ...changes
});
const won = (changes: Partial<Deal> = {}): Deal =>
    deal({ isClosed: true, isWon: true, closeDate: '2026-06-10', ...changes });
const lost = (changes: Partial<Deal> = {}): Deal => won({ isWon: false, ...changes });

const day = fc.integer({ min: 0, max: 800 }).map((days) => new Date(Date.parse(TODAY) - days * 864e5).toISOString());
const anyDeal: fc.Arbitrary<Deal> = fc
    .record({
        amount: fc.option(fc.nat(1000), { nil: undefined }),
        created: day,
        close: day,
        isClosed: fc.boolean(),
        isWon: fc.boolean()
    })
    .map(({ amount, created, close, isClosed, isWon }) =>
        deal({
            amount,
            created,
            stageSince: created,
            closeDate: close.slice(0, 10),
            isClosed,
            isWon: isClosed && isWon
        })
    );

describe('a pipeline', () => {
    it('adds up open deals, and leaves out those without an amount', () => {
        const { open, weighted } = pipelineOf([deal(), deal({ amount: undefined, expected: undefined }), won()], TODAY);
        expect([open.value, weighted.value, open.deals.length]).toEqual([100, 10, 2]);
    });

    it('takes the win rate from deals closed in the last year only', () => {
        const deals = [won(), lost(), lost(), won({ closeDate: '2025-06-30' }), won({ closeDate: '2026-07-01' })];
        expect(pipelineOf(deals, TODAY).winRate).toMatchObject({ value: 1 / 3, won: 1 });
        expect(pipelineOf([won({ closeDate: '2025-07-01' })], TODAY).winRate.value).toBe(1);
    });

    it('measures the cycle by the middle won deal, and leaves out what was recorded late', () => {
        const deals = [won({ created: '2026-06-01' }), won({ created: '2026-05-11' }), won({ created: '2026-06-20' })];
        expect(pipelineOf(deals, TODAY).cycle).toMatchObject({ value: 19.5 });
    });

    it('tells how long open deals have been in their stage, the oldest first', () => {
        const { stageAge } = pipelineOf([deal(), deal({ id: 'old', stageSince: '2026-06-10' })], TODAY);
        expect([stageAge.value, stageAge.deals[0]?.id]).toEqual([15, 'old']);
    });

    it('shows the next three closes, and which are late', () => {
        const dates = ['2026-09-01', '2026-06-29', '2026-06-30', '2026-07-15'];
        const { next } = pipelineOf(
            dates.map((closeDate) => deal({ closeDate })),
            TODAY
        );
        expect(next.map(({ closeDate, isLate }) => [closeDate, isLate])).toEqual([
            ['2026-06-29', true],
            ['2026-06-30', false],
            ['2026-07-15', false]
        ]);
    });

    it('says nothing where there is nothing', () => {
        const { open, weighted, winRate, cycle, stageAge, next } = pipelineOf([], TODAY);
        expect([open, weighted, winRate, cycle, stageAge].map(({ value }) => value)).toEqual(Array(5).fill(undefined));
        expect(next).toEqual([]);
    });

    it('never counts a deal as open and closed, keeps the win rate from 0 to 1, and does not depend on the order', () => {
        fc.assert(
            fc.property(fc.array(anyDeal), (deals) => {
                const { open, winRate, cycle, stageAge } = pipelineOf(deals, TODAY);
                expect(open.deals.some((one) => winRate.deals.includes(one))).toBe(false);
                expect(winRate.value ?? 0).toBeGreaterThanOrEqual(0);
                expect(winRate.value ?? 0).toBeLessThanOrEqual(1);
                expect(cycle.value ?? 0).toBeGreaterThanOrEqual(0);
                const turned = pipelineOf(deals.toReversed(), TODAY);
                expect([turned.open.value, turned.winRate.value, turned.cycle.value, turned.stageAge.value]).toEqual([
                    open.value,
                    winRate.value,
                    cycle.value,
                    stageAge.value
                ]);
            })
        );
    });

    it('counts days by the calendar', () => {
        expect(calendarDaysBetween('2026-06-29T23:59:59.000Z', '2026-06-30')).toBe(1);
    });
});
