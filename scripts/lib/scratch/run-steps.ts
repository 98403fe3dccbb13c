import { spawn } from 'node:child_process';
import { JobError } from '../cli/job-error.ts';
import { throwIfStopped } from '../cli/run-job.ts';
import { commandLine, type ScratchStep } from './scratch-steps.ts';

/**
 * Runs the steps one after the other, with their output on the terminal.
 * @param options.say told of each step before it begins
 * @throws JobError when a step fails: what is there stays, and a second run goes on
 */
export async function runSteps(options: {
    steps: readonly ScratchStep[];
    root: string;
    say: (sentence: string) => void;
    signal: AbortSignal;
}): Promise<void> {
    const { steps, root, say, signal } = options;
    for (const step of steps) {
        throwIfStopped(signal, step.kept);
        say(`${step.name}: ${commandLine(step)}`);
        const code = await run(step, root);
        if (code !== 0 && !step.goesOnAfter.includes(code)) {
            throw new JobError({
                happened: `${step.name} ended with ${code}: ${commandLine(step)}`,
                kept: step.kept,
                todo: step.todo
            });
        }
    }
}

async function run({ program, args }: ScratchStep, root: string): Promise<number> {
    // the CLI is a script on Windows, which needs a shell
    const shell = program === 'sf' && process.platform === 'win32';
    const child = spawn(program === 'sf' ? 'sf' : process.execPath, args, { cwd: root, stdio: 'inherit', shell });
    return new Promise((resolve, reject) => {
        child.on('exit', (code) => resolve(code ?? 1));
        child.on('error', (error: NodeJS.ErrnoException) =>
            reject(
                error.code === 'ENOENT'
                    ? new JobError({
                          happened: 'The Salesforce CLI (sf) is not installed or not in the PATH.',
                          kept: 'nothing was made.',
                          todo: 'Install it (npm install -g @salesforce/cli), and sign in to your Dev Hub.'
                      })
                    : error
            )
        );
    });
}

/** Whether the CLI knows an org of this alias that answers: a second run goes on with it. */
export async function isOrgThere(alias: string, root: string): Promise<boolean> {
    const child = spawn('sf', ['org', 'display', '--json', '--target-org', alias], {
        cwd: root,
        stdio: 'ignore',
        shell: process.platform === 'win32'
    });
    return new Promise((resolve) => {
        child.on('exit', (code) => resolve(code === 0));
        // that sf is missing is told by the first step that needs it
        child.on('error', () => resolve(false));
    });
}
