import { notFound } from '../../engine/errors.ts';
import type { ObjectDef } from '../../engine/schema/schema.ts';
import type { Caller } from '../../services/caller.ts';
import { visibleObject } from '../../services/records/object-access.ts';
import { lookUp, lookupTargets, type LookupPage } from '../../services/ui-api/lookups.ts';
import { ok, type Resource, type ResourceRequest } from '../resource.ts';
import type { JsonObject } from '../rest/inputs.ts';

const PAGE = 25;
const LARGEST_PAGE = 100;

/** Suggestions while somebody types into a lookup. */
export const lookupResources: readonly Resource[] = [
    {
        method: 'GET',
        path: '/ui-api/lookups/:object/:field',
        handle(caller, request) {
            const targets = targetsOf(caller, request);
            const results = targets.map(
                (target) => [target.name, pageBody(search(caller, target, request), request)] as const
            );
            return ok({ lookupResults: Object.fromEntries(results) });
        }
    },
    {
        method: 'GET',
        path: '/ui-api/lookups/:object/:field/:target',
        handle(caller, request) {
            const name = request.params.target?.toLowerCase();
            const target = targetsOf(caller, request).find((one) => one.name.toLowerCase() === name);
            if (!target) {
                throw notFound(`${request.params.field} does not point to ${request.params.target}.`);
            }
            return ok(pageBody(search(caller, target, request), request));
        }
    }
];

const targetsOf = (caller: Caller, { params }: ResourceRequest): ObjectDef[] =>
    lookupTargets(caller, visibleObject(caller, params.object ?? ''), params.field ?? '');

const pageSizeOf = ({ query }: ResourceRequest): number =>
    Math.min(LARGEST_PAGE, Math.max(1, Math.floor(Number(query.pageSize)) || PAGE));

function search(caller: Caller, target: ObjectDef, request: ResourceRequest): LookupPage {
    const { q = '', page = '1', searchType } = request.query;
    const pageSize = pageSizeOf(request);
    const offset = (Math.max(1, Math.floor(Number(page)) || 1) - 1) * pageSize;
    return lookUp(caller, target, q, searchType === 'Recent', pageSize, offset);
}

function pageBody(page: LookupPage, request: ResourceRequest): JsonObject {
    const current = page.offset / pageSizeOf(request) + 1;
    return {
        count: page.records.length,
        currentPageToken: String(current),
        currentPageUrl: null,
        nextPageToken: page.more ? String(current + 1) : null,
        nextPageUrl: null,
        previousPageToken: current > 1 ? String(current - 1) : null,
        previousPageUrl: null,
        records: page.records
    };
}
