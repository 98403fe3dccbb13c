import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import '../../../scripts/lib/package/package-models.ts';
import type { Contribution, Funnel, SourceValue } from '../../../force-app/main/funnel/lwc/funnelModel/funnelTypes.ts';
import type {
    OverviewColumn,
    ValueGroup
} from '../../../force-app/main/funnel/lwc/funnelOverviewModel/funnelOverviewModel.ts';
import { runGraphql } from '../../../local-org/services/graphql.ts';
import { objectFile, openEngineOrg, type EngineOrg } from '../../support/engine-org.ts';

const LWC = '../../../force-app/main/funnel/lwc';
const { placeOf, contributionsTo, recordTypesMapped } = await import(`${LWC}/funnelModel/funnelModel.ts`);
const { overviewOf } = await import(`${LWC}/funnelOverviewModel/funnelOverviewModel.ts`);
const { recordsFilter, filterOf, EVERYTHING } = await import(`${LWC}/funnelOverviewData/filters.ts`);
const { countOwed, owedFilter } = await import(`${LWC}/owedModel/owedModel.ts`);

/** The package's own queries: `leads` and `deals`, by value or by record type. */
const COUNTS = readFileSync(path.resolve(import.meta.dirname, `${LWC}/funnelOverviewData/countQueries.ts`), 'utf8');
const queryOf = (name: string): string =>
    new RegExp(`export const ${name} = gql\`([\\s\\S]*?)\``).exec(COUNTS)?.[1] ?? assert.fail(name);

const OBJECTS = {
    leads: {
        object: 'Lead',
        field: 'Status',
        values: ['Open - Not Contacted', 'Working - Contacted', 'New', 'Say "hi"']
    },
    // the stages of the crm-sales data, and stock ones
    deals: {
        object: 'Opportunity',
        field: 'StageName',
        values: ['Prospecting', 'Engaging', 'Won', 'Lost', 'Closed Won', 'Closed Lost']
    }
} as const;
type Column = keyof typeof OBJECTS;
const COLUMNS = ['leads', 'deals'] as const;
const TYPES = ['Enterprise', 'Renewal', 'Partner'];
const STAGES = [1, 2, 3, 4];
const STEPS = ['', 'Defining needs', 'Negotiating contracts'];

/** Mappings of both objects, some for one record type; and what is brought to stages and steps. */
const funnels: fc.Arbitrary<Funnel> = fc
    .record({
        mapped: fc.uniqueArray(
            fc.record({
                column: fc.constantFrom(...COLUMNS),
                value: fc.integer({ min: 0, max: 5 }),
                recordType: fc.constantFrom('', '', ...TYPES),
                stage: fc.integer({ min: 0, max: 5 }),
                step: fc.constantFrom(...STEPS)
            }),
            { selector: ({ column, value, recordType }) => `${column} ${value} ${recordType}`, maxLength: 24 }
        ),
        brought: fc.array(
            fc.record({
                from: fc.constantFrom('Marketing', 'Sales'),
                stage: fc.option(fc.integer({ min: 1, max: 4 })),
                step: fc.constantFrom('Defining needs', 'Negotiating contracts')
            }),
            { maxLength: 5 }
        )
    })
    .map(({ mapped, brought }) => ({
        stages: STAGES.map((sequence) => ({
            id: `stage-${sequence}`,
            name: `Stage ${sequence}`,
            sequence,
            owner: sequence < 3 ? ('Marketing' as const) : ('Sales' as const),
            meaning: '',
            marketingOwes: '',
            salesOwes: '',
            targetDays: undefined
        })),
        mappings: mapped.flatMap(({ column, value: index, recordType, stage, step }) => {
            const { object, field, values } = OBJECTS[column];
            const value = values[index];
            return value === undefined
                ? []
                : [
                      {
                          object,
                          field,
                          value,
                          recordType,
                          // a stage 5 is a retired one
                          leavesFunnel: stage === 0,
                          stageId: stage === 0 ? undefined : `stage-${stage}`,
                          sellingStep: stage === 0 ? '' : step
                      }
                  ];
        }),
        contributions: brought.map(({ from, stage, step }, index): Contribution => ({
            id: `contribution-${index}`,
            name: `Contribution ${index}`,
            from: from,
            stageId: stage === null ? undefined : `stage-${stage}`,
            sellingStep: stage === null ? step : '',
            details: '',
            topic: '',
            link: '',
            dueDays: 5,
            responsible: undefined
        }))
    }));

interface Known {
    readonly id: string;
    readonly source: SourceValue;
    readonly amount: number;
    readonly isOpen: boolean;
}

