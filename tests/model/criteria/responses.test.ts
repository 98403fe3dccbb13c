import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import '../../../scripts/lib/package/package-models.ts';
import type {
    CriteriaField,
    CriterionInput,
    Rule
} from '../../../force-app/main/shared/lwc/criteriaModel/criteriaTypes.ts';
import { LEAD_FIELDS, LeadOrg, WHEN, type TrialLead } from './support/lead-org.ts';
import { logics } from './support/random-rule.ts';

const {
    certaintyOf,
    checkRule,
    countingParts,
    filterOf,
    formulaOf,
    limitsOf,
    operatorsOf,
    predicateOf,
    readWithResponses,
    responseFieldAt,
    writeLogic
} = await import('../../../force-app/main/shared/lwc/criteriaModel/criteriaModel.ts');

const PATHS = ['CampaignMembers.Count', 'CampaignMembers.Count(30)', 'CampaignMembers.Latest'] as const;
const DAYS = ['2026-01-10', '2026-04-03', '2026-04-04', '2026-05-03', '2026-05-04', '2026-05-05'] as const;

const leads: fc.Arbitrary<TrialLead> = fc.record({
    company: fc.constantFrom('Acme', 'Brill'),
    employees: fc.constantFrom(null, 10, 100),
    responses: fc.array(fc.constantFrom(...DAYS), { maxLength: 4 }),
    silent: fc.nat(1)
});

const fieldAt = (path: string): CriteriaField | undefined =>
    LEAD_FIELDS.find((field) => field.path === path) ?? responseFieldAt(path);

const responseCriteria: fc.Arbitrary<CriterionInput> = fc
    .constantFrom(...PATHS)
    .chain((path) => fc.tuple(fc.constant(path), fc.constantFrom(...operatorsOf(fieldAt(path) as CriteriaField))))
    .chain(([field, operator]) => {
        const isBlank = operator === 'isBlank' || operator === 'isNotBlank';
        const isCount = operator.endsWith('Days') || operator === 'moreThanDaysAgo';
        const values = isCount
            ? ['1', '30', '31']
            : field === 'CampaignMembers.Latest'
              ? DAYS
              : (['0', '1', '2', '3'] as const);
        return fc
            .constantFrom(...values)
            .map((value) => ({ field: field, operator: operator, values: isBlank ? [] : [value] }));
    });
const otherCriteria: fc.Arbitrary<CriterionInput> = fc.constantFrom(
    { field: 'Company', operator: 'equals', values: ['acme'] },
    { field: 'NumberOfEmployees', operator: 'greaterOrEqual', values: ['50'] }
);

function ruleOf(inputs: readonly CriterionInput[], logic: string): Rule {
    const checked = checkRule(inputs, logic, fieldAt);
    assert.ok(checked.rule, JSON.stringify(checked));
    return checked.rule;
}

const rules: fc.Arbitrary<Rule> = fc
    .tuple(responseCriteria, fc.array(fc.oneof(responseCriteria, otherCriteria), { maxLength: 3 }))
    .chain(([first, others]) =>
        logics(others.length + 1).map((logic) => ruleOf([first, ...others], writeLogic(logic)))
    );

describe('Criteria about campaign responses', () => {
    let org: LeadOrg;
    before(() => {
        org = new LeadOrg();
        for (const lead of fc.sample(leads, { numRuns: 60, seed: 20260504 })) {
            org.insert(lead);
        }
    });

    function metBy(rule: Rule): string[] {
        const test = predicateOf(rule, WHEN);
        return [...org.leads].flatMap(([id, { responses }]) =>
            test(readWithResponses((path) => org.value(id, path), responses, WHEN)) ? [id] : []
        );
    }
    const hasLimit = (rule: Rule): boolean => limitsOf(rule).some(({ face }) => face === 'graphql');

    it('predicate and GraphQL agree wherever the filter is not said to fall short', () => {
        const seen = { asked: 0, limited: 0 };
        fc.assert(
            fc.property(rules, (rule) => {
                if (hasLimit(rule)) {
                    seen.limited++;
                    return;
                }
                seen.asked++;
                const found = org.found(filterOf(rule, WHEN));
                assert.deepEqual(
                    [...org.leads.keys()].filter((id) => found.has(id)),
                    metBy(rule),
                    JSON.stringify(filterOf(rule, WHEN))
                );
            }),
            { numRuns: 400 }
        );
        assert.ok(seen.asked > 50 && seen.limited > 50, JSON.stringify(seen));
    });

    it('what a filter cannot ask is counted in parts, and comes to the same', () => {
        fc.assert(
            fc.property(rules, (rule) => {
                const days = new Map(
                    [...org.leads].flatMap(([id, { responses }]) => (responses.length > 0 ? [[id, responses]] : []))
                );
                const parts = countingParts(rule, days, WHEN);
                assert.ok(parts);
                const counts = new Map<string, number>();
                for (const { sign, where } of parts) {
                    for (const id of org.found(where)) {
                        counts.set(id, (counts.get(id) ?? 0) + sign);
                    }
                }
                assert.deepEqual(
                    [...org.leads.keys()].filter((id) => counts.get(id) === 1),
                    metBy(rule)
                );
                assert.ok([...counts.values()].every((count) => count === 0 || count === 1));
            }),
            { numRuns: 300 }
        );
    });

    it('no query joins more than twice, and none below OR or NOT: the platform would refuse it', () => {
        fc.assert(
            fc.property(rules, (rule) => {
                if (!hasLimit(rule)) {
                    const text = JSON.stringify(filterOf(rule, WHEN));
                    assert.ok((text.match(/inq"/g) ?? []).length <= 2, text);
                    assert.ok(!/"(or|not)":[^\]]*inq"/.test(text.replaceAll('"Id":{"ne":null}', '')), text);
                }
            })
        );
    });

    it('a formula is known not to see them, and none is written', () => {
        fc.assert(
            fc.property(rules, (rule) => {
                assert.ok(limitsOf(rule).some(({ face, reason }) => face === 'formula' && reason === 'responses'));
                assert.throws(() => formulaOf(rule), RangeError);
            })
        );
    });

    it('a rule that is said to be always or never true is so on every lead', () => {
        const seen = new Set<string>();
        fc.assert(
            fc.property(rules, (rule) => {
                const certainty = certaintyOf(rule);
                seen.add(certainty);
                const met = metBy(rule).length;
                assert.ok(certainty !== 'always' || met === org.leads.size);
                assert.ok(certainty !== 'never' || met === 0);
            }),
            { numRuns: 1000 }
        );
        assert.ok(seen.has('always') && seen.has('never'));
    });
});
