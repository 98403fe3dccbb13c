import { OrgError } from '../errors.ts';

/** Days from..to, `to` not included, as `YYYY-MM-DD`. */
export interface DayRange {
    readonly from: string;
    readonly to: string;
}

/** Today and the time zone for one run of a query. All that depends on either goes through here. */
export interface Calendar {
    /** Days that a date literal stands for. */
    range(literal: string, count: number | undefined): DayRange;
    /** First instant of a day in the person's time zone, in stored form. */
    startOf(day: string): string;
    /** Milliseconds since 1970. */
    readonly now: number;
    /** IANA name. */
    readonly timeZone: string;
    /** How the person reads numbers and days: a BCP 47 name. */
    readonly locale: string;
    /** Month (1-12) in which the fiscal year begins. */
    readonly fiscalYearStart: number;
    /** What is added to the calendar year in which a fiscal year begins to get its name: 1 where it is named by its end. */
    readonly fiscalYearShift: 0 | 1;
}

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR' | 'FISCAL_QUARTER' | 'FISCAL_YEAR';

const FIXED: Readonly<Record<string, readonly [Unit, number]>> = {
    YESTERDAY: ['DAY', -1],
    TODAY: ['DAY', 0],
    TOMORROW: ['DAY', 1],
    ...Object.fromEntries(
        (['WEEK', 'MONTH', 'QUARTER', 'YEAR', 'FISCAL_QUARTER', 'FISCAL_YEAR'] as const).flatMap((unit) => [
            [`LAST_${unit}`, [unit, -1]],
            [`THIS_${unit}`, [unit, 0]],
            [`NEXT_${unit}`, [unit, 1]]
        ])
    )
};
const NINETY = new Set(['LAST_90_DAYS', 'NEXT_90_DAYS']);
const COUNTED =
    /^(?:(LAST|NEXT)_N_(DAY|WEEK|MONTH|QUARTER|YEAR|FISCAL_QUARTER|FISCAL_YEAR)S|N_(DAY|WEEK|MONTH|QUARTER|YEAR|FISCAL_QUARTER|FISCAL_YEAR)S_AGO)$/;

/** 'plain': a name by itself; 'counted': one that takes `:n`; undefined: no date literal. */
export function dateLiteralKind(word: string): 'plain' | 'counted' | undefined {
    const upper = word.toUpperCase();
    if (Object.hasOwn(FIXED, upper) || NINETY.has(upper)) {
        return 'plain';
    }
    return COUNTED.test(upper) ? 'counted' : undefined;
}

/**
 * @param fiscalYearStart month (1-12) in which the fiscal year begins
 * @param timeZone IANA name
 * @param locale BCP 47 name
 * @param isFiscalYearNamedByStart as the organization has set it; else by the calendar year in which it ends
 */
export function calendarAt(
    now: number,
    timeZone = 'UTC',
    fiscalYearStart = 1,
    locale = 'en-US',
    isFiscalYearNamedByStart = false
): Calendar {
    // Few queries ask for the day, and a time zone is slow to ask.
    let today: string | undefined;
    const startOfUnit = (unit: Unit, offset: number): string =>
        unitStart((today ??= dayIn(now, timeZone)), unit, offset, { fiscalYearStart, locale });
    return {
        now,
        timeZone,
        locale,
        fiscalYearStart,
        fiscalYearShift: isFiscalYearNamedByStart || fiscalYearStart === 1 ? 0 : 1,
        range(literal, count) {
            const word = literal.toUpperCase();
            const fixed = FIXED[word];
            if (fixed) {
                return { from: startOfUnit(fixed[0], fixed[1]), to: startOfUnit(fixed[0], fixed[1] + 1) };
            }
            const n = NINETY.has(word) ? 90 : (count as number);
            const counted = COUNTED.exec(NINETY.has(word) ? word.replace('90', 'N') : word);
            if (!counted) {
                throw new OrgError('MALFORMED_QUERY', `invalid date literal: ${literal}`);
            }
            const [, direction, unit, unitAgo] = counted;
            if (unitAgo) {
                return { from: startOfUnit(unitAgo as Unit, -n), to: startOfUnit(unitAgo as Unit, 1 - n) };
            }
            // Days are the one unit in which LAST includes the current one.
            const end = direction === 'NEXT' ? n + 1 : unit === 'DAY' ? 1 : 0;
            const start = direction === 'NEXT' ? 1 : -n;
            return { from: startOfUnit(unit as Unit, start), to: startOfUnit(unit as Unit, end) };
        },
        startOf: (day) => (timeZone === 'UTC' ? `${day}T00:00:00.000Z` : instantOf(day, timeZone))
    };
}

