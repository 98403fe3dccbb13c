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
            return dateFormat(
                { timeZone: display.timeZone, hour: 'numeric', minute: '2-digit' },
                display.locale
            ).format(new Date(String(value)));
        default:
            return null;
    }
}

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

function dateFormat(options: Intl.DateTimeFormatOptions, locale: string): Intl.DateTimeFormat {
    const all: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'numeric', day: 'numeric', ...options };
    return cached(`${locale} ${all.timeZone} ${all.hour ?? ''}`, () => new Intl.DateTimeFormat(locale, all));
}
