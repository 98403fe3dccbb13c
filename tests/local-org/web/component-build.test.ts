import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { BuildThread, type BuildOrder } from '../../../local-org/web/server/build/build-thread.ts';
import { ComponentBuild } from '../../../local-org/web/server/build/component-build.ts';
import { filesOf, type PageManifest } from '../../../local-org/web/server/build/page-manifest.ts';
import { component, openEngineOrg, type EngineOrg } from '../../support/engine-org.ts';
import { bundleComponent, helloBundle, temporaryFolder } from '../../support/web-org.ts';

const SCRIPT = `import { LightningElement } from 'lwc';`;

const label = (name: string, value: string) =>
    component(
        'CustomLabels',
        'CustomLabels',
        `<labels><fullName>${name}</fullName><language>en_US</language><protected>false</protected><shortDescription>x</shortDescription><value>${value}</value></labels>`
    );

class CountingThread extends BuildThread {
    builds = 0;

    override build(order: BuildOrder): Promise<PageManifest> {
        this.builds++;
        return super.build(order);
    }
}

interface Bench {
    readonly engine: EngineOrg;
    readonly folder: string;
    build(): ComponentBuild;
}

function bench(test: TestContext): Bench {
    const engine = openEngineOrg();
    const folder = temporaryFolder(test);
    test.after(() => {
        engine.org.close();
    });
    return {
        engine,
        folder,
        build: () => {
            const build = new ComponentBuild(engine.org, folder);
            test.after(() => build.close());
            return build;
        }
    };
}

/** Text of a module and of all that it imports. */
const textOf = (build: ComponentBuild, manifest: PageManifest, module: string): string =>
    filesOf(manifest, module)
        .map((file) => build.store.asset(file, 'identity')?.toString('utf8') ?? '')
        .join('\n');

describe('The component build', () => {
    it('gives each deployed component a file of its own, found by its name', async (test) => {
        const { engine, build } = bench(test);
        engine.deploy(helloBundle('hello', 'Good morning'));
        const running = build();
        const manifest = await running.manifest();
        assert.match(textOf(running, manifest, 'c/hello'), /Good morning/);
        assert.deepEqual(manifest.broken, {});
    });

    it('follows a deploy: new text, new file name, and listeners hear of it', async (test) => {
        const { engine, build } = bench(test);
        engine.deploy(helloBundle('hello', 'Before'));
        const running = build();
        const before = await running.manifest();
        const heard: string[] = [];
        running.onChange((key) => heard.push(key));
        engine.deploy(helloBundle('hello', 'After'));
        const after = await running.manifest();
        assert.notEqual(after.modules['c/hello'], before.modules['c/hello']);
        assert.match(textOf(running, after, 'c/hello'), /After/);
        assert.deepEqual(heard, [after.key]);
    });

    it('builds once for deploys in a row that leave the page as it is', async (test) => {
        const { engine, folder } = bench(test);
        engine.deploy(helloBundle());
        const builder = new CountingThread();
        const running = new ComponentBuild(engine.org, folder, builder);
        test.after(() => running.close());
        const first = running.manifest();
        engine.deploy(component('CustomPermission', 'May_Wave', '<label>May wave</label>'));
        const second = running.manifest();
        assert.deepEqual(await second, await first);
        assert.equal(builder.builds, 1);
    });

    it('keeps the files of the page before, for pages that are still open', async (test) => {
        const { engine, build } = bench(test);
        engine.deploy(helloBundle('hello', 'Before'));
        const running = build();
        const before = await running.manifest();
        engine.deploy(helloBundle('hello', 'After'));
        await running.manifest();
        assert.ok(running.store.asset(before.modules['c/hello'] ?? '', 'br'));
    });

    it('builds nothing when the org starts again as it was', async (test) => {
        const { engine, folder, build } = bench(test);
        engine.deploy(helloBundle());
        const first = await build().manifest();
        const written = (): number[] =>
            readdirSync(path.join(folder, 'web/assets')).map(
                (file) => statSync(path.join(folder, 'web/assets', file)).mtimeMs
            );
        const before = written();
        const second = await build().manifest();
        assert.deepEqual(second, first);
        assert.deepEqual(written(), before);
    });

    it('puts an error panel in the place of a component that does not compile, and builds the others', async (test) => {
        const { engine, build } = bench(test);
        engine.apply({
            upserts: [
                bundleComponent('broken', {
                    'broken.js': `${SCRIPT}\nexport default class Broken extends LightningElement {`,
                    'broken.html': '<template></template>'
                }),
                helloBundle('hello', 'Still here')
            ]
        });
        const running = build();
        const manifest = await running.manifest();
        assert.deepEqual(Object.keys(manifest.broken), ['broken']);
        assert.equal(manifest.broken['broken']?.[0]?.line, 2);
        assert.match(textOf(running, manifest, 'c/broken'), /does not compile/);
        assert.match(textOf(running, manifest, 'c/hello'), /Still here/);
    });

    it('says of a component that uses a broken one that it is broken by it', async (test) => {
        const { engine, build } = bench(test);
        engine.apply({
            upserts: [
                bundleComponent('library', { 'library.js': 'export const answer = ;' }),
                bundleComponent('user', {
                    'user.js': `${SCRIPT}\nimport { answer } from 'c/library';\nexport default class User extends LightningElement { answer = answer; }`,
                    'user.html': '<template>{answer}</template>'
                })
            ]
        });
        const { broken } = await build().manifest();
        assert.deepEqual(Object.keys(broken).sort(), ['library', 'user']);
        assert.equal(broken['user']?.[0]?.message, 'It uses c/library, which does not compile.');
    });

    it('puts the text of custom labels in, and says which label is missing', async (test) => {
        const { engine, build } = bench(test);
        const greeter = (name: string, text: string) =>
            bundleComponent(name, {
                [`${name}.js`]: `${SCRIPT}\nimport text from '@salesforce/label/c.${text}';\nexport default class Greeter extends LightningElement { text = text; }`,
                [`${name}.html`]: '<template>{text}</template>'
            });
        engine.apply({
            upserts: [
                label('Greeting', 'Good evening &amp; welcome'),
                greeter('greeter', 'Greeting'),
                greeter('mute', 'Nowhere')
            ]
        });
        const running = build();
        const manifest = await running.manifest();
        assert.match(textOf(running, manifest, 'c/greeter'), /Good evening & welcome/);
        assert.match(manifest.broken['mute']?.[0]?.message ?? '', /no custom label Nowhere in this org/);
    });

    it('ships the icons and style rules that components can ask for, and no others', async (test) => {
        const { engine, build } = bench(test);
        engine.deploy(
            bundleComponent('badge', {
                'badge.js': `${SCRIPT}\nexport default class Badge extends LightningElement { icon = 'utility:bookmark'; }`,
                'badge.html':
                    '<template><div class="slds-tile__meta"></div><lightning-icon icon-name={icon}></lightning-icon></template>'
            })
        );
        const running = build();
        const { icons, sprite, styles } = await running.manifest();
        assert.ok(icons.includes('utility:bookmark'));
        assert.ok(!icons.includes('utility:trailhead'));
        assert.match(running.store.asset(sprite, 'identity')?.toString() ?? '', /id="utility_bookmark"/);
        const css = running.store.asset(styles.slds1, 'identity')?.toString() ?? '';
        assert.match(css, /\.slds-tile__meta/);
        assert.doesNotMatch(css, /\.slds-builder-header/);
    });
});
