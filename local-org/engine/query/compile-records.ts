import { conditionSql } from './condition-sql.ts';
import { valueSql } from './expression-sql.ts';
import type { Sight } from './field-path.ts';
import type { ChildQuery, RecordQuery } from './ir.ts';
import { orderSql } from './order-sql.ts';
import { bind, givenIds, join, name, type Parameter, raw, type Sql, sql } from './sql.ts';
import { aliasSource, columnOver, Tables } from './tables.ts';

/** A record query as statements. Result columns: `id`, `c0…` (columns), `p0…` (ids of parents), `k0…` (their objects). */
export interface CompiledRecords {
    readonly query: RecordQuery;
    /** The rows, with the query's limit and offset. */
    readonly rows: Statement;
    /** The same rows found by id (`RunTime.ids`), in no order: for the later pages of a cursor. */
    readonly byIds: Statement;
    /** Only the ids of the rows, one behind the other in one text `ids`: a million come in one row. */
    readonly ids: Statement;
    /** How many rows meet the filter: one column `n`. */
    readonly count: Statement;
    readonly children: readonly CompiledChild[];
}

export interface Statement {
    readonly text: string;
    readonly parameters: readonly Parameter[];
}

/** A list under the rows: one statement for the lists of all parents. Adds the column `parent`; `total` when counted. */
export interface CompiledChild {
    readonly child: ChildQuery;
    readonly rows: Statement;
    readonly children: readonly CompiledChild[];
}

export function compileRecords(sight: Sight, query: RecordQuery): CompiledRecords {
    const tables = new Tables(sight, query.object, aliasSource());
    const columns = selectList(tables, query);
    const conditions = conditionsOf(tables, query);
    const where = whereSql(conditions);
    const order = orderSql(tables, query.order, tieBreaker(tables, query));
    const from = tables.from();
    const page = pageSql(query);
    const main = tables.main.alias;
    const byIds = whereSql([...tables.base({ allRows: true }), sql`${main}."Id" IN (${givenIds})`]);
    return {
        query,
        rows: sql`SELECT ${columns}${from}${where}${order}${page}`,
        ids: sql`SELECT group_concat(id, '') AS ids FROM (SELECT ${main}."Id" AS id${from}${where}${order}${page})`,
        byIds: sql`SELECT ${columns}${from}${byIds}`,
        count: countSql(sight, query),
        children: query.children.map((child) => compileChild(sight, child))
    };
}

/** Joins only what the filter needs. */
function countSql(sight: Sight, query: RecordQuery): Sql {
    const tables = new Tables(sight, query.object, aliasSource());
    const where = whereSql(conditionsOf(tables, query));
    return sql`SELECT COUNT(*) AS n${tables.from()}${where}`;
}

const tieBreaker = (tables: Tables, query: RecordQuery): Sql | undefined =>
    query.stable || query.offset !== undefined ? raw(`${tables.main.alias}."Id"`) : undefined;

function selectList(tables: Tables, query: RecordQuery): Sql {
    const columns = query.columns.map((column, index) => sql`${valueSql(tables, column)} AS c${String(index)}`);
    const parents = query.parents.flatMap((hops, index) => {
        const owners = tables.at(hops);
        const id = raw(`${columnOver(owners, 'Id')} AS p${index}`);
        return owners.length > 1
            ? [id, sql`${valueSql(tables, { kind: 'parentType', hops })} AS k${String(index)}`]
            : [id];
    });
    return join([raw(`${tables.main.alias}."Id" AS id`), ...columns, ...parents], ', ');
}

const conditionsOf = (tables: Tables, query: RecordQuery): Sql[] => [
    ...tables.base(query),
    ...(query.where ? [conditionSql(tables, query.where)] : [])
];

const whereSql = (conditions: readonly Sql[]): Sql =>
    conditions.length === 0 ? raw('') : sql` WHERE ${join(conditions, ' AND ')}`;

export function pageSql({ limit, offset }: { limit?: number; offset?: number }): Sql {
    if (limit === undefined && offset === undefined) {
        return raw('');
    }
    // SQLite takes an offset only behind a limit; -1 is none.
    return sql` LIMIT ${bind(limit ?? -1)}${offset === undefined ? '' : sql` OFFSET ${bind(offset)}`}`;
}

function compileChild(sight: Sight, child: ChildQuery): CompiledChild {
    const { query, reference } = child;
    const tables = new Tables(sight, query.object, aliasSource());
    const parent = `${tables.main.alias}.${name(reference.name)}`;
    const columns = sql`${selectList(tables, query)}, ${parent} AS parent`;
    const conditions = whereSql([...conditionsOf(tables, query), sql`${parent} IN (${givenIds})`]);
    const order = orderSql(
        tables,
        query.order,
        query.order.length > 0 || query.stable ? raw(`${tables.main.alias}."Id"`) : undefined
    );
    const rows = isCut(child)
        ? cutSql(child, { columns, parent, order, from: tables.from(), where: conditions })
        : sql`SELECT ${columns}${tables.from()}${conditions}${order}`;
    return { child, rows, children: query.children.map((grandchild) => compileChild(sight, grandchild)) };
}

const isCut = ({ query, counted }: ChildQuery): boolean =>
    counted === true || query.limit !== undefined || query.offset !== undefined;

interface CutParts {
    readonly columns: Sql;
    readonly parent: string;
    readonly order: Sql;
    readonly from: Sql;
    readonly where: Sql;
}

/** Limit and offset for each parent apart. The first row of a counted list stays, so that its total is known. */
function cutSql({ query, counted }: ChildQuery, { columns, parent, order, from, where }: CutParts): Sql {
    const number = sql`ROW_NUMBER() OVER (PARTITION BY ${parent}${order}) AS n`;
    const total = counted ? raw(`, COUNT(*) OVER (PARTITION BY ${parent}) AS total`) : raw('');
    const from0 = query.offset ?? 0;
    const until = query.limit === undefined ? Number.MAX_SAFE_INTEGER : from0 + query.limit;
    const cut = sql`n > ${bind(from0)} AND n <= ${bind(until)}`;
    return sql`SELECT * FROM (SELECT ${columns}, ${number}${total}${from}${where}) WHERE (${cut})${counted ? ' OR n = 1' : ''} ORDER BY n`;
}
