import type { Criterion, GraphqlFilter, LogicNode, Rule, When } from './criteriaTypes';
import { addDays, startOfDay } from './days';
import { responseFilter } from './responseFilter';

const COMPARISONS: Readonly<Partial<Record<Criterion['operator'], string>>> = {
    equals: 'eq',
    lessThan: 'lt',
    lessOrEqual: 'lte',
    greaterThan: 'gt',
    greaterOrEqual: 'gte'
};

/** `Owner:User.Title` lies at `{ Owner: { User: { Title: … } } }`. */
function at(path: string, operators: GraphqlFilter): GraphqlFilter {
    return path
        .split(/[.:]/)
        .reverse()
        .reduce<GraphqlFilter>((inner, name) => ({ [name]: inner }), operators);
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

const anyOf = (filters: readonly GraphqlFilter[]): GraphqlFilter =>
    filters.length === 1 ? (filters[0] as GraphqlFilter) : { or: filters };

const likeAny = ({ field, operands }: Criterion, before: string): GraphqlFilter =>
    anyOf(operands.map((operand) => at(field.path, { like: `${before}${escaped(operand)}%` })));

function dateFilter({ field, operator, operands: [operand = ''] }: Criterion): GraphqlFilter {
    const days = Number(operand);
    switch (operator) {
        case 'inLastDays':
            return at(field.path, { eq: { range: { last_n_days: days } } });
        case 'inNextDays':
            return at(field.path, { eq: { range: { next_n_days: days } } });
        case 'moreThanDaysAgo':
            return at(field.path, { lt: { range: { last_n_days: days } } });
        default:
            return at(field.path, { [COMPARISONS[operator] ?? 'eq']: { value: operand } });
    }
}

/** Instants compare with the first instant of a day and with that of the next one. */
function instantFilter(criterion: Criterion, timeZone: string): GraphqlFilter {
    const { field, operator, operands } = criterion;
    const day = operands[0] ?? '';
    const start = { value: startOfDay(day, timeZone) };
    const next = { value: startOfDay(addDays(day, 1), timeZone) };
    switch (operator) {
        case 'equals':
            return { and: [at(field.path, { gte: start }), at(field.path, { lt: next })] };
        case 'lessThan':
            return at(field.path, { lt: start });
        case 'lessOrEqual':
            return at(field.path, { lt: next });
        case 'greaterThan':
            return at(field.path, { gte: next });
        default:
            return at(field.path, { gte: start });
    }
}

const isRelative = ({ operator }: Criterion): boolean => operator.endsWith('Days') || operator === 'moreThanDaysAgo';

function positive(criterion: Criterion, { timeZone }: When): GraphqlFilter {
    const { field, operator, operands } = criterion;
    switch (field.type) {
        case 'checkbox':
            return at(field.path, { eq: true });
        case 'multipicklist':
            return at(field.path, { includes: operands });
        case 'date':
            return dateFilter(criterion);
        case 'datetime':
            return isRelative(criterion) ? dateFilter(criterion) : instantFilter(criterion, timeZone);
        case 'time':
            return at(field.path, { [COMPARISONS[operator] ?? 'eq']: operands[0] });
        case 'number':
        case 'percent':
            return at(field.path, { [COMPARISONS[operator] ?? 'eq']: Number(operands[0]) });
        default:
            if (operator === 'contains' || operator === 'notContains') {
                return likeAny(criterion, '%');
            }
            return operator === 'startsWith'
                ? likeAny(criterion, '')
                : at(field.path, operands.length === 1 ? { eq: operands[0] } : { in: operands });
    }
}

function criterionFilter(criterion: Criterion, when: When): GraphqlFilter {
    const { field, operator, operands } = criterion;
    if (field.responses) {
        return responseFilter(criterion, when);
    }
    if (operator === 'isBlank' || operator === 'isNotBlank') {
        return at(field.path, { [operator === 'isBlank' ? 'eq' : 'ne']: null });
    }
    const isNegative = ['notEquals', 'notContains', 'excludes'].includes(operator) || operands[0] === 'false';
    const filter = positive(criterion, when);
    return isNegative && (field.type === 'checkbox' || operator !== 'equals') ? { not: filter } : filter;
}

/** Joins stand at the top of a query: an AND inside an AND is written as one. */
const partsOf = (filter: GraphqlFilter): readonly GraphqlFilter[] =>
    Array.isArray(filter.and) && JSON.stringify(filter).includes('inq"')
        ? (filter.and as readonly GraphqlFilter[])
        : [filter];

/**
 * The rule as the value of `where` in a GraphQL query. Pass it as a variable.
 * @throws RangeError for what `limitsOf` says that a filter cannot ask
 * @param when days begin by the person's time zone, which is also the one that the platform counts relative days in
 */
export function filterOf(rule: Rule, when: When): GraphqlFilter {
    const filter = (node: LogicNode): GraphqlFilter => {
        switch (node.kind) {
            case 'criterion':
                return criterionFilter(rule.criteria[node.number - 1] as Criterion, when);
            case 'not': {
                const { term } = node;
                const only = term.kind === 'criterion' ? rule.criteria[term.number - 1] : undefined;
                return only?.field.responses ? responseFilter(only, when, true) : { not: filter(term) };
            }
            case 'and':
                return { and: node.terms.map(filter).flatMap(partsOf) };
            default:
                return { or: node.terms.map(filter) };
        }
    };
    return filter(rule.logic);
}
