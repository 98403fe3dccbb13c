import { fieldOf, type FieldDef } from '../schema/schema.ts';
import { compoundColumn } from './compound.ts';
import { bind, name, raw, type Sql, sql } from './sql.ts';
import type { Table } from './tables.ts';

/** Whole days since the date or time in another field: field -> that other field. */
const DAYS_SINCE: Readonly<Record<string, string>> = {
    LastActivityInDays: 'LastActivityDate',
    LastStageChangeInDays: 'LastStageChangeDate'
};

/** Fields without a column that are no formulas either: compounds, and days since something. */
export function virtualColumn(table: Table, field: FieldDef): Sql {
    if (field.type === 'address' || field.type === 'location') {
        return compoundColumn(table, field);
    }
    const since = fieldOf(table.object, DAYS_SINCE[field.name] ?? '');
    if (!since) {
        return raw('NULL');
    }
    const today = bind(({ calendar }) => calendar.range('TODAY', undefined).from);
    return sql`CAST(julianday(${today}) - julianday(substr(${table.alias}.${name(since.name)}, 1, 10)) AS INTEGER)`;
}
