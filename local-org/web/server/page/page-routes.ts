import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../../../services/caller.ts';
import type { ComponentBuild } from '../build/component-build.ts';
import type { Theme } from '../build/style-sheets.ts';
import { appOf } from '../model/apps.ts';
import { pageModelOf } from '../model/page-model.ts';
import type { Viewer } from '../model/viewer.ts';
import type { WebOptions } from '../web-options.ts';
import { firstAnswers } from './answers.ts';
import { bootOf } from './boot.ts';
import { encodingFor, sendCompressed } from './encoding.ts';
import { pageHtml } from './html.ts';
import { addPageHeaders } from './security-headers.ts';
import { readSignInHelp } from './sign-in-help.ts';
import { signInFile, signInHtml } from './sign-in-page.ts';

const viewerOf = (caller: Caller): Viewer => ({ org: caller.org, access: caller.access, schema: caller.org.schema() });

const HOME = '/lightning/page/home';

/** Every address of the page, the sign-in page where nobody is signed in, and page models for moving about. */
export function addPageRoutes(app: FastifyInstance, options: WebOptions, build: ComponentBuild): void {
    app.get('/', (_request, reply) => reply.redirect(HOME, 302));
    app.get('/lightning', (_request, reply) => reply.redirect(HOME, 302));
    app.get('/lightning/*', (request, reply) => sendPage(app, options, build, request, reply));
    app.get<{ Querystring: { path?: string; app?: string } }>('/page/model', (request, reply) => {
        const caller = request.findCaller();
        if (!caller) {
            return reply.status(401).send([{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }]);
        }
        const viewer = viewerOf(caller);
        const chosen = appOf(viewer, request.query.app ?? request.cookies['app']);
        return reply
            .header('cache-control', 'no-store')
            .send(pageModelOf(viewer, chosen.apiName, request.query.path ?? HOME));
    });
    addSignInRoutes(app, options);
}

function addSignInRoutes(app: FastifyInstance, options: WebOptions): void {
    app.get<{ Querystring: { un?: string; startURL?: string } }>('/page/sign-in', (request, reply) => {
        const { un = '', startURL = HOME } = request.query;
        return sendSignIn(reply, options, startURL, un);
    });
    app.get('/page/sign-in.css', (_request, reply) =>
        reply.type('text/css; charset=utf-8').send(signInFile('sign-in.css'))
    );
    app.get('/page/sign-in.js', (_request, reply) =>
        reply.type('text/javascript; charset=utf-8').send(signInFile('sign-in.js'))
    );
}

function sendSignIn(reply: FastifyReply, options: WebOptions, startUrl: string, username = ''): FastifyReply {
    const row = options.org.database.prepare('SELECT "Name" FROM "Organization" LIMIT 1').get();
    const organization = String(row?.['Name'] ?? 'Local Org');
    return addPageHeaders(reply, options.org).send(
        signInHtml({ organization, startUrl, username, help: readSignInHelp(options.dataDirectory) })
    );
}

async function sendPage(
    app: FastifyInstance,
    options: WebOptions,
    build: ComponentBuild,
    request: FastifyRequest,
    reply: FastifyReply
): Promise<FastifyReply> {
    const caller = request.findCaller();
    if (!caller) return sendSignIn(reply, options, request.url);
    const manifest = await build.manifest();
    const viewer = viewerOf(caller);
    const chosen = appOf(viewer, request.cookies['app']);
    const path = request.url;
    const model = pageModelOf(viewer, chosen.apiName, path);
    const answers = await firstAnswers(app, request, viewer, model, path);
    const theme: Theme = request.cookies['theme'] === 'slds2' ? 'slds2' : 'slds1';
    const boot = bootOf({
        viewer,
        app: chosen.apiName,
        path,
        model,
        answers,
        manifest,
        development: options.development,
        signInHelp: readSignInHelp(options.dataDirectory)
    });
    return sendCompressed(
        addPageHeaders(reply, options.org),
        pageHtml(boot, manifest, theme),
        encodingFor(request.headers['accept-encoding'])
    );
}
