import { dateLiteralKind } from '../query/calendar.ts';
import type { ComparisonOperator } from '../query/ir.ts';
import type { CallAst, ConditionAst, ExpressionAst, LiteralAst, SelectAst } from './ast.ts';
import { textOf } from './lexer.ts';
import { parseFrom, parsePath, parseScope } from './parse-source.ts';
import type { TokenReader } from './token-reader.ts';

/** How deep parentheses may nest: deeper ones are an attack or a mistake. */
const DEEPEST = 100;

const OPERATORS: Readonly<Record<string, ComparisonOperator>> = {
    '=': '=',
    '!=': '!=',
    '<>': '!=',
    '<': '<',
    '<=': '<=',
    '>': '>',
    '>=': '>='
};

/** `NOT term`, `term AND term …` or `term OR term …`: the platform lets nobody mix them without parentheses. */
export function parseCondition(reader: TokenReader, depth = 0): ConditionAst {
    if (depth > DEEPEST) {
        throw reader.errorAt(reader.token.at, `conditions are nested more than ${DEEPEST} levels deep`);
    }
    if (reader.takeWord('NOT')) {
        return { kind: 'not', term: parseTerm(reader, depth) };
    }
    const first = parseTerm(reader, depth);
    const connective = reader.isWord('AND') ? 'AND' : reader.isWord('OR') ? 'OR' : undefined;
    if (!connective) {
        return first;
    }
    const terms = [first];
    while (reader.takeWord(connective)) {
        terms.push(parseTerm(reader, depth));
    }
    if (reader.isWord('AND') || reader.isWord('OR')) {
        throw reader.unexpected();
    }
    return { kind: connective === 'AND' ? 'and' : 'or', terms };
}

function parseTerm(reader: TokenReader, depth: number): ConditionAst {
    if (reader.takeSymbol('(')) {
        const inner = parseCondition(reader, depth + 1);
        reader.expectSymbol(')');
        return inner;
    }
    return parseComparison(reader, depth);
}

function parseComparison(reader: TokenReader, depth: number): ConditionAst {
    const left = parseExpression(reader);
    const operator = reader.token.kind === 'symbol' ? OPERATORS[reader.token.text] : undefined;
    if (operator) {
        reader.next();
        return { kind: 'comparison', left, operator, right: parseLiteral(reader) };
    }
    if (reader.takeWord('LIKE')) {
        return { kind: 'like', left, right: parseLiteral(reader) };
    }
    if (reader.isWord('INCLUDES') || reader.isWord('EXCLUDES')) {
        const negated = reader.next().text.toUpperCase() === 'EXCLUDES';
        return { kind: 'includes', left, negated, values: parseValueList(reader) };
    }
    const negated = reader.takeWord('NOT');
    if (!reader.takeWord('IN')) {
        throw reader.unexpected();
    }
    if (reader.isSymbol('(') && reader.isWord('SELECT', 1)) {
        reader.next();
        const query = parseSemiJoin(reader, depth + 1);
        reader.expectSymbol(')');
        return { kind: 'semiJoin', left, negated, query };
    }
    return { kind: 'in', left, negated, values: parseValueList(reader) };
}

/** `SELECT field FROM object alias WHERE …`, and nothing else. */
function parseSemiJoin(reader: TokenReader, depth: number): SelectAst {
    const at = reader.expectWord('SELECT').at;
    const field = parsePath(reader);
    reader.expectWord('FROM');
    const source = parseFrom(reader);
    const scope = parseScope(reader);
    const where = reader.takeWord('WHERE') ? parseCondition(reader, depth) : undefined;
    return {
        at,
        items: [{ kind: 'expression', expression: field }],
        ...source,
        orderBy: [],
        allRows: false,
        ...(scope ? { scope } : {}),
        ...(where ? { where } : {})
    };
}

function parseValueList(reader: TokenReader): LiteralAst[] {
    if (reader.isSymbol(':')) {
        throw bindVariable(reader);
    }
    reader.expectSymbol('(');
    const values = [parseLiteral(reader)];
    while (reader.takeSymbol(',')) {
        values.push(parseLiteral(reader));
    }
    reader.expectSymbol(')');
    return values;
}

/** A function takes a field, or a function over a field, and no more. */
const DEEPEST_CALL = 2;

/** A field path, or a function over one. */
export function parseExpression(reader: TokenReader, depth = 0): ExpressionAst {
    const at = reader.token.at;
    if (!reader.isName() || !reader.isSymbol('(', 1)) {
        return parsePath(reader);
    }
    if (depth === DEEPEST_CALL) {
        throw reader.unexpected(undefined, reader.peek());
    }
    const name = reader.next().text;
    reader.next();
    const args = name.toUpperCase() === 'DISTANCE' ? parseDistance(reader) : [parseExpression(reader, depth + 1)];
    reader.expectSymbol(')');
    return { kind: 'call', at, name, args };
}

/** `location, GEOLOCATION(latitude, longitude), 'mi'`. */
function parseDistance(reader: TokenReader): CallAst['args'] {
    const location = parsePath(reader);
    reader.expectSymbol(',');
    const { text: name, at } = reader.expectWord('GEOLOCATION');
    reader.expectSymbol('(');
    const latitude = parseLiteral(reader);
    reader.expectSymbol(',');
    const longitude = parseLiteral(reader);
    reader.expectSymbol(')');
    reader.expectSymbol(',');
    return [location, { kind: 'call', at, name, args: [latitude, longitude] }, parseLiteral(reader)];
}

const bindVariable = (reader: TokenReader): Error =>
    reader.errorAt(reader.token.at, 'Bind variables only allowed in Apex code');

function parseLiteral(reader: TokenReader): LiteralAst {
    const token = reader.token;
    switch (token.kind) {
        case 'string':
            reader.next();
            return {
                kind: 'string',
                at: token.at,
                text: textOf(reader.source, token, false),
                pattern: textOf(reader.source, token, true)
            };
        case 'number':
        case 'date':
        case 'datetime':
        case 'time':
            reader.next();
            return { kind: token.kind, at: token.at, text: token.text };
        case 'word':
            return parseWordLiteral(reader);
        default:
            throw token.text === ':' ? bindVariable(reader) : reader.unexpected();
    }
}

function parseWordLiteral(reader: TokenReader): LiteralAst {
    const { text, at } = reader.token;
    const word = text.toUpperCase();
    if (word === 'NULL') {
        reader.next();
        return { kind: 'null', at };
    }
    if (word === 'TRUE' || word === 'FALSE') {
        reader.next();
        return { kind: 'boolean', at, value: word === 'TRUE' };
    }
    const kind = dateLiteralKind(word);
    if (!kind) {
        throw /^[A-Z]{3}\d/.test(word)
            ? reader.errorAt(at, 'Currency literals need an organization with several currencies')
            : reader.unexpected();
    }
    reader.next();
    if (kind === 'plain') {
        return { kind: 'dateLiteral', at, literal: word };
    }
    reader.expectSymbol(':');
    return { kind: 'dateLiteral', at, literal: word, count: parseCount(reader) };
}

/** A whole number without a sign. */
export function parseCount(reader: TokenReader): number {
    const token = reader.token;
    if (token.kind !== 'number' || !/^\d{1,9}$/.test(token.text)) {
        throw reader.unexpected();
    }
    reader.next();
    return Number(token.text);
}
