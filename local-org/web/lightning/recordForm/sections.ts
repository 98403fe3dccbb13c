import type { ObjectInfo } from 'host/objectInfo';
import { request, UI_API } from 'host/http';

/** A part of the form: fields in rows, under a heading where the layout has one. */
export interface FormSection {
    readonly key: string;
    readonly heading: string;
    readonly names: readonly string[];
}

interface LayoutItem {
    readonly editableForNew: boolean;
    readonly layoutComponents: readonly { readonly apiName: string | null; readonly componentType: string }[];
}

interface Layout {
    readonly sections: readonly {
        readonly id: string;
        readonly heading: string;
        readonly useHeading: boolean;
        readonly layoutRows: readonly { readonly layoutItems: readonly LayoutItem[] }[];
    }[];
}

export interface LayoutWanted {
    readonly object: string;
    readonly layoutType: string;
    readonly recordTypeId: string | undefined;
    /** A new record has nothing yet to show: its form holds what may be entered. */
    readonly isNew: boolean;
}

/** The sections of an object's layout. @throws FetchResponse */
export async function layoutSections({
    object,
    layoutType,
    recordTypeId,
    isNew
}: LayoutWanted): Promise<FormSection[]> {
    const query = new URLSearchParams({ layoutType, mode: isNew ? 'Create' : 'View' });
    if (recordTypeId) query.set('recordTypeId', recordTypeId);
    const layout = await request<Layout>(`${UI_API}/layout/${object}?${query.toString()}`);
    return layout.sections
        .map(({ id, heading, useHeading, layoutRows }) => ({
            key: id,
            heading: useHeading ? heading : '',
            names: layoutRows
                .flatMap(({ layoutItems }) => layoutItems)
                .filter((item) => !isNew || item.editableForNew)
                .flatMap(({ layoutComponents }) => layoutComponents)
                .flatMap(({ apiName, componentType }) => (componentType === 'Field' && apiName ? [apiName] : []))
        }))
        .filter(({ names }) => names.length > 0);
}

/** Whether the pencil beside a field opens the form. */
export function isEditable(info: ObjectInfo | undefined, name: string): boolean {
    const field = info?.fields[name];
    if (!info?.updateable || !field) return false;
    const deciding = field.compound
        ? (Object.values(info.fields).find((part) => part.compoundFieldName === name) ?? field)
        : field;
    return deciding.updateable;
}
