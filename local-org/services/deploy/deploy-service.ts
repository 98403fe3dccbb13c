import { applyMetadata, type ComponentResult } from '../../engine/metadata/apply-metadata.ts';
import { OrgError } from '../../engine/errors.ts';
import type { Org } from '../../engine/org.ts';
import { storageFault } from '../../engine/storage-fault.ts';
import { createBackground } from '../background.ts';
import type { Caller } from '../caller.ts';
import { isDone, problemResult, type DeployOptions, type Deployment } from './deploy-result.ts';
import { openDeployStore } from './deploy-store.ts';
import { readPackage, type DeployPackage } from './read-package.ts';
import { readZip } from './read-zip.ts';

export interface DeployService {
    /** Accepts a package and works on it in the background. @throws OrgError when the caller may not deploy */
    deploy(caller: Caller, zip: Buffer, options: DeployOptions): Deployment;
    /** Deploys what a successful validation checked. @throws OrgError */
    deployValidated(caller: Caller, validationId: string): Deployment;
    find(caller: Caller, id: string): Deployment;
    cancel(caller: Caller, id: string): Deployment;
    /** Resolves once no deployment is under way, at the latest after `wait` milliseconds. */
    idle(wait: number): Promise<void>;
    stop(): Promise<void>;
}

/** Deployments, one after the other. What was under way when the server died is done again from its kept package. */
export function createDeployService(org: Org, directory: string): DeployService {
    const store = openDeployStore(org, directory);
    const background = createBackground('Deployments', async (isClosing) => {
        for (let next = store.unfinished()[0]; next !== undefined && !isClosing(); next = store.unfinished()[0]) {
            await runDeployment(next);
        }
    });

    async function runDeployment(deployment: Deployment): Promise<void> {
        store.update(deployment.id, { status: 'InProgress', startedAt: org.clock.now() });
        try {
            const content = readPackage(await readZip(store.zipOf(deployment.id)));
            if (store.get(deployment.id).status === 'InProgress') {
                finish(deployment, applyPackage(org, content, deployment.options, deployment.createdById));
            }
        } catch (error) {
            if (storageFault(error)) {
                // not the package's fault: it is deployed as soon as the disk takes it
                throw error;
            }
            if (!(error instanceof OrgError)) {
                console.error(`Deployment ${deployment.id} failed:`, error);
            }
            const { message } = error as Error;
            store.update(deployment.id, { status: 'Failed', completedAt: org.clock.now(), errorMessage: message });
        }
        const { status, options } = store.get(deployment.id);
        if (!(status === 'Succeeded' && options.checkOnly)) {
            store.forgetZip(deployment.id);
        }
    }

    function finish(deployment: Deployment, components: readonly ComponentResult[]): void {
        const failed = components.filter((component) => !component.success).length;
        const partial = !deployment.options.rollbackOnError && failed < components.length;
        const status = failed === 0 ? 'Succeeded' : partial ? 'SucceededPartial' : 'Failed';
        store.update(deployment.id, { status, completedAt: org.clock.now(), components });
    }

    function accept(caller: Caller, zip: Buffer, options: DeployOptions, validatedId: string | null): Deployment {
        requireDeployer(caller);
        const deployment = store.create(
            {
                options,
                status: 'Pending',
                createdById: caller.userId,
                createdAt: org.clock.now(),
                startedAt: null,
                completedAt: null,
                errorMessage: null,
                components: [],
                validatedId
            },
            zip
        );
        background.wake();
        return deployment;
    }
    background.wake();

    return {
        deploy: (caller, zip, options) => accept(caller, zip, options, null),
        deployValidated(caller, validationId) {
            const validation = store.get(validationId);
            if (!validation.options.checkOnly || validation.status !== 'Succeeded') {
                throw new OrgError('INVALID_ID_FIELD', `Deployment ${validationId} is no successful validation.`);
            }
            return accept(
                caller,
                store.zipOf(validation.id),
                { ...validation.options, checkOnly: false },
                validation.id
            );
        },
        find(caller, id) {
            const deployment = store.get(id);
            if (!caller.access.isAdministrator && deployment.createdById !== caller.userId) {
                throw new OrgError('INSUFFICIENT_ACCESS', "This deployment is somebody else's.", { status: 403 });
            }
            return deployment;
        },
        cancel(caller, id) {
            const deployment = this.find(caller, id);
            if (isDone(deployment.status)) {
                throw new OrgError(
                    'INVALID_ID_FIELD',
                    `Deployment ${deployment.id} is finished already; there is nothing to cancel.`
                );
            }
            store.update(deployment.id, { status: 'Canceled', completedAt: org.clock.now() });
            return store.get(deployment.id);
        },
        idle: background.idle,
        stop: background.stop
    };
}

/** @throws OrgError INSUFFICIENT_ACCESS */
export function requireDeployer({ access }: Caller): void {
    if (!access.isAdministrator) {
        throw new OrgError(
            'INSUFFICIENT_ACCESS',
            'Deploying needs the permission Modify Metadata; ask an administrator.',
            { status: 403 }
        );
    }
}

/** With faults in the package the rest is only checked, so that all problems are told at once. */
function applyPackage(org: Org, content: DeployPackage, options: DeployOptions, userId: string): ComponentResult[] {
    const faulty = content.problems.length > 0;
    const results = applyMetadata(org, {
        upserts: content.upserts,
        deletes: content.deletes,
        deletesAfter: content.deletesAfter,
        checkOnly: options.checkOnly || (faulty && options.rollbackOnError),
        rollbackOnError: options.rollbackOnError,
        purgeOnDelete: options.purgeOnDelete ?? false,
        userId
    });
    return [...content.problems.map(problemResult), ...results];
}
