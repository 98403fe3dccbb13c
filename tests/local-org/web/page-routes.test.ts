import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { describe, it } from 'node:test';
import type { Boot } from '../../../local-org/web/page-types.ts';
import { component } from '../../support/engine-org.ts';
import { openWebOrg } from '../../support/web-org.ts';

const HOST = { host: '127.0.0.1' };

const bootOf = (html: string): Boot =>
    JSON.parse(/<script type="application\/json" id="boot">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null') as Boot;

describe('The page', () => {
    it('shows the sign-in page to whoever is not signed in, and leads back to the address', async (test) => {
        const { app } = await openWebOrg(test);
        const answer = await app.inject({ url: '/lightning/o/Account/list', headers: HOST });
        assert.equal(answer.statusCode, 200);
        assert.match(answer.body, /name="startURL" value="\/lightning\/o\/Account\/list"/);
        assert.doesNotMatch(answer.body, /id="boot"/);
    });

    it('tells who can sign in only where the org says so', async (test) => {
        const { app, dataDirectory } = await openWebOrg(test);
        const ask = async (): Promise<string> => (await app.inject({ url: '/page/sign-in', headers: HOST })).body;
        assert.doesNotMatch(await ask(), /Demo users/);
        const help = { password: 'demo', users: [{ username: 'ann@demo.example', name: 'Ann <b>', role: 'rep' }] };
        writeFileSync(path.join(dataDirectory, 'sign-in-help.json'), JSON.stringify(help));
        assert.match(await ask(), /Demo users[\s\S]*Ann &lt;b&gt;/);
    });

    it('brings the record, its object and its page along', async (test) => {
        const { app, insert, signedIn, administrator } = await openWebOrg(test);
        const id = insert('Account', { Name: 'Acme' });
        const answer = await app.inject({ url: `/lightning/r/Account/${id}/view`, headers: signedIn() });
        const boot = bootOf(answer.body);
        assert.equal(boot.user.id, administrator.userId);
        assert.equal(boot.page.model.kind, 'record');
        const paths = Object.keys(boot.answers);
        assert.ok(paths.some((one) => one.endsWith('/ui-api/object-info/Account')));
        assert.ok(paths.some((one) => one.includes(`/ui-api/records/${id}?`)));
    });

    it('allows no inline script and no eval', async (test) => {
        const { app, signedIn } = await openWebOrg(test);
        const { headers, body } = await app.inject({ url: '/lightning/page/home', headers: signedIn() });
        const policy = String(headers['content-security-policy']);
        assert.match(policy, /script-src 'self'(;|$)/);
        assert.doesNotMatch(policy, /unsafe-eval|script-src[^;]*unsafe-inline/);
        assert.deepEqual([...body.matchAll(/<script(?![^>]*\b(src|type="application\/json"))/g)], []);
    });

    it('lets the sites that the org trusts be reached for what they are trusted with, and never for script', async (test) => {
        const { app, deploy, signedIn } = await openWebOrg(test);
        const site = (name: string, url: string, more: string) =>
            component('CspTrustedSite', name, `<context>All</context><endpointUrl>${url}</endpointUrl>${more}`);
        deploy(
            site(
                'Pictures',
                'https://pictures.example',
                '<isActive>true</isActive><isApplicableToImgSrc>true</isApplicableToImgSrc>'
            ),
            site(
                'Off',
                'https://off.example',
                '<isActive>false</isActive><isApplicableToImgSrc>true</isApplicableToImgSrc>'
            ),
            site(
                'Evil',
                'https://evil.example; script-src *',
                '<isActive>true</isActive><isApplicableToImgSrc>true</isApplicableToImgSrc>'
            )
        );
        const { headers } = await app.inject({ url: '/lightning/page/home', headers: signedIn() });
        const policy = String(headers['content-security-policy']);
        assert.match(policy, /img-src 'self' data: blob: https:\/\/pictures\.example;/);
        assert.match(policy, /script-src 'self';/);
        assert.doesNotMatch(policy, /off\.example|evil\.example/);
    });

    it('cannot be broken out of by text in the data that it brings', async (test) => {
        const { app, deploy, signedIn } = await openWebOrg(test);
        deploy(
            component(
                'CustomApplication',
                'Evil',
                '<label>&lt;/script&gt;&lt;img src=x&gt;</label><navType>Standard</navType><uiType>Lightning</uiType><formFactors>Large</formFactors>'
            )
        );
        const { body } = await app.inject({ url: '/lightning/page/home', headers: signedIn() });
        assert.doesNotMatch(body, /<img src=x>/);
        assert.ok(bootOf(body).apps.some(({ label }) => label === '</script><img src=x>'));
    });

    it('sends assets compressed and for ever, by names that change with their content', async (test) => {
        const { app, signedIn } = await openWebOrg(test);
        const { body } = await app.inject({ url: '/lightning/page/home', headers: signedIn() });
        const [script = ''] = [...body.matchAll(/src="(\/page\/assets\/page-[A-Z0-9]+\.js)"/g)].map(
            (match) => match[1] ?? ''
        );
        const compressed = await app.inject({ url: script, headers: { ...HOST, 'accept-encoding': 'gzip, br' } });
        const plain = await app.inject({ url: script, headers: HOST });
        assert.equal(compressed.headers['content-encoding'], 'br');
        assert.match(String(compressed.headers['cache-control']), /immutable/);
        assert.deepEqual(zlib.brotliDecompressSync(compressed.rawPayload), plain.rawPayload);
    });

    it('serves no file outside its assets', async (test) => {
        const { app } = await openWebOrg(test);
        for (const url of [
            '/page/assets/..%2Forg.db',
            '/page/assets/%2e%2e',
            '/page/icon/utility/..%2f..%2fpackage.svg'
        ]) {
            assert.equal((await app.inject({ url, headers: HOST })).statusCode, 404, url);
        }
    });

    it('serves single icons that no component names, and static resources that cannot run script', async (test) => {
        const { app, deploy } = await openWebOrg(test);
        const sprite = await app.inject({ url: '/_slds/icons/utility-sprite/svg/symbols.svg', headers: HOST });
        assert.match(sprite.body, /<symbol[^>]* id="close"/);
        const icon = await app.inject({ url: '/page/icon/utility/trailhead.svg', headers: HOST });
        assert.match(icon.body, /<symbol id="icon"/);
        deploy({
            ...component('StaticResource', 'logo', '<contentType>image/svg+xml</contentType>'),
            files: new Map([['staticresources/logo.resource', Buffer.from('<svg/>')]])
        });
        const resource = await app.inject({ url: '/resource/logo', headers: HOST });
        assert.equal(resource.body, '<svg/>');
        assert.match(String(resource.headers['content-security-policy']), /default-src 'none'/);
    });

    it('gives page models to nobody who is not signed in', async (test) => {
        const { app } = await openWebOrg(test);
        assert.equal(
            (await app.inject({ url: '/page/model?path=/lightning/o/Account/list', headers: HOST })).statusCode,
            401
        );
    });

    it("keeps to this person's access: an object they may not read is not there", async (test) => {
        const { app, user, signedIn, deploy } = await openWebOrg(test);
        deploy(
            component(
                'CustomObject',
                'Secret__c',
                '<label>Secret</label><pluralLabel>Secrets</pluralLabel><deploymentStatus>Deployed</deploymentStatus><nameField><label>Name</label><type>Text</type></nameField><sharingModel>Private</sharingModel>'
            )
        );
        const answer = await app.inject({
            url: '/page/model?path=/lightning/o/Secret__c/list',
            headers: signedIn(user().userId)
        });
        assert.equal(answer.json<{ kind: string }>().kind, 'error');
    });
});
