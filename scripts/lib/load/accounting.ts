import type { SourceRow } from './source.ts';

/** What became of one row of a file. Each row ends in exactly one of these. */
export type Fate = 'created' | 'updated' | 'unchanged' | 'rejected' | 'leftOut';

export interface RejectedRow {
    readonly file: string;
    readonly line: number;
    readonly reason: string;
    readonly values: Readonly<Record<string, string>>;
}

/** Something about a row that was loaded that a person should look at. */
export interface Finding {
    readonly file: string;
    readonly line: number;
    readonly column: string;
    readonly value: string;
    readonly what: string;
}

export interface StepReport {
    readonly step: string;
    readonly object: string;
    readonly file: string;
    readonly rows: number;
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly rejected: readonly RejectedRow[];
    /** Reason -> rows. */
    readonly leftOut: Readonly<Record<string, number>>;
    readonly findings: readonly Finding[];
    /** Fields of the plan that this org does not let be written, and why. */
    readonly columnsLeftOut: readonly { readonly field: string; readonly reason: string }[];
    /** Rows of the org that differ from the file and were kept as they are. */
    readonly differences: readonly Difference[];
    /** Why the whole step was left out. */
    readonly notRun?: string;
    readonly seconds: number;
}

export interface Difference {
    readonly line: number;
    readonly key: string;
    readonly field: string;
    readonly inFile: unknown;
    readonly inOrg: unknown;
}

/** Keeps the books of one step: rows read must equal rows accounted for, or the step is a programming error. */
export class Books {
    readonly file: string;
    #rows = 0;
    #counts = { created: 0, updated: 0, unchanged: 0 };
    readonly #fates = new Map<number, Fate>();
    readonly #rejected: RejectedRow[] = [];
    readonly #leftOut = new Map<string, number>();
    readonly findings: Finding[] = [];
    readonly differences: Difference[] = [];

    constructor(file: string) {
        this.file = file;
    }

    read(): void {
        this.#rows += 1;
    }

    count(row: SourceRow, fate: 'created' | 'updated' | 'unchanged'): void {
        this.#settle(row, fate);
        this.#counts[fate] += 1;
    }

    reject(row: SourceRow, reason: string): void {
        this.#settle(row, 'rejected');
        this.#rejected.push({ file: this.file, line: row.line, reason, values: row.values });
    }

    leaveOut(row: SourceRow, reason: string): void {
        this.#settle(row, 'leftOut');
        this.#leftOut.set(reason, (this.#leftOut.get(reason) ?? 0) + 1);
    }

    find(row: SourceRow, column: string, what: string): void {
        this.findings.push({ file: this.file, line: row.line, column, value: row.values[column] ?? '', what });
    }

    get rows(): number {
        return this.#rows;
    }

    get settled(): number {
        return this.#fates.size;
    }

    /** @throws Error when a row is not accounted for, or accounted for twice (see count, reject, leaveOut) */
    close(
        step: { name: string; object: string },
        columnsLeftOut: StepReport['columnsLeftOut'],
        seconds: number
    ): StepReport {
        if (this.#fates.size !== this.#rows) {
            throw new Error(`Step ${step.name} read ${this.#rows} rows and accounted for ${this.#fates.size}.`);
        }
        const rejected = this.#rejected.toSorted((a, b) => a.line - b.line);
        const leftOut = Object.fromEntries(this.#leftOut);
        const { findings, differences, file } = this;
        return {
            step: step.name,
            object: step.object,
            file,
            rows: this.#rows,
            ...this.#counts,
            rejected,
            leftOut,
            findings,
            columnsLeftOut,
            differences,
            seconds
        };
    }

    #settle(row: SourceRow, fate: Fate): void {
        const before = this.#fates.get(row.line);
        if (before !== undefined) {
            throw new Error(`Line ${row.line} of ${this.file} was ${before} and now ${fate}.`);
        }
        this.#fates.set(row.line, fate);
    }
}

export const leftOutRows = (report: StepReport): number =>
    Object.values(report.leftOut).reduce((sum, count) => sum + count, 0);

/** The report of a step that this org cannot take. */
export const notRunReport = (step: { name: string; object: string; file: string }, notRun: string): StepReport => ({
    step: step.name,
    object: step.object,
    file: step.file,
    rows: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    rejected: [],
    leftOut: {},
    findings: [],
    columnsLeftOut: [],
    differences: [],
    notRun,
    seconds: 0
});
