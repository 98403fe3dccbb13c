import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { MetadataComponent } from '../../../local-org/engine/metadata/metadata-store.ts';
import { ComponentBuild } from '../../../local-org/web/server/build/component-build.ts';
import type { BundleProblem } from '../../../local-org/web/server/build/problems.ts';
import { openEngineOrg } from '../../support/engine-org.ts';
import { BASE_COMPONENTS, MODULES, REFUSED } from '../../support/provided.ts';
import { bundleComponent, temporaryFolder } from '../../support/web-org.ts';

const CLASS = `import { LightningElement } from 'lwc';`;

const withTag = (tag: string, name: string): MetadataComponent =>
    bundleComponent(name, {
        [`${name}.js`]: `${CLASS} export default class X extends LightningElement {}`,
        [`${name}.html`]: `<template><lightning-${tag}></lightning-${tag}></template>`
    });

function withImport(module: string, exports: string, name: string): MetadataComponent {
    const named = exports.split(' ').filter((one) => one !== 'default');
    const clauses = [
        exports.includes('default') ? 'standard' : '',
        named.length > 0 ? `{ ${named.map((one) => `${one} as i_${one}`).join(', ')} }` : ''
    ];
    const values = [...(exports.includes('default') ? ['standard'] : []), ...named.map((one) => `i_${one}`)];
    return bundleComponent(name, {
        [`${name}.js`]: `import ${clauses.filter(Boolean).join(', ')} from '${module}';\n${CLASS}
export default class X extends LightningElement { all = [${values.join(', ')}]; }`,
        [`${name}.html`]: '<template></template>'
    });
}

/** Builds a page of these bundles. @returns those that do not build, and why */
async function brokenOf(
    test: TestContext,
    bundles: readonly MetadataComponent[]
): Promise<Readonly<Record<string, readonly BundleProblem[]>>> {
    const engine = openEngineOrg();
    engine.deploy(...bundles);
    const build = new ComponentBuild(engine.org, temporaryFolder(test));
    test.after(async () => {
        await build.close();
        engine.org.close();
    });
    return (await build.manifest()).broken;
}

describe('What Salesforce documents for component authors', () => {
    it('is all there: every base component and every export of every module', async (test) => {
        const modules = Object.entries(MODULES);
        const broken = await brokenOf(test, [
            ...BASE_COMPONENTS.map((tag, at) => withTag(tag, `tag${at}`)),
            ...modules.map(([module, exports], at) => withImport(module, exports, `module${at}`))
        ]);
        const named = Object.entries(broken).map(([bundle, problems]) => {
            const at = Number(/\d+/.exec(bundle)?.[0]);
            const what = bundle.startsWith('tag') ? `lightning-${BASE_COMPONENTS[at] ?? ''}` : modules[at]?.[0];
            return `${what ?? bundle}: ${problems[0]?.message ?? ''}`;
        });
        assert.deepEqual(named, []);
    });

    it('or refused with what to know, at the line that asks for it', async (test) => {
        const refused = Object.entries(REFUSED);
        const broken = await brokenOf(
            test,
            refused.map(([module], at) => withImport(module, 'default', `refused${at}`))
        );
        for (const [at, [module, words]] of refused.entries()) {
            const [problem] = broken[`refused${at}`] ?? assert.fail(`${module} is not refused.`);
            assert.match(problem?.message ?? '', words, module);
            assert.equal(problem?.line, 1);
        }
    });

    it('breaks who imports from a library that does not compile, not the page', async (test) => {
        const library = bundleComponent('library', {
            'library.js': `import x from 'lightning/flow';\nexport default () => x;`
        });
        const user = bundleComponent('user', {
            'user.js': `${CLASS}\nimport help from 'c/library';\nexport default class User extends LightningElement { x = help(); }`,
            'user.html': '<template></template>'
        });
        const broken = await brokenOf(test, [library, user]);
        assert.match(broken['user']?.[0]?.message ?? '', /It uses c\/library, which does not compile/);
        assert.equal(broken['user']?.[0]?.line, 2);
    });
});
