import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ZipFile } from 'yazl';
import { parseXml } from '../../../local-org/engine/metadata/xml.ts';
import type { MetadataComponent } from '../../../local-org/engine/metadata/metadata-store.ts';
import { openWebOrg, type WebOrg } from '../../support/web-org.ts';

const HOST = { host: '127.0.0.1' };

async function zipOf(files: Readonly<Record<string, string>>): Promise<Buffer> {
    const zip = new ZipFile();
    for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name);
    zip.end();
    const chunks: Buffer[] = [];
    for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
}

function file(type: string, name: string, path: string, content: Uint8Array, xml: string): MetadataComponent {
    return { type, fullName: name, xml: parseXml(`<${type}>${xml}</${type}>`), files: new Map([[path, content]]) };
}

const staticResource = (name: string, content: Uint8Array, contentType: string): MetadataComponent =>
    file(
        'StaticResource',
        name,
        `staticresources/${name}.resource`,
        content,
        `<cacheControl>Private</cacheControl><contentType>${contentType}</contentType>`
    );

const get = ({ app }: WebOrg, url: string) => app.inject({ url, headers: HOST });

describe('Files that a package brings', () => {
    it('are served from inside an archive, each in its own type', async (test) => {
        const org = await openWebOrg(test);
        const zip = await zipOf({ 'lib/chart.js': 'export default 1;', 'chart.css': 'b { color: red }' });
        org.deploy(staticResource('charts', zip, 'application/zip'));
        const script = await get(org, '/resource/charts/lib/chart.js');
        assert.equal(script.body, 'export default 1;');
        assert.match(String(script.headers['content-type']), /^text\/javascript/);
        assert.match(String((await get(org, '/resource/charts/chart.css')).headers['content-type']), /^text\/css/);
    });

    it('are not there when the archive lacks them, or when there is no archive', async (test) => {
        const org = await openWebOrg(test);
        org.deploy(
            staticResource('charts', await zipOf({ 'a.js': '1' }), 'application/zip'),
            staticResource('broken', Buffer.from('no zip'), 'application/zip'),
            staticResource('plain', Buffer.from('text'), 'text/plain')
        );
        for (const url of [
            '/resource/charts/b.js',
            '/resource/broken/a.js',
            '/resource/plain/a.js',
            '/resource/no/a'
        ]) {
            assert.equal((await get(org, url)).statusCode, 404, url);
        }
        assert.equal((await get(org, '/resource/plain')).body, 'text');
    });

    it('are content assets, too, in the type that their bytes tell', async (test) => {
        const org = await openWebOrg(test);
        const png = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
        const xml = '<isVisibleByExternalUsers>false</isVisibleByExternalUsers><masterLabel>logo</masterLabel>';
        org.deploy(file('ContentAsset', 'logo', 'contentassets/logo.asset', png, xml));
        const answer = await get(org, '/file-asset/logo');
        assert.equal(answer.headers['content-type'], 'image/png');
        assert.equal((await get(org, '/file-asset/other')).statusCode, 404);
    });
});
