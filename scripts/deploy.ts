import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildPackage } from './lib/build/build-package.ts';
import { isHelp, ORG_FLAGS, readFlags } from './lib/cli/flags.ts';
import { JobError } from './lib/cli/job-error.ts';
import { progressTo, silent } from './lib/cli/progress.ts';
import { runJob } from './lib/cli/run-job.ts';
import { afterDeploy } from './lib/deploy/after-deploy.ts';
import { assignAdministratorSets, deployPackage } from './lib/deploy/deploy-package.ts';
import { openApp } from './lib/deploy/open-app.ts';
import { watchAndDeploy } from './lib/deploy/watch-and-deploy.ts';
import { connectToOrg } from './lib/org/target-org.ts';
import { printToDo } from './lib/report/health-report.ts';

const COMMAND = {
    usage: 'npm run deploy --',
    summary:
        'Builds the package, deploys it to an org (all or nothing), gives you its administrator permission sets, loads default stages into an org that has none, and says what is left to do, and opens the app.',
    flags: {
        ...ORG_FLAGS,
        'no-open': { type: 'boolean', help: 'do not open the app in a browser; pipelines never do' },
        watch: { type: 'boolean', help: 'stay, and deploy again whenever a file under force-app changes' }
    },
    examples: ['npm run deploy -- --target-org local', 'npm run deploy -- --target-org my-sandbox --dry-run']
} as const;

const ROOT = path.resolve(import.meta.dirname, '..');

export async function main(argv: readonly string[], signal: AbortSignal): Promise<number> {
    const flags = readFlags(COMMAND, argv);
    if (isHelp(flags)) {
        console.log(flags.help);
        return 0;
    }
    const target = flags['target-org'];
    const checkOnly = flags['dry-run'];
    const progress = flags.json ? silent : progressTo(process.stderr);
    const { connection, username } = await connectToOrg(target);
    const { directory, written } = await buildPackage(ROOT);
    if (usesSf(target)) {
        await deployBySf(directory, target, checkOnly, flags.json);
        const assigned = checkOnly ? [] : await assignAdministratorSets(connection, directory);
        progress.say(
            assigned.length
                ? `Assigned to ${username}: ${assigned.join(', ')}.`
                : 'No permission set had to be assigned.'
        );
        if (!checkOnly) {
            const toDo = await afterDeploy({ connection, root: ROOT, directory, progress, signal });
            progress.say(printToDo(toDo, target));
            // a pipeline has nobody who could look at it
            const opens = process.stdout.isTTY && !flags['no-open'] && !flags.json;
            await openApp({ connection, alias: opens ? target : undefined, progress });
        }
        return 0;
    }
    progress.step(checkOnly ? 'check' : 'deploy');
    const outcome = await deployPackage({
        connection,
        directory,
        checkOnly,
        signal,
        onProgress: (done, total) => progress.advance(done, total)
    });
    progress.done(
        `${outcome.components} components ${checkOnly ? 'would deploy, nothing was changed' : 'deployed'} (${written} files built anew)`
    );
    if (outcome.assigned.length > 0) {
        progress.say(`Assigned to ${username}: ${outcome.assigned.join(', ')}.`);
    }
    const toDo = checkOnly ? [] : await afterDeploy({ connection, root: ROOT, directory, progress, signal });
    if (flags.json) {
        console.log(JSON.stringify({ target: connection.instanceUrl, username, ...outcome, toDo }, null, 2));
    } else if (!checkOnly) {
        progress.say(printToDo(toDo, target ?? ''));
        await openApp({ connection, alias: undefined, progress });
    }
    if (flags.watch && !checkOnly) {
        const stop = await watchAndDeploy({ connection, root: ROOT, say: (sentence) => progress.say(sentence) });
        await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
        stop();
    }
    return 0;
}

/** An alias belongs to the Salesforce CLI, which then does the deploy too: its tracking and its reports stay whole. */
const usesSf = (target: string | undefined): target is string =>
    target !== undefined && target !== 'local' && !/^https?:\/\//.test(target);

async function deployBySf(directory: string, target: string, checkOnly: boolean, json: boolean): Promise<void> {
    const args = [
        'project',
        'deploy',
        'start',
        '--target-org',
        target,
        '--source-dir',
        'force-app',
        ...(checkOnly ? ['--dry-run'] : []),
        ...(json ? ['--json'] : [])
    ];
    const child = spawn('sf', args, { cwd: directory, stdio: 'inherit', shell: process.platform === 'win32' });
    const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('exit', resolve));
    if (code !== 0) {
        throw new JobError({
            happened: `sf project deploy start ended with ${code}.`,
            kept: 'the org is as it was, unless sf says otherwise above.',
            todo: 'correct what sf names above, and deploy again.'
        });
    }
}

if (import.meta.main) {
    await runJob((signal) => main(process.argv.slice(2), signal));
}
