const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/;
const STORED_DATETIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const DATETIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(Z|[+-]\d{2}:?\d{2})?$/;
const TIME = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?Z?$/;

/** @returns `YYYY-MM-DD`, or undefined when there is no such day */
export function dateToStored(input: unknown): string | undefined {
    const match = typeof input === 'string' ? DATE.exec(input) : null;
    return match && isDay(Number(match[1]), Number(match[2]), Number(match[3]))
        ? (input as string).slice(0, 10)
        : undefined;
}

function isDay(year: number, month: number, day: number): boolean {
    if (month < 1 || month > 12 || day < 1 || year < 1) {
        return false;
    }
    return day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** @returns `YYYY-MM-DDTHH:MM:SS.mmmZ` in UTC, or undefined when the input is no moment. Without a zone UTC is meant. */
export function datetimeToStored(input: unknown): string | undefined {
    if (typeof input !== 'string' || dateToStored(input.slice(0, 10)) === undefined) {
        return undefined;
    }
    if (input.length === 10) {
        return `${input}T00:00:00.000Z`;
    }
    if (STORED_DATETIME.test(input)) {
        return Number.isNaN(Date.parse(input)) ? undefined : input;
    }
    const [, day, time, zone = 'Z'] = DATETIME.exec(input.trim()) ?? [];
    if (day === undefined) {
        return undefined;
    }
    const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
    const moment = Date.parse(`${day}T${time}${offset}`);
    return Number.isNaN(moment) ? undefined : new Date(moment).toISOString();
}

/** @returns `HH:MM:SS.mmmZ`, or undefined when the input is no time of day */
export function timeToStored(input: unknown): string | undefined {
    const [, hours, minutes, seconds = '00', fraction = ''] = (typeof input === 'string' && TIME.exec(input)) || [];
    if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) {
        return undefined;
    }
    return `${hours}:${minutes}:${seconds}.${fraction.padEnd(3, '0')}Z`;
}
