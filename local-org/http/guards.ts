import type { FastifyInstance, FastifyRequest } from 'fastify';
import { OrgError } from '../engine/errors.ts';

const LOOPBACK_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Host name without its port. */
const nameOf = (host: string): string => host.replace(/:\d+$/, '').toLowerCase();

/**
 * Keeps other web pages out. A foreign Host header means that a public name was pointed at this machine (DNS rebinding);
 * a foreign Origin, or a request that the browser marks as coming from another site, is another page's script.
 */
export function addGuards(app: FastifyInstance): void {
    app.addHook('onRequest', async (request) => {
        const host = request.headers.host;
        if (host === undefined || !LOOPBACK_NAMES.has(nameOf(host))) {
            throw refused('This server answers only on 127.0.0.1 and localhost.');
        }
        const { origin } = request.headers;
        if (origin !== undefined && origin !== `http://${host}`) {
            throw refused('Requests from other origins are not accepted.');
        }
        if (origin === undefined && isForeignSubrequest(request)) {
            throw refused('Requests from other sites are not accepted.');
        }
    });
}

/** Links from elsewhere (navigations by GET) are harmless; scripts, images and forms from elsewhere are not. */
function isForeignSubrequest(request: FastifyRequest): boolean {
    const site = request.headers['sec-fetch-site'];
    if (site === undefined || site === 'same-origin' || site === 'none') {
        return false;
    }
    return request.headers['sec-fetch-mode'] !== 'navigate' || request.method !== 'GET';
}

const refused = (message: string): OrgError => new OrgError('INVALID_ORIGIN', message, { status: 403 });
