import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Step } from './steps.ts';
import { totalsOf, type Totals } from './totals.ts';

const environmentOf = (root: string): NodeJS.ProcessEnv => ({
    ...process.env,
    // Programs in a pipe cannot see whether a terminal is at its other end.
    ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
    // Each file of tests is a process of its own, and most load the same modules: Node keeps them stripped and compiled.
    NODE_COMPILE_CACHE: path.join(root, '.cache/node')
});

/**
 * Runs one step under the Node that runs this.
 * @param isAlone its output is shown as it comes; else it is kept and shown in one piece at the end, so that two
 * steps side by side do not mix their lines
 */
export async function runStep(root: string, step: Step, isAlone: boolean): Promise<Totals> {
    if (step.report) {
        rmSync(step.report, { force: true });
    }
    const started = performance.now();
    if (isAlone) {
        heading(step.title);
    }
    const child = spawn(process.execPath, step.args, {
        cwd: root,
        env: environmentOf(root),
        stdio: ['ignore', isAlone ? 'inherit' : 'pipe', isAlone ? 'inherit' : 'pipe']
    });
    const output: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => output.push(chunk));
    const exitCode = await new Promise<number>((resolve) => {
        child.on('error', () => resolve(1));
        child.on('close', (code) => resolve(code ?? 1));
    });
    if (!isAlone) {
        heading(step.title);
        process.stdout.write(Buffer.concat(output));
    }
    const totals = totalsOf(step.counter, exitCode, step.report);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`--- ${step.title}: ${totals.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
    return totals;
}

function heading(title: string): void {
    console.log(`\n=== ${title}`);
}
