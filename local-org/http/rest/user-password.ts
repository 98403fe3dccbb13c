import type { FastifyInstance } from 'fastify';
import { changePassword, resetPassword, userForPassword } from '../../services/auth/passwords.ts';
import { requireCaller } from '../authentication.ts';
import { checkVersion } from '../resource.ts';
import { jsonObject } from './inputs.ts';

/** Set or reset a user's password. */
export function addUserPasswordRoutes(app: FastifyInstance): void {
    type Route = { Params: { version: string; id: string } };
    const url = '/services/data/:version/sobjects/User/:id/password';

    app.get<Route>(url, async (request) => {
        checkVersion(request.params.version);
        userForPassword(requireCaller(request), request.params.id);
        return { isExpired: false };
    });
    app.post<Route>(url, async (request, reply) => {
        checkVersion(request.params.version);
        changePassword(requireCaller(request), request.params.id, jsonObject(request.body).NewPassword);
        return reply.status(204).send();
    });
    app.delete<Route>(url, async (request) => {
        checkVersion(request.params.version);
        const { userId, password } = resetPassword(requireCaller(request), request.params.id);
        app.sessions.closeAllOf(userId);
        return { NewPassword: password };
    });
}
