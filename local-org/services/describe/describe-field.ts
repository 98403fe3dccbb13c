import { compoundPartOf } from '../../engine/schema/compound-fields.ts';
import {
    fieldOf,
    type FieldDef,
    type FieldType,
    type ObjectDef,
    type PicklistValue
} from '../../engine/schema/schema.ts';
import type { Access } from '../../engine/access/access.ts';

const SOAP_TYPES: Partial<Record<FieldType, string>> = {
    id: 'tns:ID',
    reference: 'tns:ID',
    boolean: 'xsd:boolean',
    int: 'xsd:int',
    double: 'xsd:double',
    currency: 'xsd:double',
    percent: 'xsd:double',
    date: 'xsd:date',
    datetime: 'xsd:dateTime',
    time: 'xsd:time',
    base64: 'xsd:base64Binary',
    address: 'urn:address',
    location: 'urn:location',
    anyType: 'xsd:anyType'
};
const NEVER_AGGREGATED = new Set<FieldType>([
    'boolean',
    'time',
    'multipicklist',
    'address',
    'location',
    'base64',
    'encryptedstring',
    'anyType'
]);
const NUMBERS = new Set<FieldType>(['double', 'currency', 'percent']);
const TEXTS = new Set<FieldType>([
    'string',
    'textarea',
    'email',
    'phone',
    'url',
    'picklist',
    'multipicklist',
    'combobox',
    'encryptedstring',
    'id',
    'reference'
]);

/** A field as the sObject describe call gives it, with this person's rights in `createable` and `updateable`. */
export function describeField(access: Access, object: ObjectDef, field: FieldDef): Record<string, unknown> {
    const long = field.longText === true;
    const compound = field.type === 'address' || field.type === 'location';
    const calculated = field.formula !== undefined || field.summary !== undefined || field.autoNumber !== undefined;
    const editable = access.canEditField(object, field);
    const hasDefault =
        field.defaultValue !== undefined || field.defaultFormula !== undefined || field.autoNumber !== undefined;
    // A custom object's record that is given no name is called by its id.
    const isNamedById = object.custom && field.nameField && field.name === 'Name' && object.customSetting === undefined;
    return {
        aggregatable: !long && !NEVER_AGGREGATED.has(field.type),
        aiPredictionField: false,
        autoNumber: field.autoNumber !== undefined,
        byteLength: TEXTS.has(field.type) ? field.length * 3 : 0,
        calculated,
        calculatedFormula: field.formula?.source ?? null,
        cascadeDelete: field.onParentDelete === 'cascade' && field.type === 'reference',
        caseSensitive: field.caseSensitive,
        compoundFieldName: compoundPartOf(object, field)?.field ?? null,
        controllerName: field.picklist?.controllingField ?? null,
        createable: field.createable && !calculated && access.canCreate(object) && editable,
        custom: field.custom,
        defaultValue: field.defaultValue ?? (field.type === 'boolean' ? false : null),
        defaultValueFormula: field.defaultFormula ?? null,
        defaultedOnCreate:
            hasDefault || isNamedById || field.system || field.type === 'boolean' || field.name === 'OwnerId',
        dependentPicklist: field.picklist?.controllingField !== undefined,
        deprecatedAndHidden: false,
        digits: field.type === 'int' ? field.precision || 9 : 0,
        displayLocationInDecimal: false,
        encrypted: field.type === 'encryptedstring',
        externalId: field.externalId,
        extraTypeInfo: field.htmlFormatted ? 'richtextarea' : null,
        filterable: !long && !compound,
        filteredLookupInfo: null,
        formulaTreatNullNumberAsZero: field.formula?.blanksAsZero ?? false,
        groupable:
            !long &&
            !compound &&
            !NUMBERS.has(field.type) &&
            field.type !== 'datetime' &&
            field.type !== 'multipicklist',
        highScaleNumber: false,
        htmlFormatted: field.htmlFormatted ?? false,
        idLookup: field.type === 'id' || field.externalId || (field.nameField && field.autoNumber !== undefined),
        inlineHelpText: field.helpText ?? null,
        label: field.label,
        length: TEXTS.has(field.type) ? field.length : 0,
        mask: null,
        maskType: null,
        name: field.name,
        nameField: field.nameField,
        namePointing: field.referenceTo.length > 1,
        nillable: (!field.required || isNamedById) && field.type !== 'boolean' && field.type !== 'id',
        permissionable:
            !field.required && !field.system && !field.masterDetail && !field.nameField && field.type !== 'id',
        picklistValues: picklistValues(object, field),
        polymorphicForeignKey: field.referenceTo.length > 1,
        precision: NUMBERS.has(field.type) ? field.precision : 0,
        queryByDistance: false,
        referenceTargetField: null,
        referenceTo: field.referenceTo,
        relationshipName: field.relationshipName ?? null,
        relationshipOrder: field.masterDetail ? 0 : null,
        restrictedDelete: field.onParentDelete === 'restrict' && field.type === 'reference',
        restrictedPicklist: field.picklist?.restricted ?? false,
        scale: NUMBERS.has(field.type) ? field.scale : 0,
        searchPrefilterable: field.type === 'reference',
        soapType: SOAP_TYPES[field.type] ?? 'xsd:string',
        sortable: !long && !compound && field.type !== 'multipicklist',
        type: field.type,
        unique: field.unique,
        updateable: field.updateable && !calculated && access.canEdit(object) && editable,
        writeRequiresMasterRead: false
    };
}

function picklistValues(object: ObjectDef, field: FieldDef): Record<string, unknown>[] {
    const controller = field.picklist?.controllingField ? fieldOf(object, field.picklist.controllingField) : undefined;
    const controllers = controllingValues(controller);
    return (field.picklist?.values ?? [])
        .filter((value) => value.isActive)
        .map((value) => ({
            active: value.isActive,
            defaultValue: value.isDefault,
            label: value.label,
            validFor: validForBits(value, controllers),
            value: value.value
        }));
}

/** Controlling values in the order that `validFor` counts them; a checkbox controls as false, true. */
export function controllingValues(controller: FieldDef | undefined): string[] {
    if (!controller) {
        return [];
    }
    return controller.type === 'boolean'
        ? ['false', 'true']
        : (controller.picklist?.values ?? []).filter((value) => value.isActive).map((value) => value.value);
}

/** Bit i, from the left, stands for controlling value i; base64. */
function validForBits(value: PicklistValue, controllers: readonly string[]): string | null {
    if (!value.validFor || controllers.length === 0) {
        return null;
    }
    const bytes = Buffer.alloc(Math.ceil(controllers.length / 8));
    controllers.forEach((controlling, i) => {
        if (value.validFor?.includes(controlling)) {
            bytes[i >> 3] = (bytes[i >> 3] ?? 0) | (0x80 >> (i & 7));
        }
    });
    return bytes.toString('base64');
}
