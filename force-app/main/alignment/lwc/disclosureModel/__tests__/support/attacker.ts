/** Somebody who knows who belongs to which group and works with everything that was shown, in whole numbers of any size. */

/** Groups as lists of people: 1 where the person is in it. */
export type Matrix = readonly (readonly number[])[];

/** Rank by Bareiss' elimination, exact. */
function rank(matrix: Matrix): number {
    const rows = matrix.map((row) => row.map(BigInt));
    let [found, before] = [0, 1n];
    for (let column = 0; column < (rows[0]?.length ?? 0) && found < rows.length; column++) {
        const at = rows.findIndex((row, index) => index >= found && row[column] !== 0n);
        if (at < 0) {
            continue;
        }
        [rows[found], rows[at]] = [rows[at] as bigint[], rows[found] as bigint[]];
        const pivot = rows[found] as bigint[];
        for (let index = found + 1; index < rows.length; index++) {
            const row = rows[index] as bigint[];
            const factor = row[column] as bigint;
            rows[index] = row.map(
                (value, c) => (value * (pivot[column] as bigint) - factor * (pivot[c] as bigint)) / before
            );
        }
        before = pivot[column] as bigint;
        found++;
    }
    return found;
}

function* setsBelow(size: number, people: number, from = 0): Generator<number[]> {
    for (let person = from; size > 1 && person < people; person++) {
        yield [person];
        for (const others of setsBelow(size - 1, people, person + 1)) {
            yield [person, ...others];
        }
    }
}

/**
 * Looks for a combination of what was shown that is about fewer people than `minimum`: taking those people out of every
 * group then loses something.
 * @returns these people; undefined: there are none
 */
export function smallGroupIn(shown: Matrix, minimum: number): number[] | undefined {
    const all = rank(shown);
    const people = shown[0]?.length ?? 0;
    for (const set of setsBelow(minimum, people)) {
        if (rank(shown.map((row) => row.filter((_, person) => !set.includes(person)))) < all) {
            return set;
        }
    }
    return undefined;
}

/** Adds and subtracts all that was shown, each once or not at all: the attack that anybody can do on paper. */
export function smallSumIn(shown: Matrix, minimum: number): number[] | undefined {
    let sums: number[][] = [(shown[0] ?? []).map(() => 0)];
    for (const row of shown) {
        sums = sums.flatMap((sum) =>
            [-1, 0, 1].map((sign) => sum.map((value, person) => value + sign * (row[person] ?? 0)))
        );
    }
    return sums.find((sum) => {
        const about = sum.filter((value) => value !== 0).length;
        return about > 0 && about < minimum;
    });
}
