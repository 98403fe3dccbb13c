import type { FieldDef } from '../schema/schema.ts';
import { type Blank, comparableSql, valueSql } from './expression-sql.ts';
import type { Expression, Order } from './ir.ts';
import { bind, join, raw, type Sql, sql } from './sql.ts';
import type { Tables } from './tables.ts';

/** Fields that no row lacks: without a word on NULLs an index can serve the order. */
const NEVER_EMPTY = new Set([
    'Id',
    'CreatedDate',
    'CreatedById',
    'LastModifiedDate',
    'LastModifiedById',
    'SystemModstamp',
    'IsDeleted'
]);

/** More values than this, and a picklist is ordered by its text: the statement would grow too long. */
const LONGEST_RANKED_PICKLIST = 200;

export function orderSql(tables: Tables, order: readonly Order[], tieBreaker?: Sql): Sql {
    const terms = order.map((term) => sql`${orderKey(tables, term.by)}${direction(term)}`);
    const all = tieBreaker ? [...terms, tieBreaker] : terms;
    return all.length === 0 ? raw('') : sql` ORDER BY ${join(all, ', ')}`;
}

export function direction({ by, descending, nulls }: Order): string {
    const filled = by.kind === 'field' && by.path.hops.length === 0 && NEVER_EMPTY.has(by.path.field.name);
    return `${descending ? ' DESC' : ' ASC'}${filled ? '' : nulls === 'first' ? ' NULLS FIRST' : ' NULLS LAST'}`;
}

/** What rows are ordered by: picklists in the order of their values, as set up; all else by value. */
export function orderKey(tables: Tables, by: Expression, blank?: Blank): Sql {
    const field = by.kind === 'field' ? by.path.field : undefined;
    if (field?.type === 'picklist' && field.stored && hasRanks(field)) {
        return picklistRank(valueSql(tables, by, blank), field);
    }
    return comparableSql(tables, by, blank);
}

const hasRanks = (field: FieldDef): boolean => {
    const count = field.picklist?.values.length ?? 0;
    return count > 0 && count <= LONGEST_RANKED_PICKLIST;
};

/** Values that the picklist does not know come after those it does. */
function picklistRank(value: Sql, field: FieldDef): Sql {
    const values = field.picklist?.values ?? [];
    const cases = values.map((entry, index) => sql` WHEN ${bind(entry.value)} THEN ${String(index)}`);
    return sql`(CASE WHEN ${value} IS NULL THEN NULL ELSE CASE ${value}${join(cases, '')} ELSE ${String(values.length)} END END)`;
}
