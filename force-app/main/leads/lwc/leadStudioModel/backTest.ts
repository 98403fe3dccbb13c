/** Figures of a back-test, and how far they can be trusted. */
import { medianOf } from 'c/figuresModel';

export interface Interval {
    readonly low: number;
    readonly high: number;
}

/** 95 of 100. */
const Z = 1.959964;

/**
 * Where the true rate lies with 95 % confidence (Wilson's score interval, which holds for few leads and for rates near 0 and 1 too).
 * @param part of `all`, which is at least 1
 */
export function rateInterval(part: number, all: number): Interval {
    const rate = part / all;
    const scale = 1 + (Z * Z) / all;
    const middle = (rate + (Z * Z) / (2 * all)) / scale;
    const half = (Z / scale) * Math.sqrt((rate * (1 - rate)) / all + (Z * Z) / (4 * all * all));
    return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** Leads by whole days from creation to conversion. */
export type DayCounts = ReadonlyMap<number, number>;

export const medianDays = (counts: DayCounts): number | undefined =>
    medianOf([...counts].flatMap(([day, count]) => Array<number>(count).fill(day)));

export interface Group {
    readonly met: number;
    readonly converted: number;
}

/** Below this a rate is a hint at best. */
export const FEW = 30;

export type Verdict = 'none' | 'few' | 'noise' | 'clear';

/**
 * What may be said about the conversion of those who meet one definition against those who meet another. Leads that meet both are in
 * both groups and say nothing about the difference: those alone that meet one and not the other are compared.
 * @param gained leads that meet the first alone
 * @param lost leads that meet the second alone
 */
export function verdictOf(gained: Group, lost: Group): Verdict {
    if (gained.met === 0 && lost.met === 0) {
        return 'none';
    }
    if (gained.met < FEW || lost.met < FEW) {
        return 'few';
    }
    const [a, b] = [rateInterval(gained.converted, gained.met), rateInterval(lost.converted, lost.met)];
    const difference = gained.converted / gained.met - lost.converted / lost.met;
    const rateA = gained.converted / gained.met;
    const rateB = lost.converted / lost.met;
    // Newcombe's interval of a difference, from the two intervals of the rates
    const low = difference - Math.hypot(rateA - a.low, b.high - rateB);
    const high = difference + Math.hypot(a.high - rateA, rateB - b.low);
    return low > 0 || high < 0 ? 'clear' : 'noise';
}
