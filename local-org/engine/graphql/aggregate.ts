import { OrgError } from '../errors.ts';
import { compileAggregate } from '../query/compile-aggregate.ts';
import { hopOver, visibleField } from '../query/field-path.ts';
import {
    type AggregateFunction,
    DATE_FUNCTIONS,
    type DateFunction,
    type Expression,
    type Hop,
    keyOf,
    typeOf
} from '../query/ir.ts';
import { allRows, countRows } from '../query/run-records.ts';
import type { ObjectDef } from '../schema/schema.ts';
import { connectionShape, knownTotal, type RootReader } from './connection.ts';
import type { ReadContext } from './read-context.ts';
import { scopeOf } from './row-scope.ts';
import { groupingOf, orderOf } from './order-by.ts';
import { pageOf, rowsToRead } from './page.ts';
import { isType, type Selected, selectedFields } from './selections.ts';
import { graphqlTypesOf } from './type-names.ts';
import { type RowShape, valueShape } from './value-shape.ts';
import { filterOf } from './where.ts';

/** `calendarQuarter` -> CALENDAR_QUARTER. */
const DATE_PARTS: ReadonlyMap<string, DateFunction> = new Map(
    DATE_FUNCTIONS.map((name) => [
        name.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
        name
    ])
);
const FUNCTIONS: ReadonlySet<string> = new Set<AggregateFunction>([
    'count',
    'countDistinct',
    'sum',
    'avg',
    'min',
    'max'
]);

/** `uiapi.aggregate.Opportunity(groupBy: …)`. */
export function compileAggregateConnection(context: ReadContext, object: ObjectDef, selected: Selected): RootReader {
    const { sight } = context;
    const page = pageOf(selected.args);
    const grouping = groupingOf(sight, object, selected.args['groupBy']);
    const compiler = new AggregateCompiler(context, new Set(grouping.by.map(keyOf)));
    const shape = connectionShape(context, `${object.name}Aggregate`, selected, page, (sets) =>
        compiler.result(object, sets)
    );
    const where = filterOf(sight, object, selected.args['where']);
    const compiled = compileAggregate(sight, {
        kind: 'aggregate',
        object,
        grouping,
        columns: compiler.columns,
        order: compiler.checkedOrder(orderOf(sight, object, selected.args['orderBy'])),
        limit: rowsToRead(page),
        offset: page.offset,
        ...(where ? { where } : {}),
        ...scopeOf(selected.args['scope'])
    });
    return (database, run) => {
        const rows = allRows(database, compiled.rows, run);
        return shape({
            rows,
            lists: [],
            total: () => knownTotal(page, rows.length) ?? countRows(database, compiled.count, run)
        });
    };
}

class AggregateCompiler {
    readonly columns: Expression[] = [];
    readonly #names = new Map<string, string>();
    readonly #context: ReadContext;
    readonly #grouped: ReadonlySet<string>;

    constructor(context: ReadContext, grouped: ReadonlySet<string>) {
        this.#context = context;
        this.#grouped = grouped;
    }

