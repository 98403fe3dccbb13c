import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { calendarAt, dateLiteralKind } from '../../../local-org/engine/query/calendar.ts';

/** Saturday. */
const now = Date.parse('2026-05-16T10:00:00Z');
const calendar = calendarAt(now);
const range = (literal: string, count?: number): [string, string] => {
    const { from, to } = calendar.range(literal, count);
    return [from, to];
};

describe('A date literal stands for days, the last one not included', () => {
    const cases: readonly (readonly [literal: string, count: number | undefined, from: string, to: string])[] = [
        ['YESTERDAY', undefined, '2026-05-15', '2026-05-16'],
        ['TODAY', undefined, '2026-05-16', '2026-05-17'],
        ['TOMORROW', undefined, '2026-05-17', '2026-05-18'],
        ['LAST_WEEK', undefined, '2026-05-03', '2026-05-10'],
        ['THIS_WEEK', undefined, '2026-05-10', '2026-05-17'],
        ['NEXT_WEEK', undefined, '2026-05-17', '2026-05-24'],
        ['LAST_MONTH', undefined, '2026-04-01', '2026-05-01'],
        ['THIS_MONTH', undefined, '2026-05-01', '2026-06-01'],
        ['NEXT_MONTH', undefined, '2026-06-01', '2026-07-01'],
        ['LAST_QUARTER', undefined, '2026-01-01', '2026-04-01'],
        ['THIS_QUARTER', undefined, '2026-04-01', '2026-07-01'],
        ['NEXT_QUARTER', undefined, '2026-07-01', '2026-10-01'],
        ['LAST_YEAR', undefined, '2025-01-01', '2026-01-01'],
        ['THIS_YEAR', undefined, '2026-01-01', '2027-01-01'],
        ['NEXT_YEAR', undefined, '2027-01-01', '2028-01-01'],
        ['LAST_90_DAYS', undefined, '2026-02-15', '2026-05-17'],
        ['NEXT_90_DAYS', undefined, '2026-05-17', '2026-08-15'],
        ['LAST_N_DAYS', 1, '2026-05-15', '2026-05-17'],
        ['NEXT_N_DAYS', 1, '2026-05-17', '2026-05-18'],
        ['N_DAYS_AGO', 2, '2026-05-14', '2026-05-15'],
        ['LAST_N_WEEKS', 2, '2026-04-26', '2026-05-10'],
        ['NEXT_N_WEEKS', 1, '2026-05-17', '2026-05-24'],
        ['N_WEEKS_AGO', 1, '2026-05-03', '2026-05-10'],
        ['LAST_N_MONTHS', 2, '2026-03-01', '2026-05-01'],
        ['NEXT_N_MONTHS', 8, '2026-06-01', '2027-02-01'],
        ['N_MONTHS_AGO', 5, '2025-12-01', '2026-01-01'],
        ['LAST_N_QUARTERS', 2, '2025-10-01', '2026-04-01'],
        ['N_QUARTERS_AGO', 1, '2026-01-01', '2026-04-01'],
        ['LAST_N_YEARS', 2, '2024-01-01', '2026-01-01'],
        ['N_YEARS_AGO', 3, '2023-01-01', '2024-01-01']
    ];
    for (const [literal, count, from, to] of cases) {
        it(`${literal}${count === undefined ? '' : `:${count}`} is ${from} to ${to}`, () =>
            assert.deepEqual(range(literal, count), [from, to]));
    }

    it('begins weeks on the day on which they begin for the person', () => {
        const weekIn = (locale: string) => calendarAt(now, 'UTC', 1, locale).range('THIS_WEEK', undefined);
        assert.deepEqual(weekIn('en-US'), { from: '2026-05-10', to: '2026-05-17' });
        assert.deepEqual(weekIn('de-DE'), { from: '2026-05-11', to: '2026-05-18' });
        assert.deepEqual(weekIn('ar-EG'), { from: '2026-05-16', to: '2026-05-23' });
    });

    it('goes by the fiscal year that the org has', () => {
        const fiscal = calendarAt(now, 'UTC', 2);
        assert.deepEqual(fiscal.range('THIS_FISCAL_YEAR', undefined), { from: '2026-02-01', to: '2027-02-01' });
        assert.deepEqual(fiscal.range('THIS_FISCAL_QUARTER', undefined), { from: '2026-05-01', to: '2026-08-01' });
        assert.deepEqual(
            calendarAt(Date.parse('2026-01-15T00:00:00Z'), 'UTC', 2).range('THIS_FISCAL_YEAR', undefined),
            { from: '2025-02-01', to: '2026-02-01' }
        );
        assert.deepEqual(
            calendarAt(Date.parse('2026-01-15T00:00:00Z'), 'UTC', 2).range('THIS_FISCAL_QUARTER', undefined),
            { from: '2025-11-01', to: '2026-02-01' }
        );
    });

    it('is in the time zone of the person', () => {
        const tokyo = calendarAt(Date.parse('2026-05-16T20:00:00Z'), 'Asia/Tokyo');
        assert.equal(tokyo.range('TODAY', undefined).from, '2026-05-17');
        assert.equal(tokyo.startOf('2026-05-17'), '2026-05-16T15:00:00.000Z');
    });

    it('knows the days on which clocks change', () => {
        const zurich = calendarAt(now, 'Europe/Zurich');
        assert.equal(zurich.startOf('2026-03-29'), '2026-03-28T23:00:00.000Z');
        assert.equal(zurich.startOf('2026-03-30'), '2026-03-29T22:00:00.000Z');
        assert.equal(zurich.startOf('2026-10-26'), '2026-10-25T23:00:00.000Z');
    });

    it('never fails, however far the number leads', () => {
        const counted = fc.constantFrom(
            'LAST_N_DAYS',
            'NEXT_N_DAYS',
            'N_DAYS_AGO',
            'LAST_N_WEEKS',
            'NEXT_N_MONTHS',
            'N_QUARTERS_AGO',
            'LAST_N_FISCAL_YEARS'
        );
        fc.assert(
            fc.property(counted, fc.nat(), fc.integer({ min: 1, max: 12 }), (literal, count, start) => {
                const { from, to } = calendarAt(now, 'UTC', start).range(literal, count);
                assert.match(from, /^\d{4}-\d\d-\d\d$/);
                assert.ok(from <= to, `${literal}:${count} ${from} ${to}`);
            }),
            { seed: 7 }
        );
    });

    it('is told from other words', () => {
        assert.deepEqual(
            ['today', 'LAST_N_DAYS', 'N_FISCAL_YEARS_AGO', 'SOMEDAY', 'LAST_N_HOURS', 'constructor'].map(
                dateLiteralKind
            ),
            ['plain', 'counted', 'counted', undefined, undefined, undefined]
        );
    });
});
