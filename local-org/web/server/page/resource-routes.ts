import path from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { MetadataComponent } from '../../../engine/metadata/metadata-store.ts';
import { textOf } from '../../../engine/metadata/xml.ts';
import type { Org } from '../../../engine/org.ts';
import { readZip, type ZipContent } from '../../../services/deploy/read-zip.ts';

const ARCHIVES = new Set(['application/zip', 'application/x-zip-compressed', 'application/java-archive']);

/** Types of files inside an archive, which names none. */
const TYPES: Readonly<Record<string, string>> = {
    css: 'text/css; charset=utf-8',
    gif: 'image/gif',
    htm: 'text/html; charset=utf-8',
    html: 'text/html; charset=utf-8',
    jpeg: 'image/jpeg',
    jpg: 'image/jpeg',
    js: 'text/javascript; charset=utf-8',
    json: 'application/json; charset=utf-8',
    png: 'image/png',
    svg: 'image/svg+xml',
    ttf: 'font/ttf',
    txt: 'text/plain; charset=utf-8',
    webp: 'image/webp',
    woff: 'font/woff',
    woff2: 'font/woff2'
};
const UNKNOWN_TYPE = 'application/octet-stream';
const typeOfFile = (file: string): string => TYPES[path.extname(file).slice(1).toLowerCase()] ?? UNKNOWN_TYPE;

/** Static resources, the files inside those that are archives, and content assets. */
export function addResourceRoutes(app: FastifyInstance, org: Org): void {
    app.get<{ Params: { name: string } }>('/resource/:name', (request, reply) => {
        const resource = org.metadata.get('StaticResource', request.params.name);
        const content = resource && contentOf(resource);
        if (!content) return notThere(reply, `There is no static resource ${request.params.name} in this org.`);
        return sendContent(reply, contentTypeOf(resource) ?? UNKNOWN_TYPE, content);
    });
    app.get<{ Params: { name: string; '*': string } }>('/resource/:name/*', async (request, reply) => {
        const { name, '*': file } = request.params;
        const resource = org.metadata.get('StaticResource', name);
        const content = resource && (await archiveOf(resource))?.get(file);
        if (!content) return notThere(reply, `There is no file ${file} in a static resource ${name} of this org.`);
        return sendContent(reply, typeOfFile(file), content);
    });
    app.get<{ Params: { name: string } }>('/file-asset/:name', (request, reply) => {
        const asset = org.metadata.get('ContentAsset', request.params.name);
        const content = asset && contentOf(asset);
        if (!content) return notThere(reply, `There is no content asset ${request.params.name} in this org.`);
        return sendContent(reply, assetType(content), content);
    });
}

const notThere = (reply: FastifyReply, message: string): FastifyReply => reply.status(404).send(message);

const contentOf = ({ files }: MetadataComponent): Uint8Array | undefined =>
    [...files].find(([file]) => !file.endsWith('-meta.xml'))?.[1];

const contentTypeOf = ({ xml }: MetadataComponent): string | undefined => xml && textOf(xml, 'contentType');

const archives = new WeakMap<MetadataComponent, Promise<ZipContent | undefined>>();

/** The files of an archive, unpacked once; undefined: it is none. */
function archiveOf(resource: MetadataComponent): Promise<ZipContent | undefined> {
    let archive = archives.get(resource);
    if (!archive) {
        const content = contentOf(resource);
        const isArchive = content && ARCHIVES.has(contentTypeOf(resource) ?? '');
        archive = isArchive ? readZip(Buffer.from(content)).catch(() => undefined) : Promise.resolve(undefined);
        archives.set(resource, archive);
    }
    return archive;
}

/** Content assets are pictures, and their metadata do not say of which kind. */
function assetType(content: Uint8Array): string {
    const start = Buffer.from(content.subarray(0, 12)).toString('latin1');
    if (start.startsWith('\x89PNG')) return TYPES['png'] as string;
    if (start.startsWith('\xff\xd8')) return TYPES['jpg'] as string;
    if (start.startsWith('GIF8')) return TYPES['gif'] as string;
    if (start.endsWith('WEBP')) return TYPES['webp'] as string;
    return /^\s*<(\?xml|svg)/.test(start) ? (TYPES['svg'] as string) : UNKNOWN_TYPE;
}

/** Opened on its own, a resource must not run script in the name of this origin. */
const sendContent = (reply: FastifyReply, type: string, content: Uint8Array): FastifyReply =>
    reply
        .type(type)
        .header('cache-control', 'private, max-age=60')
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', `default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:`)
        .send(Buffer.from(content));
