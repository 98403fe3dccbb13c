import { OrgError } from '../errors.ts';
import { hopOver, type Sight, visibleField, visibleObject } from '../query/field-path.ts';
import {
    type ComparisonOperator,
    type Condition,
    DATE_FUNCTIONS,
    type DateFunction,
    type Expression,
    type Hop
} from '../query/ir.ts';
import { semiJoinProblem } from '../query/semi-joins.ts';
import type { FieldDef, ObjectDef } from '../schema/schema.ts';
import { operandOf, plainOperand, textOf } from './filter-values.ts';

export type Filter = Readonly<Record<string, unknown>>;

const COMPARISONS: Readonly<Record<string, ComparisonOperator>> = {
    eq: '=',
    ne: '!=',
    lt: '<',
    lte: '<=',
    gt: '>',
    gte: '>='
};

/**
 * The filter of a connection.
 * @throws OrgError MALFORMED_QUERY where inq and ninq stand as the platform does not let them
 */
export function filterOf(sight: Sight, object: ObjectDef, filter: unknown): Condition | undefined {
    const condition = conditionOf(sight, object, filter);
    const problem = semiJoinProblem(condition, object.name);
    if (problem !== undefined) {
        throw new OrgError('MALFORMED_QUERY', problem);
    }
    return condition;
}

/** A filter on an object, reached over `hops`. Undefined: the filter says nothing. */
function conditionOf(
    sight: Sight,
    object: ObjectDef,
    filter: unknown,
    hops: readonly Hop[] = []
): Condition | undefined {
    const terms = entriesOf(filter).flatMap(([name, value]) => termOf(sight, object, hops, name, value) ?? []);
    return terms.length <= 1 ? terms[0] : { kind: 'and', terms };
}

const entriesOf = (filter: unknown): [string, unknown][] =>
    typeof filter === 'object' && filter !== null
        ? Object.entries(filter).filter(([, value]) => value !== undefined)
        : [];

function termOf(
    sight: Sight,
    object: ObjectDef,
    hops: readonly Hop[],
    name: string,
    value: unknown
): Condition | undefined {
    if (value === null) {
        return undefined;
    }
    if (name === 'and' || name === 'or') {
        const list = Array.isArray(value) ? value : [value];
        const terms = list.flatMap((inner) => conditionOf(sight, object, inner, hops) ?? []);
        return terms.length === 0 ? undefined : { kind: name, terms };
    }
    if (name === 'not') {
        const term = conditionOf(sight, object, value, hops);
        return term && { kind: 'not', term };
    }
    const field = visibleField(sight, object, name);
    if (field && field.name === name) {
        return fieldTerms(sight, { kind: 'field', path: { hops, object, field } }, field, value);
    }
    const hop = hopOver(sight, object, name);
    return hop && parentTerm(sight, [...hops, hop], value);
}

function parentTerm(sight: Sight, hops: readonly Hop[], value: unknown): Condition | undefined {
    const last = hops.at(-1) as Hop;
    if (last.reference.referenceTo.length === 1) {
        return conditionOf(sight, last.targets[0] as ObjectDef, value, hops);
    }
    // One filter for each object that the parent may be of.
    const terms = entriesOf(value).flatMap(([name, filter]) => {
        const target = last.targets.find((candidate) => candidate.name === name);
        return (
            (target && conditionOf(sight, target, filter, [...hops.slice(0, -1), { ...last, targets: [target] }])) ?? []
        );
    });
    return terms.length === 0 ? undefined : { kind: 'and', terms };
}

function fieldTerms(sight: Sight, left: Expression, field: FieldDef, operators: unknown): Condition | undefined {
    const terms = entriesOf(operators).flatMap(
        ([operator, value]) => operatorTerm(sight, left, field, operator, value) ?? []
    );
    return terms.length <= 1 ? terms[0] : { kind: 'and', terms };
}

