import { hopOver, type Sight, visibleField } from '../query/field-path.ts';
import type { AggregateFunction, DateFunction, Expression, Hop, Order } from '../query/ir.ts';
import type { ObjectDef } from '../schema/schema.ts';
import { isCompound } from './compound-types.ts';

interface Clause {
    readonly order?: string | null;
    readonly nulls?: string | null;
    readonly function?: string | null;
    readonly group?: boolean | null;
    readonly distance?: { readonly latitude: number; readonly longitude: number } | null;
}

/** What an input says of a field, in the order in which it says it; parents' fields are reached over hops. */
function* clausesOf(
    sight: Sight,
    object: ObjectDef,
    input: unknown,
    hops: readonly Hop[] = []
): Generator<{ expression: Expression & { kind: 'field' }; clause: Clause }> {
    if (typeof input !== 'object' || input === null) {
        return;
    }
    for (const [name, value] of Object.entries(input) as [string, unknown][]) {
        const field = visibleField(sight, object, name);
        if (field && field.name === name) {
            if (typeof value === 'object' && value !== null) {
                yield { expression: { kind: 'field', path: { hops, object, field } }, clause: value };
            }
            continue;
        }
        const hop = hopOver(sight, object, name);
        const target = hop?.targets.find((candidate) => candidate.name === 'User') ?? hop?.targets[0];
        if (hop && target) {
            yield* clausesOf(sight, target, value, [...hops, hop]);
        }
    }
}

const AGGREGATES: Readonly<Record<string, AggregateFunction>> = {
    AVG: 'avg',
    COUNT: 'count',
    COUNT_DISTINCT: 'countDistinct',
    MAX: 'max',
    MIN: 'min',
    SUM: 'sum'
};

export function orderOf(sight: Sight, object: ObjectDef, orderBy: unknown): Order[] {
    return [...clausesOf(sight, object, orderBy)].flatMap(({ expression, clause }): Order[] => {
        const aggregate = clause.function ? AGGREGATES[clause.function] : undefined;
        const by = aggregate
            ? ({ kind: 'aggregate', name: aggregate, argument: expression } as const)
            : ordered(expression, clause);
        if (!by) {
            return [];
        }
        return [{ by, descending: clause.order === 'DESC', nulls: clause.nulls === 'LAST' ? 'last' : 'first' }];
    });
}

/** A field itself; of a place, how far it is from the place of the clause. */
function ordered(field: Expression & { kind: 'field' }, { distance }: Clause): Expression | undefined {
    if (!isCompound(field.path.field)) {
        return field;
    }
    const { latitude, longitude } = distance ?? {};
    return distance
        ? { kind: 'distance', path: field.path, latitude: Number(latitude), longitude: Number(longitude), unit: 'mi' }
        : undefined;
}

export function groupingOf(
    sight: Sight,
    object: ObjectDef,
    groupBy: unknown
): { kind: 'plain' | 'rollup' | 'cube'; by: Expression[] } {
    const type = (groupBy as { type?: unknown } | null | undefined)?.type;
    const by = [...clausesOf(sight, object, groupBy)].flatMap(({ expression, clause }): Expression[] => {
        if (clause.function) {
            return [
                { kind: 'dateFunction', name: clause.function as DateFunction, path: expression.path, zoned: false }
            ];
        }
        return clause.group === true ? [expression] : [];
    });
    return { kind: type === 'ROLLUP' ? 'rollup' : type === 'CUBE' ? 'cube' : 'plain', by };
}
