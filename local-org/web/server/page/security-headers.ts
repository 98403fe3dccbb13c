import type { FastifyReply } from 'fastify';

/**
 * No inline script and no eval, as Lightning Web Security has it. Style attributes are how components set widths and
 * colours, so inline style stays allowed.
 */
const POLICY = [
    `default-src 'self'`,
    `script-src 'self'`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self' data:`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`
].join('; ');

export function addPageHeaders(reply: FastifyReply): FastifyReply {
    return reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', POLICY)
        .header('x-content-type-options', 'nosniff')
        .header('referrer-policy', 'same-origin')
        .header('cache-control', 'no-store');
}
