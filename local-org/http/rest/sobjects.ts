import { deleteRecords, insertRecords, updateRecords, upsertRecords, type DmlOptions } from '../../engine/dml/dml.ts';
import { notFound, OrgError } from '../../engine/errors.ts';
import type { ObjectDef } from '../../engine/schema/schema.ts';
import type { Caller } from '../../services/caller.ts';
import { idLookupField, isIdShaped, objectForSave, visibleObject } from '../../services/records/object-access.ts';
import { readRecord, readRecordBy, type JsonRecord } from '../../services/records/read-records.ts';
import { readRelated } from '../../services/records/read-related.ts';
import { savedOrThrow } from '../../services/records/save-failure.ts';
import { noContent, ok, type Resource, type ResourceAnswer, type ResourceRequest } from '../resource.ts';
import { commaList, httpDate, unmodifiedSince } from './inputs.ts';
import { notImitatedBelowObject } from './not-imitated.ts';
import { typedFields } from './typed-fields.ts';

const param = (request: ResourceRequest, name: string): string => request.params[name] ?? '';

const saveOptions = (request: ResourceRequest): DmlOptions => {
    const ifUnmodifiedSince = unmodifiedSince(request.headers['if-unmodified-since']);
    return { allOrNone: true, ...(ifUnmodifiedSince === undefined ? {} : { ifUnmodifiedSince }) };
};

/** Create, read, change and delete one record, by its id or by an external id. */
export const recordResources: readonly Resource[] = [
    {
        method: 'POST',
        path: '/sobjects/:object',
        handle(caller, request) {
            const object = visibleObject(caller, param(request, 'object'));
            const fields = typedFields(caller, object, request);
            const result = savedOrThrow(
                insertRecords(caller.org, caller.access, object, [fields], { allOrNone: true })
            );
            const location = `/services/data/v${caller.version}/sobjects/${object.name}/${result.id}`;
            return { status: 201, body: { id: result.id, success: true, errors: [] }, headers: { location } };
        }
    },
    {
        method: 'GET',
        path: '/sobjects/:object/:id',
        handle(caller, request) {
            const object = visibleObject(caller, param(request, 'object'));
            const id = param(request, 'id');
            if (!isIdShaped(id)) {
                throw noSuchKey(id);
            }
            const record = readRecord(caller, object, id, commaList(request.query.fields));
            return unlessUnmodified(caller, object, record, request);
        }
    },
    {
        method: 'PATCH',
        path: '/sobjects/:object/:id',
        handle(caller, request) {
            const object = visibleObject(caller, param(request, 'object'));
            const given = typedFields(caller, object, request);
            refuseKey(given, 'Id');
            const fields = { ...given, Id: idOf(object, param(request, 'id')) };
            savedOrThrow(updateRecords(caller.org, caller.access, object, [fields], saveOptions(request)));
            return noContent;
        }
    },
    {
        method: 'DELETE',
        path: '/sobjects/:object/:id',
        handle(caller, request) {
            const object = visibleObject(caller, param(request, 'object'));
            const id = idOf(object, param(request, 'id'));
            savedOrThrow(deleteRecords(caller.org, caller.access, [id], saveOptions(request)));
            return noContent;
        }
    },
    {
        method: 'GET',
        path: '/sobjects/:object/:field/:value',
        handle(caller, request) {
            const object = visibleObject(caller, param(request, 'object'));
            const [name, value] = [param(request, 'field'), param(request, 'value')];
            const field = idLookupField(caller, object, name);
            const fields = commaList(request.query.fields);
            if (field) {
                return ok(readRecordBy(caller, object, field.name, value, fields));
            }
            if (isIdShaped(name)) {
                return ok(readRelated(caller, object, name, value, fields));
            }
            throw noSuchKey(name);
        }
    },
    { method: 'PATCH', path: '/sobjects/:object/:field/:value', handle: upsert },
    { method: 'POST', path: '/sobjects/:object/:field/:value', handle: upsert },
    {
        method: 'DELETE',
        path: '/sobjects/:object/:field/:value',
        handle(caller, request) {
            const object = visibleObject(caller, param(request, 'object'));
            const field = lookupField(caller, object, request);
            const { Id } = readRecordBy(caller, object, field, param(request, 'value'), ['Id']);
            savedOrThrow(deleteRecords(caller.org, caller.access, [String(Id)], saveOptions(request)));
            return noContent;
        }
    }
];

function upsert(caller: Caller, request: ResourceRequest): ResourceAnswer {
    const object = objectForSave(caller, param(request, 'object'));
    const keyField = lookupField(caller, object, request);
    const value = param(request, 'value');
    const given = typedFields(caller, object, request);
    refuseKey(given, 'Id');
    refuseKey(given, keyField);
    const record = { ...given, [keyField]: value };
    const results = upsertRecords(caller.org, caller.access, object, keyField, [record], saveOptions(request));
    if (results[0]?.errors[0]?.statusCode === 'DUPLICATE_EXTERNAL_ID') {
        // tells the records to choose from
        readRecordBy(caller, object, keyField, value, ['Id']);
    }
    const result = savedOrThrow(results);
    const created = result.created === true;
    return { status: created ? 201 : 200, body: { id: result.id, success: true, errors: [], created } };
}

/** The address says which record is meant: its data must not say it again. @throws OrgError INVALID_FIELD */
function refuseKey(fields: Readonly<Record<string, unknown>>, key: string): void {
    const given = Object.keys(fields).find((name) => name.toLowerCase() === key.toLowerCase());
    if (given !== undefined) {
        throw new OrgError('INVALID_FIELD', `The ${key} field should not be specified in the sobject data.`, {
            fields: [key]
        });
    }
}

function lookupField(caller: Caller, object: ObjectDef, request: ResourceRequest): string {
    const name = param(request, 'field');
    const field = idLookupField(caller, object, name);
    if (!field) {
        throw noSuchKey(name);
    }
    return field.name;
}

const noSuchKey = (name: string): OrgError =>
    notImitatedBelowObject(name) ?? notFound(`Provided external ID field does not exist or is not accessible: ${name}`);

/** @throws OrgError for an id of another object */
function idOf(object: ObjectDef, id: string): string {
    if (!isIdShaped(id)) {
        throw noSuchKey(id);
    }
    if (!id.startsWith(object.keyPrefix)) {
        throw new OrgError('INVALID_CROSS_REFERENCE_KEY', `invalid cross reference id: ${id} is not a ${object.name}`, {
            status: 404
        });
    }
    return id;
}

function unlessUnmodified(
    caller: Caller,
    object: ObjectDef,
    record: JsonRecord,
    request: ResourceRequest
): ResourceAnswer {
    const since = httpDate(request.headers['if-modified-since']);
    const stamp = modifiedAt(caller, object, record);
    const headers: Record<string, string> =
        stamp === undefined ? {} : { 'last-modified': new Date(stamp).toUTCString() };
    const unchanged = since !== undefined && stamp !== undefined && Math.floor(stamp / 1000) * 1000 <= since;
    return unchanged ? { status: 304, headers } : { status: 200, body: record, headers };
}

function modifiedAt(caller: Caller, object: ObjectDef, record: JsonRecord): number | undefined {
    const known = record.LastModifiedDate;
    if (typeof known === 'string') {
        return Date.parse(known);
    }
    if (!object.fields.has('lastmodifieddate')) {
        return undefined;
    }
    const id =
        (record.Id as string | undefined) ??
        String((record.attributes as { url?: string }).url)
            .split('/')
            .at(-1) ??
        '';
    return Date.parse(String(readRecord(caller, object, id, ['LastModifiedDate']).LastModifiedDate));
}
