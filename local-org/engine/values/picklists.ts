import { OrgError } from '../errors.ts';
import type { FieldDef } from '../schema/schema.ts';
import type { Converter } from './conversion.ts';
import { textConverter } from './texts.ts';

/** Known values by their lower-case form: a value that differs by case alone is taken as the known one. */
const knownValues = (field: FieldDef): Map<string, string> =>
    new Map(
        (field.picklist?.values ?? [])
            .filter((value) => value.isActive)
            .map((value) => [value.value.toLowerCase(), value.value])
    );

export const refusedValue = (field: FieldDef, value: string): OrgError =>
    new OrgError(
        'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
        `${field.label}: bad value for restricted picklist field: ${value}`,
        {
            fields: [field.name]
        }
    );

function choose(field: FieldDef, known: Map<string, string>, text: string): string {
    const value = known.get(text.toLowerCase());
    if (value === undefined && field.picklist?.restricted) {
        throw refusedValue(field, text);
    }
    return value ?? text;
}

export function picklistConverter(field: FieldDef): Converter {
    const known = knownValues(field);
    const convert = textConverter(field);
    return (input) => {
        const text = convert(input) as string | null;
        return text === null ? null : choose(field, known, text);
    };
}

/** Several values as `A;B`: each once, known ones first in the order of the list. */
export function multiPicklistConverter(field: FieldDef): Converter {
    const known = knownValues(field);
    const order = new Map([...known.values()].map((value, index) => [value, index]));
    const convert = textConverter(field);
    return (input) => {
        const text = convert(input) as string | null;
        const parts = (text ?? '')
            .split(';')
            .map((part) => part.trim())
            .filter((part) => part !== '');
        const chosen = [...new Set(parts.map((part) => choose(field, known, part)))];
        chosen.sort((a, b) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size));
        return chosen.length === 0 ? null : chosen.join(';');
    };
}
