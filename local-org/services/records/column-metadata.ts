import { objectOf, type FieldDef } from '../../engine/schema/schema.ts';
import type { Caller } from '../caller.ts';
import { describeSoql, type DescribedColumn } from '../query.ts';

interface Column {
    readonly columnName: string;
    readonly joinColumns: readonly Column[];
    readonly [detail: string]: unknown;
}

const NUMBERS = new Set(['int', 'double', 'currency', 'percent']);

/** What the columns of a query are: the answer to `?columns=true`, which the Salesforce CLI asks for. @throws OrgError */
export function columnMetadata(caller: Caller, soql: string): Record<string, unknown> {
    const { object: name, kind, columns } = describeSoql(caller.org, caller.access, soql);
    return {
        columnMetadata: columns.map(columnOf),
        entityName: name,
        groupBy: kind === 'aggregate',
        idSelected: columns.some((column) => column.kind === 'value' && column.name === 'Id'),
        keyPrefix: objectOf(caller.org.schema(), name)?.keyPrefix ?? null
    };
}

function columnOf(column: DescribedColumn): Column {
    if (column.kind !== 'value') {
        // clients tell a list of children from a parent by `aggregate`
        const joinColumns = column.columns.map(columnOf);
        return { ...plainColumn(column.name, 'string'), aggregate: column.kind === 'list', joinColumns };
    }
    const { name, type, field, isAggregate, aggregate } = column;
    return {
        ...plainColumn(name, type, isAggregate ? undefined : field),
        aggregate: isAggregate,
        ...(aggregate === undefined ? {} : { displayName: `${aggregate}(${field?.name ?? ''})` })
    };
}

const plainColumn = (name: string, type: string, field?: FieldDef): Column => ({
    aggregate: false,
    apexType: null,
    booleanType: type === 'boolean',
    columnName: name,
    custom: field?.custom ?? false,
    displayName: name,
    foreignKeyName: field?.relationshipName ?? null,
    insertable: field?.createable ?? false,
    joinColumns: [],
    numberType: NUMBERS.has(type),
    textType: !NUMBERS.has(type) && type !== 'boolean',
    updatable: field?.updateable ?? false
});
