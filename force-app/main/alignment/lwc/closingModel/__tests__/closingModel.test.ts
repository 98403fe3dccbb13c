import fc from 'fast-check';
import { isWorthWriting, keyOf, keysOf, resultRow, scoreWave, segmentsOfTeams, statementRows } from 'c/closingModel';
import type { Answered, GroupResult, Wave } from 'c/closingModel';
import { smallGroupIn } from '../../disclosureModel/__tests__/support/attacker';

const answersOf = (rating: number): number[] => new Array<number>(20).fill(rating);
const people = (count: number, changes: Partial<Answered> = {}, from = 0): Answered[] =>
    Array.from({ length: count }, (_, index) => ({
        person: `person ${from + index}`,
        function: 'Sales',
        level: 'Staff',
        segment: '',
        answers: answersOf(3),
        ...changes
    }));
const aWave = (answered: readonly Answered[], changes: Partial<Wave> = {}): Wave => ({
    id: 'w',
    minimum: 5,
    asked: answered,
    answered,
    earlier: [],
    ...changes
});
const whole = (results: readonly GroupResult[], kind: GroupResult['group']['kind'], name = ''): GroupResult =>
    results.find(({ key }) => key === keyOf('w', { kind, name, function: 'All', level: 'All' })) as GroupResult;

describe('hard cases', () => {
    it('79.6 is written as it is, and everybody who answered neither makes 60', () => {
        const rated = people(5, { answers: answersOf(4) }).map((one, index) => ({
            ...one,
            answers: index === 0 ? [2, ...one.answers.slice(1)] : one.answers
        }));
        expect(resultRow(whole(scoreWave(aWave(rated)), 'Company')).Mean_Total).toBe(79.6);
        const threes = resultRow(whole(scoreWave(aWave(people(6))), 'Company'));
        expect([threes.Mean_Total, threes.Straight_Lined, threes.Half_Width]).toEqual([60, 6, 0]);
    });

    it('a person in two teams counts in both', () => {
        const both = people(1, { teams: ['A', 'B'], answers: answersOf(5) });
        const answered = [
            ...both,
            ...people(6, { teams: ['A'] }, 1),
            ...people(6, { teams: ['B'], answers: answersOf(4) }, 7),
            ...people(6, {}, 13)
        ];
        const results = scoreWave(aWave(answered));
        expect(whole(results, 'Account Team', 'A').figures?.total).toMatchObject({
            count: 7,
            mean: (100 + 6 * 60) / 7
        });
        expect(whole(results, 'Account Team', 'B').figures?.total).toMatchObject({
            count: 7,
            mean: (100 + 6 * 80) / 7
        });
        expect(whole(results, 'Company').figures?.total.count).toBe(19);
    });

    it('a person in two teams is not given away: both teams less the company would be this person', () => {
        const answered = [
            ...people(1, { teams: ['A', 'B'] }),
            ...people(6, { teams: ['A'] }, 1),
            ...people(6, { teams: ['B'] }, 7)
        ];
        const results = scoreWave(aWave(answered));
        const verdicts = ['A', 'B'].map((team) => whole(results, 'Account Team', team).verdict);
        expect(verdicts).toEqual(['shown', 'protects']);
    });

    it('a team within one segment names it; a team of two does not', () => {
        const asked = [
            ...people(2, { segment: 'East', teams: ['A'] }),
            ...people(1, { segment: 'East', teams: ['B'] }),
            ...people(1, { segment: 'West', teams: ['B'] }),
            ...people(1, { teams: ['C'] })
        ];
        expect([...segmentsOfTeams(asked)]).toEqual([['A', 'East']]);
    });

    it('a team’s name is never written, only its account', () => {
        const results = scoreWave(aWave(people(5, { teams: ['001A'] })));
        expect(resultRow(whole(results, 'Account Team', '001A'))).toMatchObject({
            Account: '001A',
            Group_Key: '001A',
            Group_Name: null
        });
    });

    it('of a team’s parts with too few answers nothing is written, of the team itself always', () => {
        const results = scoreWave(aWave(people(4, { teams: ['001A'] })));
        const written = results.filter(isWorthWriting).filter(({ group }) => group.kind === 'Account Team');
        expect(written.map(({ group, verdict }) => [group.function, group.level, verdict])).toEqual([
            ['All', 'All', 'tooFew']
        ]);
        expect(statementRows(written[0] as GroupResult)).toEqual([]);
    });
});

/** People of a small company with overlapping account teams in two waves; some leave, come, or move. */
const organisation = fc.array(
    fc.record({
        function: fc.constantFrom('Sales' as const, 'Marketing' as const),
        level: fc.constantFrom('Head' as const, 'Staff' as const, 'Staff' as const),
        segment: fc.constantFrom('East', 'West', ''),
        teams: fc.subarray(['T1', 'T2', 'T3', 'T4']),
        moves: fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 0),
        waves: fc.constantFrom('both', 'both', 'both', 'first', 'second')
    }),
    { minLength: 6, maxLength: 14 }
);

describe('an attacker who adds and subtracts all that is written in two waves', () => {
    it('never works out a group below the minimum, teams that overlap and all', () => {
        fc.assert(
            fc.property(organisation, fc.constantFrom(3, 4), (company, minimum) => {
                const inWave = (wave: 'first' | 'second'): Answered[] =>
                    company.flatMap(({ waves, moves, ...asked }, index) =>
                        waves === 'both' || waves === wave
                            ? [
                                  {
                                      ...asked,
                                      function: moves && wave === 'second' ? 'Marketing' : asked.function,
                                      person: String(index),
                                      answers: answersOf(1 + (index % 5))
                                  }
                              ]
                            : []
                    );
                const [before, after] = [inWave('first'), inWave('second')];
                const shownOf = (wave: Wave): string[] =>
                    scoreWave(wave).flatMap(({ key, verdict }) => (verdict === 'shown' ? [key] : []));
                const first = shownOf(aWave(before, { id: '1', minimum }));
                const earlier = [{ id: '1', shown: first, people: before }];
                const second = shownOf(aWave(after, { id: '2', minimum, earlier }));
                const cellsOf = (person: string): Set<string> =>
                    new Set([
                        ...before.filter((one) => one.person === person).flatMap((one) => keysOf('1', one)),
                        ...after.filter((one) => one.person === person).flatMap((one) => keysOf('2', one))
                    ]);
                const everybody = company.map((_, index) => cellsOf(String(index)));
                const matrix = [...first, ...second].map((key) => everybody.map((cells) => (cells.has(key) ? 1 : 0)));
                expect(matrix.length === 0 ? undefined : smallGroupIn(matrix, minimum)).toBeUndefined();
            }),
            { numRuns: 40, seed: 11 }
        );
    });
});

describe('a wave of chosen account teams', () => {
    it('shows teams before the segments that would give people away together with them', () => {
        const answered = [
            ...people(5, { segment: 'East', teams: ['A'] }),
            ...people(1, { segment: 'West', teams: ['A'] }, 5),
            ...people(6, { segment: 'West' }, 6)
        ];
        const verdicts = (areTeamsFirst: boolean): string[] => {
            const results = scoreWave(aWave(answered, { areTeamsFirst }));
            return [whole(results, 'Account Team', 'A').verdict, whole(results, 'Segment', 'East').verdict];
        };
        expect(verdicts(true)).toEqual(['shown', 'protects']);
        expect(verdicts(false)).toEqual(['protects', 'shown']);
    });
});
