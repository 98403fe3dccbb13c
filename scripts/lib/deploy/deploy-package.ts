import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Connection } from 'jsforce';
import { JobError, messageOf } from '../cli/job-error.ts';
import { deployZip, problemLine, type ComponentProblem, type DeployOutcome } from '../metadata/deploy-zip.ts';
import { assignPermissionSets } from '../org/assign-permission-sets.ts';
import { identify } from '../org/target-org.ts';
import { packageFolders, packageZip } from './package-zip.ts';

export interface DeployedPackage extends DeployOutcome {
    /** Permission sets that the running user got with this deploy. */
    readonly assigned: readonly string[];
}

/**
 * Deploys the built package over the REST door and gives the running user the package's administrator permission sets.
 * @param options.directory the SFDX project that buildPackage wrote
 * @param options.checkOnly validates and changes nothing
 * @throws JobError listing the components that the org refused
 */
export async function deployPackage(options: {
    connection: Connection;
    directory: string;
    checkOnly?: boolean;
    onProgress?: (deployed: number, total: number) => void;
    signal?: AbortSignal;
}): Promise<DeployedPackage> {
    const { connection, directory, checkOnly = false, onProgress, signal } = options;
    const outcome = await deployZip(connection, await packageZip(directory), {
        checkOnly,
        signal,
        ...(onProgress ? { onProgress } : {})
    }).catch((error: unknown) => {
        throw refusedDeploy(messageOf(error), error);
    });
    if (!outcome.success) {
        throw refusedDeploy(await describeProblems(outcome, directory));
    }
    return { ...outcome, assigned: checkOnly ? [] : await assignAdministratorSets(connection, directory) };
}

/** @returns names newly assigned to the running user */
export async function assignAdministratorSets(connection: Connection, directory: string): Promise<string[]> {
    const names = (await packageFiles(directory))
        .map((file) => /\/permissionsets\/(\w+_Admin)\.permissionset-meta\.xml$/.exec(file)?.[1])
        .filter((name) => name !== undefined);
    return names.length === 0 ? [] : assignPermissionSets(connection, (await identify(connection)).userId, names);
}

export const refusedDeploy = (problem: string, cause?: unknown): JobError =>
    new JobError({
        happened: `The package was not deployed: ${problem}`,
        kept: 'the org is as it was: a deploy is all or nothing.',
        todo: 'correct what is named above, and deploy again.',
        cause
    });

/** Orgs write the place of a component's fault into its text, too. */
const PLACE_IN_TEXT = /^\[Line: \d+, Col: \d+\] /;

/** One line a problem, with the file of the build where it can be told. */
export async function describeProblems(outcome: DeployOutcome, directory: string): Promise<string> {
    if (outcome.problems.length === 0) {
        return outcome.errorMessage ?? outcome.status;
    }
    const files = await packageFiles(directory);
    const lines = outcome.problems.map((problem) => {
        const found = sourceOf(problem, files);
        const fileName = found ? path.relative(process.cwd(), path.join(directory, found)) : problem.fileName;
        const text = problem.lineNumber ? problem.problem.replace(PLACE_IN_TEXT, '') : problem.problem;
        return `\n  ${problemLine({ ...problem, fileName, problem: text })}`;
    });
    const count = outcome.problems.length;
    return `${count} ${count === 1 ? 'component was' : 'components were'} refused${lines.join('')}`;
}

/** @returns the file of the build in which a component lies: orgs name the file of the zip, where an object is one file */
function sourceOf({ fileName, fullName }: ComponentProblem, files: readonly string[]): string | undefined {
    const [object, part] = fullName.split('.');
    if (fileName.endsWith('.object') && part !== undefined) {
        return files.find(
            (file) => file.includes(`/objects/${object}/`) && path.posix.basename(file).startsWith(`${part}.`)
        );
    }
    const wanted = `/${fileName.replace(/^[^/]+\.zip\/|^unpackaged\//, '')}`;
    return files.find((file) => file.endsWith(wanted) || file.endsWith(`${wanted}-meta.xml`));
}

async function packageFiles(directory: string): Promise<string[]> {
    const files: string[] = [];
    for (const folder of await packageFolders(directory)) {
        for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
            if (entry.isFile()) {
                files.push(path.relative(directory, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
            }
        }
    }
    return files;
}
