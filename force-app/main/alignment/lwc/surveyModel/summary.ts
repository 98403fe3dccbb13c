import { criticalT } from './studentT.ts';

/** How often each value was given; the value at index i is `lowest` + i. */
export interface Counts {
    readonly lowest: number;
    readonly counts: readonly number[];
}

export interface Summary {
    /** How many values. */
    readonly count: number;
    readonly mean: number;
    /** Sample standard deviation; undefined below two values. */
    readonly deviation: number | undefined;
    /** Half of the 95 % interval of the mean (Student's t); undefined below two values. */
    readonly halfWidth: number | undefined;
    /** Mean distance from the mean: small where people agree. */
    readonly averageDeviation: number;
}

/**
 * Customary bound for five options: a sixth of their number. M. J. Burke, W. P. Dunlap, "Estimating Interrater Agreement
 * with the Average Deviation Index", Organizational Research Methods 5 (2002), 159-172.
 */
export const AGREEMENT_BOUND = 5 / 6;

/** @returns undefined: there are no values */
export function summaryOf({ lowest, counts }: Counts): Summary | undefined {
    const total = (weight: (value: number) => number): number =>
        counts.reduce((sum, times, index) => sum + (times === 0 ? 0 : times * weight(lowest + index)), 0);
    const count = total(() => 1);
    if (count === 0) {
        return undefined;
    }
    const mean = total((value) => value) / count;
    const squares = total((value) => (value - mean) ** 2);
    const deviation = count > 1 ? Math.sqrt(squares / (count - 1)) : undefined;
    return {
        count,
        mean,
        deviation,
        halfWidth: deviation === undefined ? undefined : (criticalT(count - 1) * deviation) / Math.sqrt(count),
        averageDeviation: total((value) => Math.abs(value - mean)) / count
    };
}

/** Whether the people of a group see one statement alike. */
export const doAgree = ({ averageDeviation }: Pick<Summary, 'averageDeviation'>): boolean =>
    averageDeviation <= AGREEMENT_BOUND + 1e-9;
