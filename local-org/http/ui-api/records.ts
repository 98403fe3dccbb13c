import { deleteRecords, insertRecords, updateRecords, type SaveResult } from '../../engine/dml/dml.ts';
import { notFound, OrgError } from '../../engine/errors.ts';
import type { ObjectDef } from '../../engine/schema/schema.ts';
import type { Caller } from '../../services/caller.ts';
import { MASTER_RECORD_TYPE } from '../../services/describe/record-types.ts';
import { objectForSave, visibleFields } from '../../services/records/object-access.ts';
import { noteViewed } from '../../services/records/recent-items.ts';
import { SaveFailure, savedOrThrow } from '../../services/records/save-failure.ts';
import { fieldPath, fieldPaths, type FieldPath } from '../../services/ui-api/field-paths.ts';
import { layoutFieldPaths, layoutOf, type LayoutMode, type LayoutType } from '../../services/ui-api/layouts.ts';
import { objectInfo } from '../../services/ui-api/object-info.ts';
import { createDefaults } from '../../services/ui-api/record-defaults.ts';
import { representRecord, type RecordRepresentation } from '../../services/ui-api/record-representation.ts';
import { uiSaveError } from '../../services/ui-api/save-errors.ts';
import { noContent, ok, type Resource, type ResourceAnswer, type ResourceRequest } from '../resource.ts';
import { commaList, jsonObject, unmodifiedSince } from '../rest/inputs.ts';
import { visibleObject } from '../../services/records/object-access.ts';

const MOST_IN_BATCH = 200;

/** Records one by one, as pages show and save them. */
export const uiRecordResources: readonly Resource[] = [
    {
        method: 'GET',
        path: '/ui-api/records/:id',
        handle(caller, request) {
            const id = request.params.id ?? '';
            const object = objectOfId(caller, id);
            const record = read(caller, object, id, pathsAsked(caller, object, request));
            if (request.query.updateMru !== 'false') {
                noteViewed(caller, object, record.id);
            }
            return ok(record);
        }
    },
    {
        method: 'GET',
        path: '/ui-api/records/batch/:ids',
        handle(caller, request) {
            const ids = commaList(request.params.ids) ?? [];
            if (ids.length > MOST_IN_BATCH) {
                throw new OrgError('INVALID_INPUT', `At most ${MOST_IN_BATCH} records can be read at once.`);
            }
            const results = ids.map((id) => readInBatch(caller, id, request));
            return ok({ hasErrors: results.some((result) => result.statusCode !== 200), results });
        }
    },
    {
        method: 'POST',
        path: '/ui-api/records',
        handle(caller, request) {
            const { apiName, fields } = jsonObject(request.body);
            const object = objectForSave(caller, apiName);
            return saving(object, 'create', () => {
                const result = savedOrThrow(
                    insertRecords(caller.org, caller.access, object, [jsonObject(fields)], { allOrNone: true })
                );
                return { status: 201, body: afterSave(caller, object, result) };
            });
        }
    },
    {
        method: 'PATCH',
        path: '/ui-api/records/:id',
        handle(caller, request) {
            const id = request.params.id ?? '';
            const object = objectOfId(caller, id);
            const fields = { ...jsonObject(jsonObject(request.body).fields), Id: id };
            return saving(object, 'update', () => {
                const since = unmodifiedSince(
                    request.headers['if-unmodified-since'] ?? request.headers['if-modified-since']
                );
                const options = { allOrNone: true, ...(since === undefined ? {} : { ifUnmodifiedSince: since }) };
                const result = savedOrThrow(updateRecords(caller.org, caller.access, object, [fields], options));
                return ok(afterSave(caller, object, result));
            });
        }
    },
    {
        method: 'DELETE',
        path: '/ui-api/records/:id',
        handle(caller, request) {
            const id = request.params.id ?? '';
            return saving(objectOfId(caller, id), 'delete', () => {
                savedOrThrow(deleteRecords(caller.org, caller.access, [id], { allOrNone: true }));
                return noContent;
            });
        }
    },
    {
        method: 'GET',
        path: '/ui-api/record-ui/:ids',
        handle: (caller, request) => ok(recordUi(caller, request))
    },
    {
        method: 'GET',
        path: '/ui-api/record-defaults/create/:object',
        handle: (caller, { params, query }) =>
            ok(createDefaults(caller, visibleObject(caller, params.object ?? ''), query.recordTypeId))
    },
    {
        method: 'GET',
        path: '/ui-api/layout/:object',
        handle(caller, { params, query }) {
            const object = visibleObject(caller, params.object ?? '');
            return ok(
                layoutOf(
                    caller,
                    object,
                    layoutType(query.layoutType),
                    (query.mode ?? 'View') as LayoutMode,
                    query.recordTypeId
                )
            );
        }
    }
];

