import { isHelp, ORG_FLAGS, readFlags } from './lib/cli/flags.ts';
import { progressTo, silent } from './lib/cli/progress.ts';
import { runJob } from './lib/cli/run-job.ts';
import { connectToOrg } from './lib/org/target-org.ts';
import { closeWave, type CloseReport } from './lib/wave/close-wave.ts';

const COMMAND = {
    usage: 'npm run wave:close --',
    summary:
        'Closes a wave of the alignment survey: freezes the answers, works the results out and writes those that may be shown. Interrupted, run it again.',
    flags: {
        wave: { type: 'string', value: 'NAME', help: 'name or key of the wave', required: true },
        ...ORG_FLAGS
    },
    examples: ['npm run wave:close -- --target-org my-sandbox --wave "Spring 2027"']
} as const;

/** @returns 0, also of a dry run */
export async function main(argv: readonly string[]): Promise<number> {
    const flags = readFlags(COMMAND, argv);
    if (isHelp(flags)) {
        console.log(flags.help);
        return 0;
    }
    const { connection } = await connectToOrg(flags['target-org']);
    const report = await closeWave({
        connection,
        wave: flags.wave ?? '',
        dryRun: flags['dry-run'],
        progress: flags.json ? silent : progressTo(process.stderr)
    });
    console.log(flags.json ? JSON.stringify(report, null, 2) : inWords(report));
    return 0;
}

function inWords({ wave, asked, answered, shown, tooFew, protecting, closed }: CloseReport): string {
    return [
        `${closed ? 'Closed' : 'Would close'}: ${wave}. ${answered} of ${asked} people answered.`,
        `  ${shown} groups with figures, ${tooFew} with too few answers, ${protecting} held back to protect a smaller group.`
    ].join('\n');
}

if (import.meta.main) {
    await runJob(() => main(process.argv.slice(2)));
}
