import { checkFormula } from './check.ts';
import { FormulaCompileError } from './formula-error.ts';
import { parseFormula } from './parser.ts';
import type { FormulaScope, TypedFormula } from './typed.ts';

/** Characters of source, comments and spaces included. */
export const LONGEST_SOURCE = 3900;
/** Characters of the compiled form. */
export const LARGEST_COMPILED = 15_000;

/** Parses and checks a formula and holds it to the platform's limits of size. @throws FormulaCompileError */
export function compileFormula(source: string, scope: FormulaScope): TypedFormula {
    const whole = { start: 0, end: source.length };
    // Line breaks count once, as the platform counts them.
    const length = source.replace(/\r\n/g, '\n').length;
    if (length > LONGEST_SOURCE) {
        throw new FormulaCompileError(
            `Formula is too long (${grouped(length)} characters). Maximum length is ${grouped(LONGEST_SOURCE)} characters`,
            whole
        );
    }
    const formula = checkFormula(parseFormula(source), scope);
    if (formula.compiledSize > LARGEST_COMPILED) {
        throw new FormulaCompileError(
            `Compiled formula is too big to execute (${grouped(formula.compiledSize)} characters). Maximum size is ${grouped(LARGEST_COMPILED)} characters`,
            whole
        );
    }
    return formula;
}

const grouped = (count: number): string => count.toLocaleString('en-US');
