/**
 * What the past of records tells: time at each stage, conversion, detours. The same rules serve a page that reads a few hundred
 * records and a nightly job that streams a million.
 */
import type { Funnel } from 'c/funnelModel';
import { isBehind, pathOf, Places } from './path';
import { Stations } from './stations';
import type { ObjectFigures, Outcome, PathStep, RecordPast } from './historyTypes';

export type * from './historyTypes';
export { Durations } from './durations';
export { leadChanges } from './leadChanges';
export type { StatusChange } from './leadChanges';
export { pathOf, Places } from './path';

/** The path of one record. */
export function pathThrough(funnel: Funnel, past: RecordPast): PathStep[] {
    return pathOf(new Places(funnel), past);
}

/**
 * The record as it was at an earlier time: what happened since is taken away.
 * @returns undefined where nothing is known of it at that time
 */
export function pastAt(past: RecordPast, time: string): RecordPast | undefined {
    const until = Date.parse(time);
    const changes = past.changes.filter(({ on }) => on === undefined || Date.parse(on) <= until);
    const last = changes.at(-1);
    if (!last || changes.every(({ on }) => on === undefined)) {
        return undefined;
    }
    if (changes.length === past.changes.length) {
        return past;
    }
    return {
        ...past,
        source: { ...past.source, value: last.value },
        changes,
        isClosed: false,
        amount: last.amount ?? past.amount
    };
}

/** The path as it was at an earlier time: what `pathOf` gives for what `pastAt` gives, without working it out again. */
export function pathAt(path: readonly PathStep[], time: string): PathStep[] {
    const until = Date.parse(time);
    const walked = path.filter(({ from }) => from === undefined || Date.parse(from) <= until);
    return walked.map((step, index) => (index === walked.length - 1 ? { ...step, to: undefined, isLast: true } : step));
}

/** Adds up the records of one object. */
export class HistoryTally {
    readonly object: string;
    readonly #places: Places;
    readonly #now: number;
    readonly #stages: Stations;
    readonly #steps: Stations;
    readonly #counts = {
        records: 0,
        withDetours: 0,
        skips: 0,
        movesBack: 0,
        reentries: 0,
        outside: 0,
        unmapped: 0,
        gaps: 0
    };

    /**
     * @param now ISO date and time up to which open records are watched
     * @param keepsIds whether the records behind each number are to be found again: for a few thousand records, not for a million
     */
    constructor(funnel: Funnel, object: string, now: string, keepsIds = false) {
        this.object = object;
        this.#places = new Places(funnel);
        this.#now = Date.parse(now);
        this.#stages = new Stations(false, keepsIds);
        this.#steps = new Stations(true, keepsIds);
    }

    /** @param path where it is known already */
    add(past: RecordPast, path: readonly PathStep[] = pathOf(this.#places, past)): void {
        const counts = this.#counts;
        counts.records += 1;
        counts.gaps += Number(past.changes.length > 0 && isBehind(past));
        const count = (detour: string): number =>
            path.filter(({ detours }) => detours.some((one) => one === detour)).length;
        counts.skips += count('skip');
        counts.movesBack += count('back');
        counts.reentries += count('again');
        counts.withDetours += Number(path.some(({ detours }) => detours.length > 0));
        counts.outside += Number(path.at(-1)?.place.kind === 'left');
        counts.unmapped += Number(path.at(-1)?.place.kind === 'unmapped');
        this.#stages.add(path, past, this.#now);
        this.#steps.add(path, past, this.#now);
    }

    figures(): ObjectFigures {
        const stepped = this.#places.steppedStages(this.object);
        return {
            object: this.object,
            ...this.#counts,
            stages: this.#stages.figures(),
            steps: this.#steps
                .figures()
                .filter(({ key }) => key.includes('|') && stepped.has(key.split('|')[0] as string))
        };
    }

    /** Open records that have stood at a stage (or a selling step of it) longer than so many days. */
    openLongerThan(key: string, days: number): number {
        return this.stationAt(key)?.stays.openLongerThan(days) ?? 0;
    }

    /** The records behind a number; empty where they were not kept. */
    idsOf(key: string, outcome: Outcome): readonly string[] {
        return this.stationAt(key)?.ids[outcome] ?? [];
    }

    private stationAt(key: string): ReturnType<Stations['get']> {
        return (key.includes('|') ? this.#steps : this.#stages).get(key);
    }
}
