/** Days as YYYY-MM-DD, in the time zone of a person. */

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
    let formatter = formatters.get(timeZone);
    if (!formatter) {
        formatter = new Intl.DateTimeFormat('en-US', {
            timeZone,
            hourCycle: 'h23',
            year: 'numeric',
            month: '2-digit',
            day: '2-digit',
            hour: '2-digit',
            minute: '2-digit',
            second: '2-digit'
        });
        formatters.set(timeZone, formatter);
    }
    return formatter;
}

/** What a clock on the wall shows, as if it were UTC. */
function wallClock(instant: number, timeZone: string): number {
    if (timeZone === 'UTC') {
        return instant;
    }
    const parts: Record<string, number> = {};
    for (const { type, value } of formatterOf(timeZone).formatToParts(instant)) {
        parts[type] = Number(value);
    }
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The day at an instant. */
export function dayIn(instant: number, timeZone: string): string {
    return new Date(wallClock(instant, timeZone)).toISOString().slice(0, 10);
}

export function addDays(day: string, count: number): string {
    const date = new Date(`${day}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + count);
    return date.toISOString().slice(0, 10);
}

/** The first instant of a day, as ISO text. */
export function startOfDay(day: string, timeZone: string): string {
    const midnight = Date.parse(`${day}T00:00:00Z`);
    // Twice: the offset at the first guess may be that of the other side of a clock change.
    let instant = midnight;
    for (let round = 0; round < 2; round += 1) {
        instant += midnight - wallClock(instant, timeZone);
    }
    return new Date(instant).toISOString();
}

/** Whether there is such a day, in the years that the platform keeps. */
export function isDay(text: string): boolean {
    const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
    return (
        date !== undefined &&
        !Number.isNaN(date.getTime()) &&
        date.toISOString().slice(0, 10) === text &&
        text >= '1700-01-01' &&
        text <= '4000-12-31'
    );
}
