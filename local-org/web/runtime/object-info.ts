import { request, UI_API } from 'host/http';

export interface FieldInfo {
    readonly apiName: string;
    readonly label: string;
    readonly dataType: string;
    readonly inlineHelpText: string | null;
    readonly required: boolean;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly sortable: boolean;
    readonly nameField: boolean;
    readonly reference: boolean;
    readonly relationshipName: string | null;
    readonly referenceToInfos: readonly { readonly apiName: string; readonly nameFields: readonly string[] }[];
    readonly length: number;
    readonly precision: number;
    readonly scale: number;
    readonly htmlFormatted: boolean;
    readonly calculated: boolean;
    /** Made of other fields: a person's name, an address, a location. */
    readonly compound: boolean;
    /** The compound that this field is a part of, and as which part: `Name`, `FirstName`. */
    readonly compoundFieldName: string | null;
    readonly compoundComponentName: string | null;
    readonly controllingFields?: readonly string[];
}

export interface ObjectInfo {
    readonly apiName: string;
    readonly label: string;
    readonly labelPlural: string;
    readonly keyPrefix: string | null;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly deletable: boolean;
    readonly nameFields: readonly string[];
    readonly fields: Readonly<Record<string, FieldInfo>>;
    readonly defaultRecordTypeId: string | null;
    readonly themeInfo?: { readonly iconUrl?: string; readonly color?: string } | null;
    readonly childRelationships: readonly {
        readonly relationshipName: string;
        readonly childObjectApiName: string;
        readonly fieldName: string;
    }[];
}

// The schema changes by a deploy only, and a deploy that matters reloads the page.
const infos = new Map<string, Promise<ObjectInfo>>();

export function objectInfo(object: string): Promise<ObjectInfo> {
    const kept = infos.get(object) ?? request<ObjectInfo>(`${UI_API}/object-info/${object}`);
    infos.set(object, kept);
    kept.catch(() => infos.delete(object));
    return kept;
}

export interface PicklistValues {
    readonly controllerValues: Readonly<Record<string, number>>;
    readonly defaultValue: { readonly value: string; readonly label: string } | null;
    readonly values: readonly {
        readonly label: string;
        readonly value: string;
        readonly validFor: readonly number[];
        readonly attributes: unknown;
    }[];
}

export const MASTER_RECORD_TYPE = '012000000000000AAA';

const picklists = new Map<string, Promise<unknown>>();

/** Values of one picklist, or of all of an object (field ''), for a record type. */
function picklist<Values>(path: string): Promise<Values> {
    const kept = (picklists.get(path) ?? request<Values>(path)) as Promise<Values>;
    picklists.set(path, kept);
    kept.catch(() => picklists.delete(path));
    return kept;
}

export const picklistValues = (object: string, field: string, recordTypeId: string): Promise<PicklistValues> =>
    picklist(`${UI_API}/object-info/${object}/picklist-values/${recordTypeId}/${field}`);

export const allPicklistValues = (
    object: string,
    recordTypeId: string
): Promise<{ picklistFieldValues: Record<string, PicklistValues> }> =>
    picklist(`${UI_API}/object-info/${object}/picklist-values/${recordTypeId}`);
