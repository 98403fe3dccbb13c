import { checkRule, filterOf, formulaOf, sentenceOf } from 'c/criteriaModel';
import type { CriteriaField, CriterionInput, Rule, SentenceWords } from 'c/criteriaModel';

const WHEN = { now: Date.parse('2026-05-04T09:00:00Z'), timeZone: 'America/Los_Angeles' };
const FIELDS: readonly CriteriaField[] = [
    { path: 'Company', type: 'text' },
    { path: 'Owner:User.Title', type: 'text' },
    { path: 'Seen__c', type: 'date' },
    { path: 'CreatedDate', type: 'datetime' },
    { path: 'Topics__c', type: 'multipicklist' },
    { path: 'DoNotCall', type: 'checkbox' }
];

function ruleOf(logic: string, ...inputs: CriterionInput[]): Rule {
    const { rule } = checkRule(inputs, logic, (path) => FIELDS.find((field) => field.path === path));
    if (!rule) {
        throw new Error('The rule is wrong.');
    }
    return rule;
}

const one = (field: string, operator: string, ...values: string[]): CriterionInput => ({ field, operator, values });

// The meaning is held to the real query engine by tests/model/criteria/faces.test.ts; here is how it is written.
describe('The GraphQL filter', () => {
    const cases: readonly (readonly [CriterionInput, object])[] = [
        [one('Company', 'equals', 'Acme'), { Company: { eq: 'Acme' } }],
        [one('Company', 'notEquals', 'a', 'b'), { not: { Company: { in: ['a', 'b'] } } }],
        [one('Company', 'contains', '50%'), { Company: { like: '%50\\%%' } }],
        [one('Owner:User.Title', 'startsWith', 'VP'), { Owner: { User: { Title: { like: 'VP%' } } } }],
        [one('Company', 'isBlank'), { Company: { eq: null } }],
        [one('Seen__c', 'inLastDays', '30'), { Seen__c: { eq: { range: { last_n_days: 30 } } } }],
        [one('CreatedDate', 'inNextDays', '7'), { CreatedDate: { eq: { range: { next_n_days: 7 } } } }],
        [one('Seen__c', 'moreThanDaysAgo', '90'), { Seen__c: { lt: { range: { last_n_days: 90 } } } }],
        [one('Seen__c', 'greaterOrEqual', '2026-01-31'), { Seen__c: { gte: { value: '2026-01-31' } } }],
        [one('CreatedDate', 'lessThan', '2026-03-08'), { CreatedDate: { lt: { value: '2026-03-08T08:00:00.000Z' } } }],
        [
            one('CreatedDate', 'lessOrEqual', '2026-03-08'),
            { CreatedDate: { lt: { value: '2026-03-09T07:00:00.000Z' } } }
        ],
        [one('Topics__c', 'excludes', 'A', 'B'), { not: { Topics__c: { includes: ['A', 'B'] } } }],
        [one('DoNotCall', 'equals', 'false'), { not: { DoNotCall: { eq: true } } }]
    ];
    for (const [input, where] of cases) {
        it(`of ${input.field} ${input.operator} ${input.values.join(', ')}`, () => {
            expect(filterOf(ruleOf('', input), WHEN)).toEqual(where);
        });
    }

    it('keeps the filter logic', () => {
        const rule = ruleOf('1 AND NOT (2 OR 3)', ...['a', 'b', 'c'].map((value) => one('Company', 'equals', value)));
        expect(filterOf(rule, WHEN)).toEqual({
            and: [{ Company: { eq: 'a' } }, { not: { or: [{ Company: { eq: 'b' } }, { Company: { eq: 'c' } }] } }]
        });
    });
});

describe('The sentence', () => {
    const words: SentenceWords = {
        template: ({ operator }) => `{0} ${operator} {1}`,
        field: ({ path }) => path,
        value: (_, operand) => operand,
        either: (values) => values.join(' or '),
        and: (parts) => parts.join(' and '),
        or: (parts) => parts.join(' or '),
        not: (part) => `not ${part}`,
        group: (part) => `(${part})`
    };

    it('groups lists within lists, and leaves placeholders in values alone', () => {
        const rule = ruleOf('NOT 1 OR (2 AND 3)', ...['a', '{0}', 'c'].map((value) => one('Company', 'equals', value)));
        expect(sentenceOf(rule, words)).toBe('not Company equals a or (Company equals {0} and Company equals c)');
    });
});

describe('The formula', () => {
    it('quotes what is typed', () => {
        expect(formulaOf(ruleOf('', one('Company', 'equals', 'A "B" \\ C')))).toBe(
            'LOWER(Company) = "a \\"b\\" \\\\ c"'
        );
    });
});
