/** The door of this room: the rest of the engine imports formulas from here alone. */
export { compileFormula, LARGEST_COMPILED, LONGEST_SOURCE } from './formula.ts';
export { checkFormula } from './check.ts';
export { evaluateFormula, type FormulaValue } from './evaluate.ts';
export { FormulaCompileError, FormulaFailure, lineAndColumn } from './formula-error.ts';
export type { FormulaEnvironment, FormulaInput } from './environment.ts';
export type { FormulaNode } from './nodes.ts';
export { parseFormula } from './parser.ts';
export type { FormulaScope, FormulaUse, ScopeField, TypedFormula, TypedNode } from './typed.ts';
export type { FormulaType } from './types.ts';
