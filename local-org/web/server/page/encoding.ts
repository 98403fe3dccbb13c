import { promisify } from 'node:util';
import zlib from 'node:zlib';
import type { FastifyReply } from 'fastify';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

export type Encoding = 'br' | 'gzip' | 'identity';

/** The best encoding that a client takes, by its `accept-encoding`. */
export function encodingFor(accepted: string | string[] | undefined): Encoding {
    const text = String(accepted ?? '');
    if (/\bbr\b/.test(text)) return 'br';
    return /\bgzip\b/.test(text) ? 'gzip' : 'identity';
}

/** Sends a text that is made anew each time: compressed quickly rather than well. */
export async function sendCompressed(reply: FastifyReply, text: string, encoding: Encoding): Promise<FastifyReply> {
    void reply.header('vary', 'accept-encoding, cookie');
    if (encoding === 'identity') return reply.send(text);
    void reply.header('content-encoding', encoding);
    if (encoding === 'gzip') return reply.send(await gzip(text, { level: 5 }));
    return reply.send(await brotli(text, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } }));
}
