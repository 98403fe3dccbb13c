import { OrgError } from '../../engine/errors.ts';
import type { Caller } from '../../services/caller.ts';
import { describeGlobal, describeObject, summarizeObject } from '../../services/describe/describe-object.ts';
import { visibleObject } from '../../services/records/object-access.ts';
import { readRecord } from '../../services/records/read-records.ts';
import { callerForObject } from '../../services/tooling/tooling-caller.ts';
import { ok, type Resource } from '../resource.ts';

/** The caller for the object of an address, which is the tooling door's own or one of the data. */
const callerOf = (caller: Caller, params: Readonly<Record<string, string>>): Caller =>
    callerForObject(caller, params.object ?? '', true);

/** What is deployed here is changed by deploys alone. */
const readOnly: Resource['handle'] = (_caller, { params }) => {
    throw new OrgError(
        'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
        `${params.object ?? 'This object'} is only read through the Tooling API here. Deploy metadata instead.`
    );
};

/** Both kinds of objects, by name. */
function global(caller: Caller): Record<string, unknown> {
    const data = describeGlobal(caller);
    const own = describeGlobal(callerForObject(caller, 'EntityDefinition', true));
    const named = new Map(
        [data, own].flatMap(({ sobjects }) => (sobjects as { name: string }[]).map((one) => [one.name, one] as const))
    );
    const sobjects = [...named.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
    return { ...data, sobjects };
}

/** The Tooling API: what there is and how it is made. Its queries are with the other queries. */
export const toolingResources: readonly Resource[] = [
    { method: 'GET', path: '/tooling/sobjects', handle: (caller) => ok(global(caller)) },
    {
        method: 'GET',
        path: '/tooling/sobjects/:object',
        handle(caller, { params }) {
            const own = callerOf(caller, params);
            return ok({
                objectDescribe: summarizeObject(own, visibleObject(own, params.object ?? '')),
                recentItems: []
            });
        }
    },
    {
        method: 'GET',
        path: '/tooling/sobjects/:object/describe',
        handle(caller, { params }) {
            const own = callerOf(caller, params);
            return ok(describeObject(own, visibleObject(own, params.object ?? '')));
        }
    },
    {
        method: 'GET',
        path: '/tooling/sobjects/:object/:id',
        handle(caller, { params, query }) {
            const own = callerOf(caller, params);
            const fields = query.fields === undefined ? undefined : query.fields.split(',');
            return ok(readRecord(own, visibleObject(own, params.object ?? ''), params.id ?? '', fields));
        }
    },
    { method: 'POST', path: '/tooling/sobjects/:object', handle: readOnly },
    { method: 'PATCH', path: '/tooling/sobjects/:object/:id', handle: readOnly },
    { method: 'DELETE', path: '/tooling/sobjects/:object/:id', handle: readOnly }
];
