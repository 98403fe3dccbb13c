import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import '../../../scripts/lib/package/package-models.ts';
import type { FormulaField, StageFacts } from '../../../force-app/main/funnel/lwc/publishModel/publishTypes.ts';
import type { SourceValue } from '../../../force-app/main/funnel/lwc/funnelModel/funnelTypes.ts';
import { compileFormula, evaluateFormula, type FormulaInput } from '../../../local-org/engine/formula/index.ts';
import { scopeOf } from '../../../local-org/engine/record-formulas/scope.ts';
import { fieldOf } from '../../../local-org/engine/schema/schema.ts';
import { runGraphql } from '../../../local-org/services/graphql.ts';
import { runSoql } from '../../../local-org/services/query.ts';
import { fieldComponent } from '../../../scripts/lib/publish/components/fields.ts';
import { objectFile, openEngineOrg, START, type EngineOrg } from '../../support/engine-org.ts';

const { compileStages, STAGE_FIELDS, STANDINGS } =
    await import('../../../force-app/main/funnel/lwc/publishModel/publishModel.ts');
const { placeOf } = await import('../../../force-app/main/funnel/lwc/funnelModel/funnelModel.ts');
const { recordsFilter } = await import('../../../force-app/main/funnel/lwc/funnelOverviewData/filters.ts');

const VALUES = ['Prospecting', 'Needs Analysis', 'Closed Won', 'Closed Lost', 'Say "yes"', "O'Hara\\x", 'Id. Makers'];
const TYPES = ['Enterprise', 'Renewal'];
const OWNERS = ['Marketing', 'Sales', 'Shared'] as const;

/** Up to eight active stages with sequences of their own, and mappings that may name a stage that is not active. */
const facts: fc.Arbitrary<StageFacts> = fc
    .record({
        sequences: fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 8 }),
        names: fc.array(fc.constantFrom('Awareness', 'Say "hi"', 'A\\b', 'Kauf', 'x'), { minLength: 8, maxLength: 8 }),
        owners: fc.array(fc.constantFrom(...OWNERS), { minLength: 8, maxLength: 8 }),
        mapped: fc.uniqueArray(
            fc.record({
                value: fc.constantFrom(...VALUES),
                recordType: fc.constantFrom('', ...TYPES),
                stage: fc.integer({ min: -1, max: 8 })
            }),
            { selector: ({ value, recordType }) => `${value} ${recordType}`, minLength: 1, maxLength: 18 }
        )
    })
    .map(({ sequences, names, owners, mapped }) => ({
        stages: sequences.map((sequence, index) => ({
            id: `stage-${index}`,
            // names are told apart by their number, so that a filter by name means one stage
            name: `${names[index]} ${index}`,
            sequence,
            owner: owners[index] as (typeof OWNERS)[number],
            meaning: '',
            marketingOwes: '',
            salesOwes: '',
            targetDays: undefined
        })),
        mappings: mapped.map(({ value, recordType, stage }) => ({
            object: 'Opportunity',
            field: 'StageName',
            value,
            recordType,
            leavesFunnel: stage === -1,
            stageId: stage === -1 ? undefined : `stage-${stage}`,
            sellingStep: ''
        }))
    }));

