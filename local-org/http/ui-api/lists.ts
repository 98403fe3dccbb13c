import { OrgError } from '../../engine/errors.ts';
import type { ObjectDef } from '../../engine/schema/schema.ts';
import type { Caller } from '../../services/caller.ts';
import { readRecord } from '../../services/records/read-records.ts';
import { visibleObject } from '../../services/records/object-access.ts';
import { listInfo, listInfos, listReference } from '../../services/ui-api/lists/list-info.ts';
import { listRecords, type ListPage, type ListRequest } from '../../services/ui-api/lists/list-records.ts';
import { listViewNamed } from '../../services/ui-api/lists/list-views.ts';
import {
    relatedListCount,
    relatedListInfo,
    relatedListNamed,
    relatedListRecords,
    relatedListReference,
    relatedListsOf,
    relatedListSummary
} from '../../services/ui-api/lists/related-lists.ts';
import { ok, type Resource, type ResourceAnswer, type ResourceRequest } from '../resource.ts';
import { commaList, jsonObject, type JsonObject } from '../rest/inputs.ts';
import { objectOfId } from './records.ts';

const PAGE = 50;
const LARGEST_PAGE = 2000;

const objectIn = (caller: Caller, request: ResourceRequest): ObjectDef =>
    visibleObject(caller, request.params.object ?? '');

/** List views and related lists. */
export const listResources: readonly Resource[] = [
    {
        method: 'GET',
        path: '/ui-api/list-info/:object',
        handle: (caller, request) => ok(listInfos(caller, objectIn(caller, request)))
    },
    {
        method: 'GET',
        path: '/ui-api/list-ui/:object',
        handle: (caller, request) => ok(listInfos(caller, objectIn(caller, request)))
    },
    {
        method: 'GET',
        path: '/ui-api/list-info/:object/:view',
        handle(caller, request) {
            const object = objectIn(caller, request);
            return ok(listInfo(caller, object, listViewNamed(caller, object, request.params.view ?? '')));
        }
    },
    {
        method: 'GET',
        path: '/ui-api/list-records/:object/:view',
        handle: (caller, request) => ok(listPage(caller, request))
    },
    {
        method: 'POST',
        path: '/ui-api/list-records/:object/:view',
        handle: (caller, request) => ok(listPage(caller, request))
    },
    {
        method: 'GET',
        path: '/ui-api/list-ui/:object/:view',
        handle(caller, request) {
            const object = objectIn(caller, request);
            const view = listViewNamed(caller, object, request.params.view ?? '');
            return ok({
                eTag: `${caller.org.schema().version}`,
                info: listInfo(caller, object, view),
                records: listPage(caller, request)
            });
        }
    },
    {
        method: 'GET',
        path: '/ui-api/related-list-info/:object',
        handle(caller, request) {
            const parent = objectIn(caller, request);
            const relatedLists = relatedListsOf(caller, parent).map((list) => relatedListSummary(caller, list));
            return ok({
                eTag: `${caller.org.schema().version}`,
                parentObjectApiName: parent.name,
                parentRecordTypeId: null,
                relatedLists
            });
        }
    },
    {
        method: 'GET',
        path: '/ui-api/related-list-info/:object/:list',
        handle(caller, request) {
            const parent = objectIn(caller, request);
            return ok(relatedListInfo(caller, parent, relatedListNamed(caller, parent, request.params.list ?? '')));
        }
    },
    { method: 'GET', path: '/ui-api/related-list-records/:id/:list', handle: relatedPage },
    { method: 'POST', path: '/ui-api/related-list-records/:id/:list', handle: relatedPage },
    {
        method: 'GET',
        path: '/ui-api/related-list-count/:id/:list',
        handle(caller, request) {
            const { parent, id } = parentOf(caller, request);
            const list = relatedListNamed(caller, parent, request.params.list ?? '');
            const count = relatedListCount(caller, list, id);
            return ok({ count, hasMore: false, listReference: relatedListReference(parent, list, id) });
        }
    }
];

function listPage(caller: Caller, request: ResourceRequest): JsonObject {
    const object = objectIn(caller, request);
    const view = listViewNamed(caller, object, request.params.view ?? '');
    const asked = listRequest(request);
    const page = listRecords(caller, object, view, asked);
    return {
        ...pageBody(
            page,
            asked,
            `/services/data/v${caller.version}/ui-api/list-records/${object.name}/${view.apiName}`
        ),
        listReference: listReference(object, view)
    };
}

function relatedPage(caller: Caller, request: ResourceRequest): ResourceAnswer {
    const { parent, id } = parentOf(caller, request);
    const list = relatedListNamed(caller, parent, request.params.list ?? '');
    const asked = listRequest(request);
    const page = relatedListRecords(caller, list, id, asked);
    const url = `/services/data/v${caller.version}/ui-api/related-list-records/${id}/${list.name}`;
    return ok({ ...pageBody(page, asked, url), listReference: relatedListReference(parent, list, id) });
}

function parentOf(caller: Caller, request: ResourceRequest): { parent: ObjectDef; id: string } {
    const parent = objectOfId(caller, request.params.id ?? '');
    const { Id } = readRecord(caller, parent, request.params.id ?? '', ['Id']);
    return { parent, id: String(Id) };
}

/** Arguments come in the query or in a JSON body, lists as arrays or with commas. */
function listRequest(request: ResourceRequest): ListRequest {
    const given: JsonObject = {
        ...request.query,
        ...(request.method === 'POST' ? jsonObject(request.body ?? {}) : {})
    };
    const list = (name: string): string[] => {
        const value = given[name];
        return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? (commaList(value) ?? []) : [];
    };
    const text = (name: string): string | undefined => {
        const value = given[name];
        return value === undefined || value === null || value === '' ? undefined : String(value);
    };
    const pageSize = Number(given.pageSize ?? PAGE);
    if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > LARGEST_PAGE) {
        throw new OrgError('INVALID_INPUT', `pageSize must be from 1 to ${LARGEST_PAGE}.`);
    }
    return {
        fields: list('fields'),
        optionalFields: list('optionalFields'),
        pageSize,
        pageToken: text('pageToken'),
        sortBy: list('sortBy'),
        searchTerm: text('searchTerm'),
        where: text('where')
    };
}

function pageBody(page: ListPage, asked: ListRequest, url: string): JsonObject {
    const next = page.more ? String(page.offset + asked.pageSize) : null;
    const previous = page.offset > 0 ? String(Math.max(0, page.offset - asked.pageSize)) : null;
    const urlOf = (token: string | null): string | null =>
        token === null ? null : `${url}?pageSize=${asked.pageSize}&pageToken=${token}`;
    return {
        count: page.records.length,
        currentPageToken: String(page.offset),
        currentPageUrl: urlOf(String(page.offset)),
        fields: asked.fields,
        nextPageToken: next,
        nextPageUrl: urlOf(next),
        optionalFields: asked.optionalFields,
        pageSize: asked.pageSize,
        previousPageToken: previous,
        previousPageUrl: urlOf(previous),
        records: page.records,
        searchTerm: asked.searchTerm ?? null,
        sortBy: page.sortBy,
        where: asked.where ?? null
    };
}
