import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { addTotals, closingLine, totalsOf } from '../support/runner/totals.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'runner-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function report(name: string, contents: object): string {
    const file = path.join(folder, name);
    writeFileSync(file, JSON.stringify(contents));
    return file;
}
const node = (counts: object) =>
    report('node.json', { passed: 0, failed: 0, cancelled: 0, skipped: 0, todo: 0, ...counts });
const jest = (counts: object) =>
    report('jest.json', {
        numPassedTests: 0,
        numFailedTests: 0,
        numPendingTests: 0,
        numTodoTests: 0,
        numRuntimeErrorTestSuites: 0,
        ...counts
    });

describe('totals', () => {
    it('adds up what all runners did', () => {
        const sum = addTotals([
            totalsOf('exit code', 0, undefined),
            totalsOf('node:test', 1, node({ passed: 7, failed: 1, cancelled: 1, skipped: 2 })),
            totalsOf('jest', 0, jest({ numPassedTests: 5, numPendingTests: 1 }))
        ]);
        assert.deepEqual(sum, { passed: 13, failed: 2, skipped: 3 });
        assert.equal(closingLine(sum), '13 passed, 2 failed, 3 skipped');
    });

    it('counts a test file that did not load as a failure', () => {
        const counts = { numPassedTests: 5, numRuntimeErrorTestSuites: 1 };
        assert.equal(totalsOf('jest', 1, jest(counts)).failed, 1);
    });

    it('counts a runner that failed without a failed test as a failure', () => {
        assert.deepEqual(totalsOf('node:test', 7, node({ passed: 3 })), { passed: 3, failed: 1, skipped: 0 });
        assert.deepEqual(totalsOf('exit code', 1, undefined), { passed: 0, failed: 1, skipped: 0 });
    });

    it('takes silence for failure: no report, or a report of nothing', () => {
        assert.equal(totalsOf('jest', 0, path.join(folder, 'absent.json')).failed, 1);
        assert.equal(totalsOf('node:test', 0, node({})).failed, 1);
    });
});

describe('the counting reporter', () => {
    it('counts tests of all files, and a file that breaks as a failure', () => {
        const good = path.join(folder, 'good.test.mjs');
        const bad = path.join(folder, 'bad.test.mjs');
        writeFileSync(
            good,
            "import { it } from 'node:test'; it('a', () => {}); it('b', () => { throw new Error('no'); });"
        );
        writeFileSync(bad, "throw new Error('does not load');");
        const out = path.join(folder, 'counts.json');
        const reporter = new URL('../support/runner/count-reporter.ts', import.meta.url).href;
        const args = ['--test', `--test-reporter=${reporter}`, `--test-reporter-destination=${out}`, good, bad];
        // without the variable by which node:test tells its children that they are children
        const { NODE_TEST_CONTEXT: _, ...env } = process.env;
        assert.equal(spawnSync(process.execPath, args, { env }).status, 1);
        const { passed, failed } = JSON.parse(readFileSync(out, 'utf8')) as { passed: number; failed: number };
        assert.deepEqual([passed, failed], [1, 2]);
    });
});
