import type { FieldDef, ObjectDef } from '../schema/schema.ts';

/** An identifier as SQL takes it, whatever it holds. */
export const quote = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;

/** Fields that have a column, in the order of the table. */
export const storedFields = (object: ObjectDef): FieldDef[] => [...object.fields.values()].filter((field) => field.stored);

/** Declaration of the column of a field: ids and references compare by case, other texts do not. */
export function columnType(field: FieldDef): string {
    switch (field.type) {
        case 'id':
            return 'TEXT PRIMARY KEY';
        case 'boolean':
            return 'INTEGER NOT NULL DEFAULT 0';
        case 'int':
            return 'INTEGER';
        case 'double':
        case 'currency':
        case 'percent':
            return 'REAL';
        case 'reference':
        case 'date':
        case 'datetime':
        case 'time':
            return 'TEXT';
        case 'anyType':
            return '';
        default:
            return field.caseSensitive ? 'TEXT' : 'TEXT COLLATE NOCASE';
    }
}

/** Ordinary fields that lists and sharing search by. */
const SEARCHED = new Set(['CreatedDate', 'LastModifiedDate', 'SystemModstamp', 'CloseDate', 'StageName', 'ActivityDate', 'Email']);

const isIndexed = (field: FieldDef): boolean =>
    field.stored && field.type !== 'id' &&
    (field.referenceTo.length > 0 || field.unique || field.externalId || (field.nameField && !field.system) || SEARCHED.has(field.name)) &&
    !['CreatedById', 'LastModifiedById'].includes(field.name);

export interface IndexStatement {
    readonly name: string;
    readonly field: string;
    readonly sql: string;
}

/** Indexes of an object's table. Uniqueness holds among rows that are not in the bin. */
export function indexStatements(object: ObjectDef): IndexStatement[] {
    const live = object.fields.has('isdeleted') ? ' WHERE "IsDeleted" = 0' : '';
    return [...object.fields.values()].filter(isIndexed).map((field) => {
        const name = `${field.unique ? 'u' : 'i'}_${object.name}_${field.name}`;
        const unique = field.unique ? 'UNIQUE ' : '';
        const where = field.unique ? live : '';
        return {
            name,
            field: field.name,
            sql: `CREATE ${unique}INDEX IF NOT EXISTS ${quote(name)} ON ${quote(object.name)} (${quote(field.name)})${where}`
        };
    });
}
