import type { FastifyInstance } from 'fastify';
import type { Org } from '../../engine/org.ts';
import { createResourceFinder, mountResources, refuseOtherMethods, type Resource } from '../resource.ts';
import { uiApiResources } from '../ui-api/index.ts';
import { collectionResources } from './collections.ts';
import { compositeResources } from './composite.ts';
import { describeResources } from './describe.ts';
import { graphqlResource } from './graphql.ts';
import { queryResources } from './query.ts';
import { recordResources } from './sobjects.ts';
import { toolingResources } from './tooling.ts';
import { treeResource } from './tree.ts';
import { addUserPasswordRoutes } from './user-password.ts';
import { addVersionRoutes, limitResources } from './versions.ts';

/** All of the REST API that answers at once; each of these may also stand inside a composite request. */
export function addRestRoutes(app: FastifyInstance, org: Org): void {
    addVersionRoutes(app);
    addUserPasswordRoutes(app);
    const simple: readonly Resource[] = [
        ...describeResources,
        ...recordResources,
        ...queryResources,
        ...toolingResources,
        ...collectionResources,
        treeResource,
        graphqlResource,
        ...limitResources(org),
        ...uiApiResources
    ];
    const find = createResourceFinder(simple);
    const all = [...simple, ...compositeResources(find)];
    mountResources(app, all);
    refuseOtherMethods(app, all);
}
