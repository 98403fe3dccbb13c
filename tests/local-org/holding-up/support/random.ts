/** A reproducible source of chance. */
export interface Random {
    /** A whole number from `least` to `most`, both included. */
    between(least: number, most: number): number;
    /** True in one of `n` cases. */
    oneIn(n: number): boolean;
    pick<T>(items: readonly T[]): T;
    /** Another source that depends on this one's seed and the name alone. */
    branch(name: string): Random;
}

/** Mulberry32: 32 bits of state are plenty for the order of a few hundred writes. */
export function seededRandom(seed: number): Random {
    let state = seed >>> 0;
    const next = (): number => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
    const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
    return {
        between,
        oneIn: (n) => between(1, n) === 1,
        pick: (items) => items[between(0, items.length - 1)] as (typeof items)[number],
        branch: (name) =>
            seededRandom([...name].reduce((hash, letter) => Math.imul(hash, 31) + letter.charCodeAt(0), seed))
    };
}
