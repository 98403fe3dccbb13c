import { request, UI_API } from 'host/http';
import { forgetRecord, ingestRecord, renewRecord, type RecordRepresentation } from 'host/recordStore';

export interface RecordInput {
    readonly apiName?: string;
    readonly fields: Readonly<Record<string, unknown>>;
    readonly allowSaveOnDuplicate?: boolean;
}

export interface WriteOptions {
    /** Saves only if nobody has changed the record since. */
    readonly ifUnmodifiedSince?: string;
}

export async function createRecord(input: RecordInput): Promise<RecordRepresentation> {
    const record = await request<RecordRepresentation>(`${UI_API}/records`, { method: 'POST', body: input });
    ingestRecord(record);
    return record;
}

/** `input.fields.Id` says which record. @throws FetchResponse with the org's field errors in `body.output` */
export async function updateRecord(input: RecordInput, options: WriteOptions = {}): Promise<RecordRepresentation> {
    const { Id: id, ...fields } = input.fields as { Id?: string };
    if (!id) throw new TypeError('updateRecord needs fields.Id: the id of the record to change.');
    const headers: Record<string, string> = options.ifUnmodifiedSince
        ? { 'If-Unmodified-Since': options.ifUnmodifiedSince }
        : {};
    const body = { ...input, fields };
    const record = await request<RecordRepresentation>(`${UI_API}/records/${id}`, { method: 'PATCH', body, headers });
    ingestRecord(record);
    await renewRecord(id);
    return record;
}

export async function deleteRecord(id: string): Promise<void> {
    await request(`${UI_API}/records/${id}`, { method: 'DELETE' });
    forgetRecord(id);
}
