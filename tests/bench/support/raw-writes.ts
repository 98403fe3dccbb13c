import { copyFileSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

interface Work {
    readonly sql: string;
    readonly rows: readonly SQLInputValue[][];
}

/**
 * Makes of one database file the next one, as far as some tables go: the rows that are new are inserted, of the others those
 * columns are updated that changed in any of them. One transaction, the same indices.
 * @param before is written to
 * @returns milliseconds of the writes alone
 */
export function rawWrites(before: string, after: string, tables: readonly string[]): number {
    const source = new DatabaseSync(after, { readOnly: true });
    source.prepare('ATTACH ? AS former').run(before);
    const work = tables.flatMap((table) => [inserts(source, table), updates(source, table)]).filter(hasRows);
    source.close();
    const target = new DatabaseSync(before);
    target.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64000;');
    const startedAt = performance.now();
    target.exec('BEGIN');
    for (const { sql, rows } of work) {
        const statement = target.prepare(sql);
        rows.forEach((row) => statement.run(...row));
    }
    target.exec('COMMIT');
    const milliseconds = performance.now() - startedAt;
    target.close();
    return milliseconds;
}

/** A copy of a database that nobody has open. */
export function copyOf(file: string, to: string): string {
    copyFileSync(file, to);
    return to;
}

const quoted = (columns: readonly string[]): string[] => columns.map((name) => `"${name}"`);
const hasRows = ({ rows }: Work): boolean => rows.length > 0;

function inserts(source: DatabaseSync, table: string): Work {
    const columns = columnsOf(source, table);
    const rows = source
        .prepare(`SELECT * FROM main."${table}" WHERE "Id" NOT IN (SELECT "Id" FROM former."${table}")`)
        .all();
    const sql = `INSERT INTO "${table}" (${quoted(columns).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    return { sql, rows: rows.map((row) => columns.map((name) => row[name] as SQLInputValue)) };
}

function updates(source: DatabaseSync, table: string): Work {
    const both = `main."${table}" AS new JOIN former."${table}" AS old ON old."Id" = new."Id"`;
    const columns = columnsOf(source, table).filter(
        (name) =>
            source.prepare(`SELECT 1 FROM ${both} WHERE new."${name}" IS NOT old."${name}" LIMIT 1`).get() !== undefined
    );
    if (columns.length === 0) {
        return { sql: '', rows: [] };
    }
    const isChanged = columns.map((name) => `new."${name}" IS NOT old."${name}"`).join(' OR ');
    const values = [...columns, 'Id'].map((name) => `new."${name}" AS "${name}"`).join(', ');
    const rows = source.prepare(`SELECT ${values} FROM ${both} WHERE ${isChanged}`).all();
    const sql = `UPDATE "${table}" SET ${quoted(columns)
        .map((name) => `${name} = ?`)
        .join(', ')} WHERE "Id" = ?`;
    return { sql, rows: rows.map((row) => [...columns, 'Id'].map((name) => row[name] as SQLInputValue)) };
}

const columnsOf = (source: DatabaseSync, table: string): string[] =>
    source
        .prepare(`SELECT name FROM pragma_table_info('${table}')`)
        .all()
        .map(({ name }) => String(name));
