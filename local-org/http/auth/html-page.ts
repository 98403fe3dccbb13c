import type { FastifyReply } from 'fastify';
import { escapeXml } from '../soap-envelope.ts';

export const escapeHtml = escapeXml;

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;background:#f3f3f3;color:#181818;display:grid;place-items:center;min-height:100vh;margin:0}
main{background:#fff;border:1px solid #c9c9c9;border-radius:.5rem;padding:2rem;width:min(22rem,90vw);box-sizing:border-box}
h1{font-size:1.25rem;margin:0 0 1rem}label{display:block;margin-top:.75rem}input{width:100%;box-sizing:border-box;font:inherit;padding:.5rem;border:1px solid #747474;border-radius:.25rem}
button{margin-top:1.25rem;width:100%;font:inherit;padding:.5rem;border:0;border-radius:.25rem;background:#0176d3;color:#fff;cursor:pointer}
button:focus-visible,input:focus-visible{outline:2px solid #0b5cab;outline-offset:2px}.error{color:#b60554}`;

/** A small page without scripts: all that signing in needs. */
export function sendPage(reply: FastifyReply, title: string, content: string, status = 200): FastifyReply {
    return reply
        .status(status)
        .type('text/html; charset=utf-8')
        .header(
            'content-security-policy',
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self' http://127.0.0.1:* http://localhost:*; frame-ancestors 'none'"
        )
        .header('cache-control', 'no-store')
        .send(
            `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main><h1>${escapeHtml(title)}</h1>${content}</main></body></html>`
        );
}
