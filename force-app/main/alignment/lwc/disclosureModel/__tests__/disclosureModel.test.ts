import fc from 'fast-check';
import { atomsOf, chooseShown, minimumOf } from 'c/disclosureModel';
import type { Verdict } from 'c/disclosureModel';
import { smallGroupIn, smallSumIn } from './support/attacker';
import type { Matrix } from './support/attacker';

type People = readonly (readonly string[])[];

/** So many people who are in these groups. */
const people = (count: number, ...cells: string[]): string[][] => Array.from({ length: count }, () => cells);
const verdictsOn = (
    everybody: People,
    candidates: readonly string[],
    { minimum = 5, earlier = [] as readonly string[] } = {}
): Map<string, Verdict> => chooseShown({ minimum, candidates, earlier, atoms: atomsOf(everybody) });
const verdicts = (...input: Parameters<typeof verdictsOn>): Record<string, Verdict> =>
    Object.fromEntries(verdictsOn(...input));

describe('the minimum', () => {
    it.each([
        [undefined, 5],
        [5, 5],
        [3, 3],
        [2, 3],
        [0, 3],
        [7.2, 8]
    ])('that is set to %p is %d', (wanted, minimum) => expect(minimumOf(wanted)).toBe(minimum));
});

describe('what may be shown', () => {
    it('is no group below the minimum', () =>
        expect(verdicts(people(4, 'APAC'), ['APAC'])).toEqual({ APAC: 'tooFew' }));

    it('is a group of exactly the minimum', () =>
        expect(verdicts(people(5, 'APAC'), ['APAC'])).toEqual({ APAC: 'shown' }));

    it('is no complement of a small part: the total less the rest would be the part', () =>
        expect(
            verdicts(
                [...people(30, 'all', 'Americas'), ...people(10, 'all', 'EMEA'), ...people(4, 'all', 'APAC')],
                ['all', 'Americas', 'EMEA', 'APAC']
            )
        ).toEqual({ all: 'shown', Americas: 'shown', EMEA: 'protects', APAC: 'tooFew' }));

    it('is no function’s staff where the function has one head', () =>
        expect(
            verdicts([...people(1, 'Sales', 'head'), ...people(9, 'Sales', 'Sales staff')], ['Sales', 'Sales staff'])
        ).toEqual({ Sales: 'shown', 'Sales staff': 'protects' }));

    it('is everything where all parts are large enough', () =>
        expect(
            Object.values(
                verdicts(
                    [...people(6, 'all', 'Sales'), ...people(5, 'all', 'Marketing')],
                    ['all', 'Sales', 'Marketing']
                )
            )
        ).toEqual(['shown', 'shown', 'shown']));

    it('is what follows from the rest anyway', () =>
        expect(
            verdicts([...people(6, 'all', 'Sales'), ...people(5, 'all', 'Marketing')], ['Sales', 'Marketing', 'all'])
                .all
        ).toBe('shown'));

    it('is two teams who share two people: neither gives the two away', () =>
        expect(
            verdicts(
                [...people(8, 'Team A'), ...people(2, 'Team A', 'Team B'), ...people(8, 'Team B')],
                ['Team A', 'Team B']
            )
        ).toEqual({ 'Team A': 'shown', 'Team B': 'shown' }));

    it('is not both of two teams that differ by one person', () =>
        expect(verdicts([...people(8, 'Team A', 'Team B'), ...people(1, 'Team B')], ['Team A', 'Team B'])).toEqual({
            'Team A': 'shown',
            'Team B': 'protects'
        }));
});

describe('over two waves', () => {
    it('a group that one person has left is held back', () =>
        expect(
            verdicts([...people(20, 'wave 1', 'wave 2'), ...people(1, 'wave 1')], ['wave 2'], { earlier: ['wave 1'] })
        ).toEqual({ 'wave 2': 'protects' }));

    it('a group that is the same is shown', () =>
        expect(verdicts(people(20, 'wave 1', 'wave 2'), ['wave 2'], { earlier: ['wave 1'] })).toEqual({
            'wave 2': 'shown'
        }));

    it('a group that one has left and five have joined is shown: six are hidden in each other', () =>
        expect(
            verdicts([...people(20, 'wave 1', 'wave 2'), ...people(1, 'wave 1'), ...people(5, 'wave 2')], ['wave 2'], {
                earlier: ['wave 1']
            })
        ).toEqual({ 'wave 2': 'shown' }));

    it('three who left and three who joined hide each other, two and two do not', () => {
        const pair = (changed: number): Record<string, Verdict> =>
            verdicts(
                [...people(20, 'wave 1', 'wave 2'), ...people(changed, 'wave 1'), ...people(changed, 'wave 2')],
                ['wave 2'],
                { earlier: ['wave 1'] }
            );
        expect(pair(3)).toEqual({ 'wave 2': 'shown' });
        expect(pair(2)).toEqual({ 'wave 2': 'protects' });
    });

    it('a minimum that was raised since then does not hide what is the same', () =>
        expect(
            verdicts(people(5, '1 Sales', '2 Sales', '1 all', '2 all').concat(people(6, '1 all', '2 all')), ['2 all'], {
                minimum: 8,
                earlier: ['1 all', '1 Sales']
            })
        ).toEqual({ '2 all': 'shown' }));
});

