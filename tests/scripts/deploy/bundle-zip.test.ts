import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import yauzl from 'yauzl';
import { bundleZip } from '../../../scripts/lib/deploy/bundle-zip.ts';
import { changedBundles } from '../../../scripts/lib/deploy/watch-and-deploy.ts';

async function namesIn(zip: Buffer): Promise<string[]> {
    const file = await yauzl.fromBufferPromise(zip);
    const names: string[] = [];
    for await (const entry of file.eachEntry()) {
        names.push(entry.fileName);
    }
    return names.sort();
}

describe('a changed component', () => {
    let build = '';
    before(async () => {
        build = await mkdtemp(path.join(tmpdir(), 'build-'));
        await mkdir(path.join(build, 'main/funnel/lwc/ribbon'), { recursive: true });
        await writeFile(path.join(build, 'main/funnel/lwc/ribbon/ribbon.js'), '');
    });
    after(() => rm(build, { recursive: true }));

    it('is deployed alone', async () => {
        const bundles = await changedBundles(build, [
            'main/funnel/lwc/ribbon/ribbon.ts',
            'main/funnel/lwc/ribbon/ribbon.html'
        ]);
        assert.deepEqual(
            bundles?.map((bundle) => bundle.name),
            ['ribbon']
        );
        assert.deepEqual(await namesIn(await bundleZip(bundles ?? [])), ['lwc/ribbon/ribbon.js', 'package.xml']);
    });

    it('is found in the wing that it moved to', async () => {
        const [bundle] = (await changedBundles(build, ['main/shared/lwc/ribbon/ribbon.ts'])) ?? [];
        assert.ok(bundle?.folder?.includes('funnel'));
    });

    it('is deleted in the org when its folder is gone', async () => {
        const bundles = await changedBundles(build, ['main/funnel/lwc/old/old.ts']);
        assert.deepEqual(bundles, [{ name: 'old', folder: undefined }]);
        assert.deepEqual(await namesIn(await bundleZip(bundles ?? [])), ['destructiveChanges.xml', 'package.xml']);
    });

    it('gives way to the whole package where anything else changed too', async () => {
        assert.equal(
            await changedBundles(build, [
                'main/funnel/lwc/ribbon/ribbon.ts',
                'main/funnel/labels/Funnel.labels-meta.xml'
            ]),
            undefined
        );
    });
});
