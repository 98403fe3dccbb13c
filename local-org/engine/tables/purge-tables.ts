import type { Database } from '../../storage/database.ts';
import { fieldOf, objectOf, type Schema } from '../schema/schema.ts';
import { quote } from './columns.ts';
import { openTableRecords } from './table-records.ts';

interface Named {
    readonly type: string;
    readonly fullName: string;
}

/**
 * Erases the tables of deleted objects, with their history, shares and bin, and the columns of deleted fields. Inside the
 * caller's transaction, after the tables have come to the new schema.
 */
export function purgeTables(
    database: Database,
    schema: Schema,
    deletes: readonly Named[],
    beforeRewrite: () => void
): void {
    const records = openTableRecords(database);
    for (const { type, fullName } of deletes) {
        const [objectName = '', fieldName = ''] = fullName.split('.');
        const object = objectOf(schema, objectName);
        if (type === 'CustomObject' && !object) {
            beforeRewrite();
            [objectName, objectName.replace(/__c$/, '__History'), objectName.replace(/__c$/, '__Share')]
                .filter((table) => records.columnsOf(table))
                .forEach((table) => dropTable(database, table));
        }
        if (type === 'CustomField' && object && !fieldOf(object, fieldName)) {
            beforeRewrite();
            dropColumn(database, object.name, fieldName, records.columnsOf(object.name)?.get(fieldName) !== undefined);
        }
    }
}

function dropTable(database: Database, table: string): void {
    database.exec(`DROP TABLE IF EXISTS ${quote(table)}`);
    database.prepare('DELETE FROM _columns WHERE object = ?').run(table);
    database.prepare('DELETE FROM _bin WHERE object = ?').run(table);
    database.prepare('DELETE FROM _bin_lookups WHERE object = ?').run(table);
}

function dropColumn(database: Database, table: string, column: string, isThere: boolean): void {
    if (isThere) {
        database.exec(`ALTER TABLE ${quote(table)} DROP COLUMN ${quote(column)}`);
        database.prepare('DELETE FROM _columns WHERE object = ? AND field = ?').run(table, column);
    }
}
