/** Figures that every wing works out the same way. */

/** @returns the value in the middle, between two the mean of both; undefined: there are none */
export function medianOf(values: readonly number[]): number | undefined {
    const sorted = values.toSorted((a, b) => a - b);
    const [lower, upper] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
    return lower === undefined || upper === undefined ? undefined : (lower + upper) / 2;
}
