import type { FieldDef, ObjectDef } from '../schema/schema.ts';

/** An identifier as SQL takes it, whatever it holds. */
export const quote = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;

/** Fields that have a column, in the order of the table. */
export const storedFields = (object: ObjectDef): FieldDef[] =>
    [...object.fields.values()].filter((field) => field.stored);

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

/** Ordinary fields that lists and sharing search by, on objects that people write. */
const SEARCHED = new Set(['CreatedDate', 'LastModifiedDate', 'CloseDate', 'StageName', 'ActivityDate', 'Email']);

/** Who made and who changed a record is shown, hardly ever searched. */
const NOT_SEARCHED = new Set(['CreatedById', 'LastModifiedById']);

function isIndexed(object: ObjectDef, field: FieldDef): boolean {
    if (!field.stored || field.type === 'id' || NOT_SEARCHED.has(field.name)) {
        return false;
    }
    const isName = field.nameField && !field.system;
    const isSearched = SEARCHED.has(field.name) && (object.createable || field.name === 'CreatedDate');
    return field.referenceTo.length > 0 || field.unique || field.externalId || isName || isSearched;
}

export interface IndexStatement {
    readonly name: string;
    readonly field: string;
    readonly sql: string;
}

/** Which rows an index holds: a unique one those that are not in the bin, one of an optional reference those that have it. */
function indexedRows(object: ObjectDef, field: FieldDef): string {
    if (field.unique) {
        return object.fields.has('isdeleted') ? ' WHERE "IsDeleted" = 0' : '';
    }
    return field.referenceTo.length > 0 && !field.required ? ` WHERE ${quote(field.name)} IS NOT NULL` : '';
}

/** Indexes of an object's table. */
export function indexStatements(object: ObjectDef): IndexStatement[] {
    return [...object.fields.values()]
        .filter((field) => isIndexed(object, field))
        .map((field) => {
            const name = `${field.unique ? 'u' : 'i'}_${object.name}_${field.name}`;
            const unique = field.unique ? 'UNIQUE ' : '';
            return {
                name,
                field: field.name,
                sql: `CREATE ${unique}INDEX ${quote(name)} ON ${quote(object.name)} (${quote(field.name)})${indexedRows(object, field)}`
            };
        });
}
