import type { RecordRepresentation } from 'host/recordStore';
import type { RecordInput } from './writes';

interface ObjectInfoLike {
    readonly apiName: string;
    readonly fields: Readonly<Record<string, { readonly createable: boolean; readonly updateable: boolean }>>;
}

function inputFields(record: RecordRepresentation, allowed: (name: string) => boolean): Record<string, unknown> {
    const plain = Object.entries(record.fields).filter(
        ([name, { value }]) => allowed(name) && (typeof value !== 'object' || value === null)
    );
    return Object.fromEntries(plain.map(([name, { value }]) => [name, value]));
}

export function generateRecordInputForCreate(record: RecordRepresentation, objectInfo?: ObjectInfoLike): RecordInput {
    const fields = inputFields(record, (name) => name !== 'Id' && (objectInfo?.fields[name]?.createable ?? true));
    return { apiName: record.apiName, fields };
}

export function generateRecordInputForUpdate(record: RecordRepresentation, objectInfo?: ObjectInfoLike): RecordInput {
    const fields = inputFields(record, (name) => objectInfo?.fields[name]?.updateable ?? true);
    return { fields: { ...fields, Id: record.id } };
}

/** Only what differs from the record as it was. */
export function createRecordInputFilteredByEditedFields(
    input: RecordInput,
    original: RecordRepresentation
): RecordInput {
    const edited = Object.entries(input.fields).filter(
        ([name, value]) => name === 'Id' || value !== original.fields[name]?.value
    );
    return { ...input, fields: Object.fromEntries(edited) };
}
