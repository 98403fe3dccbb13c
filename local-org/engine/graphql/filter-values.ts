import { OrgError } from '../errors.ts';
import type { Operand } from '../query/ir.ts';
import { toId18 } from '../record-ids.ts';
import type { FieldDef } from '../schema/schema.ts';
import { dateToStored, datetimeToStored, timeToStored } from '../values/temporal.ts';

/** Scalars alone become text; the schema lets nothing else through. */
export const textOf = (input: unknown): string =>
    typeof input === 'string' ? input : typeof input === 'object' ? JSON.stringify(input) : `${input as number}`;

/** A value without a field: of a date function. */
export const plainOperand = (value: unknown): Operand => ({
    value: typeof value === 'number' || typeof value === 'string' ? value : null
});

/** The stored form of a filter's value. @throws OrgError INVALID_FIELD … when it is none of the field's type */
export function operandOf(field: FieldDef, input: unknown): Operand {
    if (input === null || input === undefined) {
        return { value: null };
    }
    switch (field.type) {
        case 'date':
        case 'datetime':
            return dateOperand(field, input);
        case 'time':
            return { value: timeToStored(input) ?? refuse(field, input) };
        case 'boolean':
            return { value: input === true ? 1 : 0 };
        case 'int':
        case 'double':
        case 'currency':
        case 'percent':
            return { value: numberOf(field, input) };
        case 'id':
        case 'reference':
            return { value: toId18(textOf(input)) ?? invalidId(field, input) };
        default:
            return { value: input === '' ? null : textOf(input) };
    }
}

function numberOf(field: FieldDef, input: unknown): number {
    const number = typeof input === 'string' && input.trim() === '' ? NaN : Number(input);
    return Number.isFinite(number) ? number : refuse(field, input);
}

/** `{ value: "2026-05-16" }`, `{ literal: THIS_QUARTER }` or `{ range: { last_n_days: 30 } }`. */
function dateOperand(field: FieldDef, input: unknown): Operand {
    const { value, literal, range } = input as { value?: unknown; literal?: unknown; range?: unknown };
    if (typeof literal === 'string') {
        return { literal };
    }
    if (typeof range === 'object' && range !== null) {
        const [name, count] = Object.entries(range).find(([, given]) => typeof given === 'number') ?? [];
        if (name === undefined || (count as number) < 0) {
            throw new OrgError('INVALID_FIELD', `the range of field '${field.name}' needs a whole number of units`, {
                fields: [field.name]
            });
        }
        return { literal: name.toUpperCase(), count: count as number };
    }
    if (value === null || value === undefined) {
        return { value: null };
    }
    return { value: (field.type === 'date' ? dateToStored(value) : datetimeToStored(value)) ?? refuse(field, value) };
}

function refuse(field: FieldDef, input: unknown): never {
    throw new OrgError(
        'INVALID_FIELD',
        `value of filter criterion for field '${field.name}' must be of type ${field.type}: ${textOf(input)}`,
        { fields: [field.name] }
    );
}

function invalidId(field: FieldDef, input: unknown): never {
    throw new OrgError('INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${textOf(input)}`, { fields: [field.name] });
}
