import { type Blank, comparableSql, isText, valueSql } from './expression-sql.ts';
import { type Expression, type Order, typeOf } from './ir.ts';
import { hasOwnOrder, LOCALE_KEY } from './locale-key.ts';
import { isRanked, picklistRank } from './picklist-rank.ts';
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

export function orderSql(tables: Tables, order: readonly Order[], tieBreaker?: Sql): Sql {
    const terms = order.map((term) => sql`${orderKey(tables, term.by)}${direction(term)}`);
    const all = tieBreaker ? [...terms, tieBreaker] : terms;
    return all.length === 0 ? raw('') : sql` ORDER BY ${join(all, ', ')}`;
}

export function direction({ by, descending, nulls }: Order): string {
    const filled = by.kind === 'field' && by.path.hops.length === 0 && NEVER_EMPTY.has(by.path.field.name);
    return `${descending ? ' DESC' : ' ASC'}${filled ? '' : nulls === 'first' ? ' NULLS FIRST' : ' NULLS LAST'}`;
}

/** What rows are ordered by: picklists as they list their values, texts as the person's alphabet has it, all else by value. */
export function orderKey(tables: Tables, by: Expression, blank?: Blank): Sql {
    if (isRanked(by)) {
        return picklistRank(valueSql(tables, by, blank), by.path.field);
    }
    return isText(typeOf(by)) && hasOwnOrder(tables.sight.calendar.locale)
        ? sql`${LOCALE_KEY}(${valueSql(tables, by, blank)}, ${bind(({ calendar }) => calendar.locale)})`
        : comparableSql(tables, by, blank);
}
