import type { Access } from '../../engine/access/access.ts';
import type { FieldDef, ObjectDef, Schema } from '../../engine/schema/schema.ts';
import { describeField } from '../describe/describe-field.ts';
import { idOf, toolingObject, type ToolingObject, type ToolingRow } from './tooling-object.ts';

const flag = (value: boolean): number => (value ? 1 : 0);
const developerName = (name: string): string => name.replace(/__(?:c|mdt|e|b|x)$/, '');

/** Id by which the Tooling API knows an object: its name, or the id of the custom object. */
export const durableIdOf = (object: ObjectDef): string =>
    object.custom ? idOf('01I', object.name).slice(0, 15) : object.name;

const fieldDurableId = (object: ObjectDef, field: FieldDef): string =>
    `${durableIdOf(object)}.${field.custom ? idOf('00N', `${object.name}.${field.name}`).slice(0, 15) : field.name}`;

/** `EntityDefinition` and `FieldDefinition`: what there is, as far as the person may see it. */
export function entityObjects(schema: Schema, access: Access): ToolingObject[] {
    const objects = [...schema.objects.values()].filter((object) => access.canRead(object));
    return [
        toolingObject(
            'EntityDefinition',
            '4ie',
            'DurableId QualifiedApiName DeveloperName MasterLabel Label PluralLabel NamespacePrefix KeyPrefix InternalSharingModel ExternalSharingModel ' +
                'PublisherId HelpSettingPageName IsCustomizable:boolean IsApexTriggerable:boolean IsTriggerable:boolean IsWorkflowEnabled:boolean ' +
                'IsCustomSetting:boolean IsQueryable:boolean IsSearchable:boolean IsSearchLayoutable:boolean IsLayoutable:boolean ' +
                'IsCompactLayoutable:boolean IsFieldHistoryTracked:boolean IsRetrieveable:boolean IsReplicateable:boolean IsIdEnabled:boolean ' +
                'IsInterface:boolean IsSubtype:boolean IsMruEnabled:boolean IsFeedEnabled:boolean IsDeprecatedAndHidden:boolean ' +
                'IsEverCreatable:boolean IsEverUpdatable:boolean IsEverDeletable:boolean IsFlsEnabled:boolean IsAutoActivityCaptureEnabled:boolean',
            objects.map(entityRow)
        ),
        toolingObject(
            'FieldDefinition',
            '4fe',
            'DurableId QualifiedApiName DeveloperName MasterLabel Label NamespacePrefix EntityDefinitionId EntityDefinitionKey>EntityDefinition ' +
                'DataType ValueTypeId ExtraTypeInfo Description Length:int Precision:int Scale:int ReferenceTargetField RelationshipName ' +
                'ControllingFieldDefinitionId IsCalculated:boolean IsCompound:boolean IsCompactLayoutable:boolean IsFieldHistoryTracked:boolean ' +
                'IsHighScaleNumber:boolean IsHtmlFormatted:boolean IsIndexed:boolean IsNameField:boolean IsNillable:boolean ' +
                'IsPolymorphicForeignKey:boolean IsWorkflowFilterable:boolean IsListFilterable:boolean IsListSortable:boolean ' +
                'IsApiFilterable:boolean IsApiSortable:boolean IsApiGroupable:boolean IsListVisible:boolean PublisherId',
            objects.flatMap((object) =>
                [...object.fields.values()]
                    .filter((field) => access.canReadField(object, field))
                    .map((field) => fieldRow(access, object, field))
            ),
            { EntityDefinitionKey: 'Fields' }
        )
    ];
}

function entityRow(object: ObjectDef): ToolingRow {
    const isData = object.createable;
    return {
        Id: idOf('4ie', object.name),
        DurableId: durableIdOf(object),
        QualifiedApiName: object.name,
        DeveloperName: developerName(object.name),
        MasterLabel: object.label,
        Label: object.label,
        PluralLabel: object.pluralLabel,
        KeyPrefix: object.keyPrefix,
        InternalSharingModel: object.sharingModel,
        ExternalSharingModel: object.sharingModel === 'ControlledByParent' ? object.sharingModel : 'Private',
        PublisherId: object.custom ? '<local>' : 'System',
        IsCustomizable: flag(isData),
        IsApexTriggerable: flag(isData),
        IsTriggerable: flag(isData),
        IsWorkflowEnabled: flag(isData),
        IsCustomSetting: flag(object.customSetting !== undefined),
        IsQueryable: 1,
        IsLayoutable: flag(object.layout.length > 0),
        IsCompactLayoutable: flag(object.compactLayout.length > 0),
        IsFieldHistoryTracked: flag(object.historyEnabled),
        IsRetrieveable: 1,
        IsReplicateable: 1,
        IsIdEnabled: 1,
        IsMruEnabled: flag(isData),
        IsEverCreatable: flag(object.createable),
        IsEverUpdatable: flag(object.updateable),
        IsEverDeletable: flag(object.deletable),
        IsFlsEnabled: flag(isData)
    };
}

