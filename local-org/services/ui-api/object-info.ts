import { createHash } from 'node:crypto';
import { compoundPartOf, isCompound, isPersonName } from '../../engine/schema/compound-fields.ts';
import { objectOf, type FieldDef, type FieldType, type ObjectDef } from '../../engine/schema/schema.ts';
import type { Caller } from '../caller.ts';
import { describeField } from '../describe/describe-field.ts';
import { recordTypesOf } from '../describe/record-types.ts';
import { keptPerAccess } from '../kept-per-access.ts';
import { visibleFields } from '../records/object-access.ts';
import { themeInfo } from './theme.ts';

const DATA_TYPES: Readonly<Record<FieldType, string>> = {
    id: 'Reference',
    reference: 'Reference',
    string: 'String',
    textarea: 'TextArea',
    boolean: 'Boolean',
    int: 'Int',
    double: 'Double',
    currency: 'Currency',
    percent: 'Percent',
    date: 'Date',
    datetime: 'DateTime',
    time: 'Time',
    email: 'Email',
    phone: 'Phone',
    url: 'Url',
    picklist: 'Picklist',
    multipicklist: 'MultiPicklist',
    combobox: 'ComboBox',
    encryptedstring: 'EncryptedString',
    address: 'Address',
    location: 'Location',
    base64: 'Base64',
    anyType: 'AnyType'
};

const kept = keptPerAccess<Record<string, unknown>>();

/** An object with its fields as this person may use them. */
export const objectInfo = (caller: Caller, object: ObjectDef): Record<string, unknown> =>
    kept(caller.access, `${object.name} ${caller.origin}`, () => makeObjectInfo(caller, object));

function makeObjectInfo(caller: Caller, object: ObjectDef): Record<string, unknown> {
    const { access } = caller;
    const types = recordTypesOf(caller, object).map((type) => ({
        available: type.available,
        defaultRecordTypeMapping: type.isDefault,
        master: type.master,
        name: type.label,
        recordTypeId: type.id
    }));
    const info = {
        apiName: object.name,
        associateEntityType: null,
        associateParentEntity: null,
        childRelationships: childRelationships(caller, object),
        compactLayoutable: true,
        createable: object.createable && access.canCreate(object),
        custom: object.custom,
        defaultRecordTypeId: types.find((type) => type.defaultRecordTypeMapping)?.recordTypeId ?? null,
        deletable: object.deletable && access.canDelete(object),
        dependentFields: dependentFields(object),
        feedEnabled: false,
        fields: Object.fromEntries(
            visibleFields(caller, object).map((field) => [field.name, fieldInfo(caller, object, field)])
        ),
        keyPrefix: object.keyPrefix,
        label: object.label,
        labelPlural: object.pluralLabel,
        layoutable: object.layout.length > 0,
        mruEnabled: true,
        nameFields: visibleFields(caller, object)
            .filter((field) => field.nameField)
            .map((field) => field.name),
        queryable: true,
        recordTypeInfos: Object.fromEntries(types.map((type) => [type.recordTypeId, type])),
        searchLayoutable: false,
        searchable: false,
        themeInfo: themeInfo(caller, object),
        updateable: object.updateable && access.canEdit(object)
    };
    return { ...info, eTag: createHash('md5').update(JSON.stringify(info)).digest('hex') };
}

function fieldInfo(caller: Caller, object: ObjectDef, field: FieldDef): Record<string, unknown> {
    const described = describeField(caller.access, object, field);
    const schema = caller.org.schema();
    const part = compoundPartOf(object, field);
    return {
        apiName: field.name,
        calculated: described.calculated,
        compound: isCompound(object, field),
        compoundComponentName: part?.component ?? null,
        compoundFieldName: part?.field ?? null,
        controllerName: described.controllerName,
        controllingFields: field.picklist?.controllingField === undefined ? [] : [field.picklist.controllingField],
        createable: described.createable,
        custom: field.custom,
        dataType: DATA_TYPES[field.type],
        externalId: field.externalId,
        extraTypeInfo: isPersonName(object, field) ? 'PersonName' : described.extraTypeInfo,
        filterable: described.filterable,
        filteredLookupInfo: null,
        highScaleNumber: false,
        htmlFormatted: described.htmlFormatted,
        inlineHelpText: described.inlineHelpText,
        label: field.label,
        length: described.length,
        maskType: null,
        nameField: field.nameField,
        polymorphicForeignKey: described.polymorphicForeignKey,
        precision: described.precision,
        reference: field.type === 'reference',
        referenceTargetField: null,
        referenceToInfos: field.referenceTo.map((name) => {
            const target = objectOf(schema, name);
            const nameFields = target
                ? [...target.fields.values()].filter((one) => one.nameField).map((one) => one.name)
                : [];
            return { apiName: name, nameFields };
        }),
        relationshipName: field.relationshipName ?? null,
        required: field.required,
        scale: described.scale,
        searchPrefilterable: described.searchPrefilterable,
        sortable: described.sortable,
        unique: field.unique,
        updateable: described.updateable
    };
}

function childRelationships(caller: Caller, object: ObjectDef): Record<string, unknown>[] {
    const schema = caller.org.schema();
    return (schema.children.get(object.name.toLowerCase()) ?? []).flatMap((child) => {
        const childObject = objectOf(schema, child.childObject);
        if (child.name === undefined || !childObject || !caller.access.canRead(childObject)) {
            return [];
        }
        return [
            {
                childObjectApiName: childObject.name,
                fieldName: child.field.name,
                junctionIdListNames: [],
                junctionReferenceTo: [],
                relationshipName: child.name
            }
        ];
    });
}

/** Controlling field -> dependent fields -> those that depend on them. */
function dependentFields(object: ObjectDef): Record<string, unknown> {
    const below = (controller: string): Record<string, unknown> =>
        Object.fromEntries(
            [...object.fields.values()]
                .filter((field) => field.picklist?.controllingField === controller)
                .map((field) => [field.name, below(field.name)])
        );
    const controllers = new Set([...object.fields.values()].flatMap((field) => field.picklist?.controllingField ?? []));
    return Object.fromEntries([...controllers].map((name) => [name, below(name)]));
}
