import type { SqlValue } from '../storage/database.ts';
import { OrgError } from './errors.ts';
import { toId18 } from './record-ids.ts';
import type { FieldDef } from './schema/schema.ts';
import { show, wrongType, type Converter } from './values/conversion.ts';
import { dateToStored, datetimeToStored, timeToStored } from './values/temporal.ts';
import { numberConverter } from './values/numbers.ts';
import { multiPicklistConverter, picklistConverter } from './values/picklists.ts';
import { textConverter, emailConverter } from './values/texts.ts';

export type { Converter } from './values/conversion.ts';

const converters = new WeakMap<FieldDef, Converter>();

/** The converter of a field, made once. */
export function converterOf(field: FieldDef): Converter {
    let converter = converters.get(field);
    if (!converter) {
        const convert = makeConverter(field);
        converter = (input) => (input === null || input === undefined || input === '' ? blank(field) : convert(input));
        converters.set(field, converter);
    }
    return converter;
}

/** @returns the storage form of a value for the field; throws OrgError when it is none */
export const toStored = (field: FieldDef, input: unknown): SqlValue => converterOf(field)(input);

const blank = (field: FieldDef): SqlValue => (field.type === 'boolean' ? 0 : null);

function makeConverter(field: FieldDef): Converter {
    switch (field.type) {
        case 'boolean':
            return (input) => toBoolean(field, input);
        case 'int':
        case 'double':
        case 'currency':
        case 'percent':
            return numberConverter(field);
        case 'date':
            return (input) => dateToStored(input) ?? fail(field, input);
        case 'datetime':
            return (input) => datetimeToStored(input) ?? fail(field, input);
        case 'time':
            return (input) => timeToStored(input) ?? fail(field, input);
        case 'id':
        case 'reference':
            return (input) => toReference(field, input);
        case 'email':
            return emailConverter(field);
        case 'picklist':
        case 'combobox':
            return picklistConverter(field);
        case 'multipicklist':
            return multiPicklistConverter(field);
        default:
            return textConverter(field);
    }
}

function fail(field: FieldDef, input: unknown): never {
    throw wrongType(field, input);
}

function toBoolean(field: FieldDef, input: unknown): number {
    if (typeof input === 'boolean') {
        return input ? 1 : 0;
    }
    const text = String(input).toLowerCase();
    if (text === 'true' || text === '1') {
        return 1;
    }
    return text === 'false' || text === '0' ? 0 : fail(field, input);
}

function toReference(field: FieldDef, input: unknown): string {
    const id = typeof input === 'string' ? toId18(input) : undefined;
    if (id === undefined) {
        throw new OrgError('MALFORMED_ID', `${field.label}: id value of incorrect type: ${show(input)}`, {
            fields: [field.name]
        });
    }
    return id;
}

/** @returns the value as REST answers give it: booleans, numbers, `2026-05-01T10:00:00.000+0000` */
export function toJson(field: FieldDef, stored: unknown): unknown {
    if (stored === null || stored === undefined) {
        return field.type === 'boolean' ? false : null;
    }
    switch (field.type) {
        case 'boolean':
            return stored !== 0 && stored !== 0n;
        case 'datetime':
            return String(stored).replace('Z', '+0000');
        default:
            return typeof stored === 'bigint' ? Number(stored) : stored;
    }
}
