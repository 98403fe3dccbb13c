import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { OrgError } from '../engine/errors.ts';
import { parseForm } from './form-fields.ts';

const MEGABYTE = 1024 * 1024;
/** Largest body of an ordinary call, after decompression. */
export const BODY_LIMIT = 50 * MEGABYTE;
/** Largest deployment package, compressed. The platform takes 39 MB; base64 in SOAP makes it a third more. */
export const PACKAGE_LIMIT = 60 * MEGABYTE;

/** Most levels of a JSON body. What is nested deeper would end in an overflow of the stack of whoever walks through it. */
const DEEPEST_JSON = 100;

/** Teaches the app the kinds of bodies that Salesforce's clients send. */
export async function addBodyParsers(app: FastifyInstance): Promise<void> {
    app.removeContentTypeParser('application/json');
    // `sf data delete record` sends DELETE with a JSON content type and no body.
    app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
        if (body === '') {
            done(null, undefined);
            return;
        }
        try {
            done(null, parseJsonBody(body as string));
        } catch (error) {
            done(error as OrgError);
        }
    });
    app.addContentTypeParser(['text/xml', 'application/xml'], { parseAs: 'string' }, (_request, body, done) =>
        done(null, body)
    );
    // Not buffered: the Bulk API writes it to a file as it comes.
    app.addContentTypeParser('text/csv', (_request, payload, done) => done(null, payload));
    await app.register(formbody, { parser: parseForm });
    await app.register(multipart, { limits: { fileSize: PACKAGE_LIMIT, files: 10, fields: 50, fieldSize: MEGABYTE } });
    app.addHook('preParsing', async (request, _reply, payload) => {
        const encoding = request.headers['content-encoding'];
        if (encoding === undefined || encoding === 'identity') {
            return payload;
        }
        if (encoding !== 'gzip') {
            throw new OrgError('UNSUPPORTED_MEDIA_TYPE', `Content-Encoding ${encoding} is not supported; use gzip.`, {
                status: 415
            });
        }
        return gunzipped(payload);
    });
}

function parseJsonBody(text: string): unknown {
    let value: unknown;
    try {
        value = JSON.parse(text);
    } catch (error) {
        throw new OrgError('JSON_PARSER_ERROR', (error as Error).message);
    }
    if (isDeeper(value, DEEPEST_JSON)) {
        throw new OrgError('JSON_PARSER_ERROR', `The body is nested deeper than ${DEEPEST_JSON} levels.`);
    }
    return value;
}

const isDeeper = (value: unknown, levels: number): boolean =>
    typeof value === 'object' &&
    value !== null &&
    (levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1)));

/** The decompressed body, still telling the frame how many bytes came over the wire, which it holds against Content-Length. */
function gunzipped(payload: Readable): Readable & { receivedEncodedLength: number } {
    const plain = Object.assign(createGunzip(), { receivedEncodedLength: 0 });
    payload.on('data', (chunk: Buffer) => {
        plain.receivedEncodedLength += chunk.length;
    });
    payload.on('error', (error) => plain.destroy(error));
    return payload.pipe(plain);
}
