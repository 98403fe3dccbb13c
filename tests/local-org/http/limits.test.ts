import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { call, DATA, errorCode, serveOrg, type Answer, type ServedOrg } from './support/served-org.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const nested = (levels: number, open = '{"a":', close = '}'): string =>
    `${open.repeat(levels)}1${close.repeat(levels)}`;

describe('what is too much for the server', () => {
    let served: ServedOrg;
    before(async () => {
        served = await serveOrg();
    });
    after(() => served.close());

    const post = (path: string, body: unknown): Promise<Answer> =>
        call(served, 'POST', DATA + path, typeof body === 'string' ? { body, headers: JSON_TYPE } : { body });

    it('refuses JSON that is nested too deep, at every door', async () => {
        const deep = nested(100_000);
        const bodies: Record<string, string> = {
            '/sobjects/Account': `{"Name":${deep}}`,
            '/composite': `{"compositeRequest":[{"method":"POST","url":"${DATA}/sobjects/Account","referenceId":"a","body":${deep}}]}`,
            '/composite/tree/Account': `{"records":${nested(100_000, '[', ']')}}`,
            '/graphql': `{"query":"{uiapi{query{Account{edges{node{Id}}}}}}","variables":${deep}}`
        };
        for (const [path, body] of Object.entries(bodies)) {
            const refused = await post(path, body);
            assert.deepEqual([path, refused.status, errorCode(refused)], [path, 400, 'JSON_PARSER_ERROR']);
        }
        assert.equal((await post('/sobjects/Account', '{"Name":"shallow"}')).status, 201);
    });

    it('refuses conditions of lists and queries that are nested too deep', async () => {
        const where = nested(20_000, '{not:', '}');
        const list = await post('/ui-api/list-records/Account/AllAccounts', { where });
        assert.deepEqual([list.status, errorCode(list)], [400, 'INVALID_INPUT']);
        const soql = `SELECT Id FROM Account WHERE ${nested(2000, '(', ')').replace('1', "Name = 'x'")}`;
        const query = await call(served, 'GET', `${DATA}/query?q=${encodeURIComponent(soql)}`);
        assert.deepEqual([query.status, errorCode(query)], [400, 'MALFORMED_QUERY']);
    });

    it('lets no composite call hold another one', async () => {
        const inner = { method: 'POST', url: `${DATA}/composite`, referenceId: 'a', body: { compositeRequest: [] } };
        const { compositeResponse } = (await post('/composite', { compositeRequest: [inner] })).body as {
            compositeResponse: { httpStatusCode: number }[];
        };
        assert.deepEqual(
            compositeResponse.map(({ httpStatusCode }) => httpStatusCode),
            [404]
        );
        const many = Array.from({ length: 26 }, (_, i) => ({
            method: 'GET',
            url: `${DATA}/limits`,
            referenceId: `r${i}`
        }));
        assert.equal((await post('/composite', { compositeRequest: many })).status, 400);
    });

    it('expands no entities of XML', async () => {
        const entities = '<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
        const body = `${entities}<Envelope><Body><login><username>&b;</username></login></Body></Envelope>`;
        const refused = await call(served, 'POST', '/services/Soap/u/67.0', {
            body,
            headers: { 'content-type': 'text/xml' }
        });
        assert.equal(refused.status, 500);
        assert.match(String(refused.body), /INVALID_SOAP_ENVELOPE/);
        assert.doesNotMatch(String(refused.body), /aaaa/);
    });

    it('shapes the errors of addresses that are none', async () => {
        const broken = await call(served, 'GET', `${DATA}/sobjects/Account/%E0%A4%A`);
        assert.deepEqual([broken.status, errorCode(broken)], [400, 'INVALID_REQUEST']);
        const junk = await call(served, 'GET', `${DATA}/sobjects/Account/%00%27%20OR`);
        assert.deepEqual([junk.status, errorCode(junk)], [404, 'NOT_FOUND']);
    });

    it('takes fields that come twice, or are no texts, for what they are', async () => {
        const nobody = { ...served, token: '' };
        const form = { 'content-type': 'application/x-www-form-urlencoded' };
        const signIn = await call(nobody, 'POST', '/login', {
            body: 'username=a&username=b&password=c',
            headers: form
        });
        assert.equal(signIn.status, 401);
        const asJson = await call(nobody, 'POST', '/login', { body: { username: {}, password: ['c'] } });
        assert.equal(asJson.status, 401);
        const grant = { grant_type: 'password', username: { a: 1 }, password: [] };
        assert.equal((await call(nobody, 'POST', '/services/oauth2/token', { body: grant })).status, 400);
        const entry = await call(nobody, 'GET', '/secur/frontdoor.jsp?sid=a&sid=b');
        assert.deepEqual([entry.status, entry.headers.get('location')], [303, '/login']);
        assert.equal((await call(served, 'GET', `${DATA}/query?q=SELECT&q=x`)).status, 400);
        const id = served.connection.userInfo?.id ?? '';
        const user = await call(served, 'GET', `${DATA}/sobjects/User/${id}?fields=Id&fields=Username`);
        assert.deepEqual(Object.keys(user.body as object), ['attributes', 'Id', 'Username']);
    });

    it('stops reading a bulk upload at its limit, and keeps nothing of it', async () => {
        const job = await post('/jobs/ingest', { object: 'Account', operation: 'insert' });
        const { id } = job.body as { id: string };
        const megabyte = `${'x'.repeat(1024 * 1024 - 1)}\n`;
        let sent = 0;
        const rows = new ReadableStream({
            pull(controller) {
                controller.enqueue(Buffer.from(megabyte));
                sent += 1;
                if (sent === 400) {
                    controller.close();
                }
            }
        });
        const upload = fetch(`${served.url}${DATA}/jobs/ingest/${id}/batches`, {
            method: 'PUT',
            body: rows,
            duplex: 'half',
            headers: { authorization: `Bearer ${served.token}`, 'content-type': 'text/csv' }
        } as RequestInit);
        // the server answers and hangs up; whether the answer still reaches a client that keeps sending is a race
        const status = await upload.then(
            (answer) => answer.status,
            () => 413
        );
        assert.equal(status, 413);
        assert.ok(sent < 400, `${sent} MB were taken`);
        const state = (await call(served, 'GET', `${DATA}/jobs/ingest/${id}`)).body as { state: string };
        assert.equal(state.state, 'Open');
        const kept = readdirSync(join(served.dataDirectory, 'bulk'), { recursive: true }).map(String);
        assert.ok(!kept.some((name) => name.includes(id)), kept.join());
    });
});
