import { setTimeout as sleep } from 'node:timers/promises';

const FIRST = 15;
const LONGEST = 5000;

/**
 * Waits between questions to an org: short at first, for the local org answers within milliseconds, then longer, for a
 * far one counts requests. Yields a function that waits: `for (const wait of backoff()) { ask; await wait(); }`.
 */
export function* backoff(): Generator<() => Promise<void>, never> {
    for (let pause = FIRST; ; pause = Math.min(LONGEST, pause * 1.5)) {
        yield () => sleep(pause);
    }
}
