import path from 'node:path';
import { isHelp, ORG_FLAGS, readFlags } from './lib/cli/flags.ts';
import { refused } from './lib/cli/job-error.ts';
import { runJob } from './lib/cli/run-job.ts';
import { isOrgThere, runSteps } from './lib/scratch/run-steps.ts';
import { commandLine, MOST_DAYS, scratchSteps } from './lib/scratch/scratch-steps.ts';

const COMMAND = {
    usage: 'npm run scratch --',
    summary:
        'Makes a scratch org with your own Salesforce CLI and Dev Hub: creates it, deploys, assigns permission sets, loads defaults, publishes, opens it. Run again with the same alias, it goes on with that org.',
    flags: {
        alias: { type: 'string', value: 'NAME', help: 'what the CLI calls the org (default: shared-funnel)' },
        'target-dev-hub': { type: 'string', value: 'HUB', help: 'alias of the Dev Hub (default: that of the CLI)' },
        days: { type: 'string', value: 'DAYS', help: `how long the org lives, 1 to ${MOST_DAYS} (default: 7)` },
        demo: { type: 'boolean', help: 'load the demo company, too; rows of people without a licence go to you' },
        'no-open': { type: 'boolean', help: 'do not open the org in a browser: for pipelines' },
        'dry-run': { ...ORG_FLAGS['dry-run'], help: 'print the commands, run none' }
    },
    examples: ['npm run scratch -- --dry-run', 'npm run scratch -- --target-dev-hub my-hub --demo']
} as const;

const ROOT = path.resolve(import.meta.dirname, '..');

export async function main(argv: readonly string[], signal: AbortSignal): Promise<number> {
    const flags = readFlags(COMMAND, argv);
    if (isHelp(flags)) {
        console.log(flags.help);
        return 0;
    }
    const alias = flags.alias ?? 'shared-funnel';
    if (!/^[\w.-]+$/.test(alias) || alias === 'local') {
        throw refused(`"${alias}" cannot be the alias of a scratch org.`, 'Take letters, digits, points and dashes.');
    }
    const steps = scratchSteps({
        alias,
        days: daysIn(flags.days),
        devHub: flags['target-dev-hub'],
        hasDemo: flags.demo,
        opens: !flags['no-open']
    });
    if (flags['dry-run']) {
        console.log([...steps.map(commandLine), 'Nothing was run.'].join('\n'));
        return 0;
    }
    const isThere = await isOrgThere(alias, ROOT);
    const say = (sentence: string): void => console.error(sentence);
    if (isThere) {
        say(`The CLI knows ${alias} already: going on with it.`);
    }
    await runSteps({ steps: isThere ? steps.slice(1) : steps, root: ROOT, say, signal });
    return 0;
}

function daysIn(text = '7'): number {
    const days = Number(text);
    if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
        throw refused(`"${text}" is no number of days from 1 to ${MOST_DAYS}.`, 'Give it: --days 7.');
    }
    return days;
}

if (import.meta.main) {
    await runJob((signal) => main(process.argv.slice(2), signal));
}
