import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { deployPackage } from '../../scripts/lib/deploy/deploy-package.ts';
import { startCliOrg, type CliOrg } from '../support/cli/cli-org.ts';

describe('sf org and sf sobject', () => {
    let org: CliOrg;
    before(async () => {
        org = await startCliOrg();
        await deployPackage({ connection: org.connection, directory: org.project });
    });
    after(() => org.close());

    it('shows the org that it is signed in to', async () => {
        const shown = await org.sf<Record<string, string>>('org', 'display');
        assert.equal(shown.connectedStatus, 'Connected');
        assert.equal(shown.username, org.username);
        assert.match(shown.id ?? '', /^00D\w{15}$/);
    });

    it('opens the page, signed in, by one address', async () => {
        const { url } = await org.sf<{ url: string }>('org', 'open', '--url-only');
        const opened = await fetch(url, { redirect: 'manual' });
        assert.equal(opened.status, 303);
        const [cookie = ''] = opened.headers.getSetCookie();
        assert.match(cookie, /^sid=.*HttpOnly/i);
        const page = await fetch(new URL(opened.headers.get('location') ?? '', org.url), {
            headers: { cookie: cookie.split(';')[0] ?? '' }
        });
        assert.equal(page.status, 200);
        assert.doesNotMatch(await page.text(), /type="password"/);
    });

    it('assigns a permission set once', async () => {
        const assign = ['org', 'assign', 'permset', '--name', 'Funnel_Reader'];
        const { successes } = await org.sf<{ successes: { name: string; value: string }[] }>(...assign);
        assert.deepEqual(successes, [{ name: org.username, value: 'Funnel_Reader' }]);
        const assigned = await org.connection.query(
            "SELECT Id FROM PermissionSetAssignment WHERE PermissionSet.Name = 'Funnel_Reader'"
        );
        assert.equal(assigned.totalSize, 1);
    });

    it('lists metadata types and components', async () => {
        const { metadataObjects } = await org.sf<{ metadataObjects: { xmlName: string; childXmlNames?: string[] }[] }>(
            'org',
            'list',
            'metadata-types'
        );
        const object = metadataObjects.find(({ xmlName }) => xmlName === 'CustomObject');
        assert.ok(object?.childXmlNames?.includes('ValidationRule'));
        const listed = await org.sf<{ fullName: string; fileName: string }[]>(
            'org',
            'list',
            'metadata',
            '--metadata-type',
            'CustomObject'
        );
        const fileNames = new Map(listed.map(({ fullName, fileName }) => [fullName, fileName]));
        assert.equal(fileNames.get('Funnel_Stage__c'), 'objects/Funnel_Stage__c.object');
        assert.ok(fileNames.has('Account'));
    });

    it('lists and describes objects', async () => {
        const custom = await org.sf<string[]>('sobject', 'list', '--sobject', 'custom');
        assert.ok(custom.includes('Funnel_Stage__c') && !custom.includes('Account'));
        const stage = await org.sf<{ custom: boolean; fields: { name: string; externalId: boolean }[] }>(
            'sobject',
            'describe',
            '--sobject',
            'Funnel_Stage__c'
        );
        assert.equal(stage.custom, true);
        assert.equal(stage.fields.find(({ name }) => name === 'Key__c')?.externalId, true);
    });

    it('shows limits and people, and gives a person a password', async () => {
        type User = Record<string, string>;
        const [limits, users, me] = await Promise.all([
            org.sf<{ name: string; max: number }[]>('org', 'list', 'limits'),
            org.sf<User[]>('org', 'list', 'users'),
            org.sf<User>('org', 'display', 'user')
        ]);
        assert.ok((limits.find(({ name }) => name === 'DailyApiRequests')?.max ?? 0) > 0);
        assert.ok(users.some(({ username }) => username === org.username));
        assert.deepEqual([me.username, me.profileName], [org.username, 'System Administrator']);
        const { password = '' } = await org.sf<User>('org', 'generate', 'password');
        const form = { grant_type: 'password', client_id: 'a', client_secret: 'b', username: org.username, password };
        const signedIn = await fetch(`${org.url}/services/oauth2/token`, {
            method: 'POST',
            body: new URLSearchParams(form)
        });
        assert.equal(signedIn.status, 200);
    });

    it('asks the Tooling API what there is and what was deployed', async () => {
        const query = async (soql: string): Promise<Record<string, unknown>[]> =>
            (
                await org.sf<{ records: Record<string, unknown>[] }>(
                    ...['data', 'query', '--use-tooling-api', '--query', soql]
                )
            ).records;
        const fields = await query(
            "SELECT QualifiedApiName, DataType FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = 'Funnel_Stage__c' AND QualifiedApiName = 'Sequence__c'"
        );
        assert.deepEqual(
            fields.map(({ QualifiedApiName }) => QualifiedApiName),
            ['Sequence__c']
        );
        const bundles = await query(
            "SELECT DeveloperName FROM LightningComponentBundle WHERE DeveloperName = 'funnelRibbon'"
        );
        assert.equal(bundles.length, 1);
        const described = await org.sf<{ name: string; fields: { name: string }[] }>(
            ...['sobject', 'describe', '--use-tooling-api', '--sobject', 'CustomField']
        );
        assert.equal(described.name, 'CustomField');
    });

    it('says that the session has ended once it has', async () => {
        await org.connection.logout();
        const refused = await org.answer('data', 'query', '--query', 'SELECT Id FROM Account');
        assert.notEqual(refused.status, 0);
        assert.match(`${refused.name} ${refused.message}`, /session|expired|authenticat/i);
    });
});
