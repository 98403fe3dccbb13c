import { parse, visit } from 'graphql';
import { ribbonDataFrom, ribbonQuery } from 'c/funnelData';
import { aRecordNode, aStageNode, aStageRow, aStatusRow, anAnswer, rows } from './support/answers';

/** In tests a query is its own text: see tests/support/lwc/graphql.ts. */
const textOfQuery = (object: string): string => ribbonQuery(object) as unknown as string;

describe.each(['Opportunity', 'Lead'])('the query for a page of %s', (object) => {
    const document = parse(textOfQuery(object));

    it('is one request that stays below ten subqueries', () => {
        const path: string[] = [];
        const subqueries: string[] = [];
        visit(document, {
            Field: {
                enter({ name, alias }) {
                    if (path.join('.') === 'uiapi.query') {
                        subqueries.push(alias?.value ?? name.value);
                    }
                    path.push(name.value);
                },
                leave() {
                    path.pop();
                }
            }
        });
        expect(document.definitions).toHaveLength(1);
        expect(subqueries).toEqual([
            'Record',
            ...(object === 'Opportunity' ? ['Origin'] : []),
            expect.stringContaining('History'),
            'Tasks',
            'Stages',
            'Mappings',
            'Contributions'
        ]);
    });

    it('gives every name of ours an alias, and lets everything be missing that a person may not see', () => {
        const structural = ['uiapi', 'query', 'edges', 'node', 'pageInfo', 'hasNextPage', 'Id', 'value', 'label'];
        const faults: string[] = [];
        visit(document, {
            Field({ name, alias, directives }) {
                if (name.value.endsWith('__c') && !alias) {
                    faults.push(`${name.value} has no alias`);
                }
                if (!structural.includes(name.value) && !directives?.some((d) => d.name.value === 'optional')) {
                    faults.push(`${name.value} is not optional`);
                }
            }
        });
        expect(faults).toEqual([]);
    });
});

describe('the answer', () => {
    it('is nothing while nothing has come', () => {
        expect(ribbonDataFrom('Opportunity', undefined)).toBeUndefined();
    });

    it('holds the record, with its history from the oldest to the newest', () => {
        expect(ribbonDataFrom('Opportunity', anAnswer())?.record).toEqual({
            id: '006000000000001AAA',
            source: { object: 'Opportunity', field: 'StageName', value: 'Needs Analysis', recordType: '' },
            valueLabel: 'Needs Analysis',
            createdOn: '2026-01-01T09:00:00.000Z',
            lastModifiedOn: '2026-03-01T09:00:00.000Z',
            changes: [
                { value: 'Nurturing', on: '2026-01-01T09:00:00.000Z' },
                { value: 'Needs Analysis', on: '2026-02-01T09:00:00.000Z' }
            ],
            isHistoryComplete: true,
            isClosed: false,
            name: '',
            owner: undefined,
            tasks: [],
            thread: undefined,
            origin: undefined
        });
    });

    it('brings the lead that became the deal', () => {
        const Origin = rows({
            Id: '00Q',
            Name: { value: 'Mei Sato' },
            Status: { value: 'Closed - Converted' },
            CreatedDate: { value: '2025-11-01T09:00:00.000Z' },
            ConvertedDate: { value: '2026-01-01' }
        });
        expect(ribbonDataFrom('Opportunity', anAnswer({ Origin }))?.record?.origin).toEqual({
            id: '00Q',
            name: 'Mei Sato',
            source: { object: 'Lead', field: 'Status', value: 'Closed - Converted', recordType: '' },
            createdOn: '2025-11-01T09:00:00.000Z',
            convertedOn: '2026-01-01'
        });
    });

    it('reads the record type and the label that the person sees', () => {
        const Record = rows(
            aRecordNode({
                Source: { value: 'Needs Analysis', label: 'Bedarf klären' },
                RecordType: { DeveloperName: { value: 'Partner' } }
            })
        );
        const record = ribbonDataFrom('Opportunity', anAnswer({ Record }))?.record;
        expect(record).toMatchObject({ valueLabel: 'Bedarf klären', source: { recordType: 'Partner' } });
    });

    it('says when there are older changes than those that came', () => {
        const StageHistory = {
            ...rows(aStageRow('Needs Analysis', '2026-02-01T09:00:00.000Z')),
            pageInfo: { hasNextPage: true }
        };
        expect(ribbonDataFrom('Opportunity', anAnswer({ StageHistory }))?.record?.isHistoryComplete).toBe(false);
    });

    it('has no record where the person may not see it, or not its stage', () => {
        expect(ribbonDataFrom('Opportunity', anAnswer({ Record: rows() }))?.record).toBeUndefined();
        expect(
            ribbonDataFrom('Opportunity', anAnswer({ Record: rows(aRecordNode({ Source: undefined })) }))?.record
        ).toBeUndefined();
    });

    it('has no funnel where the person may not see stages or mappings', () => {
        expect(ribbonDataFrom('Opportunity', anAnswer({ Stages: undefined }))?.funnel).toBeUndefined();
        expect(ribbonDataFrom('Opportunity', anAnswer({ Mappings: null }))?.funnel).toBeUndefined();
    });

    it('does without contributions where the person may not see them', () => {
        expect(ribbonDataFrom('Opportunity', anAnswer({ Contributions: undefined }))?.funnel?.contributions).toEqual(
            []
        );
    });

    it('leaves blank what is hidden from the person', () => {
        const bare = ribbonDataFrom('Opportunity', anAnswer({ Stages: rows({ Id: 'a005' }) }));
        expect(bare?.funnel?.stages[0]).toMatchObject({ id: 'a005', name: '', meaning: '', targetDays: undefined });
    });

    it('puts stages in order, whatever order they come in', () => {
        const Stages = rows(
            aStageNode({ Id: 'late', Sequence: { value: 7 } }),
            aStageNode({ Id: 'early', Sequence: { value: 1.5 } })
        );
        expect(ribbonDataFrom('Opportunity', anAnswer({ Stages }))?.funnel?.stages.map(({ id }) => id)).toEqual([
            'early',
            'late'
        ]);
    });
});

