import type { FastifyInstance } from 'fastify';
import { ComponentBuild } from './build/component-build.ts';
import { addAssetRoutes } from './page/asset-routes.ts';
import { addLiveReload } from './page/live-reload.ts';
import { addPageRoutes } from './page/page-routes.ts';
import { addResourceRoutes } from './page/resource-routes.ts';
import type { WebOptions } from './web-options.ts';

export interface Web {
    /** Settles when the page of the present metadata is built. */
    ready(): Promise<void>;
}

/** Mounts the page, its assets and the component build. Needs the API's authentication on the same server. */
export function registerWeb(app: FastifyInstance, options: WebOptions): Web {
    const build = new ComponentBuild(options.org, options.dataDirectory);
    addAssetRoutes(app, build.store);
    addResourceRoutes(app, options.org);
    addPageRoutes(app, options, build);
    if (options.development) addLiveReload(app, build);
    app.addHook('onClose', () => build.close());
    return {
        async ready() {
            await build.manifest();
        }
    };
}

export { compileBundle } from './build/compile-bundle.ts';
