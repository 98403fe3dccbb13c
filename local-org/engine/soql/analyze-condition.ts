import { type Condition, type Expression, type FieldPath, typeOf } from '../query/ir.ts';
import { visibleObject } from '../query/field-path.ts';
import type { ConditionAst, ExpressionAst, SelectAst } from './ast.ts';
import { analyzeExpression, onlyArgument } from './analyze-expression.ts';
import { operandOf, type Target } from './analyze-value.ts';
import { labelLike, labelMembership } from './label-condition.ts';
import { rowScope, Scope, unknownObject } from './scope.ts';

/** 'where' knows no aggregates; 'having' does. */
export type Clause = 'where' | 'having';

export function analyzeCondition(scope: Scope, ast: ConditionAst, clause: Clause): Condition {
    const onLabels = 'left' in ast && analyzeLabels(scope, ast, clause);
    if (onLabels) {
        return onLabels;
    }
    switch (ast.kind) {
        case 'and':
        case 'or':
            return { kind: ast.kind, terms: ast.terms.map((term) => analyzeCondition(scope, term, clause)) };
        case 'not':
            return { kind: 'not', term: analyzeCondition(scope, ast.term, clause) };
        case 'comparison': {
            const target = targetOf(scope, ast.left, clause);
            if (target.expression.kind === 'distance' && ast.operator !== '<' && ast.operator !== '>') {
                throw scope.error(
                    'INVALID_QUERY_FILTER_OPERATOR',
                    ast.left.at,
                    'The DISTANCE function only supports the operators < and >'
                );
            }
            return {
                kind: 'comparison',
                operator: ast.operator,
                left: target.expression,
                right: operandOf(scope, target, ast.right)
            };
        }
        case 'like':
            return analyzeLike(scope, ast, clause);
        case 'in': {
            const target = targetOf(scope, ast.left, clause);
            const operands = ast.values.map((value) => operandOf(scope, target, value));
            return { kind: 'in', left: target.expression, operands, negated: ast.negated };
        }
        case 'includes':
            return analyzeIncludes(scope, ast, clause);
        case 'semiJoin':
            return analyzeSemiJoin(scope, ast, clause);
    }
}

type Compared = Exclude<ConditionAst, { kind: 'and' | 'or' | 'not' }>;

/** `toLabel(Status) = 'Neu'`; undefined: the condition is not about labels. */
function analyzeLabels(scope: Scope, ast: Compared, clause: Clause): Condition | undefined {
    if (ast.left.kind !== 'call' || ast.left.name.toUpperCase() !== 'TOLABEL') {
        return undefined;
    }
    const argument = onlyArgument(scope, ast.left);
    const { expression } = targetOf(scope, argument, clause);
    const field = expression.kind === 'field' ? expression.path.field : undefined;
    if (!field?.picklist || field.type === 'multipicklist') {
        // Such fields are their own labels.
        return analyzeCondition(scope, { ...ast, left: argument }, clause);
    }
    const labelled = { left: expression, field };
    const found =
        ast.kind === 'like' && ast.right.kind === 'string'
            ? labelLike(labelled, ast.right.pattern)
            : ast.kind === 'in'
              ? labelMembership(labelled, ast.values, ast.negated)
              : ast.kind === 'comparison' && (ast.operator === '=' || ast.operator === '!=')
                ? labelMembership(labelled, [ast.right], ast.operator === '!=')
                : undefined;
    if (!found) {
        throw scope.error(
            'MALFORMED_QUERY',
            ast.left.at,
            'toLabel() is compared with texts, by =, !=, IN, NOT IN or LIKE'
        );
    }
    return found;
}

const nameOf = (ast: ExpressionAst): string => (ast.kind === 'path' ? (ast.names.at(-1) as string) : ast.name);

