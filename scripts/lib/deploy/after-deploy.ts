import path from 'node:path';
import type { Connection } from 'jsforce';
import { JobError } from '../cli/job-error.ts';
import type { Progress } from '../cli/progress.ts';
import { checkHealth } from '../health/check-health.ts';
import type { Finding } from '../health/health.ts';
import { readOrgFacts } from '../health/read-org-facts.ts';
import { readPackageFacts } from '../health/read-package-facts.ts';
import { runPlan } from '../load/run-plan.ts';
import { identify } from '../org/target-org.ts';
import { deployLanguages } from './deploy-languages.ts';
import { isPublished } from '../publish/models.ts';
import { publish } from '../publish/publish.ts';
import { readPublications } from '../publish/read-facts.ts';

const DEFAULTS = 'config/data-plans/defaults.json';

/**
 * What follows a deployment: words in other languages, default stages and mappings for an org that has no stage, formulas that were published before are
 * published anew, and a look at what is left to do. An org
 * that has stages keeps what it has, and what it has taken away stays away.
 * @param options.root folder of package.json
 * @param options.directory the SFDX project that was deployed
 * @returns findings that need a hand, or are worth knowing of
 */
export async function afterDeploy(options: {
    connection: Connection;
    root: string;
    directory: string;
    progress: Progress;
    signal?: AbortSignal | undefined;
}): Promise<Finding[]> {
    const { connection, root, directory, progress, signal } = options;
    const { totalSize } = await connection.query('SELECT Id FROM Funnel_Stage__c LIMIT 1');
    if (totalSize === 0) {
        const planFile = path.join(root, DEFAULTS);
        const sourceFolder = path.join(path.dirname(planFile), 'defaults');
        await runPlan({ connection, planFile, sourceFolder, progress, signal });
    }
    const languages = await deployLanguages(connection, root);
    if (languages.added.length > 0) {
        progress.say(`Languages added: ${languages.added.join(', ')}.`);
    }
    const again = await publishAgain(connection, progress, signal);
    const source = await readPackageFacts(root, directory);
    const findings = checkHealth(source.facts, await readOrgFacts(connection, source, directory));
    return [...languages.findings, ...again, ...findings.filter(({ level }) => level !== 'ok')];
}

/** What was published before an upgrade is published anew; what stands against it is no fault of the deployment. */
async function publishAgain(
    connection: Connection,
    progress: Progress,
    signal: AbortSignal | undefined
): Promise<Finding[]> {
    if (!isPublished(await readPublications(connection))) {
        return [];
    }
    try {
        const { userId } = await identify(connection);
        const { changes } = await publish({ connection, userId, progress, signal });
        progress.say(
            changes.length === 0
                ? 'What is published is as it holds now.'
                : `Published again: ${changes.length} components changed.`
        );
        return [];
    } catch (error) {
        if (!(error instanceof JobError)) {
            throw error;
        }
        return [
            { key: 'publication.again', level: 'warning', found: error.message, cost: error.kept, mend: error.todo }
        ];
    }
}
