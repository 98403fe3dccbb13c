import { childrenOf, textOf, type XmlElement } from '../../../engine/metadata/xml.ts';
import type { FieldDef, ObjectDef, Schema } from '../../../engine/schema/schema.ts';
import { columnField, fieldAt } from './list-columns.ts';

const text = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll(`'`, `\\'`)}'`;
const likePattern = (value: string): string =>
    value.replaceAll('\\', '\\\\').replaceAll('%', '\\%').replaceAll('_', '\\_');
const like = (before: string, value: string, after: string): string =>
    `'${before}${likePattern(value).replaceAll(`'`, `\\'`)}${after}'`;

const COMPARISONS: Readonly<Record<string, string>> = {
    equals: '=',
    notEqual: '!=',
    lessThan: '<',
    greaterThan: '>',
    lessOrEqual: '<=',
    greaterOrEqual: '>='
};

const NUMBERS = new Set(['int', 'double', 'currency', 'percent']);

/** The filters of a deployed list view as the condition of a query. undefined: it has none */
export function filterCondition(schema: Schema, object: ObjectDef, view: XmlElement): string | undefined {
    const conditions = childrenOf(view, 'filters').map((filter) => condition(schema, object, filter));
    if (conditions.length === 0) return undefined;
    const logic = textOf(view, 'booleanFilter') ?? conditions.map((_, index) => index + 1).join(' AND ');
    return logic.replace(/\d+/g, (number) => conditions[Number(number) - 1] ?? 'Id != null');
}

function condition(schema: Schema, object: ObjectDef, filter: XmlElement): string {
    const path = columnField(schema, object, textOf(filter, 'field') ?? '');
    const field = path ? fieldAt(schema, object, path) : undefined;
    // A field that is gone cannot filter: the list shows more rather than nothing.
    if (!path || !field) return 'Id != null';
    const values = valuesOf(textOf(filter, 'value') ?? '');
    return `(${comparison(path, field, textOf(filter, 'operation') ?? 'equals', values)})`;
}

/** `a,"b, c"` -> a | b, c; an empty value compares with nothing. */
function valuesOf(value: string): string[] {
    const found = [...value.matchAll(/"([^"]*)"|[^,]+/g)].map((match) => (match[1] ?? match[0]).trim());
    return found.length > 0 ? found : [''];
}

function comparison(path: string, field: FieldDef, operation: string, values: readonly string[]): string {
    const any = (one: (value: string) => string): string => values.map(one).join(' OR ');
    const all = (one: (value: string) => string): string => values.map(one).join(' AND ');
    switch (operation) {
        case 'contains':
            return any((value) => `${path} LIKE ${like('%', value, '%')}`);
        case 'startsWith':
            return any((value) => `${path} LIKE ${like('', value, '%')}`);
        case 'notContain':
            return all((value) => `(NOT ${path} LIKE ${like('%', value, '%')})`);
        case 'includes':
            return `${path} INCLUDES (${values.map(text).join(', ')})`;
        case 'excludes':
            return `${path} EXCLUDES (${values.map(text).join(', ')})`;
        case 'notEqual':
            return all((value) => `${path} != ${literal(field, value)}`);
        default:
            return any((value) => `${path} ${COMPARISONS[operation] ?? '='} ${literal(field, value)}`);
    }
}

function literal(field: FieldDef, value: string): string {
    if (value === '') return 'null';
    if (field.type === 'boolean') return /^(1|true)$/i.test(value) ? 'TRUE' : 'FALSE';
    if (NUMBERS.has(field.type)) return String(Number(value.replace(/[^\d.eE+-]/g, '')));
    if (field.type === 'date') return dateLiteral(value) ?? text(value);
    if (field.type === 'datetime') return dateLiteral(value, 'T00:00:00Z') ?? text(value);
    return text(value);
}

/** `LAST_N_DAYS:30`, `TODAY`, `2026-01-31` and `1/31/2026` */
function dateLiteral(value: string, time = ''): string | undefined {
    const upper = value.toUpperCase().replaceAll(' ', '_');
    if (/^[A-Z_]+(:\d+)?$/.test(upper)) return upper.replace(/^LAST_(\d+)_DAYS$/, 'LAST_N_DAYS:$1');
    const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(value);
    const [, month = '', day = '', year = ''] = american ?? [];
    const iso = american
        ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
        : /^\d{4}-\d\d-\d\d/.exec(value)?.[0];
    return iso && `${iso}${time}`;
}
