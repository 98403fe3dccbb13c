import assert from 'node:assert/strict';
import os from 'node:os';
import { describe, it } from 'node:test';
import { compileCheck } from '../../../config/checks/compile.ts';
import { componentPathsCheck } from '../../../config/checks/component-paths.ts';
import { importCyclesCheck } from '../../../config/checks/import-cycles.ts';
import { lengthsCheck } from '../../../config/checks/lengths.ts';
import { portabilityCheck } from '../../../config/checks/portability.ts';
import { bundleMeta, problemsIn } from '../../support/tooling/problems-in.ts';

const BUNDLE = 'force-app/main/funnel/lwc/ribbon/ribbon';
const lines = (count: number) => 'x\n'.repeat(count);

describe('paths check', () => {
    const paths = (entries: object) =>
        `${JSON.stringify({ compilerOptions: { paths: { lwc: ['../node_modules/@lwc/engine-dom/dist/index.d.ts'], ...entries } } }, null, 4)}\n`;
    const check = (files: Record<string, string>) => problemsIn(componentPathsCheck, files);
    const [PACKAGE, WEB] = ['config/tsconfig.paths.json', 'config/tsconfig.web-paths.json'] as const;

    it('says nothing where every module has its entry', async () => {
        const files = {
            [`${BUNDLE}.ts`]: '',
            'local-org/web/runtime/record-store.ts': '',
            'local-org/web/lightning/graphql/graphql.ts': '',
            [PACKAGE]: paths({ 'c/ribbon': [`../${BUNDLE}.ts`] }),
            [WEB]: paths({
                'host/recordStore': ['../local-org/web/runtime/record-store.ts'],
                'lightning/graphql': ['../local-org/web/lightning/graphql/graphql.ts']
            })
        };
        assert.deepEqual(await check(files), []);
    });

    it('says what to do when a module came or went', async () => {
        const problems = await check({
            [`${BUNDLE}.ts`]: '',
            [PACKAGE]: paths({}),
            [WEB]: paths({ 'host/gone': ['../x.ts'] })
        });
        assert.equal(problems.length, 2);
        assert.match(problems.join(), /run `npm run build`/);
    });
});

describe('compile check', () => {
    const compile = (script: string, more: Record<string, string> = {}) =>
        problemsIn(compileCheck, {
            'sfdx-project.json': '{ "packageDirectories": [{ "path": "force-app" }] }',
            '.forceignore': '',
            [`${BUNDLE}.js-meta.xml`]: bundleMeta(),
            [`${BUNDLE}.ts`]: script,
            ...more
        });
    const GOOD =
        "import { LightningElement, api } from 'lwc';\nexport default class extends LightningElement { @api x?: string; }\n";

    it('says nothing of a component that compiles', async () => {
        assert.deepEqual(await compile(GOOD, { [`${BUNDLE}.html`]: '<template>{x}</template>' }), []);
    });

    it('names what the compiler refuses in script and template', async () => {
        assert.match(
            (await compile(GOOD.replace('@api x?: string;', '#hidden(): void {}'))).join(),
            /build\/.*ribbon\.js.*LWC/
        );
        const template = {
            [`${BUNDLE}.html`]: '<template><template for:each={x} for:item="y"><p>{y}</p></template></template>'
        };
        assert.match((await compile(GOOD, template)).join(), /ribbon\.html.*LWC/);
    });

    it('names a bundle without source, and an API version that is too low', async () => {
        const problems = await compile(GOOD, { [`${BUNDLE}.js-meta.xml`]: bundleMeta('58.0') });
        assert.match(problems.join(), /needs an <apiVersion> of at least 66/);
        const bare = { 'force-app/main/funnel/lwc/bare/bare.js-meta.xml': bundleMeta() };
        assert.match((await compile(GOOD, bare)).join(), /lwc\/bare: holds no bare\.ts/);
    });
});

