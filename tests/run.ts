/**
 * `npm test`, `npm run check` and their parts: `node tests/run.ts [suite …] [-- file or folder …]`.
 * Runs everything even when something fails, and ends with what passed and failed in all of it.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from './support/browser/ensure-chromium.ts';
import { runStep } from './support/runner/run-step.ts';
import { SUITES, type Suite } from './support/runner/steps.ts';
import { addTotals, closingLine, type Totals } from './support/runner/totals.ts';

const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);
mkdirSync('reports', { recursive: true });

const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
        'without-browser': { type: 'boolean', default: false },
        'without-cli': { type: 'boolean', default: false }
    }
});
const all = SUITES.flat();
const names = positionals.filter((name) => all.some((suite) => suite.name === name));
const patterns = positionals.filter((name) => !names.includes(name));
const isLeftOut = (suite: Suite): boolean =>
    (suite.needsBrowser === true && values['without-browser']) || (suite.needsCli === true && values['without-cli']);
const isWanted = (suite: Suite): boolean => (names.length > 0 ? names.includes(suite.name) : !isLeftOut(suite));
if (patterns.length > 0 && names.length !== 1) {
    console.error(`To run single files, name their suite first: ${all.map(({ name }) => name).join(', ')}.`);
    process.exit(2);
}
const wanted = all.filter(isWanted);

const totals: Totals[] = [];
if (wanted.some(({ needsBrowser }) => needsBrowser)) {
    console.log(`Browser: ${await ensureChromium()}`);
}
for (const row of SUITES) {
    const suites = row.filter(isWanted);
    totals.push(...(await Promise.all(suites.map((suite) => runSuite(suite, suites.length === 1)))).flat());
}
const sum = addTotals(totals);
console.log(`\n${closingLine(sum)}`);
process.exitCode = sum.failed === 0 ? 0 : 1;

async function runSuite(suite: Suite, isAlone: boolean): Promise<Totals[]> {
    const results: Totals[] = [];
    try {
        if (suite.prepare) {
            console.log(`\n${suite.name} with ${suite.prepare()}`);
        }
        for (const step of suite.steps(patterns)) {
            results.push(await runStep(root, step, isAlone));
        }
    } catch (error) {
        console.error(`\n=== ${suite.name}\n${(error as Error).message}\n--- FAILED`);
        results.push({ passed: 0, failed: 1, skipped: 0 });
    }
    return results;
}
