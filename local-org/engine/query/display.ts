import type { SqlValue } from '../../storage/database.ts';
import type { FieldDef, FieldType } from '../schema/schema.ts';

/** Money of the org. */
const CURRENCY = 'USD';

/** How a person reads values: BCP 47 name of the locale, and IANA name of the time zone. */
export interface Reading {
    readonly locale: string;
    readonly timeZone: string;
}

const numbers = new Map<string, Intl.NumberFormat>();

/** Making an Intl formatter costs as much as formatting hundreds of values: each is made once. */
function numberFormat(style: 'currency' | 'decimal', scale: number, locale: string): Intl.NumberFormat {
    const key = `${locale} ${style}${scale}`;
    let format = numbers.get(key);
    if (!format) {
        const digits = { minimumFractionDigits: scale, maximumFractionDigits: scale };
        format = new Intl.NumberFormat(
            locale,
            style === 'currency' ? { style, currency: CURRENCY, ...digits } : digits
        );
        numbers.set(key, format);
    }
    return format;
}

const datetimes = new Map<string, Intl.DateTimeFormat>();

const DAY = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
const TIME = { hour: 'numeric', minute: '2-digit' } as const;
const SHOWN = { date: DAY, time: TIME, datetime: { ...DAY, ...TIME } };

function datetimeFormat(kind: keyof typeof SHOWN, locale: string, timeZone = 'UTC'): Intl.DateTimeFormat {
    const key = `${kind} ${locale} ${timeZone}`;
    let format = datetimes.get(key);
    if (!format) {
        format = new Intl.DateTimeFormat(locale, { timeZone, ...SHOWN[kind] });
        datetimes.set(key, format);
    }
    return format;
}

const DAYS_KEPT = 5000;
const days = new Map<string, string>();

/** Days come again and again in lists, and Intl takes its time over each. */
function shownDay(day: string, locale: string): string {
    const key = `${locale} ${day}`;
    let text = days.get(key);
    if (text === undefined) {
        text = datetimeFormat('date', locale).format(Date.parse(`${day}T00:00:00Z`));
        if (days.size >= DAYS_KEPT) {
            days.clear();
        }
        days.set(key, text);
    }
    return text;
}

/** Stored value -> text for people; null for nothing. Undefined in place of a function: the type has no text of its own. */
export type Display = (value: SqlValue) => string | null;

// Newer data of Intl separate the time from AM with a narrow no-break space; the platform prints a plain one.
const plainSpaces = (text: string): string => text.replaceAll('\u202f', ' ');

export function displayReader(type: FieldType, scale: number, { locale, timeZone }: Reading): Display | undefined {
    const shown =
        (show: (value: SqlValue & {}) => string): Display =>
        (value) =>
            value === null ? null : show(value);
    switch (type) {
        case 'currency':
            return shown((value) => numberFormat('currency', scale, locale).format(value as number));
        case 'double':
        case 'int':
            return shown((value) =>
                numberFormat('decimal', type === 'int' ? 0 : scale, locale).format(value as number)
            );
        case 'percent':
            return shown((value) => `${numberFormat('decimal', scale, locale).format(value as number)}%`);
        case 'date':
            return shown((value) => shownDay(value as string, locale));
        case 'datetime':
            return shown((value) =>
                plainSpaces(datetimeFormat('datetime', locale, timeZone).format(Date.parse(value as string)))
            );
        case 'time':
            return shown((value) =>
                plainSpaces(datetimeFormat('time', locale).format(Date.parse(`1970-01-01T${value as string}`)))
            );
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
