import { fieldOf, type ObjectDef } from '../../engine/schema/schema.ts';
import type { Caller } from '../caller.ts';
import { describeField } from './describe-field.ts';

/** Fields of the object's layout that this person may see, by section. */
export function layoutSections(caller: Caller, object: ObjectDef): { label: string; fields: string[] }[] {
    return object.layout
        .map((section) => ({
            label: section.label,
            fields: section.fields.filter((name) => {
                const field = fieldOf(object, name);
                return field !== undefined && caller.access.canReadField(object, field);
            })
        }))
        .filter((section) => section.fields.length > 0);
}

/** The page layout in the form of the describe call. */
export function readLayout(caller: Caller, object: ObjectDef): Record<string, unknown> {
    const sections = layoutSections(caller, object).map((section, i) => ({
        columns: 2,
        heading: section.label,
        layoutSectionId: null,
        rows: pairs(section.fields).map((names) => ({
            layoutItems: names.map((name) => layoutItem(caller, object, name)),
            numItems: names.length
        })),
        tabOrder: 'LeftToRight',
        useCollapsibleSection: i > 0,
        useHeading: true
    }));
    return {
        id: null,
        detailLayoutSections: sections,
        editLayoutSections: sections,
        relatedLists: [],
        buttonLayoutSection: null
    };
}

/** The highlights of a record, in the form of the describe call. */
export function readCompactLayouts(caller: Caller, object: ObjectDef): Record<string, unknown> {
    const fields = object.compactLayout.filter((name) => fieldOf(object, name) !== undefined);
    const layout = {
        actions: [],
        fieldItems: fields.map((name) => layoutItem(caller, object, name)),
        id: null,
        imageItems: [],
        label: 'System Default',
        name: 'SYSTEM',
        objectType: object.name
    };
    return { compactLayouts: [layout], defaultCompactLayoutId: null, recordTypeCompactLayoutMappings: [] };
}

function layoutItem(caller: Caller, object: ObjectDef, name: string): Record<string, unknown> {
    const field = fieldOf(object, name);
    const described = field ? describeField(caller.access, object, field) : {};
    return {
        editableForNew: described.createable ?? false,
        editableForUpdate: described.updateable ?? false,
        label: field?.label ?? name,
        layoutComponents: [
            { details: described, displayLines: 1, tabOrder: 0, type: 'Field', value: field?.name ?? name }
        ],
        placeholder: false,
        required: field?.required ?? false
    };
}

const pairs = (names: readonly string[]): string[][] =>
    Array.from({ length: Math.ceil(names.length / 2) }, (_, i) => names.slice(2 * i, 2 * i + 2));
