import type { Connection } from 'jsforce';
import { JobError } from '../cli/job-error.ts';
import type { Progress } from '../cli/progress.ts';
import { throwIfStopped } from '../cli/run-job.ts';
import { deployZip, type ComponentProblem } from '../metadata/deploy-zip.ts';
import { presentComponents } from '../metadata/list-components.ts';
import { manifestXml } from '../metadata/manifest.ts';
import { zipOf } from '../metadata/zip.ts';
import { requestProblem } from '../org/lost-connection.ts';
import type { RemovalStep } from './removal-steps.ts';

const GOES_ON = 'steps that are done stay done; the exported data stay where they are.';

/**
 * Deletes components step by step, each step one deployment: whole or not at all. What an earlier run deleted is passed over.
 * @param options.purge deletes for good; production orgs keep objects and fields in their bin for 15 days instead
 * @returns the number of components that were deleted
 * @throws JobError naming what the org refused to delete, and what holds on to it as far as the org says
 */
export async function removeComponents(options: {
    connection: Connection;
    steps: readonly RemovalStep[];
    purge: boolean;
    progress: Progress;
    signal?: AbortSignal | undefined;
}): Promise<number> {
    const { connection, steps, purge, progress, signal } = options;
    let removed = 0;
    for (const { name, components } of steps) {
        throwIfStopped(signal, GOES_ON);
        const present = await presentComponents(connection, components);
        if (present.length === 0) {
            continue;
        }
        progress.step(`remove ${name}`);
        const zip = await zipOf(
            new Map([
                ['package.xml', manifestXml([])],
                ['destructiveChanges.xml', manifestXml(present)]
            ])
        );
        const outcome = await deployZip(connection, zip, { purgeOnDelete: purge, signal }).catch((error: unknown) => {
            throw notRemoved(name, requestProblem(error), error);
        });
        if (!outcome.success) {
            const problems = outcome.problems.map(problemText);
            throw notRemoved(name, problems.length > 0 ? `\n  ${problems.join('\n  ')}\n` : outcome.status);
        }
        progress.done(present.length === 1 ? '1 component' : `${present.length} components`);
        removed += present.length;
    }
    return removed;
}

const problemText = ({ componentType, fullName, problem }: ComponentProblem): string =>
    `${componentType} ${fullName}: ${problem}`;

const notRemoved = (step: string, problem: string, cause?: unknown): JobError =>
    new JobError({
        happened: `Not removed (${step}): ${problem}`,
        kept: GOES_ON,
        todo:
            'something of your org still uses what is named (a report, a list view, a formula, an activated page): take it out there ' +
            '(Setup > the component > Where is this used?), and run the same command again: it goes on from here.',
        cause
    });
