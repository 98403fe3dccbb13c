import type { Connection } from 'jsforce';
import { JobError, messageOf, refused } from '../cli/job-error.ts';
import { silent, type Progress } from '../cli/progress.ts';
import { findWave, readWave, type WaveRow } from './read-wave.ts';
import { scoreWave, type GroupResult } from './closing-model.ts';
import { deleteResults, writeResults } from './write-results.ts';

export interface CloseReport {
    readonly wave: string;
    readonly asked: number;
    readonly answered: number;
    readonly shown: number;
    readonly tooFew: number;
    readonly protecting: number;
    /** False: it was a dry run, or the wave had been closed before. */
    readonly closed: boolean;
}

export interface CloseOptions {
    readonly connection: Connection;
    /** Name or key. */
    readonly wave: string;
    readonly dryRun?: boolean;
    /** When it counts as closed; default: when nobody could answer any more, by the org's clock. */
    readonly closedOn?: string;
    readonly progress?: Progress;
}

/**
 * Closes a wave. First nobody can answer any more (Closing), then results are written, then they are out (Closed); pages show
 * closed waves only. Interrupted, the same call starts over from the same answers and gives the same results.
 * @throws JobError when the wave cannot be closed
 */
export async function closeWave(options: CloseOptions): Promise<CloseReport> {
    const { connection, dryRun = false, progress = silent } = options;
    const row = await findWave(connection, options.wave);
    if (row.status !== 'Open' && row.status !== 'Closing') {
        throw refused(
            `The wave "${row.name}" is ${row.status}.`,
            row.status === 'Closed'
                ? 'Its results are out; there is nothing to do.'
                : 'Open it first, and let people answer.'
        );
    }
    if (dryRun) {
        const { wave, results } = await work(connection, row, progress);
        return reportOf(row, wave, results, false);
    }
    try {
        const frozenOn = await freeze(connection, row);
        const { wave, results } = await work(connection, row, progress);
        progress.step('results', results.length);
        await deleteResults(connection, row.id);
        await writeResults(connection, row.id, results);
        progress.done(`${results.length} groups`);
        await setStatus(connection, row, 'Closed', options.closedOn ?? frozenOn);
        return reportOf(row, wave, results, true);
    } catch (error) {
        throw new JobError({
            happened: `The wave "${row.name}" could not be closed: ${messageOf(error)}.`,
            kept: 'all answers; nobody can answer any more, and pages show no results of this wave yet.',
            todo: 'run the same command again: it starts over and gives the same results.',
            cause: error
        });
    }
}

type Worked = { wave: Awaited<ReturnType<typeof readWave>>; results: GroupResult[] };

async function work(connection: Connection, row: WaveRow, progress: Progress): Promise<Worked> {
    progress.step('answers');
    const wave = await readWave(connection, row);
    progress.done(`${wave.answered.length} of ${wave.asked.length} people answered`);
    return { wave, results: scoreWave(wave) };
}

/** Nobody can answer any more. @returns since when, by the org's clock: the clock here may be wrong */
async function freeze(connection: Connection, row: WaveRow): Promise<string> {
    await setStatus(connection, row, 'Closing');
    const { LastModifiedDate: since } = await connection.sobject('Alignment_Wave__c').retrieve(row.id);
    return String(since);
}

async function setStatus(connection: Connection, { id }: WaveRow, status: string, closedOn?: string): Promise<void> {
    const change = { Id: id, Status__c: status, ...(closedOn ? { Closed_On__c: closedOn } : {}) };
    await connection.sobject('Alignment_Wave__c').update(change);
}

function reportOf(row: WaveRow, wave: Worked['wave'], results: readonly GroupResult[], closed: boolean): CloseReport {
    const count = (verdict: GroupResult['verdict']): number => results.filter((one) => one.verdict === verdict).length;
    return {
        wave: row.name,
        asked: wave.asked.length,
        answered: wave.answered.length,
        shown: count('shown'),
        tooFew: count('tooFew'),
        protecting: count('protects'),
        closed
    };
}
