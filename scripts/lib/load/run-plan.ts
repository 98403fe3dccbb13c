import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Connection } from 'jsforce';
import { refused } from '../cli/job-error.ts';
import { silent, type Progress } from '../cli/progress.ts';
import { throwIfStopped } from '../cli/run-job.ts';
import { backoff } from '../org/backoff.ts';
import { identify, type OrgConnection } from '../org/target-org.ts';
import type { StepReport } from './accounting.ts';
import { assignPermissionSets } from '../org/assign-permission-sets.ts';
import type { LoadContext } from './load-context.ts';
import { openLoadState, type LoadState } from './load-state.ts';
import { lookupsIn } from './lookups.ts';
import { orgReader, type OrgReader } from './org-reader.ts';
import { deployPlanMetadata, hasMetadata, readPlanMetadata } from './plan-metadata.ts';
import type { Plan, Step } from './plan.ts';
import { readPlan } from './read-plan.ts';
import { checkStep, runStep } from './run-step.ts';
import { setPasswords } from './set-passwords.ts';

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
    const state = await openLoadState(stateFile, await digestOf(plan, options.sourceFolder));
    const reader = orgReader(options.connection);
    if (state.resumedFrom) {
        progress.say(`Going on with the load that began at ${state.resumedFrom}.`);
        await awaitOpenJob(reader, state, progress);
    }
    const metadata = await bringMetadata(plan, options, reader, org);
    const context = contextOf(options, org, reader, state, progress);
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
    const report =
        step.kind === 'password'
            ? await setPasswords(context, step)
            : await runStep(context, step, isReferredTo(plan, step.name));
    await context.state.finish(step.name, report);
    return report;
}

const isReferredTo = (plan: Plan, name: string): boolean =>
    plan.steps.some((step) => (step.kind === 'password' ? step.of === name : step.rounds?.of === name));

function contextOf(
    options: LoadOptions,
    org: OrgConnection,
    reader: OrgReader,
    state: LoadState,
    progress: Progress
): LoadContext {
    return {
        reader,
        lookups: lookupsIn(reader),
        template: { organizationId: org.organizationId, username: org.username },
        sourceFolder: options.sourceFolder,
        fallbackOwner: options.ownerFallback === 'running-user' ? org.userId : undefined,
        overwrite: options.overwrite ?? false,
        dryRun: options.dryRun ?? false,
        password: options.password,
        progress,
        signal: options.signal,
        state
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

/** A job that an earlier run started may still be writing: its rows must be there before they are compared. */
async function awaitOpenJob(reader: OrgReader, state: LoadState, progress: Progress): Promise<void> {
    if (!state.openJob) {
        return;
    }
    const job = reader.connection.bulk2.job('ingest', { id: state.openJob.id });
    progress.step(`bulk job ${state.openJob.id}`);
    for (const wait of backoff()) {
        const info = await job.check().catch(() => undefined);
        if (info?.state === 'Open') {
            await job.abort().catch(() => undefined);
        } else if (info?.state !== 'UploadComplete' && info?.state !== 'InProgress') {
            progress.done(`of the interrupted run: ${info?.state ?? 'the org no longer knows it'}`);
            break;
        }
        await wait();
    }
    await state.jobEnded();
}

/** Changes when the plan or one of its files does. */
async function digestOf(plan: Plan, sourceFolder: string): Promise<string> {
    const hash = createHash('sha256').update(JSON.stringify(plan));
    for (const file of new Set(plan.steps.map((step) => step.file))) {
        try {
            for await (const chunk of createReadStream(path.join(sourceFolder, file))) {
                hash.update(chunk as Buffer);
            }
        } catch (error) {
            throw refused(
                `There is no file ${path.join(sourceFolder, file)}.`,
                '--source names the folder that holds the files of the plan.',
                error
            );
        }
    }
    return hash.digest('hex');
}
