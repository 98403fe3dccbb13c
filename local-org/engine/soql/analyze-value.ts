import type { SqlValue } from '../../storage/database.ts';
import { type Expression, type Operand, typeOf } from '../query/ir.ts';
import { toId18 } from '../record-ids.ts';
import type { FieldType } from '../schema/schema.ts';
import { dateToStored, datetimeToStored, timeToStored } from '../values/temporal.ts';
import type { LiteralAst } from './ast.ts';
import type { Scope } from './scope.ts';

/** What a value in a filter is compared with. */
export interface Target {
    readonly expression: Expression;
    /** As the query writes it, for messages. */
    readonly name: string;
    /** Where the comparison begins. */
    readonly at: number;
}

const QUOTED: ReadonlySet<FieldType> = new Set([
    'id',
    'reference',
    'string',
    'textarea',
    'email',
    'phone',
    'url',
    'picklist',
    'multipicklist',
    'combobox',
    'encryptedstring'
]);
const NUMBERS: ReadonlySet<FieldType> = new Set(['int', 'double', 'currency', 'percent']);

/** The stored form of a value, checked against the type of what it is compared with. */
export function operandOf(scope: Scope, target: Target, literal: LiteralAst): Operand {
    if (literal.kind === 'null') {
        return { value: null };
    }
    const type = typeOf(target.expression);
    if (literal.kind === 'dateLiteral') {
        if (type !== 'date' && type !== 'datetime') {
            throw wrongType(scope, target, type);
        }
        return literal.count === undefined
            ? { literal: literal.literal }
            : { literal: literal.literal, count: literal.count };
    }
    return { value: storedValue(scope, target, type, literal) };
}

function storedValue(
    scope: Scope,
    target: Target,
    type: FieldType,
    literal: Exclude<LiteralAst, { kind: 'null' | 'dateLiteral' }>
): SqlValue {
    const value = plainValue(scope, target, type, literal);
    if (value === undefined) {
        throw wrongType(scope, target, type);
    }
    return value;
}

function plainValue(
    scope: Scope,
    target: Target,
    type: FieldType,
    literal: Exclude<LiteralAst, { kind: 'null' | 'dateLiteral' }>
): SqlValue | undefined {
    if (QUOTED.has(type) || type === 'anyType') {
        return literal.kind === 'string' ? textValue(scope, target, type, literal.text) : undefined;
    }
    if (NUMBERS.has(type)) {
        return literal.kind === 'number' ? Number(literal.text.replace(/\s/g, '')) : undefined;
    }
    switch (type) {
        case 'boolean':
            return literal.kind === 'boolean' ? Number(literal.value) : undefined;
        case 'date':
            return literal.kind === 'date' ? (dateToStored(literal.text) ?? badDay(scope, literal)) : undefined;
        case 'datetime':
            return literal.kind === 'datetime' ? (datetimeToStored(literal.text) ?? badDay(scope, literal)) : undefined;
        case 'time':
            return literal.kind === 'time' ? (timeToStored(literal.text) ?? badDay(scope, literal)) : undefined;
        default:
            return undefined;
    }
}

const badDay = (scope: Scope, literal: LiteralAst & { text: string }): never => {
    throw scope.error('MALFORMED_QUERY', literal.at, `invalid date value: ${literal.text}`);
};

function textValue(scope: Scope, target: Target, type: FieldType, text: string): SqlValue {
    if (type !== 'id' && type !== 'reference') {
        // An empty text is stored as NULL, and a comparison with it means just that.
        return text === '' ? null : text;
    }
    const id = text === '' ? undefined : toId18(text);
    if (id === undefined) {
        throw scope.error('INVALID_QUERY_FILTER_OPERATOR', target.at, `invalid ID field: ${text}`, [target.name]);
    }
    return id;
}

const TYPE_WORDS: Partial<Record<FieldType, string>> = { datetime: 'dateTime', id: 'ID', reference: 'ID', int: 'int' };

function wrongType(scope: Scope, target: Target, type: FieldType): Error {
    const word = TYPE_WORDS[type] ?? type;
    const quotes = QUOTED.has(type) ? 'should be enclosed in quotes' : 'should not be enclosed in quotes';
    return scope.error(
        'INVALID_FIELD',
        target.at,
        `value of filter criterion for field '${target.name}' must be of type ${QUOTED.has(type) && type !== 'id' && type !== 'reference' ? 'string' : word} and ${quotes}`,
        [target.name]
    );
}
