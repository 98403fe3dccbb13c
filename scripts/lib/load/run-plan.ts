import path from 'node:path';
import type { Connection } from 'jsforce';
import { JobError, refused } from '../cli/job-error.ts';
import { silent, type Progress } from '../cli/progress.ts';
import { throwIfStopped } from '../cli/run-job.ts';
import { awaitOpenJob } from './await-open-job.ts';
import { refuseWithoutRequests, requestsNeeded } from '../org/api-limits.ts';
import { isLostConnection, isQuotaReached, requestProblem } from '../org/lost-connection.ts';
import { identify, type OrgConnection } from '../org/target-org.ts';
import type { StepReport } from './accounting.ts';
import { assignPermissionSets } from '../org/assign-permission-sets.ts';
import type { LoadContext } from './load-context.ts';
import { openLoadState } from './load-state.ts';
import { lookupsIn } from './lookups.ts';
import { orgReader, type OrgReader } from './org-reader.ts';
import { deployPlanMetadata, hasMetadata, readPlanMetadata } from './plan-metadata.ts';
import type { Plan, Step } from './plan.ts';
import { readPlan } from './read-plan.ts';
import { checkStep, runStep } from './run-step.ts';
import { setPasswords } from './set-passwords.ts';
import { readSourceFacts } from './source-facts.ts';

export interface LoadOptions {
    readonly connection: Connection;
    /** Path of the plan. */
    readonly planFile: string;
    /** Folder of the plan's files. */
    readonly sourceFolder: string;
    /** Whom rows go to whose owner is not in the org; absent: such rows are rejected. */
    readonly ownerFallback?: 'running-user' | undefined;
    readonly overwrite?: boolean;
    readonly dryRun?: boolean;
    readonly password?: string | undefined;
    readonly progress?: Progress;
    readonly signal?: AbortSignal | undefined;
    /** Folder of the state files; absent: a load that stops begins anew, and finds by comparing what is done. */
    readonly stateFolder?: string;
}

export interface LoadReport {
    readonly plan: string;
    readonly notes: readonly string[];
    readonly organizationId: string;
    readonly instanceUrl: string;
    readonly username: string;
    readonly startedAt: string;
    /** When the load that this one goes on with began. */
    readonly resumedFrom: string | undefined;
    readonly dryRun: boolean;
    readonly metadata: string;
    readonly steps: readonly StepReport[];
    readonly seconds: number;
}

/**
 * Loads a plan into an org.
 * @returns the report, whatever became of single rows
 * @throws JobError when the load cannot begin or go on; what is in the org stays there, and another run goes on
 */
export async function runPlan(options: LoadOptions): Promise<LoadReport> {
    const started = performance.now();
    const startedAt = new Date().toISOString();
    const { dryRun = false, progress = silent } = options;
    const plan = await readPlan(options.planFile);
    const org = await identify(options.connection);
    const stateFile =
        options.stateFolder && !dryRun
            ? path.join(options.stateFolder, `${plan.name}-${org.organizationId}.json`)
            : undefined;
    const { digest, rowCounts } = await readSourceFacts(plan, options.sourceFolder);
    await refuseWithoutRequests(options.connection, requestsNeeded([...rowCounts.values()]));
    const state = await openLoadState(stateFile, digest);
    const reader = orgReader(options.connection);
    if (state.resumedFrom) {
        progress.say(`Going on with the load that began at ${state.resumedFrom}.`);
        await awaitOpenJob(reader, state, progress);
    }
    const metadata = await bringMetadata(plan, options, reader, org);
    const context = contextOf(options, org, { reader, state, progress, rowCounts });
    for (const step of plan.steps) {
        if (step.kind === 'load' && !state.finished(step.name)) {
            await checkStep(context, step);
        }
    }
    const steps: StepReport[] = [];
    for (const step of plan.steps) {
        throwIfStopped(
            options.signal,
            `what the finished steps wrote: ${steps.map((report) => report.step).join(', ') || 'none yet'}.`
        );
        steps.push(await reportOf(context, plan, step));
    }
    await state.complete();
    const { organizationId, username } = org;
    const seconds = (performance.now() - started) / 1000;
    const { resumedFrom } = state;
    return {
        plan: plan.name,
        notes: plan.notes,
        organizationId,
        instanceUrl: options.connection.instanceUrl,
        username,
        startedAt,
        resumedFrom,
        dryRun,
        metadata,
        steps,
        seconds
    };
}

async function reportOf(context: LoadContext, plan: Plan, step: Step): Promise<StepReport> {
    const finished = context.state.finished(step.name);
    if (finished) {
        context.progress.step(step.name);
        context.progress.done('done before the interruption');
        return finished;
    }
    const run =
        step.kind === 'password' ? setPasswords(context, step) : runStep(context, step, isReferredTo(plan, step.name));
    const report = await run.catch((error: unknown) => {
        throw isLostConnection(error) || isQuotaReached(error) ? broken(step, error) : error;
    });
    await context.state.finish(step.name, report);
    return report;
}

const broken = (step: Step, error: unknown): JobError =>
    new JobError({
        happened: `Step ${step.name} stopped: ${requestProblem(error)}.`,
        kept: 'what finished steps and batches wrote.',
        todo: 'run the same command again: it goes on from here and writes nothing twice.',
        cause: error
    });

const isReferredTo = (plan: Plan, name: string): boolean =>
    plan.steps.some((step) => (step.kind === 'password' ? step.of === name : step.rounds?.of === name));

type Shared = Pick<LoadContext, 'reader' | 'state' | 'progress' | 'rowCounts'>;

function contextOf(options: LoadOptions, org: OrgConnection, shared: Shared): LoadContext {
    return {
        ...shared,
        lookups: lookupsIn(shared.reader),
        template: { organizationId: org.organizationId, username: org.username },
        sourceFolder: options.sourceFolder,
        fallbackOwner: options.ownerFallback === 'running-user' ? org.userId : undefined,
        overwrite: options.overwrite ?? false,
        dryRun: options.dryRun ?? false,
        password: options.password,
        signal: options.signal
    };
}

/** Deploys the plan's metadata where the org lacks any of it. @returns what was done, in words */
async function bringMetadata(plan: Plan, options: LoadOptions, reader: OrgReader, org: OrgConnection): Promise<string> {
    if (!plan.metadata) {
        return 'the plan has none';
    }
    const metadata = await readPlanMetadata(path.resolve(path.dirname(options.planFile), plan.metadata));
    let done = 'already there';
    if (!(await hasMetadata(reader, metadata))) {
        if (options.dryRun) {
            throw refused(
                'The org lacks fields or stages that this plan brings, and a dry run deploys nothing.',
                'Run without --dry-run; the rows cannot be checked against fields that are not there.'
            );
        }
        options.progress?.step('metadata');
        done = `${await deployPlanMetadata(reader, metadata, false)} components deployed`;
        options.progress?.done(done);
    }
    if (!options.dryRun && plan.permissionSets.length > 0) {
        const assigned = await assignPermissionSets(options.connection, org.userId, plan.permissionSets);
        if (assigned.length > 0) {
            reader.forgetDescribes();
        }
    }
    return done;
}
