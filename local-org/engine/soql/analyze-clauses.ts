import { OrgError } from '../errors.ts';
import type { Condition, Order, Query, RecordQuery } from '../query/ir.ts';
import { analyzeCondition } from './analyze-condition.ts';
import { analyzeExpression } from './analyze-expression.ts';
import { semiJoinProblem } from '../query/semi-joins.ts';
import type { ConditionAst, OrderAst, SelectAst } from './ast.ts';
import { rowScope, type Scope } from './scope.ts';

/** The platform's limit on OFFSET. */
const LARGEST_OFFSET = 2000;

/** What every kind of query has. */
export type Clauses = Pick<RecordQuery, 'object' | 'order'> &
    Partial<Pick<Query, 'where' | 'scope' | 'limit' | 'offset' | 'allRows'>>;

export function analyzeClauses(scope: Scope, select: SelectAst): Clauses {
    const where = select.where && analyzeCondition(scope, select.where, 'where');
    const problem = semiJoinProblem(where, scope.object.name);
    if (problem !== undefined) {
        throw scope.error('MALFORMED_QUERY', semiJoinIn(select.where)?.query.at ?? select.at, problem);
    }
    const rows = rowScope(scope, select.scope);
    if (select.offset !== undefined && select.offset > LARGEST_OFFSET) {
        throw new OrgError('NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${LARGEST_OFFSET}`);
    }
    return {
        object: scope.object,
        order: select.orderBy.map((order) => analyzeOrder(scope, order)),
        ...(where ? { where } : ({} as { where?: Condition })),
        ...(rows ? { scope: rows } : {}),
        ...(select.limit === undefined ? {} : { limit: select.limit }),
        ...(select.offset === undefined ? {} : { offset: select.offset })
    };
}

/** The last semi-join of a condition: what is wrong with several shows there at the latest. */
function semiJoinIn(ast: ConditionAst | undefined): (ConditionAst & { kind: 'semiJoin' }) | undefined {
    switch (ast?.kind) {
        case 'and':
        case 'or':
            return ast.terms.map(semiJoinIn).findLast((found) => found !== undefined);
        case 'not':
            return semiJoinIn(ast.term);
        default:
            return ast?.kind === 'semiJoin' ? ast : undefined;
    }
}

function analyzeOrder(scope: Scope, { by, descending, nulls }: OrderAst): Order {
    const expression = analyzeExpression(scope, by);
    const field = expression.kind === 'field' ? expression.path.field : undefined;
    if (
        field &&
        (field.longText || ['multipicklist', 'address', 'location', 'base64', 'encryptedstring'].includes(field.type))
    ) {
        throw scope.error('INVALID_FIELD', by.at, `field '${field.name}' can not be sorted in a query call`, [
            field.name
        ]);
    }
    return { by: expression, descending, nulls };
}