describe('account teams', () => {
    const team = (name: string, ...members: number[]): ((person: number) => string[]) => {
        return (person) => (members.includes(person) ? [name] : []);
    };
    const crowd = (count: number, ...cells: ((person: number) => string[])[]): string[][] =>
        Array.from({ length: count }, (_, person) => cells.flatMap((cellsOf) => cellsOf(person)));

    it('that form a ring are held back where all of them together give two people away', () => {
        // A, B, C overlap so that A + B - C is twice two people
        const everybody = crowd(20, team('A', 0, 1, 2, 3, 4), team('B', 0, 1, 5, 6, 7), team('C', 2, 3, 4, 5, 6, 7));
        expect(verdicts(everybody, ['A', 'B', 'C'])).toEqual({ A: 'shown', B: 'shown', C: 'protects' });
    });

    it('in a long chain are shown: each shares a person with the next, and nobody stands alone', () => {
        const names = Array.from({ length: 40 }, (_, at) => `T${at}`);
        const everybody = names.flatMap((name, at) => [
            ...people(6, name),
            ...(at === 0 ? [] : people(1, `T${at - 1}`, name))
        ]);
        expect(new Set(verdictsOn(everybody, names).values())).toEqual(new Set(['shown']));
    });

    it('are held back where it cannot be proven in time that they give nothing away', () => {
        // some 240 people in 160 teams, all tangled up: far too many sets of four to look at
        const names = Array.from({ length: 160 }, (_, at) => `T${at}`);
        const everybody = Array.from({ length: 240 }, (_, person) =>
            names.filter((_name, at) => (person * 37 + at * 101 + ((person * at) % 7) * 13) % 29 === 0)
        );
        expect([...verdictsOn(everybody, names, { minimum: 6 }).values()]).toContain('protects');
    });
});

describe('a minimum that was raised', () => {
    it('does not let a wave give away again what an earlier one did', () => {
        // three heads could be shown at the minimum of then; now the whole less the staff would be these three
        const everybody = [...people(3, '1 all', '1 heads', '2 all'), ...people(7, '1 all', '2 all', '2 staff')];
        const found = verdicts(everybody, ['2 all', '2 staff'], { earlier: ['1 all', '1 heads'] });
        expect(found).toEqual({ '2 all': 'shown', '2 staff': 'protects' });
    });
});

/** People of a small company with function, level and region in two waves; somebody may miss one, or move. */
const organisation = fc.array(
    fc.record({
        functions: fc.constantFrom('Sales', 'Marketing'),
        level: fc.constantFrom('Head', 'Staff', 'Staff'),
        region: fc.constantFrom('East', 'West', 'APAC'),
        teams: fc.subarray(['T1', 'T2', 'T3']),
        moves: fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 0),
        waves: fc.constantFrom('both', 'both', 'both', 'first', 'second')
    }),
    { minLength: 5, maxLength: 13 }
);

type Somebody = Parameters<Parameters<typeof organisation.map>[0]>[0][number];

const cellsIn = (wave: number, { functions, level, region, teams, moves, waves }: Somebody): string[] => {
    if (waves === (wave === 1 ? 'second' : 'first')) {
        return [];
    }
    const place = wave === 2 && moves ? 'East' : region;
    return ['all', functions, level, `${functions} ${level}`, place, `${place} ${functions}`, ...teams].map(
        (name) => `${wave} ${name}`
    );
};

const candidatesOf = (everybody: People, wave: number): string[] => {
    const rank = (cell: string): number => (cell.endsWith('all') ? 0 : cell.split(' ').length);
    return [...new Set(everybody.flat())]
        .filter((cell) => cell.startsWith(`${wave} `))
        .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
};

const shownIn = (found: ReadonlyMap<string, Verdict>): string[] =>
    [...found].flatMap(([cell, verdict]) => (verdict === 'shown' ? [cell] : []));

const matrixOf = (cells: readonly string[], everybody: People): Matrix =>
    cells.map((cell) => everybody.map((mine) => (mine.includes(cell) ? 1 : 0)));

describe('an attacker who adds and subtracts everything shown in two waves', () => {
    const check = (company: readonly Somebody[], minimum: number): { shown: string[]; everybody: People } => {
        const everybody = company.map((person) => [...cellsIn(1, person), ...cellsIn(2, person)]);
        const first = shownIn(verdictsOn(everybody, candidatesOf(everybody, 1), { minimum }));
        const second = shownIn(verdictsOn(everybody, candidatesOf(everybody, 2), { minimum, earlier: first }));
        return { shown: [...first, ...second], everybody };
    };

    it('never recovers a group below the minimum, whatever factors are used', () => {
        fc.assert(
            fc.property(organisation, fc.constantFrom(3, 4), (company, minimum) => {
                const { shown, everybody } = check(company, minimum);
                expect(smallGroupIn(matrixOf(shown, everybody), minimum)).toBeUndefined();
            }),
            { numRuns: 150, seed: 5 }
        );
    });

    it('never recovers one on paper', () => {
        fc.assert(
            fc.property(organisation, (company) => {
                const { shown, everybody } = check(company, 3);
                expect(smallSumIn(matrixOf(shown.slice(0, 9), everybody), 3)).toBeUndefined();
            }),
            { numRuns: 25, seed: 6 }
        );
    });

    it('recovers them where only the size of groups is looked at: the attack is a real one', () => {
        const everybody = [...people(1, 'Sales'), ...people(9, 'Sales', 'Staff')];
        expect(smallGroupIn(matrixOf(['Sales', 'Staff'], everybody), 3)).toEqual([0]);
        expect(smallSumIn(matrixOf(['Sales', 'Staff'], everybody), 3)).toBeDefined();
    });

    it('still leaves the company to be seen in the first wave', () => {
        fc.assert(
            fc.property(organisation, (company) => {
                const everybody = company.map((person) => cellsIn(1, person));
                const answered = everybody.filter((cells) => cells.length > 0).length;
                expect(verdictsOn(everybody, candidatesOf(everybody, 1), { minimum: 3 }).get('1 all')).toBe(
                    answered === 0 ? undefined : answered < 3 ? 'tooFew' : 'shown'
                );
            }),
            { numRuns: 100, seed: 7 }
        );
    });
});
