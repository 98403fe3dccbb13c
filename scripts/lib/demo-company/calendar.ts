import type { Random } from './random.ts';

export const DAY = 86_400_000;

/** Data of the demo company reach so far back from the day they end at. */
export const HISTORY_DAYS = 548;

export const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
export const toMoment = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Moves a time into working hours of the United States: a weekday, 13:00 to 22:00 UTC, to the minute. */
export function atWork(random: Random, time: number): number {
    const weekday = new Date(time).getUTCDay();
    const shift = weekday === 6 ? -1 : weekday === 0 ? -2 : 0;
    const midnight = Math.floor(time / DAY) * DAY + shift * DAY;
    return midnight + random.between(13 * 60, 22 * 60 - 1) * 60_000;
}

// Budgets are spent at the end of a year, and a hurricane season sells generators.
const DEMAND = [0.8, 0.8, 1, 0.9, 0.9, 1, 0.8, 1.1, 1.5, 1.4, 1.2, 0.9];
const HIGHEST = Math.max(...DEMAND);

/** A time between two, more likely in a strong month. */
export function seasonalTime(random: Random, from: number, to: number): number {
    for (;;) {
        const time = from + random.next() * (to - from);
        if (random.chance((DEMAND[new Date(time).getUTCMonth()] ?? 1) / HIGHEST)) {
            return atWork(random, time);
        }
    }
}