function fieldRow(access: Access, object: ObjectDef, field: FieldDef): ToolingRow {
    const described = describeField(access, object, field);
    const controller = field.picklist?.controllingField;
    return {
        Id: idOf('4fe', `${object.name}.${field.name}`),
        DurableId: fieldDurableId(object, field),
        QualifiedApiName: field.name,
        DeveloperName: developerName(field.name),
        MasterLabel: field.label,
        Label: field.label,
        EntityDefinitionId: durableIdOf(object),
        EntityDefinitionKey: idOf('4ie', object.name),
        DataType: dataTypeOf(field),
        ValueTypeId: field.type,
        ExtraTypeInfo: field.htmlFormatted ? 'richtextarea' : field.longText ? 'plaintextarea' : null,
        Description: field.description ?? null,
        Length: field.length,
        Precision: field.precision,
        Scale: field.scale,
        RelationshipName: field.relationshipName ?? null,
        ControllingFieldDefinitionId: controller === undefined ? null : `${durableIdOf(object)}.${controller}`,
        IsCalculated: flag(described['calculated'] === true),
        IsCompound: flag(field.type === 'address' || field.type === 'location'),
        IsCompactLayoutable: 1,
        IsFieldHistoryTracked: flag(field.trackHistory),
        IsHtmlFormatted: flag(field.htmlFormatted === true),
        IsIndexed: flag(field.unique || field.externalId || field.type === 'id' || field.type === 'reference'),
        IsNameField: flag(field.nameField),
        IsNillable: flag(described['nillable'] === true),
        IsPolymorphicForeignKey: flag(field.referenceTo.length > 1),
        IsWorkflowFilterable: flag(described['filterable'] === true),
        IsListFilterable: flag(described['filterable'] === true),
        IsListSortable: flag(described['sortable'] === true),
        IsApiFilterable: flag(described['filterable'] === true),
        IsApiSortable: flag(described['sortable'] === true),
        IsApiGroupable: flag(described['groupable'] === true),
        IsListVisible: 1,
        PublisherId: field.custom ? '<local>' : 'System'
    };
}

/** The type as Setup prints it: `Text(80)`, `Lookup(Account)`, `Formula (Currency)`. */
export function dataTypeOf(field: FieldDef): string {
    const plain = plainType(field);
    if (field.formula) {
        return `Formula (${plain.replace(/\(.*/, '')})`;
    }
    return field.summary
        ? `Roll-Up Summary (${field.summary.operation.toUpperCase()} ${field.summary.childObject})`
        : plain;
}

function plainType(field: FieldDef): string {
    const digits = `${field.precision - field.scale}, ${field.scale}`;
    switch (field.type) {
        case 'id':
            return 'Lookup()';
        case 'reference':
            return `${field.masterDetail ? 'Master-Detail' : 'Lookup'}(${field.referenceTo.join(',')})`;
        case 'string':
            return field.autoNumber
                ? 'Auto Number'
                : `Text(${field.length})${field.externalId ? ' (External ID)' : ''}`;
        case 'textarea':
            return `${field.htmlFormatted ? 'Rich Text Area' : field.longText ? 'Long Text Area' : 'Text Area'}(${field.length})`;
        case 'double':
            return `Number(${digits})`;
        case 'int':
            return `Number(${field.precision || 9}, 0)`;
        case 'currency':
            return `Currency(${digits})`;
        case 'percent':
            return `Percent(${digits})`;
        default:
            return NAMES[field.type] ?? field.type;
    }
}

const NAMES: Readonly<Partial<Record<FieldDef['type'], string>>> = {
    boolean: 'Checkbox',
    date: 'Date',
    datetime: 'Date/Time',
    time: 'Time',
    email: 'Email',
    phone: 'Phone',
    url: 'URL(255)',
    picklist: 'Picklist',
    multipicklist: 'Picklist (Multi-Select)',
    combobox: 'Picklist',
    address: 'Address',
    location: 'Geolocation',
    encryptedstring: 'Text (Encrypted)',
    base64: 'Base64'
};
