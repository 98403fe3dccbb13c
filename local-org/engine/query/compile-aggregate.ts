import { conditionSql } from './condition-sql.ts';
import { type Blank, comparableSql, valueSql } from './expression-sql.ts';
import type { Sight } from './field-path.ts';
import { type AggregateQuery, type Expression, keyOf, type Order } from './ir.ts';
import { pageSql, type Statement } from './compile-records.ts';
import { direction, orderKey } from './order-sql.ts';
import { join, raw, type Sql, sql } from './sql.ts';
import { aliasSource, Tables } from './tables.ts';

/** An aggregate query as one statement. Result columns: `c0…`. */
export interface CompiledAggregate {
    readonly query: AggregateQuery;
    readonly rows: Statement;
    /** How many groups there are, before limit and offset: one column `n`. */
    readonly count: Statement;
}

export function compileAggregate(sight: Sight, query: AggregateQuery): CompiledAggregate {
    const order = orderOf(query);
    const arms = groupingSets(query).map((set) => armSql(sight, query, set, order));
    const all = join(arms, ' UNION ALL ');
    const sorted =
        order.length === 0
            ? all
            : sql`SELECT * FROM (${all}) ORDER BY ${join(
                  order.map((term, index) => raw(`o${index}${direction(term)}`)),
                  ', '
              )}`;
    return { query, rows: sql`${sorted}${pageSql(query)}`, count: sql`SELECT COUNT(*) AS n FROM (${all})` };
}

/** Which of the grouped expressions each subtotal groups by; the first set has them all. SQLite knows neither ROLLUP nor CUBE. */
function groupingSets({ grouping }: AggregateQuery): readonly (readonly Expression[])[] {
    const { kind, by } = grouping;
    if (kind === 'plain') {
        return [by];
    }
    if (kind === 'rollup') {
        return [...by.map((_, index) => by.slice(0, by.length - index)), []];
    }
    const masks = Array.from({ length: 2 ** by.length }, (_, mask) => mask);
    return masks.map((mask) => by.filter((_, index) => (mask & (1 << index)) === 0));
}

/** Subtotals stand below what they sum up, unless the query says otherwise. */
function orderOf({ grouping, order }: AggregateQuery): readonly Order[] {
    if (order.length > 0 || grouping.kind === 'plain') {
        return order;
    }
    return grouping.by.flatMap((by): Order[] => [
        { by: { kind: 'grouping', of: by }, descending: false, nulls: 'first' },
        { by, descending: false, nulls: 'first' }
    ]);
}

function armSql(sight: Sight, query: AggregateQuery, groupedBy: readonly Expression[], order: readonly Order[]): Sql {
    const tables = new Tables(sight, query.object, aliasSource());
    const kept = new Set(groupedBy.map(keyOf));
    const blank: Blank = new Set(query.grouping.by.map(keyOf).filter((key) => !kept.has(key)));
    const columns = query.columns.map((column, index) => sql`${valueSql(tables, column, blank)} AS c${String(index)}`);
    const orders = order.map((term, index) => sql`${orderKey(tables, term.by, blank)} AS o${String(index)}`);
    const conditions = [...tables.base(query), ...(query.where ? [conditionSql(tables, query.where)] : [])];
    const groups = groupedBy.map((expression) => comparableSql(tables, expression));
    const having = query.having ? sql` HAVING ${conditionSql(tables, query.having, blank)}` : '';
    const where = conditions.length === 0 ? '' : sql` WHERE ${join(conditions, ' AND ')}`;
    const group = groups.length === 0 ? '' : sql` GROUP BY ${join(groups, ', ')}`;
    return sql`SELECT ${join([...columns, ...orders], ', ')}${tables.from()}${where}${group}${having}`;
}
