/** Figures from records that several pages read the same way. */
import { bandOf } from 'c/surveyModel';

export interface Share {
    readonly count: number;
    readonly of: number;
}

/** A value of Stage or Status that records of an object have. */
export interface MappedValue {
    readonly object: string;
    readonly value: string;
}

const same = (a: MappedValue, b: MappedValue): boolean =>
    a.object.toLowerCase() === b.object.toLowerCase() && a.value.toLowerCase() === b.value.toLowerCase();

/** How many of the values in use have a mapping; upper and lower case do not count, as in the org. */
export function mappingShare(used: readonly MappedValue[], mappings: readonly MappedValue[]): Share {
    return { count: used.filter((value) => mappings.some((mapping) => same(value, mapping))).length, of: used.length };
}

/** A mean total with one decimal, and never one that seems to belong to the next type: 79.96 is shown as 79.9. */
export function shownScore(mean: number): number {
    const rounded = Number(mean.toFixed(1));
    return bandOf(rounded) === bandOf(mean) ? rounded : Math.floor(mean * 10) / 10;
}
