import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { StepReport } from './accounting.ts';

interface StateFile {
    /** Of plan and files: another digest begins anew. */
    readonly digest: string;
    readonly startedAt: string;
    /** Finished steps, by name. */
    steps: Record<string, StepReport>;
    /** Keys of records created by steps that later steps refer to. */
    created: Record<string, string[]>;
    /** Rounds done of a step under way. */
    rounds: Record<string, number>;
    /** A bulk job whose end has not been seen. */
    openJob: { readonly id: string; readonly step: string } | undefined;
}

/** What a load has done so far, kept in a file after every request that changed the org, so that another run can go on. */
export interface LoadState {
    readonly resumedFrom: string | undefined;
    readonly openJob: StateFile['openJob'];
    finished(step: string): StepReport | undefined;
    finish(step: string, report: StepReport): Promise<void>;
    createdBy(step: string): ReadonlySet<string>;
    /** @param keep whether a later step refers to this one, so that the keys must be known to a later run */
    addCreated(step: string, keys: readonly string[], keep: boolean): Promise<void>;
    roundsDone(step: string): number;
    roundDone(step: string, count: number): Promise<void>;
    jobOpened(id: string, step: string): Promise<void>;
    jobEnded(): Promise<void>;
    /** The load is complete: the file goes. */
    complete(): Promise<void>;
}

/**
 * Opens the state of a load.
 * @param file undefined: nothing is kept on disk
 * @param digest of the plan and its files; a state with another digest is not gone on with
 */
export async function openLoadState(
    file: string | undefined,
    digest: string,
    now: () => Date = () => new Date()
): Promise<LoadState> {
    const before = file ? await readState(file, digest) : undefined;
    const state: StateFile = before ?? {
        digest,
        startedAt: now().toISOString(),
        steps: {},
        created: {},
        rounds: {},
        openJob: undefined
    };
    const created = new Map(Object.entries(state.created).map(([step, keys]) => [step, new Set(keys)]));
    const save = async (): Promise<void> => {
        if (file) {
            await mkdir(path.dirname(file), { recursive: true });
            await writeFile(`${file}.new`, JSON.stringify(state));
            await rename(`${file}.new`, file);
        }
    };
    return {
        resumedFrom: before?.startedAt,
        get openJob() {
            return state.openJob;
        },
        finished: (step) => state.steps[step],
        async finish(step, report) {
            state.steps[step] = report;
            await save();
        },
        createdBy: (step) => created.get(step) ?? new Set(),
        async addCreated(step, keys, keep) {
            created.set(step, new Set([...(created.get(step) ?? []), ...keys]));
            if (keep) {
                state.created[step] = [...(created.get(step) ?? [])];
                await save();
            }
        },
        roundsDone: (step) => state.rounds[step] ?? 0,
        async roundDone(step, count) {
            state.rounds[step] = count;
            await save();
        },
        async jobOpened(id, step) {
            state.openJob = { id, step };
            await save();
        },
        async jobEnded() {
            state.openJob = undefined;
            await save();
        },
        async complete() {
            if (file) {
                await rm(file, { force: true });
            }
        }
    };
}

async function readState(file: string, digest: string): Promise<StateFile | undefined> {
    try {
        const state = JSON.parse(await readFile(file, 'utf8')) as StateFile;
        return state.digest === digest ? state : undefined;
    } catch {
        // No state, or one that a crash of the machine left half written: the load begins anew, and finds by comparing what is done.
        return undefined;
    }
}
