import { parseValue, type ObjectFieldNode, type ValueNode } from 'graphql';
import { OrgError } from '../../../engine/errors.ts';
import type { ObjectDef } from '../../../engine/schema/schema.ts';
import type { Caller } from '../../caller.ts';
import { soqlLiteral } from '../../records/soql-text.ts';
import { fieldPath } from '../field-paths.ts';

const OPERATORS: Readonly<Record<string, string>> = {
    eq: '=',
    ne: '!=',
    gt: '>',
    gte: '>=',
    lt: '<',
    lte: '<=',
    like: 'LIKE',
    in: 'IN',
    nin: 'NOT IN'
};

/** Far more than a page asks for; it also bounds how deep conditions nest. */
const MOST_TOKENS = 2000;

/**
 * The `where` of list calls, `{ and: [{ StageName: { eq: "Prospecting" } }, …] }` in GraphQL's notation, as SOQL.
 * @throws OrgError INVALID_INPUT
 */
export function whereCondition(caller: Caller, object: ObjectDef, text: string): string {
    let value: ValueNode;
    try {
        value = parseValue(text, { noLocation: true, maxTokens: MOST_TOKENS });
    } catch (error) {
        throw invalid((error as Error).message);
    }
    return conditionOf(caller, object, value, []);
}

const invalid = (reason: string): OrgError =>
    new OrgError('INVALID_INPUT', `The argument 'where' cannot be understood: ${reason}`);

function conditionOf(caller: Caller, object: ObjectDef, value: ValueNode, path: readonly string[]): string {
    if (value.kind !== 'ObjectValue') {
        throw invalid('an object was expected');
    }
    const parts = value.fields.map((field) => partOf(caller, object, field, path));
    return parts.length === 1 ? (parts[0] as string) : `(${parts.join(' AND ')})`;
}

function partOf(caller: Caller, object: ObjectDef, { name, value }: ObjectFieldNode, path: readonly string[]): string {
    const word = name.value;
    if (word === 'and' || word === 'or') {
        const items = value.kind === 'ListValue' ? value.values : [value];
        return `(${items.map((item) => conditionOf(caller, object, item, path)).join(` ${word.toUpperCase()} `)})`;
    }
    if (word === 'not') {
        return `(NOT ${conditionOf(caller, object, value, path)})`;
    }
    const operator = Object.hasOwn(OPERATORS, word) && path.length > 0 ? OPERATORS[word] : undefined;
    return operator
        ? comparison(caller, object, path, operator, value)
        : conditionOf(caller, object, value, [...path, word]);
}

function comparison(
    caller: Caller,
    object: ObjectDef,
    path: readonly string[],
    operator: string,
    value: ValueNode
): string {
    const found = fieldPath(caller, object, path.join('.'));
    if (!found) {
        throw invalid(`there is no field ${path.join('.')}`);
    }
    const { type } = found.field;
    const operand =
        value.kind === 'ListValue'
            ? `(${value.values.map((one) => literal(type, one)).join(', ')})`
            : literal(type, value);
    return `${found.text} ${operator} ${operand}`;
}

function literal(type: string, value: ValueNode): string {
    switch (value.kind) {
        case 'NullValue':
            return 'null';
        case 'StringValue':
            return soqlLiteral(type, value.value);
        case 'IntValue':
        case 'FloatValue':
            return value.value;
        case 'BooleanValue':
            return String(value.value);
        case 'EnumValue':
            return value.value;
        case 'ObjectValue': {
            // Dates come wrapped: { value: "2026-01-31" } or { literal: TODAY }.
            const [inner] = value.fields;
            if (
                inner &&
                value.fields.length === 1 &&
                (inner.name.value === 'value' || inner.name.value === 'literal')
            ) {
                return literal(type, inner.value);
            }
            throw invalid('a plain value was expected');
        }
        default:
            throw invalid('a plain value was expected');
    }
}