/** `{ lt: { latitude, longitude, radius, unit: KM } }`: places nearer than the radius. */
function distanceTerm(left: Expression, operator: ComparisonOperator, value: unknown): Condition | undefined {
    if (left.kind !== 'field' || typeof value !== 'object' || value === null) {
        return undefined;
    }
    const { latitude, longitude, radius, unit } = value as Record<string, unknown>;
    const distance: Expression = {
        kind: 'distance',
        path: left.path,
        latitude: Number(latitude),
        longitude: Number(longitude),
        unit: unit === 'KM' ? 'km' : 'mi'
    };
    return { kind: 'comparison', operator, left: distance, right: plainOperand(Number(radius)) };
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

function operatorTerm(
    sight: Sight,
    left: Expression,
    field: FieldDef,
    operator: string,
    value: unknown
): Condition | undefined {
    const comparison = COMPARISONS[operator];
    if (comparison && (field.type === 'location' || field.type === 'address')) {
        return distanceTerm(left, comparison, value);
    }
    if (comparison) {
        return { kind: 'comparison', operator: comparison, left, right: operandOf(field, value) };
    }
    switch (operator) {
        case 'in':
        case 'nin':
            return {
                kind: 'in',
                left,
                operands: listOf(value).map((item) => operandOf(field, item)),
                negated: operator === 'nin'
            };
        case 'like':
            return { kind: 'like', left, pattern: textOf(value ?? ''), negated: false };
        case 'includes':
        case 'excludes':
            return {
                kind: 'includes',
                left,
                sets: listOf(value).map((item) =>
                    textOf(item)
                        .split(';')
                        .map((entry) => entry.trim())
                ),
                negated: operator === 'excludes'
            };
        case 'inq':
        case 'ninq':
            return semiJoin(sight, left, value, operator === 'ninq');
        default:
            return (DATE_FUNCTIONS as readonly string[]).includes(operator)
                ? dateFunctionTerm(left, operator as DateFunction, value)
                : undefined;
    }
}

/** `{ CALENDAR_YEAR: { value: { eq: 2026 } } }`. */
function dateFunctionTerm(left: Expression, name: DateFunction, input: unknown): Condition | undefined {
    if (left.kind !== 'field') {
        return undefined;
    }
    const terms = entriesOf(input).flatMap(([zone, operators]) => {
        const expression: Expression = {
            kind: 'dateFunction',
            name,
            path: left.path,
            zoned: zone === 'convertTimezoneValue'
        };
        return entriesOf(operators).flatMap(([operator, value]): Condition[] => {
            const comparison = COMPARISONS[operator];
            if (comparison) {
                return [{ kind: 'comparison', operator: comparison, left: expression, right: plainOperand(value) }];
            }
            return [
                { kind: 'in', left: expression, operands: listOf(value).map(plainOperand), negated: operator === 'nin' }
            ];
        });
    });
    return terms.length === 0 ? undefined : { kind: 'and', terms };
}

function semiJoin(sight: Sight, left: Expression, value: unknown, negated: boolean): Condition {
    const entries = entriesOf(value);
    const column = entries.find(([name]) => name === 'ApiName')?.[1];
    const [name, filter] = entries.find(([key]) => key !== 'ApiName') ?? [];
    const object = name === undefined ? undefined : visibleObject(sight, name);
    if (!object || typeof column !== 'string') {
        throw new OrgError(
            'INVALID_QUERY_FILTER_OPERATOR',
            'inq and ninq take one object with its filter, and ApiName with the name of its field'
        );
    }
    const field = visibleField(sight, object, column);
    if (!field || (field.type !== 'id' && field.type !== 'reference')) {
        throw new OrgError('INVALID_FIELD', `No such id field '${column}' on entity '${object.name}'`, {
            fields: [column]
        });
    }
    const where = conditionOf(sight, object, filter);
    return {
        kind: 'semiJoin',
        left,
        select: { object, column: { hops: [], object, field }, ...(where ? { where } : {}) },
        negated
    };
}
