import type { FastifyInstance, FastifyReply } from 'fastify';
import { checkPassword } from '../../engine/access/credentials.ts';
import type { Org } from '../../engine/org.ts';
import { organizationName } from '../../services/auth/identity.ts';
import { SESSION_COOKIE, tokenOf } from '../authentication.ts';
import { textFields } from '../form-fields.ts';
import { escapeHtml, sendPage } from './html-page.ts';

/** One message for every cause: it must not tell which usernames exist. */
export const SIGN_IN_FAILED =
    'Please check your username and password. If you still cannot sign in, ask your administrator.';

/** Sign-in by form (a page) or by JSON (the page's own dialog, for switching users), sign-out, and entry by token. */
export function addSignInRoutes(app: FastifyInstance, org: Org): void {
    app.get<{ Querystring: { startURL?: string } }>('/login', (request, reply) =>
        sendPage(reply, `Sign in to ${organizationName(org)}`, form(request.query.startURL ?? '/'))
    );

    app.post<{ Body: Record<string, string> | undefined }>('/login', async (request, reply) => {
        const { username = '', password = '', un = username, pw = password, startURL = '/' } = textFields(request.body);
        const wantsJson = (request.headers['content-type'] ?? '').startsWith('application/json');
        const userId = checkPassword(org, un, pw);
        if (userId === undefined) {
            return wantsJson
                ? reply.status(401).send([{ errorCode: 'INVALID_LOGIN', message: SIGN_IN_FAILED }])
                : sendPage(reply, `Sign in to ${organizationName(org)}`, form(startURL, un, SIGN_IN_FAILED), 401);
        }
        closeOld(request);
        setSessionCookie(reply, app.sessions.open(userId));
        return wantsJson ? reply.send({ userId, organizationId: org.id }) : reply.redirect(localPath(startURL), 303);
    });

    app.route({
        method: ['GET', 'POST'],
        url: '/logout',
        handler: async (request, reply) => {
            closeOld(request);
            return reply.clearCookie(SESSION_COOKIE, { path: '/' }).redirect('/login', 303);
        }
    });

    // `sf org open` comes this way.
    app.get<{ Querystring: Record<string, string | undefined> }>('/secur/frontdoor.jsp', async (request, reply) => {
        const { sid, otp, retURL, startURL } = request.query;
        const session = app.sessions.find(sid ?? otp ?? '');
        if (!session) {
            return reply.redirect('/login', 303);
        }
        // A token of its own: signing out of the page must not end the session of the tool that opened it.
        setSessionCookie(reply, app.sessions.open(session.userId));
        return reply.redirect(localPath(retURL ?? startURL ?? '/'), 303);
    });

    function closeOld(request: Parameters<typeof tokenOf>[0]): void {
        const token = tokenOf(request);
        if (token !== undefined) {
            app.sessions.close(token);
        }
    }
}

function setSessionCookie(reply: FastifyReply, token: string): void {
    void reply.setCookie(SESSION_COOKIE, token, { path: '/', httpOnly: true, sameSite: 'strict' });
}

/** Only a path of this server: never a way to send somebody elsewhere. */
function localPath(target: string): string {
    const base = 'http://local.invalid';
    const url = URL.canParse(target, base) ? new URL(target, base) : undefined;
    return url?.origin === base && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : '/';
}

function form(startUrl: string, username = '', error = ''): string {
    return `${error && `<p class="error" role="alert">${escapeHtml(error)}</p>`}
<form method="post" action="/login"><input type="hidden" name="startURL" value="${escapeHtml(startUrl)}">
<label for="username">Username</label><input id="username" name="username" autocomplete="username" required value="${escapeHtml(username)}">
<label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password" required>
<button type="submit">Sign in</button></form>`;
}
