import type { SelectionSetNode } from 'graphql';
import type { Row, SqlValue } from '../../storage/database.ts';
import { displayReader, picklistLabels, type Reading } from '../query/display.ts';
import type { FieldDef, FieldType } from '../schema/schema.ts';
import type { ReadContext } from './read-context.ts';
import { isType, selectedFields } from './selections.ts';

/** Puts a piece of an answer together from a row. */
export type RowShape = (row: Row) => unknown;

/** Where a value comes from and what it is. */
export interface ValueSource {
    /** Column of rows. */
    readonly column: string;
    /** GraphQL type of the value object: `CurrencyValue`. */
    readonly typeName: string;
    readonly type: FieldType;
    readonly scale: number;
    /** For the labels of picklists. */
    readonly field?: FieldDef;
    /** Column with the text to display in place of the type's own (names of parents). Asked for only when displayed. */
    readonly displayColumn?: () => string;
}

const readBoolean = (value: SqlValue): unknown => value !== null && value !== 0;

/** `{ value displayValue label }` of one column. */
export function valueShape(context: ReadContext, source: ValueSource, sets: readonly SelectionSetNode[]): RowShape {
    const selected = selectedFields(context.request, sets, isType(source.typeName, 'FieldValue'));
    const parts = selected.map(({ key, name }) => ({ key, read: readerFor(context, source, name) }));
    const [only] = parts;
    if (only && parts.length === 1) {
        // A written-out name makes the object several times as fast, and nearly every request asks for just this.
        const { key, read } = only;
        return key === 'value' ? (row) => ({ value: read(row) }) : (row) => ({ [key]: read(row) });
    }
    return (row) => {
        const value: Record<string, unknown> = {};
        for (const { key, read } of parts) {
            value[key] = read(row);
        }
        return value;
    };
}

function readerFor({ sight }: ReadContext, source: ValueSource, name: string): RowShape {
    const { column, type } = source;
    switch (name) {
        case '__typename':
            return () => source.typeName;
        case 'value':
        case 'convertCurrency':
            return type === 'boolean' ? (row) => readBoolean(row[column] ?? null) : (row) => row[column] ?? null;
        case 'displayValue':
            return displayFor(source, sight.calendar);
        case 'format':
            return formatFor(source, sight.calendar);
        case 'label':
            return labelFor(source) ?? (() => null);
        default:
            return () => null;
    }
}

function displayFor(source: ValueSource, reading: Reading): RowShape {
    if (source.displayColumn) {
        const column = source.displayColumn();
        return (row) => row[column] ?? null;
    }
    const display = displayReader(source.type, source.scale, reading);
    if (display) {
        return (row) => display(row[source.column] ?? null);
    }
    return labelFor(source) ?? (() => null);
}

/** What SOQL's FORMAT() gives; functions of dates give plain numbers. */
function formatFor({ column, type, typeName, scale }: ValueSource, reading: Reading): RowShape {
    const display = typeName === 'DateFunctionAggregation' ? undefined : displayReader(type, scale, reading);
    return (row) => {
        const value = row[column] ?? null;
        return value === null ? null : display ? display(value) : `${value as string | number}`;
    };
}

function labelFor({ column, type, field }: ValueSource): RowShape | undefined {
    if (!field || (type !== 'picklist' && type !== 'multipicklist' && type !== 'combobox')) {
        return undefined;
    }
    const labels = picklistLabels(field);
    return (row) => {
        const value = row[column] ?? null;
        return value === null ? null : labels(String(value));
    };
}
