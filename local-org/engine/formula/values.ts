import { Decimal as PlainDecimal } from 'decimal.js';
import { calendarDay, dayNumber, daysInMonth } from './calendar.ts';
import { fail } from './formula-error.ts';

/** 39 digits, halves away from zero: the precision that the platform's formula engine works with. */
export const Decimal = PlainDecimal.clone({
    precision: 39,
    rounding: PlainDecimal.ROUND_HALF_UP,
    toExpNeg: -100,
    toExpPos: 100
});
export type Decimal = PlainDecimal;
export type Rounding = PlainDecimal.Rounding;

export interface Location {
    readonly latitude: number;
    readonly longitude: number;
}

/**
 * A value while a formula runs; the typed tree says which kind it is. Dates are whole days since 1970-01-01, datetimes
 * milliseconds since 1970 (UTC), times milliseconds of the day. Empty text is null, as in the platform's database.
 */
export type Value = Decimal | string | number | boolean | Location | null;

export const DAY = 86_400_000;

export const text = (value: string): string | null => (value === '' ? null : value);
export const decimal = (value: number | string): Decimal => new Decimal(value);

const DATE = /^(\d{4})-(\d+)-(\d+)/;
const DATE_TIME = /^(\d{4})-(\d+)-(\d+)[ T](\d+):(\d+):(\d+)(?:\.(\d{1,3}))?/;
const TIME = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.(\d{1,3}))?Z?$/;

/** Day number of a calendar date; fails for one that does not exist. */
export function dayOf(year: number, month: number, day: number): number {
    if (year < 1 || year > 9999) {
        fail('Year out of range in DATE() function');
    }
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
        fail('Month or Day out of range in DATE() function');
    }
    return dayNumber(year, month, day);
}

/** Reads `YYYY-MM-DD`; more text may follow. */
export function parseDate(source: string): number {
    const [, year, month, day] = DATE.exec(source) ?? fail(`Not a date: ${source}`);
    return dayOf(Number(year), Number(month), Number(day));
}

/** Reads `YYYY-MM-DD HH:MM:SS` or the stored form with T, milliseconds and Z; always UTC. */
export function parseDatetime(source: string): number {
    const [, year, month, day, hour, minute, second, fraction] =
        DATE_TIME.exec(source) ?? fail(`Not a date and time: ${source}`);
    return dayOf(Number(year), Number(month), Number(day)) * DAY + timeOf(hour, minute, second, fraction);
}

/** Reads `HH:MM:SS.mmm`; milliseconds may be missing. */
export function parseTime(source: string): number {
    const [, hour, minute, second, fraction] = TIME.exec(source) ?? fail(`Not a time: ${source}`);
    return timeOf(hour, minute, second, fraction);
}

function timeOf(hour = '', minute = '', second = '', fraction = ''): number {
    const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second)];
    if (hours > 23 || minutes > 59 || seconds > 59) {
        fail('Time out of range');
    }
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number(fraction.padEnd(3, '0'));
}

const FIRST_DAY = dayOf(1, 1, 1);
const LAST_DAY = dayOf(9999, 12, 31);

/** Fails when a computed day lies outside the years 1 to 9999. */
export function inCalendar(day: number): number {
    return day < FIRST_DAY || day > LAST_DAY || Number.isNaN(day) ? fail('Date out of range') : day;
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0');

export function formatDate(days: number): string {
    const { year, month, day } = calendarDay(days);
    return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

export function formatDatetime(milliseconds: number): string {
    const days = Math.floor(milliseconds / DAY);
    return `${formatDate(days)}T${formatTime(milliseconds - days * DAY)}`;
}

export function formatTime(milliseconds: number): string {
    const seconds = Math.floor(milliseconds / 1000);
    const minutes = Math.floor(seconds / 60);
    return `${digits(Math.floor(minutes / 60), 2)}:${digits(minutes % 60, 2)}:${digits(seconds % 60, 2)}.${digits(milliseconds % 1000, 3)}Z`;
}

/** Milliseconds brought into one day, also from below zero. */
export const withinDay = (milliseconds: number): number => ((milliseconds % DAY) + DAY) % DAY;

/** As a double, without the sign that decimal.js gives to zero. */
export const toDouble = (value: Decimal): number => value.toNumber() + 0;

/** Digits that count: what lies behind them is left over from divisions, so that 1/3*3 is whole again. */
const TRUSTED_DIGITS = 33;

/** A number as it counts wherever it is cut, rounded or compared. */
export const trusted = (value: Decimal): Decimal =>
    value.precision() > TRUSTED_DIGITS ? value.toSignificantDigits(TRUSTED_DIGITS) : value;

/** The whole number that a count or a number of days is cut to. */
export const wholePart = (value: Decimal): number => trusted(value).trunc().toNumber();

/** Rounds to decimal places, which may be negative; halves go away from zero. */
export function roundTo(number: Decimal, places: number, mode: Rounding = PlainDecimal.ROUND_HALF_UP): Decimal {
    const value = trusted(number);
    if (places >= 0) {
        return value.toDecimalPlaces(Math.min(places, 1000), mode);
    }
    const unit = new Decimal(10).pow(Math.min(-places, 100));
    return value.div(unit).toDecimalPlaces(0, mode).times(unit);
}

const ID_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The 18-character form of a 15-character id; other texts stay as they are. */
export function caseSafeId(id: string): string {
    if (!/^[A-Za-z0-9]{15}$/.test(id)) {
        return id;
    }
    let suffix = '';
    for (let block = 0; block < 15; block += 5) {
        let bits = 0;
        for (let index = 0; index < 5; index++) {
            const character = id[block + index] as string;
            bits |= (character >= 'A' && character <= 'Z' ? 1 : 0) << index;
        }
        suffix += ID_LETTERS[bits];
    }
    return id + suffix;
}
