/** What makes a calendar of working hours sound, and what is wrong with one that is not. */
import { isTimeZone } from './zone';

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const MINUTES_A_DAY = 1_440;

/** Minutes after midnight; 1440 is the end of the day. */
export interface WorkingDay {
    readonly from: number;
    readonly to: number;
}

export interface HolidayInput {
    /** YYYY-MM-DD in the calendar's time zone. */
    readonly date: string;
    /** On the same day of each year from that one on. */
    readonly isEveryYear: boolean;
}

export interface CalendarInput {
    /** Name in the IANA time zone database. */
    readonly timeZone: string;
    /** Monday first; undefined: nobody works. */
    readonly days: readonly (WorkingDay | undefined)[];
    readonly holidays: readonly HolidayInput[];
}

export type CalendarMistake =
    | { readonly kind: 'timeZone'; readonly name: string }
    | { readonly kind: 'hours'; readonly weekday: Weekday }
    | { readonly kind: 'noHours' }
    | { readonly kind: 'holiday'; readonly date: string };

const isMinute = (minute: number): boolean => Number.isInteger(minute) && minute >= 0 && minute <= MINUTES_A_DAY;

function isDay(date: string): boolean {
    const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
    // 30 February is read as 2 March
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

export function checkCalendar({ timeZone, days, holidays }: CalendarInput): CalendarMistake[] {
    const mistakes: CalendarMistake[] = isTimeZone(timeZone) ? [] : [{ kind: 'timeZone', name: timeZone }];
    if (days.every((day) => day === undefined)) {
        mistakes.push({ kind: 'noHours' });
    }
    for (const [index, weekday] of WEEKDAYS.entries()) {
        const day = days[index];
        if (day && !(isMinute(day.from) && isMinute(day.to) && day.from < day.to)) {
            mistakes.push({ kind: 'hours', weekday });
        }
    }
    for (const { date } of holidays) {
        if (!isDay(date)) {
            mistakes.push({ kind: 'holiday', date });
        }
    }
    return mistakes;
}
