import { OrgError } from '../../engine/errors.ts';
import type { Caller } from '../../services/caller.ts';
import { columnMetadata } from '../../services/records/column-metadata.ts';
import { recentItems } from '../../services/records/recent-items.ts';
import { queryMore, runSoql, type QueryPage } from '../../services/query.ts';
import { callerForObject, callerForQuery } from '../../services/tooling/tooling-caller.ts';
import { ok, type Resource, type ResourceAnswer, type ResourceRequest } from '../resource.ts';

/** Rows in one page: 200 to 2,000, by the header `Sforce-Query-Options: batchSize=500`. */
function batchSizeOf(request: ResourceRequest): number {
    const asked = Number(/batchSize\s*=\s*(\d+)/i.exec(request.headers['sforce-query-options'] ?? '')?.[1] ?? 2000);
    return Math.min(2000, Math.max(200, asked));
}

function run(
    asking: Caller,
    request: ResourceRequest,
    options: { allRows?: boolean; isTooling?: boolean }
): ResourceAnswer {
    const soql = request.query.q;
    if (request.query.explain !== undefined) {
        throw new OrgError(
            'UNSUPPORTED_API',
            'Query plans are not available here. Run the query with q instead of explain.'
        );
    }
    if (soql === undefined || soql === '') {
        throw new OrgError('MALFORMED_QUERY', 'The query is missing: give it as the parameter q.');
    }
    const caller = callerForQuery(asking, soql, options.isTooling ?? false);
    if (request.query.columns === 'true') {
        return ok(columnMetadata(caller, soql));
    }
    return ok(
        pageBody(
            caller,
            runSoql(caller.org, caller.access, soql, {
                batchSize: batchSizeOf(request),
                allRows: options.allRows ?? false,
                version: caller.version
            })
        )
    );
}

function pageBody(caller: Caller, page: QueryPage): Record<string, unknown> {
    const next = page.nextLocator;
    return {
        totalSize: page.totalSize,
        done: page.done,
        ...(next === undefined ? {} : { nextRecordsUrl: `/services/data/v${caller.version}/query/${next}` }),
        records: page.records
    };
}

/** A locator is of the data, or of how the org is made. */
const more: Resource['handle'] = (caller, request) => {
    const locator = request.params.locator ?? '';
    const read = (from: Caller): ResourceAnswer =>
        ok(pageBody(from, queryMore(from.org, from.access, locator, { version: from.version })));
    try {
        return read(caller);
    } catch (error) {
        if (error instanceof OrgError && error.errorCode === 'INVALID_QUERY_LOCATOR') {
            return read(callerForObject(caller, 'EntityDefinition', true));
        }
        throw error;
    }
};

const noSearch: Resource['handle'] = () => {
    throw new OrgError('UNSUPPORTED_API', 'Full-text search (SOSL) is not available here. Use a query with LIKE.', {
        status: 404
    });
};

export const queryResources: readonly Resource[] = [
    { method: 'GET', path: '/query', handle: (caller, request) => run(caller, request, {}) },
    { method: 'GET', path: '/queryAll', handle: (caller, request) => run(caller, request, { allRows: true }) },
    { method: 'GET', path: '/tooling/query', handle: (caller, request) => run(caller, request, { isTooling: true }) },
    { method: 'GET', path: '/query/:locator', handle: more },
    { method: 'GET', path: '/queryAll/:locator', handle: more },
    { method: 'GET', path: '/tooling/query/:locator', handle: more },
    {
        method: 'GET',
        path: '/recent',
        handle: (caller, request) => ok(recentItems(caller, Math.min(200, Number(request.query.limit) || 200)))
    },
    { method: 'GET', path: '/search', handle: noSearch },
    { method: 'GET', path: '/parameterizedSearch', handle: noSearch },
    { method: 'POST', path: '/parameterizedSearch', handle: noSearch }
];
