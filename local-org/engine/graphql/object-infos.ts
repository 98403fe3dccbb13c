import type { Database } from '../../storage/database.ts';
import { OrgError } from '../errors.ts';
import { visibleFields, visibleObject } from '../query/field-path.ts';
import type { FieldDef, ObjectDef, Picklist, RecordTypeDef } from '../schema/schema.ts';
import { isCompound } from './compound-types.ts';
import type { RootReader } from './connection.ts';
import type { ReadContext } from './read-context.ts';
import { isType, type Selected, selectedFields } from './selections.ts';

/** `uiapi.objectInfos(apiNames: [...])`: what describes an object, as far as the engine knows it. */
export function objectInfosReader(context: ReadContext, selected: Selected): RootReader {
    const { apiNames, objectInfoInputs } = selected.args as {
        apiNames?: string[];
        objectInfoInputs?: ObjectInfoInput[];
    };
    if (apiNames && objectInfoInputs) {
        throw new OrgError('INVALID_INPUT', 'objectInfos takes either apiNames or objectInfoInputs, not both');
    }
    const asked = objectInfoInputs ?? (apiNames ?? []).map((apiName): ObjectInfoInput => ({ apiName }));
    const objects = asked.flatMap(({ apiName, fieldNames }) => {
        const object = visibleObject(context.sight, apiName);
        return object ? [{ object, fieldNames }] : [];
    });
    return (database) =>
        objects.map(({ object, fieldNames }) => {
            const info = objectInfo({ context, database, locale: asText(selected.args['locale']) }, object, fieldNames);
            return project(context, info, selected.sets);
        });
}

interface ObjectInfoInput {
    readonly apiName: string;
    readonly fieldNames?: readonly string[];
}

/** What all object infos of an answer are made with. */
interface InfoSource {
    readonly context: ReadContext;
    readonly database: Database;
    readonly locale: string | null;
}

const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const MASTER = '012000000000000AAA';

/** A record type with its id; the master one offers every value. */
interface TypeWithId {
    readonly id: string;
    readonly name: string;
    readonly type: RecordTypeDef | undefined;
}

function typesOf(database: Database, object: ObjectDef): TypeWithId[] {
    const master = { id: MASTER, name: 'Master', type: undefined };
    if (object.recordTypes.length === 0) {
        return [master];
    }
    const rows = database
        .prepare('SELECT "Id", "DeveloperName" FROM "RecordType" WHERE "SobjectType" = ? AND "IsActive" = 1')
        .all(object.name);
    const own = rows.flatMap((row) => {
        const type = object.recordTypes.find(({ developerName }) => developerName === row['DeveloperName']);
        return type ? [{ id: String(row['Id']), name: type.label, type }] : [];
    });
    return [...own, master];
}

interface Described {
    readonly __typename: string;
    readonly [name: string]: unknown;
}

/** Cuts plain data down to what is selected. */
function project(context: ReadContext, value: unknown, sets: Selected['sets']): unknown {
    if (typeof value === 'function') {
        // Object infos inside object infos are made only where they are asked for.
        return project(context, (value as () => unknown)(), sets);
    }
    if (Array.isArray(value)) {
        return value.map((item) => project(context, item, sets));
    }
    if (typeof value !== 'object' || value === null || sets.length === 0) {
        return value ?? null;
    }
    const described = value as Described;
    const fields = selectedFields(context.request, sets, isType(described.__typename, 'Field'));
    return Object.fromEntries(fields.map((field) => [field.key, project(context, described[field.name], field.sets)]));
}

function objectInfo(source: InfoSource, object: ObjectDef, fieldNames?: readonly string[]): Described {
    const { context } = source;
    const types = typesOf(source.database, object);
    const { access, schema } = context.sight;
    const infoOf = (name: string) => (): Described | null => {
        const found = visibleObject(context.sight, name);
        return found ? objectInfo(source, found) : null;
    };
    const fields = visibleFields(context.sight, object).filter(
        (field) => !fieldNames || fieldNames.includes(field.name)
    );
    const children = (schema.children.get(object.name.toLowerCase()) ?? []).filter(({ childObject }) =>
        visibleObject(context.sight, childObject)
    );
    return {
        __typename: 'ObjectInfo',
        ApiName: object.name,
        label: object.label,
        labelPlural: object.pluralLabel,
        keyPrefix: object.keyPrefix,
        custom: object.custom,
        createable: object.createable && access.canRead(object),
        updateable: object.updateable,
        deletable: object.deletable,
        queryable: true,
        searchable: true,
        layoutable: true,
        mruEnabled: true,
        feedEnabled: false,
        defaultRecordTypeId: null,
        dependentFields: dependentFields(fields),
        nameFields: fields.filter((field) => field.nameField).map((field) => field.name),
        recordTypeInfos: types.map(({ id, name, type }) => ({
            __typename: 'RecordTypeInfo',
            available: true,
            defaultRecordTypeMapping: type === undefined,
            master: type === undefined,
            name,
            recordTypeId: id
        })),
        themeInfo: { __typename: 'ThemeInfo', color: null, iconUrl: null },
        childRelationships: children.map(({ name, childObject, field }) => ({
            __typename: 'ChildRelationship',
            childObjectApiName: childObject,
            fieldName: field.name,
            junctionIdListNames: [],
            junctionReferenceTo: [],
            relationshipName: name ?? null,
            objectInfo: infoOf(childObject)
        })),
        fields: fields.map((field) => fieldInfo(object, field, types, infoOf)),
        locale: source.locale
    };
}

