import { type Blank, comparableSql, valueSql } from './expression-sql.ts';
import type { Expression, Order } from './ir.ts';
import { isRanked, picklistRank } from './picklist-rank.ts';
import { join, raw, type Sql, sql } from './sql.ts';
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
    return isRanked(by) ? picklistRank(valueSql(tables, by, blank), by.path.field) : comparableSql(tables, by, blank);
}
