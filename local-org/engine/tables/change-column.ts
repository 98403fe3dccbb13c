import type { Database, SqlValue } from '../../storage/database.ts';
import type { FieldDef, FieldType, ObjectDef } from '../schema/schema.ts';
import { converterOf } from '../values.ts';
import { columnType, quote } from './columns.ts';

export interface MigrationProblem {
    readonly object: string;
    readonly field: string;
    readonly message: string;
}

/** What is kept of a column's former definition. */
export interface FormerColumn {
    readonly type: FieldType;
    readonly length: number;
    readonly precision: number;
    readonly scale: number;
    readonly caseSensitive: boolean;
}

/**
 * Gives a column another definition. Every value must fit the new one unchanged in meaning; the first that does not is the
 * problem, and nothing is lost.
 */
export function changeColumn(
    database: Database,
    object: ObjectDef,
    field: FieldDef,
    former: FormerColumn,
    beforeRewrite: () => void
): MigrationProblem[] {
    const sameDeclaration =
        columnType({ ...field, type: former.type, caseSensitive: former.caseSensitive }) === columnType(field);
    if (sameDeclaration && former.type === field.type && !isNarrower(field, former)) {
        return [];
    }
    const converted = convertValues(database, object, field, former);
    if ('problem' in converted) {
        return [{ object: object.name, field: field.name, message: converted.problem }];
    }
    if (!sameDeclaration || former.type !== field.type) {
        beforeRewrite();
        rebuild(database, object, field, converted.values);
    }
    return [];
}

const isNarrower = (field: FieldDef, former: FormerColumn): boolean =>
    field.length < former.length ||
    field.precision - field.scale < former.precision - former.scale ||
    field.scale < former.scale;

type Converted = { readonly values: ReadonlyMap<SqlValue, SqlValue> } | { readonly problem: string };

function convertValues(database: Database, object: ObjectDef, field: FieldDef, former: FormerColumn): Converted {
    // Values that a restricted list no longer has stay on the records that have them.
    const lenient = field.picklist ? { ...field, picklist: { ...field.picklist, restricted: false } } : field;
    const convert = converterOf(lenient);
    const values = new Map<SqlValue, SqlValue>();
    const column = quote(field.name);
    // Grouped by bytes: values that differ by case alone are different ones here.
    const rows = database
        .prepare(
            `SELECT DISTINCT ${column} COLLATE BINARY AS value FROM ${quote(object.name)} WHERE ${column} IS NOT NULL`
        )
        .all();
    for (const row of rows) {
        const value = row['value'] as SqlValue;
        try {
            const next = convert(
                former.type === 'boolean' && field.type !== 'boolean' ? (value === 1 ? 'true' : 'false') : value
            );
            if (typeof value === 'number' && typeof next === 'number' && former.type !== 'boolean' && next !== value) {
                throw new Error('decimals would be cut off');
            }
            values.set(value, next);
        } catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            return {
                problem: `Cannot change type due to existing data: ${object.name}.${field.name} from ${former.type} to ${field.type}, records have values that do not fit, such as "${String(value)}" (${reason}). Change these records first.`
            };
        }
    }
    return { values };
}

function rebuild(
    database: Database,
    object: ObjectDef,
    field: FieldDef,
    values: ReadonlyMap<SqlValue, SqlValue>
): void {
    const table = quote(object.name);
    const old = quote(field.name);
    const fresh = quote(`${field.name} new`);
    database.exec(`ALTER TABLE ${table} ADD COLUMN ${fresh} ${columnType(field)}`);
    const move = database.prepareFresh(`UPDATE ${table} SET ${fresh} = ? WHERE ${old} COLLATE BINARY = ?`);
    for (const [value, next] of values) {
        move.run(next, value);
    }
    database.exec(`ALTER TABLE ${table} DROP COLUMN ${old}; ALTER TABLE ${table} RENAME COLUMN ${fresh} TO ${old}`);
}
