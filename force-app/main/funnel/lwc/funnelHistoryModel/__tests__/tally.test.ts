import fc from 'fast-check';
import { HistoryTally, measuredAt } from 'c/funnelHistoryModel';
import type { ObjectFigures, RecordPast, StationFigures } from 'c/funnelHistoryModel';
import { aSource } from '../../funnelModel/__tests__/support/funnel';
import { aFunnel } from '../../funnelModel/__tests__/support/funnel';
import { aPast, day } from './support/past';

const NOW = day(31);
const tallyOf = (...pasts: RecordPast[]): HistoryTally => {
    const tally = new HistoryTally(aFunnel(), 'Opportunity', NOW, true);
    pasts.forEach((past, index) => tally.add({ ...past, id: `record-${index + 1}` }));
    return tally;
};
const figuresOf = (...pasts: RecordPast[]): ObjectFigures => tallyOf(...pasts).figures();
const at = ({ stages }: ObjectFigures, key: string): StationFigures =>
    stages.find((station) => station.key === key) as StationFigures;

describe('the history of many records', () => {
    it('counts who reached a stage, moved on, left and is still undecided', () => {
        const figures = figuresOf(
            aPast([
                ['Prospecting', 1],
                ['Closed Won', 11]
            ]),
            aPast([
                ['Prospecting', 1],
                ['Needs Analysis', 4],
                ['Closed Lost', 5]
            ]),
            aPast([
                ['Prospecting', 1],
                ['Closed Lost', 9]
            ]),
            aPast([['Prospecting', 21]])
        );
        expect(at(figures, 'stage-5')).toMatchObject({
            reached: 4,
            movedOn: 1,
            left: 2,
            undecided: 1,
            ended: 0,
            here: 1
        });
        expect(at(figures, 'stage-5').conversion).toBeCloseTo(1 / 3);
        expect(at(figures, 'stage-6')).toMatchObject({ reached: 1, ended: 1, conversion: undefined });
    });

    it('waits for open records instead of leaving them out', () => {
        const { stay } = at(
            figuresOf(
                aPast([
                    ['Prospecting', 1],
                    ['Closed Won', 6]
                ]),
                aPast([['Prospecting', 21]]),
                aPast([['Prospecting', 3]])
            ),
            'stage-5'
        );
        expect(stay).toEqual({ lower: 5, median: undefined, upper: undefined });
    });

    it('times nothing that nobody dated', () => {
        const figures = figuresOf(
            aPast([['Prospecting'], ['Closed Won', 6]]),
            aPast([['Prospecting', 1]], { source: aSource({ value: 'Closed Won' }), isClosed: true })
        );
        expect(at(figures, 'stage-5')).toMatchObject({ untimed: 2, timed: 0, reached: 2, movedOn: 2 });
        expect(figures.gaps).toBe(1);
    });

    it('lets a closed record wait for nothing', () => {
        expect(at(figuresOf(aPast([['Closed Won', 1]])), 'stage-6')).toMatchObject({ timed: 0, here: 1 });
    });

    it('times the way on from the first arrival, also where the record stepped back in between', () => {
        const figures = figuresOf(
            aPast([
                ['Nurturing', 1],
                ['Prospecting', 3],
                ['Nurturing', 5],
                ['Closed Won', 21]
            ])
        );
        expect(at(figures, 'stage-4').onward.median).toBe(2);
        expect(at(figures, 'stage-4')).toMatchObject({ timed: 2, reached: 1, movedOn: 1 });
        expect(figures).toMatchObject({ records: 1, withDetours: 1, movesBack: 1, skips: 1 });
    });

    it('counts detours of records, and those out of the funnel or mapped to nothing', () => {
        const figures = figuresOf(
            aPast([
                ['Prospecting', 1],
                ['Closed Lost', 2],
                ['Prospecting', 3]
            ]),
            aPast([
                ['Prospecting', 1],
                ['Closed Lost', 2]
            ]),
            aPast([['Strange', 1]])
        );
        expect(figures).toMatchObject({ records: 3, reentries: 1, withDetours: 1, outside: 1, unmapped: 1 });
    });

    it('tells selling steps apart only where a stage has several', () => {
        const figures = figuresOf(
            aPast([
                ['Prospecting', 1],
                ['Needs Analysis', 4],
                ['Closed Won', 9]
            ])
        );
        expect(figures.steps.map(({ key, stay }) => [key, stay.median])).toEqual([
            ['stage-5|Prospecting and qualifying', 3],
            ['stage-5|Defining needs', 5]
        ]);
    });

    it('finds the records behind a number', () => {
        const tally = tallyOf(
            aPast([
                ['Prospecting', 1],
                ['Closed Lost', 2]
            ]),
            aPast([['Prospecting', 1]])
        );
        expect(tally.idsOf('stage-5', 'left')).toEqual(['record-1']);
        expect(tally.idsOf('stage-5', 'undecided')).toEqual(['record-2']);
    });

    it('knows what has stood too long', () => {
        const tally = tallyOf(
            aPast([['Prospecting', 1]]),
            aPast([['Prospecting', 21]]),
            aPast([
                ['Prospecting', 1],
                ['Closed Lost', 30]
            ])
        );
        expect(tally.openLongerThan('stage-5', 20)).toBe(1);
        expect(tally.openLongerThan('stage-5|Prospecting and qualifying', 20)).toBe(1);
        expect(tally.openLongerThan('stage-6', 0)).toBe(0);
    });

    it('adds up: every record that reached a stage has one outcome there', () => {
        const values = fc.array(
            fc.constantFrom('Nurturing', 'Prospecting', 'Needs Analysis', 'Closed Won', 'Closed Lost', 'Strange'),
            {
                minLength: 1,
                maxLength: 9
            }
        );
        fc.assert(
            fc.property(fc.array(values, { maxLength: 12 }), (records) => {
                const figures = figuresOf(
                    ...records.map((one) => aPast(one.map((value, index) => [value, index + 1] as const)))
                );
                for (const { reached, movedOn, left, ended, undecided } of [...figures.stages, ...figures.steps]) {
                    expect(movedOn + left + ended + undecided).toBe(reached);
                }
                const here = figures.stages.reduce((sum, station) => sum + station.here, 0);
                expect(here + figures.outside + figures.unmapped).toBe(records.length);
            })
        );
    });
});

