import { OrgError } from '../errors.ts';
import type { FieldDef } from '../schema/schema.ts';
import { wrongType, type Converter } from './conversion.ts';

const EMAIL = /^[^\s@,;<>()[\]"\\]+@[^\s@.,;<>()[\]"\\]+(\.[^\s@.,;<>()[\]"\\]+)+$/;

export const tooLong = (field: FieldDef, text: string): OrgError =>
    new OrgError(
        'STRING_TOO_LONG',
        `${field.label}: data value too large: ${text.slice(0, 255)} (max length=${field.length})`,
        {
            fields: [field.name]
        }
    );

function readText(field: FieldDef, input: unknown): string {
    if (typeof input === 'string') {
        return input.trim();
    }
    if (typeof input === 'number' || typeof input === 'boolean' || typeof input === 'bigint') {
        return String(input);
    }
    throw wrongType(field, input);
}

export function textConverter(field: FieldDef): Converter {
    const length = field.length || 255;
    return (input) => {
        const text = readText(field, input);
        if (text.length > length) {
            throw tooLong(field, text);
        }
        return text === '' ? null : text;
    };
}

export function emailConverter(field: FieldDef): Converter {
    const convert = textConverter(field);
    return (input) => {
        const text = convert(input);
        if (text !== null && !EMAIL.test(text as string)) {
            throw new OrgError('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${String(text)}`, {
                fields: [field.name]
            });
        }
        return text;
    };
}
