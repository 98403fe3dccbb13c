import type { Quartiles } from './historyTypes';

const HOUR = 3_600_000;
const FINE_HOURS = 240;
// shares are sums of fractions: what is a half but for rounding is a half
const NEARLY = 1e-9;

interface Count {
    ended: number;
    open: number;
}

/**
 * Lengths of stays, the open ones among them, in bounded memory: kept to the hour for the first ten days and to the day after
 * that, rounded down. Quantiles are Kaplan and Meier's: an open stay counts among those still here for as long as it has lasted, and for
 * nothing after. Left out, it would make every stage look faster than it is; counted as ended, too.
 */
export class Durations {
    readonly #counts = new Map<number, Count>();

    /** @param milliseconds below zero counts as zero: clocks of two servers may differ */
    add(milliseconds: number, isOpen: boolean): void {
        const hours = Math.max(0, Math.floor(milliseconds / HOUR));
        const key = hours < FINE_HOURS ? hours : hours - (hours % 24);
        const count = this.#counts.get(key) ?? { ended: 0, open: 0 };
        if (isOpen) {
            count.open += 1;
        } else {
            count.ended += 1;
        }
        this.#counts.set(key, count);
    }

    get size(): number {
        let size = 0;
        for (const { ended, open } of this.#counts.values()) {
            size += ended + open;
        }
        return size;
    }

    /** Open stays longer than so many days. */
    openLongerThan(days: number): number {
        let found = 0;
        for (const [hours, { open }] of this.#counts) {
            found += hours / 24 > days ? open : 0;
        }
        return found;
    }

    /** In days, rounded to a tenth. */
    quartiles(): Quartiles {
        const [lower, median, upper] = this.quantiles([0.25, 0.5, 0.75]);
        return { lower, median, upper };
    }

    /** @param shares ascending, each above 0 and at most 1; undefined where so many have not ended */
    quantiles(shares: readonly number[]): (number | undefined)[] {
        const found: (number | undefined)[] = shares.map(() => undefined);
        let atRisk = this.size;
        let still = 1;
        let next = 0;
        for (const [hours, { ended, open }] of [...this.#counts].sort(([a], [b]) => a - b)) {
            still *= atRisk > 0 ? 1 - ended / atRisk : 1;
            // those that are open at this length were seen for all of it
            atRisk -= ended + open;
            while (ended > 0 && next < shares.length && still <= 1 - (shares[next] as number) + NEARLY) {
                found[next] = Math.round((hours / 24) * 10) / 10;
                next += 1;
            }
        }
        return found;
    }
}
