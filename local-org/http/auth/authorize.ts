import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Org } from '../../engine/org.ts';
import { OrgError } from '../../engine/errors.ts';
import type { AuthorizationCodes } from '../../services/auth/authorization-codes.ts';
import { organizationName, userInfo } from '../../services/auth/identity.ts';
import { originOf } from '../authentication.ts';
import { textFields } from '../form-fields.ts';
import { escapeHtml, sendPage } from './html-page.ts';

type Query = Record<string, string | undefined>;

/** The page where a signed-in person lets a program act for them (web server and user-agent flows). */
export function addAuthorizeRoutes(app: FastifyInstance, org: Org, codes: AuthorizationCodes): void {
    app.get<{ Querystring: Query }>('/services/oauth2/authorize', async (request, reply) => {
        const caller = request.findCaller();
        if (!caller) {
            return reply.redirect(`/login?startURL=${encodeURIComponent(request.url)}`, 303);
        }
        checkRedirect(request.query.redirect_uri);
        return sendConsent(reply, request.query, userInfo(org, caller.userId).name, organizationName(org));
    });

    app.post<{ Body: Query | undefined }>('/services/oauth2/authorize', async (request, reply) => {
        const caller = request.findCaller();
        const form = textFields(request.body);
        if (!caller) {
            return reply.redirect('/login', 303);
        }
        const target = checkRedirect(form.redirect_uri);
        if (form.response_type === 'token') {
            target.hash = new URLSearchParams({
                access_token: app.sessions.open(caller.userId),
                instance_url: originOf(request),
                id: `${originOf(request)}/id/${org.id}/${caller.userId}`,
                token_type: 'Bearer',
                issued_at: String(Date.now()),
                ...(form.state ? { state: form.state } : {})
            }).toString();
        } else {
            const code = codes.issue(caller.userId, form.redirect_uri ?? '', form.code_challenge || undefined);
            target.searchParams.set('code', code);
            if (form.state) {
                target.searchParams.set('state', form.state);
            }
        }
        return reply.redirect(target.href, 303);
    });
}

/** Programs on this machine only: a code must not leave it. */
function checkRedirect(redirectUri: string | undefined): URL {
    const url = redirectUri !== undefined && URL.canParse(redirectUri) ? new URL(redirectUri) : undefined;
    if (url?.protocol !== 'http:' || !['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)) {
        throw new OrgError('REDIRECT_URI_MISMATCH', 'redirect_uri must be an http address on 127.0.0.1 or localhost.');
    }
    return url;
}

function sendConsent(reply: FastifyReply, query: Query, person: string, organization: string): FastifyReply {
    const kept = [
        'response_type',
        'client_id',
        'redirect_uri',
        'state',
        'code_challenge',
        'code_challenge_method',
        'scope'
    ];
    const inputs = kept.flatMap((name) => {
        const value = query[name];
        return value === undefined ? [] : [`<input type="hidden" name="${name}" value="${escapeHtml(value)}">`];
    });
    const program = escapeHtml(query.client_id ?? 'A program on this machine');
    const asked = `<p>${program} asks to act as ${escapeHtml(person)} in ${escapeHtml(organization)}.</p>`;
    const form = `<form method="post" action="/services/oauth2/authorize">${inputs.join('')}<button type="submit">Allow</button></form>`;
    return sendPage(reply, 'Allow access?', asked + form);
}