/** @throws OrgError for an id of no object that this person may see */
export function objectOfId(caller: Caller, id: string): ObjectDef {
    const object = caller.org.schema().byKeyPrefix.get(id.slice(0, 3));
    if (!object || !caller.access.canRead(object)) {
        throw notFound();
    }
    return object;
}

function read(caller: Caller, object: ObjectDef, id: string, paths: readonly FieldPath[]): RecordRepresentation {
    const record = representRecord(caller, object, id, paths);
    if (!record) {
        throw notFound();
    }
    return record;
}

function pathsAsked(caller: Caller, object: ObjectDef, { query }: ResourceRequest): FieldPath[] {
    const named = fieldPaths(caller, object, commaList(query.fields) ?? [], commaList(query.optionalFields) ?? []);
    const fromLayouts = (commaList(query.layoutTypes) ?? []).flatMap((type) =>
        layoutFieldPaths(caller, object, layoutType(type))
    );
    if (query.fields === undefined && query.optionalFields === undefined && query.layoutTypes === undefined) {
        throw new OrgError('INVALID_INPUT', 'Say which fields: with fields, optionalFields or layoutTypes.');
    }
    return [...named, ...fromLayouts];
}

const layoutType = (name: string | undefined): LayoutType => (name === 'Compact' ? 'Compact' : 'Full');

function readInBatch(caller: Caller, id: string, request: ResourceRequest): { statusCode: number; result: unknown } {
    try {
        const object = objectOfId(caller, id);
        return { statusCode: 200, result: read(caller, object, id, pathsAsked(caller, object, request)) };
    } catch (error) {
        if (error instanceof OrgError) {
            return { statusCode: error.status, result: [{ errorCode: error.errorCode, message: error.message }] };
        }
        throw error;
    }
}

/** Runs a save; its refusal becomes the UI API's form of errors, one object with those of the fields apart. */
function saving(object: ObjectDef, verb: 'create' | 'update' | 'delete', save: () => ResourceAnswer): ResourceAnswer {
    try {
        return save();
    } catch (error) {
        if (error instanceof SaveFailure) {
            return { status: error.status, body: uiSaveError(error, object, verb) };
        }
        throw error;
    }
}

/** After a save the platform sends the record with the fields of its layout; here with all that the person may see. */
function afterSave(caller: Caller, object: ObjectDef, result: SaveResult): RecordRepresentation {
    const paths = visibleFields(caller, object).flatMap((field) => fieldPath(caller, object, field.name) ?? []);
    const stored = paths.filter(({ field }) => field.type !== 'address' && field.type !== 'location');
    return read(caller, object, result.id ?? '', stored);
}

function recordUi(caller: Caller, request: ResourceRequest): Record<string, unknown> {
    const ids = commaList(request.params.ids) ?? [];
    const records: Record<string, unknown> = {};
    const objectInfos: Record<string, unknown> = {};
    const layouts: Record<string, unknown> = {};
    const types = (commaList(request.query.layoutTypes) ?? ['Full']).map(layoutType);
    const modes = (commaList(request.query.modes) ?? ['View']) as LayoutMode[];
    for (const id of ids) {
        const object = objectOfId(caller, id);
        const asked = fieldPaths(caller, object, [], commaList(request.query.optionalFields) ?? []);
        const record = read(caller, object, id, [
            ...asked,
            ...types.flatMap((type) => layoutFieldPaths(caller, object, type))
        ]);
        records[record.id] = record;
        objectInfos[object.name] ??= objectInfo(caller, object);
        layouts[object.name] ??= {
            [MASTER_RECORD_TYPE]: Object.fromEntries(
                types.map((type) => [
                    type,
                    Object.fromEntries(modes.map((mode) => [mode, layoutOf(caller, object, type, mode)]))
                ])
            )
        };
    }
    return {
        eTag: Object.values(records)
            .map((record) => (record as RecordRepresentation).eTag)
            .join(''),
        layoutUserStates: {},
        layouts,
        objectInfos,
        records
    };
}
