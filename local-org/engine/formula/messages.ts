import { FormulaCompileError } from './formula-error.ts';
import type { TypedNode } from './typed.ts';
import { labelOfType, type FormulaType } from './types.ts';

/**
 * @param what `function 'LEN()'` or `operator '+'`
 * @param expected types, or words such as `Text Literal`
 */
export function wrongType(what: string, expected: readonly FormulaType[] | string, actual: TypedNode): never {
    // A type that was given is not named as expected: another one would do.
    const wanted =
        typeof expected === 'string'
            ? expected
            : expected
                  .filter((type) => type !== actual.type)
                  .map(labelOfType)
                  .join(', ');
    const message = `Incorrect parameter type for ${what}. Expected ${wanted}, received ${labelOfType(actual.type)}`;
    throw new FormulaCompileError(message, actual);
}