describe('the records behind a number', () => {
    const value = fc.constantFrom('Prospecting', 'Needs Analysis', 'Closed Won', 'Closed Lost', 'Unknown');
    const moves = fc.array(fc.tuple(value, fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined })), {
        minLength: 1,
        maxLength: 6
    });
    const inTime = (past: [string, number | undefined][]): [string, number | undefined][] =>
        past.map(([name, on], index) => [name, on === undefined ? undefined : index * 31 + on]);

    it('are as many as the number says, whatever records did', () => {
        fc.assert(
            fc.property(fc.array(moves, { maxLength: 12 }), (pasts) => {
                const tally = tallyOf(...pasts.map((past) => aPast(inTime(past))));
                const figures = tally.figures();
                for (const one of [...figures.stages, ...figures.steps]) {
                    for (const figure of ['reached', 'movedOn', 'left', 'ended', 'undecided', 'here'] as const) {
                        expect(tally.idsOf(one.key, figure)).toHaveLength(one[figure]);
                    }
                    expect(tally.idsOf(one.key, 'decided')).toHaveLength(one.movedOn + one.left);
                    expect(tally.idsOf(one.key, 'timed').length > 0).toBe(one.timed > 0);
                    expect(tally.idsOf(one.key, 'untimed').length > 0).toBe(one.untimed > 0);
                }
                for (const figure of ['records', 'withDetours', 'gaps'] as const) {
                    expect(tally.idsOf('', figure)).toHaveLength(figures[figure]);
                }
                for (const figure of ['skips', 'movesBack', 'reentries'] as const) {
                    expect(tally.idsOf('', figure).length > 0).toBe(figures[figure] > 0);
                }
            })
        );
    });

    it('of an earlier day are those that were counted then', () => {
        fc.assert(
            fc.property(fc.array(moves, { maxLength: 8 }), fc.integer({ min: 1, max: 200 }), (pasts, on) => {
                const now = pasts.map((past, index) => ({ ...aPast(inTime(past)), id: `record-${index}` }));
                const then = now.flatMap((past) => measuredAt(past, day(on)) ?? []);
                const tally = new HistoryTally(aFunnel(), 'Opportunity', day(on), true);
                then.forEach((past) => tally.add(past));
                for (const past of then) {
                    // nothing that came later is told
                    expect(past.changes.every((change) => change.on === undefined || change.on <= day(on))).toBe(true);
                    expect(tally.idsOf('', 'records')).toContain(past.id);
                }
            })
        );
    });
});
