/**
 * Linear algebra over whole numbers modulo a prime: exact where floating point is not. A combination with whole or broken
 * factors that an attacker may use stays one here, and what it cancels stays cancelled; so nothing is missed.
 */

/** The largest prime whose square a number holds exactly. */
export const PRIME = 94906249;

export type Row = Float64Array;

/** Product of two numbers below the prime. Far quicker than the remainder operator, and exact: all parts fit. */
export function times(a: number, b: number): number {
    const product = a * b;
    const rest = product - Math.floor(product / PRIME) * PRIME;
    return rest < 0 ? rest + PRIME : rest >= PRIME ? rest - PRIME : rest;
}

export function inverse(value: number): number {
    // Euclid's algorithm, extended
    let [a, b, x, y] = [value, PRIME, 1, 0];
    while (b !== 0) {
        const quotient = Math.floor(a / b);
        [a, b] = [b, a - quotient * b];
        [x, y] = [y, x - quotient * y];
    }
    return x < 0 ? x + PRIME : x;
}

export interface Pivoted {
    readonly row: Row;
    /** Its first column that is not zero; there it is 1. */
    readonly pivot: number;
}

/** Rows, each with a pivot: the first of its columns (in the order of the columns) that is not zero. */
export class Echelon {
    readonly #rows: Pivoted[] = [];

    get rows(): readonly Pivoted[] {
        return this.#rows;
    }

    /** What is left of a row when what these rows can make is taken away. */
    rest(row: Row): Row {
        const rest = row.slice();
        for (const { row: known, pivot } of this.#rows) {
            const factor = rest[pivot] as number;
            if (factor !== 0) {
                subtract(rest, known, factor);
            }
        }
        return rest;
    }

    /** @returns false: these rows make it already */
    add(row: Row): boolean {
        const rest = this.rest(row);
        const pivot = rest.findIndex((value) => value !== 0);
        if (pivot < 0) {
            return false;
        }
        const scale = inverse(rest[pivot] as number);
        const scaled = rest.map((value) => times(value, scale));
        // sorted by pivot: taking rows away in this order never brings an earlier column back
        const after = this.#rows.findIndex((known) => known.pivot > pivot);
        this.#rows.splice(after < 0 ? this.#rows.length : after, 0, { row: scaled, pivot });
        return true;
    }

    /** Rows that make the same, each zero in the pivots of the others. */
    reduced(): Pivoted[] {
        const done = this.#rows.map(({ row, pivot }) => ({ row: row.slice(), pivot }));
        for (let below = done.length - 1; below > 0; below--) {
            const { row, pivot } = done[below] as Pivoted;
            for (const { row: above } of done.slice(0, below)) {
                const factor = above[pivot] as number;
                if (factor !== 0) {
                    subtract(above, row, factor);
                }
            }
        }
        return done;
    }
}

function subtract(from: Row, row: Row, factor: number): void {
    for (let column = 0; column < from.length; column++) {
        const value = row[column] as number;
        if (value !== 0) {
            const left = (from[column] as number) - times(value, factor);
            from[column] = left < 0 ? left + PRIME : left;
        }
    }
}
