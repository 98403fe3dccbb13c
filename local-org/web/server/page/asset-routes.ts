import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { singleIcon, wholeSprite } from '../build/icon-sprites.ts';
import type { OutputStore } from '../build/output-store.ts';
import { encodingFor } from './encoding.ts';

const TYPES: Readonly<Record<string, string>> = {
    js: 'text/javascript; charset=utf-8',
    css: 'text/css; charset=utf-8',
    svg: 'image/svg+xml'
};
const FOREVER = 'public, max-age=31536000, immutable';

/** Built files and single icons. */
export function addAssetRoutes(app: FastifyInstance, store: OutputStore): void {
    app.get<{ Params: { file: string } }>('/page/assets/:file', (request, reply) =>
        sendAsset(request, reply, store, request.params.file)
    );
    app.get<{ Params: { category: string; file: string } }>('/page/icon/:category/:file', (request, reply) => {
        const svg = singleIcon(request.params.category, request.params.file.replace(/\.svg$/, ''));
        if (!svg) return reply.status(404).send('There is no such icon.');
        return reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(svg);
    });
    // Where markup that draws its icons itself finds the design system's sprites.
    for (const root of ['/_slds/icons', '/assets/icons']) {
        app.get<{ Params: { sprite: string } }>(`${root}/:sprite/svg/symbols.svg`, (request, reply) => {
            const svg = wholeSprite(request.params.sprite);
            if (!svg) return reply.status(404).send('There is no such sprite.');
            return reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(svg);
        });
    }
}

function sendAsset(request: FastifyRequest, reply: FastifyReply, store: OutputStore, file: string): FastifyReply {
    const encoding = encodingFor(request.headers['accept-encoding']);
    const bytes = store.asset(file, encoding);
    if (!bytes) return reply.status(404).send('This part of the page was replaced by a newer one: reload the page.');
    if (encoding !== 'identity') void reply.header('content-encoding', encoding);
    return reply
        .type(TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream')
        .header('cache-control', FOREVER)
        .header('vary', 'accept-encoding')
        .header('x-content-type-options', 'nosniff')
        .send(bytes);
}
