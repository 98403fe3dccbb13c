import type { Condition } from './ir.ts';

/** The platform's limit on semi-joins and anti-joins in one WHERE clause. */
const MOST_SEMI_JOINS = 2;

/** Objects that the platform does not read in the inner select of a semi-join. */
const NEVER_INNER: ReadonlySet<string> = new Set([
    'ActivityHistory',
    'Attachment',
    'Event',
    'EventAttendee',
    'Note',
    'OpenActivity',
    'Task'
]);

/**
 * What the platform forbids of semi-joins and anti-joins: more than two, below OR or NOT, one inside another, the same
 * object inside and outside.
 * @returns what is wrong, in the platform's words; undefined: nothing
 */
export function semiJoinProblem(condition: Condition | undefined, outerObject: string): string | undefined {
    let count = 0;
    const visit = (current: Condition, around: 'OR' | 'NOT' | undefined): string | undefined => {
        if ('terms' in current) {
            // A single term of an OR is no choice.
            const inside = current.kind === 'or' && current.terms.length > 1 ? 'OR' : around;
            return first(current.terms, (term) => visit(term, inside));
        }
        if (current.kind === 'not') {
            return visit(current.term, 'NOT');
        }
        if (current.kind !== 'semiJoin') {
            return undefined;
        }
        count++;
        return around
            ? `Semi join sub-selects are not allowed with the '${around}' operator`
            : count > MOST_SEMI_JOINS
              ? `Maximum ${MOST_SEMI_JOINS} semi join sub-selects are allowed`
              : innerProblem(current, outerObject);
    };
    return condition && visit(condition, undefined);
}

function innerProblem({ left, select }: Condition & { kind: 'semiJoin' }, outerObject: string): string | undefined {
    if (select.object.name === outerObject) {
        return 'The inner and outer selects should not be on the same object type';
    }
    if (NEVER_INNER.has(select.object.name)) {
        return `Entity '${select.object.name}' is not supported for semi join inner selects`;
    }
    if (left.kind === 'field' && left.path.hops.length > 0) {
        return `The left operand '${left.path.field.name}' cannot be reached over a relationship`;
    }
    if (select.column.hops.length > 0) {
        return `The inner select field '${select.column.field.name}' cannot be reached over a relationship`;
    }
    return select.where && holdsSemiJoin(select.where)
        ? 'Nesting of semi join sub-selects is not supported'
        : undefined;
}

function holdsSemiJoin(condition: Condition): boolean {
    if ('terms' in condition) {
        return condition.terms.some(holdsSemiJoin);
    }
    return condition.kind === 'not' ? holdsSemiJoin(condition.term) : condition.kind === 'semiJoin';
}

function first<T>(items: readonly T[], find: (item: T) => string | undefined): string | undefined {
    for (const item of items) {
        const found = find(item);
        if (found !== undefined) {
            return found;
        }
    }
    return undefined;
}
