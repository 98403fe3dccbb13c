import { median } from './report.ts';

export interface Compared {
    /** Medians in milliseconds. */
    readonly ours: number;
    readonly baseline: number;
}

/** Times two pieces of work in turn, so that what else the machine does hits both alike. The first round is not counted. */
export async function compare(
    ours: () => unknown,
    baseline: () => unknown,
    { rounds = 9 }: { rounds?: number } = {}
): Promise<Compared> {
    const times: { ours: number[]; baseline: number[] } = { ours: [], baseline: [] };
    for (let round = 0; round <= rounds; round++) {
        const one = { ours: await timed(ours), baseline: await timed(baseline) };
        if (round > 0) {
            times.ours.push(one.ours);
            times.baseline.push(one.baseline);
        }
    }
    return { ours: median(times.ours), baseline: median(times.baseline) };
}

/** @returns milliseconds */
export async function timed(work: () => unknown): Promise<number> {
    const startedAt = performance.now();
    await work();
    return performance.now() - startedAt;
}

/** Numbers of opportunities to measure with: those named on the command line, else 10,000 and 100,000. */
export function sizes(): number[] {
    const given = process.argv.slice(2).map(Number);
    return given.length > 0 ? given : [10_000, 100_000];
}
