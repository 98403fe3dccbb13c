import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Connection } from 'jsforce';
import { API_VERSION, hasCode } from '../../contract/support/contract-org.ts';
import { serveOrg, type ServedOrg } from './support/served-org.ts';

describe('a program that uses jsforce', () => {
    let org: ServedOrg;
    let connection: Connection;
    before(async () => {
        org = await serveOrg();
        ({ connection } = org);
    });
    after(() => org.close());

    it('renews a session that has ended, and acts for a person by the web server flow', async () => {
        const accessToken = connection.accessToken ?? '';
        const renewed = new Connection({
            instanceUrl: org.url,
            accessToken: '00D000000000000!ended',
            version: API_VERSION,
            refreshFn: (_connection, done) => done(null, accessToken)
        });
        assert.equal((await renewed.query('SELECT Id FROM User LIMIT 1')).totalSize, 1);

        const redirectUri = 'http://127.0.0.1:1717/done';
        const oauth2 = { loginUrl: org.url, clientId: 'a', clientSecret: 'b', redirectUri };
        const program = new Connection({ oauth2, version: API_VERSION });
        const asked = new URL(program.oauth2.getAuthorizationUrl({ state: 'here' }));
        const agreed = await fetch(asked.origin + asked.pathname, {
            method: 'POST',
            redirect: 'manual',
            headers: { cookie: `sid=${accessToken}` },
            body: asked.searchParams
        });
        const back = new URL(agreed.headers.get('location') ?? '');
        assert.deepEqual([back.pathname, back.searchParams.get('state')], ['/done', 'here']);
        await program.authorize(back.searchParams.get('code') ?? '');
        assert.equal((await program.identity()).username, (await connection.identity()).username);
        const { access_token: fresh } = await program.oauth2.refreshToken(program.refreshToken ?? '');
        await program.oauth2.revokeToken(fresh);
        await assert.rejects(program.oauth2.requestToken('guessed'), { name: 'invalid_grant' });
    });

    it('is refused what this org does not have, with what that is', async () => {
        const refusals: readonly (readonly [string, () => unknown, RegExp])[] = [
            ['search', () => connection.search('FIND {x} RETURNING Account(Id)'), /search \(SOSL\) is not available/],
            [
                'query plans',
                () => connection.query('SELECT Id FROM Account').explain(),
                /Query plans are not available/
            ],
            ['reports', () => connection.analytics.reports(), /Reports and Dashboards API/],
            ['Chatter', () => connection.chatter.resource('/users/me').retrieve(), /Chatter API/],
            ['Apex REST', () => connection.apex.get('/mine'), /Apex REST/],
            ['Apex', () => connection.tooling.executeAnonymous('1;'), /Apex/],
            ['approvals', () => connection.process.approval.list(), /Processes and approvals/],
            ['quick actions', () => connection.sobject('Account').quickActions(), /Quick actions/],
            ['list views', () => connection.sobject('Account').listviews(), /List views/],
            [
                'renaming',
                () => connection.metadata.rename('CustomObject', 'A__c', 'B__c'),
                /renameMetadata is not available/
            ],
            ['merging', () => connection.soap.merge([] as never), /merge is not available over SOAP/]
        ];
        for (const [what, ask, words] of refusals) {
            await assert.rejects(async () => ask(), words, what);
        }
        await assert.rejects(connection.request('/nowhere'), hasCode('NOT_FOUND'));
        const streaming = await fetch(`${org.url}/cometd/${API_VERSION}/handshake`, { method: 'POST' });
        assert.equal(streaming.status, 404);
    });
});
