import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ZipFile } from 'yazl';
import { readPackage } from '../../../local-org/services/deploy/read-package.ts';
import { readZip } from '../../../local-org/services/deploy/read-zip.ts';
import { packageXml, zipped } from '../../contract/support/contract-package.ts';

const isInvalidZip = { errorCode: 'INVALID_ZIP' };

/** An archive of one entry under a name that well-behaved tools do not write. */
async function archiveWith(name: string): Promise<Buffer> {
    const placeholder = 'x'.repeat(name.length);
    const bytes = await zipped({ [placeholder]: 'content' });
    return Buffer.from(bytes.toString('latin1').replaceAll(placeholder, name), 'latin1');
}

describe('unpacking a deployment package', () => {
    it('gives the files back by path', async () => {
        const files = await readZip(await zipped({ 'package.xml': 'a', '__proto__/x.txt': 'b' }));
        assert.deepEqual([...files.keys()], ['package.xml', '__proto__/x.txt']);
        assert.equal(files.get('package.xml')?.toString(), 'a');
    });

    it('refuses what is no zip, is cut off, or is damaged', async () => {
        const good = await zipped({ 'package.xml': 'content '.repeat(50) });
        await assert.rejects(readZip(Buffer.from('not a zip')), isInvalidZip);
        await assert.rejects(readZip(good.subarray(0, good.length - 10)), isInvalidZip);
        const damaged = Buffer.from(good);
        const inContent = 'package.xml'.length + 34;
        damaged[inContent] = (damaged[inContent] ?? 0) ^ 0xff;
        await assert.rejects(readZip(damaged), isInvalidZip);
    });

    it('refuses names that lead out of the archive', async () => {
        for (const name of ['../../etc/passwd', '/etc/passwd', 'a/../../b', 'C:/windows', 'a\\..\\b']) {
            await assert.rejects(readZip(await archiveWith(name)), isInvalidZip, name);
        }
    });

    it('refuses two entries of one name', async () => {
        const bytes = await zipped({ 'lwc/a.js': 'first', 'lwc/b.js': 'second' });
        const doubled = Buffer.from(bytes.toString('latin1').replaceAll('lwc/b.js', 'lwc/a.js'), 'latin1');
        await assert.rejects(readZip(doubled), /twice/);
    });

    it('refuses a bomb before unpacking it', async () => {
        const archive = new ZipFile();
        const megabytes = Buffer.alloc(50 * 1024 * 1024);
        for (let i = 0; i < 7; i++) {
            archive.addBuffer(megabytes, `bomb-${i}`);
        }
        archive.end();
        const chunks: Buffer[] = [];
        for await (const chunk of archive.outputStream) {
            chunks.push(chunk as Buffer);
        }
        await assert.rejects(readZip(Buffer.concat(chunks)), /larger than 300 MB/);
    });

    it('refuses symbolic links', async () => {
        const archive = new ZipFile();
        archive.addBuffer(Buffer.from('/etc/passwd'), 'link', { mode: 0o120777 });
        archive.end();
        const chunks: Buffer[] = [];
        for await (const chunk of archive.outputStream) {
            chunks.push(chunk as Buffer);
        }
        await assert.rejects(readZip(Buffer.concat(chunks)), /symbolic link/);
    });
});

