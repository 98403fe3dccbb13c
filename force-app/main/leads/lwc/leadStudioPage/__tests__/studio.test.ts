import {
    getObjectInfo as realInfo,
    getObjectInfos as realInfos,
    getPicklistValues as realPicks,
    getPicklistValuesByRecordType as realLeadPicks
} from 'lightning/uiObjectInfoApi';
import LeadStudioPage from 'c/leadStudioPage';
import { executeMutation, graphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, click, find, findAll, flush, mount, press, textOf } from '../../../../../../tests/support/lwc/page';

jest.mock('@salesforce/user/Id', () => ({ __esModule: true, default: '005000000000001AAA' }), { virtual: true });

interface TestAdapter {
    emit(data: unknown, picks?: (config: Record<string, unknown>) => boolean): void;
}
const getObjectInfo = realInfo as unknown as TestAdapter;
const getObjectInfos = realInfos as unknown as TestAdapter;
const getPicklistValues = realPicks as unknown as TestAdapter;
const getLeadPicks = realLeadPicks as unknown as TestAdapter;

const value = (given: unknown): { value: unknown } => ({ value: given });
const picks = (...values: string[]): object => ({ values: values.map((one) => ({ value: one, label: `The ${one}` })) });
const LEAD = {
    apiName: 'Lead',
    label: 'Lead',
    fields: {
        Company: { label: 'Company', dataType: 'String', length: 255 },
        Rating: { label: 'Rating', dataType: 'Picklist' },
        NumberOfEmployees: { label: 'Employees', dataType: 'Int' },
        OwnerId: {
            label: 'Owner ID',
            dataType: 'Reference',
            relationshipName: 'Owner',
            referenceToInfos: [{ apiName: 'Group' }, { apiName: 'User' }]
        }
    }
};
const USER = {
    apiName: 'User',
    label: 'User',
    fields: { Title: { label: 'Title', dataType: 'String' }, UserType: { label: 'User Type', dataType: 'Picklist' } }
};

interface Given {
    id: string;
    version: number;
    status: string;
    criteria?: readonly (readonly [string, string, string])[];
    meaning?: string;
    logic?: string;
}

const versionNode = ({
    id,
    version,
    status,
    meaning = '',
    logic = '',
    criteria = [['Rating', 'equals', 'Hot']]
}: Given) => ({
    node: {
        Id: id,
        Name: value('MQL'),
        Key: value('mql'),
        Version: value(version),
        Status: value(status),
        Meaning: value(meaning),
        FilterLogic: value(logic),
        ResponseHours: value(8),
        CalendarId: value('k1'),
        Revision: value(''),
        InForceSince: value(status === 'Agreed' ? '2026-02-03T12:00:00.000Z' : null),
        LastModifiedBy: { Name: value('Lena Vasquez') },
        Criteria: {
            edges: criteria.map(([field, operator, operand], index) => ({
                node: { Id: `${id}.${index}`, Field: value(field), Operator: value(operator), Operand: value(operand) }
            }))
        }
    }
});
const hours = Object.fromEntries(
    ['Monday', 'Tuesday', 'Friday'].flatMap((day) => [
        [`${day}Start`, value('09:00:00.000Z')],
        [`${day}End`, value('17:00:00.000Z')]
    ])
);
const CALENDARS = [
    {
        node: {
            Id: 'k1',
            Name: value('Office'),
            TimeZone: value('America/New_York'),
            ...hours,
            Holidays: { edges: [] }
        }
    },
    {
        node: {
            Id: 'k2',
            Name: value('Moon'),
            TimeZone: value('Moon/Base'),
            Holidays: { edges: [{ node: { Id: 'h' } }] }
        }
    }
];

const refresh = jest.fn<Promise<void>, []>(() => Promise.resolve());
let present: Given[] = [];

async function answerStudio(versions: Given[] | undefined): Promise<void> {
    present = versions ?? [];
    const Definitions = versions && { edges: versions.map(versionNode) };
    const Stages = { edges: [{ node: { Id: 's1', Name: value('Brand preference') } }] };
    graphql.emit(
        { data: { uiapi: { query: { Definitions, Stages, Calendars: { edges: CALENDARS } } } }, refresh },
        ({ query }) => query?.includes('leadDefinitionStudio') === true
    );
    await flush();
}

