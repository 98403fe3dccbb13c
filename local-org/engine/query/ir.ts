import type { SqlValue } from '../../storage/database.ts';
import type { FieldDef, FieldType, ObjectDef } from '../schema/schema.ts';

/**
 * One form for every query: SOQL, GraphQL and the other doors make it, one compiler turns it into SQL. All names are
 * resolved and all values are in the form in which they are stored.
 */

/** One step from a child to its parent. More than one target: a polymorphic reference (Owner, Who, What). */
export interface Hop {
    readonly reference: FieldDef;
    readonly targets: readonly ObjectDef[];
}

/** A field of the query's object (no hops), of a parent or of a parent's parent. */
export interface FieldPath {
    readonly hops: readonly Hop[];
    /** The object that has the field; of a polymorphic parent, the first target that has it. */
    readonly object: ObjectDef;
    readonly field: FieldDef;
}

export type AggregateFunction = 'count' | 'countDistinct' | 'sum' | 'avg' | 'min' | 'max';

export const DATE_FUNCTIONS = [
    'CALENDAR_MONTH',
    'CALENDAR_QUARTER',
    'CALENDAR_YEAR',
    'DAY_IN_MONTH',
    'DAY_IN_WEEK',
    'DAY_IN_YEAR',
    'DAY_ONLY',
    'FISCAL_MONTH',
    'FISCAL_QUARTER',
    'FISCAL_YEAR',
    'HOUR_IN_DAY',
    'WEEK_IN_MONTH',
    'WEEK_IN_YEAR'
] as const;
export type DateFunction = (typeof DATE_FUNCTIONS)[number];

export type Expression =
    | { readonly kind: 'field'; readonly path: FieldPath }
    /** Object name of a polymorphic parent: `Owner.Type`. */
    | { readonly kind: 'parentType'; readonly hops: readonly Hop[] }
    /** `zoned`: the instant is taken in the person's time zone (convertTimezone), else in UTC. */
    | { readonly kind: 'dateFunction'; readonly name: DateFunction; readonly path: FieldPath; readonly zoned: boolean }
    /** No argument: counts rows. */
    | { readonly kind: 'aggregate'; readonly name: AggregateFunction; readonly argument?: Expression }
    /** 1 on a subtotal row over the grouped expression, else 0. */
    | { readonly kind: 'grouping'; readonly of: Expression }
    | {
          readonly kind: 'distance';
          readonly path: FieldPath;
          readonly latitude: number;
          readonly longitude: number;
          readonly unit: 'mi' | 'km';
      };

export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** A name for a stretch of days that is worked out when the query runs: TODAY, LAST_N_DAYS:5. */
export interface DateLiteral {
    readonly literal: string;
    /** Only for the names that take a number. */
    readonly count?: number;
}

export type Operand = { readonly value: SqlValue } | DateLiteral;

export type Condition =
    | { readonly kind: 'and' | 'or'; readonly terms: readonly Condition[] }
    | { readonly kind: 'not'; readonly term: Condition }
    | {
          readonly kind: 'comparison';
          readonly operator: ComparisonOperator;
          readonly left: Expression;
          readonly right: Operand;
      }
    /** `pattern` has `%` and `_`; a backslash takes their meaning away. */
    | { readonly kind: 'like'; readonly left: Expression; readonly pattern: string; readonly negated: boolean }
    | {
          readonly kind: 'in';
          readonly left: Expression;
          readonly operands: readonly Operand[];
          readonly negated: boolean;
      }
    /** Each inner list must be held wholly; one of the outer list is enough. */
    | {
          readonly kind: 'includes';
          readonly left: Expression;
          readonly sets: readonly (readonly string[])[];
          readonly negated: boolean;
      }
    | { readonly kind: 'semiJoin'; readonly left: Expression; readonly select: SemiJoin; readonly negated: boolean }
    /** The rows of `RunTime.ids`: one compiled query reads whatever ids it is given. */
    | { readonly kind: 'givenIds' };

