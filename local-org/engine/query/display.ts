import type { SqlValue } from '../../storage/database.ts';
import type { FieldDef, FieldType } from '../schema/schema.ts';

/** Language and money of the org: one place, until users have their own. */
const LOCALE = 'en-US';
const CURRENCY = 'USD';

const numbers = new Map<string, Intl.NumberFormat>();

/** Making an Intl formatter costs as much as formatting hundreds of values: each is made once. */
function numberFormat(style: 'currency' | 'decimal', scale: number): Intl.NumberFormat {
    const key = `${style}${scale}`;
    let format = numbers.get(key);
    if (!format) {
        const digits = { minimumFractionDigits: scale, maximumFractionDigits: scale };
        format = new Intl.NumberFormat(
            LOCALE,
            style === 'currency' ? { style, currency: CURRENCY, ...digits } : digits
        );
        numbers.set(key, format);
    }
    return format;
}

const DATE = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' });
const datetimes = new Map<string, Intl.DateTimeFormat>();

function datetimeFormat(timeZone: string): Intl.DateTimeFormat {
    let format = datetimes.get(timeZone);
    if (!format) {
        format = new Intl.DateTimeFormat(LOCALE, {
            timeZone,
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: '2-digit'
        });
        datetimes.set(timeZone, format);
    }
    return format;
}

const TIME = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' });

const DAYS_KEPT = 5000;
const days = new Map<string, string>();

/** Days come again and again in lists, and Intl takes its time over each. */
function shownDay(day: string): string {
    let text = days.get(day);
    if (text === undefined) {
        text = DATE.format(Date.parse(`${day}T00:00:00Z`));
        if (days.size >= DAYS_KEPT) {
            days.clear();
        }
        days.set(day, text);
    }
    return text;
}

/** Stored value -> text for people; null for nothing. Undefined in place of a function: the type has no text of its own. */
export type Display = (value: SqlValue) => string | null;

// Newer data of Intl separate the time from AM with a narrow no-break space; the platform prints a plain one.
const plainSpaces = (text: string): string => text.replaceAll('\u202f', ' ');

/** @param timeZone IANA name, for datetimes */
export function displayReader(type: FieldType, scale: number, timeZone: string): Display | undefined {
    const shown =
        (show: (value: SqlValue & {}) => string): Display =>
        (value) =>
            value === null ? null : show(value);
    switch (type) {
        case 'currency':
            return shown((value) => numberFormat('currency', scale).format(value as number));
        case 'double':
        case 'int':
            return shown((value) => numberFormat('decimal', type === 'int' ? 0 : scale).format(value as number));
        case 'percent':
            return shown((value) => `${numberFormat('decimal', scale).format(value as number)}%`);
        case 'date':
            return shown((value) => shownDay(value as string));
        case 'datetime':
            return shown((value) => plainSpaces(datetimeFormat(timeZone).format(Date.parse(value as string))));
        case 'time':
            return shown((value) => plainSpaces(TIME.format(Date.parse(`1970-01-01T${value as string}`))));
        default:
            return undefined;
    }
}

const labelMaps = new WeakMap<FieldDef, ReadonlyMap<string, string>>();

/** Value -> label of a picklist; of a multi-select one, `A;B` -> `Label A;Label B`. Unknown values stay. */
export function picklistLabels(field: FieldDef): (value: string) => string {
    let labels = labelMaps.get(field);
    if (!labels) {
        labels = new Map(
            (field.picklist?.values ?? []).flatMap((entry) => [
                [entry.value, entry.label],
                [entry.value.toLowerCase(), entry.label]
            ])
        );
        labelMaps.set(field, labels);
    }
    const known = labels;
    const labelOf = (value: string): string => known.get(value) ?? known.get(value.toLowerCase()) ?? value;
    return field.type === 'multipicklist' ? (value) => value.split(';').map(labelOf).join(';') : labelOf;
}
