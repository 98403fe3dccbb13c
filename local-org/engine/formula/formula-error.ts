/** Where something stands in a formula's source: offsets in UTF-16 units, `end` exclusive. */
export interface Span {
    readonly start: number;
    readonly end: number;
}

/** A formula that cannot be compiled. `message` is the platform's wording, without its "Error: " in front. */
export class FormulaCompileError extends Error {
    readonly start: number;
    readonly end: number;

    constructor(message: string, span: Span) {
        super(message);
        this.name = 'FormulaCompileError';
        this.start = span.start;
        this.end = span.end;
    }
}

/** What the platform shows as `#Error!`: the outcome of a formula that failed on one record. A value, never thrown to callers. */
export class FormulaFailure {
    readonly message: string;

    constructor(message: string) {
        this.message = message;
    }

    toString(): string {
        return '#Error!';
    }
}

/** Thrown inside the evaluator alone; `evaluateFormula` turns it into a `FormulaFailure`. */
export class FormulaRuntimeError extends Error {}

export const fail = (message: string): never => {
    throw new FormulaRuntimeError(message);
};

/** Line and column, both counted from 1, of an offset in `source`. */
export function lineAndColumn(source: string, offset: number): { line: number; column: number } {
    const before = source.slice(0, offset).split(/\r\n|\r|\n/);
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
