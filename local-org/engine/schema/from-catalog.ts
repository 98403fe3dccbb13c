import type { CatalogField, CatalogValue, ExpandedObject } from '../../catalog/catalog.ts';
import { makeField } from './field-def.ts';
import type { FieldDef, FieldType, ObjectDef, Picklist, PicklistValue, SharingModel } from './schema.ts';

/** Values of a picklist by the name of its value set. */
export type ValueSets = ReadonlyMap<string, readonly PicklistValue[]>;

/** Standard value sets that refuse other values; the rest of the stock lists take any text through an API. */
const RESTRICTED_SETS = new Set(['ForecastCategoryName']);

export const picklistValue = (value: CatalogValue): PicklistValue => ({
    value: value.value,
    label: value.label ?? value.value,
    isActive: true,
    isDefault: value.default ?? false,
    ...(value.closed === undefined ? {} : { isClosed: value.closed }),
    ...(value.won === undefined ? {} : { isWon: value.won }),
    ...(value.converted === undefined ? {} : { isConverted: value.converted }),
    ...(value.probability === undefined ? {} : { probability: value.probability }),
    ...(value.forecastCategory === undefined ? {} : { forecastCategory: value.forecastCategory })
});

/** Reads `currency(18,2)` as its type's name and arguments. */
function readType(text: string): { type: FieldType; given: string[] } {
    const [, type, list] = /^(\w+)(?:\(([^)]*)\))?$/.exec(text) ?? [];
    return { type: type as FieldType, given: list ? list.split(',').map((item) => item.trim()) : [] };
}

/** What the arguments of a catalogue type mean for the field. */
function typeFacets(type: FieldType, given: string[], sets: ValueSets): Partial<FieldDef> {
    switch (type) {
        case 'string':
        case 'textarea':
            return { length: Number(given[0] ?? 255), ...(Number(given[0]) > 4000 ? { longText: true } : {}) };
        case 'currency':
        case 'double':
        case 'percent':
            return { precision: Number(given[0] ?? 18), scale: Number(given[1] ?? 0) };
        case 'int':
            return { precision: 8 };
        case 'reference':
            return { referenceTo: given };
        case 'picklist':
        case 'combobox':
        case 'multipicklist':
            return { picklist: stockPicklist(given[0] ?? 'any', sets) };
        default:
            return {};
    }
}

function stockPicklist(name: string, sets: ValueSets): Picklist {
    const values = sets.get(name) ?? [];
    const isStandardSet = /^[A-Z]/.test(name);
    return {
        values,
        restricted: values.length > 0 && (!isStandardSet || RESTRICTED_SETS.has(name)),
        ...(isStandardSet ? { valueSet: name } : {})
    };
}

function stockDefault(field: CatalogField, picklist: Picklist | undefined): Pick<FieldDef, 'defaultValue'> {
    const value = field.default ?? picklist?.values.find((entry) => entry.isDefault)?.value;
    return value === undefined || (field.readOnly === true && field.default === undefined)
        ? {}
        : { defaultValue: value };
}

/** A stock field as the schema has it. */
export function standardField(field: CatalogField, sets: ValueSets): FieldDef {
    const { type, given } = readType(field.type);
    const facets = typeFacets(type, given, sets);
    const readOnly = field.readOnly ?? false;
    return makeField({
        name: field.name,
        label: field.label,
        type,
        ...facets,
        ...stockDefault(field, facets.picklist),
        required: field.required ?? false,
        unique: field.unique ?? false,
        createable: !readOnly,
        updateable: !readOnly && field.createOnly !== true,
        nameField: field.nameField ?? false,
        trackHistory: field.trackHistory ?? false,
        onParentDelete: field.onParentDelete ?? 'setNull',
        system: readOnly,
        stored: field.virtual !== true,
        ...(field.autoNumber ? { autoNumber: field.autoNumber } : {}),
        ...(field.relationship ? { relationshipName: field.relationship } : {}),
        ...(field.childRelationship ? { childRelationshipName: field.childRelationship } : {})
    });
}

/** A stock object as the schema has it before anything was deployed. */
export function standardObject(object: ExpandedObject, sets: ValueSets): ObjectDef {
    const fields = new Map(object.fields.map((field) => [field.name.toLowerCase(), standardField(field, sets)]));
    return {
        name: object.name,
        label: object.label,
        pluralLabel: object.pluralLabel,
        keyPrefix: object.keyPrefix,
        custom: false,
        sharingModel: object.sharingModel as SharingModel,
        fields,
        recordTypes: [],
        validationRules: [],
        createable: object.createable ?? true,
        updateable: object.updateable ?? true,
        deletable: object.deletable ?? true,
        owned: fields.has('ownerid') && object.name !== 'Group',
        historyEnabled: true,
        activitiesEnabled: false,
        undeletable: object.undeletable ?? true,
        ...(object.controllingField ? { controllingField: object.controllingField } : {}),
        compactLayout: object.compactLayout ?? [],
        layout: object.layout ?? [],
        relatedLists: object.relatedLists ?? [],
        icon: object.icon
    };
}
