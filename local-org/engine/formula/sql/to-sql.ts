import { FormulaCompileError } from '../formula-error.ts';
import type { TypedFormula } from '../typed.ts';
import { SqlBuilder } from './build.ts';
import type { FormulaSqlEnvironment } from './environment.ts';
import { bound, raw, sql, withFailure, type SqlFragment, type SqlText } from './fragment.ts';

/** SQLite takes a million; a formula that needs more than this would be no use in a query. */
const LONGEST_SQL = 500_000;

/**
 * An SQLite expression of the same meaning as `evaluateFormula`, its result in stored form (booleans 1 and 0). Where the
 * formula fails it is null; `failed` tells such a null from a blank. Needs `defineFormulaFunctions` on the database.
 * @throws FormulaCompileError for what only makes sense while a record is saved (ISCHANGED, PRIORVALUE, ISNEW, ISCLONE)
 */
export function formulaToSql(formula: TypedFormula, environment: FormulaSqlEnvironment): SqlFragment {
    const value = new SqlBuilder(formula, environment).of(formula.root);
    const result = resultSql(formula, value, environment.timeZone);
    const text = value.failed ? sql`(CASE WHEN ${value.failed} THEN NULL ELSE ${result} END)` : result;
    if (text.sql.length > LONGEST_SQL) {
        throw new FormulaCompileError('Compiled formula is too big to be used in a query', formula.root);
    }
    return withFailure(text, value.failed);
}

function resultSql({ type, result }: TypedFormula, value: SqlText, timeZone: string): SqlText {
    if (type === 'boolean') {
        return sql`coalesce(${value}, 0)`;
    }
    if (type === 'datetime' && result?.type === 'date') {
        return sql`formula_local_date(${value}, ${bound(timeZone)})`;
    }
    if (type !== 'number') {
        return value;
    }
    const scaled = result?.type === 'percent' ? sql`(${value} * 100.0)` : value;
    return result?.scale === undefined ? scaled : sql`formula_round(${scaled}, ${raw(String(result.scale))})`;
}
