import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Connection } from 'jsforce';
import { API_VERSION, oauthConnection, openContractOrg, signedIn, type ContractOrg } from './support/contract-org.ts';

describe('signing in with jsforce', () => {
    let org: ContractOrg;
    before(async () => {
        org = await openContractOrg();
    });
    after(() => org.close());

    it('lets a person in with the OAuth password flow', async () => {
        const connection = oauthConnection(org);
        const user = await connection.login(org.username, org.password);
        assert.match(user.id, /^005/);
        assert.match(user.organizationId, /^00D/);
        assert.match(connection.accessToken ?? '', /^00D\w{12,15}![.\w]*$/);
    });

    it('lets a person in with the SOAP login call', async () => {
        const connection = new Connection({ loginUrl: org.url, version: API_VERSION });
        const user = await connection.login(org.username, org.password);
        assert.match(user.id, /^005/);
        assert.equal((await connection.query('SELECT Id FROM Organization')).totalSize, 1);
    });

    it('refuses a wrong password in both ways, and in the same words for an unknown name', async () => {
        await assert.rejects(oauthConnection(org).login(org.username, 'wrong'), /authentication failure/);
        await assert.rejects(oauthConnection(org).login('nobody@nowhere.example', 'wrong'), /authentication failure/);
        await assert.rejects(
            new Connection({ loginUrl: org.url, version: API_VERSION }).login(org.username, 'wrong'),
            /INVALID_LOGIN/
        );
    });

    it('tells who is signed in', async () => {
        const identity = await (await signedIn(org)).identity();
        assert.equal(identity.username, org.username);
        assert.ok(identity.urls.rest.includes('/services/data/'));
    });

    it('takes a token no more after it was revoked', async () => {
        const connection = await signedIn(org);
        const { accessToken } = connection;
        await connection.logout();
        const answer = await fetch(`${org.url}/services/data/v${API_VERSION}/limits`, {
            headers: { authorization: `Bearer ${accessToken}` }
        });
        assert.equal(answer.status, 401);
        assert.equal(((await answer.json()) as { errorCode: string }[])[0]?.errorCode, 'INVALID_SESSION_ID');
    });

    it('lists the API versions to anybody', async () => {
        const versions = (await (await fetch(`${org.url}/services/data`)).json()) as { version: string }[];
        assert.ok(versions.some(({ version }) => version === API_VERSION));
    });
});
