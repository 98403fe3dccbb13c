import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { call, DATA, errorCode, serveOrg, type ServedOrg } from './support/served-org.ts';

describe('what the server keeps out', () => {
    let served: ServedOrg;
    before(async () => {
        served = await serveOrg();
    });
    after(() => served.close());

    /** fetch does not let a test choose these headers. */
    const rawStatus = (headers: Record<string, string>, method = 'GET'): Promise<number> =>
        new Promise((resolve, reject) => {
            const { port } = new URL(served.url);
            const sent = request({ host: '127.0.0.1', port, path: '/services/data', method, headers }, (answer) => {
                answer.resume();
                answer.on('end', () => resolve(answer.statusCode ?? 0));
            });
            sent.on('error', reject);
            sent.end();
        });

    it('listens on the loopback address only', () => {
        const address = served.app.server.address();
        assert.equal(typeof address === 'object' && address?.address, '127.0.0.1');
    });

    it('refuses a foreign Host header, which would be DNS rebinding', async () => {
        assert.equal(await rawStatus({ host: 'attacker.example' }), 403);
        assert.equal(await rawStatus({ host: 'localhost.attacker.example:80' }), 403);
        assert.equal(await rawStatus({ host: 'localhost:1234' }), 200);
    });

    it('refuses scripts and forms of other origins', async () => {
        const { port } = new URL(served.url);
        const host = `127.0.0.1:${port}`;
        assert.equal(await rawStatus({ host, origin: 'http://attacker.example' }), 403);
        assert.equal(await rawStatus({ host, origin: 'null' }), 403);
        assert.equal(await rawStatus({ host, origin: `http://127.0.0.1:${Number(port) + 1}` }), 403);
        assert.equal(await rawStatus({ host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }), 403);
        assert.equal(await rawStatus({ host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }), 200);
        assert.equal(await rawStatus({ host, origin: `http://${host}` }), 200);
    });

    it('refuses calls without a session, with a wrong one, and with an expired one', async () => {
        assert.equal((await call({ ...served, token: '' }, 'GET', `${DATA}/limits`)).status, 401);
        assert.equal((await call({ ...served, token: `${served.token}x` }, 'GET', `${DATA}/limits`)).status, 401);
        const token = served.app.sessions.open(served.connection.userInfo?.id ?? '');
        assert.equal((await call({ ...served, token }, 'GET', `${DATA}/limits`)).status, 200);
        served.org.database.prepare('UPDATE "_sessions" SET expires_at = 1').run();
        const expired = await call({ ...served, token }, 'GET', `${DATA}/limits`);
        assert.equal(expired.status, 401);
        assert.equal(errorCode(expired), 'INVALID_SESSION_ID');
        await served.connection.login('admin@served.example', 'served');
        served = { ...served, token: served.connection.accessToken ?? '' };
    });

    it('keeps tokens as hashes only', () => {
        const rows = JSON.stringify(served.org.database.prepare('SELECT * FROM "_sessions"').all());
        assert.ok(!rows.includes(served.token));
        assert.ok(!rows.includes(served.token.split('!')[1] ?? ''));
    });

    it('reads compressed bodies, and stops reading a bomb at the limit', async () => {
        const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
        const good = await call(served, 'POST', `${DATA}/sobjects/Account`, {
            body: gzipSync('{"Name":"Packed"}'),
            headers
        });
        assert.equal(good.status, 201);
        const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024, 0x20));
        const refused = await call(served, 'POST', `${DATA}/sobjects/Account`, { body: bomb, headers });
        assert.equal(refused.status, 413);
        assert.equal(errorCode(refused), 'REQUEST_LIMIT_EXCEEDED');
        const broken = await call(served, 'POST', `${DATA}/sobjects/Account`, { body: 'not gzip', headers });
        assert.equal(broken.status, 400);
    });

    it('shapes the errors of malformed requests', async () => {
        const headers = { 'content-type': 'application/json' };
        const bad = await call(served, 'POST', `${DATA}/sobjects/Account`, { body: '{"Name":', headers });
        assert.equal(errorCode(bad), 'JSON_PARSER_ERROR');
        assert.equal(errorCode(await call(served, 'GET', '/services/data/v67/limits')), 'NOT_FOUND');
        assert.equal(errorCode(await call(served, 'GET', `${DATA}/no/such/thing`)), 'NOT_FOUND');
        assert.equal(errorCode(await call(served, 'GET', `${DATA}/query`)), 'MALFORMED_QUERY');
        assert.equal(errorCode(await call(served, 'GET', `${DATA}/search?q=x`)), 'UNSUPPORTED_API');
        const soap = await call(served, 'POST', '/services/Soap/u/67.0', {
            body: '<a><b></a>',
            headers: { 'content-type': 'text/xml' }
        });
        assert.equal(soap.status, 500);
        assert.match(String(soap.body), /<faultstring>INVALID_SOAP_ENVELOPE: .*not well-formed/);
    });

    it('takes doubled slashes and a DELETE with a JSON type and no body, as the Salesforce CLI sends them', async () => {
        assert.equal((await call(served, 'GET', `/${DATA}/limits`)).status, 200);
        const created = await call(served, 'POST', `${DATA}/sobjects/Account`, { body: { Name: 'Short-lived' } });
        const { id } = created.body as { id: string };
        const gone = await call(served, 'DELETE', `${DATA}/sobjects/Account/${id}`, {
            headers: { 'content-type': 'application/json' }
        });
        assert.equal(gone.status, 204);
    });
});