function targetOf(scope: Scope, ast: ExpressionAst, clause: Clause): Target {
    const expression = analyzeExpression(scope, ast);
    if ((expression.kind === 'aggregate' || expression.kind === 'grouping') && clause === 'where') {
        throw scope.error(
            'MALFORMED_QUERY',
            ast.at,
            `Aggregate functions are not allowed in WHERE clauses: ${nameOf(ast)}`
        );
    }
    const field = expression.kind === 'field' ? expression.path.field : undefined;
    if (field && (field.longText || ['address', 'location', 'base64', 'encryptedstring'].includes(field.type))) {
        throw scope.error('INVALID_FIELD', ast.at, `field '${field.name}' can not be filtered in a query call`, [
            field.name
        ]);
    }
    return { expression, name: nameOf(ast), at: ast.at };
}

function analyzeLike(scope: Scope, ast: ConditionAst & { kind: 'like' }, clause: Clause): Condition {
    const target = targetOf(scope, ast.left, clause);
    const type = typeOf(target.expression);
    if (
        ['boolean', 'int', 'double', 'currency', 'percent', 'date', 'datetime', 'time', 'id', 'reference'].includes(
            type
        )
    ) {
        throw scope.error('INVALID_QUERY_FILTER_OPERATOR', ast.left.at, `invalid operator on ${type} field`, [
            target.name
        ]);
    }
    if (ast.right.kind !== 'string') {
        throw scope.error(
            'MALFORMED_QUERY',
            ast.right.at,
            `value of filter criterion for field '${target.name}' must be of type string and should be enclosed in quotes`
        );
    }
    return { kind: 'like', left: target.expression, pattern: ast.right.pattern, negated: false };
}

function analyzeIncludes(scope: Scope, ast: ConditionAst & { kind: 'includes' }, clause: Clause): Condition {
    const target = targetOf(scope, ast.left, clause);
    if (typeOf(target.expression) !== 'multipicklist') {
        throw scope.error(
            'INVALID_QUERY_FILTER_OPERATOR',
            ast.left.at,
            `includes or excludes operator can only be used on multi-select picklist fields`,
            [target.name]
        );
    }
    const sets = ast.values.map((value) => {
        if (value.kind !== 'string') {
            throw scope.error(
                'MALFORMED_QUERY',
                value.at,
                `value of filter criterion for field '${target.name}' must be of type string and should be enclosed in quotes`
            );
        }
        return value.text.split(';').map((entry) => entry.trim());
    });
    return { kind: 'includes', left: target.expression, sets, negated: ast.negated };
}

function analyzeSemiJoin(scope: Scope, ast: ConditionAst & { kind: 'semiJoin' }, clause: Clause): Condition {
    const target = targetOf(scope, ast.left, clause);
    const select = ast.query;
    const name = select.from.names.join('.');
    const object = visibleObject(scope.sight, name);
    if (!object) {
        throw scope.error('INVALID_TYPE', select.from.at, unknownObject(name));
    }
    const inner = new Scope(scope.source, scope.sight, object, select);
    const column = joinColumn(inner, select);
    const unfit = isId(target.expression)
        ? isId({ kind: 'field', path: column })
            ? undefined
            : column.field.name
        : target.name;
    if (unfit !== undefined) {
        const place = unfit === target.name ? ast.left : select;
        const message = `Semi join sub-selects can only query id fields, cannot use: '${unfit}'`;
        throw scope.error('MALFORMED_QUERY', place.at, message, [unfit]);
    }
    const where = select.where && analyzeCondition(inner, select.where, 'where');
    const rows = rowScope(inner, select.scope);
    return {
        kind: 'semiJoin',
        left: target.expression,
        select: { object, column, ...(where ? { where } : {}), ...(rows ? { scope: rows } : {}) },
        negated: ast.negated
    };
}

const isId = (expression: Expression): boolean => typeOf(expression) === 'id' || typeOf(expression) === 'reference';

/** The grammar lets a sub-select have one field and no more. */
function joinColumn(inner: Scope, select: SelectAst): FieldPath {
    const [item] = select.items;
    const expression = item?.kind === 'expression' ? analyzeExpression(inner, item.expression) : undefined;
    if (expression?.kind !== 'field') {
        throw inner.error('MALFORMED_QUERY', select.at, 'Semi join sub-selects can only query id fields');
    }
    return expression.path;
}
