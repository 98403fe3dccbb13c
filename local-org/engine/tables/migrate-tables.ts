import type { Database } from '../../storage/database.ts';
import type { FieldDef, ObjectDef, Schema } from '../schema/schema.ts';
import { columnType, indexStatements, quote, storedFields } from './columns.ts';

/**
 * Brings the tables to a schema: new tables, new columns, indexes. Columns and tables whose definition is gone stay, with
 * their data, until they are erased; a field that comes back finds its values again.
 */
export function migrateTables(database: Database, schema: Schema): void {
    const present = presentColumns(database);
    const indexes = presentIndexes(database);
    const wanted = new Map<string, string>();
    for (const object of schema.objects.values()) {
        const columns = present.get(object.name);
        if (columns) {
            addColumns(database, object, columns);
        } else {
            createTable(database, object);
        }
        for (const [name, sql] of indexStatements(object)) {
            wanted.set(name, sql);
        }
    }
    for (const [name, sql] of wanted) {
        if (!indexes.has(name)) {
            database.exec(sql);
        }
    }
    for (const name of indexes) {
        if (!wanted.has(name) && /^[ui]_/.test(name)) {
            database.exec(`DROP INDEX ${quote(name)}`);
        }
    }
}

/** Columns by table. */
function presentColumns(database: Database): Map<string, Set<string>> {
    const rows = database
        .prepare(`SELECT m.name AS "table", c.name AS "column" FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table'`)
        .all();
    const tables = new Map<string, Set<string>>();
    for (const row of rows) {
        const columns = tables.get(String(row['table'])) ?? new Set<string>();
        tables.set(String(row['table']), columns.add(String(row['column'])));
    }
    return tables;
}

const presentIndexes = (database: Database): Set<string> =>
    new Set(database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL`).all().map((row) => String(row['name'])));

const declare = (field: FieldDef): string => `${quote(field.name)} ${columnType(field)}`;

function createTable(database: Database, object: ObjectDef): void {
    const columns = storedFields(object).map(declare);
    database.exec(`CREATE TABLE ${quote(object.name)} (${columns.join(', ')})`);
}

function addColumns(database: Database, object: ObjectDef, present: Set<string>): void {
    for (const field of storedFields(object)) {
        if (!present.has(field.name)) {
            database.exec(`ALTER TABLE ${quote(object.name)} ADD COLUMN ${declare(field)}`);
        }
    }
}