describe('lengths check', () => {
    it('lets modules have 200 lines, views 80, and nothing more than 400', async () => {
        assert.deepEqual(
            await problemsIn(lengthsCheck, {
                'scripts/short.ts': lines(200),
                'scripts/long.ts': lines(201),
                'scripts/endless.ts': lines(401),
                'force-app/main/funnel/lwc/ribbonModel/ribbonModel.ts': lines(200),
                [`${BUNDLE}.ts`]: lines(81)
            }),
            [
                'force-app/main/funnel/lwc/ribbon/ribbon.ts: warning: 81 lines, where the aim is 80',
                'scripts/endless.ts: 401 lines: split it (limit 400)',
                'scripts/long.ts: warning: 201 lines, where the aim is 200'
            ]
        );
    });
});

describe('portability check', () => {
    it('names home folders, folders of this machine and registries', async () => {
        const problems = await problemsIn(portabilityCheck, {
            'a.ts': `const place = '${['', 'home', 'ada', 'x'].join('/')}';`,
            'b.md': `Look into ${os.tmpdir()} or ${['', 'Users', 'ada', 'x'].join('/')}.`,
            'package-lock.json': '{ "resolved": "https://registry.example/x.tgz" }'
        });
        assert.equal(problems.length, 3);
        assert.match(problems[2] ?? '', /names a registry/);
    });

    it('names the very folder that the project lies in', async () => {
        const { mkdtempSync, rmSync, writeFileSync } = await import('node:fs');
        const { Project } = await import('../../../config/checks/support/project.ts');
        const root = mkdtempSync(`${os.tmpdir()}/portability-`);
        try {
            writeFileSync(`${root}/a.ts`, `// made in ${root}\n`);
            const [problem] = await portabilityCheck.run(await Project.open(root));
            assert.equal(problem?.message, `names a folder of this machine: ${root}`);
        } finally {
            rmSync(root, { recursive: true, force: true });
        }
    });

    it('says nothing of addresses and relative paths', async () => {
        assert.deepEqual(
            await problemsIn(portabilityCheck, {
                'a.ts': "fetch('http://127.0.0.1/home/x/y'); import './home/ada/x';"
            }),
            []
        );
    });
});

describe('import cycles check', () => {
    const engine = (imports: Record<string, string>) =>
        problemsIn(
            importCyclesCheck,
            Object.fromEntries(
                Object.entries(imports).map(([name, text]) => [`local-org/engine/${name}.ts`, `${text}export {};\n`])
            )
        );

    it('says nothing of files whose arrows go one way', async () => {
        assert.deepEqual(
            await engine({
                a: "import { x } from './b.ts';\nimport { y } from './c.ts';\n",
                b: "import { y } from './c.ts';\n",
                c: "import { readFileSync } from 'node:fs';\n"
            }),
            []
        );
    });

    it('names files that import each other, by way of types and of others, too', async () => {
        const problems = await engine({
            a: "import type { X } from './b.ts';\n",
            b: "export { y } from './c.ts';\n",
            c: "import {\n    z\n} from './a.ts';\n",
            d: "import { x } from './a.ts';\n"
        });
        assert.equal(problems.length, 1);
        assert.match(problems.join(), /3 files import each other.*engine\/a\.ts.*engine\/b\.ts.*engine\/c\.ts/);
    });

    it('follows components by the name of their bundle, and files without ending', async () => {
        const lwc = 'force-app/main/funnel/lwc';
        const problems = await problemsIn(importCyclesCheck, {
            [`${lwc}/ribbon/ribbon.ts`]: "import { x } from './steps';\n",
            [`${lwc}/ribbon/steps.ts`]: "import { y } from 'c/funnelModel';\n",
            [`${lwc}/funnelModel/funnelModel.ts`]: "import type { Ribbon } from 'c/ribbon';\n"
        });
        assert.equal(problems.length, 1);
        assert.match(problems.join(), /3 files import each other.*funnelModel\.ts.*ribbon\.ts.*steps\.ts/);
    });
});
