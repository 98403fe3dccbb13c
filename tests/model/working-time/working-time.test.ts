import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { aCalendar, everyDay, from9To17, holiday, opened, WHOLE_DAY } from './support/calendars.ts';

const { addWorkingHours, AROUND_THE_CLOCK, HOUR, openCalendar, workingHoursBetween } =
    await import('../../../force-app/main/leads/lwc/workingTimeModel/workingTimeModel.ts');
type Calendar = ReturnType<typeof opened>;

/** An instant given with its offset, as one would write it down there. */
const at = Date.parse;
const between = (calendar: Calendar, from: string, to: string): number =>
    workingHoursBetween(calendar, at(from), at(to));
const after = (calendar: Calendar, from: string, hours: number): string =>
    new Date(addWorkingHours(calendar, at(from), hours) ?? NaN).toISOString();

describe('Working hours between two instants', () => {
    const newYork = opened();

    it('are those of a day', () => {
        assert.equal(between(newYork, '2026-03-02T10:00:00-05:00', '2026-03-02T12:30:00-05:00'), 2.5);
    });
    it('leave out evenings and weekends', () => {
        assert.equal(between(newYork, '2026-02-27T16:00:00-05:00', '2026-03-02T10:00:00-05:00'), 2);
        assert.equal(between(newYork, '2026-02-28T10:00:00-05:00', '2026-03-01T20:00:00-05:00'), 0);
    });
    it('begin with the day for what comes at night', () => {
        assert.equal(between(newYork, '2026-03-02T03:00:00-05:00', '2026-03-02T10:00:00-05:00'), 1);
    });
    it('are none backwards', () => {
        assert.equal(between(newYork, '2026-03-03T12:00:00-05:00', '2026-03-02T12:00:00-05:00'), 0);
    });
    it('leave out holidays, of one year or of every year from one on', () => {
        const holidays = [holiday('2026-07-03'), holiday('2025-12-25', true)];
        const calendar = opened(aCalendar({ holidays }));
        assert.equal(between(calendar, '2026-07-02T16:00:00-04:00', '2026-07-06T10:00:00-04:00'), 2);
        assert.equal(between(calendar, '2026-12-24T16:00:00-05:00', '2026-12-28T10:00:00-05:00'), 2);
        assert.equal(between(calendar, '2024-12-25T09:00:00-05:00', '2024-12-25T17:00:00-05:00'), 8);
    });
    it('are counted where the office is, wherever the question is asked', () => {
        const sydney = opened(aCalendar({ timeZone: 'Australia/Sydney' }));
        // Sunday evening in New York is Monday morning in Sydney
        assert.equal(between(sydney, '2026-03-01T17:00:00-05:00', '2026-03-01T19:00:00-05:00'), 2);
        assert.equal(between(newYork, '2026-03-01T17:00:00-05:00', '2026-03-01T19:00:00-05:00'), 0);
    });
    it('go on when no calendar is named', () => {
        assert.equal(between(AROUND_THE_CLOCK, '2026-02-28T00:00:00Z', '2026-03-02T00:00:00Z'), 48);
    });
});

