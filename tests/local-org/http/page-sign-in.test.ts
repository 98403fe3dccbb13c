import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addUser, call, DATA, serveOrg, type ServedOrg } from './support/served-org.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

describe('signing in to the page', () => {
    let served: ServedOrg;
    let nobody: { url: string; token: string };
    before(async () => {
        served = await serveOrg();
        nobody = { url: served.url, token: '' };
    });
    after(() => served.close());

    const cookieOf = (answer: { headers: Headers }): string =>
        (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const signIn = (body: Record<string, string>): ReturnType<typeof call> =>
        call(nobody, 'POST', '/login', { body: new URLSearchParams(body).toString(), headers: FORM });

    it('sets a cookie that scripts cannot read and other sites cannot send', async () => {
        const answer = await signIn({
            username: 'admin@served.example',
            password: 'served',
            startURL: '/lightning/page/home'
        });
        assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/lightning/page/home']);
        assert.match(answer.headers.get('set-cookie') ?? '', /^sid=00D.*HttpOnly; SameSite=Strict$/);
        const limits = await call(nobody, 'GET', `${DATA}/limits`, { headers: { cookie: cookieOf(answer) } });
        assert.equal(limits.status, 200);
    });

    it('never sends a person to another site afterwards', async () => {
        for (const startURL of [
            'http://attacker.example/',
            '//attacker.example/',
            '/\\attacker.example',
            'javascript:alert(1)'
        ]) {
            const answer = await signIn({ username: 'admin@served.example', password: 'served', startURL });
            assert.ok(!(answer.headers.get('location') ?? '').includes('attacker'), startURL);
        }
    });

    it('says the same for a wrong password and for an unknown name', async () => {
        const wrong = await signIn({ username: 'admin@served.example', password: 'x' });
        const unknown = await signIn({ username: '<b>who</b>', password: 'x' });
        assert.deepEqual([wrong.status, unknown.status], [401, 401]);
        assert.ok(String(wrong.body).includes('check your username and password'));
        assert.ok(!String(unknown.body).includes('<b>who'));
    });

    it('answers the page in JSON, and signs out', async () => {
        const answer = await call(nobody, 'POST', '/login', {
            body: { username: 'admin@served.example', password: 'served' }
        });
        assert.equal(answer.status, 200);
        const cookie = cookieOf(answer);
        await call(nobody, 'POST', '/logout', { headers: { cookie } });
        assert.equal((await call(nobody, 'GET', `${DATA}/limits`, { headers: { cookie } })).status, 401);
    });

    it('opens the page with a token from a tool, as `sf org open` does', async () => {
        const { body } = await call(served, 'GET', '/services/oauth2/singleaccess?redirect_uri=/lightning/page/home');
        const { frontdoor_uri: address } = body as { frontdoor_uri: string };
        const answer = await call(nobody, 'GET', address.slice(served.url.length));
        assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/lightning/page/home']);
        assert.match(cookieOf(answer), /^sid=00D/);
    });

    it('does not give the token of a cookie to scripts of the page', async () => {
        const cookie = cookieOf(await signIn({ username: 'admin@served.example', password: 'served' }));
        const answer = await call(nobody, 'GET', '/services/oauth2/singleaccess', { headers: { cookie } });
        assert.equal(answer.status, 401);
    });

    it('hands a program a code only after the person agreed, and the code works once', async () => {
        const cookie = cookieOf(await signIn({ username: 'admin@served.example', password: 'served' }));
        const query = {
            response_type: 'code',
            client_id: 'tool',
            redirect_uri: 'http://localhost:1717/OauthRedirect',
            state: 's'
        };
        const consent = await call(
            nobody,
            'GET',
            `/services/oauth2/authorize?${new URLSearchParams(query).toString()}`,
            { headers: { cookie } }
        );
        assert.match(String(consent.body), /tool asks to act as/);
        const agreed = await call(nobody, 'POST', '/services/oauth2/authorize', {
            body: new URLSearchParams(query).toString(),
            headers: { ...FORM, cookie }
        });
        const code = new URL(agreed.headers.get('location') ?? '').searchParams.get('code') ?? '';
        const redeem = (): ReturnType<typeof call> =>
            call(nobody, 'POST', '/services/oauth2/token', {
                body: new URLSearchParams({
                    grant_type: 'authorization_code',
                    code,
                    redirect_uri: query.redirect_uri
                }).toString(),
                headers: FORM
            });
        const token = (await redeem()).body as { access_token: string; refresh_token: string };
        assert.match(token.access_token, /^00D/);
        assert.equal((await redeem()).status, 400);
        const renewed = await call(nobody, 'POST', '/services/oauth2/token', {
            body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: token.refresh_token }).toString(),
            headers: FORM
        });
        assert.equal(renewed.status, 200);
        const abroad = await call(nobody, 'GET', '/services/oauth2/authorize?redirect_uri=https://attacker.example/', {
            headers: { cookie }
        });
        assert.equal(abroad.status, 400);
    });

    it('lets administrators set passwords, and others only their own', async () => {
        const rep = await addUser(served, 'rep@served.example');
        const me = { url: served.url, token: rep.accessToken ?? '' };
        const admin = served.connection.userInfo?.id;
        const refused = await call(me, 'POST', `${DATA}/sobjects/User/${admin}/password`, {
            body: { NewPassword: 'stolen' }
        });
        assert.equal(refused.status, 403);
        const own = await call(me, 'POST', `${DATA}/sobjects/User/${rep.userInfo?.id}/password`, {
            body: { NewPassword: 'changed' }
        });
        assert.equal(own.status, 204);
    });

    it('ends the sessions of a person who is deactivated', async () => {
        const leaver = await addUser(served, 'leaver@served.example');
        await served.connection.sobject('User').update({ Id: leaver.userInfo?.id ?? '', IsActive: false });
        assert.equal(
            (await call({ url: served.url, token: leaver.accessToken ?? '' }, 'GET', `${DATA}/limits`)).status,
            401
        );
    });
});
