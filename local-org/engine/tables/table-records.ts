import type { Database } from '../../storage/database.ts';
import type { FieldDef } from '../schema/schema.ts';
import type { FormerColumn } from './change-column.ts';

export interface KnownColumns {
    get(field: string): FormerColumn | undefined;
    /** Whether the column is as the field wants it. */
    matches(field: FieldDef): boolean;
}

/** What each column was declared for: SQLite itself does not tell a date from a text. */
export interface TableRecords {
    /** Undefined: there is no such table. */
    columnsOf(object: string): KnownColumns | undefined;
    write(object: string, fields: readonly FieldDef[]): void;
}

const TABLE = `CREATE TABLE IF NOT EXISTS _columns (
    object TEXT NOT NULL, field TEXT NOT NULL, type TEXT NOT NULL, length INTEGER, precision INTEGER, scale INTEGER,
    caseSensitive INTEGER, PRIMARY KEY (object, field)) WITHOUT ROWID`;

export function openTableRecords(database: Database): TableRecords {
    database.exec(TABLE);
    const tables = new Map<string, Map<string, FormerColumn>>();
    for (const row of database.prepare('SELECT * FROM _columns').all()) {
        const columns = tables.get(String(row['object'])) ?? new Map<string, FormerColumn>();
        tables.set(String(row['object']), columns);
        columns.set(String(row['field']), {
            type: row['type'] as FormerColumn['type'],
            length: Number(row['length']),
            precision: Number(row['precision']),
            scale: Number(row['scale']),
            caseSensitive: row['caseSensitive'] === 1
        });
    }
    return {
        columnsOf(object) {
            const columns = tables.get(object);
            return (
                columns && {
                    get: (field) => columns.get(field),
                    matches: (field) => isSame(columns.get(field.name), field)
                }
            );
        },
        write(object, fields) {
            const insert = database.prepare('INSERT OR REPLACE INTO _columns VALUES (?, ?, ?, ?, ?, ?, ?)');
            for (const { name, type, length, precision, scale, caseSensitive } of fields) {
                insert.run(object, name, type, length, precision, scale, Number(caseSensitive));
            }
        }
    };
}

const isSame = (former: FormerColumn | undefined, field: FieldDef): boolean =>
    former !== undefined &&
    former.type === field.type &&
    former.length === field.length &&
    former.precision === field.precision &&
    former.scale === field.scale &&
    former.caseSensitive === field.caseSensitive;
