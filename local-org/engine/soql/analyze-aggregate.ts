import { type Condition, type Expression, keyOf, typeOf } from '../query/ir.ts';
import { readerOf } from '../query/read-value.ts';
import type { Clauses } from './analyze-clauses.ts';
import { analyzeCondition } from './analyze-condition.ts';
import { analyzeExpression, isAggregateCall, onlyArgument } from './analyze-expression.ts';
import type { CallAst, ExpressionAst, GroupByAst, SelectAst, SelectItem } from './ast.ts';
import { formatReader, labelReader } from './format-value.ts';
import type { SoqlPlan, ValueEntry } from './plan.ts';
import type { Scope } from './scope.ts';
import { malformed } from './soql-error.ts';

/** The platform's limit on fields of ROLLUP and CUBE. */
const MOST_SUBTOTALS = 3;

export function isAggregateQuery({ items, groupBy }: SelectAst): boolean {
    return (
        groupBy !== undefined || items.some((item) => item.kind === 'expression' && isAggregateCall(item.expression))
    );
}

export function analyzeAggregate(scope: Scope, select: SelectAst, clauses: Clauses): SoqlPlan {
    checkWhole(scope, select);
    const grouping = analyzeGrouping(scope, select.groupBy);
    const grouped = new Set(grouping.by.map(keyOf));
    const columns: Expression[] = [];
    const entries: ValueEntry[] = [];
    let unnamed = 0;
    for (const item of select.items) {
        const { expression, read } = analyzeItem(scope, item, grouped);
        const key = keyOfItem(item, expression) ?? `expr${unnamed++}`;
        if (entries.some((entry) => entry.key.toLowerCase() === key.toLowerCase())) {
            throw scope.error('MALFORMED_QUERY', atOf(item), `duplicate alias: ${key}`);
        }
        entries.push({ kind: 'value', key, column: `c${columns.push(expression) - 1}`, ...(read ? { read } : {}) });
    }
    checkOrder(scope, select, clauses, grouped);
    const having = select.having && checkedHaving(scope, select, grouped);
    return {
        kind: 'aggregate',
        query: { kind: 'aggregate', ...clauses, columns, grouping, ...(having ? { having } : {}) },
        entries
    };
}

/** What an aggregate query without groups, or with COUNT(), may not have. */
function checkWhole(scope: Scope, { items, groupBy, limit, offset }: SelectAst): void {
    const clause = limit !== undefined ? 'LIMIT' : offset !== undefined ? 'OFFSET' : undefined;
    if (!groupBy && clause) {
        throw malformed(`Non-grouped query that uses overall aggregate functions cannot also use ${clause}`);
    }
    for (const item of items) {
        const call = item.kind === 'expression' && item.expression.kind === 'call' ? item.expression : undefined;
        if (call?.name.toUpperCase() === 'COUNT' && call.args.length === 0) {
            throw scope.error('MALFORMED_QUERY', call.at, 'Grouped query cannot use COUNT(), use COUNT(fieldName)');
        }
    }
}

const atOf = (item: SelectItem): number =>
    item.kind === 'expression' ? item.expression.at : item.kind === 'typeof' ? item.at : item.query.at;

function analyzeGrouping(
    scope: Scope,
    groupBy: GroupByAst | undefined
): { kind: GroupByAst['kind']; by: readonly Expression[] } {
    if (!groupBy) {
        return { kind: 'plain', by: [] };
    }
    if (groupBy.kind !== 'plain' && groupBy.by.length > MOST_SUBTOTALS) {
        throw scope.error(
            'MALFORMED_QUERY',
            groupBy.by[0]?.at ?? 0,
            `Group by ${groupBy.kind} takes at most ${MOST_SUBTOTALS} fields`
        );
    }
    const by = groupBy.by.map((ast) => analyzeGrouped(scope, ast));
    const keys = by.map(keyOf);
    const again = keys.findIndex((key, index) => keys.indexOf(key) < index);
    const ast = groupBy.by[again];
    if (ast) {
        throw scope.error('MALFORMED_QUERY', ast.at, `duplicate grouping expression: ${nameOf(ast)}`);
    }
    return { kind: groupBy.kind, by };
}

