import { OrgError } from '../errors.ts';
import { formulaToSql, type SqlFragment } from '../formula/index.ts';
import type { FieldDef } from '../schema/schema.ts';
import { compoundColumn } from './compound.ts';
import { fieldFormula, formulaField, systemSight } from './formula-scope.ts';
import { globalField } from './formula-globals.ts';
import type { Hop } from './ir.ts';
import { name, type Sql, sql } from './sql.ts';
import type { Table, Tables } from './tables.ts';

/** Formulas that read formulas: as deep as the platform lets them, and never round in a circle. */
const DEEPEST = 20;

/** A formula field, worked out by the database while it reads the row. Where it fails (`#Error!`) it is NULL. */
export function formulaColumn(tables: Tables, hops: readonly Hop[], table: Table, field: FieldDef): Sql {
    const { sql: text, parameters } = fragmentOf(tables, hops, table, field, 0);
    const value: Sql = { text: `(${text})`, parameters };
    // Without its row a parent has no formula either, not one over blanks.
    return hops.length === 0 ? value : sql`(CASE WHEN ${table.alias}."Id" IS NOT NULL THEN ${value} END)`;
}

function fragmentOf(tables: Tables, hops: readonly Hop[], table: Table, field: FieldDef, depth: number): SqlFragment {
    if (depth > DEEPEST) {
        throw new OrgError(
            'INVALID_FIELD',
            `the formula of '${table.object.name}.${field.name}' reads too many other formulas, or itself`
        );
    }
    const sight = systemSight(tables.sight);
    const { calendar } = tables.sight;
    return formulaToSql(fieldFormula(sight, table.object, field), {
        column(path) {
            const own = path[0]?.toLowerCase() === '$recordtype' ? ['RecordType', ...path.slice(1)] : path;
            const global = own[0]?.startsWith('$') ? globalField(sight, table.object, own) : undefined;
            return global ? global.sql : columnAt(tables, hops, table, own, depth);
        },
        now: () => {
            tables.readsClock();
            return calendar.now;
        },
        timeZone: calendar.timeZone
    });
}

function columnAt(
    tables: Tables,
    hops: readonly Hop[],
    table: Table,
    path: readonly string[],
    depth: number
): string | SqlFragment {
    const found = formulaField(systemSight(tables.sight), table.object, path);
    if (!found) {
        throw new OrgError(
            'INVALID_FIELD',
            `a formula of '${table.object.name}' reads '${path.join('.')}', which is not there any more`
        );
    }
    const all = [...hops, ...found.hops];
    const owners = found.hops.length === 0 ? [table] : tables.asSystem(all, table, found.hops);
    const owner = owners.find(({ object }) => object === found.owner) ?? owners[0] ?? table;
    if (found.field.stored) {
        return `${owner.alias}.${name(found.field.name)}`;
    }
    if (found.field.formula) {
        return fragmentOf(tables, all, owner, found.field, depth + 1);
    }
    const { text, parameters } = compoundColumn(owner, found.field);
    return { sql: text, parameters: parameters as readonly string[] };
}
