/** Figures from records that several pages read the same way. */

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
