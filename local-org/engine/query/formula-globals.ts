import { fieldOf, type ObjectDef, objectOf } from '../schema/schema.ts';
import type { ScopeField } from '../formula/index.ts';
import type { SqlFragment } from '../formula/index.ts';
import { isTheme, settingField, THEME } from '../record-formulas/scope.ts';
import { settingSql } from '../record-formulas/setting-sql.ts';
import type { Sight } from './field-path.ts';
import { name } from './sql.ts';

/** Where a `$` global's rows are: object, and how its one row is found from the person's id. */
const ROWS: Readonly<Record<string, readonly [object: string, id: string]>> = {
    $user: ['User', '?'],
    $profile: ['Profile', '(SELECT "ProfileId" FROM "User" WHERE "Id" = ?)'],
    $userrole: ['UserRole', '(SELECT "UserRoleId" FROM "User" WHERE "Id" = ?)']
};

export interface GlobalField {
    readonly field: ScopeField;
    readonly sql: SqlFragment;
}

/** What `$User.Email`, `$Permission.Sign`, `$Organization.Name`, `$CustomMetadata.A__mdt.B.C__c` stand for; undefined: nothing known. */
export function globalField(sight: Sight, object: ObjectDef, path: readonly string[]): GlobalField | undefined {
    const [global = '', first = '', ...rest] = path;
    switch (global.toLowerCase()) {
        case '$permission':
            return {
                field: { type: 'boolean' },
                sql: { sql: sight.access.customPermissions.has(first) ? '1' : '0', parameters: [] }
            };
        case '$organization':
            return rowField(sight, 'Organization', first, '', []);
        case '$custommetadata':
            return rest.length === 2
                ? rowField(sight, first, rest[1] as string, ' WHERE "DeveloperName" = ?', [rest[0] as string])
                : undefined;
        case '$setup':
            return rest.length === 1 ? setupField(sight, first, rest[0] as string) : undefined;
        case '$recordtype':
            // Of the record, not of the person: `formula-column` reads it like any parent.
            return recordTypeField(sight, object, first);
        default: {
            if (isTheme(path)) {
                return { field: { type: 'string' }, sql: { sql: `'${THEME}'`, parameters: [] } };
            }
            const rows = rest.length === 0 ? ROWS[global.toLowerCase()] : undefined;
            return rows && rowField(sight, rows[0], first, ` WHERE "Id" = ${rows[1]}`, [sight.access.userId]);
        }
    }
}

function setupField({ schema, access }: Sight, setting: string, fieldName: string): GlobalField | undefined {
    const object = objectOf(schema, setting);
    const field = settingField(schema, setting, fieldName);
    return object && field?.stored ? { field, sql: settingSql(object, field, access.userId) } : undefined;
}

function recordTypeField(sight: Sight, object: ObjectDef, first: string): GlobalField | undefined {
    const recordType = objectOf(sight.schema, 'RecordType');
    const field = recordType && fieldOf(object, 'RecordTypeId') ? fieldOf(recordType, first) : undefined;
    return field && { field, sql: { sql: 'NULL', parameters: [] } };
}

function rowField(
    { schema }: Sight,
    objectName: string,
    fieldName: string,
    where: string,
    parameters: readonly string[]
): GlobalField | undefined {
    const object = objectOf(schema, objectName);
    const field = object && fieldOf(object, fieldName);
    return object && field?.stored
        ? { field, sql: { sql: `(SELECT ${name(field.name)} FROM ${name(object.name)}${where} LIMIT 1)`, parameters } }
        : undefined;
}