export interface SemiJoin {
    readonly object: ObjectDef;
    readonly column: FieldPath;
    readonly where?: Condition;
    readonly scope?: Scope;
}

export interface Order {
    readonly by: Expression;
    readonly descending: boolean;
    readonly nulls: 'first' | 'last';
}

/** Whose rows: everybody's, the person's own, those given to somebody else, those of whose team the person is. */
export type Scope = 'everything' | 'mine' | 'delegated' | 'team';

interface Source {
    readonly object: ObjectDef;
    readonly where?: Condition;
    readonly scope?: Scope;
    /** Deleted rows, too. */
    readonly allRows?: boolean;
    readonly order: readonly Order[];
    readonly limit?: number;
    readonly offset?: number;
}

/** Rows of one object. Every column is read once however often the answer shows it. */
export interface RecordQuery extends Source {
    readonly kind: 'records';
    readonly columns: readonly Expression[];
    /** Parents of which the answer must know whether they are there, and (polymorphic) of which object they are. */
    readonly parents: readonly (readonly Hop[])[];
    readonly children: readonly ChildQuery[];
    /** Rows come in the same order at every run: the id breaks ties. For pages that follow one another. */
    readonly stable?: boolean;
}

/** A list under each row, found by the child's reference to it. Limit and offset count per parent. */
export interface ChildQuery {
    readonly reference: FieldDef;
    readonly query: RecordQuery;
    /** Also counts all that meet the filter, per parent. */
    readonly counted?: boolean;
}

export interface AggregateQuery extends Source {
    readonly kind: 'aggregate';
    readonly columns: readonly Expression[];
    readonly grouping: { readonly kind: 'plain' | 'rollup' | 'cube'; readonly by: readonly Expression[] };
    readonly having?: Condition;
}

export type Query = RecordQuery | AggregateQuery;

/** Type of what an expression gives, for typed answers and for reading stored values. */
export function typeOf(expression: Expression): FieldType {
    switch (expression.kind) {
        case 'field':
            return expression.path.field.type;
        case 'parentType':
            return 'string';
        case 'dateFunction':
            return expression.name === 'DAY_ONLY' ? 'date' : 'int';
        case 'grouping':
            return 'int';
        case 'distance':
            return 'double';
        case 'aggregate':
            return aggregateType(expression.name, expression.argument);
    }
}

function aggregateType(name: AggregateFunction, argument: Expression | undefined): FieldType {
    if (name === 'count' || name === 'countDistinct' || !argument) {
        return 'int';
    }
    return name === 'avg' ? 'double' : typeOf(argument);
}

/** Equal text for equal expressions: finds the grouped expression that a column repeats. */
export function keyOf(expression: Expression): string {
    switch (expression.kind) {
        case 'field':
            return pathKey(expression.path);
        case 'parentType':
            return `${hopsKey(expression.hops)}#type`;
        case 'dateFunction':
            return `${expression.name}(${pathKey(expression.path)}${expression.zoned ? ',zoned' : ''})`;
        case 'aggregate':
            return `${expression.name}(${expression.argument ? keyOf(expression.argument) : ''})`;
        case 'grouping':
            return `grouping(${keyOf(expression.of)})`;
        case 'distance':
            return `distance(${pathKey(expression.path)},${expression.latitude},${expression.longitude},${expression.unit})`;
    }
}

/** A polymorphic step may be taken to all of its targets or to one: those are different steps. */
const hopKey = ({ reference, targets }: Hop): string =>
    reference.referenceTo.length > 1
        ? `${reference.name}:${targets.map((target) => target.name).join('|')}`
        : reference.name;

export const hopsKey = (hops: readonly Hop[]): string => hops.map(hopKey).join('.');
export const pathKey = (path: FieldPath): string => [...path.hops.map(hopKey), path.field.name].join('.');
