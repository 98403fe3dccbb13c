import { graphql as realGraphql } from 'lightning/graphql';
import {
    getObjectInfo as realGetObjectInfo,
    getPicklistValues as realGetPicklistValues
} from 'lightning/uiObjectInfoApi';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import { parse, visit } from 'graphql';
import FunnelOwedPage from 'c/funnelOwedPage';
import { owedQuery } from 'c/owedData';
import type { RecordNode, RecordParts } from 'c/funnelData';
import type { OwedAnswer } from 'c/owedData';
import type { graphql as testGraphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, find, findAll, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';
import {
    aContributionNode,
    aMappingNode,
    aStageNode,
    aStageRow,
    rows
} from '../../funnelData/__tests__/support/answers';

jest.mock('@salesforce/user/Id', () => ({ __esModule: true, default: '005000000000001AAA' }), { virtual: true });

const graphql = realGraphql as unknown as typeof testGraphql;
interface Adapter {
    emit(data: unknown): void;
}
const getObjectInfo = realGetObjectInfo as unknown as Adapter;
const getPicklistValues = realGetPicklistValues as unknown as Adapter;
const field = <T>(value: T): { value: T } => ({ value });
type Query = NonNullable<NonNullable<OwedAnswer['uiapi']>['query']>;

const deal = (
    id: string,
    name: string,
    since: string,
    given: Partial<RecordNode & RecordParts> = {}
): RecordNode & RecordParts => ({
    Id: id,
    Name: field(name),
    Source: { value: 'Needs Analysis', label: 'Needs Analysis' },
    CreatedDate: field('2026-01-01T09:00:00.000Z'),
    OwnerId: field('005000000000001AAA'),
    Owner: { Name: field('Maya Lindqvist') },
    StageHistory: rows(aStageRow('Needs Analysis', since)),
    Tasks: rows<never>(),
    ...given
});

const anAnswer = (given: Partial<Query> = {}): OwedAnswer => ({
    uiapi: {
        query: {
            Stages: rows(aStageNode()),
            Mappings: rows(aMappingNode('Needs Analysis', { SellingStep: field('Defining needs') })),
            Contributions: rows(
                aContributionNode({ Name: field('Value propositions'), DueDays: field(5) }),
                aContributionNode({
                    Id: 'a201',
                    Name: field('Early word'),
                    From: field('Sales'),
                    StageId: field('a005'),
                    SellingStep: field(null)
                })
            ),
            Records: {
                ...rows(
                    deal('006b', 'Service', '2026-02-27T09:00:00.000Z'),
                    deal('006a', 'Generator', '2026-02-01T09:00:00.000Z')
                ),
                totalCount: 2
            },
            ...given
        }
    }
});

async function open(answer = anAnswer(), properties = {}): Promise<HTMLElement> {
    const page = await mount('c-funnel-owed-page', FunnelOwedPage, properties);
    graphql.emit({ data: answer, refresh: () => Promise.resolve() });
    await flush();
    getObjectInfo.emit({ defaultRecordTypeId: '012000000000000AAA' });
    await flush();
    getPicklistValues.emit({
        defaultValue: { value: 'Not Started' },
        values: [
            { label: 'Not Started', value: 'Not Started', attributes: { closed: false } },
            { label: 'Completed', value: 'Completed', attributes: { closed: true } }
        ]
    });
    await flush();
    return page;
}

const lines = (page: Element): string[] => findAll(page, 'tbody tr').map(textOf);
const buttonOf = (page: Element, key: string): HTMLElement | undefined => {
    const row = find(page, `tr[data-key="${key}"]`);
    return row && find(row, 'button');
};
async function choose(page: Element, name: string, value: string): Promise<void> {
    find(page, `lightning-combobox[data-name="${name}"]`)?.dispatchEvent(
        new CustomEvent('change', { detail: { value } })
    );
    await flush();
}

beforeAll(() => {
    jest.useFakeTimers({
        now: new Date('2026-03-01T09:00:00Z'),
        doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick', 'setImmediate']
    });
});
afterAll(() => jest.useRealTimers());
afterEach(() => {
    clearPage();
    jest.clearAllMocks();
});

describe.each(['Opportunity', 'Lead'] as const)('the query for what is owed on %s', (object) => {
    it('is one request, with an alias for every name of ours and pages of two hundred', () => {
        const faults: string[] = [];
        const roots: string[] = [];
        const path: string[] = [];
        visit(parse(owedQuery(object) as unknown as string), {
            Field: {
                enter({ name, alias }) {
                    if (path.join('.') === 'uiapi.query') {
                        roots.push(alias?.value ?? name.value);
                    }
                    if (/__[cr]$/.test(name.value) && !alias) {
                        faults.push(name.value);
                    }
                    path.push(name.value);
                },
                leave() {
                    path.pop();
                }
            }
        });
        expect([roots, faults]).toEqual([['Records', 'Stages', 'Mappings', 'Contributions'], []]);
    });
});

describe('what Marketing owes', () => {
    it('is listed soonest first, with record, stage, day and person', async () => {
        const page = await open();
        expect(lines(page)).toEqual([
            expect.stringMatching(
                /^Feb 6, 2026, 23 days late Value propositions Generator Purchase intention, Defining needs nobody named Mark as done/
            ),
            expect.stringMatching(/^Mar 4, 2026 Value propositions Service/)
        ]);
        expect(textOf(page)).toContain('2 items, on 2 of 2 records that you can see; 1 overdue');
        await expect(page).toBeAccessible();
    });

    it('is done by one click: a completed task on the record, due when it was due', async () => {
        jest.mocked(createRecord).mockResolvedValueOnce({ id: '00T1' });
        const page = await open();
        buttonOf(page, '006a:a200')?.click();
        await flush();
        expect(createRecord).toHaveBeenCalledWith({
            apiName: 'Task',
            fields: {
                Subject: 'Value propositions (Marketing)',
                Status: 'Completed',
                WhatId: '006a',
                Owed_Contribution__c: 'a200',
                ActivityDate: '2026-02-06'
            }
        });
        expect(textOf(page)).toContain('Done: Value propositions, Generator.');
        expect(lines(page)).toHaveLength(1);
        await choose(page, 'state', 'done');
        expect(lines(page)).toEqual([expect.stringContaining('Done on Mar 1, 2026')]);
    });

    it('is taken back by one click: the task that stands for it opens again', async () => {
        const Tasks = rows({ Id: '00T1', Contribution: field('a200'), IsClosed: field(true) });
        const Records = { ...rows(deal('006a', 'Generator', '2026-02-01T09:00:00.000Z', { Tasks })), totalCount: 1 };
        const page = await open(anAnswer({ Records }));
        expect(textOf(page)).toContain('Nothing is owed here');
        await choose(page, 'state', 'done');
        buttonOf(page, '006a:a200')?.click();
        await flush();
        expect(updateRecord).toHaveBeenCalledWith({ fields: { Id: '00T1', Status: 'Not Started' } });
        expect(createRecord).not.toHaveBeenCalled();
        await choose(page, 'state', 'open');
        expect(lines(page)).toHaveLength(1);
    });

    it('stays where it was when saving fails, and says what was refused', async () => {
        jest.mocked(createRecord).mockRejectedValueOnce({ body: { message: 'Tasks are locked' } });
        const page = await open();
        buttonOf(page, '006a:a200')?.click();
        await flush();
        expect(textOf(page)).toContain('This was not saved');
        expect(textOf(page)).toContain('Tasks are locked');
        expect(lines(page)).toHaveLength(2);
    });
});

describe('the choices', () => {
    it('turn to what Sales owes, which falls to the owner of the record', async () => {
        const page = await open();
        await choose(page, 'from', 'Sales');
        expect(lines(page)).toEqual([
            expect.stringContaining('by Maya Lindqvist'),
            expect.stringContaining('by Maya Lindqvist')
        ]);
        await choose(page, 'whose', 'mine');
        expect(lines(page)).toHaveLength(2);
    });

    it('begin as the page was set up', async () => {
        const page = await open(anAnswer(), { shownFunction: 'Sales', shownWhose: 'records' });
        expect(lines(page)).toEqual([expect.stringContaining('Early word'), expect.stringContaining('Early word')]);
        expect(graphql.getLastConfig()?.variables).toEqual({
            where: { IsClosed: { eq: false }, OwnerId: { eq: '005000000000001AAA' } },
            after: null
        });
    });

    it('ask the org anew for leads, and only for what is open', async () => {
        const page = await open();
        await choose(page, 'object', 'Lead');
        expect(graphql.getLastConfig()).toMatchObject({
            query: expect.stringContaining('funnelOwedOnLeads') as unknown,
            variables: { where: { IsConverted: { eq: false } }, after: null }
        });
        expect(textOf(page)).toContain('Loading the funnel');
    });

    it('show what is overdue only, and no other stage', async () => {
        const page = await open();
        await choose(page, 'state', 'late');
        expect(lines(page)).toHaveLength(1);
        await choose(page, 'stageId', 'a006');
        expect(textOf(page)).toContain('Nothing is owed here');
        find(page, 'c-notice-panel lightning-button')?.click();
        await expect(page).toBeAccessible();
    });

    it('look at further records, and keep those that were looked at', async () => {
        const first = rows(deal('006a', 'Generator', '2026-02-01T09:00:00.000Z'));
        const Records = { ...first, totalCount: 2, pageInfo: { hasNextPage: true, endCursor: 'next' } };
        const page = await open(anAnswer({ Records }));
        find(page, '.more')?.click();
        await flush();
        expect(graphql.getLastConfig()?.variables).toMatchObject({ after: 'next' });
        const second = { ...rows(deal('006b', 'Service', '2026-02-27T09:00:00.000Z')), totalCount: 2 };
        graphql.emit({ data: anAnswer({ Records: second }) });
        await flush();
        expect(lines(page)).toHaveLength(2);
        expect(textOf(page)).toContain('on 2 of 2 records');
    });
});

describe('a person', () => {
    it('without the funnel is told whom to ask', async () => {
        const page = await open({ uiapi: { query: { Records: rows() } } });
        expect(textOf(page)).toContain('Funnel Reader');
    });

    it('is told what to do when the request fails', async () => {
        const page = await mount('c-funnel-owed-page', FunnelOwedPage, {});
        graphql.emit({ errors: [{ message: 'Server too busy' }] });
        await flush();
        expect(textOf(page)).toContain('Server too busy');
    });
});
