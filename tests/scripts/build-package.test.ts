import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { buildPackage } from '../../scripts/lib/build/build-package.ts';
import { writeFiles } from '../support/write-files.ts';

const HELLO = `import { LightningElement, api } from 'lwc';
import type { Greeting } from 'c/greetingModel';

export default class Hello extends LightningElement {
    // why it is here
    @api greeting?: Greeting;
    #count: number = 0;
}
`;

describe('buildPackage', () => {
    let root: string;
    const built = (file: string) => path.join(root, 'build/force-app/main', file);

    beforeEach(async () => {
        root = await mkdtemp(path.join(os.tmpdir(), 'build-'));
        writeFiles(root, {
            'sfdx-project.json': '{ "packageDirectories": [{ "path": "force-app" }], "sourceApiVersion": "67.0" }',
            '.forceignore': '**/*.ts\n',
            'force-app/main/lwc/hello/hello.ts': HELLO,
            'force-app/main/lwc/hello/hello.html': '<template>{greeting}</template>\n',
            'force-app/main/lwc/hello/hello.js-meta.xml': '<LightningComponentBundle/>\n',
            'force-app/main/lwc/hello/__tests__/hello.test.ts': 'export {};\n',
            'force-app/main/types.d.ts': 'export {};\n',
            'force-app/tsconfig.json': '{}\n'
        });
    });
    afterEach(() => rm(root, { recursive: true, force: true }));

    it('writes readable JavaScript that keeps decorators, private fields and comments', async () => {
        await buildPackage(root);
        const script = await readFile(built('lwc/hello/hello.js'), 'utf8');
        assert.match(script, /@api\s+greeting;/);
        assert.match(script, /#count = 0;/);
        assert.match(script, /why it is here/);
        assert.doesNotMatch(script, /greetingModel/);
    });

    it("names a bundle's other files as an org does, without .ts", async () => {
        const source =
            "import { a } from './rules.ts';\nimport type { B } from './types.ts';\nexport * from './more.ts';\nexport const b: B = a;\n";
        writeFiles(root, { 'force-app/main/lwc/helloModel/helloModel.ts': source });
        await buildPackage(root);
        assert.equal(
            await readFile(built('lwc/helloModel/helloModel.js'), 'utf8'),
            "import { a } from './rules';\nexport * from './more';\nexport const b = a;\n"
        );
    });

    it('copies what is not TypeScript and leaves out tests, declarations and settings', async () => {
        await buildPackage(root);
        assert.ok(existsSync(built('lwc/hello/hello.html')));
        assert.ok(existsSync(path.join(root, 'build/sfdx-project.json')));
        assert.ok(existsSync(path.join(root, 'build/.forceignore')));
        for (const absent of ['lwc/hello/hello.ts', 'lwc/hello/__tests__', 'types.d.ts', '../tsconfig.json']) {
            assert.ok(!existsSync(built(absent)), absent);
        }
    });

    it('writes nothing when nothing changed, and one file when one changed', async () => {
        const first = await buildPackage(root);
        assert.deepEqual([first.written, first.unchanged], [3, 0]);
        const second = await buildPackage(root);
        assert.deepEqual([second.written, second.unchanged], [0, 3]);
        const source = path.join(root, 'force-app/main/lwc/hello/hello.html');
        await writeFile(source, '<template></template>\n');
        await utimes(source, new Date(), new Date(Date.now() + 5000));
        assert.equal((await buildPackage(root)).written, 1);
        assert.equal(await readFile(built('lwc/hello/hello.html'), 'utf8'), '<template></template>\n');
    });

    it('removes what has gone from the source, folders too', async () => {
        await buildPackage(root);
        await rm(path.join(root, 'force-app/main/lwc/hello'), { recursive: true });
        assert.equal((await buildPackage(root)).removed, 3);
        assert.ok(!existsSync(built('lwc')));
    });

    it('names file and line of what is not TypeScript and leaves the last build as it was', async () => {
        await buildPackage(root);
        const source = path.join(root, 'force-app/main/lwc/hello/hello.ts');
        await writeFile(source, 'export default class {\n    @api = ;\n}\n');
        await utimes(source, new Date(), new Date(Date.now() + 5000));
        await assert.rejects(buildPackage(root), /force-app\/main\/lwc\/hello\/hello\.ts:2: /);
        assert.match(await readFile(built('lwc/hello/hello.js'), 'utf8'), /class Hello/);
    });

    it('numbers package versions by package.json, and only there', async () => {
        writeFiles(root, {
            'package.json': '{ "version": "2.3.4" }',
            'sfdx-project.json': '{ "packageDirectories": [{ "path": "force-app", "package": "Hello" }] }'
        });
        await buildPackage(root);
        const project = JSON.parse(await readFile(path.join(root, 'build/sfdx-project.json'), 'utf8')) as unknown;
        assert.deepEqual(project, {
            packageDirectories: [
                { path: 'force-app', package: 'Hello', versionName: '2.3.4', versionNumber: '2.3.4.NEXT' }
            ]
        });
    });

    it('builds once where several processes build at the same time, and clears up after one that died', async () => {
        const script = `import { buildPackage } from ${JSON.stringify(import.meta.resolve('../../scripts/lib/build/build-package.ts'))};
            console.log(JSON.stringify(await buildPackage(process.argv[1])));`;
        const run = promisify(execFile);
        const dead = spawnSync(process.execPath, ['--eval', '']).pid;
        writeFiles(root, { '.cache/build.lock': String(dead) });
        const builds = await Promise.all(
            [1, 2, 3].map(() => run(process.execPath, ['--input-type=module', '--eval', script, root]))
        );
        const written = builds.map(({ stdout }) => (JSON.parse(stdout) as { written: number }).written);
        assert.deepEqual(written.toSorted(), [0, 0, 3]);
        assert.ok(!existsSync(path.join(root, '.cache/build.lock')));
    });
});
