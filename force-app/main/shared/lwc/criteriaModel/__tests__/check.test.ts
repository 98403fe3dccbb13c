import type { Certainty, CriteriaField, CriterionInput, Rule } from 'c/criteriaModel';

import { certaintyOf, checkRule, fieldTypeOf, formulaOf, judge, limitsOf, splitValues } from 'c/criteriaModel';

const FIELDS: readonly CriteriaField[] = [
    { path: 'Company', type: 'text' },
    { path: 'Description', type: 'longText' },
    { path: 'Rating', type: 'picklist', values: ['Hot', 'Warm'] },
    { path: 'NumberOfEmployees', type: 'number', isWhole: true },
    { path: 'Discount__c', type: 'percent' },
    { path: 'Seen__c', type: 'date' },
    { path: 'DoNotCall', type: 'checkbox' },
    { path: 'OwnerId', type: 'reference' }
];
const WHEN = { now: Date.parse('2026-05-04T09:00:00Z'), timeZone: 'UTC' };

const check = (inputs: readonly CriterionInput[], logic = ''): ReturnType<typeof checkRule> =>
    checkRule(inputs, logic, (path) => FIELDS.find((field) => field.path === path));
const one = (field: string, operator: string, ...values: string[]): CriterionInput => ({ field, operator, values });

function ruleOf(inputs: readonly CriterionInput[], logic = ''): Rule {
    const { rule } = check(inputs, logic);
    if (!rule) {
        throw new Error('The rule is read otherwise.');
    }
    return rule;
}

describe('Checking a rule', () => {
    const mistakes: readonly (readonly [CriterionInput, code: string, token: string])[] = [
        [one('Secret__c', 'equals', 'x'), 'unknownField', 'Secret__c'],
        [one('Company', 'greaterThan', 'x'), 'unknownOperator', 'greaterThan'],
        [one('Company', 'constructor', 'x'), 'unknownOperator', 'constructor'],
        [one('Company', 'equals', '  '), 'valueMissing', ''],
        [one('Company', 'isBlank', 'x'), 'valueNotWanted', 'x'],
        [one('Rating', 'equals', 'hot'), 'unknownValue', 'hot'],
        [one('NumberOfEmployees', 'greaterThan', '1e3'), 'notANumber', '1e3'],
        [one('NumberOfEmployees', 'greaterThan', '10.5'), 'notWhole', '10.5'],
        [one('NumberOfEmployees', 'greaterThan', '1', '2'), 'oneValueOnly', '2'],
        [one('Seen__c', 'lessThan', '2026-02-30'), 'notADay', '2026-02-30'],
        [one('Seen__c', 'inLastDays', '-3'), 'notACountOfDays', '-3'],
        [one('Seen__c', 'inLastDays', '0'), 'notACountOfDays', '0'],
        [one('DoNotCall', 'equals', 'yes'), 'notTrueOrFalse', 'yes'],
        [one('OwnerId', 'equals', 'me'), 'notAnId', 'me']
    ];
    for (const [input, code, token] of mistakes) {
        it(`finds ${code} in ${input.field} ${input.operator} ${input.values.join()}`, () => {
            const checked = check([one('Company', 'isNotBlank'), input]);
            expect(checked).toMatchObject({ rule: undefined, criterionProblems: [{ code, criterion: 2, token }] });
        });
    }

    it('says all that is wrong at once', () => {
        const checked = check([one('Secret__c', 'equals', 'x'), one('Rating', 'equals')], '1 AND');
        if (checked.rule) {
            throw new Error('The rule is read otherwise.');
        }
        expect(checked.criterionProblems.map(({ code }) => code)).toEqual(['unknownField', 'valueMissing']);
        expect(checked.logicProblem?.code).toBe('missingOperand');
    });

    it('wants at least one criterion', () => {
        const checked = check([]);
        expect(checked).toMatchObject({ rule: undefined, criterionProblems: [{ code: 'noCriteria' }] });
    });

    it('takes several alternatives out of one text', () => {
        expect(splitValues(' Hot; Warm ;;')).toEqual(['Hot', 'Warm']);
        expect(splitValues(null)).toEqual([]);
    });
});

