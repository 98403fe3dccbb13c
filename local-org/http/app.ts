import { join } from 'node:path';
import Fastify, { type FastifyInstance, type RawRequestDefaultExpression as RawRequest } from 'fastify';
import type { Org } from '../engine/org.ts';
import { createBulkService } from '../services/bulk/bulk-service.ts';
import { apiUsage, countCall } from '../services/limits.ts';
import { createDeployService } from '../services/deploy/deploy-service.ts';
import { addAuthRoutes } from './auth/index.ts';
import { addAuthentication } from './authentication.ts';
import { addBodyParsers, BODY_LIMIT } from './body-parsers.ts';
import { addClassicBulkRoutes } from './bulk/classic.ts';
import { addIngestRoutes } from './bulk/ingest.ts';
import { addBulkQueryRoutes } from './bulk/query.ts';
import { sendError } from './error-answers.ts';
import { parseForm } from './form-fields.ts';
import { addGuards } from './guards.ts';
import { addRestDeployRoutes } from './metadata/rest-deploy.ts';
import { addSoapMetadataRoutes } from './metadata/soap-metadata.ts';
import { addPartnerRoutes } from './partner/index.ts';
import { addRestRoutes } from './rest/index.ts';
import { notImitated } from './rest/not-imitated.ts';

export interface AppOptions {
    readonly org: Org;
    /** Uploads of jobs and packages are kept below it. */
    readonly dataDirectory: string;
}

/** All doors of the org behind one server, not yet listening. `close()` finishes the work at hand first. */
export async function createApp({ org, dataDirectory }: AppOptions): Promise<FastifyInstance> {
    const app = Fastify({
        bodyLimit: BODY_LIMIT,
        return503OnClosing: false,
        frameworkErrors: sendError,
        routerOptions: {
            ignoreDuplicateSlashes: true,
            ignoreTrailingSlash: true,
            maxParamLength: 4000,
            querystringParser: parseForm
        },
        rewriteUrl: takeMethodFromUrl
    });
    addGuards(app);
    closeConnectionsOnStop(app);
    await addBodyParsers(app);
    await addAuthentication(app, org);
    app.addHook('onSend', async (request, reply) => {
        if (request.url.replace(/^\/+/, '').startsWith('services/data/') && reply.statusCode !== 401) {
            countCall(org);
            void reply.header('sforce-limit-info', apiUsage(org));
        }
    });
    app.setErrorHandler(sendError);
    app.setNotFoundHandler((request, reply) => sendError(notImitated(request.url), request, reply));

    const bulk = createBulkService(org, join(dataDirectory, 'bulk'));
    const deploys = createDeployService(org, join(dataDirectory, 'deploys'));
    app.addHook('onClose', async () => {
        await Promise.all([bulk.stop(), deploys.stop()]);
    });
    addAuthRoutes(app, org);
    addPartnerRoutes(app, org);
    addRestRoutes(app, org);
    addIngestRoutes(app, bulk);
    addBulkQueryRoutes(app, bulk);
    addClassicBulkRoutes(app, bulk);
    addRestDeployRoutes(app, deploys);
    addSoapMetadataRoutes(app, org, deploys);
    return app;
}

/** Clients that can send only GET and POST say by `_HttpMethod=PATCH` what they mean. */
function takeMethodFromUrl(request: RawRequest): string {
    const meant = /[?&]_HttpMethod=(PATCH|PUT|DELETE)(?:&|$)/i.exec(request.url ?? '')?.[1];
    if (meant !== undefined && request.method === 'POST') {
        request.method = meant.toUpperCase();
    }
    return request.url ?? '/';
}

/** A client that keeps its connection would hold the server open: tell it to let go as soon as closing starts. */
function closeConnectionsOnStop(app: FastifyInstance): void {
    let closing = false;
    app.addHook('preClose', async () => {
        closing = true;
        app.server.closeIdleConnections();
    });
    app.addHook('onSend', async (_request, reply) => {
        if (closing) {
            void reply.header('connection', 'close');
        }
    });
}
