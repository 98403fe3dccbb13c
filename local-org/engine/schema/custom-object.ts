import { childOf, flagOf, textOf, type XmlElement } from '../metadata/xml.ts';
import { autoNumberFacets } from './custom-field.ts';
import type { Report } from './schema-problem.ts';
import { makeField } from './field-def.ts';
import type { FieldDef, ObjectDef, SharingModel } from './schema.ts';

const readOnly = { createable: false, updateable: false, system: true } as const;
const moment = (name: string, label: string): FieldDef => makeField({ name, label, type: 'datetime', ...readOnly });
const person = (name: string, label: string): FieldDef =>
    makeField({
        name,
        label,
        type: 'reference',
        referenceTo: ['User'],
        relationshipName: name.slice(0, -2),
        ...readOnly
    });

const ID = makeField({ name: 'Id', label: 'Record ID', type: 'id', ...readOnly });
const IS_DELETED = makeField({ name: 'IsDeleted', label: 'Deleted', type: 'boolean', ...readOnly });
const AUDIT = [
    moment('CreatedDate', 'Created Date'),
    person('CreatedById', 'Created By ID'),
    moment('LastModifiedDate', 'Last Modified Date'),
    person('LastModifiedById', 'Last Modified By ID'),
    moment('SystemModstamp', 'System Modstamp')
];
const OWNER = makeField({
    name: 'OwnerId',
    label: 'Owner ID',
    type: 'reference',
    referenceTo: ['Group', 'User'],
    relationshipName: 'Owner'
});
const VIEWED = [moment('LastViewedDate', 'Last Viewed Date'), moment('LastReferencedDate', 'Last Referenced Date')];
const ACTIVITY = makeField({ name: 'LastActivityDate', label: 'Last Activity Date', type: 'date', ...readOnly });

const byName = (fields: readonly FieldDef[]): Map<string, FieldDef> =>
    new Map(fields.map((field) => [field.name.toLowerCase(), field]));

function nameField(xml: XmlElement, report: Report): FieldDef {
    const element = childOf(xml, 'nameField');
    if (!element) {
        report('Must specify a nameField of type Text or AutoNumber');
    }
    const isAutoNumber = element !== undefined && textOf(element, 'type') === 'AutoNumber';
    return makeField({
        name: 'Name',
        label: (element && textOf(element, 'label')) ?? 'Name',
        type: 'string',
        nameField: true,
        length: 80,
        required: !isAutoNumber,
        trackHistory: element !== undefined && flagOf(element, 'trackHistory'),
        ...(isAutoNumber ? autoNumberFacets(element) : {})
    });
}

/** A custom object as its own file declares it, with the standard fields of every custom object and the custom `fields`. */
export function customObject(
    name: string,
    xml: XmlElement,
    fields: readonly FieldDef[],
    keyPrefix: string,
    report: Report
): ObjectDef {
    const label = textOf(xml, 'label');
    if (!label) {
        report('Must specify a non-empty label for the CustomObject');
    }
    const master = masterOf(fields);
    const activities = flagOf(xml, 'enableActivities');
    const all = [
        ID,
        ...(master ? [] : [OWNER]),
        IS_DELETED,
        nameField(xml, report),
        ...AUDIT,
        ...(activities ? [ACTIVITY] : []),
        ...VIEWED,
        ...fields
    ];
    const description = textOf(xml, 'description');
    return {
        name,
        label: label ?? name,
        pluralLabel: textOf(xml, 'pluralLabel') ?? `${label ?? name}s`,
        ...(description ? { description } : {}),
        keyPrefix,
        custom: true,
        sharingModel: sharingOf(xml, master, report),
        fields: byName(all),
        recordTypes: [],
        validationRules: [],
        createable: true,
        updateable: true,
        deletable: true,
        owned: master === undefined,
        historyEnabled: flagOf(xml, 'enableHistory'),
        activitiesEnabled: activities,
        undeletable: true,
        ...(master ? { controllingField: master.name } : {}),
        compactLayout: ['Name'],
        layout: [],
        relatedLists: [],
        icon: 'custom:custom1'
    };
}

const masterOf = (fields: readonly FieldDef[]): FieldDef | undefined =>
    fields
        .filter((field) => field.masterDetail)
        .sort((a, b) => (a.relationshipOrder ?? 1) - (b.relationshipOrder ?? 1))[0];

const SHARING_MODELS: ReadonlySet<string> = new Set<SharingModel>([
    'Private',
    'Read',
    'ReadWrite',
    'ReadWriteTransfer',
    'FullAccess',
    'ControlledByParent'
]);

