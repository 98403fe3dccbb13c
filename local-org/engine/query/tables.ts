import { OrgError } from '../errors.ts';
import type { ObjectDef } from '../schema/schema.ts';
import type { Sight } from './field-path.ts';
import { fieldOf } from '../schema/schema.ts';
import { storedFields } from '../tables/columns.ts';
import { hopsKey, type Hop, type Scope } from './ir.ts';
import { teamOf } from './teams.ts';
import { bind, join, name, raw, type Sql, sql } from './sql.ts';

/** SQLite joins 64 tables at most; sharing conditions bring no joins, but one is the main table. */
const MOST_JOINS = 60;

/** A table of the statement: one target of a hop, or the object that the query is about. */
export interface Table {
    readonly object: ObjectDef;
    readonly alias: string;
}

/** Hands out table aliases that are unique in one statement, subselects included. */
export function aliasSource(): () => string {
    let count = 0;
    return () => `t${count++}`;
}

/**
 * The tables of one SELECT: the object itself and every parent that a path has asked for, each joined once and each
 * cut down to the rows that this person may see.
 */
export class Tables {
    readonly main: Table;
    readonly sight: Sight;
    readonly nextAlias: () => string;
    readonly #joined = new Map<string, readonly Table[]>();
    readonly #joins: Sql[] = [];

    constructor(sight: Sight, object: ObjectDef, nextAlias: () => string) {
        this.sight = sight;
        this.nextAlias = nextAlias;
        this.main = { object, alias: nextAlias() };
    }

    /** The table at the end of the hops; one for each target where the last hop is polymorphic. */
    at(hops: readonly Hop[]): readonly Table[] {
        const hop = hops.at(-1);
        if (!hop) {
            return [this.main];
        }
        const key = hopsKey(hops);
        const known = this.#joined.get(key);
        if (known) {
            return known;
        }
        return this.#join(key, this.at(hops.slice(0, -1)), hop, (table) => this.visible(table));
    }

    /** Parents that a formula reads: all rows of them, whatever the person may see. */
    asSystem(path: readonly Hop[], from: Table, hops: readonly Hop[]): readonly Table[] {
        const key = `system:${hopsKey(path)}`;
        const known = this.#joined.get(key);
        if (known) {
            return known;
        }
        const hop = hops.at(-1) as Hop;
        const before = hops.length === 1 ? [from] : this.asSystem(path.slice(0, -1), from, hops.slice(0, -1));
        return this.#join(key, before, hop, () => undefined);
    }

    /** Notes that the statement has the present time in it. */
    readsClock(): void {
        this.sight.clock.isRead = true;
    }

    #join(
        key: string,
        before: readonly Table[],
        hop: Hop,
        visible: (table: Table) => Sql | undefined
    ): readonly Table[] {
        if (this.#joins.length + hop.targets.length > MOST_JOINS) {
            throw new OrgError(
                'QUERY_TOO_COMPLICATED',
                `The query reads more than ${MOST_JOINS} parents at once. Ask for fewer.`
            );
        }
        const from = columnOver(before, hop.reference.name);
        const tables = hop.targets.map((object) => ({ object, alias: this.nextAlias() }));
        for (const table of tables) {
            const condition = visible(table);
            this.#joins.push(
                sql` LEFT JOIN ${this.#source(table.object)} AS ${table.alias} ON ${table.alias}."Id" = ${from}${condition ? sql` AND ${condition}` : ''}`
            );
        }
        this.#joined.set(key, tables);
        return tables;
    }

    /** FROM clause; ask for it after everything that may still ask for a parent. */
    from(): Sql {
        return sql` FROM ${this.#source(this.main.object)} AS ${this.main.alias}${join(this.#joins, '')}`;
    }

    /** The table of an object; of shares, with the rows that are not stored. */
    #source(object: ObjectDef): Sql {
        const table = raw(name(object.name));
        const more = this.sight.access.shareRows(object);
        if (!more) {
            return table;
        }
        const stored = storedFields(object).map((field) => name(field.name));
        return sql`(SELECT ${stored.join(', ')} FROM ${table} UNION ALL ${{ text: more.sql, parameters: more.parameters }})`;
    }

    /** What this person may see of the table's rows; undefined: all. */
    visible(table: Table): Sql | undefined {
        const condition = this.sight.access.visibleRows(table.object, table.alias);
        return condition && { text: `(${condition.sql})`, parameters: condition.parameters };
    }

    /** Conditions that hold whatever the query asks: sight, scope, the bin. */
    base(options: { allRows?: boolean; scope?: Scope }): Sql[] {
        const { object, alias } = this.main;
        const conditions: Sql[] = [];
        if (!options.allRows && fieldOf(object, 'IsDeleted')) {
            conditions.push(raw(`${alias}."IsDeleted" = 0`));
        }
        if (options.scope === 'mine') {
            conditions.push(sql`${alias}."OwnerId" = ${bind(this.sight.access.userId)}`);
        }
        if (options.scope === 'delegated') {
            const me = bind(this.sight.access.userId);
            conditions.push(sql`(${alias}."CreatedById" = ${me} AND ${alias}."OwnerId" <> ${me})`);
        }
        const team = options.scope === 'team' ? teamOf(this.sight.schema, object) : undefined;
        if (team) {
            const members = sql`SELECT m.${name(team.record)} FROM ${name(team.members.name)} AS m WHERE m."UserId" = ${bind(this.sight.access.userId)} AND m."IsDeleted" = 0`;
            conditions.push(sql`${alias}."Id" IN (${members})`);
        }
        const visible = this.visible(this.main);
        return visible ? [...conditions, visible] : conditions;
    }
}

/** A column of whichever of the tables has the row. */
export function columnOver(tables: readonly Table[], column: string): string {
    const having = tables.filter((table) => fieldOf(table.object, column));
    const columns = having.map((table) => `${table.alias}.${name(fieldOf(table.object, column)?.name ?? column)}`);
    return columns.length === 1 ? (columns[0] as string) : `COALESCE(${columns.join(', ')})`;
}
