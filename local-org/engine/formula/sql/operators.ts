import type { TypedNode } from '../typed.ts';
import { sideType } from '../operators.ts';
import type { BinaryNode, SqlBuilder } from './builder.ts';
import { anyOf, list, raw, sql, vanish, withFailure, type SqlFragment, type SqlText } from './fragment.ts';

/** Just above 1: lifts 2.9999999999999996 over the edge that decimals would stand on, before cutting or rounding. */
export const NUDGE = '1.000000000000001';

export function binarySql(build: SqlBuilder, node: BinaryNode): SqlFragment {
    switch (node.operator) {
        case '&&':
        case '||':
            return logicSql(build, node.operator, chainOf(node, node.operator));
        case '&':
            return joinSql(build, chainOf(node, '&'));
        case '=':
        case '<>':
            return equalitySql(build, node);
        case '<':
        case '<=':
        case '>':
        case '>=':
            return comparisonSql(build, node);
        case '^':
            return build.call('^', node, [node.left, node.right]);
        default:
            return node.type === 'text' ? joinSql(build, chainOf(node, '+')) : arithmeticSql(build, node);
    }
}

/** Operands of `a & b & c` in one list: SQLite limits the depth of expressions, and formulas may be long. */
function chainOf(node: TypedNode, operator: string): TypedNode[] {
    const chain: TypedNode[] = [];
    let rest = node;
    while (rest.kind === 'binary' && rest.operator === operator) {
        chain.unshift(rest.right);
        rest = rest.left;
    }
    return [rest, ...chain];
}

/** AND and OR look at a further operand only when those before leave it open; so does their failure. */
export function logicSql(build: SqlBuilder, operator: '&&' | '||', nodes: readonly TypedNode[]): SqlFragment {
    const operands = nodes.map((node) => build.condition(node));
    const [word, open] =
        operator === '&&'
            ? [' AND ', (reached: SqlText) => reached]
            : [' OR ', (reached: SqlText) => sql`NOT ${reached}`];
    const failures = operands.map(({ failed }, index) => {
        const before = operands.slice(0, index);
        return failed && (before.length === 0 ? failed : sql`(${open(sql`(${list(before, word)})`)} AND ${failed})`);
    });
    return withFailure(sql`(${list(operands, word)})`, anyOf(failures));
}

/** SQLite takes at most 100 arguments a call in older builds. */
const ARGUMENTS = 100;

function joinSql(build: SqlBuilder, nodes: readonly TypedNode[]): SqlFragment {
    const parts = build.all(nodes);
    let joined: SqlText[] = parts;
    while (joined.length > 1) {
        const groups = Array.from({ length: Math.ceil(joined.length / ARGUMENTS) }, (_, index) =>
            joined.slice(index * ARGUMENTS, (index + 1) * ARGUMENTS)
        );
        joined = groups.map((group) => sql`concat(${list(group)})`);
    }
    return withFailure(sql`nullif(${joined[0] as SqlText}, '')`, anyOf(parts.map((part) => part.failed)));
}

const isPlainNumber = (node: TypedNode): boolean =>
    node.kind === 'number' ||
    (node.kind === 'field' && node.field.type !== 'percent') ||
    (node.kind === 'unary' && isPlainNumber(node.operand));

/** Whether a number may carry the noise of binary arithmetic, and so is not to be compared bit by bit. */
export const isComputed = (node: TypedNode): boolean => node.type === 'number' && !isPlainNumber(node);

function equalitySql(build: SqlBuilder, node: BinaryNode): SqlFragment {
    const [left, right] = build.all([node.left, node.right]) as [SqlFragment, SqlFragment];
    return withFailure(equalityText(node, left, right), anyOf([left.failed, right.failed]));
}

function equalityText(node: BinaryNode, left: SqlText, right: SqlText): SqlText {
    const equal = node.operator === '=';
    if (sideType(node) === 'text') {
        return equal ? sql`(${left} COLLATE BINARY IS ${right})` : sql`(${left} COLLATE BINARY IS NOT ${right})`;
    }
    if (isComputed(node.left) || isComputed(node.right)) {
        return sql`(formula_compare(${left}, ${right}) ${raw(equal ? '=' : '<>')} 0)`;
    }
    return sql`(${left} ${raw(equal ? '=' : '<>')} ${right})`;
}

