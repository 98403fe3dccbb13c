import { randomBytes } from 'node:crypto';
import { setPassword } from '../../engine/access/credentials.ts';
import { notFound, OrgError } from '../../engine/errors.ts';
import type { Caller } from '../../services/caller.ts';
import type { FastifyInstance } from 'fastify';
import { checkVersion } from '../resource.ts';
import { requireCaller } from '../authentication.ts';
import { jsonObject } from './inputs.ts';

const SHORTEST = 4;

/** Set or reset a user's password: administrators for all, everybody for themselves. */
export function addUserPasswordRoutes(app: FastifyInstance): void {
    type Route = { Params: { version: string; id: string } };
    const url = '/services/data/:version/sobjects/User/:id/password';

    app.get<Route>(url, async (request) => {
        checkVersion(request.params.version);
        targetUser(requireCaller(request), request.params.id);
        return { isExpired: false };
    });
    app.post<Route>(url, async (request, reply) => {
        checkVersion(request.params.version);
        const caller = requireCaller(request);
        const userId = targetUser(caller, request.params.id);
        const { NewPassword: password } = jsonObject(request.body);
        if (typeof password !== 'string' || password.length < SHORTEST) {
            throw new OrgError('INVALID_NEW_PASSWORD', `Your password must be at least ${SHORTEST} characters long.`, {
                fields: ['NewPassword']
            });
        }
        setPassword(caller.org, userId, password);
        return reply.status(204).send();
    });
    app.delete<Route>(url, async (request) => {
        checkVersion(request.params.version);
        const caller = requireCaller(request);
        const userId = targetUser(caller, request.params.id);
        const password = randomBytes(9).toString('base64url');
        setPassword(caller.org, userId, password);
        app.sessions.closeAllOf(userId);
        return { NewPassword: password };
    });
}

/** @throws OrgError when there is no such user, or the caller may not set this password */
function targetUser(caller: Caller, id: string): string {
    const row = caller.org.database
        .prepare('SELECT "Id" FROM "User" WHERE substr("Id", 1, 15) = ?')
        .get(id.slice(0, 15));
    if (!row) {
        throw notFound();
    }
    const userId = String(row.Id);
    if (!caller.access.isAdministrator && caller.userId !== userId) {
        throw new OrgError('INSUFFICIENT_ACCESS', 'insufficient access rights on cross-reference id', { status: 403 });
    }
    return userId;
}
