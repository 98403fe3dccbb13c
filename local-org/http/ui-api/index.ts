import { notFound } from '../../engine/errors.ts';
import { appsOf } from '../../services/ui-api/apps.ts';
import { ok, type Resource } from '../resource.ts';
import { listResources } from './lists.ts';
import { lookupResources } from './lookups.ts';
import { objectInfoResources } from './object-infos.ts';
import { uiRecordResources } from './records.ts';

const appResources: readonly Resource[] = [
    { method: 'GET', path: '/ui-api/apps', handle: (caller) => ok({ apps: appsOf(caller) }) },
    {
        method: 'GET',
        path: '/ui-api/apps/:app',
        handle(caller, { params }) {
            const app = appsOf(caller, params.app).find((one) => one.developerName === params.app);
            if (!app) {
                throw notFound(`There is no app ${params.app}.`);
            }
            return ok(app);
        }
    },
    {
        method: 'GET',
        path: '/ui-api/nav-items',
        handle(caller) {
            const seen = new Map(
                appsOf(caller).flatMap((app) =>
                    (app.navItems as { developerName: string }[]).map((item) => [item.developerName, item])
                )
            );
            return ok({ count: seen.size, currentPageUrl: null, navItems: [...seen.values()], nextPageUrl: null });
        }
    }
];

/** The User Interface API: what pages are made of. */
export const uiApiResources: readonly Resource[] = [
    ...objectInfoResources,
    ...uiRecordResources,
    ...listResources,
    ...lookupResources,
    ...appResources
];
