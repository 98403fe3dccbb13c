import type { SqlValue } from '../../../storage/database.ts';
import { insertSystemRow, type SystemValues } from '../../dml/system-rows.ts';
import type { Org } from '../../org.ts';
import { quote } from '../../tables/columns.ts';

/**
 * Makes the rows of a table that match `where` be exactly `wanted`, matched by the key columns. Rows that stay keep
 * their ids, changed ones are changed in place.
 * @returns ids by key, in the order of `wanted`
 */
export function synchronizeRows(
    org: Org,
    object: string,
    keys: readonly string[],
    wanted: readonly SystemValues[],
    userId: string,
    where = '1 = 1'
): string[] {
    const keyOf = (row: Readonly<Record<string, SqlValue>>): string =>
        keys.map((key) => String(row[key]).toLowerCase()).join('\n');
    const rows = org.database.prepare(`SELECT * FROM ${quote(object)} WHERE ${where}`).all();
    const present = new Map(rows.map((row) => [keyOf(row), row]));
    const ids = wanted.map((values) => {
        const known = present.get(keyOf(values));
        present.delete(keyOf(values));
        if (!known) {
            return insertSystemRow(org, object, values, userId);
        }
        const changed = Object.keys(values).filter((name) => name in known && known[name] !== values[name]);
        if (changed.length > 0) {
            org.database
                .prepare(
                    `UPDATE ${quote(object)} SET ${changed.map((name) => `${quote(name)} = ?`).join(', ')} WHERE "Id" = ?`
                )
                .run(...changed.map((name) => values[name] as SqlValue), known['Id'] as SqlValue);
        }
        return String(known['Id']);
    });
    for (const gone of present.values()) {
        org.database.prepare(`DELETE FROM ${quote(object)} WHERE "Id" = ?`).run(gone['Id'] as SqlValue);
    }
    return ids;
}
