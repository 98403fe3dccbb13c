import { OrgError } from '../errors.ts';
import type { FieldDef } from '../schema/schema.ts';
import { wrongType, type Converter } from './conversion.ts';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Rounds half away from zero on the decimal digits, as the platform does on saving. */
export function roundTo(value: number, scale: number): number {
    const scaled = value * 10 ** scale;
    if (Number.isInteger(scaled)) {
        return value;
    }
    const size = Math.abs(value);
    const rounded = Number(`${Math.round(Number(`${size}e${scale}`))}e-${scale}`);
    // A number that prints with an exponent cannot take a second one: it is far beyond the digits kept.
    const result = Number.isNaN(rounded) ? Number(size.toFixed(scale)) : rounded;
    return value < 0 ? -result : result;
}

export function numberConverter(field: FieldDef): Converter {
    const scale = field.type === 'int' ? 0 : field.scale;
    const limit = field.type === 'int' ? 2 ** 31 : 10 ** ((field.precision || 18) - scale);
    return (input) => {
        const value =
            typeof input === 'number'
                ? input
                : typeof input === 'string' && NUMBER.test(input.trim())
                  ? Number(input)
                  : NaN;
        if (Number.isNaN(value)) {
            throw wrongType(field, input);
        }
        const rounded = roundTo(value, scale);
        if (!(Math.abs(rounded) < limit)) {
            throw new OrgError(
                'NUMBER_OUTSIDE_VALID_RANGE',
                `${field.label}: value outside of valid range on numeric field: ${String(input)}`,
                {
                    fields: [field.name]
                }
            );
        }
        return rounded;
    };
}
