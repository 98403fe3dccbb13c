import type { FastifyInstance, FastifyReply } from 'fastify';
import { notFound, OrgError } from '../engine/errors.ts';
import type { Caller } from '../services/caller.ts';
import { requireCaller } from './authentication.ts';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE' | 'HEAD';

export interface ResourceRequest {
    readonly method: Method;
    /** Values of the `:names` in the resource's path. */
    readonly params: Readonly<Record<string, string>>;
    readonly query: Readonly<Record<string, string>>;
    readonly body: unknown;
    /** By lower-case name. */
    readonly headers: Readonly<Record<string, string | undefined>>;
}

export interface ResourceAnswer {
    readonly status: number;
    /** Sent as JSON; absent: no content. */
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
}

/**
 * One address of the REST API. Its work is synchronous, so that composite requests can run many of them inside one
 * transaction; whatever streams or waits is a plain route instead.
 */
export interface Resource {
    readonly method: Method;
    /** Below `/services/data/vNN.0`, with `:names` for variable segments. */
    readonly path: string;
    /** @throws OrgError */
    handle(caller: Caller, request: ResourceRequest): ResourceAnswer;
}

export const ok = (body: unknown): ResourceAnswer => ({ status: 200, body });
export const noContent: ResourceAnswer = { status: 204 };

const ROOT = '/services/data/:version';

/** Puts the resources behind HTTP. */
export function mountResources(app: FastifyInstance, resources: readonly Resource[]): void {
    for (const resource of resources) {
        app.route<{ Params: Record<string, string>; Querystring: Record<string, string> }>({
            method: resource.method,
            url: ROOT + resource.path,
            exposeHeadRoute: false,
            handler: async (request, reply) => {
                checkVersion(request.params.version ?? '');
                const answer = resource.handle(requireCaller(request), {
                    method: resource.method,
                    params: request.params,
                    query: request.query,
                    body: request.body,
                    headers: request.headers as Record<string, string>
                });
                void reply.status(answer.status).headers(answer.headers ?? {});
                return answer.body === undefined ? reply.send() : sendJson(reply, answer.body);
            }
        });
    }
}

const METHODS: readonly Method[] = ['HEAD', 'GET', 'POST', 'PATCH', 'PUT', 'DELETE'];

/** @returns METHOD_NOT_ALLOWED in the platform's words, with the methods that the address has */
export const notAllowed = (method: string, allowed: readonly string[]): OrgError =>
    new OrgError('METHOD_NOT_ALLOWED', `HTTP Method '${method}' not allowed. Allowed are ${allowed.join(',')}`, {
        status: 405
    });

/** Addresses answer to the methods that they do not have, too: with what they have. */
export function refuseOtherMethods(app: FastifyInstance, resources: readonly Resource[]): void {
    const byPath = new Map<string, Method[]>();
    for (const { path, method } of resources) {
        byPath.set(path, [...(byPath.get(path) ?? []), method]);
    }
    for (const [path, allowed] of byPath) {
        app.route({
            method: METHODS.filter((method) => !allowed.includes(method)),
            url: ROOT + path,
            exposeHeadRoute: false,
            handler: async (request) => {
                requireCaller(request);
                throw notAllowed(request.method, allowed);
            }
        });
    }
}

function sendJson(reply: FastifyReply, body: unknown): unknown {
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(body));
}

/** @throws OrgError NOT_FOUND for anything but `vNN.0` */
export function checkVersion(version: string): void {
    if (!/^v\d{2,3}\.0$/.test(version)) {
        throw notFound();
    }
}

/** Finds the resource for a path below `/services/data/vNN.0`. */
export type ResourceFinder = (method: string, path: string) => { resource: Resource; params: Record<string, string> };

export function createResourceFinder(resources: readonly Resource[]): ResourceFinder {
    const split = resources.map((resource) => ({ resource, segments: segmentsOf(resource.path) }));
    // Fixed segments go before variable ones: `/sobjects/:object/describe` before `/sobjects/:object/:id`.
    split.sort((a, b) => variablesIn(a.segments) - variablesIn(b.segments));
    return (method, path) => {
        const segments = segmentsOf(path);
        const sameAddress = split.filter((entry) => matches(entry.segments, segments));
        const found = sameAddress.find((entry) => entry.resource.method === method);
        if (found) {
            return { resource: found.resource, params: paramsOf(found.segments, segments) };
        }
        if (sameAddress.length > 0) {
            throw notAllowed(
                method,
                sameAddress.map((entry) => entry.resource.method)
            );
        }
        throw notFound();
    };
}

const segmentsOf = (path: string): string[] => path.split('/').filter(Boolean);
const variablesIn = (segments: readonly string[]): number =>
    segments.filter((segment) => segment.startsWith(':')).length;

function matches(pattern: readonly string[], actual: readonly string[]): boolean {
    return (
        pattern.length === actual.length &&
        pattern.every((segment, i) => segment.startsWith(':') || segment.toLowerCase() === actual[i]?.toLowerCase())
    );
}

function paramsOf(pattern: readonly string[], actual: readonly string[]): Record<string, string> {
    return Object.fromEntries(
        pattern.flatMap((segment, i) =>
            segment.startsWith(':') ? [[segment.slice(1), decodeURIComponent(actual[i] ?? '')]] : []
        )
    );
}
