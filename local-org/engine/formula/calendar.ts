/** The Gregorian calendar by whole numbers alone: many times faster than Date objects, which formulas would make by the million. */

export interface CalendarDay {
    readonly year: number;
    /** 1 to 12. */
    readonly month: number;
    readonly day: number;
}

const DAYS_IN_400_YEARS = 146_097;
/** Days from 1 March of the year 0 to 1 January 1970: the reckoning below starts its years in March. */
const TO_1970 = 719_468;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const daysInMonth = (year: number, month: number): number =>
    month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

/** Days since 1970-01-01 of a date that exists. */
export function dayNumber(year: number, month: number, day: number): number {
    const shifted = month <= 2 ? year - 1 : year;
    const era = Math.floor(shifted / 400);
    const yearOfEra = shifted - era * 400;
    const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
    const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
    return era * DAYS_IN_400_YEARS + dayOfEra - TO_1970;
}

/** The date that lies so many days after 1970-01-01. */
export function calendarDay(days: number): CalendarDay {
    const shifted = days + TO_1970;
    const era = Math.floor(shifted / DAYS_IN_400_YEARS);
    const dayOfEra = shifted - era * DAYS_IN_400_YEARS;
    const yearOfEra = Math.floor(
        (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365
    );
    const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
    const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
    const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
    return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** 1 for Sunday to 7 for Saturday; the first of January 1970 was a Thursday. */
export const weekday = (days: number): number => ((((days + 4) % 7) + 7) % 7) + 1;

export const dayOfYear = (days: number): number => days - dayNumber(calendarDay(days).year, 1, 1) + 1;

/** The Thursday of a date's ISO week: it decides the year, and the week's number. */
const isoThursday = (days: number): number => days + 4 - ((weekday(days) + 5) % 7) - 1;

export const isoWeek = (days: number): number => Math.floor((dayOfYear(isoThursday(days)) - 1) / 7) + 1;
export const isoYear = (days: number): number => calendarDay(isoThursday(days)).year;

/** Adds months; the last day of a month stays the last day, and a day that the month lacks becomes its last. */
export function addMonths(days: number, months: number): number {
    const { year, month, day } = calendarDay(days);
    const target = year * 12 + month - 1 + Math.trunc(months);
    const [toYear, toMonth] = [Math.floor(target / 12), (((target % 12) + 12) % 12) + 1];
    const last = daysInMonth(toYear, toMonth);
    return dayNumber(toYear, toMonth, day === daysInMonth(year, month) ? last : Math.min(day, last));
}