describe('What a face cannot say', () => {
    it('is known before saving: long texts are tested on the page alone', () => {
        const limits = limitsOf(ruleOf([one('Company', 'isNotBlank'), one('Description', 'contains', 'generator')]));
        expect(limits).toEqual([
            { face: 'graphql', criterion: 2, reason: 'longText' },
            { face: 'formula', criterion: 2, reason: 'longText' }
        ]);
    });

    it('is known of formulas that are too long', () => {
        const many = Array.from({ length: 100 }, (_, index) =>
            one('Company', 'equals', `Company number ${index} of many`)
        );
        expect(limitsOf(ruleOf(many))).toEqual([{ face: 'formula', criterion: 0, reason: 'tooLong' }]);
    });

    it('is nothing for an ordinary rule', () => {
        expect(limitsOf(ruleOf([one('Rating', 'equals', 'Hot', 'Warm')]))).toEqual([]);
    });
});

describe('A rule that decides nothing', () => {
    const cases: readonly (readonly [Certainty, string, ...CriterionInput[]])[] = [
        ['never', '', one('NumberOfEmployees', 'greaterThan', '10'), one('NumberOfEmployees', 'lessThan', '5')],
        ['depends', '', one('NumberOfEmployees', 'greaterThan', '5'), one('NumberOfEmployees', 'lessThan', '10')],
        ['never', '', one('Rating', 'equals', 'Hot'), one('Rating', 'equals', 'Warm')],
        ['depends', '1 OR 2', one('Rating', 'equals', 'Hot'), one('Rating', 'equals', 'Warm')],
        ['always', '1 OR 2', one('Rating', 'notEquals', 'Hot'), one('Rating', 'notEquals', 'Warm')],
        ['always', '1 OR 2', one('Company', 'isBlank'), one('Company', 'isNotBlank')],
        ['never', '', one('Company', 'contains', 'Acme'), one('Company', 'notContains', 'acme')],
        ['never', '', one('Company', 'equals', 'Acme'), one('Company', 'startsWith', 'b')],
        ['never', '', one('Seen__c', 'inLastDays', '30'), one('Seen__c', 'moreThanDaysAgo', '60')],
        ['depends', '', one('Seen__c', 'inLastDays', '30'), one('Seen__c', 'lessThan', '2020-01-01')],
        ['always', '1 OR NOT 2', one('DoNotCall', 'equals', 'true'), one('DoNotCall', 'equals', 'true')],
        ['always', '1 OR 2', one('DoNotCall', 'equals', 'true'), one('DoNotCall', 'equals', 'false')]
    ];
    for (const [certainty, logic, ...inputs] of cases) {
        const said = inputs.map(({ field, operator, values }) => `${field} ${operator} ${values.join()}`).join('; ');
        it(`${said} (${logic || 'all'}): ${certainty}`, () =>
            expect(certaintyOf(ruleOf(inputs, logic))).toBe(certainty));
    }
});

describe('The formula', () => {
    it('reads as people write it', () => {
        const rule = ruleOf(
            [
                one('Rating', 'equals', 'Hot', 'Warm'),
                one('Discount__c', 'lessOrEqual', '12.5'),
                one('Seen__c', 'inLastDays', '30')
            ],
            '1 AND (2 OR NOT 3)'
        );
        expect(formulaOf(rule)).toBe(
            'AND(OR(ISPICKVAL(Rating, "Hot"), ISPICKVAL(Rating, "Warm")), ' +
                'OR(AND(NOT(ISBLANK(Discount__c)), Discount__c <= 0.125), ' +
                'NOT(AND(NOT(ISBLANK(Seen__c)), Seen__c >= TODAY() - 30, Seen__c <= TODAY()))))'
        );
    });
});

describe('A judgement', () => {
    it('names what is met, what is lacking and what is hidden', () => {
        const rule = ruleOf([
            one('Rating', 'equals', 'Hot'),
            one('NumberOfEmployees', 'greaterThan', '100'),
            one('Discount__c', 'lessThan', '5')
        ]);
        const values: Record<string, string | number> = { Rating: 'Hot', NumberOfEmployees: 500 };
        const { standing, criteria } = judge(rule, (path) => values[path], WHEN);
        expect(standing).toBe('unknown');
        expect(criteria.map((judged) => judged.standing)).toEqual(['meets', 'meets', 'unknown']);
    });
});

describe('Types of fields', () => {
    it('come from object info', () => {
        expect(fieldTypeOf('Currency')).toBe('number');
        expect(fieldTypeOf('TextArea', 255)).toBe('text');
        expect(fieldTypeOf('TextArea', 32000)).toBe('longText');
        expect(fieldTypeOf('Address')).toBe(undefined);
    });
});