async function studio(versions: Given[] | undefined, createable = true): Promise<HTMLElement> {
    const page = await mount('c-lead-studio-page', LeadStudioPage, {});
    await answerStudio(versions);
    getObjectInfo.emit(
        LEAD,
        ({ objectApiName }) => JSON.stringify(objectApiName).includes('"Lead"') || objectApiName === 'Lead'
    );
    getObjectInfo.emit({ createable, fields: {} }, ({ objectApiName }) =>
        JSON.stringify(objectApiName).includes('Lead_Definition')
    );
    await flush();
    getObjectInfos.emit({
        results: [
            { statusCode: 200, result: USER },
            { statusCode: 403, result: [] }
        ]
    });
    getLeadPicks.emit({ picklistFieldValues: { Rating: picks('Hot', 'Warm', 'Cold') } });
    await flush();
    return page;
}

const byText = (page: Element, selector: string, text: string): HTMLElement | undefined =>
    findAll(page, selector).find((one) => textOf(one).includes(text));
const button = (page: Element, label: string): HTMLElement | undefined => byText(page, 'lightning-button', label);
const open = (page: Element, state: string): Promise<void> => click(byText(page, 'button.line', state));
async function set(element: Element | undefined, text: string): Promise<void> {
    element?.dispatchEvent(new CustomEvent('change', { detail: { value: text }, bubbles: true }));
    await flush();
}
const part = (page: Element, name: string): HTMLElement | undefined => find(page, `[data-part="${name}"]`);
const sent = (): Record<string, Record<string, unknown>>[] =>
    executeMutation.mock.calls.map(([{ variables }]) => variables as Record<string, Record<string, unknown>>);

const DRAFT: Given = {
    id: 'd3',
    version: 3,
    status: 'Draft',
    criteria: [
        ['Rating', 'equals', 'Hot'],
        ['NumberOfEmployees', 'greaterOrEqual', '50']
    ]
};
const IN_FORCE: Given = { id: 'd2', version: 2, status: 'Agreed' };

beforeEach(() => {
    jest.clearAllMocks();
    localStorage.clear();
    refresh.mockImplementation(() => Promise.resolve());
    executeMutation.mockResolvedValue({ data: { uiapi: { w0: { Record: { Id: 'd9' } } } } });
});
afterEach(clearPage);

