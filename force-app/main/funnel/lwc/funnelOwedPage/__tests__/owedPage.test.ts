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
});

describe('where there are more records than one request brings', () => {
    /** A page of deals by the day of February on which they were created and came to their stage. */
    const aPage = (days: readonly number[], next?: string, total = 1200): OwedAnswer => {
        const on = (day: number): string => `2026-02-${String(day).padStart(2, '0')}T09:00:00.000Z`;
        const deals = days.map((day) => deal(`006d${day}`, `Deal ${day}`, on(day), { CreatedDate: field(on(day)) }));
        const pageInfo = { hasNextPage: next !== undefined, endCursor: next ?? null };
        return anAnswer({ Records: { ...rows(...deals), totalCount: total, pageInfo } });
    };
    const give = async (data: unknown, name: string): Promise<void> => {
        graphql.emit({ data, refresh: () => Promise.resolve() }, ({ query }) => query?.includes(name) === true);
        await flush();
    };
    const openLarge = async (): Promise<HTMLElement> => {
        const page = await mount('c-funnel-owed-page', FunnelOwedPage, {});
        await give(aPage([1], 'c0'), 'funnelOwedOnDeals');
        return page;
    };
    const OWING = {
        and: [{ IsClosed: { eq: false } }, { or: [{ StageName: { eq: 'Needs Analysis' } }] }]
    };

    it('asks the org for those alone on which something is owed, the oldest first', async () => {
        await openLarge();
        const asked = new Map<string, unknown>();
        graphql.emit({}, ({ query, variables }) => {
            asked.set(/query (\w+)/.exec(query ?? '')?.[1] ?? '', variables);
            return false;
        });
        expect(asked.get('funnelOwedOnDeals')).toEqual({ where: OWING, after: null });
        // everything that is owed with these choices is counted apart
        expect(asked.get('funnelDealsByValue')).toEqual({ where: OWING });
    });

    it('reads on until what it shows is surely the soonest, and counts everything', async () => {
        const page = await openLarge();
        await give(aPage([1, 2], 'c1'), 'funnelOwedOnDeals');
        expect(textOf(page)).toContain('Looking for what is soonest … 2 of 1,200 records');
        const count = { StageName: field('Needs Analysis'), Id: { count: field(1200) } };
        await give({ uiapi: { aggregate: { Groups: { edges: [{ node: { aggregate: count } }] } } } }, 'DealsByValue');
        await give(aPage([20], undefined, 3), 'funnelOwedOnDeals');
        expect(lines(page).map((line) => /Deal \d+/.exec(line)?.[0])).toEqual(['Deal 1', 'Deal 2', 'Deal 20']);
        expect(textOf(page)).toContain('3 items, on 3 of 3 records that you can see');
    });

    it('stops after a thousand records, says how far it got, and goes on when asked to', async () => {
        const page = await openLarge();
        const many = Array.from({ length: 1000 }, () => 1).map((_, index) => 1 + (index % 2));
        const records = many.map((day, index) => ({
            ...deal(`006${1000 + index}`, `Deal ${index}`, '2026-02-27T09:00:00.000Z'),
            CreatedDate: field(`2026-02-0${day}T09:00:00.000Z`)
        }));
        const pageInfo = { hasNextPage: true, endCursor: 'c1' };
        await give(anAnswer({ Records: { ...rows(...records), totalCount: 1200, pageInfo } }), 'funnelOwedOnDeals');
        const count = { StageName: field('Needs Analysis'), Id: { count: field(1200) } };
        await give({ uiapi: { aggregate: { Groups: { edges: [{ node: { aggregate: count } }] } } } }, 'DealsByValue');
        expect(textOf(page)).toContain(
            '1,000 items found so far, on 1,000 of 1,200 records that you can see; 1,200 in all, with those that are done'
        );
        find(page, '.more')?.click();
        await flush();
        expect(textOf(page)).toContain('Looking for what is soonest');
    });

    it('has the org narrow by stage, by what is overdue and by what I bring', async () => {
        const page = await openLarge();
        await give(aPage([1]), 'funnelOwedOnDeals');
        const asked: unknown[] = [];
        const askedFor = (): unknown => {
            graphql.emit({}, ({ query, variables }) => {
                if (query?.includes('funnelOwedOnDeals')) {
                    asked.push(variables?.where);
                }
                return false;
            });
            return asked.at(-1);
        };
        expect(askedFor()).toEqual(OWING);
        await choose(page, 'state', 'late');
        expect(askedFor()).toEqual({
            and: [...OWING.and, { CreatedDate: { lt: { value: '2026-03-01T00:00:00.000Z' } } }]
        });
        await choose(page, 'stageId', 'a006');
        expect(askedFor()).toMatchObject({ and: [{}, { Id: { eq: null } }, {}] });
        await choose(page, 'stageId', '');
        await choose(page, 'state', 'open');
        await choose(page, 'from', 'Sales');
        await choose(page, 'whose', 'mine');
        await give({ uiapi: { query: { Marks: rows({ Id: '00T', WhatId: field('006z'), WhoId: null }) } } }, 'Marks');
        expect(askedFor()).toMatchObject({
            and: [
                {},
                {
                    or: [
                        { Id: { eq: null } },
                        { and: [{ OwnerId: { eq: '005000000000001AAA' } }, { or: [{}] }] },
                        { Id: { in: ['006z'] } }
                    ]
                }
            ]
        });
    });

    it('finds what is done by its tasks', async () => {
        const page = await openLarge();
        await give(aPage([1]), 'funnelOwedOnDeals');
        await choose(page, 'state', 'done');
        expect(textOf(page)).toContain('Loading the funnel');
        await give({ uiapi: { query: { Marks: rows({ Id: '00T', WhatId: field('006a'), WhoId: null }) } } }, 'Marks');
        const Tasks = rows({ Id: '00T1', Contribution: field('a200'), IsClosed: field(true) });
        const Records = { ...rows(deal('006a', 'Generator', '2026-02-01T09:00:00.000Z', { Tasks })), totalCount: 1 };
        await give(anAnswer({ Records }), 'funnelOwedOnDeals');
        expect(lines(page)).toEqual([expect.stringContaining('Generator')]);
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
