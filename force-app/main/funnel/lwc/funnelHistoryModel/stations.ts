import { Durations } from './durations';
import { rankOf } from './path';
import type { Outcome, PathStep, RecordPast, StationFigure, StationFigures } from './historyTypes';

/** What happened at one stage, or at one selling step of it. */
class Station {
    readonly key: string;
    readonly rank: number;
    readonly counts: Record<Outcome, number> = { reached: 0, movedOn: 0, left: 0, ended: 0, undecided: 0 };
    readonly #ids = new Map<StationFigure, Set<string>>();
    readonly stays = new Durations();
    readonly onward = new Durations();
    here = 0;
    amount = 0;
    untimed = 0;

    constructor(key: string, rank: number) {
        this.key = key;
        this.rank = rank;
    }

    count(outcome: Outcome, id: string | undefined): void {
        this.counts[outcome] += 1;
        this.keep(outcome, id);
    }

    /** @param id undefined: nobody asks for the records behind the figure */
    keep(figure: StationFigure, id: string | undefined): void {
        if (id !== undefined) {
            this.#ids.set(figure, (this.#ids.get(figure) ?? new Set()).add(id));
        }
    }

    idsOf(figure: StationFigure): string[] {
        return [...(this.#ids.get(figure) ?? [])];
    }

    figures(): StationFigures {
        const { movedOn, left } = this.counts;
        return {
            key: this.key,
            ...this.counts,
            conversion: movedOn + left > 0 ? movedOn / (movedOn + left) : undefined,
            here: this.here,
            amount: this.amount,
            untimed: this.untimed,
            timed: this.stays.size,
            stay: this.stays.quartiles(),
            onward: this.onward.quartiles()
        };
    }
}

/** A stretch at one station; or out of all of them, with no rank. */
interface Stretch {
    readonly key: string;
    readonly rank: number | undefined;
    readonly from: string | undefined;
    readonly to: string | undefined;
}

/** The stations of one object: its stages, or the selling steps of them. */
export class Stations {
    readonly #stations = new Map<string, Station>();
    readonly #byStep: boolean;
    readonly #keepsIds: boolean;

    constructor(byStep: boolean, keepsIds: boolean) {
        this.#byStep = byStep;
        this.#keepsIds = keepsIds;
    }

    /** @param now milliseconds */
    add(path: readonly PathStep[], past: RecordPast, now: number): void {
        const stretches = this.stretches(path);
        const seen = new Set<string>();
        stretches.forEach((stretch, index) => {
            const station = this.stationOf(stretch);
            if (station) {
                const isLast = index === stretches.length - 1;
                this.time(station, stretch, isLast, past, now);
                if (isLast) {
                    station.here += 1;
                    station.amount += past.amount;
                    station.keep('here', this.idOf(past));
                }
                if (!seen.has(stretch.key)) {
                    seen.add(stretch.key);
                    this.decide(station, stretch, stretches.slice(index + 1), past);
                }
            }
        });
    }

    get(key: string): Station | undefined {
        return this.#stations.get(key);
    }

    /** Of all stations, each record once. */
    idsOf(figure: StationFigure): string[] {
        return [...new Set([...this.#stations.values()].flatMap((station) => station.idsOf(figure)))];
    }

    figures(): StationFigures[] {
        return [...this.#stations.values()].sort((a, b) => a.rank - b.rank).map((station) => station.figures());
    }

    private stationOf({ key, rank }: Stretch): Station | undefined {
        if (rank === undefined) {
            return undefined;
        }
        const station = this.#stations.get(key) ?? new Station(key, rank);
        this.#stations.set(key, station);
        return station;
    }

    /** Neighbouring steps at one station are one stretch. */
    private stretches(path: readonly PathStep[]): Stretch[] {
        const stretches: Stretch[] = [];
        for (const { place, from, to } of path) {
            const step = place.kind === 'stage' && this.#byStep ? place.sellingStep : '';
            const key = place.kind === 'stage' ? stationKey(place.stage.id, step) : place.kind;
            const before = stretches.at(-1);
            if (before?.key === key) {
                stretches[stretches.length - 1] = { ...before, to };
            } else {
                const rank = place.kind === 'stage' ? rankOf(place.stage, step) : undefined;
                stretches.push({ key, rank, from, to });
            }
        }
        return stretches;
    }

    private idOf({ id }: RecordPast): string | undefined {
        return this.#keepsIds ? id : undefined;
    }

    private time(station: Station, { from, to }: Stretch, isLast: boolean, past: RecordPast, now: number): void {
        if (isLast && past.isClosed) {
            // it has arrived: there is nothing to wait for
            return;
        }
        if (from === undefined || (!isLast && to === undefined)) {
            station.untimed += 1;
            station.keep('untimed', this.idOf(past));
            return;
        }
        station.keep('timed', this.idOf(past));
        const end = isLast ? now : Date.parse(to as string);
        station.stays.add(end - Date.parse(from), isLast);
    }

    private decide(station: Station, { rank, from }: Stretch, later: readonly Stretch[], past: RecordPast): void {
        const id = this.idOf(past);
        station.count('reached', id);
        const onward = later.find((next) => next.rank !== undefined && next.rank > (rank as number));
        if (onward) {
            station.count('movedOn', id);
            station.keep('decided', id);
            if (from !== undefined && onward.from !== undefined) {
                station.keep('onward', id);
                station.onward.add(Date.parse(onward.from) - Date.parse(from), false);
            }
        } else if (later.at(-1)?.key === 'left') {
            station.count('left', id);
            station.keep('decided', id);
        } else {
            // closed with a value that is mapped to nothing: nobody can say where it arrived
            const hasArrived = past.isClosed && later.at(-1)?.key !== 'unmapped';
            station.count(hasArrived ? 'ended' : 'undecided', id);
        }
    }
}

export const stationKey = (stageId: string, sellingStep: string): string =>
    sellingStep === '' ? stageId : `${stageId}|${sellingStep}`;
