import { type Sight, visibleObject } from '../query/field-path.ts';
import { analyzeAggregate, isAggregateQuery } from './analyze-aggregate.ts';
import { analyzeClauses, type Clauses } from './analyze-clauses.ts';
import { analyzeExpression } from './analyze-expression.ts';
import { analyzeSelection } from './analyze-selection.ts';
import type { SelectAst } from './ast.ts';
import { parseSoql } from './parser.ts';
import type { SoqlPlan } from './plan.ts';
import { Scope, unknownObject } from './scope.ts';
import { placedError } from './soql-error.ts';

/**
 * Works out what a query means to this person: unknown names and what the person may not see are the same error.
 * @throws OrgError MALFORMED_QUERY, INVALID_TYPE, INVALID_FIELD, INVALID_QUERY_FILTER_OPERATOR
 */
export function analyzeSoql(source: string, sight: Sight, options: { allRows?: boolean } = {}): SoqlPlan {
    const select = parseSoql(source);
    const name = select.from.names.join('.');
    const object = visibleObject(sight, name);
    if (!object) {
        throw placedError('INVALID_TYPE', { source, at: select.from.at }, unknownObject(name));
    }
    if (object.platformEvent) {
        const message = `entity type ${object.name} does not support query`;
        throw placedError('INVALID_TYPE_FOR_OPERATION', { source, at: select.from.at }, message);
    }
    const scope = new Scope(source, sight, object, select);
    const allRows = options.allRows === true || select.allRows;
    const clauses = { ...analyzeClauses(scope, select), ...(allRows ? { allRows } : {}) };
    if (isCountQuery(select)) {
        checkCount(scope, select);
        return { kind: 'count', query: { kind: 'records', ...clauses, columns: [], parents: [], children: [] } };
    }
    return isAggregateQuery(select) ? analyzeAggregate(scope, select, clauses) : analyzeRecords(scope, select, clauses);
}

function isCountQuery({ items, groupBy }: SelectAst): boolean {
    const [item] = items;
    const isCount =
        item?.kind === 'expression' &&
        item.expression.kind === 'call' &&
        item.expression.name.toUpperCase() === 'COUNT';
    return items.length === 1 && isCount && item.expression.args.length === 0 && !item.alias && !groupBy;
}

function checkCount(scope: Scope, { orderBy: [order] }: SelectAst): void {
    if (order) {
        const name = order.by.kind === 'path' ? order.by.names.join('.') : order.by.name;
        throw scope.error('MALFORMED_QUERY', order.by.at, `Ordered field must be grouped or aggregated: ${name}`, [
            name
        ]);
    }
}

function analyzeRecords(scope: Scope, select: SelectAst, clauses: Clauses): SoqlPlan {
    for (const order of select.orderBy) {
        if (order.by.kind === 'call' && analyzeExpression(scope, order.by).kind === 'aggregate') {
            throw scope.error('MALFORMED_QUERY', order.by.at, 'Ordered field must be grouped or aggregated');
        }
    }
    const { columns, parents, children, shape } = analyzeSelection(scope, select);
    return { kind: 'records', query: { kind: 'records', ...clauses, columns, parents, children }, shape };
}
