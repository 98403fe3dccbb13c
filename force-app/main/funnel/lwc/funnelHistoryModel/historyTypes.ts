/** What the past of records tells. Types alone: nothing of this file is left at run time. */
import type { Place, SourceValue, ValueChange } from 'c/funnelModel';

export interface PastChange extends ValueChange {
    /** What the record was worth then; undefined: not known. */
    readonly amount?: number | undefined;
}

/** One record and what is known of its past. */
export interface RecordPast {
    readonly id: string;
    /** The value that it has now. */
    readonly source: SourceValue;
    /** Values of the source field, oldest first. A time that is not known is undefined; nothing is filled in. */
    readonly changes: readonly PastChange[];
    /** Won, lost or converted: it moves no further. */
    readonly isClosed: boolean;
    /** What it is worth, in one currency; 0: nothing is known. */
    readonly amount: number;
}

/** skip: forward past a step of this object's mapping. again: in again after leaving, or forward again to a stage seen before. */
export type Detour = 'skip' | 'back' | 'again';

/** A stretch of time at one place: a stage, and within it a selling step. */
export interface PathStep {
    readonly place: Place;
    /** ISO date and time; undefined: not known. */
    readonly from: string | undefined;
    /** Undefined: it is still there, or nobody knows when it went. */
    readonly to: string | undefined;
    readonly isLast: boolean;
    readonly detours: readonly Detour[];
    /** Stages, or selling steps of one stage, that were passed over on the way here. */
    readonly skipped: readonly string[];
}

/** Days by which a quarter, a half and three quarters had gone on; undefined: so many have not. */
export interface Quartiles {
    readonly lower: number | undefined;
    readonly median: number | undefined;
    readonly upper: number | undefined;
}

export type Outcome = 'reached' | 'movedOn' | 'left' | 'ended' | 'undecided';

/**
 * What is counted or timed of a station, so that the records behind it can be named: outcomes; `decided` (a conversion is of these),
 * `timed` (the days of a stay), `untimed`, `onward` (the days until a move on), `here` (stand here now).
 */
export type StationFigure = Outcome | 'decided' | 'timed' | 'untimed' | 'onward' | 'here';

/** What is counted of all records of an object. */
export type ObjectFigure = 'records' | 'withDetours' | 'skips' | 'movesBack' | 'reentries' | 'gaps' | 'untimedAnywhere';

export type Figure = StationFigure | ObjectFigure;

/** What the records of one object did at one stage, or at one selling step of it. */
export interface StationFigures {
    /** Id of the stage; with a selling step `stage|step`. */
    readonly key: string;
    /** Records that were ever here. The four outcomes add up to it. */
    readonly reached: number;
    /** Later stood further on. */
    readonly movedOn: number;
    /** Left the funnel without having been further on. */
    readonly left: number;
    /** Closed here: this was where they were to arrive. */
    readonly ended: number;
    /** Open, and not further on yet. */
    readonly undecided: number;
    /** Of those that moved on or left, the share that moved on, 0 to 1; undefined: nothing is decided. */
    readonly conversion: number | undefined;
    /** Stand here now. */
    readonly here: number;
    /** What those that stand here now are worth. */
    readonly amount: number;
    /** Stays whose beginning or end nobody recorded: in no time below. */
    readonly untimed: number;
    /** Stays that a time is known of, open ones included. */
    readonly timed: number;
    /** Days of a stay. Open stays count for as long as they have lasted. */
    readonly stay: Quartiles;
    /** Days from the first arrival here to the first arrival further on, of those that moved on. */
    readonly onward: Quartiles;
}

/** What the records of one object did. */
export interface ObjectFigures {
    readonly object: string;
    readonly records: number;
    /** Records that skipped, went back or came again at least once. */
    readonly withDetours: number;
    readonly skips: number;
    readonly movesBack: number;
    readonly reentries: number;
    /** Stand out of the funnel now. */
    readonly outside: number;
    /** Have a value now that is mapped to nothing. */
    readonly unmapped: number;
    /** Records whose present value is not the one that their history ends with: it was not kept all the time. */
    readonly gaps: number;
    readonly stages: readonly StationFigures[];
    /** Only of stages that this object goes through in several selling steps. */
    readonly steps: readonly StationFigures[];
}
