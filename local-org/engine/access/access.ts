import type { FieldDef, ObjectDef } from '../schema/schema.ts';

/** Condition over the rows of one object; `alias` is the table's alias in the statement. */
export interface SqlCondition {
    readonly sql: string;
    readonly parameters: readonly (string | number | null)[];
}

/** What one person may see and do, worked out once per schema version from profile, permission sets and sharing. */
export interface Access {
    readonly userId: string;
    readonly isAdministrator: boolean;
    readonly customPermissions: ReadonlySet<string>;
    canRead(object: ObjectDef): boolean;
    canCreate(object: ObjectDef): boolean;
    canEdit(object: ObjectDef): boolean;
    canDelete(object: ObjectDef): boolean;
    canReadField(object: ObjectDef, field: FieldDef): boolean;
    canEditField(object: ObjectDef, field: FieldDef): boolean;
    /** Whether profile or permission sets grant a permission of the whole org: `ConvertLeads`. */
    hasPermission(permission: string): boolean;
    /** Whether new records of the object may have this record type. */
    canUseRecordType(object: ObjectDef, developerName: string): boolean;
    /** Developer name of the record type that new records have where none is given; undefined: none. */
    defaultRecordType(object: ObjectDef): string | undefined;
    canSeeTab(tab: string): boolean;
    canSeeApp(app: string): boolean;
    /** Rows of `object` that this person may see; undefined: all of them. */
    visibleRows(object: ObjectDef, alias: string): SqlCondition | undefined;
    /** Rows of a share object that are worked out and not stored, as SELECTs of its stored columns; undefined: none. */
    shareRows(share: ObjectDef): SqlCondition | undefined;
    /** Rows that this person may change; undefined: all of them. */
    editableRows(object: ObjectDef, alias: string): SqlCondition | undefined;
    /** Rows to which this person has full access, to delete and to share them; undefined: all of them. */
    deletableRows(object: ObjectDef, alias: string): SqlCondition | undefined;
}