describe('Changes of clocks', () => {
    const whole = (timeZone: string): Calendar => opened({ timeZone, days: everyDay(WHOLE_DAY), holidays: [] });

    it('leave office hours as long as they are', () => {
        // New York: Sunday 8 March 2026; from then on 9 o'clock is an hour earlier in Greenwich
        assert.equal(between(opened(), '2026-03-06T21:00:00Z', '2026-03-09T14:00:00Z'), 2);
        assert.equal(after(opened(), '2026-03-06T21:00:00Z', 2), '2026-03-09T14:00:00.000Z');
        assert.equal(after(opened(), '2026-10-30T20:00:00Z', 2), '2026-11-02T15:00:00.000Z');
    });
    it('make a day of 23 hours in spring and of 25 in autumn', () => {
        assert.equal(between(whole('America/New_York'), '2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z'), 23);
        assert.equal(between(whole('America/New_York'), '2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z'), 25);
        assert.equal(between(whole('Europe/Berlin'), '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'), 23);
    });
    it('let work that starts in the skipped hour start with the change', () => {
        const early = opened(aCalendar({ days: everyDay({ from: 150, to: 360 }) }));
        // 02:30 to 06:00 on 8 March: the clock goes from 02:00 to 03:00
        assert.equal(between(early, '2026-03-08T00:00:00-05:00', '2026-03-09T00:00:00-04:00'), 3);
        assert.equal(after(early, '2026-03-08T00:00:00-05:00', 1), '2026-03-08T08:00:00.000Z');
    });
    it('count an hour that comes twice twice', () => {
        const night = opened(aCalendar({ days: everyDay({ from: 60, to: 120 }) }));
        assert.equal(between(night, '2026-11-01T00:00:00-04:00', '2026-11-02T00:00:00-05:00'), 2);
    });
    it('skip no work where the hours fall wholly into the skipped hour', () => {
        const gap = opened(aCalendar({ days: everyDay({ from: 130, to: 170 }) }));
        assert.equal(between(gap, '2026-03-08T00:00:00-05:00', '2026-03-09T00:00:00-04:00'), 0);
    });
    it('are known by half hours and at midnight, and where a whole day was left out', () => {
        // Lord Howe: half an hour; Beirut: at midnight; Apia: 30 December 2011 did not happen
        assert.equal(between(whole('Australia/Lord_Howe'), '2026-04-04T13:00:00Z', '2026-04-05T13:30:00Z'), 24.5);
        assert.equal(between(whole('Asia/Beirut'), '2026-03-28T22:00:00Z', '2026-03-29T21:00:00Z'), 23);
        assert.equal(between(whole('Pacific/Apia'), '2011-12-30T00:00:00-10:00', '2012-01-01T00:00:00+14:00'), 24);
    });
});

describe('The instant after so many working hours', () => {
    it('lies in working hours, at the end of a day rather than at the beginning of the next', () => {
        assert.equal(after(opened(), '2026-03-02T09:00:00-05:00', 8), '2026-03-02T22:00:00.000Z');
        assert.equal(after(opened(), '2026-03-02T09:00:00-05:00', 8.5), '2026-03-03T14:30:00.000Z');
        assert.equal(after(opened(), '2026-02-28T12:00:00-05:00', 0.5), '2026-03-02T14:30:00.000Z');
    });
    it('is none where nobody ever works', () => {
        const nobody = opened(
            aCalendar({
                days: [from9To17, ...Array.from({ length: 6 }, () => undefined)],
                holidays: mondays(2026, 2037).map((day) => holiday(day))
            })
        );
        assert.equal(addWorkingHours(nobody, at('2026-01-01T00:00:00Z'), 1), undefined);
    });
});

