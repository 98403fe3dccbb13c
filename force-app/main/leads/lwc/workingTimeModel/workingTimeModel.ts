/** Working hours between two instants, and the instant after so many of them. No screen, no data access. */
import { checkCalendar } from './checkCalendar';
import type { CalendarInput, CalendarMistake, WorkingDay } from './checkCalendar';
import { dateOf, followingDay, instantOf } from './zone';

export { WEEKDAYS } from './checkCalendar';
export type { CalendarInput, CalendarMistake, HolidayInput, Weekday, WorkingDay } from './checkCalendar';
export { dateOf, instantOf, isTimeZone } from './zone';

export const HOUR = 3_600_000;

/** So far ahead a working hour is looked for: a calendar of holidays alone has none. */
const MOST_DAYS = 3_660;

interface Shift {
    /** Milliseconds since 1970; the end is not part of it. */
    readonly from: number;
    readonly to: number;
}

/** A calendar that makes sense. Remembers the shifts of days it was asked about, so that many questions cost little. */
export interface WorkingCalendar {
    readonly timeZone: string;
    /** @param day YYYY-MM-DD; undefined: nobody works */
    shiftOn(day: string): Shift | undefined;
}

export type CalendarCheck =
    | { readonly calendar: WorkingCalendar; readonly mistakes: readonly [] }
    | { readonly calendar: undefined; readonly mistakes: readonly CalendarMistake[] };

/** @returns the calendar, or why there is none: nothing is counted in a calendar that is wrong */
export function openCalendar(input: CalendarInput): CalendarCheck {
    const mistakes = checkCalendar(input);
    return mistakes.length > 0
        ? { calendar: undefined, mistakes }
        : { calendar: new Calendar(input), mistakes: [] as const };
}

/** Every hour of every day, for agreements that name no calendar. */
export const AROUND_THE_CLOCK: WorkingCalendar = {
    timeZone: 'UTC',
    shiftOn: (day) => ({ from: Date.parse(`${day}T00:00:00Z`), to: Date.parse(`${day}T00:00:00Z`) + 24 * HOUR })
};

class Calendar implements WorkingCalendar {
    readonly timeZone: string;
    readonly days: readonly (WorkingDay | undefined)[];
    readonly holidays: ReadonlySet<string>;
    /** First year by month and day. */
    readonly yearly: ReadonlyMap<string, string>;
    readonly known = new Map<string, Shift | undefined>();

    constructor({ timeZone, days, holidays }: CalendarInput) {
        this.timeZone = timeZone;
        this.days = days;
        this.holidays = new Set(holidays.map(({ date }) => date));
        this.yearly = new Map(
            holidays.filter(({ isEveryYear }) => isEveryYear).map(({ date }) => [date.slice(5), date.slice(0, 4)])
        );
    }

    shiftOn(day: string): Shift | undefined {
        if (!this.known.has(day)) {
            this.known.set(day, this.workOut(day));
        }
        return this.known.get(day);
    }

    private workOut(day: string): Shift | undefined {
        const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
        const hours = this.days[weekday];
        if (!hours || this.isHoliday(day)) {
            return undefined;
        }
        const from = instantOf(day, hours.from, this.timeZone, 'first');
        const to = instantOf(day, hours.to, this.timeZone, 'last');
        // a working day that falls wholly into the hour that a change of clocks skips
        return to > from ? { from, to } : undefined;
    }

    private isHoliday(day: string): boolean {
        const since = this.yearly.get(day.slice(5));
        return this.holidays.has(day) || (since !== undefined && since <= day.slice(0, 4));
    }
}

/**
 * @param from milliseconds since 1970
 * @param to likewise; before `from`: 0
 * @returns working hours between the two, with fractions
 */
export function workingHoursBetween(calendar: WorkingCalendar, from: number, to: number): number {
    let worked = 0;
    const last = to > from ? dateOf(to, calendar.timeZone) : '';
    for (let day = dateOf(from, calendar.timeZone); day <= last; day = followingDay(day)) {
        const shift = calendar.shiftOn(day);
        worked += shift ? Math.max(0, Math.min(shift.to, to) - Math.max(shift.from, from)) : 0;
    }
    return worked / HOUR;
}

/**
 * @param from milliseconds since 1970
 * @param hours more than 0
 * @returns the instant at which so many working hours have passed: at the end of a day, not at the beginning of the next;
 *     undefined: they do not pass within ten years
 */
export function addWorkingHours(calendar: WorkingCalendar, from: number, hours: number): number | undefined {
    let left = hours * HOUR;
    let day = dateOf(from, calendar.timeZone);
    for (let passed = 0; passed < MOST_DAYS; passed += 1) {
        const shift = calendar.shiftOn(day);
        const start = shift ? Math.max(shift.from, from) : 0;
        const length = shift ? Math.max(0, shift.to - start) : 0;
        if (length > 0 && left <= length) {
            return start + left;
        }
        left -= length;
        day = followingDay(day);
    }
    return undefined;
}
