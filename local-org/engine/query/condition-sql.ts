import { type Blank, comparableSql, isText, valueSql } from './expression-sql.ts';
import { FOLD, fold, needsFolding } from './fold.ts';
import {
    type ComparisonOperator,
    type Condition,
    type DateLiteral,
    type Expression,
    type SemiJoin,
    typeOf
} from './ir.ts';
import { bind, givenIds, join, raw, type Sql, sql } from './sql.ts';
import { Tables } from './tables.ts';

/**
 * SQL of a condition. Every condition is true or false, never unknown: the platform's `!=`, NOT IN and NOT take in
 * the rows whose field is empty.
 */
export function conditionSql(tables: Tables, condition: Condition, blank?: Blank): Sql {
    switch (condition.kind) {
        case 'and':
        case 'or':
            return connected(tables, condition, blank);
        case 'not':
            return sql`((${conditionSql(tables, condition.term, blank)}) IS NOT TRUE)`;
        case 'comparison':
            return comparison(tables, condition, blank);
        case 'like': {
            const value = folded(valueSql(tables, condition.left, blank), condition.pattern);
            const like = sql`(${value} LIKE ${bind(foldedText(condition.pattern))} ESCAPE '\\')`;
            return condition.negated ? sql`(${like} IS NOT TRUE)` : like;
        }
        case 'in':
            return membership(tables, condition, blank);
        case 'includes':
            return includes(tables, condition);
        case 'semiJoin':
            return sql`(${valueSql(tables, condition.left)} ${condition.negated ? 'NOT IN' : 'IN'} (${semiJoin(tables, condition.select)}))`;
        case 'givenIds':
            return sql`${tables.main.alias}."Id" IN (${givenIds})`;
    }
}

function connected(tables: Tables, condition: Condition & { kind: 'and' | 'or' }, blank: Blank | undefined): Sql {
    if (condition.terms.length === 0) {
        return raw(condition.kind === 'and' ? '1' : '0');
    }
    // A balanced tree: SQLite refuses expressions that are nested too deep, and a chain of a thousand terms is one.
    const terms = condition.terms.map((term) => conditionSql(tables, term, blank));
    return balanced(terms, condition.kind === 'and' ? ' AND ' : ' OR ');
}

function balanced(terms: readonly Sql[], operator: string): Sql {
    if (terms.length <= 8) {
        return terms.length === 1 ? (terms[0] as Sql) : sql`(${join(terms, operator)})`;
    }
    const middle = terms.length >> 1;
    return sql`(${balanced(terms.slice(0, middle), operator)}${operator}${balanced(terms.slice(middle), operator)})`;
}

function comparison(
    tables: Tables,
    { left, operator, right }: Condition & { kind: 'comparison' },
    blank: Blank | undefined
): Sql {
    const value = comparableSql(tables, left, blank);
    if ('literal' in right) {
        return sql`(${rangeSql(value, left, operator, right)})`;
    }
    if (right.value === null) {
        return sql`(${value} ${operator === '!=' ? 'IS NOT NULL' : operator === '=' ? 'IS NULL' : `${operator} NULL`})`;
    }
    const folds = isTextValue(left, right.value);
    const side = folds ? folded(value, right.value) : value;
    return sql`(${side} ${operator === '!=' ? 'IS NOT' : operator} ${bind(folds ? foldedText(right.value) : right.value)})`;
}

const isTextValue = (left: Expression, value: unknown): boolean => isText(typeOf(left)) && needsFolding(value);

/** A value as texts with letters beyond A to Z are compared with it. */
const folded = (value: Sql, other: unknown): Sql => (needsFolding(other) ? sql`${raw(FOLD)}(${value})` : value);
const foldedText = <T>(value: T): T | string =>
    typeof value === 'string' && needsFolding(value) ? fold(value) : value;

/** A date literal is a stretch of days: before it, in it, after it. */
function rangeSql(value: Sql, left: Expression, operator: ComparisonOperator, right: DateLiteral): Sql {
    const isInstant = typeOf(left) === 'datetime';
    const edge = (side: 'from' | 'to'): Sql =>
        bind(({ calendar }) => {
            const day = calendar.range(right.literal, right.count)[side];
            return isInstant ? calendar.startOf(day) : day;
        });
    switch (operator) {
        case '=':
            return sql`${value} >= ${edge('from')} AND ${value} < ${edge('to')}`;
        case '!=':
            return sql`(${value} >= ${edge('from')} AND ${value} < ${edge('to')}) IS NOT TRUE`;
        case '<':
            return sql`${value} < ${edge('from')}`;
        case '<=':
            return sql`${value} < ${edge('to')}`;
        case '>':
            return sql`${value} >= ${edge('to')}`;
        case '>=':
            return sql`${value} >= ${edge('from')}`;
    }
}

function membership(tables: Tables, condition: Condition & { kind: 'in' }, blank: Blank | undefined): Sql {
    const ranges = condition.operands.filter((operand) => 'literal' in operand);
    const values = condition.operands.flatMap((operand) =>
        'literal' in operand || operand.value === null ? [] : [operand.value]
    );
    const hasNull = condition.operands.some((operand) => 'value' in operand && operand.value === null);
    const value = comparableSql(tables, condition.left, blank);
    const beyond = values.filter((one) => isTextValue(condition.left, one));
    const plain = beyond.length > 0 ? values.filter((one) => !beyond.includes(one)) : values;
    const alternatives = [
        ...(plain.length > 0 ? [sql`${value} IN (${valueList(plain)})`] : []),
        ...(beyond.length > 0 ? [sql`${raw(FOLD)}(${value}) IN (${valueList(beyond.map(foldedText))})`] : []),
        ...(hasNull ? [sql`${value} IS NULL`] : []),
        ...ranges.map((range) => sql`(${rangeSql(value, condition.left, '=', range)})`)
    ];
    const any = alternatives.length === 0 ? raw('0') : sql`(${join(alternatives, ' OR ')})`;
    return condition.negated ? sql`(${any} IS NOT TRUE)` : any;
}

/** Long lists travel as one JSON parameter: one statement for all lengths, and no limit on marks. */
function valueList(values: readonly (string | number | bigint | Uint8Array)[]): Sql {
    if (values.length <= 8) {
        return join(values.map(bind), ', ');
    }
    return sql`SELECT value FROM json_each(${bind(JSON.stringify(values))})`;
}

function includes(tables: Tables, condition: Condition & { kind: 'includes' }): Sql {
    const value = valueSql(tables, condition.left);
    const held = (entry: string): Sql =>
        needsFolding(entry)
            ? sql`instr(';' || ${raw(FOLD)}(${value}) || ';', ${bind(`;${fold(entry)};`)}) > 0`
            : sql`instr(';' || lower(${value}) || ';', lower(${bind(`;${entry};`)})) > 0`;
    const sets = condition.sets.map((set) => sql`(${join(set.map(held), ' AND ')})`);
    const any = sql`(${join(sets, ' OR ')})`;
    return condition.negated ? sql`(${any} IS NOT TRUE)` : any;
}

function semiJoin(tables: Tables, select: SemiJoin): Sql {
    const inner = new Tables(tables.sight, select.object, tables.nextAlias);
    const column = valueSql(inner, { kind: 'field', path: select.column });
    // One NULL in the list would make every NOT IN unknown.
    const conditions = [
        ...inner.base(select.scope ? { scope: select.scope } : {}),
        sql`${column} IS NOT NULL`,
        ...(select.where ? [conditionSql(inner, select.where)] : [])
    ];
    return sql`SELECT ${column}${inner.from()} WHERE ${join(conditions, ' AND ')}`;
}
