import path from 'node:path';
import type { Connection } from 'jsforce';
import { buildPackage } from './lib/build/build-package.ts';
import { isHelp, ORG_FLAGS, readFlags } from './lib/cli/flags.ts';
import { refused } from './lib/cli/job-error.ts';
import { runJob } from './lib/cli/run-job.ts';
import { checkHealth, isHealthy } from './lib/health/check-health.ts';
import { readOrgFacts } from './lib/health/read-org-facts.ts';
import type { Finding } from './lib/health/health.ts';
import { recordFindings } from './lib/health/record-findings.ts';
import { readPackageFacts } from './lib/health/read-package-facts.ts';
import { connectToOrg } from './lib/org/target-org.ts';
import { printHealth } from './lib/report/health-report.ts';

const { 'target-org': targetOrg, json } = ORG_FLAGS;
const COMMAND = {
    usage: 'npm run doctor --',
    summary:
        'Looks whether the package is whole in an org and can do its work; changes nothing unless told to. Ends with 2 where something is in error.',
    flags: {
        'target-org': targetOrg,
        json,
        record: { type: 'boolean', help: 'keep what was found in the org, for its set-up page' }
    },
    examples: ['npm run doctor -- --target-org my-sandbox', 'npm run doctor -- --target-org local --json']
} as const;

const ROOT = path.resolve(import.meta.dirname, '..');

export async function main(argv: readonly string[]): Promise<number> {
    const flags = readFlags(COMMAND, argv);
    if (isHelp(flags)) {
        console.log(flags.help);
        return 0;
    }
    const { connection, target, username } = await connectToOrg(flags['target-org']);
    const { directory } = await buildPackage(ROOT);
    const source = await readPackageFacts(ROOT, directory);
    const findings = checkHealth(source.facts, await readOrgFacts(connection, source, directory));
    if (flags.record) {
        await record(connection, findings, target);
    }
    console.log(
        flags.json
            ? JSON.stringify(
                  { target: connection.instanceUrl, username, healthy: isHealthy(findings), findings },
                  null,
                  2
              )
            : printHealth(findings, target)
    );
    return isHealthy(findings) ? 0 : 2;
}

async function record(connection: Connection, findings: readonly Finding[], target: string): Promise<void> {
    if ((await recordFindings(connection, findings, target, new Date().toISOString())) === undefined) {
        throw refused(
            'You may not keep findings in this org.',
            'Assign yourself the permission set Funnel Admin, or leave --record out.'
        );
    }
}

if (import.meta.main) {
    await runJob(() => main(process.argv.slice(2)));
}
