import { request, UI_API } from 'host/http';
import { MASTER_RECORD_TYPE, objectInfo, type ObjectInfo } from 'host/objectInfo';
import type { FormContext } from 'host/recordForm';
import { fetchRecord, freshSnapshot, type FieldValue, type RecordRepresentation } from 'host/recordStore';

interface Wanted {
    readonly object: string;
    readonly recordId: string | undefined;
    readonly recordTypeId: string | undefined;
    readonly names: readonly string[];
    readonly defaults: Readonly<Record<string, unknown>>;
    readonly readOnly: boolean;
    readonly density: FormContext['density'];
    readonly fields: FormContext['fields'];
}

/** Everything that the fields of a form need to know. @throws FetchResponse */
export async function loadFormContext(wanted: Wanted): Promise<FormContext> {
    const { object, recordId, recordTypeId, readOnly, density, fields } = wanted;
    const info = await objectInfo(object);
    // A form may stand before its fields do: they ask again when they come.
    const paths = [`${info.apiName}.Id`, ...wanted.names.flatMap((name) => pathsOf(name, info))];
    const record = recordId ? await recordOf(recordId, paths) : undefined;
    const typeId = recordTypeId ?? record?.recordTypeId ?? info.defaultRecordTypeId ?? MASTER_RECORD_TYPE;
    const defaults = recordId ? {} : await createDefaults(info, typeId);
    return {
        info,
        record,
        defaults: { ...defaults, ...wanted.defaults },
        readOnly,
        density,
        fields,
        recordTypeId: typeId
    };
}

/** A lookup comes with the name of its target, a compound with its parts, a dependent picklist with what controls it. */
function pathsOf(name: string, info: ObjectInfo): string[] {
    const field = info.fields[name];
    if (!field) return [];
    const target = field.referenceToInfos?.[0]?.nameFields;
    const nameField = target?.includes('Name') ? 'Name' : target?.[0];
    const parts = field.compound ? partNames(info, name) : [];
    const parent = field.relationshipName && nameField ? [`${field.relationshipName}.${nameField}`] : [];
    return [name, ...parts, ...parent, ...(field.controllingFields ?? [])].map((path) => `${info.apiName}.${path}`);
}

/** Fields that a compound field is made of. */
export const partNames = (info: ObjectInfo, compound: string): string[] =>
    Object.values(info.fields)
        .filter((field) => field.compoundFieldName === compound)
        .map((field) => field.apiName);

async function recordOf(recordId: string, paths: readonly string[]): Promise<RecordRepresentation> {
    return freshSnapshot(recordId, [], paths) ?? (await fetchRecord(recordId, [], paths));
}

interface CreateDefaults {
    readonly record: { readonly fields: Readonly<Record<string, FieldValue>> };
}

const known = new Map<string, Promise<CreateDefaults>>();

/** Values that a new record of this type starts with. Who may not create one finds out on saving. */
async function createDefaults(info: ObjectInfo, recordTypeId: string): Promise<Record<string, unknown>> {
    if (!info.createable) return {};
    const path = `${UI_API}/record-defaults/create/${info.apiName}?recordTypeId=${recordTypeId}`;
    const asked = known.get(path) ?? request<CreateDefaults>(path);
    known.set(path, asked);
    asked.catch(() => known.delete(path));
    const { record } = await asked;
    return Object.fromEntries(Object.entries(record.fields).map(([name, { value }]) => [name, value]));
}
