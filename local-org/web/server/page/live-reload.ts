import type { FastifyInstance } from 'fastify';
import type { ServerResponse } from 'node:http';
import type { ComponentBuild } from '../build/component-build.ts';

/** Tells open pages that another page was built; each reloads itself. */
export function addLiveReload(app: FastifyInstance, build: ComponentBuild): void {
    const open = new Set<ServerResponse>();
    const stop = build.onChange((key) => {
        for (const response of open) response.write(`data: ${key}\n\n`);
    });
    app.get('/page/events', (request, reply) => {
        reply.hijack();
        const response = reply.raw;
        response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
        response.write('retry: 1000\n\n');
        open.add(response);
        request.raw.on('close', () => open.delete(response));
    });
    // A stream that never ends would keep the server from closing.
    app.addHook('preClose', () => {
        stop();
        for (const response of open) response.end();
    });
}
