import type { ComponentResult } from '../../engine/metadata/apply-metadata.ts';
import type { Org } from '../../engine/org.ts';
import type { PackageProblem } from './package-components.ts';

export type DeployStatus = 'Pending' | 'InProgress' | 'Succeeded' | 'SucceededPartial' | 'Failed' | 'Canceled';

/** Options as clients send them; the rest of what they send is kept and shown again. */
export interface DeployOptions {
    readonly checkOnly: boolean;
    readonly rollbackOnError: boolean;
    readonly ignoreWarnings: boolean;
    /** Absent in deployments that an earlier version accepted. */
    readonly purgeOnDelete?: boolean;
    readonly testLevel: string | null;
}

/** How far one deployment is. Times are milliseconds since 1970. */
export interface Deployment {
    readonly id: string;
    readonly options: DeployOptions;
    readonly status: DeployStatus;
    readonly createdById: string;
    readonly createdAt: number;
    readonly startedAt: number | null;
    readonly completedAt: number | null;
    readonly errorMessage: string | null;
    readonly components: readonly ComponentResult[];
    /** The validation that this deployment repeats. */
    readonly validatedId: string | null;
}

export const isDone = (status: DeployStatus): boolean => status !== 'Pending' && status !== 'InProgress';

export const problemResult = (problem: PackageProblem): ComponentResult => ({
    componentType: problem.type,
    fullName: problem.fullName,
    fileName: problem.fileName,
    created: false,
    changed: false,
    deleted: false,
    success: false,
    problem: problem.problem,
    problemType: 'Error',
    ...(problem.lineNumber === undefined
        ? {}
        : { lineNumber: problem.lineNumber, columnNumber: problem.columnNumber ?? 1 })
});

const restTime = (time: number | null): string | null =>
    time === null ? null : new Date(time).toISOString().replace('Z', '+0000');

/** The DeployResult of the Metadata API, with or without the component messages. */
export function deployResult(org: Org, deployment: Deployment, includeDetails: boolean): Record<string, unknown> {
    const { components, options, status } = deployment;
    const failures = components.filter((component) => !component.success);
    const author = String(
        org.database.prepare('SELECT "Name" FROM "User" WHERE "Id" = ?').get(deployment.createdById)?.Name ?? ''
    );
    return {
        id: deployment.id,
        status,
        done: isDone(status),
        success: status === 'Succeeded' || status === 'SucceededPartial',
        checkOnly: options.checkOnly,
        ignoreWarnings: options.ignoreWarnings,
        rollbackOnError: options.rollbackOnError,
        runTestsEnabled: false,
        createdBy: deployment.createdById,
        createdByName: author,
        createdDate: restTime(deployment.createdAt),
        startDate: restTime(deployment.startedAt ?? deployment.createdAt),
        lastModifiedDate: restTime(deployment.completedAt ?? deployment.startedAt ?? deployment.createdAt),
        completedDate: restTime(deployment.completedAt),
        numberComponentsTotal: components.length,
        numberComponentsDeployed: components.length - failures.length,
        numberComponentErrors: failures.length,
        numberTestsTotal: 0,
        numberTestsCompleted: 0,
        numberTestErrors: 0,
        errorMessage: deployment.errorMessage,
        errorStatusCode: deployment.errorMessage === null ? null : 'UNKNOWN_EXCEPTION',
        stateDetail: null,
        details: includeDetails ? details(deployment, failures) : null
    };
}

function details(deployment: Deployment, failures: readonly ComponentResult[]): Record<string, unknown> {
    const createdDate = restTime(deployment.completedAt ?? deployment.createdAt);
    const row = (component: ComponentResult): Record<string, unknown> => ({
        changed: component.changed,
        columnNumber: component.columnNumber ?? null,
        componentType: component.componentType,
        created: component.created,
        createdDate,
        deleted: component.deleted,
        fileName: component.fileName,
        fullName: component.fullName,
        id: null,
        lineNumber: component.lineNumber ?? null,
        problem: component.problem ?? null,
        problemType: component.problemType ?? null,
        success: component.success,
        warning: component.problemType === 'Warning'
    });
    return {
        componentFailures: failures.map(row),
        componentSuccesses: deployment.components.filter((component) => component.success).map(row),
        retrieveResult: null,
        runTestResult: {
            codeCoverage: [],
            codeCoverageWarnings: [],
            failures: [],
            flowCoverage: [],
            flowCoverageWarnings: [],
            numFailures: 0,
            numTestsRun: 0,
            successes: [],
            totalTime: 0
        }
    };
}
