/** Whether the difference of two groups is clear or could be noise. */

export interface Difference {
    /** Mean of the second group less mean of the first. */
    readonly difference: number;
    /** How often chance alone gives a difference at least so large; above 0, up to 1. */
    readonly pValue: number;
}

/** How often each value was given; which value comes first does not matter to a difference. */
export type Counted = readonly number[];

/** A difference that chance gives more rarely is called clear. */
const CLEAR_BELOW = 0.05;
/** With so many, a p value near 0.05 is good to half a hundredth, and the smallest is 0.0005. */
const PERMUTATIONS = 1999;
/** From here on the permutation distribution cannot be told from its limit. */
const LARGE = 600;

export const isClear = ({ pValue }: Difference): boolean => pValue < CLEAR_BELOW;

/** A whole number that a text always gives: seeds follow from what is tested (FNV-1a). */
export function seedOf(text: string): number {
    let hash = 0x811c9dc5;
    for (const character of text) {
        hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    }
    return hash >>> 0;
}

/** Numbers from 0 up to, not including, 1; the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}

const sizeOf = (counts: Counted): number => counts.reduce((sum, times) => sum + times, 0);
const sumOf = (counts: Counted): number => counts.reduce((sum, times, value) => sum + times * value, 0);

/**
 * Two-sided permutation test of the difference of two means. Groups of up to 600 people together are shuffled; larger ones
 * take the normal limit of the permutation distribution with its exact variance.
 * @param seed the same seed gives the same p value
 * @returns undefined where a group is empty
 */
export function compareGroups(first: Counted, second: Counted, seed: number): Difference | undefined {
    const [n1, n2] = [sizeOf(first), sizeOf(second)];
    if (n1 === 0 || n2 === 0) {
        return undefined;
    }
    const difference = sumOf(second) / n2 - sumOf(first) / n1;
    const [smaller, larger] = n1 <= n2 ? [first, second] : [second, first];
    const pValue = n1 + n2 > LARGE ? limitOf(smaller, larger) : shuffled(smaller, larger, seed);
    return { difference, pValue };
}

/** The observed arrangement counts as one of them: p is never 0 (Phipson and Smyth, 2010). */
function shuffled(smaller: Counted, larger: Counted, seed: number): number {
    const pool = Uint8Array.from([...valuesOf(smaller), ...valuesOf(larger)]);
    const drawn = sizeOf(smaller);
    const expected = drawn * (sumOf(smaller) + sumOf(larger));
    // distance of the drawn sum from what is expected, times the size of the pool: whole numbers compare exactly
    const distance = (sum: number): number => Math.abs(pool.length * sum - expected);
    const observed = distance(sumOf(smaller));
    const random = randomFrom(seed);
    let atLeast = 1;
    for (let round = 0; round < PERMUTATIONS; round++) {
        atLeast += distance(drawSum(pool, drawn, random)) >= observed ? 1 : 0;
    }
    return atLeast / (PERMUTATIONS + 1);
}

const valuesOf = (counts: Counted): number[] => counts.flatMap((times, value) => new Array<number>(times).fill(value));

/** Brings `drawn` random ones to the front (Fisher and Yates) and adds them up. */
function drawSum(pool: Uint8Array, drawn: number, random: () => number): number {
    let sum = 0;
    for (let index = 0; index < drawn; index++) {
        const other = index + Math.floor(random() * (pool.length - index));
        const value = pool[other] as number;
        pool[other] = pool[index] as number;
        pool[index] = value;
        sum += value;
    }
    return sum;
}

/** Hoeffding, "A Combinatorial Central Limit Theorem", Annals of Mathematical Statistics 22 (1951), 558-566. */
function limitOf(smaller: Counted, larger: Counted): number {
    const [n1, n2] = [sizeOf(smaller), sizeOf(larger)];
    const n = n1 + n2;
    const mean = (sumOf(smaller) + sumOf(larger)) / n;
    const spread = (counts: Counted): number =>
        counts.reduce((sum, times, value) => sum + times * (value - mean) ** 2, 0);
    const variance = ((n1 * n2) / (n * (n - 1))) * (spread(smaller) + spread(larger));
    // sums are whole numbers: the step to the next one is shared by both (continuity correction)
    const distance = Math.max(0, Math.abs(sumOf(smaller) - n1 * mean) - 0.5);
    return variance === 0 ? 1 : bothTails(distance / Math.sqrt(variance));
}

/** Abramowitz and Stegun 7.1.26, error below 1.5e-7; never 0, as above. */
function bothTails(z: number): number {
    const x = z / Math.SQRT2;
    const t = 1 / (1 + 0.3275911 * x);
    const series = [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592];
    const tails = series.reduce((sum, factor) => (sum + factor) * t, 0) * Math.exp(-x * x);
    return Math.max(tails, 1e-7);
}

/** A mean with half of its 95 % interval. */
export interface Estimate {
    readonly mean: number;
    readonly halfWidth: number | undefined;
}

/**
 * Whether a mean has changed between two waves: the change is larger than the half-width that the difference of two
 * independent means has. People who answered both times make the true one smaller, so a change is never called clear too soon.
 */
export function isClearChange(earlier: Estimate, later: Estimate): boolean {
    if (earlier.halfWidth === undefined || later.halfWidth === undefined) {
        return false;
    }
    return Math.abs(later.mean - earlier.mean) > Math.hypot(earlier.halfWidth, later.halfWidth);
}
