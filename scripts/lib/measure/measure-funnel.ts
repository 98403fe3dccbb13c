import type { Connection } from 'jsforce';
import { silent, type Progress } from '../cli/progress.ts';
import { throwIfStopped } from '../cli/run-job.ts';
import { measureObject, type Measurement, type PastDay } from './figures.ts';
import { mustMayWrite, perhapsPartly } from './may-measure.ts';
import { readFunnel } from './read-funnel.ts';
import { readSource } from './read-rows.ts';
import { snapshotRows, type SnapshotRow } from './snapshot-rows.ts';
import { sourcesOf, type MeasuredObject } from './sources.ts';
import { Spool } from './spool.ts';
import { MOST_ROWS_A_DAY, writeSnapshots, type Written } from './write-snapshots.ts';

export interface MeasureOptions {
    readonly connection: Connection;
    /** For what is read, until it is worked out; of this org alone. */
    readonly workFolder: string;
    /** YYYY-MM-DD: only records created then or later. */
    readonly since?: string | undefined;
    /** So many Sundays before today are worked out from the history, too. */
    readonly weeks?: number;
    readonly dryRun?: boolean;
    readonly progress?: Progress;
    readonly signal?: AbortSignal | undefined;
    /** Default: 20,000. */
    readonly rowsAPage?: number;
    readonly now?: Date;
}

export interface ObjectReport {
    readonly object: MeasuredObject;
    readonly records: number;
    readonly changes: number;
    /** ISO date and time; undefined: the org keeps no history of it that this user may read. */
    readonly historyFrom: string | undefined;
    readonly gaps: number;
    readonly untimed: number;
    readonly withDetours: number;
    /** Records whose value is mapped to no active stage. */
    readonly unmapped: number;
}

export interface MeasureReport {
    readonly date: string;
    readonly measuredOn: string;
    readonly objects: readonly ObjectReport[];
    readonly pastDays: number;
    readonly rows: number;
    /** Undefined: it was a dry run. */
    readonly written: Written | undefined;
    /** Segments and record types with the fewest records, which one measurement has no room for. */
    readonly leftOut: readonly string[];
    /** What is wrong with the funnel itself, a sentence each. */
    readonly notes: readonly string[];
    /** Objects of which this user may see a part only, and the snapshot with that. */
    readonly partly: readonly MeasuredObject[];
    /** Whether it went on with what an interrupted run had read. */
    readonly isResumed: boolean;
}

/**
 * Works out how records go through the funnel and keeps it as the snapshot of today. Interrupted, the same call goes on where reading
 * stopped; run again, it goes over today's snapshot.
 * @throws JobError when the org cannot be measured; then nothing of today is written
 */
export async function measureFunnel(options: MeasureOptions): Promise<MeasureReport> {
    const { connection, since, progress = silent, signal, rowsAPage = 20_000, now = new Date() } = options;
    if (!options.dryRun) {
        await mustMayWrite(connection);
    }
    const funnel = await readFunnel(connection);
    const partly = await perhapsPartly(connection);
    const sources = await sourcesOf(connection, since);
    const spool = new Spool(options.workFolder, JSON.stringify(sources), { now });
    for (const source of sources) {
        await readSource({ connection, spool, progress, signal, rowsAPage }, source);
    }
    throwIfStopped(signal, KEPT);
    progress.step('figures');
    const pastDays = sundaysBefore(spool.startedOn, options.weeks ?? 0);
    const rows: SnapshotRow[] = [];
    const objects: ObjectReport[] = [];
    const measured: Measurement[] = [];
    for (const source of sources) {
        measured.push(...(await measureObject(spool, source, funnel, pastDays)));
        throwIfStopped(signal, KEPT);
    }
    const { kept, leftOut } = withinRoom(measured, funnel.stages.length);
    for (const {
        object,
        records: { columns }
    } of sources) {
        const history = spool.source(`${object} history`);
        const stamp = {
            measuredOn: spool.startedOn,
            createdSince: since,
            hasAmount: columns[6] !== undefined,
            historyFrom: history?.oldest
        };
        rows.push(...kept.filter((one) => one.object === object).flatMap((one) => snapshotRows(one, funnel, stamp)));
        objects.push(reportOf(object, measured, history?.rows ?? 0, history?.oldest, spool.startedOn));
    }
    progress.done(`${rows.length} rows`);
    const report = {
        date: spool.startedOn.slice(0, 10),
        measuredOn: spool.startedOn,
        objects,
        rows: rows.length,
        leftOut,
        notes: funnel.notes,
        partly
    };
    let written: Written | undefined;
    if (!options.dryRun) {
        progress.step('snapshots', rows.length);
        written = await writeSnapshots(connection, rows);
        progress.done(`${written.created} created, ${written.updated} updated, ${written.deleted} deleted`);
    }
    spool.erase();
    const days = new Set(kept.map(({ date }) => date)).size - 1;
    return { ...report, pastDays: Math.max(0, days), written, isResumed: spool.isResumed };
}

const KEPT = 'the org is as it was; what was read is kept for twelve hours.';

/** All that one request can write whole. The company comes first, then whatever has the most records. */
function withinRoom(measured: readonly Measurement[], stages: number): { kept: Measurement[]; leftOut: string[] } {
    const narrow = measured
        .filter(({ scope }) => scope !== 'Company')
        .sort((a, b) => b.figures.records - a.figures.records);
    const rowsOf = ({ figures }: Measurement): number => 1 + figures.stages.length + figures.steps.length;
    const kept = measured.filter(({ scope }) => scope === 'Company');
    // rows for retired stages are not written: this counts the most that there can be
    let room = MOST_ROWS_A_DAY - 2 * (1 + stages * 8);
    const leftOut: string[] = [];
    for (const one of narrow) {
        room -= rowsOf(one);
        if (room >= 0) {
            kept.push(one);
        } else {
            leftOut.push(`${one.object} ${one.scope} ${one.scopeValue}`);
        }
    }
    return { kept, leftOut };
}

function reportOf(
    object: MeasuredObject,
    measured: readonly Measurement[],
    changes: number,
    historyFrom: string | undefined,
    now: string
): ObjectReport {
    const figures = measured.find(
        (one) => one.object === object && one.scope === 'Company' && one.date === now.slice(0, 10)
    )?.figures;
    return {
        object,
        records: figures?.records ?? 0,
        changes,
        historyFrom,
        gaps: figures?.gaps ?? 0,
        untimed: figures?.stages.reduce((sum, { untimed }) => sum + untimed, 0) ?? 0,
        withDetours: figures?.withDetours ?? 0,
        unmapped: figures?.unmapped ?? 0
    };
}

const DAY = 86_400_000;

/** Newest first; a Sunday that is today is not one of them. */
export function sundaysBefore(now: string, count: number): PastDay[] {
    const today = Date.parse(`${now.slice(0, 10)}T00:00:00Z`);
    const last = today - (new Date(today).getUTCDay() || 7) * DAY;
    return Array.from({ length: count }, (_, index) => {
        const start = last - index * 7 * DAY;
        return { date: new Date(start).toISOString().slice(0, 10), until: new Date(start + DAY - 1).toISOString() };
    });
}
