/** The demo company is the same on every machine: this seed, and nothing else, decides it. */
export const DEMO_SEED = 200607;

/** Draws numbers from a seed (mulberry32: 32 bits of state, good enough for test data, not for secrets). */
export class Random {
    #state: number;

    constructor(seed: number) {
        this.#state = seed >>> 0;
    }

    /** 0 up to, not including, 1. */
    next(): number {
        this.#state = (this.#state + 0x6d2b79f5) >>> 0;
        let mixed = this.#state;
        mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    }

    /** Whole number, both ends included. */
    between(low: number, high: number): number {
        return low + Math.floor(this.next() * (high - low + 1));
    }

    chance(probability: number): boolean {
        return this.next() < probability;
    }

    pick<T>(choices: readonly T[]): T {
        const choice = choices[Math.floor(this.next() * choices.length)];
        if (choice === undefined) {
            throw new Error('nothing to pick from');
        }
        return choice;
    }

    weighted<T>(choices: readonly (readonly [T, number])[]): T {
        let at = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
        for (const [choice, weight] of choices) {
            at -= weight;
            if (at < 0) {
                return choice;
            }
        }
        return this.pick(choices)[0];
    }

    /** `count` different ones, in no order. */
    sample<T>(choices: readonly T[], count: number): T[] {
        const rest = [...choices];
        return Array.from(
            { length: Math.min(count, rest.length) },
            () => rest.splice(Math.floor(this.next() * rest.length), 1)[0] as T
        );
    }

    /** Skewed like sizes and durations are: mostly below the middle, now and then far above. */
    skewed(low: number, high: number, power = 2): number {
        return low + (high - low) * this.next() ** power;
    }
}
