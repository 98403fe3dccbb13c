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
export { defineFormulaFunctions } from './sql/call.ts';
export type { FormulaSqlEnvironment } from './sql/environment.ts';
export type { SqlFragment, SqlText } from './sql/fragment.ts';
export { formulaToSql } from './sql/to-sql.ts';
export { labelOfType } from './types.ts';
