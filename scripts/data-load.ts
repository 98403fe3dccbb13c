import path from 'node:path';
import { isHelp, ORG_FLAGS, readFlags } from './lib/cli/flags.ts';
import { refused } from './lib/cli/job-error.ts';
import { progressTo, silent } from './lib/cli/progress.ts';
import { runJob } from './lib/cli/run-job.ts';
import { prepareSource } from './lib/load/prepare-source.ts';
import { readPlan } from './lib/load/read-plan.ts';
import { runPlan } from './lib/load/run-plan.ts';
import { connectToOrg } from './lib/org/target-org.ts';
import { printLoadReport, totalsOf, writeLoadReport } from './lib/report/load-report.ts';

const COMMAND = {
    usage: 'npm run data:load --',
    summary:
        'Loads CSV files into an org as a plan says, over Bulk API 2.0. Run again, it writes only what differs; interrupted, it goes on.',
    flags: {
        plan: { type: 'string', value: 'FILE', help: 'the plan, a JSON file of config/data-plans', required: true },
        source: { type: 'string', value: 'DIR', help: 'folder of the CSV files; a plan may name its own' },
        'owner-fallback': {
            type: 'string',
            value: 'running-user',
            help: 'rows whose owner the org lacks (no licence left, say) go to the running user and are reported; without it they are rejected'
        },
        overwrite: { type: 'boolean', help: 'write over rows that the plan would only insert' },
        'as-of': { type: 'string', value: 'YYYY-MM-DD', help: 'the day that generated data end at (default: today)' },
        password: {
            type: 'string',
            value: 'TEXT',
            help: 'for people whom the plan gives one (or LOAD_PASSWORD in the environment)'
        },
        report: { type: 'string', value: 'DIR', help: 'where reports go (default: reports)' },
        ...ORG_FLAGS
    },
    examples: [
        'npm run data:load -- --plan config/data-plans/crm-sales.json --source ../shared/data/crm-sales --target-org local',
        'npm run data:load -- --plan config/data-plans/defaults.json --target-org my-sandbox --dry-run'
    ]
} as const;

const ROOT = path.resolve(import.meta.dirname, '..');

export async function main(argv: readonly string[], signal: AbortSignal): Promise<number> {
    const flags = readFlags(COMMAND, argv);
    if (isHelp(flags)) {
        console.log(flags.help);
        return 0;
    }
    const planFile = path.resolve(flags.plan ?? '');
    const fallback = flags['owner-fallback'];
    if (fallback !== undefined && fallback !== 'running-user') {
        throw refused(`--owner-fallback ${fallback} is not known.`, 'The one choice is running-user.');
    }
    const plan = await readPlan(planFile);
    const { connection } = await connectToOrg(flags['target-org']);
    const report = await runPlan({
        connection,
        planFile,
        sourceFolder: await prepareSource(plan, planFile, {
            source: flags.source,
            asOf: flags['as-of'],
            cacheFolder: path.join(ROOT, '.cache')
        }),
        ownerFallback: fallback,
        overwrite: flags.overwrite,
        dryRun: flags['dry-run'],
        password: flags.password ?? process.env.LOAD_PASSWORD,
        progress: flags.json ? silent : progressTo(process.stderr),
        signal,
        stateFolder: path.join(ROOT, '.cache/loads')
    });
    const folder = await writeLoadReport(report, path.resolve(flags.report ?? path.join(ROOT, 'reports')));
    console.log(
        flags.json
            ? JSON.stringify({ ...report, totals: totalsOf(report.steps), reportFolder: folder }, null, 2)
            : printLoadReport(report, folder)
    );
    return totalsOf(report.steps).rejected > 0 ? 2 : 0;
}

if (import.meta.main) {
    await runJob((signal) => main(process.argv.slice(2), signal));
}
