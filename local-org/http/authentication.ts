import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { OrgError } from '../engine/errors.ts';
import type { Org } from '../engine/org.ts';
import type { Caller } from '../services/caller.ts';
import { createSessions, type Sessions } from '../services/auth/sessions.ts';

declare module 'fastify' {
    interface FastifyInstance {
        readonly sessions: Sessions;
    }
    interface FastifyRequest {
        /** Who is signed in on this request (bearer token or `sid` cookie); undefined for nobody. */
        findCaller(): Caller | undefined;
    }
}

export const SESSION_COOKIE = 'sid';
export const LATEST_VERSION = '67.0';

export async function addAuthentication(app: FastifyInstance, org: Org): Promise<void> {
    await app.register(cookie);
    const sessions = createSessions(org);
    app.decorate('sessions', sessions);
    app.decorateRequest('findCaller', function findCaller(this: FastifyRequest) {
        const token = tokenOf(this);
        const session = token === undefined ? undefined : sessions.find(token);
        return session ? callerFor(org, session.userId, this) : undefined;
    });
}

/** @throws OrgError INVALID_SESSION_ID (401) */
export function requireCaller(request: FastifyRequest): Caller {
    const caller = request.findCaller();
    if (!caller) {
        throw new OrgError('INVALID_SESSION_ID', 'Session expired or invalid', { status: 401 });
    }
    return caller;
}

export function tokenOf(request: FastifyRequest): string | undefined {
    const [, bearer] = /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
    // the header is that of the Bulk API of before 2.0
    const bulk = request.headers['x-sfdc-session'];
    return bearer ?? (typeof bulk === 'string' ? bulk : request.cookies[SESSION_COOKIE]);
}

/** A caller for a user whose right to act is already shown. */
export function callerFor(org: Org, userId: string, request: FastifyRequest): Caller {
    return { org, userId, access: org.accessOf(userId), version: versionOf(request), origin: originOf(request) };
}

export const originOf = (request: FastifyRequest): string => `http://${request.headers.host ?? '127.0.0.1'}`;

const versionOf = (request: FastifyRequest): string =>
    /\/(?:data\/v|Soap\/[a-zA-Z]+\/)(\d+\.\d)/.exec(request.url)?.[1] ?? LATEST_VERSION;
