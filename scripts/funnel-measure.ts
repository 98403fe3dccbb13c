import path from 'node:path';
import { isHelp, ORG_FLAGS, readFlags } from './lib/cli/flags.ts';
import { refused } from './lib/cli/job-error.ts';
import { progressTo, silent } from './lib/cli/progress.ts';
import { runJob } from './lib/cli/run-job.ts';
import { measureFunnel } from './lib/measure/measure-funnel.ts';
import { connectToOrg } from './lib/org/target-org.ts';
import { measureReport } from './lib/report/measure-report.ts';

const COMMAND = {
    usage: 'npm run funnel:measure --',
    summary:
        'Works out from the history that Salesforce keeps how records go through the funnel (time at each stage, conversion, detours) and keeps it as the snapshot of today. Fit for every night: memory stays flat, an interrupted run goes on, a second run on the same day goes over the first.',
    flags: {
        ...ORG_FLAGS,
        since: { type: 'string', value: 'DATE', help: 'only records created on this day (YYYY-MM-DD) or later' },
        weeks: {
            type: 'string',
            value: 'N',
            help: 'also work out the N Sundays before today, once, for a trend from the first day'
        },
        work: { type: 'string', value: 'DIR', help: 'folder for what is read (default: .cache/funnel-measure)' }
    },
    examples: [
        'npm run funnel:measure -- --target-org my-sandbox',
        'npm run funnel:measure -- --target-org my-sandbox --weeks 52',
        '15 2 * * *  cd shared-funnel && npm run funnel:measure -- --target-org production --json >> measure.log'
    ]
} as const;

const ROOT = path.resolve(import.meta.dirname, '..');

/** @returns 0, also of a dry run */
export async function main(argv: readonly string[], signal?: AbortSignal): Promise<number> {
    const flags = readFlags(COMMAND, argv);
    if (isHelp(flags)) {
        console.log(flags.help);
        return 0;
    }
    const { since } = flags;
    if (since !== undefined && !isDay(since)) {
        throw refused(`--since ${since} is no day.`, 'Write it as YYYY-MM-DD, such as 2026-01-31.');
    }
    const weeks = Number(flags.weeks ?? 0);
    if (!Number.isInteger(weeks) || weeks < 0 || weeks > 520) {
        throw refused(`--weeks ${flags.weeks} is no number of weeks.`, 'Give a whole number from 0 to 520.');
    }
    const { connection, organizationId } = await connectToOrg(flags['target-org']);
    const report = await measureFunnel({
        connection,
        since,
        weeks,
        workFolder: path.join(path.resolve(flags.work ?? path.join(ROOT, '.cache/funnel-measure')), organizationId),
        dryRun: flags['dry-run'],
        progress: flags.json ? silent : progressTo(process.stderr),
        signal
    });
    console.log(flags.json ? JSON.stringify(report) : measureReport(report));
    return 0;
}

const isDay = (text: string): boolean =>
    /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

if (import.meta.main) {
    await runJob((signal) => main(process.argv.slice(2), signal));
}