describe('Records of several record types, with lead and sales processes of their own', () => {
    let engine: EngineOrg;
    const records: Record<Column, Known[]> = { leads: [], deals: [] };

    before(() => {
        engine = openEngineOrg();
        for (const [object, first] of [
            ['Lead', 'Open - Not Contacted'],
            ['Opportunity', 'Prospecting']
        ] as const) {
            const value = `<values><fullName>${first}</fullName><default>false</default></values>`;
            const process = `<businessProcesses><fullName>Own</fullName><isActive>true</isActive>${value}</businessProcesses>`;
            const types = TYPES.map(
                (name) =>
                    `<recordTypes><fullName>${name}</fullName><active>true</active><businessProcess>Own</businessProcess><label>${name}</label></recordTypes>`
            );
            engine.deploy(objectFile(object, { parts: process + types.join('') }));
        }
        let number = 0;
        for (const column of COLUMNS) {
            const { object, field, values } = OBJECTS[column];
            for (const value of values) {
                for (const recordType of ['', ...TYPES]) {
                    // as many as tell one value and type from the next
                    for (let copy = 0; copy <= number % 3; copy += 1) {
                        records[column].push(insert(object, field, value, recordType, number));
                    }
                    number += 1;
                }
            }
        }
    });

    function insert(object: string, field: string, value: string, recordType: string, number: number): Known {
        const [type] = engine.rows(
            'SELECT "Id" FROM "RecordType" WHERE "DeveloperName" = ? AND "SobjectType" = ?',
            recordType,
            object
        );
        const amount = object === 'Opportunity' ? number * 100 : 0;
        const own =
            object === 'Lead'
                ? { LastName: `Lead ${number}`, Company: 'Harbor Mills' }
                : { Name: `Deal ${number}`, CloseDate: '2026-06-30', Amount: amount };
        const id = engine.insert(object, { ...own, [field]: value, RecordTypeId: type?.['Id'] ?? null });
        const source = { object, field, value, recordType };
        return { id, source, amount, isOpen: !['Closed Won', 'Closed Lost'].includes(value) };
    }

    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers have the shape of the request
    const ask = (query: string, where: object): any => {
        const { data, errors } = runGraphql(engine.org, engine.administrator, { query, variables: { where } });
        assert.deepEqual(errors, []);
        return data['uiapi'];
    };
    const idsOf = (object: string, where: object): string[] =>
        ask(
            `query Q($where: ${object}_Filter) { uiapi { query { Found: ${object}(first: 2000, where: $where) { edges { node { Id } } } } } }`,
            where
        )
            .query.Found.edges.map(({ node }: { node: { Id: string } }) => node.Id)
            .toSorted();

    /** What the page reads out of the answer. */
    function groupsOf(column: Column, isByType: boolean, where: object): ValueGroup[] {
        const { object, field } = OBJECTS[column];
        const found = ask(queryOf(`${column}${isByType ? 'ByType' : 'ByValue'}Query`), where);
        // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
        return found.aggregate.Groups.edges.map(({ node: { aggregate } }: any) => ({
            column: column as OverviewColumn,
            source: {
                object,
                field,
                value: aggregate[field].value,
                recordType: aggregate.RecordType?.DeveloperName?.value ?? ''
            },
            count: aggregate.Id.count.value,
            amount: aggregate.Amount?.sum?.value ?? 0
        }));
    }

    const keyOf = (funnel: Funnel, source: SourceValue): string => {
        const place = placeOf(funnel, source);
        return place.kind === 'stage' ? place.stage.id : place.kind;
    };

    it('are counted where the ribbon of each puts it, and each number opens exactly its records', () => {
        fc.assert(
            fc.property(funnels, (funnel) => {
                const typed = {
                    leads: recordTypesMapped(funnel.mappings, 'Lead').length > 0,
                    deals: recordTypesMapped(funnel.mappings, 'Opportunity').length > 0
                };
                const groups = COLUMNS.flatMap((column) =>
                    groupsOf(column, typed[column], filterOf(column, EVERYTHING))
                );
                const { rows } = overviewOf(funnel, groups);
                for (const { key, cells } of rows) {
                    for (const column of COLUMNS) {
                        const expected = records[column].filter(({ source }) => keyOf(funnel, source) === key);
                        assert.equal(cells[column].count, expected.length, `${column} at ${key}`);
                        assert.equal(
                            cells[column].amount,
                            expected.reduce((sum, { amount }) => sum + amount, 0)
                        );
                        if (expected.length > 0) {
                            const where = recordsFilter(column, EVERYTHING, cells[column].sources, typed);
                            assert.deepEqual(
                                idsOf(OBJECTS[column].object, where),
                                expected.map(({ id }) => id).toSorted()
                            );
                        }
                    }
                }
                const all = rows.reduce(
                    (sum: number, { cells }: (typeof rows)[number]) => sum + cells.leads.count + cells.deals.count,
                    0
                );
                assert.equal(all, records.leads.length + records.deals.length);
            }),
            { numRuns: 60 }
        );
    });

    it('are given out where something is owed on them, and all that is owed is counted', () => {
        const choices = fc.record({
            column: fc.constantFrom(...COLUMNS),
            from: fc.constantFrom('Marketing', 'Sales'),
            stageId: fc.constantFrom('', 'stage-1', 'stage-3')
        });
        fc.assert(
            fc.property(funnels, choices, (funnel, { column, from, stageId }) => {
                const { object } = OBJECTS[column];
                const question = { object, from, stageId, state: 'all', whose: 'all' };
                const owed = records[column]
                    .filter(({ isOpen }) => isOpen)
                    .map((record) => {
                        const place = placeOf(funnel, record.source);
                        const own =
                            place.kind === 'stage' && (stageId === '' || place.stage.id === stageId)
                                ? contributionsTo(funnel, place.stage, place.sellingStep)
                                : [];
                        return { ...record, items: own.filter((one: Contribution) => one.from === from).length };
                    });
                const where = owedFilter(funnel, question, '005000000000001AAA', [], '2026-05-04T09:00:00.000Z');
                const expected = owed.filter(({ items }) => items > 0);
                assert.deepEqual(idsOf(object, where), expected.map(({ id }) => id).toSorted());
                const isByType = recordTypesMapped(funnel.mappings, object).length > 0;
                assert.equal(
                    countOwed(funnel, question, groupsOf(column, isByType, where)),
                    expected.reduce((sum, { items }) => sum + items, 0)
                );
            }),
            { numRuns: 80 }
        );
    });
});
