import { inverse, PRIME, times } from './elimination.ts';
import type { Images } from './images.ts';

/** Steps of work that may be spent; counted down. Beyond it nothing is proven. */
export interface Budget {
    left: number;
}

/** Whether some images that are together no larger than `room` depend on each other; true also when the budget is spent. */
export function hasDependent(images: Images, room: number, budget: Budget): boolean {
    const directed = directionsOf(images, room);
    budget.left -= images.sizes.length;
    if (!directed || budget.left < 0 || hasParallel(directed, room)) {
        return true;
    }
    const [first, second, third] = images.sizes.toSorted((a, b) => a - b);
    if (third === undefined || (first as number) + (second as number) + third > room) {
        return false;
    }
    for (let index = 0; index < directed.sizes.length; index++) {
        const left = room - (directed.sizes[index] as number);
        if (left > 0 && hasDependent(along(directed, index), left, budget)) {
            return true;
        }
    }
    return false;
}

/** Images with a factor each that makes their first number 1. @returns undefined: one that fits is zero */
function directionsOf({ sizes, dimensions, vectors }: Images, room: number): Images | undefined {
    const directed = new Float64Array(vectors.length);
    const pivots = new Int32Array(sizes.length);
    for (let index = 0; index < sizes.length; index++) {
        const end = (index + 1) * dimensions;
        let pivot = index * dimensions;
        while (pivot < end && vectors[pivot] === 0) {
            pivot++;
        }
        if (pivot === end && (sizes[index] as number) <= room) {
            return undefined;
        }
        pivots[index] = pivot === end ? -1 : pivot;
    }
    const scales = inverses(pivots, vectors);
    for (let index = 0; index < sizes.length; index++) {
        for (let at = pivots[index] as number; at >= 0 && at < (index + 1) * dimensions; at++) {
            directed[at] = times(vectors[at] as number, scales[index] as number);
        }
    }
    return { sizes, dimensions, vectors: directed };
}

/** Inverses of many numbers by one inversion: of their product, taken apart again. */
function inverses(at: Int32Array, values: Float64Array): Float64Array {
    const before = new Float64Array(at.length);
    let product = 1;
    for (let index = 0; index < at.length; index++) {
        before[index] = product;
        const value = values[at[index] as number];
        product = value === undefined ? product : times(product, value);
    }
    let rest = inverse(product);
    for (let index = at.length - 1; index >= 0; index--) {
        const value = values[at[index] as number];
        before[index] = times(before[index] as number, rest);
        rest = value === undefined ? rest : times(rest, value);
    }
    return before;
}

/** Two of the same direction that fit together. */
function hasParallel({ sizes, dimensions, vectors }: Images, room: number): boolean {
    const last = new Map<number, number>();
    const before = new Int32Array(sizes.length).fill(-1);
    for (let index = 0; index < sizes.length; index++) {
        const from = index * dimensions;
        // two numbers of a direction tell nearly all of them apart
        const hash = (vectors[from + 1] ?? 0) * 3 + (vectors[from + dimensions - 1] as number);
        let other = last.get(hash) ?? -1;
        before[index] = other;
        last.set(hash, index);
        for (; other >= 0; other = before[other] as number) {
            const fits = (sizes[index] as number) + (sizes[other] as number) <= room;
            if (fits && isSame(vectors, from, other * dimensions, dimensions)) {
                return true;
            }
        }
    }
    return false;
}

function isSame(vectors: Float64Array, a: number, b: number, dimensions: number): boolean {
    for (let d = 0; d < dimensions; d++) {
        if (vectors[a + d] !== vectors[b + d]) {
            return false;
        }
    }
    return true;
}

/** The images after `index`, seen along it: what depends on it and others depends here on the others alone. */
function along({ sizes, dimensions, vectors }: Images, index: number): Images {
    const own = vectors.subarray(index * dimensions, (index + 1) * dimensions);
    const pivot = own.findIndex((value) => value !== 0);
    const others = sizes.slice(index + 1);
    const seen = new Float64Array(others.length * (dimensions - 1));
    for (let other = 0; other < others.length; other++) {
        const from = (index + 1 + other) * dimensions;
        const factor = pivot < 0 ? 0 : (vectors[from + pivot] as number);
        let at = other * (dimensions - 1);
        for (let d = 0; d < dimensions; d++) {
            if (d !== Math.max(0, pivot)) {
                const value = (vectors[from + d] as number) - times(factor, own[d] as number);
                seen[at++] = value < 0 ? value + PRIME : value;
            }
        }
    }
    return { sizes: others, dimensions: dimensions - 1, vectors: seen };
}
