import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

type Fault = 'cut' | 'quota' | undefined;

/** Stands between a client and an org on this machine, and can cut connections or say that the quota is used up. */
export class FaultyProxy {
    readonly #server: Server;
    readonly #target: URL;
    /** What becomes of a request, by how many came before it and its path. */
    fault: (count: number, path: string) => Fault = () => undefined;
    requests = 0;

    private constructor(target: string) {
        this.#target = new URL(target);
        this.#server = createServer((incoming, answer) => {
            const fault = this.fault(this.requests, incoming.url ?? '');
            this.requests += 1;
            if (fault === 'quota') {
                incoming.resume();
                answer.writeHead(403, { 'content-type': 'application/json' });
                answer.end(
                    JSON.stringify([{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' }])
                );
                return;
            }
            const outgoing = request(
                {
                    host: this.#target.hostname,
                    port: this.#target.port,
                    path: incoming.url,
                    method: incoming.method,
                    headers: incoming.headers
                },
                (reply: IncomingMessage) => {
                    if (fault === 'cut') {
                        // the org has done the work, and the answer never arrives
                        incoming.socket.destroy();
                        reply.resume();
                        return;
                    }
                    answer.writeHead(reply.statusCode ?? 500, reply.headers);
                    reply.pipe(answer);
                }
            );
            outgoing.on('error', () => incoming.socket.destroy());
            incoming.pipe(outgoing);
        });
    }

    static async before(target: string): Promise<FaultyProxy> {
        const proxy = new FaultyProxy(target);
        await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
        return proxy;
    }

    get url(): string {
        return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    }

    close(): Promise<void> {
        this.#server.closeAllConnections();
        return new Promise((resolve) => this.#server.close(() => resolve()));
    }
}
