import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

/**
 * Copies all rows of some tables into empty copies of them, with the same indices, in one transaction.
 * @returns milliseconds of the inserts alone
 */
export function rawInserts(from: string, to: string, tables: readonly string[]): number {
    const source = new DatabaseSync(from, { readOnly: true });
    const copy = new DatabaseSync(to);
    copy.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64000;');
    const work = tables.map((table) => {
        const schema = source
            .prepare('SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL')
            .all(table);
        schema.forEach(({ sql }) => copy.exec(String(sql)));
        const rows = source.prepare(`SELECT * FROM "${table}"`).all();
        const columns = Object.keys(rows[0] ?? { Id: null });
        const names = columns.map((name) => `"${name}"`).join(', ');
        const insert = `INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`;
        return { insert, rows: rows.map((row) => Object.values(row) as SQLInputValue[]) };
    });
    const startedAt = performance.now();
    copy.exec('BEGIN');
    for (const { insert, rows } of work) {
        const statement = copy.prepare(insert);
        rows.forEach((row) => statement.run(...row));
    }
    copy.exec('COMMIT');
    const milliseconds = performance.now() - startedAt;
    source.close();
    copy.close();
    return milliseconds;
}