/** A day by year, month (from 0) and day (from 1), any of them far out of range; the ends of four-digit years are the ends. */
function iso(year: number, month: number, day: number): string {
    const date = new Date(0);
    date.setUTCFullYear(year, month, day);
    const shown = date.getUTCFullYear();
    const isFuture = Number.isNaN(shown) ? year + month / 12 + day / 365 > 0 : shown > 9999;
    if (isFuture) {
        return '9999-12-31';
    }
    return Number.isNaN(shown) || shown < 0 ? '0000-01-01' : date.toISOString().slice(0, 10);
}

function unitStart(
    today: string,
    unit: Unit,
    offset: number,
    { fiscalYearStart, locale }: Pick<Calendar, 'fiscalYearStart' | 'locale'>
): string {
    const [year, month, day] = today.split('-').map(Number) as [number, number, number];
    const fiscal = fiscalYearStart - 1;
    switch (unit) {
        case 'DAY':
            return iso(year, month - 1, day + offset);
        case 'WEEK':
            return iso(year, month - 1, day - daysIntoWeek(today, locale) + 7 * offset);
        case 'MONTH':
            return iso(year, month - 1 + offset, 1);
        case 'QUARTER':
            return iso(year, 3 * (Math.floor((month - 1) / 3) + offset), 1);
        case 'YEAR':
            return iso(year + offset, 0, 1);
        case 'FISCAL_QUARTER':
            return iso(year, fiscal + 3 * (Math.floor((month - 1 - fiscal) / 3) + offset), 1);
        case 'FISCAL_YEAR':
            return iso(year + offset - (month - 1 < fiscal ? 1 : 0), fiscal, 1);
    }
}

const firstDays = new Map<string, number>();

/** The day on which weeks begin for people of a locale, 0 (Sunday) to 6. */
export function firstDayOfWeek(locale: string): number {
    let day = firstDays.get(locale);
    if (day === undefined) {
        // Node has it; TypeScript's library does not know it yet. Monday is 1, Sunday 7.
        const known = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo(): { firstDay: number } };
        day = known.getWeekInfo().firstDay % 7;
        firstDays.set(locale, day);
    }
    return day;
}

const daysIntoWeek = (today: string, locale: string): number =>
    (new Date(`${today}T00:00:00Z`).getUTCDay() - firstDayOfWeek(locale) + 7) % 7;

const formatters = new Map<string, Intl.DateTimeFormat>();

function zoned(instant: number, timeZone: string): { day: string; time: string } {
    let formatter = formatters.get(timeZone);
    if (!formatter) {
        formatter = new Intl.DateTimeFormat('en-CA', {
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
    const parts = Object.fromEntries(formatter.formatToParts(instant).map((part) => [part.type, part.value]));
    return { day: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}:${parts.second}` };
}

const dayIn = (instant: number, timeZone: string): string =>
    timeZone === 'UTC' ? new Date(instant).toISOString().slice(0, 10) : zoned(instant, timeZone).day;

/** The instant as the clock on the wall shows it, in the shape of stored datetimes. */
export function wallClock(stored: string, timeZone: string): string {
    const { day, time } = zoned(Date.parse(stored), timeZone);
    return `${day}T${time}.000Z`;
}

function instantOf(day: string, timeZone: string): string {
    const asUtc = Date.parse(`${day}T00:00:00.000Z`);
    // Twice: the offset at the first guess may be that of the other side of a clock change.
    let instant = asUtc;
    for (let round = 0; round < 2; round++) {
        const shown = zoned(instant, timeZone);
        instant += asUtc - Date.parse(`${shown.day}T${shown.time}.000Z`);
    }
    return new Date(instant).toISOString();
}