describe('the definition studio', () => {
    it('lists definitions with what is in force, and reads a version in words', async () => {
        const page = await studio([DRAFT, IN_FORCE, { id: 'd1', version: 1, status: 'Retired' }]);
        expect(textOf(page)).toContain('Version 2 is in force since Feb 3, 2026');
        expect(textOf(page)).toContain('Retired versions (1)');
        await open(page, 'In force');
        expect(textOf(page)).toContain('Rating is The Hot');
        expect(textOf(page)).toContain(
            'Office: Monday to Tuesday 9:00 AM–5:00 PM, Friday 9:00 AM–5:00 PM, New York time; no holidays.'
        );
        await expect(page).toBeAccessible();
    });

    it('reads a draft back while it is written, with what is different from the version in force', async () => {
        const page = await studio([DRAFT, IN_FORCE]);
        await open(page, 'Draft');
        expect(textOf(page)).toContain('A lead meets it if Rating is The Hot and Employees is 50 or more.');
        expect(textOf(page)).toContain('New: Employees is 50 or more');
        await set(part(page, 'calendarId'), 'k2');
        expect(textOf(page)).toContain('Moon/Base is no time zone');
        expect(textOf(page)).toContain('Working calendar: Moon instead of Office');
        await set(part(page, 'calendarId'), 'none');
        expect(textOf(page)).toContain('Hours count around the clock');
        await expect(page).toBeAccessible();
    });

    it('saves the draft and its criteria in one transaction, after looking for other edits', async () => {
        const page = await studio([DRAFT, IN_FORCE]);
        await open(page, 'Draft');
        await set(part(page, 'meaning'), 'Large enough.');
        await click(find(page, 'lightning-button-icon'));
        expect(textOf(page)).toContain('Not saved yet.');
        await click(button(page, 'Save Draft'));
        await flush();
        expect(refresh).toHaveBeenCalledTimes(2);
        expect(sent()).toHaveLength(1);
        expect(sent()[0]).toMatchObject({
            i0: {
                Id: 'd3',
                Lead_Definition__c: { Meaning__c: 'Large enough.', Response_Hours__c: 8, Filter_Logic__c: null }
            },
            i1: { Id: 'd3.1' },
            i2: { Id: 'd3.0', Lead_Criterion__c: { Field__c: 'NumberOfEmployees', Value__c: '50' } }
        });
        expect(String((sent()[0]?.i0?.Lead_Definition__c as Record<string, unknown>).Revision__c)).toMatch(
            /^0{12}>[0-9a-z]{12}$/
        );
        expect(textOf(page)).toContain('Saved.');
    });

    it('adds a criterion that goes into the filter logic, and says what is wrong before it saves', async () => {
        const page = await studio([{ ...DRAFT, logic: '1 OR 2' }]);
        await open(page, 'Draft');
        await press(find(page, '.editor') as HTMLElement, 'Escape');
        await click(button(page, 'Add Criterion'));
        await click(button(page, 'Add Criterion'));
        expect(findAll(page, 'c-lead-criterion-row')).toHaveLength(3);
        expect(find<HTMLElement & { value: string }>(page, '[data-part="filterLogic"]')?.value).toBe('(1 OR 2) AND 3');
        await click(button(page, 'Save Draft'));
        expect(textOf(page)).toContain('Not saved. Criterion 3');
        expect(sent()).toEqual([]);
        await set(part(page, 'filterLogic'), '1 OR 2 AND 3');
        expect(textOf(find(page, 'mark') as Element)).toBe('AND');
        await set(part(page, 'name'), ' ');
        await click(button(page, 'Save Draft'));
        expect(textOf(page)).toContain('Give the definition a name.');
    });

    it('edits a criterion: field, operator and value', async () => {
        const page = await studio([DRAFT]);
        await open(page, 'Draft');
        const rows = (): HTMLElement[] => findAll(page, 'c-lead-criterion-row');
        const choose = async (row: number, at: number, ...values: string[]): Promise<void> => {
            const choice = findAll(rows()[row] as Element, 'c-lead-choice')[at];
            choice?.dispatchEvent(new CustomEvent('choose', { detail: { values } }));
            await flush();
        };
        await choose(0, 1, 'Hot', 'Warm');
        expect(textOf(page)).toContain('Rating is The Hot or The Warm');
        await choose(1, 0, 'Owner:User.Title');
        expect(textOf(page)).not.toContain('A lead meets it if');
        await set(findAll(rows()[1] as Element, 'lightning-input')[0], 'Rep; Director');
        expect(textOf(page)).toContain('Owner: Title is Rep or Director');
        await set(findAll(rows()[1] as Element, 'lightning-combobox')[0], 'isBlank');
        expect(textOf(page)).toContain('Owner: Title is blank');
        await choose(1, 0, 'CampaignMembers.Latest');
        await set(findAll(rows()[1] as Element, 'lightning-combobox')[0], 'inLastDays');
        await set(findAll(rows()[1] as Element, 'lightning-input')[0], '30');
        expect(textOf(page)).toContain('Latest campaign response is in the last 30 days');
        expect(textOf(page)).toContain('a formula on the lead cannot see');
        await choose(1, 0, 'Owner:User.UserType');
        getPicklistValues.emit(picks('Standard'));
        await flush();
        await choose(1, 1, 'Standard');
        expect(textOf(page)).toContain('Owner: User Type is The Standard');
        await choose(1, 0, 'OwnerId');
        find(rows()[1] as Element, 'lightning-record-picker')?.dispatchEvent(
            new CustomEvent('change', { detail: { recordId: '005000000000002AAA' } })
        );
        await flush();
        expect(textOf(page)).toContain('Owner ID is 005000000000002AAA');
    });

    it('shows what somebody else saved meanwhile, and puts both together when asked', async () => {
        const page = await studio([DRAFT]);
        await open(page, 'Draft');
        await set(part(page, 'responseHours'), '4');
        refresh.mockImplementationOnce(() => answerStudio([{ ...DRAFT, meaning: 'Theirs.' }]));
        await click(button(page, 'Save Draft'));
        await flush();
        expect(sent()).toEqual([]);
        expect(textOf(page)).toContain('Lena Vasquez saved this draft after you opened it');
        expect(textOf(page)).toContain('Meaning in a sentence: Theirs. instead of nothing');
        await expect(page).toBeAccessible();
        await click(button(page, 'Put My Edits on Top'));
        await click(button(page, 'Save Draft'));
        await flush();
        expect(sent()[0]).toMatchObject({
            i0: { Lead_Definition__c: { Meaning__c: 'Theirs.', Response_Hours__c: 4 } }
        });
    });

    it('takes theirs when asked', async () => {
        const page = await studio([DRAFT]);
        await open(page, 'Draft');
        await set(part(page, 'meaning'), 'Mine.');
        refresh.mockImplementationOnce(() => answerStudio([{ ...DRAFT, meaning: 'Theirs.' }]));
        await click(button(page, 'Save Draft'));
        await flush();
        await click(button(page, 'Take Theirs'));
        expect(find<HTMLElement & { value: string }>(page, '[data-part="meaning"]')?.value).toBe('Theirs.');
    });

    it('brings back edits that were not saved, until they are discarded', async () => {
        let page = await studio([DRAFT]);
        await open(page, 'Draft');
        await set(part(page, 'meaning'), 'Not saved.');
        clearPage();
        page = await studio([DRAFT]);
        await open(page, 'Draft');
        expect(textOf(page)).toContain('which were not saved, are back.');
        await click(button(page, 'Discard Edits'));
        expect(find<HTMLElement & { value: string }>(page, '[data-part="meaning"]')?.value).toBe('');
        expect(localStorage.length).toBe(0);
    });

    it('says what the org refused, and keeps the edits', async () => {
        const page = await studio([DRAFT]);
        await open(page, 'Draft');
        await set(part(page, 'meaning'), 'Kept.');
        executeMutation.mockResolvedValueOnce({ errors: [{ message: 'Response hours must be more than zero.' }] });
        await click(button(page, 'Save Draft'));
        await flush();
        expect(textOf(page)).toContain('Response hours must be more than zero.');
        expect(find<HTMLElement & { value: string }>(page, '[data-part="meaning"]')?.value).toBe('Kept.');
        refresh.mockImplementationOnce(() => answerStudio([{ ...DRAFT, status: 'Proposed' }]));
        await click(button(page, 'Save Draft'));
        await flush();
        expect(present[0]?.status).toBe('Proposed');
    });

    it('begins a new version with what is in force', async () => {
        const page = await studio([IN_FORCE]);
        await click(button(page, 'New Version'));
        expect(textOf(page)).toContain('Nothing is different from the version in force.');
        await set(part(page, 'changeNote'), 'Larger ones.');
        await click(button(page, 'Save Draft'));
        await flush();
        expect(sent()[0]).toMatchObject({
            i0: {
                Lead_Definition__c: {
                    Definition_Key__c: 'mql',
                    Version__c: 3,
                    Version_Key__c: 'mql.3',
                    Status__c: 'Draft'
                }
            },
            i1: { Lead_Criterion__c: { Lead_Definition__c: '@{w0}', Criterion_Key__c: 'mql.3.1' } }
        });
    });

    it('begins a definition from nothing, with a key that nobody has', async () => {
        const page = await studio([]);
        expect(textOf(page)).toContain('There are no definitions yet');
        await click(button(page, 'New Definition'));
        await set(part(page, 'name'), 'MQL');
        await click(button(page, 'Save Draft'));
        expect(textOf(page)).toContain('Give a short key in lower-case letters');
        await set(byText(page, 'lightning-input', 'Short key'), 'mql');
        await press(find(page, '.editor') as HTMLElement, 's');
        find(page, '.editor')?.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true }));
        await flush();
        expect(sent()[0]).toMatchObject({ i0: { Lead_Definition__c: { Version_Key__c: 'mql.1' } } });
        clearPage();
        const other = await studio([IN_FORCE]);
        await click(button(other, 'New Definition'));
        await set(part(other, 'name'), 'MQL');
        await set(byText(other, 'lightning-input', 'Short key'), 'mql');
        await click(button(other, 'Save Draft'));
        await flush();
        expect(textOf(other)).toContain('There is a definition mql already.');
    });

    it('lets people read who do not write, and says whom to ask', async () => {
        const page = await studio([DRAFT], false);
        await open(page, 'Draft');
        expect(button(page, 'Save Draft')).toBeUndefined();
        expect(button(page, 'New Definition')).toBeUndefined();
        clearPage();
        expect(textOf(await studio(undefined))).toContain('Lead Standards Reader');
    });

    it('says what happened when definitions do not come', async () => {
        const page = await mount('c-lead-studio-page', LeadStudioPage, {});
        graphql.emit({ errors: [{ message: 'The server is away.' }], refresh });
        await flush();
        expect(textOf(page)).toContain('The definitions could not be loaded.');
        await click(button(page, 'Try Again'));
        expect(refresh).toHaveBeenCalled();
    });
});
