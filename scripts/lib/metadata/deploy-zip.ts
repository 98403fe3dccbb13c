import type { Connection } from 'jsforce';
import { backoff } from '../org/backoff.ts';

/** A component that the org refused. */
export interface ComponentProblem {
    readonly componentType: string;
    readonly fullName: string;
    /** Path inside the package. */
    readonly fileName: string;
    readonly problem: string;
    readonly problemType: string;
    readonly lineNumber?: number;
    readonly columnNumber?: number;
}

export interface DeployOutcome {
    readonly id: string;
    readonly success: boolean;
    readonly status: string;
    readonly components: number;
    readonly deployed: number;
    readonly problems: readonly ComponentProblem[];
    /** When the deploy failed as a whole, and not over a component. */
    readonly errorMessage?: string;
}

interface DeployMessages {
    readonly componentFailures?: ComponentProblem | readonly ComponentProblem[];
}

/**
 * Deploys a zip in metadata format over the REST door and waits for the end.
 * @param options.checkOnly validates and changes nothing
 * @param options.purgeOnDelete what is deleted does not go to the org's bin; production orgs refuse this
 * @throws Error when the org does not take the request; component problems are in the outcome
 */
export async function deployZip(
    connection: Connection,
    zip: Buffer,
    options: {
        checkOnly?: boolean;
        purgeOnDelete?: boolean;
        onProgress?: (deployed: number, total: number) => void;
        signal?: AbortSignal | undefined;
    } = {}
): Promise<DeployOutcome> {
    const { id } = await connection.metadata.deployRest(zip, {
        singlePackage: true,
        rollbackOnError: true,
        checkOnly: options.checkOnly ?? false,
        purgeOnDelete: options.purgeOnDelete ?? false
    });
    if (!id) {
        throw new Error('the org gave no id for the deployment');
    }
    for (const wait of backoff()) {
        const result = await connection.metadata.checkDeployStatus(id, true, true);
        options.onProgress?.(result.numberComponentsDeployed, result.numberComponentsTotal);
        if (result.done) {
            const failures = (result.details as DeployMessages | undefined)?.componentFailures ?? [];
            return {
                id,
                success: result.success,
                status: result.status,
                components: result.numberComponentsTotal,
                deployed: result.numberComponentsDeployed,
                problems: Array.isArray(failures) ? failures : [failures as ComponentProblem],
                ...(result.errorMessage ? { errorMessage: result.errorMessage } : {})
            };
        }
        if (options.signal?.aborted) {
            await connection.metadata.cancelDeploy(id).catch(() => undefined);
            throw new Error(`deployment ${id} was asked to stop`);
        }
        await wait();
    }
    throw new Error('unreachable');
}

/** One line a problem, as editors understand it: `file:line:column message`. */
export const problemLine = ({
    fileName,
    lineNumber,
    columnNumber,
    problem,
    componentType,
    fullName
}: ComponentProblem): string =>
    `${fileName}${lineNumber ? `:${lineNumber}${columnNumber ? `:${columnNumber}` : ''}` : ''}  ${problem}  (${componentType} ${fullName})`;
