import type { Database } from '../../storage/database.ts';
import type { FieldDef, ObjectDef, Schema } from '../schema/schema.ts';
import { changeColumn, type MigrationProblem } from './change-column.ts';
import { columnType, indexStatements, quote, storedFields } from './columns.ts';
import { openTableRecords, type TableRecords } from './table-records.ts';

export type { MigrationProblem } from './change-column.ts';

/**
 * Brings the tables to a schema: new tables, new columns, changed columns, indexes. Columns and tables whose definition is
 * gone stay, with their data, until they are erased. Runs inside the caller's transaction; calls `beforeRewrite` before values
 * are written anew.
 * @returns what would lose or break data; the caller rolls back when there is any
 */
export function migrateTables(database: Database, schema: Schema, beforeRewrite: () => void): MigrationProblem[] {
    const records = openTableRecords(database);
    const indexes = presentIndexes(database);
    const problems: MigrationProblem[] = [];
    for (const object of schema.objects.values()) {
        migrateTable(database, object, records, { indexes, problems, beforeRewrite });
    }
    if (problems.length === 0) {
        setIndexes(database, schema, indexes, problems);
    }
    return problems;
}

interface Migration {
    /** Statements of the indexes that are there, by index name. */
    readonly indexes: Map<string, string>;
    readonly problems: MigrationProblem[];
    readonly beforeRewrite: () => void;
}

function migrateTable(
    database: Database,
    object: ObjectDef,
    records: TableRecords,
    { indexes, problems, beforeRewrite }: Migration
): void {
    const known = records.columnsOf(object.name);
    if (!known) {
        const columns = storedFields(object).map((field) => `${quote(field.name)} ${columnType(field)}`);
        database.exec(`CREATE TABLE ${quote(object.name)} (${columns.join(', ')})`);
        records.write(object.name, storedFields(object));
        return;
    }
    const changed = storedFields(object).filter((field) => !known.matches(field));
    for (const field of changed) {
        const former = known.get(field.name);
        if (former) {
            dropIndexes(database, object, field, indexes);
            problems.push(...changeColumn(database, object, field, former, beforeRewrite));
        } else {
            database.exec(`ALTER TABLE ${quote(object.name)} ADD COLUMN ${quote(field.name)} ${columnType(field)}`);
            fillDefault(database, object, field);
        }
    }
    if (changed.length > 0) {
        records.write(object.name, changed);
    }
}

/** Rows that were there before a new checkbox have its default, as on the platform. */
function fillDefault(database: Database, object: ObjectDef, field: FieldDef): void {
    if (field.type === 'boolean' && field.defaultValue === true) {
        database.exec(`UPDATE ${quote(object.name)} SET ${quote(field.name)} = 1`);
    }
}

/** Statements of the indexes that are there, by index name. */
const presentIndexes = (database: Database): Map<string, string> =>
    new Map(
        database
            .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL`)
            .all()
            .map((row) => [String(row['name']), String(row['sql'])])
    );

function dropIndexes(database: Database, object: ObjectDef, field: FieldDef, indexes: Map<string, string>): void {
    for (const kind of ['i', 'u']) {
        const name = `${kind}_${object.name}_${field.name}`;
        if (indexes.delete(name)) {
            database.exec(`DROP INDEX ${quote(name)}`);
        }
    }
}

function setIndexes(
    database: Database,
    schema: Schema,
    present: Map<string, string>,
    problems: MigrationProblem[]
): void {
    const wanted = new Set<string>();
    for (const object of schema.objects.values()) {
        for (const { name, sql, field } of indexStatements(object)) {
            wanted.add(name);
            if (present.get(name) !== sql) {
                try {
                    database.exec(`DROP INDEX IF EXISTS ${quote(name)}`);
                    database.exec(sql);
                } catch {
                    problems.push({
                        object: object.name,
                        field,
                        message: `Cannot make ${object.name}.${field} unique: records have the same value. Change these records first.`
                    });
                }
            }
        }
    }
    for (const name of present.keys()) {
        if (!wanted.has(name) && /^[ui]_/.test(name)) {
            database.exec(`DROP INDEX ${quote(name)}`);
        }
    }
}
