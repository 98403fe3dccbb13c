/** The panel on a page, answers for the server, and what a person sees. */
import { graphql as realGraphql } from 'lightning/graphql';
import { getObjectInfo as realInfo, getPicklistValues as realValues } from 'lightning/uiObjectInfoApi';
import {
    createRecord as realCreate,
    getRecord as realGetRecord,
    updateRecord as realUpdate
} from 'lightning/uiRecordApi';
import HandoffPanel from 'c/handoffPanel';
import type { graphql as testGraphql } from '../../../../../../../tests/support/lwc/graphql';
import { clearPage, flush, mount } from '../../../../../../../tests/support/lwc/page';

interface TestAdapter {
    emit(data: unknown): void;
    error(body: unknown, status?: number): void;
}

// In tests these modules are replaced by ones that answer when told to.
export const graphql = realGraphql as unknown as typeof testGraphql;
export const getRecord = realGetRecord as unknown as TestAdapter;
export const getObjectInfo = realInfo as unknown as TestAdapter;
export const getPicklistValues = realValues as unknown as TestAdapter;
export const updateRecord = realUpdate as unknown as jest.Mock;
export const createRecord = realCreate as unknown as jest.Mock;
export const refresh = jest.fn<Promise<void>, []>(() => Promise.resolve());

/** @salesforce/user/Id in tests. */
export const ME = '005000000000000000';
export const REP = '005000000000000REP';
export const MARKETER = '005000000000000MKT';
export const LEAD = '00Q000000000001AAA';

const value = (given: unknown): object => ({ value: given });
const person = (id: string): object => ({
    Id: id,
    Name: value({ [ME]: 'Maya Lindqvist', [REP]: 'Rosa Abel', [MARKETER]: 'Idris Penhallow' }[id])
});

/** Handed over on Monday, 2 March 2026, 10:00 in New York, under MQL version 2: 8 hours to accept, 16 to respond. */
export function aNode({ id = 'a0H1', from = MARKETER, to = ME, ...fields } = {}): object {
    return {
        Id: id,
        Name: value('HO-00001'),
        Lead: {
            Id: LEAD,
            Name: value('Elena Rowe'),
            Company: value('Rowe Foods'),
            IsConverted: value(false),
            OwnerId: value(to ?? ME),
            Owner: { Name: value('Maya Lindqvist') }
        },
        Definition: {
            Id: 'mql2',
            Name: value('MQL'),
            Key: value('mql'),
            Version: value(2),
            ResponseHours: value(16),
            AcceptanceHours: value(8),
            CalendarId: value('office')
        },
        Standing: value('Meets'),
        From: person(from),
        FromId: value(from),
        To: to === null ? null : person(to),
        ToId: value(to),
        On: value('2026-03-02T15:00:00.000Z'),
        Note: value('Asked for a price.'),
        ...fields
    };
}

/** Fields of something that somebody did. */
export const did = (what: string, id: string, on: string, more: object = {}): object => ({
    [`${what}On`]: value(on),
    [`${what}ById`]: value(id),
    [`${what}By`]: person(id),
    ...more
});

const OFFICE = {
    Id: 'office',
    Name: value('Office'),
    TimeZone: value('America/New_York'),
    ...Object.fromEntries(
        ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].flatMap((day) => [
            [`${day}Start`, value('09:00:00.000Z')],
            [`${day}End`, value('17:00:00.000Z')]
        ])
    )
};

const list = (nodes: readonly object[]): object => ({ edges: nodes.map((node) => ({ node })) });

export interface Answer {
    readonly nodes?: readonly object[] | null;
    readonly tasks?: readonly object[] | null;
    readonly calendar?: object;
    readonly definitions?: readonly object[];
}

export async function answer({ nodes = [], tasks = [], calendar = OFFICE, definitions = [] }: Answer): Promise<void> {
    const query = {
        Handoffs: nodes && list(nodes),
        Calendars: list([calendar]),
        Holidays: list([]),
        Tasks: tasks && list(tasks),
        Events: tasks && list([]),
        Definitions: list(definitions)
    };
    graphql.emit({ data: { uiapi: { query } }, refresh });
    await flush();
}

export const aTask = (on: string, ownerId: string = ME): object => ({
    WhoId: value(LEAD),
    OwnerId: value(ownerId),
    CompletedDateTime: value(on)
});
export const officeIn = (zone: string): object => ({ ...OFFICE, TimeZone: value(zone) });

type Side = 'rep' | 'marketer' | 'reader';

export async function answerRights(side: Side): Promise<void> {
    getObjectInfo.emit({
        createable: side === 'marketer',
        defaultRecordTypeId: '012000000000000AAA',
        fields: {
            Accepted_On__c: { label: 'Accepted on', dataType: 'DateTime', updateable: side === 'rep' },
            Answer__c: { label: 'Answer', dataType: 'TextArea', updateable: side === 'marketer' },
            Email: { label: 'Email', dataType: 'Email' }
        }
    });
    getPicklistValues.emit({
        values: ['Too small', 'Other'].map((reason) => ({ value: reason, label: reason }))
    });
    await flush();
}

export async function answerLead(changes: object = {}): Promise<void> {
    getRecord.emit({
        id: LEAD,
        fields: {
            OwnerId: value(MARKETER),
            Owner: { value: { id: MARKETER, fields: { Name: value('Idris Penhallow') } } },
            IsConverted: value(false),
            Email: value('a@b.example'),
            ...changes
        }
    });
    await flush();
}

export async function openPanel(side: Side, given: Answer, objectApiName = 'Lead'): Promise<HTMLElement> {
    const page = await mount('c-handoff-panel', HandoffPanel, { recordId: LEAD, objectApiName });
    await answerRights(side);
    await answer(given);
    if (objectApiName === 'Lead') {
        await answerLead();
    }
    return page;
}

/** Every test of a file happens on Tuesday, 3 March 2026, 9:00 in New York. */
export function onTuesdayMorning(): void {
    beforeAll(() => {
        jest.useFakeTimers({
            now: new Date('2026-03-03T14:00:00Z'),
            doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick', 'setImmediate']
        });
    });
    afterAll(() => jest.useRealTimers());
    beforeEach(() => {
        updateRecord.mockReset().mockResolvedValue({ id: '' });
        createRecord.mockReset().mockResolvedValue({ id: 'a0HNEW' });
        refresh.mockClear();
    });
    afterEach(clearPage);
}
