import path from 'node:path';
import { buildPackage } from './lib/build/build-package.ts';
import { isHelp, ORG_FLAGS, readFlags } from './lib/cli/flags.ts';
import { runJob } from './lib/cli/run-job.ts';
import { checkHealth, isHealthy } from './lib/health/check-health.ts';
import { readOrgFacts } from './lib/health/read-org-facts.ts';
import { readPackageFacts } from './lib/health/read-package-facts.ts';
import { connectToOrg } from './lib/org/target-org.ts';
import { printHealth } from './lib/report/health-report.ts';

const { 'target-org': targetOrg, json } = ORG_FLAGS;
const COMMAND = {
    usage: 'npm run doctor --',
    summary:
        'Looks whether the package is whole in an org and can do its work; changes nothing. Ends with 2 where something is in error.',
    flags: { 'target-org': targetOrg, json },
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

if (import.meta.main) {
    await runJob(() => main(process.argv.slice(2)));
}
