import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Org } from '../../../engine/org.ts';
import { textOf } from '../../../engine/metadata/xml.ts';
import { singleIcon } from '../build/icon-sprites.ts';
import type { OutputStore } from '../build/output-store.ts';
import { encodingFor } from './encoding.ts';

const TYPES: Readonly<Record<string, string>> = {
    js: 'text/javascript; charset=utf-8',
    css: 'text/css; charset=utf-8',
    svg: 'image/svg+xml'
};
const FOREVER = 'public, max-age=31536000, immutable';

/** Built files, single icons and static resources. */
export function addAssetRoutes(app: FastifyInstance, org: Org, store: OutputStore): void {
    app.get<{ Params: { file: string } }>('/page/assets/:file', (request, reply) =>
        sendAsset(request, reply, store, request.params.file)
    );
    app.get<{ Params: { category: string; file: string } }>('/page/icon/:category/:file', (request, reply) => {
        const svg = singleIcon(request.params.category, request.params.file.replace(/\.svg$/, ''));
        if (!svg) return reply.status(404).send('There is no such icon.');
        return reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(svg);
    });
    app.get<{ Params: { name: string; '*': string } }>('/resource/:name', (request, reply) =>
        sendResource(reply, org, request.params.name)
    );
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

function sendResource(reply: FastifyReply, org: Org, name: string): FastifyReply {
    const resource = org.metadata.get('StaticResource', name);
    const content = resource && [...resource.files].find(([file]) => !file.endsWith('-meta.xml'));
    if (!content) return reply.status(404).send(`There is no static resource ${name} in this org.`);
    const type = (resource.xml && textOf(resource.xml, 'contentType')) ?? 'application/octet-stream';
    // Opened on its own, a resource must not run script in the name of this origin.
    return reply
        .type(type)
        .header('cache-control', 'private, max-age=60')
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', `default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:`)
        .send(Buffer.from(content[1]));
}
