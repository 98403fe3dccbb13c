import { fieldOf, type FieldDef, type FieldType } from '../schema/schema.ts';
import { virtualColumn } from './virtual-column.ts';
import { dateFunctionSql } from './date-function-sql.ts';
import { visibleField } from './field-path.ts';
import { formulaColumn } from './formula-column.ts';
import { type Expression, type FieldPath, keyOf, typeOf } from './ir.ts';
import { bind, raw, type Sql, sql } from './sql.ts';
import { isRanked, rankedExtreme } from './picklist-rank.ts';
import { columnOver, type Tables } from './tables.ts';

const TEXT_TYPES: ReadonlySet<FieldType> = new Set([
    'string',
    'textarea',
    'email',
    'phone',
    'url',
    'picklist',
    'multipicklist',
    'combobox',
    'encryptedstring'
]);
export const isText = (type: FieldType): boolean => TEXT_TYPES.has(type);

/** Expressions that read NULL in this SELECT: grouped elsewhere, but not in this subtotal. */
export type Blank = ReadonlySet<string>;
const NOTHING_BLANK: Blank = new Set();

/** SQL of an expression's value, without a say on collation. */
export function valueSql(tables: Tables, expression: Expression, blank: Blank = NOTHING_BLANK): Sql {
    if (blank.size > 0 && blank.has(keyOf(expression))) {
        return raw('NULL');
    }
    switch (expression.kind) {
        case 'field':
            return fieldSql(tables, expression.path);
        case 'parentType':
            return parentTypeSql(tables, expression);
        case 'dateFunction':
            return dateFunctionSql(
                expression.name,
                fieldSql(tables, expression.path),
                expression.path.field.type,
                expression.zoned
            );
        case 'aggregate':
            return aggregateSql(tables, expression);
        case 'grouping':
            return raw(blank.has(keyOf(expression.of)) ? '1' : '0');
        case 'distance':
            return distanceSql(tables, expression);
    }
}

/** SQL to compare and sort with: texts without regard to case, also where no column brings its collation along. */
export function comparableSql(tables: Tables, expression: Expression, blank: Blank = NOTHING_BLANK): Sql {
    const value = valueSql(tables, expression, blank);
    const bringsCollation =
        expression.kind === 'field' && expression.path.field.stored && !value.text.startsWith('COALESCE(');
    return isText(typeOf(expression)) && !bringsCollation ? sql`${value} COLLATE NOCASE` : value;
}

function fieldSql(tables: Tables, path: FieldPath): Sql {
    const owners = tables.at(path.hops);
    if (path.field.stored) {
        // Of a polymorphic parent some objects may show this field to the person and others not.
        return raw(
            columnOver(
                owners.length > 1
                    ? owners.filter(({ object }) => visibleField(tables.sight, object, path.field.name))
                    : owners,
                path.field.name
            )
        );
    }
    const table = owners.find(({ object }) => object === path.object) ?? tables.main;
    const field: FieldDef = fieldOf(table.object, path.field.name) ?? path.field;
    return field.formula ? formulaColumn(tables, path.hops, table, field) : virtualColumn(table, field);
}

function parentTypeSql(tables: Tables, expression: Expression & { kind: 'parentType' }): Sql {
    const cases = tables
        .at(expression.hops)
        .map(({ object, alias }) => `WHEN ${alias}."Id" IS NOT NULL THEN '${object.name}'`);
    return raw(`(CASE ${cases.join(' ')} END)`);
}

function aggregateSql(tables: Tables, expression: Expression & { kind: 'aggregate' }): Sql {
    const { name, argument } = expression;
    if (!argument) {
        return raw('COUNT(*)');
    }
    if ((name === 'min' || name === 'max') && isRanked(argument)) {
        return rankedExtreme(name, valueSql(tables, argument), argument.path.field);
    }
    const value =
        name === 'min' || name === 'max' || name === 'countDistinct'
            ? comparableSql(tables, argument)
            : valueSql(tables, argument);
    switch (name) {
        case 'count':
            return sql`COUNT(${value})`;
        case 'countDistinct':
            return sql`COUNT(DISTINCT ${value})`;
        case 'avg':
            return sql`ROUND(AVG(${value}), 10)`;
        case 'sum':
            return sumSql(value, argument);
        default:
            return sql`${name.toUpperCase()}(${value})`;
    }
}

/** Floating point leaves crumbs behind a sum of decimals: the field's own digits are all there can be. */
function sumSql(value: Sql, argument: Expression): Sql {
    const field = argument.kind === 'field' ? argument.path.field : undefined;
    return field && field.type !== 'int' && field.stored
        ? sql`ROUND(SUM(${value}), ${String(field.scale)})`
        : sql`SUM(${value})`;
}

const EARTH_RADIUS = { mi: 3958.8, km: 6371 } as const;

function distanceSql(tables: Tables, expression: Expression & { kind: 'distance' }): Sql {
    const location = fieldSql(tables, expression.path);
    const latitude = sql`radians(json_extract(${location}, '$.latitude'))`;
    const longitude = sql`radians(json_extract(${location}, '$.longitude'))`;
    const to = {
        latitude: bind((expression.latitude * Math.PI) / 180),
        longitude: bind((expression.longitude * Math.PI) / 180)
    };
    // The cosine may come out a hair above 1 for two equal points.
    return sql`(${bind(EARTH_RADIUS[expression.unit])} * acos(min(1.0, sin(${latitude}) * sin(${to.latitude}) + cos(${latitude}) * cos(${to.latitude}) * cos(${longitude} - ${to.longitude}))))`;
}
