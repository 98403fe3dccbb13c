import type { FastifyInstance } from 'fastify';
import { OrgError } from '../../engine/errors.ts';
import type { Org } from '../../engine/org.ts';
import { createAuthorizationCodes } from '../../services/auth/authorization-codes.ts';
import { identityDocument } from '../../services/auth/identity.ts';
import { requireCaller } from '../authentication.ts';
import { addAuthorizeRoutes } from './authorize.ts';
import { addSignInRoutes } from './sign-in.ts';
import { addTokenRoutes } from './token.ts';

/** Everything about who somebody is. */
export function addAuthRoutes(app: FastifyInstance, org: Org): void {
    const codes = createAuthorizationCodes();
    addSignInRoutes(app, org);
    addTokenRoutes(app, org, codes);
    addAuthorizeRoutes(app, org, codes);
    app.get<{ Params: { organization: string; user: string } }>('/id/:organization/:user', async (request) => {
        const caller = requireCaller(request);
        const { organization, user } = request.params;
        if (organization.slice(0, 15) !== org.id.slice(0, 15) || user.slice(0, 15) !== caller.userId.slice(0, 15)) {
            throw new OrgError('FORBIDDEN', 'Bad_OAuth_Token', { status: 403 });
        }
        return identityDocument(org, caller.userId, caller.origin);
    });
}