    /** `{ aggregate { … } }`. */
    result(object: ObjectDef, sets: Selected['sets']): RowShape {
        const fields = selectedFields(this.#context.request, sets, isType(`${object.name}Result`));
        const parts = fields.map(({ key, name, sets: inner }) => ({
            key,
            shape: name === 'aggregate' ? this.#aggregate(object, [], inner) : () => `${object.name}Result`
        }));
        // Something must be selected for a group to be a row, whatever the answer shows of it.
        this.#column({ kind: 'aggregate', name: 'count' });
        return objectShape(parts);
    }

    #aggregate(object: ObjectDef, hops: readonly Hop[], sets: Selected['sets']): RowShape {
        const fields = selectedFields(this.#context.request, sets, isType(`${object.name}Aggregate`));
        return objectShape(fields.map((field) => ({ key: field.key, shape: this.#field(object, hops, field) })));
    }

    #field(object: ObjectDef, hops: readonly Hop[], selected: Selected): RowShape {
        if (selected.name === '__typename') {
            return () => `${object.name}Aggregate`;
        }
        const field = visibleField(this.#context.sight, object, selected.name);
        if (field?.name === selected.name) {
            return this.#parts({ kind: 'field', path: { hops, object, field } }, selected);
        }
        const hop = hopOver(this.#context.sight, object, selected.name);
        if (!hop) {
            throw new OrgError(
                'INVALID_FIELD',
                `Field '${selected.name}' in type '${object.name}Aggregate' is undefined`
            );
        }
        return this.#aggregate(hop.targets[0] as ObjectDef, [...hops, hop], selected.sets);
    }

    /** What is asked of one field: its grouped value, functions over it, parts of a date. */
    #parts(expression: Expression & { kind: 'field' }, selected: Selected): RowShape {
        const { field } = expression.path;
        const typeName = graphqlTypesOf(field)?.aggregate ?? 'StringAggregate';
        const fields = selectedFields(this.#context.request, selected.sets, isType(typeName, 'FieldValue'));
        const own = new Set(['value', 'displayValue', 'label', 'format']);
        return objectShape(
            fields.map(({ key, name, sets }) => {
                if (name === '__typename') {
                    return { key, shape: () => typeName };
                }
                return {
                    key,
                    shape: own.has(name)
                        ? this.#groupedValue(expression, typeName, name)
                        : this.#function(expression, name, sets)
                };
            })
        );
    }

    #groupedValue(expression: Expression & { kind: 'field' }, typeName: string, name: string): RowShape {
        const { field } = expression.path;
        const source = {
            column: this.#column(this.#mustBeGrouped(expression, field.name)),
            typeName,
            type: field.type,
            scale: field.scale,
            field
        };
        const shape = valueShape(this.#context, source, [oneField(name)]);
        return (row) => (shape(row) as Record<string, unknown>)[name];
    }

    #function(argument: Expression & { kind: 'field' }, name: string, sets: Selected['sets']): RowShape {
        const { field } = argument.path;
        const datePart = DATE_PARTS.get(name);
        if (name === 'grouping') {
            return this.#value(
                { kind: 'grouping', of: this.#mustBeGrouped(argument, field.name) },
                'IntValue',
                0,
                sets
            );
        }
        if (datePart) {
            const expression: Expression = { kind: 'dateFunction', name: datePart, path: argument.path, zoned: false };
            return this.#value(
                this.#mustBeGrouped(expression, `${datePart}(${field.name})`),
                datePart === 'DAY_ONLY' ? 'DateOnlyAggregation' : 'DateFunctionAggregation',
                0,
                sets
            );
        }
        if (!FUNCTIONS.has(name)) {
            return () => null;
        }
        const expression: Expression = { kind: 'aggregate', name: name as AggregateFunction, argument };
        const isCount = name === 'count' || name === 'countDistinct';
        return this.#value(
            expression,
            isCount ? 'LongValue' : functionType(name, graphqlTypesOf(field)?.scalar ?? 'String'),
            isCount ? 0 : field.scale,
            sets
        );
    }

    #value(expression: Expression, typeName: string, scale: number, sets: Selected['sets']): RowShape {
        const field =
            expression.kind === 'aggregate' && expression.argument?.kind === 'field'
                ? expression.argument.path.field
                : undefined;
        const source = {
            column: this.#column(expression),
            typeName,
            type: typeOf(expression),
            scale,
            ...(field ? { field } : {})
        };
        return valueShape(this.#context, source, sets);
    }

    #mustBeGrouped<T extends Expression>(expression: T, name: string): T {
        if (!this.#grouped.has(keyOf(expression))) {
            throw new OrgError('MALFORMED_QUERY', `Field must be grouped or aggregated: ${name}`, { fields: [name] });
        }
        return expression;
    }

    checkedOrder(order: ReturnType<typeof orderOf>): ReturnType<typeof orderOf> {
        for (const { by } of order) {
            if (by.kind === 'field') {
                this.#mustBeGrouped(by, by.path.field.name);
            }
        }
        return order;
    }

    #column(expression: Expression): string {
        const key = keyOf(expression);
        let name = this.#names.get(key);
        if (name === undefined) {
            name = `c${this.columns.push(expression) - 1}`;
            this.#names.set(key, name);
        }
        return name;
    }
}

function functionType(name: string, scalar: string): string {
    if (name === 'avg') {
        return 'DoubleValue';
    }
    return name === 'sum' && scalar === 'Int' ? 'LongValue' : `${scalar}Value`;
}

const oneField = (name: string): Selected['sets'][number] =>
    ({
        kind: 'SelectionSet',
        selections: [{ kind: 'Field', name: { kind: 'Name', value: name } }]
    }) as unknown as Selected['sets'][number];

function objectShape(parts: readonly { readonly key: string; readonly shape: RowShape }[]): RowShape {
    return (row) => {
        const object: Record<string, unknown> = {};
        for (const { key, shape } of parts) {
            object[key] = shape(row);
        }
        return object;
    };
}