describe('the history of an opportunity', () => {
    it('tells changes of the same second apart', () => {
        const second = '2026-02-01T09:00:00.000Z';
        const StageHistory = rows(
            { ...aStageRow('Qualification', second), Id: '008A' },
            { ...aStageRow('Prospecting', second), Id: '0089' }
        );
        const values = ribbonDataFrom('Opportunity', anAnswer({ StageHistory }))?.record?.changes.map(
            ({ value }) => value
        );
        expect(values).toEqual(['Prospecting', 'Qualification']);
    });

    it('falls back on the date of the last stage change where no history can be seen', () => {
        const Record = rows(aRecordNode({ LastStageChangeDate: { value: '2026-02-20T09:00:00.000Z' } }));
        expect(ribbonDataFrom('Opportunity', anAnswer({ Record, StageHistory: undefined }))?.record?.changes).toEqual([
            { value: 'Needs Analysis', on: '2026-02-20T09:00:00.000Z' }
        ]);
    });
});

describe('the history of a lead', () => {
    const lead = {
        StageHistory: undefined,
        Record: rows(aRecordNode({ Source: { value: 'Working', label: 'Working' } }))
    };

    it('begins with what the first change changed, dated from the creation of the lead', () => {
        const StatusHistory = rows(aStatusRow('Open', 'Working', '2026-02-01T09:00:00.000Z'));
        expect(ribbonDataFrom('Lead', anAnswer({ ...lead, StatusHistory }))?.record?.changes).toEqual([
            { value: 'Open', on: '2026-01-01T09:00:00.000Z' },
            { value: 'Working', on: '2026-02-01T09:00:00.000Z' }
        ]);
    });

    it('is not made up where the org keeps none', () => {
        expect(ribbonDataFrom('Lead', anAnswer({ ...lead, StatusHistory: rows() }))?.record?.changes).toEqual([]);
    });

    it('is certain for a lead that was never saved again', () => {
        const created = '2026-01-01T09:00:00.000Z';
        const Record = rows(aRecordNode({ Source: { value: 'Open' }, LastModifiedDate: { value: created } }));
        const record = ribbonDataFrom(
            'Lead',
            anAnswer({ Record, StageHistory: undefined, StatusHistory: rows() })
        )?.record;
        expect(record?.changes).toEqual([{ value: 'Open', on: created }]);
    });
});

it('knows no ribbon for other objects', () => {
    expect(ribbonQuery('Case')).toBeUndefined();
    expect(ribbonQuery(undefined)).toBeUndefined();
});
