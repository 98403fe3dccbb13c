import fc from 'fast-check';
import { daysBetween, journeyOf, visitsOf } from 'c/funnelModel';
import type { Journey, ValueChange } from 'c/funnelModel';
import { aFunnel, aSource } from './support/funnel';

const on = (day: number): string => new Date(Date.UTC(2026, 0, day, 9)).toISOString();

/** A record that had these values, one a day, and has the last of them now. */
function journey(...values: string[]): Journey {
    const changes = values.map((value, index) => ({ value, on: on(index + 1) }));
    return journeyOf(aFunnel(), aSource({ value: values.at(-1) ?? '' }), changes);
}

describe('the journey of a record', () => {
    it('counts from the day that the stage was reached, whatever happened within it', () => {
        expect(journey('Nurturing', 'Prospecting', 'Needs Analysis', 'Needs Analysis').since).toBe(on(2));
    });

    it('counts anew after a return to a stage', () => {
        expect(journey('Prospecting', 'Nurturing', 'Prospecting').since).toBe(on(3));
    });

    it('does not know since when, where there is no history', () => {
        expect(journeyOf(aFunnel(), aSource(), []).since).toBeUndefined();
    });

    it('stands where the record stands, even when the history has not heard of it yet', () => {
        const moved = journeyOf(aFunnel(), aSource({ value: 'Closed Won' }), [{ value: 'Prospecting', on: on(1) }]);
        expect(moved.place).toMatchObject({ kind: 'stage', stage: { name: 'Purchase' } });
        expect(moved.since).toBeUndefined();
    });

    it('remembers where a lost record left, and that it has been there', () => {
        const lost = journey('Nurturing', 'Needs Analysis', 'Closed Lost');
        expect(lost.leftFrom?.name).toBe('Purchase intention');
        expect([...lost.visitedStageIds]).toEqual(['stage-4', 'stage-5']);
        expect(lost.since).toBe(on(3));
        expect(lost.movesBack).toHaveLength(0);
    });

    it('tells which moves went back, from where to where and when', () => {
        const { movesBack } = journey('Needs Analysis', 'Prospecting', 'Closed Won', 'Nurturing');
        expect(movesBack.map((move) => [move.on, move.from.stage.name, move.to.stage.name])).toEqual([
            [on(2), 'Purchase intention', 'Purchase intention'],
            [on(4), 'Purchase', 'Brand preference']
        ]);
        expect(movesBack[0]?.from.sellingStep).toBe('Defining needs');
    });

    it('counts a return from outside the funnel only when it is lower than before', () => {
        expect(journey('Closed Won', 'Closed Lost', 'Closed Won').movesBack).toHaveLength(0);
        expect(journey('Closed Won', 'Closed Lost', 'Prospecting').movesBack).toHaveLength(1);
    });

    it('counts no move to or from a value that is not mapped', () => {
        expect(journey('Prospecting', 'Engaging', 'Prospecting').movesBack).toHaveLength(0);
    });
});

describe('any history', () => {
    const value = fc.constantFrom(
        'Nurturing',
        'Prospecting',
        'Needs Analysis',
        'Closed Won',
        'Closed Lost',
        'Engaging'
    );
    const history = fc.array(value, { minLength: 1, maxLength: 30 });
    const rank: Readonly<Record<string, number>> = {
        Nurturing: 1,
        Prospecting: 2,
        'Needs Analysis': 3,
        'Closed Won': 4
    };
    const dated = (values: readonly string[]): ValueChange[] =>
        values.map((v, index) => ({ value: v, on: on(index + 1) }));

    it('has as many moves back as the plain list of its stages has descents', () => {
        fc.assert(
            fc.property(history, (values) => {
                const ranks = values.map((v) => rank[v]).filter((r) => r !== undefined);
                const descents = ranks.filter((r, index) => index > 0 && r < (ranks[index - 1] as number)).length;
                expect(journey(...values).movesBack).toHaveLength(descents);
            })
        );
    });

    it('is not changed by saving again without a change of value', () => {
        fc.assert(
            fc.property(history, fc.nat(), (values, at) => {
                const index = at % values.length;
                const repeated = [...values.slice(0, index + 1), values[index] as string, ...values.slice(index + 1)];
                const source = aSource({ value: values.at(-1) as string });
                const places = (list: readonly string[]): unknown[] =>
                    visitsOf(aFunnel(), source, dated(list)).map(({ place }) => place);
                expect(places(repeated)).toEqual(places(values));
            })
        );
    });

    it('ends where the record stands', () => {
        fc.assert(
            fc.property(history, value, (values, now) => {
                const source = aSource({ value: now });
                const { place } = journeyOf(aFunnel(), source, dated(values));
                expect(visitsOf(aFunnel(), source, dated(values)).at(-1)?.place).toEqual(place);
            })
        );
    });
});

describe('days between two times', () => {
    it('are whole days, and none when the clocks disagree', () => {
        expect(daysBetween(on(1), on(3))).toBe(2);
        expect(daysBetween('2026-01-01T00:00:00.000Z', '2026-01-01T23:59:00.000Z')).toBe(0);
        expect(daysBetween(on(3), on(1))).toBe(0);
    });

    it('understands times as the platform writes them', () => {
        expect(daysBetween('2026-01-01T09:00:00.000+0000', '2026-01-03T09:00:00.000Z')).toBe(2);
    });
});

describe('re-entries', () => {
    const through = (...values: string[]) =>
        journeyOf(
            aFunnel(),
            aSource({ value: values.at(-1) as string }),
            values.map((value, index) => ({ value, on: `2026-01-0${index + 1}` }))
        );

    it('are returns to the funnel', () => {
        expect(through('Prospecting', 'Closed Lost', 'Prospecting').reentries).toMatchObject([{ on: '2026-01-03' }]);
    });

    it('are returns, forward again, to a stage that had been given up', () => {
        const { reentries, movesBack } = through('Prospecting', 'Nurturing', 'Prospecting');
        expect([reentries.length, movesBack.length]).toEqual([1, 1]);
    });

    it('are no moves between the selling steps of one stage', () => {
        expect(through('Prospecting', 'Needs Analysis', 'Prospecting').reentries).toEqual([]);
    });
});
