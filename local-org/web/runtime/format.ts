import { boot } from 'host/boot';
import type { FieldInfo } from 'host/objectInfo';

const { locale, timeZone, currency } = boot.user;

const cache = new Map<string, Intl.NumberFormat>();

function number(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = JSON.stringify(options);
    const kept = cache.get(key) ?? new Intl.NumberFormat(locale, options);
    cache.set(key, kept);
    return kept;
}

const date = new Intl.DateTimeFormat(locale, { timeZone: 'UTC' });
const dateTime = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'short', timeStyle: 'short' });

export const formatInteger = (value: number): string => number({}).format(value);

export const formatDateTime = (value: string): string => dateTime.format(new Date(value));

/** A field's value as this person reads it. */
export function formatValue(info: Pick<FieldInfo, 'dataType' | 'scale'>, value: unknown): string {
    if (value === null || value === undefined || value === '') return '';
    switch (info.dataType) {
        case 'Currency':
            return number({
                style: 'currency',
                currency,
                minimumFractionDigits: info.scale,
                maximumFractionDigits: info.scale
            }).format(Number(value));
        case 'Percent':
            return `${number({ maximumFractionDigits: info.scale }).format(Number(value))}%`;
        case 'Double':
            return number({ minimumFractionDigits: info.scale, maximumFractionDigits: info.scale }).format(
                Number(value)
            );
        case 'Int':
            return formatInteger(Number(value));
        case 'Date':
            return date.format(new Date(`${String(value).slice(0, 10)}T00:00:00Z`));
        case 'DateTime':
            return formatDateTime(String(value));
        case 'Time':
            return String(value).slice(0, 5);
        case 'Address':
            return formatAddress(value as Record<string, string | null>);
        case 'Location':
            return formatLocation(value as Record<string, number | null>);
        case 'MultiPicklist':
            return String(value).replaceAll(';', '; ');
        default:
            return String(value);
    }
}

/** Street, then city with state and postal code, then country: a line each, of what is known. */
function formatAddress(parts: Record<string, string | null>): string {
    const { street, city, state, postalCode, country } = parts;
    const region = [state, postalCode].filter(Boolean).join(' ');
    return [street, [city, region].filter(Boolean).join(', '), country].filter(Boolean).join('\n');
}

/** Degrees, as `lightning-formatted-location` shows them. */
const formatLocation = ({ latitude, longitude }: Record<string, number | null>): string =>
    [latitude, longitude].filter((part) => part !== null && part !== undefined).join(', ');