function analyzeGrouped(scope: Scope, ast: ExpressionAst): Expression {
    const expression = analyzeExpression(scope, ast);
    if (expression.kind === 'aggregate' || expression.kind === 'grouping' || expression.kind === 'distance') {
        throw scope.error('MALFORMED_QUERY', ast.at, 'Aggregate functions are not allowed in GROUP BY');
    }
    const field = expression.kind === 'field' ? expression.path.field : undefined;
    if (
        field &&
        (field.longText ||
            [
                'datetime',
                'time',
                'multipicklist',
                'address',
                'location',
                'base64',
                'encryptedstring',
                'double',
                'currency',
                'percent'
            ].includes(field.type))
    ) {
        throw scope.error('INVALID_FIELD', ast.at, `field '${field.name}' can not be grouped in a query call`, [
            field.name
        ]);
    }
    return expression;
}

function analyzeItem(
    scope: Scope,
    item: SelectItem,
    grouped: ReadonlySet<string>
): { expression: Expression; read?: ValueEntry['read'] } {
    if (item.kind !== 'expression') {
        throw scope.error(
            'MALFORMED_QUERY',
            atOf(item),
            'Grouped query cannot use child relationships or TYPEOF in the SELECT list'
        );
    }
    const wrapper = item.expression.kind === 'call' ? item.expression.name.toUpperCase() : '';
    const ast =
        wrapper === 'TOLABEL' || wrapper === 'FORMAT'
            ? onlyArgument(scope, item.expression as CallAst)
            : item.expression;
    const expression = analyzeExpression(scope, ast);
    checkGrouped(scope, ast, expression, grouped);
    const read = readerFor(scope, wrapper, expression);
    return read ? { expression, read } : { expression };
}

function readerFor(scope: Scope, wrapper: string, expression: Expression): ValueEntry['read'] {
    const argument = expression.kind === 'aggregate' ? expression.argument : expression;
    const field = argument?.kind === 'field' ? argument.path.field : undefined;
    if (field && wrapper === 'TOLABEL') {
        return labelReader(field);
    }
    return field && wrapper === 'FORMAT' ? formatReader(field, scope.sight.calendar) : readerOf(typeOf(expression));
}

function checkGrouped(scope: Scope, ast: ExpressionAst, expression: Expression, grouped: ReadonlySet<string>): void {
    const key = keyOf(expression.kind === 'grouping' ? expression.of : expression);
    if (expression.kind !== 'aggregate' && !grouped.has(key)) {
        const name = nameOf(ast);
        throw scope.error('MALFORMED_QUERY', ast.at, `Field must be grouped or aggregated: ${name}`, [name]);
    }
}

const nameOf = (ast: ExpressionAst): string => (ast.kind === 'path' ? ast.names.join('.') : ast.name);

function keyOfItem(item: SelectItem, expression: Expression): string | undefined {
    if (item.kind === 'expression' && item.alias) {
        return item.alias.text;
    }
    if (expression.kind === 'parentType') {
        return 'Type';
    }
    return expression.kind === 'field' ? expression.path.field.name : undefined;
}

function checkOrder(scope: Scope, select: SelectAst, clauses: Clauses, grouped: ReadonlySet<string>): void {
    clauses.order.forEach(({ by }, index) => {
        const key = keyOf(by.kind === 'grouping' ? by.of : by);
        if (by.kind !== 'aggregate' && !grouped.has(key)) {
            const ast = select.orderBy[index]?.by;
            const name = ast?.kind === 'path' ? ast.names.join('.') : (ast?.name ?? '');
            throw scope.error('MALFORMED_QUERY', ast?.at ?? 0, `Ordered field must be grouped or aggregated: ${name}`, [
                name
            ]);
        }
    });
}

function checkedHaving(scope: Scope, select: SelectAst, grouped: ReadonlySet<string>): Condition {
    const having = analyzeCondition(scope, select.having as NonNullable<SelectAst['having']>, 'having');
    const visit = (condition: Condition): void => {
        if ('terms' in condition) {
            condition.terms.forEach(visit);
        } else if (condition.kind === 'not') {
            visit(condition.term);
        } else if (condition.kind === 'semiJoin') {
            throw scope.error('MALFORMED_QUERY', select.at, 'A HAVING clause cannot contain semi joins or anti joins');
        } else if ('left' in condition && !mayBeHad(condition.left, grouped)) {
            throw scope.error(
                'MALFORMED_QUERY',
                select.at,
                'Having clause must only compare grouped fields or aggregate functions'
            );
        }
    };
    visit(having);
    return having;
}

const mayBeHad = (left: Expression, grouped: ReadonlySet<string>): boolean =>
    left.kind === 'aggregate' || grouped.has(keyOf(left.kind === 'grouping' ? left.of : left));
