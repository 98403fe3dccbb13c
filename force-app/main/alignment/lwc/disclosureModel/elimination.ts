/**
 * Linear algebra over whole numbers modulo a prime: exact where floating point is not. A combination with whole or broken
 * factors that an attacker may use stays one here, and what it cancels stays cancelled; so nothing is missed.
 */

/** The largest prime whose square a number holds exactly. */
const PRIME = 94906249;

export type Row = Float64Array;

function inverse(value: number): number {
    // Euclid's algorithm, extended
    let [a, b, x, y] = [value, PRIME, 1, 0];
    while (b !== 0) {
        const quotient = Math.floor(a / b);
        [a, b] = [b, a - quotient * b];
        [x, y] = [y, x - quotient * y];
    }
    return x < 0 ? x + PRIME : x;
}

/** Rows, each with a pivot: the first of its columns (in the order of the columns) that is not zero. */
export class Echelon {
    readonly #rows: { readonly row: Row; readonly pivot: number }[] = [];

    get rows(): readonly { readonly row: Row; readonly pivot: number }[] {
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
        const scaled = rest.map((value) => (value * scale) % PRIME);
        // sorted by pivot: taking rows away in this order never brings an earlier column back
        const after = this.#rows.findIndex((known) => known.pivot > pivot);
        this.#rows.splice(after < 0 ? this.#rows.length : after, 0, { row: scaled, pivot });
        return true;
    }
}

function subtract(from: Row, row: Row, factor: number): void {
    for (let column = 0; column < from.length; column++) {
        const value = row[column] as number;
        if (value !== 0) {
            const left = (from[column] as number) - ((value * factor) % PRIME);
            from[column] = left < 0 ? left + PRIME : left;
        }
    }
}
