import type { FormulaInput } from './environment.ts';
import { FormulaFailure, FormulaRuntimeError } from './formula-error.ts';
import type { FormulaType } from './types.ts';
import {
    Decimal,
    formatDate,
    formatDatetime,
    formatTime,
    parseDate,
    parseDatetime,
    parseTime,
    toDouble,
    type Value
} from './values.ts';

/** From the stored form to the evaluator's. A boolean is never null; an empty text is. */
export function fromStored(type: FormulaType, input: FormulaInput): Value {
    if (input instanceof FormulaFailure) {
        throw new FormulaRuntimeError(input.message);
    }
    if (type === 'boolean') {
        return input === true || input === 1 || input === 1n || input === 'true';
    }
    if (input === null || input === undefined || input === '') {
        return null;
    }
    switch (type) {
        case 'number':
            return new Decimal(typeof input === 'bigint' ? input.toString() : (input as number | string | Decimal));
        case 'date':
            return parseDate(String(input));
        case 'datetime':
            return parseDatetime(String(input));
        case 'time':
            return parseTime(String(input));
        default:
            return String(input);
    }
}

/** From the evaluator's form to the stored one; booleans become 1 and 0. */
export function toStored(type: FormulaType, value: Value): string | number | null {
    if (value === null) {
        return null;
    }
    switch (type) {
        case 'number':
            return toDouble(value as Decimal);
        case 'boolean':
            return value === true ? 1 : 0;
        case 'date':
            return formatDate(value as number);
        case 'datetime':
            return formatDatetime(value as number);
        case 'time':
            return formatTime(value as number);
        default:
            return value as string;
    }
}
