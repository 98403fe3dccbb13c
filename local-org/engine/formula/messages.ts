import { FormulaCompileError } from './formula-error.ts';
import type { TypedNode } from './typed.ts';
import { labelOfType, type FormulaType } from './types.ts';

/** @param what `function 'LEN()'` or `operator '+'` */
export function wrongType(what: string, expected: readonly FormulaType[], actual: TypedNode): never {
    const wanted = expected.filter((type) => type !== actual.type).map(labelOfType);
    const message = `Incorrect parameter type for ${what}. Expected ${wanted.join(', ')}, received ${labelOfType(actual.type)}`;
    throw new FormulaCompileError(message, actual);
}
