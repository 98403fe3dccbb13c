import { setTimeout as sleep } from 'node:timers/promises';

const FIRST = 10;
const SHARE = 0.12;
const LONGEST = 5000;

/**
 * Waits between questions to an org, each a share of the time since the first one: the local org answers within milliseconds,
 * a far one counts requests, and neither is kept waiting for long once it is done.
 * Yields a function that waits: `for (const wait of backoff()) { ask; await wait(); }`.
 */
export function* backoff(now: () => number = () => performance.now()): Generator<() => Promise<void>, never> {
    const started = now();
    for (;;) {
        yield () => sleep(Math.min(LONGEST, FIRST + SHARE * (now() - started)));
    }
}
