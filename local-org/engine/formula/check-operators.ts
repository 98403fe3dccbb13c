import { wrongType } from './messages.ts';
import type { BinaryOperator, FormulaNode } from './nodes.ts';
import type { TypedNode } from './typed.ts';
import { commonType, type FormulaType } from './types.ts';

type Binary = FormulaNode & { kind: 'binary' };

const ORDERED: readonly FormulaType[] = ['number', 'date', 'datetime', 'time', 'text'];
const ADDABLE: readonly FormulaType[] = ['number', 'date', 'datetime'];

export function checkUnary(node: FormulaNode & { kind: 'unary' }, operand: TypedNode): TypedNode {
    const { operator, start, end } = node;
    const wanted: FormulaType = operator === 'NOT' ? 'boolean' : 'number';
    expectType(operator, wanted, operand);
    return { kind: 'unary', operator, operand, type: wanted, start, end };
}

export function checkBinary(node: Binary, left: TypedNode, right: TypedNode): TypedNode {
    const { operator, start, end } = node;
    return { kind: 'binary', operator, left, right, type: typeOf(operator, left, right), start, end };
}

function typeOf(operator: BinaryOperator, left: TypedNode, right: TypedNode): FormulaType {
    switch (operator) {
        case '+':
        case '-':
            return typeOfSum(operator, left, right);
        case '*':
        case '/':
        case '^':
            expectType(operator, 'number', left);
            expectType(operator, 'number', right);
            return 'number';
        case '&':
            expectType(operator, 'text', left);
            expectType(operator, 'text', right);
            return 'text';
        case '&&':
        case '||':
            expectType(operator, 'boolean', left);
            expectType(operator, 'boolean', right);
            return 'boolean';
        case '=':
        case '<>':
            return left.type === 'location' || !commonType(left.type, right.type)
                ? wrong(operator, [left.type], right)
                : 'boolean';
        default:
            return typeOfComparison(operator, left, right);
    }
}

/** Numbers add and subtract; dates and times move by numbers and subtract to numbers; texts join with `+`. */
function typeOfSum(operator: '+' | '-', left: TypedNode, right: TypedNode): FormulaType {
    const [a, b] = [left.type, right.type];
    if (a === 'null' || b === 'null') {
        return a === b ? 'number' : a === 'null' ? (operator === '+' || b === 'number' ? b : 'number') : a;
    }
    if (a === 'text' && operator === '+') {
        return b === 'text' ? 'text' : wrong(operator, ['text'], right);
    }
    if (!ADDABLE.includes(a) && a !== 'time') {
        return wrong(operator, ADDABLE, left);
    }
    if (b === 'number') {
        return a;
    }
    if (a === 'number' && operator === '+' && (b === 'date' || b === 'datetime')) {
        return b;
    }
    if (a === b && operator === '-') {
        return 'number';
    }
    return wrong(operator, a === 'number' || b === a ? ['number'] : ADDABLE, right);
}

function typeOfComparison(operator: BinaryOperator, left: TypedNode, right: TypedNode): FormulaType {
    for (const side of [left, right]) {
        if (side.type !== 'null' && !ORDERED.includes(side.type)) {
            wrong(operator, ADDABLE, side);
        }
    }
    return commonType(left.type, right.type) ? 'boolean' : wrong(operator, [left.type], right);
}

function expectType(operator: string, wanted: FormulaType, node: TypedNode): void {
    if (node.type !== wanted && node.type !== 'null') {
        wrong(operator, [wanted], node);
    }
}

const wrong = (operator: string, expected: readonly FormulaType[], node: TypedNode): never =>
    wrongType(`operator '${operator}'`, expected, node);
