/**
 * The schema of the org: what objects and fields there are. Made from the catalogue of standard objects and from
 * deployed metadata; never changed in place: a deploy makes a new one.
 */

/** Field types, by the names that describe calls give. */
export type FieldType =
    | 'id'
    | 'reference'
    | 'string'
    | 'textarea'
    | 'boolean'
    | 'int'
    | 'double'
    | 'currency'
    | 'percent'
    | 'date'
    | 'datetime'
    | 'time'
    | 'email'
    | 'phone'
    | 'url'
    | 'picklist'
    | 'multipicklist'
    | 'combobox'
    | 'encryptedstring'
    | 'address'
    | 'location'
    | 'base64'
    | 'anyType';

export interface PicklistValue {
    readonly value: string;
    readonly label: string;
    readonly isActive: boolean;
    readonly isDefault: boolean;
    /** Controlling values under which this value may be chosen; absent: all. */
    readonly validFor?: readonly string[];
    /** Attributes of stages and statuses, as StandardValue has them. */
    readonly isClosed?: boolean;
    readonly isWon?: boolean;
    readonly isConverted?: boolean;
    readonly probability?: number;
    /** `Pipeline`, `BestCase`, `Forecast`, `Closed`, `Omitted`. */
    readonly forecastCategory?: string;
}

export interface Picklist {
    readonly values: readonly PicklistValue[];
    /** Whether other values are refused. */
    readonly restricted: boolean;
    readonly controllingField?: string;
    /** StandardValueSet or GlobalValueSet behind it. */
    readonly valueSet?: string;
}

export interface SummaryDef {
    readonly operation: 'count' | 'sum' | 'min' | 'max';
    /** Child object and its field that points here. */
    readonly childObject: string;
    readonly childReference: string;
    /** Summed field of the child; absent for count. */
    readonly childField?: string;
    readonly filters: readonly {
        readonly field: string;
        readonly operation: string;
        readonly value?: string;
        readonly valueField?: string;
    }[];
}

export interface FieldDef {
    readonly name: string;
    readonly label: string;
    readonly type: FieldType;
    readonly custom: boolean;
    readonly description?: string;
    readonly helpText?: string;
    /** Characters of a text, digits of a number (as in describe). */
    readonly length: number;
    readonly precision: number;
    readonly scale: number;
    /** True for long and rich text areas. */
    readonly longText?: boolean;
    readonly htmlFormatted?: boolean;
    /** A value must be given on every write. */
    readonly required: boolean;
    readonly unique: boolean;
    readonly caseSensitive: boolean;
    readonly externalId: boolean;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly nameField: boolean;
    /** Literal default, already of the field's type. */
    readonly defaultValue?: string | number | boolean;
    /** Default written as a formula. */
    readonly defaultFormula?: string;
    readonly referenceTo: readonly string[];
    /** Parent path in queries: `Account`, `Funnel_Stage__r`. */
    readonly relationshipName?: string;
    /** Name of the list on the parent: `Opportunities`, `Stage_Mappings__r`. */
    readonly childRelationshipName?: string;
    readonly masterDetail: boolean;
    /** Master-detail: 1 for the relationship that decides owner and sharing, 2 for a second one. */
    readonly relationshipOrder?: number;
    /** Master-detail: read access to the master is enough to add and change details. */
    readonly writeRequiresMasterRead?: boolean;
    readonly onParentDelete: 'setNull' | 'restrict' | 'cascade';
    readonly picklist?: Picklist;
    readonly formula?: { readonly source: string; readonly blanksAsZero: boolean };
    readonly summary?: SummaryDef;
    readonly autoNumber?: { readonly format: string; readonly start: number };
    readonly trackHistory: boolean;
    /** Kept by the platform (CreatedDate, IsWon …): nobody writes it, except audit fields where the org allows. */
    readonly system: boolean;
    /** False for formula fields and compound fields: they have no column and are worked out when read. */
    readonly stored: boolean;
}

export interface RecordTypeDef {
    readonly developerName: string;
    readonly label: string;
    readonly description?: string;
    readonly isActive: boolean;
    /** Field -> values offered under this record type, by its sales or lead process, too; absent fields offer all. */
    readonly picklistValues: ReadonlyMap<string, readonly string[]>;
    /** Field -> value that is chosen at first under this record type, where it names lists of its own. */
    readonly picklistDefaults: ReadonlyMap<string, string>;
}

export interface ValidationRuleDef {
    readonly name: string;
    readonly active: boolean;
    readonly condition: string;
    readonly message: string;
    readonly errorField?: string;
}

export type SharingModel = 'Private' | 'Read' | 'ReadWrite' | 'ReadWriteTransfer' | 'FullAccess' | 'ControlledByParent';

export interface ObjectDef {
    readonly name: string;
    readonly label: string;
    readonly pluralLabel: string;
    readonly description?: string;
    /** First three characters of its ids. */
    readonly keyPrefix: string;
    readonly custom: boolean;
    readonly sharingModel: SharingModel;
    /** By lower-case API name. Iterates in declared order. */
    readonly fields: ReadonlyMap<string, FieldDef>;
    readonly recordTypes: readonly RecordTypeDef[];
    readonly validationRules: readonly ValidationRuleDef[];
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly deletable: boolean;
    /** Whether rows have an OwnerId. */
    readonly owned: boolean;
    /** Reference that decides who sees a row, where the sharing model is ControlledByParent. */
    readonly controllingField?: string;
    /** Whether changes of tracked fields are written to the object's history. */
    readonly historyEnabled: boolean;
    /** Custom object that tasks and events may relate to. */
    readonly activitiesEnabled: boolean;
    /** Custom setting: records by name, or one for the org, a profile or a person. */
    readonly customSetting?: 'List' | 'Hierarchy';
    /** Platform event: inserted, that is published, and never read as a record. */
    readonly platformEvent?: true;
    /** Whether deleted rows go to the bin (IsDeleted) first. */
    readonly undeletable: boolean;
    /** Fields in the highlights panel, then the detail panel's sections: from the catalogue, or a deployed layout. */
    readonly compactLayout: readonly string[];
    readonly layout: readonly { readonly label: string; readonly fields: readonly string[] }[];
    /** Lists on its records by child relationship, in order, as the stock layout has them; empty: all that lead here. */
    readonly relatedLists: readonly {
        readonly name: string;
        readonly label: string;
        readonly fields: readonly string[];
    }[];
    /** Icon of the object as `standard:opportunity` or `custom:custom63`. */
    readonly icon: string;
}

export interface ChildRelationship {
    readonly name: string | undefined;
    readonly childObject: string;
    readonly field: FieldDef;
}

export interface Schema {
    /** Grows with every change: caches key on it. */
    readonly version: number;
    /** By lower-case API name. */
    readonly objects: ReadonlyMap<string, ObjectDef>;
    /** Lists that point to an object, by lower-case parent name. */
    readonly children: ReadonlyMap<string, readonly ChildRelationship[]>;
    /** Object by the first three characters of an id. */
    readonly byKeyPrefix: ReadonlyMap<string, ObjectDef>;
}

export const objectOf = (schema: Schema, name: string): ObjectDef | undefined => schema.objects.get(name.toLowerCase());
export const fieldOf = (object: ObjectDef, name: string): FieldDef | undefined => object.fields.get(name.toLowerCase());
