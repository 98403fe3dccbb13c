import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import '../../../scripts/lib/package/package-models.ts';
import type { DefinitionFacts } from '../../../force-app/main/funnel/lwc/publishModel/publishTypes.ts';
import type { CriteriaField, FieldValue } from '../../../force-app/main/shared/lwc/criteriaModel/criteriaTypes.ts';
import { runGraphql } from '../../../local-org/services/graphql.ts';
import { runSoql } from '../../../local-org/services/query.ts';
import { fieldComponent } from '../../../scripts/lib/publish/components/fields.ts';
import {
    field,
    number,
    objectFile,
    openEngineOrg,
    picklist,
    START,
    text,
    type EngineOrg
} from '../../support/engine-org.ts';
import { criteria, logics, records } from '../criteria/support/random-rule.ts';
import { COLOURS, FIELDS, WHEN } from '../criteria/support/trial-org.ts';

const { compileDefinitions, definitionField } =
    await import('../../../force-app/main/funnel/lwc/publishModel/publishModel.ts');
const { checkRule, filterOf, OPERATORS_BY_TYPE, predicateOf, writeLogic } =
    await import('../../../force-app/main/shared/lwc/criteriaModel/criteriaModel.ts');

const OWN = FIELDS.filter(({ path }) => !path.startsWith('Parent__'));
const fieldAt = (path: string): CriteriaField | undefined => OWN.find((own) => own.path === path);

const definitions: fc.Arbitrary<DefinitionFacts[]> = fc
    .array(fc.array(criteria(OPERATORS_BY_TYPE, [], OWN), { minLength: 1, maxLength: 5 }), {
        minLength: 3,
        maxLength: 3
    })
    .chain((rules) =>
        fc.tuple(
            ...rules.map((inputs, index) =>
                logics(inputs.length).map((logic): DefinitionFacts => ({
                    key: `trial_${index}`,
                    name: `Trial ${index}`,
                    version: 1,
                    filterLogic: writeLogic(logic),
                    criteria: inputs
                }))
            )
        )
    );

describe('Whether a lead meets a definition, by the predicate, by the published field and by GraphQL', () => {
    let engine: EngineOrg;
    const values = new Map<string, Readonly<Record<string, FieldValue>>>();

    before(() => {
        engine = openEngineOrg();
        const multi = picklist('Multi__c', COLOURS, '<visibleLines>3</visibleLines>').replace(
            '<type>Picklist',
            '<type>MultiselectPicklist'
        );
        const parts = [
            text('Text__c'),
            picklist('Pick__c', COLOURS),
            multi,
            number('Number__c'),
            number('Whole__c', 0),
            field('Percent__c', 'Percent', '<precision>16</precision><scale>2</scale>'),
            field('Date__c', 'Date'),
            field('Moment__c', 'DateTime'),
            field('Time__c', 'Time'),
            field('Check__c', 'Checkbox', '<defaultValue>false</defaultValue>')
        ];
        engine.deploy(objectFile('Lead', { parts: parts.join('') }));
        engine.rows('UPDATE "User" SET "TimeZoneSidKey" = ? RETURNING "Id"', WHEN.timeZone);
        for (const record of fc.sample(records, { numRuns: 60, seed: 20261122 })) {
            const id = engine.insert('Lead', { LastName: 'Lee', Company: 'Acme', ...record });
            const stored = engine.read('Lead', id, ...OWN.map(({ path }) => path)) as Record<string, FieldValue>;
            values.set(id, { ...stored, Check__c: Number(stored['Check__c']) === 1 });
        }
        assert.equal(START, WHEN.now);
    });

    const published = (name: string): string[] => {
        const { records: found } = runSoql(
            engine.org,
            engine.administrator,
            `SELECT Id FROM Lead WHERE ${name} = true`
        );
        return (found as { Id: string }[]).map(({ Id }) => Id).toSorted();
    };
    const found = (where: object): string[] => {
        const { data, errors } = runGraphql(engine.org, engine.administrator, {
            query: 'query Q($where: Lead_Filter) { uiapi { query { Lead(first: 2000, where: $where) { edges { node { Id } } } } } }',
            variables: { where }
        });
        assert.deepEqual(errors, []);
        const answer = data['uiapi'] as { query: { Lead: { edges: { node: { Id: string } }[] } } };
        return answer.query.Lead.edges.map(({ node }) => node.Id).toSorted();
    };

    it('agree on random definitions', () => {
        fc.assert(
            fc.property(definitions, (facts) => {
                const compiled = compileDefinitions(facts, (path) => fieldAt(path));
                const fields = [...compiled.values()].flatMap((each) => each.fields);
                assert.equal(fields.length, facts.length, JSON.stringify([...compiled.values()]));
                engine.deploy(
                    objectFile('Lead', {
                        parts: fields.map((each) => `<fields>${fieldComponent('Lead', each).body}</fields>`).join('')
                    })
                );
                for (const { key, criteria: inputs, filterLogic } of facts) {
                    const { rule } = checkRule(inputs, filterLogic, fieldAt);
                    assert.ok(rule);
                    const test = predicateOf(rule, WHEN);
                    const met = [...values].filter(([, row]) => test((path) => row[path])).map(([id]) => id);
                    const name = definitionField(key);
                    assert.deepEqual(published(name), met.toSorted(), JSON.stringify(inputs));
                    assert.deepEqual(found(filterOf(rule, WHEN)), met.toSorted(), JSON.stringify(inputs));
                    assert.deepEqual(found({ [name]: { eq: true } }), met.toSorted(), JSON.stringify(inputs));
                }
            }),
            { numRuns: 40 }
        );
    });
});
