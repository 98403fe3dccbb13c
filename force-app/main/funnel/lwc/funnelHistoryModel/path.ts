import { comparePlaces, isSamePlace, placeOf, SELLING_STEPS } from 'c/funnelModel';
import type { Funnel, FunnelStage, Place, SourceValue, StagePlace } from 'c/funnelModel';
import type { Detour, PathStep, RecordPast } from './historyTypes';

/** Where values stand, each looked up once: a million changes have a handful of values. */
export class Places {
    readonly funnel: Funnel;
    readonly #places = new Map<string, Place>();
    readonly #rungs = new Map<string, readonly StagePlace[]>();

    constructor(funnel: Funnel) {
        this.funnel = funnel;
    }

    of(source: SourceValue): Place {
        const key = `${source.object}|${source.field}|${source.recordType}|${source.value}`;
        let place = this.#places.get(key);
        if (!place) {
            place = placeOf(this.funnel, source);
            this.#places.set(key, place);
        }
        return place;
    }

    /** The places that records of this kind can pass, in order; each once. */
    rungs({ object, field, recordType }: SourceValue): readonly StagePlace[] {
        const key = `${object}|${field}|${recordType}`;
        let rungs = this.#rungs.get(key);
        if (!rungs) {
            const values = this.funnel.mappings.filter((one) => one.object === object && one.field === field);
            const places = values.map(({ value }) => this.of({ object, field, recordType, value }));
            const found = places.filter((place): place is StagePlace => place.kind === 'stage');
            rungs = found
                .filter((place, index) => found.findIndex((other) => isSamePlace(other, place)) === index)
                .sort(comparePlaces);
            this.#rungs.set(key, rungs);
        }
        return rungs;
    }

    /** Stages through which records of an object go in several selling steps. */
    steppedStages(object: string): ReadonlySet<string> {
        const steps = new Map<string, Set<string>>();
        for (const mapping of this.funnel.mappings) {
            if (mapping.object === object && mapping.stageId !== undefined && mapping.sellingStep !== '') {
                steps.set(mapping.stageId, (steps.get(mapping.stageId) ?? new Set()).add(mapping.sellingStep));
            }
        }
        return new Set([...steps].filter(([, names]) => names.size > 1).map(([stage]) => stage));
    }
}

/**
 * The places that a record stood at, oldest first, with its detours. Changes that lead nowhere else (another amount) are no
 * steps. A value newer than the history ends the path, from a time that is not known.
 */
export function pathOf(places: Places, past: RecordPast): PathStep[] {
    const visits = visitsIn(places, past);
    const way = new Way(places.rungs(past.source));
    return visits.map(({ place, from }, index) => ({
        place,
        from,
        to: visits[index + 1]?.from,
        isLast: index === visits.length - 1,
        ...way.enter(place)
    }));
}

interface Visit {
    readonly place: Place;
    readonly from: string | undefined;
}

function visitsIn(places: Places, { source, changes }: RecordPast): Visit[] {
    const visits: Visit[] = [];
    const enter = (place: Place, from: string | undefined): void => {
        const before = visits.at(-1);
        if (!before || !isSamePlace(before.place, place)) {
            visits.push({ place, from });
        }
    };
    for (const { value, on } of changes) {
        enter(places.of({ ...source, value }), on);
    }
    if (isBehind({ source, changes })) {
        enter(places.of(source), undefined);
    }
    return visits;
}

/** Whether the history ends with another value than the record has. */
export function isBehind({ source, changes }: Pick<RecordPast, 'source' | 'changes'>): boolean {
    return changes.at(-1)?.value.toLowerCase() !== source.value.toLowerCase();
}

/** Follows one record, and tells what is out of the ordinary about each step. */
class Way {
    readonly #rungs: readonly StagePlace[];
    readonly #seen = new Set<string>();
    #last: StagePlace | undefined;
    #before: Place | undefined;

    constructor(rungs: readonly StagePlace[]) {
        this.#rungs = rungs;
    }

    enter(place: Place): { detours: Detour[]; skipped: string[] } {
        const detours: Detour[] = [];
        let skipped: string[] = [];
        if (place.kind === 'stage') {
            if (this.#before?.kind === 'stage' && comparePlaces(place, this.#before) > 0) {
                skipped = this.between(this.#before, place);
            }
            if (skipped.length > 0) {
                detours.push('skip');
            }
            if (this.#last && comparePlaces(place, this.#last) < 0) {
                detours.push('back');
            }
            if (this.isAgain(place)) {
                detours.push('again');
            }
            this.#seen.add(place.stage.id);
            this.#last = place;
        }
        this.#before = place;
        return { detours, skipped };
    }

    private isAgain({ stage }: StagePlace): boolean {
        const isForward = this.#last !== undefined && stage.sequence > this.#last.stage.sequence;
        return (this.#before?.kind === 'left' && this.#last !== undefined) || (isForward && this.#seen.has(stage.id));
    }

    private between(from: StagePlace, to: StagePlace): string[] {
        const passed = this.#rungs.filter((rung) => comparePlaces(rung, from) > 0 && comparePlaces(to, rung) > 0);
        const nameOf = ({ stage, sellingStep }: StagePlace): string =>
            stage.id === from.stage.id || stage.id === to.stage.id ? sellingStep || stage.name : stage.name;
        return [...new Set(passed.map(nameOf))];
    }
}

/** Orders what a stage, or a selling step of it, comes after. */
export const rankOf = (stage: FunnelStage, sellingStep = ''): number =>
    stage.sequence * 100 + SELLING_STEPS.indexOf(sellingStep) + 1;