function sharingOf(xml: XmlElement, master: FieldDef | undefined, report: Report): SharingModel {
    const given = textOf(xml, 'sharingModel') as SharingModel | undefined;
    if (given !== undefined && !SHARING_MODELS.has(given)) {
        report(`'${given}' is not a valid value for the enum 'SharingModel'`);
    }
    if (master && given !== undefined && given !== 'ControlledByParent') {
        report(`Cannot set sharingModel to ${given} on a CustomObject with a MasterDetail relationship field`);
    }
    if (!master && given === 'ControlledByParent') {
        report(
            'Cannot set sharingModel to ControlledByParent on a CustomObject without a MasterDetail relationship field'
        );
    }
    return master ? 'ControlledByParent' : (given ?? 'ReadWrite');
}

/** A custom setting: the standard fields of one, and the custom `fields`. */
export function customSetting(
    name: string,
    xml: XmlElement,
    fields: readonly FieldDef[],
    keyPrefix: string,
    report: Report
): ObjectDef {
    const kind = textOf(xml, 'customSettingsType') === 'List' ? 'List' : 'Hierarchy';
    const shown = { name: 'nameField', attributes: {}, children: [], text: '' };
    const object = customObject(name, withDefault(xml, shown), [], keyPrefix, report);
    const text = makeField({
        name: 'Name',
        label: 'Name',
        type: 'string',
        length: 38,
        nameField: true,
        required: kind === 'List',
        unique: kind === 'List'
    });
    const owner = makeField({
        name: 'SetupOwnerId',
        label: 'Location',
        type: 'reference',
        referenceTo: ['Organization', 'Profile', 'User'],
        relationshipName: 'SetupOwner',
        unique: kind === 'Hierarchy',
        updateable: false
    });
    return {
        ...object,
        sharingModel: 'ReadWrite',
        fields: byName([ID, IS_DELETED, text, owner, ...AUDIT, ...fields]),
        owned: false,
        historyEnabled: false,
        activitiesEnabled: false,
        undeletable: false,
        customSetting: kind
    };
}

/** Custom settings have no name field of their own choice. */
const withDefault = (xml: XmlElement, child: XmlElement): XmlElement =>
    childOf(xml, child.name) ? xml : { ...xml, children: [...xml.children, child] };

/** A type of custom metadata: its records are deployed, never written by clients. */
export function customMetadataType(
    name: string,
    xml: XmlElement,
    fields: readonly FieldDef[],
    keyPrefix: string
): ObjectDef {
    const text = (field: string, label: string, length: number): FieldDef =>
        makeField({ name: field, label, type: 'string', length, ...readOnly });
    const label = textOf(xml, 'label') ?? name;
    const all = [
        ID,
        text('DeveloperName', 'Custom Metadata Record Name', 40),
        { ...text('MasterLabel', 'Label', 40), nameField: true },
        text('Language', 'Master Language', 40),
        text('NamespacePrefix', 'Namespace Prefix', 15),
        text('Label', 'Label', 40),
        text('QualifiedApiName', 'Qualified API Name', 70),
        ...AUDIT.slice(4),
        ...fields.map((field) => ({ ...field, ...readOnly }))
    ];
    return {
        name,
        label,
        pluralLabel: textOf(xml, 'pluralLabel') ?? label,
        keyPrefix,
        custom: true,
        sharingModel: 'Read',
        fields: byName(all),
        recordTypes: [],
        validationRules: [],
        createable: false,
        updateable: false,
        deletable: false,
        owned: false,
        historyEnabled: false,
        activitiesEnabled: false,
        undeletable: false,
        compactLayout: ['MasterLabel'],
        layout: [],
        relatedLists: [],
        icon: 'standard:custom'
    };
}

/** The history object of a custom object that keeps one: `X__History`. */
export function historyObject(object: ObjectDef): ObjectDef {
    const text = (name: string, label: string, type: FieldDef['type']): FieldDef =>
        makeField({ name, label, type, ...readOnly });
    const parent = makeField({
        name: 'ParentId',
        label: `${object.label} ID`,
        type: 'reference',
        referenceTo: [object.name],
        relationshipName: 'Parent',
        childRelationshipName: 'Histories',
        onParentDelete: 'cascade',
        ...readOnly
    });
    return {
        ...object,
        name: object.name.replace(/__c$/, '__History'),
        label: `History: ${object.label}`,
        pluralLabel: `History: ${object.label}`,
        keyPrefix: '017',
        sharingModel: 'ControlledByParent',
        controllingField: 'ParentId',
        fields: byName([
            ID,
            IS_DELETED,
            parent,
            ...AUDIT.slice(0, 2).reverse(),
            text('Field', 'Changed Field', 'string'),
            text('DataType', 'Data Type', 'string'),
            text('OldValue', 'Old Value', 'anyType'),
            text('NewValue', 'New Value', 'anyType')
        ]),
        recordTypes: [],
        validationRules: [],
        createable: false,
        updateable: false,
        deletable: false,
        owned: false,
        historyEnabled: false,
        activitiesEnabled: false,
        undeletable: false,
        compactLayout: [],
        layout: [],
        relatedLists: []
    };
}
