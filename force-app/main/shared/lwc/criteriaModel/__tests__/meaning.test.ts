import { certaintyOf, checkRule, dayIn, filterOf, formulaOf, predicateOf, startOfDay } from 'c/criteriaModel';
import type { CriteriaField, CriteriaFieldType, FieldValue, Rule } from 'c/criteriaModel';

// The faces are held to each other on random rules by tests/model/criteria/faces.test.ts; here are examples to read.
const WHEN = { now: Date.parse('2026-05-04T09:00:00Z'), timeZone: 'America/Los_Angeles' };

function ruleOf(type: CriteriaFieldType, logic: string, ...criteria: (readonly [string, ...string[]])[]): Rule {
    const field: CriteriaField = { path: 'F', type };
    const inputs = criteria.map(([operator, ...values]) => ({ field: 'F', operator, values }));
    const { rule } = checkRule(inputs, logic, () => field);
    if (!rule) {
        throw new Error('The rule is wrong.');
    }
    return rule;
}

describe('What an operator means, and how the formula says it', () => {
    type Case = readonly [CriteriaFieldType, readonly [string, ...string[]], FieldValue[], FieldValue[], string];
    const id = '00Q000000000001';
    const cases: readonly Case[] = [
        ['text', ['equals', 'Acme'], ['ACME'], ['Acme Ltd', null], 'LOWER(F) = "acme"'],
        ['text', ['notEquals', 'Acme'], ['Other', null, ''], ['acme'], 'NOT(LOWER(F) = "acme")'],
        ['text', ['contains', 'me'], ['Acme'], ['Other', null], 'AND(NOT(ISBLANK(F)), CONTAINS(LOWER(F), "me"))'],
        ['text', ['startsWith', 'Ac'], ['acme'], ['Tac'], 'AND(NOT(ISBLANK(F)), BEGINS(LOWER(F), "ac"))'],
        ['picklist', ['equals', 'A', 'B'], ['B'], ['b', null], 'OR(ISPICKVAL(F, "A"), ISPICKVAL(F, "B"))'],
        ['picklist', ['isBlank'], [null], ['A'], 'ISBLANK(TEXT(F))'],
        ['picklist', ['isNotBlank'], ['A'], [null], 'NOT(ISBLANK(TEXT(F)))'],
        ['multipicklist', ['includes', 'A'], ['B;A'], ['AB', null], 'AND(NOT(ISBLANK(F)), INCLUDES(F, "A"))'],
        ['multipicklist', ['excludes', 'A'], ['B', null], ['A;B'], 'NOT(AND(NOT(ISBLANK(F)), INCLUDES(F, "A")))'],
        ['number', ['equals', '0'], [0], [null, 1], 'AND(NOT(ISBLANK(F)), F = 0)'],
        ['number', ['lessThan', '5'], [4], [5, null], 'AND(NOT(ISBLANK(F)), F < 5)'],
        ['number', ['lessOrEqual', '5'], [5], [6], 'AND(NOT(ISBLANK(F)), F <= 5)'],
        ['number', ['greaterThan', '5'], [6], [5], 'AND(NOT(ISBLANK(F)), F > 5)'],
        ['number', ['notEquals', '-0.50'], [null, 1], [-0.5], 'NOT(AND(NOT(ISBLANK(F)), F = -0.5))'],
        ['percent', ['greaterOrEqual', '-5'], [-5], [-6], 'AND(NOT(ISBLANK(F)), F >= -0.05)'],
        ['date', ['equals', '2026-05-04'], ['2026-05-04'], [null], 'AND(NOT(ISBLANK(F)), F = DATE(2026, 5, 4))'],
        [
            'date',
            ['inNextDays', '2'],
            ['2026-05-06'],
            ['2026-05-04', '2026-05-07'],
            'AND(NOT(ISBLANK(F)), F > TODAY(), F <= TODAY() + 2)'
        ],
        ['date', ['moreThanDaysAgo', '2'], ['2026-05-01'], ['2026-05-02'], 'AND(NOT(ISBLANK(F)), F < TODAY() - 2)'],
        [
            'datetime',
            ['greaterThan', '2026-05-03'],
            ['2026-05-04T07:00:00Z'],
            ['2026-05-04T06:59:59Z'],
            'AND(NOT(ISBLANK(F)), DATEVALUE(F) > DATE(2026, 5, 3))'
        ],
        [
            'datetime',
            ['greaterOrEqual', '2026-05-03'],
            ['2026-05-03T07:00:00Z'],
            ['2026-05-03T06:59:59Z'],
            'AND(NOT(ISBLANK(F)), DATEVALUE(F) >= DATE(2026, 5, 3))'
        ],
        [
            'datetime',
            ['equals', '2026-05-03'],
            ['2026-05-04T06:59:59Z'],
            [null],
            'AND(NOT(ISBLANK(F)), DATEVALUE(F) = DATE(2026, 5, 3))'
        ],
        ['checkbox', ['equals', 'true'], [true], [false, null], 'IF(F, TRUE, FALSE)'],
        ['checkbox', ['equals', 'false'], [false, null], [true], 'IF(F, FALSE, TRUE)'],
        ['reference', ['equals', id], [`${id}AAA`, id], [null], `LEFT(F, 15) = "${id}"`]
    ];
    for (const [type, criterion, meeting, lacking, formula] of cases) {
        it(`${type} ${criterion.join(' ')}`, () => {
            const rule = ruleOf(type, '', criterion);
            const test = predicateOf(rule, WHEN);
            expect(meeting.filter((value) => !test(() => value))).toEqual([]);
            expect(lacking.filter((value) => test(() => value))).toEqual([]);
            expect(formulaOf(rule)).toBe(formula);
            expect(Object.keys(filterOf(rule, WHEN)).length).toBe(1);
        });
    }

    it('goes together as filter logic says', () => {
        const rule = ruleOf('text', '1 AND NOT (2 OR 3)', ['contains', 'a'], ['equals', 'ab'], ['equals', 'ac']);
        const test = predicateOf(rule, WHEN);
        expect(['ad', 'ab', 'ac', 'd', null].filter((value) => test(() => value))).toEqual(['ad']);
        expect(test(() => undefined)).toBe(false);
    });
});