describe('Where a deal stands, by the model, by the published formulas and by queries', () => {
    let engine: EngineOrg;
    const sources = new Map<string, SourceValue>();

    before(() => {
        engine = openEngineOrg();
        // a process holds values of the org alone; through an API a record may have others
        const values = ['Prospecting', 'Closed Won', 'Closed Lost'].map(
            (value) => `<values><fullName>${value}</fullName><default>false</default></values>`
        );
        const process = `<businessProcesses><fullName>Long</fullName><isActive>true</isActive>${values.join('')}</businessProcesses>`;
        const recordTypes = TYPES.map(
            (name) =>
                `<recordTypes><fullName>${name}</fullName><active>true</active><businessProcess>Long</businessProcess><label>${name}</label></recordTypes>`
        );
        engine.deploy(objectFile('Opportunity', { parts: process + recordTypes.join('') }));
        for (const value of [...VALUES, 'Qualification']) {
            for (const recordType of ['', ...TYPES]) {
                const [type] = engine.rows('SELECT "Id" FROM "RecordType" WHERE "DeveloperName" = ?', recordType);
                const id = engine.insert('Opportunity', {
                    Name: value,
                    StageName: value,
                    CloseDate: '2026-06-30',
                    RecordTypeId: type?.['Id'] ?? null
                });
                sources.set(id, { object: 'Opportunity', field: 'StageName', value, recordType });
            }
        }
    });

    const publish = (fields: readonly FormulaField[]): void => {
        const parts = fields.map((field) => `<fields>${fieldComponent('Opportunity', field).body}</fields>`);
        engine.deploy(objectFile('Opportunity', { parts: parts.join('') }));
    };
    /** What the ribbon says, in the words of the fields. */
    const byModel = (funnel: StageFacts, source: SourceValue): unknown[] => {
        const place = placeOf({ ...funnel, contributions: [] }, source);
        switch (place.kind) {
            case 'stage':
                return [place.stage.sequence, place.stage.name, place.stage.owner, STANDINGS.in];
            case 'left':
                return [0, null, null, STANDINGS.left];
            default:
                return [null, null, null, STANDINGS.unmapped];
        }
    };
    /** What the formula engine makes of the formulas as they are written. */
    const byFormula = (fields: readonly FormulaField[], source: SourceValue): unknown[] => {
        const object = engine.object('Opportunity');
        const value = (path: readonly string[]): FormulaInput => {
            const name = path.join('.');
            const published = fields.find((field) => field.name === name);
            if (published) {
                const compiled = compileFormula(
                    published.formula,
                    scopeOf(engine.org.schema(), object, 'formulaField', fieldOf(object, name))
                );
                return evaluateFormula(compiled, { value, now: () => START, timeZone: 'UTC' });
            }
            return name === 'StageName' ? source.value : source.recordType || null;
        };
        return Object.values(STAGE_FIELDS).map((name) => value([name]));
    };
    const bySoql = (): Map<string, unknown[]> => {
        const names = Object.values(STAGE_FIELDS);
        const { records } = runSoql(
            engine.org,
            engine.administrator,
            `SELECT Id, ${names.join(', ')} FROM Opportunity`
        );
        return new Map(
            (records as Record<string, unknown>[]).map((row) => [String(row['Id']), names.map((name) => row[name])])
        );
    };
    const byGraphql = (where: object): string[] => {
        const { data, errors } = runGraphql(engine.org, engine.administrator, {
            query: 'query Q($where: Opportunity_Filter) { uiapi { query { Opportunity(first: 2000, where: $where) { edges { node { Id } } } } } }',
            variables: { where }
        });
        assert.deepEqual(errors, []);
        const answer = data['uiapi'] as { query: { Opportunity: { edges: { node: { Id: string } }[] } } };
        return answer.query.Opportunity.edges.map(({ node }) => node.Id).toSorted();
    };

    it('agree on random mappings', () => {
        fc.assert(
            fc.property(facts, (funnel) => {
                const { fields, isRefused } = compileStages('Opportunity', funnel, TYPES);
                assert.equal(isRefused, false);
                publish(fields);
                const stored = bySoql();
                for (const [id, source] of sources) {
                    const expected = byModel(funnel, source);
                    assert.deepEqual(byFormula(fields, source), expected, JSON.stringify(source));
                    assert.deepEqual(stored.get(id), expected, JSON.stringify(source));
                }
                for (const { name } of funnel.stages) {
                    const standing = [...sources].filter(([, source]) => byModel(funnel, source)[1] === name);
                    const ids = standing.map(([id]) => id).toSorted();
                    assert.deepEqual(byGraphql({ [STAGE_FIELDS.stage]: { eq: name } }), ids);
                    if (ids.length > 0) {
                        const live = recordsFilter(
                            'deals',
                            { period: 'ALL', ownerId: '', industry: '', recordType: '' },
                            standing.map(([, source]) => source),
                            { leads: false, deals: true }
                        );
                        assert.deepEqual(byGraphql(live), ids);
                    }
                }
            }),
            { numRuns: 40 }
        );
    });

    it('agree on a mapping that needs several fields, one asking the next', () => {
        const many = Array.from({ length: 150 }, (_, index) => `Stage of a long selling process, number ${index}`);
        const stages = fc.sample(facts, 1)[0]?.stages ?? [];
        const funnel: StageFacts = {
            stages,
            mappings: [...many, ...VALUES].map((value, index) => ({
                object: 'Opportunity',
                field: 'StageName',
                value,
                recordType: '',
                leavesFunnel: false,
                stageId: stages[index % stages.length]?.id,
                sellingStep: ''
            }))
        };
        const { fields, isRefused } = compileStages('Opportunity', funnel, []);
        assert.equal(isRefused, false);
        assert.ok(fields.filter(({ type }) => type === 'Number').length > 1);
        assert.ok(fields.every(({ formula }) => formula.length <= 3900));
        publish(fields);
        const stored = bySoql();
        for (const [id, source] of sources) {
            assert.deepEqual(stored.get(id), byModel(funnel, source), JSON.stringify(source));
        }
    });
});
