import { readCompactLayouts, readLayout } from '../../services/describe/describe-layout.ts';
import { describeGlobal, describeObject, summarizeObject } from '../../services/describe/describe-object.ts';
import { visibleObject } from '../../services/records/object-access.ts';
import { recentItems } from '../../services/records/recent-items.ts';
import { deletedRecords, updatedRecords } from '../../services/records/replication.ts';
import { ok, type Resource } from '../resource.ts';

const name = (params: Readonly<Record<string, string>>): string => params.object ?? '';

/** What objects there are and how they are made. */
export const describeResources: readonly Resource[] = [
    { method: 'GET', path: '/sobjects', handle: (caller) => ok(describeGlobal(caller)) },
    {
        method: 'GET',
        path: '/sobjects/:object',
        handle: (caller, { params }) => {
            const object = visibleObject(caller, name(params));
            return ok({
                objectDescribe: summarizeObject(caller, object),
                recentItems: recentItems(caller, 20, object)
            });
        }
    },
    {
        method: 'GET',
        path: '/sobjects/:object/describe',
        handle: (caller, { params }) => ok(describeObject(caller, visibleObject(caller, name(params))))
    },
    {
        method: 'GET',
        path: '/sobjects/:object/describe/layouts',
        handle: (caller, { params }) => ok({ layouts: [readLayout(caller, visibleObject(caller, name(params)))] })
    },
    {
        method: 'GET',
        path: '/sobjects/:object/describe/layouts/:recordType',
        handle: (caller, { params }) => ok(readLayout(caller, visibleObject(caller, name(params))))
    },
    {
        method: 'GET',
        path: '/sobjects/:object/describe/compactLayouts',
        handle: (caller, { params }) => ok(readCompactLayouts(caller, visibleObject(caller, name(params))))
    },
    {
        method: 'GET',
        path: '/sobjects/:object/updated',
        handle: (caller, { params, query }) =>
            ok(updatedRecords(caller, visibleObject(caller, name(params)), query.start, query.end))
    },
    {
        method: 'GET',
        path: '/sobjects/:object/deleted',
        handle: (caller, { params, query }) =>
            ok(deletedRecords(caller, visibleObject(caller, name(params)), query.start, query.end))
    }
];
