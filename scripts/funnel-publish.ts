import { isHelp, ORG_FLAGS, readFlags } from './lib/cli/flags.ts';
import { refused } from './lib/cli/job-error.ts';
import { progressTo, silent } from './lib/cli/progress.ts';
import { runJob } from './lib/cli/run-job.ts';
import { connectToOrg } from './lib/org/target-org.ts';
import type { EnforceChoice } from './lib/publish/enforcements.ts';
import { publish } from './lib/publish/publish.ts';
import { printChanges, printPublish } from './lib/report/publish-report.ts';

const COMMAND = {
    usage: 'npm run funnel:publish --',
    summary:
        'Writes the mappings, owners and lead definitions of an org into formula fields of Lead and Opportunity, with list views, reports and a dashboard. Says first what will change; run again, it does nothing.',
    flags: {
        ...ORG_FLAGS,
        enforce: {
            type: 'string',
            value: 'KEY',
            help: 'leads take the --statuses only if they meet this definition, or have a hand-off note; off: no longer'
        },
        statuses: {
            type: 'string',
            value: 'LIST',
            help: 'values of Lead Status for --enforce, with semicolons between'
        }
    },
    examples: [
        'npm run funnel:publish -- --target-org my-sandbox --dry-run',
        'npm run funnel:publish -- --target-org local --enforce mql --statuses "Qualified"'
    ]
} as const;

export async function main(argv: readonly string[], signal: AbortSignal): Promise<number> {
    const flags = readFlags(COMMAND, argv);
    if (isHelp(flags)) {
        console.log(flags.help);
        return 0;
    }
    const enforce = enforceChoice(flags.enforce, flags.statuses);
    const progress = flags.json ? silent : progressTo(process.stderr);
    const { connection, userId, target } = await connectToOrg(flags['target-org']);
    const report = await publish({
        connection,
        userId,
        dryRun: flags['dry-run'],
        progress,
        signal,
        onChanges: (changes) => progress.say(printChanges(changes)),
        ...(enforce === undefined ? {} : { enforce })
    });
    console.log(flags.json ? JSON.stringify(report, null, 2) : printPublish(report, target));
    return report.publications.some(({ isPublished }) => !isPublished) ? 2 : 0;
}

function enforceChoice(key: string | undefined, statuses: string | undefined): EnforceChoice | undefined {
    if (key === undefined) {
        if (statuses !== undefined) {
            throw refused('--statuses goes with --enforce.', 'Give the definition, too: --enforce mql.');
        }
        return undefined;
    }
    return key === 'off'
        ? 'off'
        : {
              key,
              statuses: (statuses ?? '')
                  .split(';')
                  .map((status) => status.trim())
                  .filter((status) => status !== '')
          };
}

if (import.meta.main) {
    await runJob((signal) => main(process.argv.slice(2), signal));
}
