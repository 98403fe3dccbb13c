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

    it('tells what is wrong, and neither where the server runs nor the code around it', () => {
        const messageOf = (file: string, text: string): string =>
            compileBundle(bundleComponent('hello', { 'hello.html': '<template></template>', [file]: text })).map(
                ({ message, line, column }) => `${line}:${column} ${message}`
            )[0] ?? '';
        assert.equal(messageOf('hello.js', '\nexport default klass Hello {}'), '2:21 LWC1007: Missing semicolon.');
        const unknown = `import { LightningElement } from 'lwc';\nexport default class Hello extends LightningElement { @api a; }`;
        assert.match(messageOf('hello.js', unknown), /^2:55 LWC1102: [^\n/]*$/);
        assert.equal(messageOf('hello.css', '.a {'), '1:1 LWC1009: Unclosed block');
        assert.equal(messageOf('hello.ts', 'const x: = 3;'), '1:10 Unexpected "="');
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
