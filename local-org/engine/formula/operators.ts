import { compareValues, sameValue } from './compare.ts';
import { fail } from './formula-error.ts';
import { power } from './functions/math.ts';
import type { BinaryOperator } from './nodes.ts';
import type { TypedNode } from './typed.ts';
import { commonType, type FormulaType } from './types.ts';
import type { Decimal } from './values.ts';
import { DAY, decimal, inCalendar, roundTo, wholePart, withinDay, type Value } from './values.ts';

type Binary = TypedNode & { readonly kind: 'binary' };

/** Works out an operator other than && and || (which may leave a side alone). */
export function evaluateBinary(node: Binary, left: Value, right: Value): Value {
    const { operator } = node;
    switch (operator) {
        case '&':
            return joined(left, right);
        case '=':
        case '<>': {
            const same = sameValue(sideType(node), left, right);
            return same === null ? null : same === (operator === '=');
        }
        case '<':
        case '<=':
        case '>':
        case '>=':
            return holds(operator, compareValues(sideType(node), left, right));
        default:
            if (node.type === 'text') {
                return joined(left, right);
            }
            return left === null || right === null ? null : arithmetic(node, left, right);
    }
}

/** Type in which two compared sides meet. */
export const sideType = (node: Binary): FormulaType => commonType(node.left.type, node.right.type) ?? 'null';

const joined = (left: Value, right: Value): Value =>
    left === null ? right : right === null ? left : `${left as string}${right as string}`;

function holds(operator: BinaryOperator, order: number | null): boolean | null {
    if (order === null) {
        return null;
    }
    return operator === '<' ? order < 0 : operator === '<=' ? order <= 0 : operator === '>' ? order > 0 : order >= 0;
}

function arithmetic(node: Binary, left: Value, right: Value): Value {
    const { operator } = node;
    if (node.left.type !== 'number' || node.right.type !== 'number') {
        return calendarArithmetic(node, left, right);
    }
    const [a, b] = [left as Decimal, right as Decimal];
    switch (operator) {
        case '+':
            return a.plus(b);
        case '-':
            return a.minus(b);
        case '*':
            return a.times(b);
        case '/':
            return b.isZero() ? fail('Division by zero') : a.div(b);
        default:
            return power(a, b);
    }
}

/** Moves dates by days, datetimes by days to the second, times by milliseconds; differences come in the same units. */
function calendarArithmetic(node: Binary, left: Value, right: Value): Value {
    const sign = node.operator === '-' ? -1 : 1;
    if (node.type === 'number') {
        return difference(node.left.type, left as number, right as number);
    }
    const [moment, amount] = node.right.type === 'number' ? [left, right] : [right, left];
    return moved(node.type, moment as number, (amount as Decimal).times(sign));
}

function difference(type: FormulaType, left: number, right: number): Decimal {
    switch (type) {
        case 'datetime':
            return decimal(left - right).div(DAY);
        case 'time':
            return decimal(withinDay(left - right));
        default:
            return decimal(left - right);
    }
}

export function moved(type: FormulaType, moment: number, amount: Decimal): number {
    switch (type) {
        case 'datetime': {
            const result = moment + roundTo(amount.times(86_400), 0).toNumber() * 1000;
            inCalendar(Math.floor(result / DAY));
            return result;
        }
        case 'time':
            return withinDay(moment + (wholePart(amount) % DAY));
        default:
            return inCalendar(moment + wholePart(amount));
    }
}
