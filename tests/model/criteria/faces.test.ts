import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import '../../../scripts/lib/package/package-models.ts';
import type {
    CriteriaField,
    Criterion,
    CriterionInput,
    Operator,
    Rule,
    SentenceWords
} from '../../../force-app/main/shared/lwc/criteriaModel/criteriaTypes.ts';
import { criteria, logics, records } from './support/random-rule.ts';
import { FIELDS, TrialOrg, WHEN } from './support/trial-org.ts';

const { certaintyOf, checkRule, filterOf, formulaOf, judge, OPERATORS_BY_TYPE, predicateOf, sentenceOf, writeLogic } =
    await import('../../../force-app/main/shared/lwc/criteriaModel/criteriaModel.ts');

const fieldAt = (path: string): CriteriaField | undefined => FIELDS.find((field) => field.path === path);

function ruleOf(inputs: readonly CriterionInput[], logic = ''): Rule {
    const checked = checkRule(inputs, logic, fieldAt);
    assert.ok(checked.rule, JSON.stringify(checked));
    return checked.rule;
}

describe('The four faces of a rule', () => {
    let org: TrialOrg;
    let rules: fc.Arbitrary<Rule>;

    before(() => {
        org = new TrialOrg();
        const made = fc.sample(records, { numRuns: 80, seed: 20260504 });
        for (const [index, record] of made.entries()) {
            const parent = org.ids[index - 3];
            org.insert(parent === undefined || index % 3 === 0 ? record : { ...record, Parent__c: parent });
        }
        rules = fc
            .array(criteria(OPERATORS_BY_TYPE, org.ids.slice(0, 6)), { minLength: 1, maxLength: 5 })
            .chain((inputs) => logics(inputs.length).map((logic) => ruleOf(inputs, writeLogic(logic))));
    });

    const metBy = (rule: Rule): string[] => {
        const test = predicateOf(rule, WHEN);
        return org.ids.filter((id) => test((path) => org.value(id, path)));
    };
    const metByFormula = (rule: Rule): string[] => {
        const formula = org.compile(formulaOf(rule));
        return org.ids.filter((id) => {
            const answer = org.holds(formula, id);
            assert.equal(typeof answer, 'boolean', formulaOf(rule));
            return answer;
        });
    };

    it('predicate, formula and GraphQL agree on every operator of every type, by itself and turned round', () => {
        for (const field of FIELDS) {
            for (const operator of OPERATORS_BY_TYPE[field.type]) {
                const only = { [field.type]: [operator] } as unknown as Record<
                    CriteriaField['type'],
                    readonly Operator[]
                >;
                for (const input of fc.sample(criteria(only, org.ids.slice(0, 6), [field]), { numRuns: 6, seed: 1 })) {
                    for (const logic of ['1', 'NOT 1']) {
                        const rule = ruleOf([input], logic);
                        assert.deepEqual(metBy(rule), metByFormula(rule), formulaOf(rule));
                        const found = org.found(filterOf(rule, WHEN));
                        assert.deepEqual(
                            metBy(rule),
                            org.ids.filter((id) => found.has(id)),
                            JSON.stringify(filterOf(rule, WHEN))
                        );
                    }
                }
            }
        }
    });

    it('predicate, formula and GraphQL agree on random rules', () => {
        fc.assert(
            fc.property(rules, (rule) => {
                const met = metByFormula(rule);
                assert.deepEqual(metBy(rule), met, formulaOf(rule));
                const found = org.found(filterOf(rule, WHEN));
                assert.deepEqual(
                    org.ids.filter((id) => found.has(id)),
                    met,
                    JSON.stringify(filterOf(rule, WHEN))
                );
            }),
            { numRuns: 250 }
        );
    });

    it('the judgement with reasons comes to the same as the predicate', () => {
        fc.assert(
            fc.property(rules, (rule) => {
                const met = new Set(metBy(rule));
                for (const id of org.ids.slice(0, 20)) {
                    const { standing } = judge(rule, (path) => org.value(id, path), WHEN);
                    assert.equal(standing, met.has(id) ? 'meets' : 'lacks');
                }
            })
        );
    });

    it('what is hidden makes a rule unknown only where the hidden value could decide it', () => {
        fc.assert(
            fc.property(rules, fc.nat(FIELDS.length - 1), fc.nat(79), (rule, hiddenIndex, recordIndex) => {
                const hidden = FIELDS[hiddenIndex]?.path;
                const id = org.ids[recordIndex] as string;
                const read = (path: string) => (path === hidden ? undefined : org.value(id, path));
                const judged = judge(rule, read, WHEN).standing;
                const possible = new Set(
                    org.ids.map((other) =>
                        predicateOf(rule, WHEN)((path) => org.value(path === hidden ? other : id, path))
                    )
                );
                if (judged !== 'unknown') {
                    assert.deepEqual([...possible], [judged === 'meets']);
                }
            })
        );
    });

    it('the sentence says every part: read back, it is the same rule', () => {
        fc.assert(
            fc.property(rules, (rule) => {
                const readBack = readSentence(sentenceOf(rule, WORDS), rule.criteria);
                assert.deepEqual(
                    org.ids.filter((id) => readBack((path) => org.value(id, path))),
                    metBy(rule)
                );
            })
        );
    });

    it('a rule that is said to be always or never true is so on every record', () => {
        const seen = new Set<string>();
        fc.assert(
            fc.property(
                fc
                    .array(criteria(OPERATORS_BY_TYPE, org.ids.slice(0, 2), FIELDS.slice(0, 10)), {
                        minLength: 2,
                        maxLength: 4
                    })
                    .chain((inputs) => {
                        const path = inputs[0]?.field ?? '';
                        const same = inputs.filter((input) => input.field === path);
                        return logics(same.length).map((logic) => ruleOf(same, writeLogic(logic)));
                    }),
                (rule) => {
                    const certainty = certaintyOf(rule);
                    seen.add(certainty);
                    const met = metBy(rule).length;
                    assert.ok(certainty !== 'always' || met === org.ids.length, formulaOf(rule));
                    assert.ok(certainty !== 'never' || met === 0, formulaOf(rule));
                }
            ),
            { numRuns: 1500 }
        );
        assert.ok(seen.has('always') && seen.has('never') && seen.has('depends'));
    });
});

/** Words that can be read back: criteria by number, lists in brackets. */
const WORDS: SentenceWords = {
    template: ({ operator }) => `<{0}|${operator}|{1}>`,
    field: ({ path }) => path,
    value: (_, operand) => encodeURIComponent(operand),
    either: (values) => values.join(','),
    and: (parts) => parts.join(' and '),
    or: (parts) => parts.join(' or '),
    not: (part) => `not ${part}`,
    group: (part) => `(${part})`
};

function readSentence(sentence: string, all: readonly Criterion[]): ReturnType<typeof predicateOf> {
    const logic = sentence.replace(/<(.*?)\|(.*?)\|(.*?)>/g, (_, path: string, operator: string, values: string) => {
        const found = all.find(
            (one) =>
                one.field.path === path &&
                one.operator === operator &&
                one.operands.map(encodeURIComponent).join(',') === values
        );
        return String(found?.number);
    });
    // Criteria that say the same are told by the same number: numbered anew, in the order of the sentence.
    const numbers = [...logic.matchAll(/\d+/g)].map(([number]) => all[Number(number) - 1] as Criterion);
    let next = 0;
    const inputs = numbers.map(({ field, operator, operands }) => ({ field: field.path, operator, values: operands }));
    return predicateOf(
        ruleOf(
            inputs,
            logic.replace(/\d+/g, () => String(++next))
        ),
        WHEN
    );
}
