/**
 * What the past of records tells: time at each stage, conversion, detours. The same rules serve a page that reads a few hundred
 * records and a nightly job that streams a million.
 */
import type { Funnel } from 'c/funnelModel';
import { isBehind, pathOf, Places } from './path';
import { Stations } from './stations';
import type { Figure, ObjectFigure, ObjectFigures, PathStep, RecordPast, StationFigure } from './historyTypes';

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

/**
 * The record as a measurement of that time took it: where nothing happened since, as it is. What has no known beginning is counted, as it
 * is in a measurement of the same day.
 * @returns undefined where it was not there, or nothing tells what it was
 */
export function measuredAt(past: RecordPast, time: string): RecordPast | undefined {
    const until = Date.parse(time);
    const isNewer = past.changes.some(({ on }) => on !== undefined && Date.parse(on) > until);
    if (!isNewer) {
        return past;
    }
    const undated = past.changes.filter(({ on }) => on === undefined).at(-1);
    return (
        pastAt(past, time) ??
        (undated && { ...past, source: { ...past.source, value: undated.value }, changes: [undated], isClosed: false })
    );
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
    readonly #ids: Map<ObjectFigure, string[]> | undefined;
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
        this.#ids = keepsIds ? new Map() : undefined;
    }

    /** @param path where it is known already */
    add(past: RecordPast, path: readonly PathStep[] = pathOf(this.#places, past)): void {
        const counts = this.#counts;
        const count = (figure: Exclude<ObjectFigure, 'untimedAnywhere'>, times: number): void => {
            counts[figure] += times;
            if (times > 0) {
                this.keepId(figure, past.id);
            }
        };
        const detours = (wanted: string): number =>
            path.filter(({ detours: own }) => own.some((one) => one === wanted)).length;
        count('records', 1);
        count('gaps', Number(past.changes.length > 0 && isBehind(past)));
        count('skips', detours('skip'));
        count('movesBack', detours('back'));
        count('reentries', detours('again'));
        count('withDetours', Number(path.some(({ detours: own }) => own.length > 0)));
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

    /**
     * The records behind a number, each once; empty where they were not kept.
     * @param key of a station; empty: the number is one of all records
     */
    idsOf(key: string, figure: Figure): readonly string[] {
        if (key !== '') {
            return this.stationAt(key)?.idsOf(figure as StationFigure) ?? [];
        }
        return figure === 'untimedAnywhere'
            ? this.#stages.idsOf('untimed')
            : (this.#ids?.get(figure as ObjectFigure) ?? []);
    }

    private keepId(figure: ObjectFigure, id: string): void {
        const ids = this.#ids?.get(figure) ?? [];
        ids.push(id);
        this.#ids?.set(figure, ids);
    }

    private stationAt(key: string): ReturnType<Stations['get']> {
        return (key.includes('|') ? this.#steps : this.#stages).get(key);
    }
}
