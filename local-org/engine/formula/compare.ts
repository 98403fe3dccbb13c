import type { FormulaType } from './types.ts';
import { trusted, type Decimal, type Value } from './values.ts';

const isText = (type: FormulaType): boolean => type === 'text' || type === 'picklist' || type === 'multipicklist';

/** Whether two values of a type are equal. Blank texts are equal to each other; of other types a null makes the answer null. */
export function sameValue(type: FormulaType, left: Value, right: Value): boolean | null {
    if (isText(type)) {
        return left === right;
    }
    if (left === null || right === null) {
        return null;
    }
    return type === 'number' ? compareNumbers(left as Decimal, right as Decimal) === 0 : left === right;
}

/** Negative, zero or positive; null when a side is null. Texts are ordered by code point. */
export function compareValues(type: FormulaType, left: Value, right: Value): number | null {
    if (left === null || right === null) {
        return null;
    }
    if (type === 'number') {
        return compareNumbers(left as Decimal, right as Decimal);
    }
    if (isText(type)) {
        return compareTexts(left as string, right as string);
    }
    return (left as number) - (right as number);
}

const compareNumbers = (left: Decimal, right: Decimal): number => trusted(left).comparedTo(trusted(right));

/** Code point order, which is also the order of UTF-8 bytes; plain `<` would order by UTF-16 units. */
function compareTexts(left: string, right: string): number {
    return left === right ? 0 : Buffer.compare(Buffer.from(left), Buffer.from(right));
}
