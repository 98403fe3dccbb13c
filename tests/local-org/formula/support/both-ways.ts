import assert from 'node:assert/strict';
import { evaluateFormula, FormulaFailure, type FormulaValue } from '../../../../local-org/engine/formula/index.ts';
import { inSql } from './in-sql.ts';
import { aRecord, compiled, environmentOf, type Trial } from './record.ts';

/** Holds both back ends to an expected result; `#Error!` stands for a failure. */
export function gives(
    source: string,
    expected: FormulaValue,
    { record = aRecord(), scope = {}, environment = {} }: Trial = {}
): void {
    const formula = compiled(source, record, scope);
    const evaluated = evaluateFormula(formula, environmentOf(record, environment));
    assert.deepEqual(evaluated instanceof FormulaFailure ? '#Error!' : evaluated, expected, `${source}, evaluated`);
    const { value, failed } = inSql(formula, record, environment.timeZone);
    const selected = failed ? '#Error!' : formula.type === 'boolean' ? value === 1 : value;
    if (typeof selected === 'number' && typeof expected === 'number') {
        assert.ok(
            Math.abs(selected - expected) <= 1e-9 * Math.max(1, Math.abs(expected)),
            `${source}: ${selected} in SQL, not ${expected}`
        );
    } else {
        assert.deepEqual(selected, expected, `${source}, in SQL`);
    }
}

/** Many formulas of one record with their results. */
export function table(rows: readonly (readonly [source: string, expected: FormulaValue])[], trial: Trial = {}): void {
    for (const [source, expected] of rows) {
        gives(source, expected, trial);
    }
}