const dependentFields = (fields: readonly FieldDef[]): Described[] => {
    const controllers = new Set(fields.flatMap((field) => field.picklist?.controllingField ?? []));
    return [...controllers].map((controllingField) => ({
        __typename: 'DependentField',
        controllingField,
        dependentFields: fields
            .filter((field) => field.picklist?.controllingField === controllingField)
            .map((field) => field.name)
    }));
};

const UNFILTERABLE = new Set(['address', 'location', 'base64', 'encryptedstring', 'anyType']);

function fieldInfo(
    object: ObjectDef,
    field: FieldDef,
    types: readonly TypeWithId[],
    infoOf: (name: string) => unknown
): Described {
    const compound = isCompound(field);
    const controller = field.picklist?.controllingField;
    return {
        __typename: field.type === 'picklist' || field.type === 'multipicklist' ? 'PicklistField' : 'StandardField',
        ApiName: field.name,
        label: field.label,
        dataType: field.type === 'id' ? 'REFERENCE' : field.type.toUpperCase(),
        calculated: field.formula !== undefined || field.summary !== undefined || field.autoNumber !== undefined,
        compound,
        compoundComponentName: null,
        compoundFieldName: null,
        controllerName: controller ?? null,
        controllingFields: controller ? [controller] : [],
        createable: field.createable,
        updateable: field.updateable,
        custom: field.custom,
        filterable: !field.longText && !UNFILTERABLE.has(field.type),
        sortable: !field.longText && !UNFILTERABLE.has(field.type) && field.type !== 'multipicklist',
        highScaleNumber: false,
        htmlFormatted: field.htmlFormatted ?? false,
        inlineHelpText: field.helpText ?? null,
        length: field.length,
        nameField: field.nameField,
        polymorphicForeignKey: field.referenceTo.length > 1,
        precision: field.precision,
        reference: field.type === 'reference',
        referenceTargetField: null,
        referenceToInfos: field.referenceTo.map((name) => ({
            __typename: 'ReferenceToInfo',
            ApiName: name,
            nameFields: ['Name'],
            objectInfo: infoOf(name)
        })),
        relationshipName: field.relationshipName ?? null,
        required: field.required,
        scale: field.scale,
        unique: field.unique,
        picklistValuesByRecordTypeIDs: picklistValues(field, types),
        extraTypeInfo: extraTypeOf(object, field),
        filteredLookupInfo: null,
        searchPrefilterable: false
    };
}

function extraTypeOf(object: ObjectDef, field: FieldDef): string | null {
    if (field.nameField && object.fields.has('lastname')) {
        return 'PERSONNAME';
    }
    return field.type === 'textarea' ? (field.htmlFormatted ? 'RICHTEXTAREA' : 'PLAINTEXTAREA') : null;
}

/** The values that each record type offers. */
function picklistValues({ name, picklist }: FieldDef, types: readonly TypeWithId[]): Described[] | null {
    return picklist ? types.map(({ id, type }) => valuesUnder(id, picklist, type?.picklistValues.get(name))) : null;
}

/** @param offered undefined: all active values */
function valuesUnder(id: string, picklist: Picklist, offered: readonly string[] | undefined): Described {
    const values = picklist.values
        .filter((entry) => entry.isActive && (offered?.includes(entry.value) ?? true))
        .map((entry) => ({
            __typename: 'PicklistValues',
            value: entry.value,
            label: entry.label,
            validFor: [],
            isDefault: entry.isDefault,
            attributes: null
        }));
    return {
        __typename: 'PicklistValueByRecordTypeIDs',
        recordTypeID: id,
        controllerValues: [],
        picklistValues: values,
        defaultValue: values.find((value) => value.isDefault) ?? null
    };
}
