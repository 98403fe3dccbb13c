import { readFileSync } from 'node:fs';

export interface Totals {
    readonly passed: number;
    readonly failed: number;
    readonly skipped: number;
}

export type Counter = 'exit code' | 'node:test' | 'jest';

const NOTHING: Totals = { passed: 0, failed: 0, skipped: 0 };

/** The counts of node:test, as `count-reporter.ts` writes them. */
export interface NodeCounts {
    readonly passed: number;
    readonly failed: number;
    readonly cancelled: number;
    readonly skipped: number;
    readonly todo: number;
}

interface JestCounts {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
    readonly numPendingTests: number;
    readonly numTodoTests: number;
    /** Test files that did not even run. */
    readonly numRuntimeErrorTestSuites: number;
}

export const addTotals = (all: readonly Totals[]): Totals =>
    all.reduce(
        (sum, { passed, failed, skipped }) => ({
            passed: sum.passed + passed,
            failed: sum.failed + failed,
            skipped: sum.skipped + skipped
        }),
        NOTHING
    );

/**
 * What one runner did. A runner that says "failed" by its exit code and counts no failure (it crashed, a file did not
 * load, coverage is too low) counts as one failure, and so does one that leaves no report: silence is no success.
 */
export function totalsOf(counter: Counter, exitCode: number, report: string | undefined): Totals {
    const counted = counter === 'exit code' ? undefined : readReport(counter, report);
    if (counter === 'exit code' || !counted) {
        const hasPassed = exitCode === 0 && counter === 'exit code';
        return hasPassed ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 };
    }
    const isCrash = exitCode !== 0 && counted.failed === 0;
    const isEmpty = counted.passed + counted.failed === 0;
    return isCrash || isEmpty ? { ...counted, failed: counted.failed + 1 } : counted;
}

function readReport(counter: 'node:test' | 'jest', file: string | undefined): Totals | undefined {
    try {
        const report: unknown = JSON.parse(readFileSync(file ?? '', 'utf8'));
        return counter === 'jest' ? fromJest(report as JestCounts) : fromNode(report as NodeCounts);
    } catch {
        return undefined;
    }
}

const fromNode = ({ passed, failed, cancelled, skipped, todo }: NodeCounts): Totals => ({
    passed,
    failed: failed + cancelled,
    skipped: skipped + todo
});

const fromJest = (counts: JestCounts): Totals => ({
    passed: counts.numPassedTests,
    failed: counts.numFailedTests + counts.numRuntimeErrorTestSuites,
    skipped: counts.numPendingTests + counts.numTodoTests
});

export const closingLine = ({ passed, failed, skipped }: Totals): string =>
    `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
