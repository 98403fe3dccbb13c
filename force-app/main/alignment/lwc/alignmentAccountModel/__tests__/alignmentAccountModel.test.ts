import fc from 'fast-check';
import { adviceFor, comparableWith, groupFor, moveFor, sidesOf, trendOf, waveFor } from 'c/alignmentAccountModel';
import type { StatementMean, TeamResult } from 'c/alignmentAccountModel';
import { MOVES } from 'c/alignmentBoardModel';
import { BANDS, STATEMENTS } from 'c/surveyModel';

const result = (changes: Partial<TeamResult> = {}): TeamResult => ({
    id: 'r',
    waveId: 'w4',
    kind: 'Company',
    name: '',
    segment: '',
    side: 'All',
    mean: 60,
    halfWidth: 2,
    answers: 42,
    gap: undefined,
    suppressed: '',
    ...changes
});
const hidden = { mean: undefined, suppressed: 'Too few answers' };
const team = (changes: Partial<TeamResult> = {}): TeamResult =>
    result({ kind: 'Account Team', segment: 'East', ...changes });
const east = (changes: Partial<TeamResult> = {}): TeamResult => result({ kind: 'Segment', name: 'East', ...changes });
const west = east({ name: 'West' });

describe('the group that stands for an account', () => {
    it.each<[string, TeamResult[], string, string]>([
        ['the team itself where it is shown', [result(), east(), team()], 'Account Team', 'team'],
        ['its segment where the team is held back', [result(), west, east(), team(hidden)], 'Segment', 'segment'],
        [
            'the company where the segment is held back too',
            [result(), east(hidden), team(hidden)],
            'Company',
            'heldBack'
        ],
        [
            'the company where the team is of several segments',
            [result(), east(), team({ ...hidden, segment: '' })],
            'Company',
            'severalSegments'
        ],
        ['the company where no team was asked', [result(), east()], 'Company', 'notAsked']
    ])('is %s', (_, results, kind, reason) => {
        const choice = groupFor(results);
        expect([choice?.group.kind, choice?.reason]).toEqual([kind, reason]);
    });

    it('is nothing where not even the company is shown', () => {
        expect(groupFor([result(hidden), west, team(hidden)])).toBeUndefined();
        expect(groupFor([])).toBeUndefined();
    });

    it('is always shown, and never a segment that does not hold the team', () => {
        const anyResult = fc
            .record({
                kind: fc.constantFrom<TeamResult['kind']>('Account Team', 'Segment', 'Company'),
                segment: fc.constantFrom('', 'East', 'West'),
                side: fc.constantFrom<TeamResult['side']>('All', 'Sales', 'Marketing'),
                mean: fc.option(fc.float({ min: 20, max: 100, noNaN: true }), { nil: undefined })
            })
            .map(({ kind, segment, side, mean }) =>
                result({
                    kind,
                    side,
                    mean,
                    name: kind === 'Segment' ? segment : '',
                    segment: kind === 'Account Team' ? segment : ''
                })
            );
        fc.assert(
            fc.property(fc.array(anyResult), (results) => {
                const choice = groupFor(results);
                const asked = results.find(({ kind, side }) => kind === 'Account Team' && side === 'All');
                const isFit =
                    choice === undefined ||
                    (choice.group.mean !== undefined &&
                        choice.group.side === 'All' &&
                        (choice.group.kind !== 'Segment' || choice.group.name === asked?.segment));
                expect(isFit).toBe(true);
            })
        );
    });

    it('is followed by function, and through all waves', () => {
        const sales = east({ side: 'Sales', mean: 50 });
        const before = east({ waveId: 'w3', mean: 55 });
        expect(sidesOf([west, sales, east()], east()).Sales?.mean).toBe(50);
        expect(sidesOf([west, sales, east()], east()).Marketing).toBeUndefined();
        expect(trendOf([east(), west, before], east(), ['w4', 'w3', 'w2']).map(({ mean }) => mean)).toEqual([55, 60]);
    });
});

describe('the wave that speaks for an account', () => {
    const wave = (id: string, scope = 'Company'): { id: string; name: string; scope: string } => ({
        id,
        name: id,
        scope
    });
    const [unit, teams, all, older] = [
        wave('w5', 'Business Unit'),
        wave('w4', 'Account Teams'),
        wave('w3'),
        wave('w2', '')
    ];
    const waves = [unit, teams, all, older];

    it('is the newest that asked its team, else the newest that asked the whole company', () => {
        expect(waveFor(waves, [result({ waveId: 'w5' }), team({ waveId: 'w4' }), team({ waveId: 'w3' })])).toBe(teams);
        expect(waveFor(waves, [result({ waveId: 'w5' }), result({ waveId: 'w3' })])).toBe(all);
        expect(waveFor([unit], [result({ waveId: 'w5' })])).toBeUndefined();
    });

    it('is compared with waves that asked the same people only', () => {
        expect(comparableWith(all, waves)).toEqual([all, older]);
        expect(comparableWith(teams, waves)).toEqual([teams]);
    });
});

describe('advice', () => {
    const statement = (key: string, mean: number, difference = 0, pValue = 1): StatementMean => ({
        statement: key,
        mean,
        gap: { difference, pValue }
    });

    it('names the two lowest statements, and the largest clear gap among the others', () => {
        const advice = adviceFor([
            statement('S01', 4, 0.5, 0.01),
            statement('S02', 1.5, 3, 0.01),
            statement('S03', 3.5, -1.2, 0.04),
            statement('S04', 3.6, 2, 0.2),
            statement('S05', 2)
        ]);
        expect(advice.map(({ statement: key, why }) => [key, why])).toEqual([
            ['S02', 'low'],
            ['S05', 'low'],
            ['S03', 'gap']
        ]);
    });

    it('names each statement once, whatever the answers', () => {
        const anyStatement = fc
            .record({
                mean: fc.float({ min: 1, max: 5, noNaN: true }),
                difference: fc.float({ min: -4, max: 4, noNaN: true }),
                pValue: fc.float({ min: 0, max: 1, noNaN: true })
            })
            .map(({ mean, difference, pValue }) => ({ mean, gap: { difference, pValue } }));
        fc.assert(
            fc.property(fc.array(anyStatement, { maxLength: 20 }), (rows) => {
                const advice = adviceFor(rows.map((row, index) => ({ ...row, statement: `S${index}` })));
                expect(new Set(advice.map(({ statement: key }) => key)).size).toBe(advice.length);
                expect(advice.length).toBeLessThanOrEqual(3);
            })
        );
    });

    it('suggests a move of the present type for every statement, and none to the integrated', () => {
        for (const { band } of BANDS) {
            for (const { key } of STATEMENTS) {
                const move = moveFor(band, key);
                expect(move === undefined).toBe(band === 'Integrated');
                expect(move === undefined || MOVES[band].includes(move)).toBe(true);
            }
        }
        expect(moveFor('Defined', 'S99')).toBeUndefined();
    });
});
