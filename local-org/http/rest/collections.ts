import type { SaveResult } from '../../engine/dml/dml.ts';
import { notFound, OrgError } from '../../engine/errors.ts';
import type { Caller } from '../../services/caller.ts';
import { idLookupField, objectForSave, visibleObject } from '../../services/records/object-access.ts';
import { readRecords } from '../../services/records/read-records.ts';
import { saveRecords, type Save } from '../../services/records/save-records.ts';
import { ok, type Resource, type ResourceAnswer, type ResourceRequest } from '../resource.ts';
import { commaList, fieldsOf, jsonArray, jsonObject, typeOf, type JsonObject } from './inputs.ts';

const MOST_RECORDS = 200;
const MOST_READ = 2000;

/** Up to 200 records in one call, of any objects. */
export const collectionResources: readonly Resource[] = [
    {
        method: 'POST',
        path: '/composite/sobjects',
        handle: (caller, request) =>
            saveAll(caller, request, (record) => ({ kind: 'insert', object: typeOf(record), fields: fieldsOf(record) }))
    },
    {
        method: 'PATCH',
        path: '/composite/sobjects',
        handle: (caller, request) =>
            saveAll(caller, request, (record) => {
                const { id, ...fields } = fieldsOf(record);
                return {
                    kind: 'update',
                    object: typeOf(record),
                    fields: id === undefined ? fields : { ...fields, Id: id }
                };
            })
    },
    {
        method: 'PATCH',
        path: '/composite/sobjects/:object/:field',
        handle(caller, request) {
            const object = objectForSave(caller, request.params.object);
            const keyField = idLookupField(caller, object, request.params.field ?? '')?.name;
            if (keyField === undefined) {
                throw notFound(
                    `Provided external ID field does not exist or is not accessible: ${request.params.field}`
                );
            }
            return saveAll(caller, request, (record) => ({
                kind: 'upsert',
                object: object.name,
                keyField,
                fields: withoutId(record, keyField)
            }));
        }
    },
    {
        method: 'DELETE',
        path: '/composite/sobjects',
        handle(caller, request) {
            const ids = commaList(request.query.ids) ?? [];
            checkCount(ids.length, MOST_RECORDS);
            const results = saveRecords(
                caller,
                ids.map((id) => ({ kind: 'delete', id })),
                request.query.allOrNone === 'true'
            );
            return ok(results.map((result) => resultBody(result, false)));
        }
    },
    {
        method: 'POST',
        path: '/composite/sobjects/:object',
        handle(caller, request) {
            const body = jsonObject(request.body);
            return retrieve(
                caller,
                request,
                jsonArray(body.ids, 'ids').map(String),
                jsonArray(body.fields, 'fields').map(String)
            );
        }
    },
    {
        method: 'GET',
        path: '/composite/sobjects/:object',
        handle: (caller, request) =>
            retrieve(caller, request, commaList(request.query.ids) ?? [], commaList(request.query.fields) ?? ['Id'])
    }
];

function saveAll(caller: Caller, request: ResourceRequest, saveOf: (record: JsonObject) => Save): ResourceAnswer {
    const body = jsonObject(request.body);
    const records = jsonArray(body.records, 'records').map(jsonObject);
    checkCount(records.length, MOST_RECORDS);
    const saves = records.map(saveOf);
    const results = saveRecords(caller, saves, body.allOrNone === true);
    return ok(results.map((result, i) => resultBody(result, saves[i]?.kind === 'upsert')));
}

/** A client that upserts by another key sends no Id, or an empty one. */
function withoutId(record: JsonObject, keyField: string): JsonObject {
    const { Id, id, ...fields } = fieldsOf(record);
    const given = Id ?? id;
    return keyField === 'Id' && given !== undefined ? { ...fields, Id: given } : fields;
}

function retrieve(caller: Caller, request: ResourceRequest, ids: string[], fields: string[]): ResourceAnswer {
    checkCount(ids.length, MOST_READ);
    const object = visibleObject(caller, request.params.object ?? '');
    return ok(readRecords(caller, object, ids, fields));
}

function checkCount(count: number, most: number): void {
    if (count > most) {
        throw new OrgError(
            'EXCEEDED_ID_LIMIT',
            `record limit reached. cannot submit more than ${most} records in this request`
        );
    }
}

/** A result as collections calls list it; upserts tell whether the record is new. */
function resultBody(result: SaveResult, tellCreated: boolean): JsonObject {
    const { success, errors, created } = result;
    const id = result.id === null ? {} : { id: result.id };
    return { ...id, success, errors, ...(success && tellCreated ? { created } : {}) };
}
