import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { buildPackage } from './lib/build/build-package.ts';
import { isHelp, ORG_FLAGS, readFlags } from './lib/cli/flags.ts';
import { refused } from './lib/cli/job-error.ts';
import { progressTo, silent } from './lib/cli/progress.ts';
import { runJob } from './lib/cli/run-job.ts';
import { connectToOrg } from './lib/org/target-org.ts';
import { printUninstall } from './lib/report/uninstall-report.ts';
import { uninstallPackage, type UninstallPlan } from './lib/uninstall/uninstall-package.ts';

const COMMAND = {
    usage: 'npm run uninstall --',
    summary:
        'Takes the package out of an org: exports all its data as CSV and JSON, deletes its components, and proves that nothing is left. Interrupted, it goes on.',
    flags: {
        ...ORG_FLAGS,
        export: {
            type: 'string',
            value: 'DIR',
            help: 'where the folder of exported data is made (default: reports); it holds survey answers: guard it'
        },
        yes: { type: 'boolean', help: 'do not ask before the org is changed' }
    },
    examples: [
        'npm run uninstall -- --target-org my-sandbox --dry-run',
        'npm run uninstall -- --target-org local --yes'
    ]
} as const;

const ROOT = path.resolve(import.meta.dirname, '..');

export async function main(argv: readonly string[], signal: AbortSignal): Promise<number> {
    const flags = readFlags(COMMAND, argv);
    if (isHelp(flags)) {
        console.log(flags.help);
        return 0;
    }
    const isAsked = !flags.yes && !flags['dry-run'];
    if (isAsked && (flags.json || !process.stdin.isTTY)) {
        throw refused(
            'There is nobody to ask whether the package shall go.',
            'Add --yes, or look first with --dry-run.'
        );
    }
    const org = await connectToOrg(flags['target-org']);
    const { directory } = await buildPackage(ROOT);
    const report = await uninstallPackage({
        org,
        directory,
        exportFolder: path.resolve(flags.export ?? path.join(ROOT, 'reports')),
        stateFolder: path.join(ROOT, '.cache'),
        dryRun: flags['dry-run'],
        progress: flags.json ? silent : progressTo(process.stderr),
        signal,
        ...(isAsked ? { confirm: (plan) => ask(plan, signal) } : {})
    });
    console.log(flags.json ? JSON.stringify(report, null, 2) : printUninstall(report));
    return report.isDeclined || report.left.length > 0 ? 2 : 0;
}

async function ask({ organizationName, exports, steps }: UninstallPlan, signal: AbortSignal): Promise<boolean> {
    const count = steps.reduce((total, { components }) => total + components.length, 0);
    const prompt = createInterface({ input: process.stdin, output: process.stderr });
    const answer = await prompt
        .question(
            `This exports ${exports.join(', ')}, and then deletes them and ${count} components for everybody in ` +
                `"${organizationName}".\nType the org's name to go on: `,
            { signal }
        )
        .finally(() => prompt.close());
    return answer.trim() === organizationName;
}

if (import.meta.main) {
    await runJob((signal) => main(process.argv.slice(2), signal));
}
