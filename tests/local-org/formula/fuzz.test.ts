import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
    compileFormula,
    evaluateFormula,
    FormulaCompileError,
    parseFormula
} from '../../../local-org/engine/formula/index.ts';
import { inSql } from './support/in-sql.ts';
import { KINDS, randomFormula } from './support/random-formula.ts';
import { aRecord, environmentOf, scopeOf, valueOf } from './support/record.ts';

const RUNS = {
    numRuns: Number(process.env.FORMULA_RUNS ?? 1000),
    ...(process.env.FORMULA_SEED && { seed: Number(process.env.FORMULA_SEED) })
};
const PIECES = [
    '(',
    ')',
    ',',
    '"',
    "'",
    '\\',
    '/*',
    '*/',
    '+',
    '-',
    '^',
    '&',
    '&&',
    '||',
    '!',
    '=',
    '<>',
    '<',
    '.',
    '$',
    'IF',
    'CASE',
    'NOT',
    'Name',
    'Amount',
    '1',
    '0.5',
    'NULL',
    ' ',
    '\n',
    '😀'
];

const record = aRecord();

/** Compiles and runs; anything but a result or a shaped fault is a crash. */
function survives(source: string): void {
    try {
        const formula = compileFormula(source, scopeOf(record));
        evaluateFormula(formula, environmentOf(record));
        inSql(formula, record);
    } catch (error) {
        assert.ok(error instanceof FormulaCompileError, `${source}: ${String(error)}`);
        assert.ok(error.start >= 0 && error.start <= error.end && error.end <= source.length, source);
    }
}

describe('whatever is typed', () => {
    it('any characters give a result or a shaped fault', () => {
        fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), survives), RUNS);
    });

    it('so do any pieces of formulas', () => {
        fc.assert(
            fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => survives(pieces.join(''))),
            RUNS
        );
    });

    it('so do formulas with a piece cut out, doubled or put elsewhere', () => {
        const source = fc
            .oneof(...KINDS.map((kind) => randomFormula(kind, 3)))
            .map((text) => text.replace(/\b[NPTBDZHKMI][12]\b/g, 'Name'));
        fc.assert(
            fc.property(source, fc.nat(), fc.nat(12), fc.nat(), (text, at, length, to) => {
                const [start, target] = [at % (text.length + 1), to % (text.length + 1)];
                const piece = text.slice(start, start + length);
                survives(text.slice(0, start) + text.slice(start + length));
                survives(text.slice(0, target) + piece + text.slice(target));
            }),
            RUNS
        );
    });

    it('is dealt with in no time, however long', () => {
        const long = [
            '('.repeat(100_000),
            '1+'.repeat(100_000),
            '"'.repeat(99_999),
            'a.'.repeat(100_000),
            '/*'.repeat(100_000),
            '!'.repeat(100_000),
            'IF('.repeat(50_000),
            `1${' '.repeat(200_000)}1`
        ];
        const begin = performance.now();
        for (const source of long) {
            assert.throws(() => parseFormula(source), FormulaCompileError);
        }
        assert.ok(performance.now() - begin < 2000);
    });

    it('no pattern of REGEX holds a save up', () => {
        const begin = performance.now();
        for (const pattern of ['(a+)+b', '(a|a)*b', 'a*a*a*a*a*a*a*a*b']) {
            assert.equal(
                valueOf(`REGEX(Name, "${pattern}")`, {
                    record: aRecord({ Name: { type: 'string', value: 'a'.repeat(200) } })
                }),
                '#Error!'
            );
        }
        assert.ok(performance.now() - begin < 2000);
    });
});
