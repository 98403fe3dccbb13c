/** Instants and the clocks on the wall, by the platform's own time zone data. */

const DAY = 86_400_000;
const MINUTE = 60_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
    let format = formats.get(timeZone);
    if (!format) {
        format = new Intl.DateTimeFormat('en-US', {
            timeZone,
            calendar: 'iso8601',
            numberingSystem: 'latn',
            hourCycle: 'h23',
            year: 'numeric',
            month: '2-digit',
            day: '2-digit',
            hour: '2-digit',
            minute: '2-digit',
            second: '2-digit'
        });
        formats.set(timeZone, format);
    }
    return format;
}

/** Whether the name is one of the IANA database. Plain offsets (+05:00) are none: they know no daylight saving time. */
export function isTimeZone(name: string): boolean {
    if (!/^[A-Za-z]/.test(name)) {
        return false;
    }
    try {
        formatIn(name);
        return true;
    } catch {
        return false;
    }
}

/** What the clock on the wall shows, read as if it were Greenwich's. */
function wallClock(instant: number, timeZone: string): number {
    const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
    for (const { type, value } of formatIn(timeZone).formatToParts(instant)) {
        parts[type] = value;
    }
    const { year, month, day, hour, minute, second } = parts;
    const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
    // formats know whole seconds
    return wall + (((instant % 1_000) + 1_000) % 1_000);
}

const offsetAt = (instant: number, timeZone: string): number => wallClock(instant, timeZone) - instant;

/** @returns YYYY-MM-DD, the day in the time zone at an instant */
export const dateOf = (instant: number, timeZone: string): string =>
    new Date(wallClock(instant, timeZone)).toISOString().slice(0, 10);

export const followingDay = (day: string): string =>
    new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);

/**
 * The instant at which the clock on the wall shows a time. A time that is skipped in spring is the instant of the change; of a time that
 * comes twice in autumn the first or the last is meant.
 * @param day YYYY-MM-DD
 * @param minute after midnight; 1440 is the midnight after
 */
export function instantOf(day: string, minute: number, timeZone: string, which: 'first' | 'last'): number {
    const wall = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE;
    // zones lie within 15 hours of Greenwich, and clocks change once a day at most
    const offsets = [offsetAt(wall - DAY, timeZone), offsetAt(wall + DAY, timeZone)];
    const found = offsets.map((offset) => wall - offset).filter((instant) => wallClock(instant, timeZone) === wall);
    return found.length === 0
        ? changeBetween(wall - Math.max(...offsets), wall - Math.min(...offsets), timeZone)
        : which === 'first'
          ? Math.min(...found)
          : Math.max(...found);
}

/** @returns the first instant with the later offset */
function changeBetween(before: number, after: number, timeZone: string): number {
    const later = offsetAt(after, timeZone);
    let low = before;
    let high = after;
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (offsetAt(middle, timeZone) === later) {
            high = middle;
        } else {
            low = middle;
        }
    }
    return high;
}