describe('reading a deployment package', () => {
    const read = async (files: Record<string, string>): Promise<ReturnType<typeof readPackage>> =>
        readPackage(await readZip(await zipped(files)));
    const bundle = {
        'lwc/hello/hello.js': 'export default 1',
        'lwc/hello/hello.js-meta.xml': '<LightningComponentBundle xmlns="http://soap.sforce.com/2006/04/metadata"/>'
    };

    it('makes components of single files, bundles, and files with a companion', async () => {
        const { upserts, problems } = await read({
            'package.xml': packageXml({
                LightningComponentBundle: ['*'],
                Layout: ['*'],
                StaticResource: ['logo'],
                CustomLabel: ['Hello']
            }),
            ...bundle,
            'layouts/Account-My %28x%29.layout': '<Layout/>',
            'staticresources/logo.resource': 'GIF89a',
            'staticresources/logo.resource-meta.xml': '<StaticResource/>',
            'labels/CustomLabels.labels': '<CustomLabels/>'
        });
        assert.deepEqual(problems, []);
        assert.deepEqual(
            upserts.map(({ type, fullName, files }) => [type, fullName, files.size]),
            [
                ['LightningComponentBundle', 'hello', 2],
                ['Layout', 'Account-My (x)', 1],
                ['StaticResource', 'logo', 2],
                ['CustomLabels', 'CustomLabels', 1]
            ]
        );
    });

    it('takes a package that lies in one folder of the archive', async () => {
        const { upserts } = await read({
            'unpackaged/package.xml': packageXml({ CustomTab: ['A'] }),
            'unpackaged/tabs/A.tab': '<CustomTab/>'
        });
        assert.deepEqual(
            upserts.map(({ fullName }) => fullName),
            ['A']
        );
    });

    it('reads what is to be deleted', async () => {
        const { deletes, deletesAfter } = await read({
            'package.xml': packageXml({}),
            'destructiveChangesPre.xml': packageXml({ CustomField: ['Account.First__c'] }),
            'destructiveChanges.xml': packageXml({ CustomField: ['Account.Second__c'] }),
            'destructiveChangesPost.xml': packageXml({ CustomField: ['Account.Last__c'] })
        });
        assert.deepEqual(
            deletes.map(({ fullName }) => fullName),
            ['Account.First__c', 'Account.Second__c']
        );
        assert.deepEqual(deletesAfter, [{ type: 'CustomField', fullName: 'Account.Last__c' }]);
    });

    it('takes all packages of an archive that holds several', async () => {
        const { upserts } = await read({
            'one/package.xml': packageXml({ CustomTab: ['A'] }),
            'one/tabs/A.tab': '<CustomTab/>',
            'two/package.xml': packageXml({ CustomTab: ['B'] }),
            'two/tabs/B.tab': '<CustomTab/>'
        });
        assert.deepEqual(
            upserts.map(({ fullName }) => fullName),
            ['A', 'B']
        );
    });

    it('refuses a version that is not out yet, and a file of another type than its folder', async () => {
        const future = packageXml({}).replace(/<version>.*<\/version>/, '<version>99.0</version>');
        await assert.rejects(read({ 'package.xml': future }), /Invalid version specified:99\.0/);
        const { problems } = await read({
            'package.xml': packageXml({ CustomTab: ['A'] }),
            'tabs/A.tab': '<CustomObject/>'
        });
        assert.deepEqual(
            problems.map(({ problem }) => problem),
            ['Error parsing file: Element CustomObject invalid at this location']
        );
    });

    it('says what it cannot place, what package.xml does not name, and where XML breaks off', async () => {
        const { problems } = await read({
            'package.xml': packageXml({ CustomTab: ['Broken', 'Missing'] }),
            'tabs/Broken.tab': '<CustomTab>\n  <label>\n</CustomTab>',
            'tabs/Stray.tab': '<CustomTab/>',
            'nowhere/x.txt': ''
        });
        const by = (fullName: string): (typeof problems)[number] | undefined =>
            problems.find((problem) => problem.fullName === fullName);
        assert.match(by('nowhere/x.txt')?.problem ?? '', /no metadata type/);
        assert.equal(by('Stray')?.problem, 'Not in package.xml');
        assert.match(by('Missing')?.problem ?? '', /not found in zipped directory/);
        assert.equal(by('Broken')?.lineNumber, 3);
    });

    it('takes of an object file the parts that package.xml names, and reports the others', async () => {
        const field = (name: string): string => `<fields><fullName>${name}</fullName><type>Date</type></fields>`;
        const files = { 'objects/Account.object': `<CustomObject>${field('A__c')}${field('B__c')}</CustomObject>` };
        const { upserts, problems } = await read({
            'package.xml': packageXml({ CustomField: ['Account.A__c'] }),
            ...files
        });
        assert.equal(upserts[0]?.xml?.children.length, 1);
        assert.deepEqual(
            problems.map(({ type, fullName, problem }) => `${type} ${fullName}: ${problem}`),
            ['CustomField Account.B__c: Not in package.xml']
        );
        const whole = await read({ 'package.xml': packageXml({ CustomObject: ['Account'] }), ...files });
        assert.deepEqual(whole.problems, []);
        assert.equal(whole.upserts[0]?.xml?.children.length, 2);
    });

    it('finds documents with or without their extension, email templates in folders, and names with escapes', async () => {
        const { upserts, problems } = await read({
            'package.xml': packageXml({
                Document: ['Logos', 'Logos/Head'],
                EmailTemplate: ['News', 'News/Hello'],
                Layout: ['Account-Account %28Sales%29']
            }),
            'documents/Logos-meta.xml': '<DocumentFolder><name>Logos</name></DocumentFolder>',
            'documents/Logos/Head.jpg': 'picture',
            'documents/Logos/Head.jpg-meta.xml': '<Document><name>Head</name></Document>',
            'email/News-meta.xml': '<EmailFolder><name>News</name></EmailFolder>',
            'email/News/Hello.email': 'Hello',
            'email/News/Hello.email-meta.xml': '<EmailTemplate><name>Hello</name></EmailTemplate>',
            'layouts/Account-Account %28Sales%29.layout': '<Layout/>'
        });
        assert.deepEqual(problems, []);
        assert.deepEqual(upserts.map(({ type, fullName }) => `${type} ${fullName}`).sort(), [
            'Document Logos/Head.jpg',
            'DocumentFolder Logos',
            'EmailFolder News',
            'EmailTemplate News/Hello',
            'Layout Account-Account (Sales)'
        ]);
    });
});
