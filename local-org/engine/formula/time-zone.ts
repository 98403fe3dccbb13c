import { dayNumber } from './calendar.ts';
import { DAY } from './values.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Day number of an instant on the calendar of a time zone (an IANA name). */
export function localDate(milliseconds: number, timeZone: string): number {
    if (timeZone === 'UTC' || timeZone === 'GMT') {
        return Math.floor(milliseconds / DAY);
    }
    let format = formats.get(timeZone);
    if (!format) {
        format = new Intl.DateTimeFormat('en-CA', {
            timeZone,
            year: 'numeric',
            month: '2-digit',
            day: '2-digit',
            calendar: 'iso8601'
        });
        formats.set(timeZone, format);
    }
    const part = Object.fromEntries(format.formatToParts(milliseconds).map(({ type, value }) => [type, Number(value)]));
    return dayNumber(part.year as number, part.month as number, part.day as number);
}
