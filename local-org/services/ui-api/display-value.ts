import type { FieldDef } from '../../engine/schema/schema.ts';

/** How a person sees values: BCP 47 locale, IANA time zone, ISO 4217 currency. */
export interface Display {
    readonly locale: string;
    readonly timeZone: string;
    readonly currency: string;
}

const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function cached<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
    let format = formats.get(key) as T | undefined;
    if (!format) {
        format = make();
        formats.set(key, format);
    }
    return format;
}

/**
 * A value as the person's locale shows it; null where it shows like the value itself (texts, checkboxes, ids).
 * @param value in the UI API's form
 */
export function displayValue(field: FieldDef, value: unknown, display: Display): string | null {
    if (value === null || value === undefined || value === '') {
        return null;
    }
    switch (field.type) {
        case 'picklist':
        case 'combobox':
            return labelOf(field, String(value));
        case 'multipicklist':
            return String(value)
                .split(';')
                .map((part) => labelOf(field, part))
                .join(';');
        case 'currency':
            return numberFormat(field, display, { style: 'currency', currency: display.currency }).format(
                Number(value)
            );
        case 'percent':
            return `${numberFormat(field, display, {}).format(Number(value))}%`;
        case 'int':
        case 'double':
            return numberFormat(field, display, {}).format(Number(value));
        case 'date':
            return dateFormat({ timeZone: 'UTC' }, display.locale).format(new Date(String(value)));
        case 'datetime':
            return plainSpaces(
                dateFormat({ timeZone: display.timeZone, ...CLOCK }, display.locale).format(new Date(String(value)))
            );
        case 'time':
            return plainSpaces(
                dateFormat({ timeZone: 'UTC', ...CLOCK }, display.locale, false).format(
                    new Date(`1970-01-01T${String(value)}`)
                )
            );
        default:
            return null;
    }
}

const CLOCK: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };

/** Newer data of Intl separate the time from AM with a narrow no-break space; the platform prints a plain one. */
const plainSpaces = (text: string): string => text.replaceAll('\u202f', ' ');

const labelOf = (field: FieldDef, value: string): string =>
    field.picklist?.values.find((one) => one.value === value)?.label ?? value;

function numberFormat(field: FieldDef, { locale }: Display, options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const digits = field.type === 'int' ? 0 : field.scale;
    const key = `${locale} ${digits} ${options.currency ?? ''}`;
    return cached(
        key,
        () =>
            new Intl.NumberFormat(locale, { ...options, minimumFractionDigits: digits, maximumFractionDigits: digits })
    );
}

function dateFormat(options: Intl.DateTimeFormatOptions, locale: string, withDay = true): Intl.DateTimeFormat {
    const day: Intl.DateTimeFormatOptions = withDay ? { year: 'numeric', month: 'numeric', day: 'numeric' } : {};
    const key = `${locale} ${options.timeZone} ${options.hour ?? ''} ${withDay}`;
    return cached(key, () => new Intl.DateTimeFormat(locale, { ...day, ...options }));
}