describe('Working time, whatever the calendar', () => {
    const zones = fc.constantFrom(
        ...['America/New_York', 'America/Los_Angeles', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe'],
        ...['Pacific/Apia', 'Pacific/Chatham', 'America/St_Johns', 'Asia/Beirut', 'UTC']
    );
    const day = fc
        .tuple(fc.nat(95), fc.nat(95))
        .filter(([from, to]) => from !== to)
        .map(([one, other]) => ({ from: Math.min(one, other) * 15, to: (Math.max(one, other) + 1) * 15 }));
    const calendars = fc
        .record({
            timeZone: zones,
            days: fc.tuple(day, ...Array.from({ length: 6 }, () => fc.option(day, { nil: undefined }))),
            holidays: fc.array(
                fc.record({
                    date: fc.constantFrom('2026-03-09', '2026-11-02', '2024-12-25'),
                    isEveryYear: fc.boolean()
                }),
                { maxLength: 2 }
            )
        })
        .map((input) => opened(input));
    const instants = fc.integer({ min: at('2025-12-01T00:00:00Z'), max: at('2027-01-31T00:00:00Z') });
    const hours = fc.integer({ min: 1, max: 400 }).map((quarters) => quarters / 4);
    const closeTo = (actual: number, expected: number): void =>
        assert.ok(Math.abs(actual - expected) < 1e-6, `${actual} is not ${expected}`);

    it('adds up', () => {
        fc.assert(
            fc.property(calendars, fc.tuple(instants, instants, instants), (calendar, three) => {
                const [a, b, c] = three.toSorted((x, y) => x - y) as [number, number, number];
                closeTo(
                    workingHoursBetween(calendar, a, b) + workingHoursBetween(calendar, b, c),
                    workingHoursBetween(calendar, a, c)
                );
            })
        );
    });
    it('is never more than the time that passes', () => {
        fc.assert(
            fc.property(calendars, instants, instants, (calendar, a, b) => {
                const worked = workingHoursBetween(calendar, a, b);
                assert.ok(worked >= 0 && worked <= Math.max(0, b - a) / HOUR + 1e-9);
            })
        );
    });
    it('goes there and back: after so many hours so many have passed', () => {
        fc.assert(
            fc.property(calendars, instants, hours, (calendar, from, owed) => {
                const due = addWorkingHours(calendar, from, owed);
                assert.ok(due !== undefined);
                closeTo(workingHoursBetween(calendar, from, due), owed);
                assert.ok(workingHoursBetween(calendar, from, due - 1_000) < owed);
            })
        );
    });
    it('is what the clock on the wall says, minute by minute', () => {
        const office = { from: 9 * 60, to: 17 * 60 };
        fc.assert(
            fc.property(zones, instants, fc.nat(72), (timeZone, start, length) => {
                const calendar = opened({ timeZone, days: everyDay(office), holidays: [] });
                const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
                const from = Math.floor(start / 60_000) * 60_000;
                const minutes = Array.from({ length: length * 60 }, (_, index) => from + index * 60_000).filter(
                    (instant) => {
                        const [hour = '', minute = ''] = clock.format(instant).split(':');
                        const now = Number(hour) * 60 + Number(minute);
                        return now >= office.from && now < office.to;
                    }
                ).length;
                closeTo(workingHoursBetween(calendar, from, from + length * HOUR), minutes / 60);
            }),
            { numRuns: 60 }
        );
    });
});

describe('A calendar that makes no sense', () => {
    const kinds = (changes: Parameters<typeof aCalendar>[0]): string[] =>
        openCalendar(aCalendar(changes)).mistakes.map(({ kind }) => kind);

    for (const name of ['Mars/Phobos', 'America/New York', '', '+05:00', 'Europe/Berlin/Berlin', '../UTC', '🕰']) {
        it(`is refused for its time zone: "${name}"`, () => {
            assert.deepEqual(openCalendar(aCalendar({ timeZone: name })).mistakes, [{ kind: 'timeZone', name }]);
            assert.equal(openCalendar(aCalendar({ timeZone: name })).calendar, undefined);
        });
    }
    it('is refused for a day that ends before it starts, naming the day', () => {
        const days = [from9To17, { from: 600, to: 540 }];
        assert.deepEqual(openCalendar(aCalendar({ days })).mistakes, [{ kind: 'hours', weekday: 'Tuesday' }]);
    });
    it('is refused for hours that no day has', () => {
        assert.deepEqual(kinds({ days: [{ from: 0, to: 1_441 }] }), ['hours']);
        assert.deepEqual(kinds({ days: [{ from: NaN, to: 60 }] }), ['hours']);
    });
    it('is refused without a working day', () =>
        assert.deepEqual(kinds({ days: everyDay(undefined as never) }), ['noHours']));
    it('is refused for a holiday that no year has', () =>
        assert.deepEqual(kinds({ holidays: [holiday('2026-02-30')] }), ['holiday']));
    it('is told all that is wrong at once', () =>
        assert.deepEqual(kinds({ timeZone: 'Nowhere', days: [], holidays: [holiday('soon')] }), [
            'timeZone',
            'noHours',
            'holiday'
        ]));
});

function mondays(from: number, to: number): string[] {
    const found: string[] = [];
    for (let time = at(`${from}-01-05T00:00:00Z`); time < at(`${to}-01-01T00:00:00Z`); time += 7 * 24 * HOUR) {
        found.push(new Date(time).toISOString().slice(0, 10));
    }
    return found;
}
