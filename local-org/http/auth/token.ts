import type { FastifyInstance, FastifyRequest } from 'fastify';
import { checkPassword } from '../../engine/access/credentials.ts';
import { OrgError } from '../../engine/errors.ts';
import type { Org } from '../../engine/org.ts';
import type { AuthorizationCodes } from '../../services/auth/authorization-codes.ts';
import { originOf, requireCaller, tokenOf } from '../authentication.ts';
import { openIdClaims } from '../../services/auth/identity.ts';
import { textFields } from '../form-fields.ts';

type Form = Record<string, string | undefined>;

class OAuthError extends Error {
    readonly code: string;
    constructor(code: string, message: string) {
        super(message);
        this.code = code;
    }
}

const invalidGrant = (message: string): OAuthError => new OAuthError('invalid_grant', message);

/** Token, revoke and introspect, as OAuth 2.0 clients call them. Client ids and secrets are not checked: any is taken. */
export function addTokenRoutes(app: FastifyInstance, org: Org, codes: AuthorizationCodes): void {
    app.post<{ Body: Form | undefined }>('/services/oauth2/token', async (request, reply) => {
        void reply.header('cache-control', 'no-store');
        try {
            return await grantToken(textFields(request.body), request);
        } catch (error) {
            if (error instanceof OAuthError) {
                return reply.status(400).send({ error: error.code, error_description: error.message });
            }
            throw error;
        }
    });

    async function grantToken(form: Form, request: FastifyRequest): Promise<Record<string, unknown>> {
        switch (form.grant_type) {
            case 'password': {
                const userId = checkPassword(org, form.username ?? '', form.password ?? '');
                if (userId === undefined) {
                    throw invalidGrant('authentication failure');
                }
                return tokenAnswer(request, userId);
            }
            case 'authorization_code': {
                const userId = codes.redeem(form.code ?? '', form.redirect_uri ?? '', form.code_verifier);
                if (userId === undefined) {
                    throw invalidGrant('invalid authorization code');
                }
                return { ...tokenAnswer(request, userId), refresh_token: app.sessions.open(userId, 'refresh') };
            }
            case 'refresh_token': {
                const session = app.sessions.find(form.refresh_token ?? '', 'refresh');
                if (!session) {
                    throw invalidGrant('expired access/refresh token');
                }
                return tokenAnswer(request, session.userId);
            }
            default:
                throw new OAuthError('unsupported_grant_type', 'grant type not supported');
        }
    }

    function tokenAnswer(request: FastifyRequest, userId: string): Record<string, unknown> {
        const origin = originOf(request);
        return {
            access_token: app.sessions.open(userId),
            instance_url: origin,
            id: `${origin}/id/${org.id}/${userId}`,
            token_type: 'Bearer',
            issued_at: String(Date.now()),
            scope: 'api web refresh_token openid'
        };
    }

    app.route<{ Body: Form | undefined; Querystring: Form }>({
        method: ['GET', 'POST'],
        url: '/services/oauth2/revoke',
        handler: async (request, reply) => {
            const token = textFields(request.body).token ?? request.query.token ?? '';
            return app.sessions.close(token)
                ? reply.status(200).send()
                : reply
                      .status(400)
                      .send({ error: 'unsupported_token_type', error_description: 'this token is not known' });
        }
    });

    app.post<{ Body: Form | undefined }>('/services/oauth2/introspect', async (request) => {
        const token = textFields(request.body).token ?? '';
        const session = app.sessions.find(token) ?? app.sessions.find(token, 'refresh');
        if (!session) {
            return { active: false };
        }
        return {
            active: true,
            scope: 'api web refresh_token openid',
            client_id: textFields(request.body).client_id,
            token_type: session.kind === 'access' ? 'access_token' : 'refresh_token',
            sub: `${originOf(request)}/id/${org.id}/${session.userId}`,
            iat: Math.floor(session.createdAt / 1000),
            exp: Math.floor(session.expiresAt / 1000)
        };
    });

    app.route({
        method: ['GET', 'POST'],
        url: '/services/oauth2/userinfo',
        handler: async (request) => {
            const caller = requireCaller(request);
            return openIdClaims(org, caller.userId, caller.origin);
        }
    });

    // `sf org open` asks here for an address that carries a token into the browser. Not for the page itself: its cookie is
    // kept from scripts, and must not come out here.
    app.route<{ Body: Form | undefined; Querystring: Form }>({
        method: ['GET', 'POST'],
        url: '/services/oauth2/singleaccess',
        handler: async (request) => {
            const caller = requireCaller(request);
            if (request.headers.authorization === undefined) {
                throw new OrgError('INVALID_AUTH_HEADER', 'The access token must come in the Authorization header.', {
                    status: 401
                });
            }
            const target = textFields(request.body).redirect_uri ?? request.query.redirect_uri ?? '/';
            const sid = encodeURIComponent(tokenOf(request) ?? '');
            return {
                frontdoor_uri: `${caller.origin}/secur/frontdoor.jsp?sid=${sid}&retURL=${encodeURIComponent(target)}`
            };
        }
    });
}
