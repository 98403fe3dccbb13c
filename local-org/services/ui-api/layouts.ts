import { compoundPartOf, isCompound } from '../../engine/schema/compound-fields.ts';
import { fieldOf, type FieldDef, type ObjectDef } from '../../engine/schema/schema.ts';
import type { Caller } from '../caller.ts';
import { describeField } from '../describe/describe-field.ts';
import { layoutSections } from '../describe/describe-layout.ts';
import { MASTER_RECORD_TYPE } from '../describe/record-types.ts';
import { fieldPath, type FieldPath } from './field-paths.ts';

export type LayoutType = 'Full' | 'Compact';
export type LayoutMode = 'View' | 'Edit' | 'Create';

/** A page layout: sections of two columns, read left to right. */
export function layoutOf(
    caller: Caller,
    object: ObjectDef,
    type: LayoutType,
    mode: LayoutMode,
    recordTypeId?: string
): Record<string, unknown> {
    const sections =
        type === 'Compact'
            ? [{ label: 'Highlights', fields: [...compactFields(caller, object)] }]
            : layoutSections(caller, object);
    return {
        eTag: `${caller.org.schema().version}`,
        id: null,
        layoutType: type,
        mode,
        objectApiName: object.name,
        recordTypeId: recordTypeId ?? MASTER_RECORD_TYPE,
        saveOptions: [],
        sections: sections.map((section, i) => ({
            collapsible: i > 0,
            columns: 2,
            heading: section.label,
            id: `${object.name}-${i}`,
            layoutRows: pairs(section.fields).map((names) => ({
                layoutItems: names.map((name) => layoutItem(caller, object, name))
            })),
            rows: Math.ceil(section.fields.length / 2),
            tabOrder: 'LeftToRight',
            useHeading: type === 'Full'
        }))
    };
}

/** Fields of the highlights that this person may see. */
export const compactFields = (caller: Caller, object: ObjectDef): string[] =>
    object.compactLayout.filter((name) => {
        const field = fieldOf(object, name);
        return field !== undefined && caller.access.canReadField(object, field);
    });

/** All fields that a layout needs to be shown: its own, and the names of the records they point to. */
export function layoutFieldPaths(caller: Caller, object: ObjectDef, type: LayoutType): FieldPath[] {
    const names =
        type === 'Compact'
            ? compactFields(caller, object)
            : layoutSections(caller, object).flatMap((section) => section.fields);
    return names.flatMap((name) => {
        const field = fieldOf(object, name);
        const parent = field?.relationshipName
            ? fieldPath(caller, object, `${field.relationshipName}.Name`)
            : undefined;
        return [fieldPath(caller, object, name), parent].filter((path) => path !== undefined);
    });
}

function layoutItem(caller: Caller, object: ObjectDef, name: string): Record<string, unknown> {
    const field = fieldOf(object, name);
    const described = field ? describeField(caller.access, object, field) : {};
    // a compound may be entered where its parts may
    const entered = field ? partsOf(object, field).map((part) => describeField(caller.access, object, part)) : [];
    const editable = [described, ...entered];
    return {
        editableForNew: editable.some(({ createable }) => createable === true),
        editableForUpdate: editable.some(({ updateable }) => updateable === true),
        label: field?.label ?? name,
        layoutComponents: [{ apiName: field?.name ?? name, componentType: 'Field', label: field?.label ?? name }],
        lookupIdApiName: field?.type === 'reference' ? 'Id' : null,
        required: field?.required ?? false,
        sortable: described.sortable ?? false
    };
}

const partsOf = (object: ObjectDef, compound: FieldDef): FieldDef[] =>
    isCompound(object, compound)
        ? [...object.fields.values()].filter((field) => compoundPartOf(object, field)?.field === compound.name)
        : [];

const pairs = (names: readonly string[]): string[][] =>
    Array.from({ length: Math.ceil(names.length / 2) }, (_, i) => names.slice(2 * i, 2 * i + 2));
