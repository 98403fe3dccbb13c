import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { evaluateFormula, FormulaFailure } from '../../../local-org/engine/formula/index.ts';
import { inSql } from './support/in-sql.ts';
import { KINDS, randomFormula, randomRecord } from './support/random-formula.ts';
import { compiled, environmentOf, type TrialRecord } from './support/record.ts';

/** Both back ends on one row, in one form: booleans 1 and 0, a failure as such. */
function both(
    source: string,
    record: TrialRecord,
    blanksAsZero: boolean,
    timeZone: string
): { evaluated: unknown; selected: unknown } {
    const formula = compiled(source, record, { blanksAsZero });
    const evaluated = evaluateFormula(formula, environmentOf(record, { timeZone }));
    const { value, failed } = inSql(formula, record, timeZone);
    return {
        evaluated:
            evaluated instanceof FormulaFailure
                ? '#Error!'
                : typeof evaluated === 'boolean'
                  ? Number(evaluated)
                  : evaluated,
        selected: failed ? '#Error!' : value
    };
}

const close = (left: number, right: number): boolean =>
    Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));

describe('the two back ends', () => {
    for (const kind of KINDS) {
        it(`mean the same by any ${kind} formula on any row`, () => {
            fc.assert(
                fc.property(
                    randomFormula(kind, 3),
                    randomRecord,
                    fc.boolean(),
                    fc.constantFrom('UTC', 'America/Los_Angeles'),
                    (source, record, blanksAsZero, timeZone) => {
                        const { evaluated, selected } = both(source, record, blanksAsZero, timeZone);
                        if (typeof evaluated === 'number' && typeof selected === 'number') {
                            assert.ok(
                                close(evaluated, selected),
                                `${source}: ${evaluated} evaluated, ${selected} selected`
                            );
                        } else {
                            assert.equal(selected, evaluated, source);
                        }
                    }
                ),
                {
                    numRuns: Number(process.env.FORMULA_RUNS ?? 1000),
                    ...(process.env.FORMULA_SEED && { seed: Number(process.env.FORMULA_SEED) })
                }
            );
        });
    }
});
