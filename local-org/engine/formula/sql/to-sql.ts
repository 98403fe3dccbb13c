import type { TypedFormula } from '../typed.ts';
import { FormulaSqlBuilder } from './build.ts';
import type { FormulaSqlEnvironment } from './environment.ts';
import { bound, NotInSql, raw, sql, vanish, withFailure, type SqlFragment, type SqlText } from './fragment.ts';
import { wholeSql } from './whole.ts';

/** SQLite takes expressions at most 1,000 deep; one formula may stand inside another. */
const DEEPEST = 400;

/**
 * An SQLite expression of the same meaning as `evaluateFormula`, its result in stored form (booleans 1 and 0). Where the
 * formula fails it is null; `failed` tells such a null from a blank. Needs `defineFormulaFunctions` on the database.
 * @throws FormulaCompileError for what only makes sense while a record is saved (ISCHANGED, PRIORVALUE, ISNEW, ISCLONE)
 */
export function formulaToSql(formula: TypedFormula, environment: FormulaSqlEnvironment): SqlFragment {
    const fragment = nativeSql(formula, environment);
    if (!fragment || depthOf(fragment.sql) > DEEPEST) {
        return wholeSql(formula, environment);
    }
    return fragment;
}

/** Undefined: there is something in it that SQL has no form for. */
function nativeSql(formula: TypedFormula, environment: FormulaSqlEnvironment): SqlFragment | undefined {
    try {
        const value = new FormulaSqlBuilder(formula, environment).of(formula.root);
        const result = resultSql(formula, value, environment.timeZone);
        const text =
            value.failed && !(vanish([value]) && formula.type !== 'boolean')
                ? sql`(CASE WHEN ${value.failed} THEN NULL ELSE ${result} END)`
                : result;
        return withFailure(text, value.failed, true);
    } catch (error) {
        if (error instanceof NotInSql) {
            return undefined;
        }
        throw error;
    }
}

/** How deep SQLite would have to go: into parentheses, and along chains of AND and OR. */
function depthOf(text: string): number {
    let depth = 0;
    let deepest = 0;
    for (const [token] of text.matchAll(/[()]|\b(?:AND|OR)\b/g)) {
        depth += token === ')' ? -1 : token === '(' ? 1 : 0;
        deepest = Math.max(deepest, depth);
    }
    const chains = text.match(/\b(?:AND|OR)\b/g)?.length ?? 0;
    return deepest + Math.floor(chains / 2);
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
