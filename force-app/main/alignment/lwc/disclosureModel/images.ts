import { PRIME, times } from './elimination.ts';
import type { Pivoted } from './elimination.ts';

/** Columns as vectors: `vectors` holds `dimensions` numbers for each, one column after the other. */
export interface Images {
    readonly sizes: readonly number[];
    readonly dimensions: number;
    readonly vectors: Float64Array;
}

/**
 * Images of the columns in the space outside the rows, shortened by a random projection to one number more than there are
 * columns in a small set. The projection never breaks a dependence, so none is missed; that it makes one up is as unlikely
 * as drawing the same random number twice.
 * @param rows each zero in the pivots of the others; @param room size of the largest set that is looked for
 */
export function imagesOf(rows: readonly Pivoted[], sizes: readonly number[], room: number): Images {
    const dimensions = mostTogether(sizes, room) + 1;
    const vectors = new Float64Array(sizes.length * dimensions);
    const random = randomNumbers();
    const pivots = new Set(rows.map(({ pivot }) => pivot));
    sizes.forEach((_, column) => {
        for (let d = 0; d < dimensions && !pivots.has(column); d++) {
            vectors[column * dimensions + d] = random();
        }
    });
    for (const { row, pivot } of rows) {
        for (let column = 0; column < row.length; column++) {
            const factor = row[column] as number;
            if (factor !== 0 && !pivots.has(column)) {
                for (let d = 0; d < dimensions; d++) {
                    const at = pivot * dimensions + d;
                    const less = times(factor, vectors[column * dimensions + d] as number);
                    vectors[at] = ((vectors[at] as number) + PRIME - less) % PRIME;
                }
            }
        }
    }
    return { sizes, dimensions, vectors };
}

/** How many columns a set of this size may have. */
function mostTogether(sizes: readonly number[], room: number): number {
    let left = room;
    const fits = sizes.toSorted((a, b) => a - b).findIndex((size) => (left -= size) < 0);
    return fits < 0 ? sizes.length : fits;
}

/** Numbers from 1 up to the prime, always the same ones: verdicts do not change from run to run. */
function randomNumbers(): () => number {
    let state = 20060701;
    return () => {
        state = (state * 48271) % 2147483647;
        const high = state % 9741;
        state = (state * 48271) % 2147483647;
        return ((high * 9743 + state) % (PRIME - 1)) + 1;
    };
}
