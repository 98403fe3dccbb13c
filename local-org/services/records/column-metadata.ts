import { fieldOf, objectOf, type FieldDef, type ObjectDef, type Schema } from '../../engine/schema/schema.ts';
import type { Caller } from '../caller.ts';
import { streamSoql } from '../query.ts';

interface Column {
    readonly columnName: string;
    readonly joinColumns: Column[];
    readonly [detail: string]: unknown;
}

const NUMBERS = new Set(['int', 'double', 'currency', 'percent']);

/** What the columns of a query are: the answer to `?columns=true`, which the Salesforce CLI asks for. */
export function columnMetadata(caller: Caller, soql: string): Record<string, unknown> {
    const { object: objectName, columns } = streamSoql(caller.org, caller.access, soql);
    const schema = caller.org.schema();
    const object = objectOf(schema, objectName);
    const tree: Column[] = [];
    for (const column of columns) {
        addColumn(tree, column.split('.'), schema, object);
    }
    return {
        columnMetadata: tree,
        entityName: object?.name ?? objectName,
        groupBy: /\bGROUP\s+BY\b/i.test(soql),
        idSelected: columns.some((column) => column.toLowerCase() === 'id'),
        keyPrefix: object?.keyPrefix ?? null
    };
}

function addColumn(level: Column[], path: readonly string[], schema: Schema, object: ObjectDef | undefined): void {
    const [name = '', ...rest] = path;
    if (rest.length === 0) {
        level.push(columnOf(name, object && fieldOf(object, name)));
        return;
    }
    let join = level.find((column) => column.columnName.toLowerCase() === name.toLowerCase());
    if (!join) {
        join = columnOf(name, undefined);
        level.push(join);
    }
    const reference =
        object &&
        [...object.fields.values()].find((field) => field.relationshipName?.toLowerCase() === name.toLowerCase());
    const parent = reference?.referenceTo[0];
    addColumn(join.joinColumns, rest, schema, parent === undefined ? undefined : objectOf(schema, parent));
}

function columnOf(name: string, field: FieldDef | undefined): Column {
    const type = field?.type ?? 'string';
    return {
        aggregate: false,
        apexType: null,
        booleanType: type === 'boolean',
        columnName: field?.name ?? name,
        custom: field?.custom ?? false,
        displayName: field?.name ?? name,
        foreignKeyName: field?.relationshipName ?? null,
        insertable: field?.createable ?? false,
        joinColumns: [],
        numberType: NUMBERS.has(type),
        textType: !NUMBERS.has(type) && type !== 'boolean',
        updatable: field?.updateable ?? false
    };
}
