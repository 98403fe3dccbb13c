import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileBundle } from '../../../local-org/web/server/build/compile-bundle.ts';
import { bundleComponent, helloBundle } from '../../support/web-org.ts';

describe('Compiling a bundle at deploy', () => {
    it('finds nothing wrong with a component that compiles', () => {
        assert.deepEqual(compileBundle(helloBundle()), []);
    });

    it('names file, line and column of a fault in the template', () => {
        const [problem, ...others] = compileBundle(
            bundleComponent('hello', {
                'hello.js': `import { LightningElement } from 'lwc';\nexport default class Hello extends LightningElement {}`,
                'hello.html': '<template>\n    <p>{a + b}</p>\n</template>'
            })
        );
        assert.deepEqual(others, []);
        assert.equal(problem?.file, 'hello.html');
        assert.equal(problem?.line, 2);
        assert.equal(problem?.column, 8);
        assert.match(problem?.message ?? '', /LWC\d+/);
    });

    it('names file and line of a fault in the script', () => {
        const problems = compileBundle(
            bundleComponent('hello', {
                'hello.js': `import { LightningElement, api } from 'lwc';\nexport default class Hello extends LightningElement {\n    @api onclick;\n}`,
                'hello.html': '<template></template>'
            })
        );
        assert.deepEqual(
            problems.map(({ file, line }) => [file, line]),
            [['hello.js', 3]]
        );
    });

    it('strips the types of a TypeScript bundle and keeps its decorators', () => {
        const text = `import { api, LightningElement } from 'lwc';\nexport default class Hello extends LightningElement {\n    @api label: string = '';\n}`;
        assert.deepEqual(
            compileBundle(bundleComponent('hello', { 'hello.ts': text, 'hello.html': '<template>{label}</template>' })),
            []
        );
    });

    it('asks for the file that bears the name of the bundle', () => {
        const [problem] = compileBundle(bundleComponent('hello', { 'other.js': 'export const a = 1;' }));
        assert.match(problem?.message ?? '', /add hello\.js/);
    });

    it('takes no notice of tests that lie in the bundle', () => {
        const hello = helloBundle();
        const files = new Map([
            ...hello.files,
            ['lwc/hello/__tests__/hello.test.js', new TextEncoder().encode('this is no script (')]
        ]);
        assert.deepEqual(compileBundle({ ...hello, files }), []);
    });
});
