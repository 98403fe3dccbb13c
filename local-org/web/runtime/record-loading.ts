import { MASTER_RECORD_TYPE, objectInfo } from 'host/objectInfo';
import type { FormContext } from 'host/recordForm';
import { fetchRecord, freshSnapshot, type RecordRepresentation } from 'host/recordStore';

interface Wanted {
    readonly object: string;
    readonly recordId: string | undefined;
    readonly recordTypeId: string | undefined;
    readonly fields: readonly string[];
    readonly defaults: Readonly<Record<string, unknown>>;
    readonly readOnly: boolean;
}

/** Everything that the fields of a form need to know. @throws FetchResponse */
export async function loadFormContext({
    object,
    recordId,
    recordTypeId,
    fields,
    defaults,
    readOnly
}: Wanted): Promise<FormContext> {
    const info = await objectInfo(object);
    const paths = fields.flatMap((name) => fieldPathsOf(info.fields[name] && name, object, info));
    const record = recordId ? await recordOf(recordId, paths) : undefined;
    return {
        info,
        record,
        defaults,
        readOnly,
        recordTypeId: recordTypeId ?? record?.recordTypeId ?? info.defaultRecordTypeId ?? MASTER_RECORD_TYPE
    };
}

/** A lookup comes with the name of its target. */
function fieldPathsOf(
    name: string | undefined,
    object: string,
    info: Awaited<ReturnType<typeof objectInfo>>
): string[] {
    const field = name ? info.fields[name] : undefined;
    if (!field) return [];
    const target = field.referenceToInfos?.[0]?.nameFields;
    const nameField = target?.includes('Name') ? 'Name' : target?.[0];
    const own = `${object}.${field.apiName}`;
    return field.relationshipName && nameField ? [own, `${object}.${field.relationshipName}.${nameField}`] : [own];
}

async function recordOf(recordId: string, paths: readonly string[]): Promise<RecordRepresentation> {
    return freshSnapshot(recordId, [], paths) ?? (await fetchRecord(recordId, [], paths));
}
