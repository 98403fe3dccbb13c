import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { ESLint, Linter } from 'eslint';
import { rooms } from '../../config/eslint/arrows.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: ROOT });

const DECLARED = 'no-restricted-imports';
const CALLED = 'arrows/restricted-import-calls';

/** Lints an import, declared and called, as if it stood in `file`, by the rules that the project's own configuration gives that file. */
async function refused(file: string, from: string): Promise<boolean> {
    const config = (await eslint.calculateConfigForFile(path.join(ROOT, file))) as Linter.Config;
    const [declared, called] = [config.rules?.[DECLARED], config.rules?.[CALLED]];
    assert.ok(declared && called, `${file} belongs to no room`);
    const messages = new Linter().verify(`import x from '${from}'; export { x }; export const y = import('${from}');`, {
        plugins: { arrows: config.plugins?.['arrows'] ?? {} },
        rules: { [DECLARED]: declared, [CALLED]: called }
    });
    const isRefusedBy = (rule: string): boolean => messages.some(({ ruleId }) => ruleId === rule);
    assert.equal(isRefusedBy(CALLED), isRefusedBy(DECLARED), `import('${from}') in ${file}`);
    return isRefusedBy(DECLARED);
}

const WING = 'force-app/main/funnel/lwc';

/** Room, a file of it, what it must not import, what it may. */
const CASES: readonly (readonly [room: string, file: string, bad: readonly string[], good: readonly string[]])[] = [
    [
        'local-org/storage',
        'local-org/storage/sqlite.ts',
        ['../engine/org.ts', '../main.ts'],
        ['./database.ts', 'node:sqlite']
    ],
    ['local-org/catalog', 'local-org/catalog/catalog.ts', ['../services/query.ts'], ['../engine/schema/schema.ts']],
    [
        'local-org/engine',
        'local-org/engine/dml/dml.ts',
        [
            '../../services/query.ts',
            '../../http/routes.ts',
            '../../web/server/register-web.ts',
            '../../../force-app/main/x.ts'
        ],
        ['../../storage/database.ts', '../errors.ts', 'decimal.js']
    ],
    [
        'local-org/services',
        'local-org/services/query.ts',
        ['../http/errors.ts', '../web/server/paths.ts', '../main.ts'],
        ['../engine/org.ts', './caller.ts', '../engine/query/main-table.ts']
    ],
    [
        'local-org/http',
        'local-org/http/rest/query.ts',
        ['../../storage/sqlite.ts', '../../web/server/register-web.ts', '../../../scripts/lib/x.ts'],
        ['../../services/query.ts', '../../engine/errors.ts', 'fastify', './server.ts']
    ],
    [
        'local-org/web/server',
        'local-org/web/server/register-web.ts',
        ['../shell/app.ts', '../../storage/sqlite.ts'],
        ['../../engine/org.ts', './build/paths.ts']
    ],
    [
        'local-org/web in the browser',
        'local-org/web/shell/app.ts',
        ['../server/paths.ts', '../../engine/errors.ts', '../../services/query.ts', 'node:fs'],
        ['./header.ts', 'lwc', '../runtime/router.ts']
    ],
    [
        'scripts',
        'scripts/start.ts',
        [
            '../local-org/engine/org.ts',
            '../force-app/main/funnel/lwc/funnelData/funnelData.ts',
            '../tests/support/x.ts'
        ],
        [
            '../local-org/main.ts',
            './lib/start/options.ts',
            '../force-app/main/funnel/lwc/funnelModel/funnelModel.ts',
            'jsforce'
        ]
    ],
    [
        'model',
        `${WING}/funnelModel/funnelModel.ts`,
        [
            'lightning/graphql',
            'c/funnelData',
            'c/funnelLabels',
            'lwc',
            '@salesforce/label/c.X',
            '../funnelData/x',
            'decimal.js'
        ],
        ['c/criteriaModel', './stages', './stages.ts']
    ],
    [
        'data',
        `${WING}/funnelData/funnelData.ts`,
        ['c/funnelRibbon', 'c/funnelLabels', '../../../../../scripts/x.ts', 'node:fs'],
        ['c/funnelModel', 'c/sharedData', 'lightning/graphql', '@salesforce/schema/Lead', './queries']
    ],
    ['labels', `${WING}/funnelLabels/funnelLabels.ts`, ['c/funnelModel', 'lwc'], ['@salesforce/label/c.Funnel_Title']],
    [
        'components',
        `${WING}/funnelRibbon/funnelRibbon.ts`,
        ['../funnelModel/funnelModel', '../../../../../local-org/main.ts', 'decimal.js', 'node:fs'],
        ['c/funnelModel', 'c/funnelData', 'lightning/navigation', '@salesforce/label/c.X', 'lwc', './part']
    ],
    ['tests', 'tests/local-org/query/soql.test.ts', ['lwc', 'lightning/graphql'], ['../../../local-org/engine/org.ts']]
];

describe('arrows', () => {
    for (const [room, file, bad, good] of CASES) {
        for (const from of bad) {
            it(`says no when ${room} imports ${from}`, async () => assert.equal(await refused(file, from), true));
        }
        for (const from of good) {
            it(`lets ${room} import ${from}`, async () => assert.equal(await refused(file, from), false));
        }
    }

    it('has a case for every room that the configuration names', () => {
        assert.deepEqual(CASES.map(([room]) => room).sort(), rooms.map(({ name }) => name).sort());
    });
});