function comparisonSql(build: SqlBuilder, node: BinaryNode): SqlFragment {
    const [left, right] = build.all([node.left, node.right]) as [SqlFragment, SqlFragment];
    const failed = anyOf([left.failed, right.failed]);
    if (isComputed(node.left) || isComputed(node.right)) {
        return withFailure(sql`(formula_compare(${left}, ${right}) ${raw(node.operator)} 0)`, failed);
    }
    const text = sideType(node) === 'text' ? sql`${left} COLLATE BINARY` : left;
    return withFailure(sql`(${text} ${raw(node.operator)} ${right})`, failed);
}

function arithmeticSql(build: SqlBuilder, node: BinaryNode): SqlFragment {
    if (node.left.type !== 'number' || node.right.type !== 'number') {
        return calendarSql(build, node);
    }
    const [left, right] = build.all([node.left, node.right]) as [SqlFragment, SqlFragment];
    const failures = [left.failed, right.failed];
    if (node.operator !== '/') {
        return withFailure(sql`(${left} ${raw(node.operator)} ${right})`, anyOf(failures), vanish([left, right]));
    }
    const safe = node.right.kind === 'number' && Number(node.right.text) !== 0;
    const computed = isComputed(node.right);
    const byZero = computed ? sql`abs(${right}) < 1e-14` : sql`${right} = 0`;
    // A failed left side matters, a null one does not: nothing divided by zero stays nothing.
    const failed = safe ? undefined : sql`(${left} IS NOT NULL AND ${byZero})`;
    // SQLite's own division by zero is null; by what is only nearly zero it is not.
    const isNull = (safe || !computed) && vanish([left, right]);
    return withFailure(sql`(1.0 * ${left} / ${right})`, anyOf([...failures, failed]), isNull);
}

/** Dates and datetimes move and subtract in SQLite; times, seldom met, in the evaluator. */
function calendarSql(build: SqlBuilder, node: BinaryNode): SqlFragment {
    const { operator } = node;
    if (node.type === 'time' || node.left.type === 'time' || node.left.type === 'null' || node.right.type === 'null') {
        return build.call(operator, node, [node.left, node.right]);
    }
    const [left, right] = build.all([node.left, node.right]) as [SqlFragment, SqlFragment];
    const failures = [left.failed, right.failed];
    if (node.type === 'number') {
        const days = sql`julianday(${left}) - julianday(${right})`;
        const exact = node.left.type === 'date' ? sql`(${days})` : sql`(round((${days}) * 86400000.0) / 86400000.0)`;
        return withFailure(exact, anyOf(failures), vanish([left, right]));
    }
    const [moment, amount] = node.right.type === 'number' ? [left, right] : [right, left];
    const moved = node.type === 'date' ? movedDate(moment, amount, operator) : movedDatetime(moment, amount, operator);
    // SQLite gives null after the year 9999, but goes on before the year 1 with a minus in front.
    const outside = sql`(${moment} IS NOT NULL AND ${amount} IS NOT NULL AND coalesce(${moved}, '') < '0001')`;
    return withFailure(moved, anyOf([...failures, outside]));
}

const signed = (operator: string, amount: SqlText): SqlText => (operator === '-' ? sql`-(${amount})` : amount);

/** By whole days: the fraction is cut off. */
const movedDate = (date: SqlText, days: SqlText, operator: string): SqlText =>
    sql`date(${date}, CAST(${signed(operator, days)} * ${raw(NUDGE)} AS INTEGER) || ' days')`;

/** By days and their fractions, to the second. */
const movedDatetime = (moment: SqlText, days: SqlText, operator: string): SqlText =>
    sql`strftime('%Y-%m-%dT%H:%M:%fZ', ${moment}, CAST(round(${signed(operator, days)} * 86400.0 * ${raw(NUDGE)}) AS INTEGER) || ' seconds')`;