describe('Days', () => {
    it('begin and end by the clock of the person, on days of a clock change too', () => {
        expect(dayIn(Date.parse('2026-03-08T07:59:59Z'), 'America/Los_Angeles')).toBe('2026-03-07');
        expect(startOfDay('2026-03-09', 'America/Los_Angeles')).toBe('2026-03-09T07:00:00.000Z');
        expect(startOfDay('2026-11-02', 'Europe/Berlin')).toBe('2026-11-01T23:00:00.000Z');
    });
});

describe('Rules that cannot be otherwise', () => {
    const never: readonly (readonly [CriteriaFieldType, ...(readonly [string, ...string[]])[]])[] = [
        ['multipicklist', ['includes', 'A'], ['isBlank']],
        ['multipicklist', ['includes', 'A'], ['excludes', 'A', 'B']],
        ['reference', ['equals', '00Q000000000001'], ['isBlank']],
        ['datetime', ['lessThan', '2026-01-01'], ['greaterThan', '2026-01-01']],
        ['date', ['inNextDays', '5'], ['inLastDays', '5']],
        ['date', ['isBlank'], ['equals', '2026-01-01']],
        ['percent', ['greaterThan', '1'], ['lessOrEqual', '1']],
        ['text', ['startsWith', 'a'], ['isBlank']]
    ];
    for (const [type, ...criteria] of never) {
        it(`are found: ${type} ${criteria.map((criterion) => criterion.join(' ')).join(', ')}`, () => {
            expect(certaintyOf(ruleOf(type, '', ...criteria))).toBe('never');
        });
    }

    it('are left undecided where there is too much to look through', () => {
        const parts = Array.from({ length: 9 }, (_, index): [string, string] => ['contains', `part ${index}`]);
        expect(certaintyOf(ruleOf('text', '', ...parts))).toBe('undecided');
        const days = Array.from({ length: 9 }, (_, index): [string, string] => ['inLastDays', String(index + 1)]);
        expect(certaintyOf(ruleOf('date', '', ...days, ['lessThan', '2026-01-01']))).toBe('undecided');
        const values = Array.from({ length: 9 }, (_, index) => `value ${index}`);
        expect(certaintyOf(ruleOf('multipicklist', '', ['includes', ...values]))).toBe('depends');
    });
});
