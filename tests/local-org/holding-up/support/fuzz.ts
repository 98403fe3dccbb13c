import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mock } from 'node:test';
import fc from 'fast-check';
import type { Caller } from '../../../../local-org/services/caller.ts';
import { openEngineOrg, type EngineOrg } from '../../../support/engine-org.ts';

/** One seed, one run of cases: HOLDING_UP_SEED and HOLDING_UP_RUNS change them. */
export const fuzzRuns = (runs: number): { seed: number; numRuns: number } => ({
    seed: Number(process.env['HOLDING_UP_SEED'] ?? 1),
    numRuns: Number(process.env['HOLDING_UP_RUNS'] ?? runs)
});

/** The longest that one case may take, in milliseconds: far above what any takes, far below a hang. */
export const PATIENCE = 5000;

export interface FuzzedOrg extends EngineOrg {
    readonly caller: Caller;
    readonly directory: string;
    /** What services wrote to the console since the last call: they do so for faults that are no client's. */
    internalFaults(): string[];
    close(): void;
}

export function openFuzzedOrg(): FuzzedOrg {
    const directory = mkdtempSync(join(tmpdir(), 'holding-up-fuzz-'));
    const engine = openEngineOrg({ clock: Date });
    const { userId } = engine.administrator;
    const console = mock.method(globalThis.console, 'error', () => undefined);
    return {
        ...engine,
        directory,
        // a deploy replaces the rights, so they are asked for anew
        get caller(): Caller {
            return {
                org: engine.org,
                access: engine.org.accessOf(userId),
                userId,
                version: '67.0',
                origin: 'http://127.0.0.1'
            };
        },
        internalFaults() {
            const faults = console.mock.calls.map(({ arguments: words }) => words.map(String).join(' '));
            console.mock.resetCalls();
            return faults;
        },
        close() {
            console.mock.restore();
            engine.org.close();
            rmSync(directory, { recursive: true, force: true });
        }
    };
}

/** Texts with some spots replaced, dropped or doubled; spots are parts of the whole, so that any length is hit everywhere. */
export const damaged = (text: string, noise: readonly string[]): fc.Arbitrary<string> =>
    fc
        .array(
            fc.record({
                at: fc.double({ min: 0, max: 1, noNaN: true }),
                length: fc.integer({ min: 0, max: 60 }),
                insert: fc.oneof(fc.constantFrom('', ...noise), fc.string({ unit: 'binary', maxLength: 8 }))
            }),
            { minLength: 1, maxLength: 4 }
        )
        .map((spots) =>
            spots.reduce((whole, { at, length, insert }) => {
                const place = Math.floor(at * whole.length);
                return whole.slice(0, place) + insert + whole.slice(place + length);
            }, text)
        );
