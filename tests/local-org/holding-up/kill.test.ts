// HOLDING_UP_ROUNDS=200 HOLDING_UP_SEED=7 node --test tests/local-org/holding-up/kill.test.ts
import { describe, it } from 'node:test';
import { liveThrough } from './support/life.ts';

/** How many deaths one org lives through before the next one starts afresh. */
const ROUNDS_OF_A_LIFE = 10;
const ROUNDS = Number(process.env['HOLDING_UP_ROUNDS'] ?? ROUNDS_OF_A_LIFE);
const SEED = Number(process.env['HOLDING_UP_SEED'] ?? 1);

describe('an org that is killed while it is written to', () => {
    for (let done = 0; done < ROUNDS; done += ROUNDS_OF_A_LIFE) {
        const rounds = Math.min(ROUNDS_OF_A_LIFE, ROUNDS - done);
        const seed = SEED + done;
        it(`has lost nothing acknowledged and shows nothing half-done, ${rounds} times (seed ${seed})`, () =>
            liveThrough(seed, rounds));
    }
});
