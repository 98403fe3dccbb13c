/** The panel on a page, answers for the server, and what a person sees. */
import { graphql as realGraphql } from 'lightning/graphql';
import { getObjectInfo as realGetObjectInfo } from 'lightning/uiObjectInfoApi';
import { getRecord as realGetRecord } from 'lightning/uiRecordApi';
import LeadStandardPanel from 'c/leadStandardPanel';
import type { graphql as testGraphql } from '../../../../../../../tests/support/lwc/graphql';
import { clearPage, findAll, flush, mount, textOf } from '../../../../../../../tests/support/lwc/page';

interface TestAdapter {
    emit(data: unknown): void;
    error(body: unknown, status?: number): void;
    getLastConfig(): Record<string, unknown> | undefined;
}

// In tests these modules are replaced by ones that answer when told to.
export const graphql = realGraphql as unknown as typeof testGraphql;
export const getRecord = realGetRecord as unknown as TestAdapter;
export const getObjectInfo = realGetObjectInfo as unknown as TestAdapter;

const value = (given: unknown): { value: unknown } => ({ value: given });

type Criterion = readonly [field: string, operator: string, operand?: string];

export interface DefinitionOptions {
    readonly name?: string;
    readonly criteria?: readonly Criterion[];
    readonly logic?: string;
    readonly marketing?: unknown;
    readonly change?: string;
}

/** MQL, version 2, signed by Lena and Gordon; a company of 100 with a rating. */
export function aDefinition(options: DefinitionOptions = {}): object {
    const {
        name = 'MQL',
        logic = '',
        change = '',
        criteria = [
            ['NumberOfEmployees', 'greaterOrEqual', '100'],
            ['Rating', 'equals', 'Hot; Warm']
        ]
    } = options;
    return {
        Id: `a01000000000001AAA-${name}`,
        Name: value(name),
        Version: value(2),
        Meaning: value('Large enough to need standby power.'),
        ChangeNote: value(change),
        FilterLogic: value(logic),
        ResponseHours: value(8),
        InForceSince: value('2026-02-03T12:00:00.000Z'),
        Stage: { Name: value('Brand preference') },
        Marketing: 'marketing' in options ? options.marketing : { Name: value('Lena Vasquez') },
        Sales: { Name: value('Gordon Achebe') },
        Criteria: {
            edges: criteria.map(([field, operator, operand = null], index) => ({
                node: {
                    Position: value(index + 1),
                    Field: value(field),
                    Operator: value(operator),
                    Operand: value(operand)
                }
            }))
        }
    };
}

const INFO = {
    fields: {
        Id: { label: 'Lead ID', dataType: 'Reference' },
        NumberOfEmployees: { label: 'Employees', dataType: 'Int' },
        AnnualRevenue: { label: 'Annual Revenue', dataType: 'Currency' },
        Rating: { label: 'Rating', dataType: 'Picklist' },
        Title: { label: 'Title', dataType: 'String', length: 128 },
        Topics__c: { label: 'Topics', dataType: 'MultiPicklist' },
        Discount__c: { label: 'Discount', dataType: 'Percent' },
        Seen__c: { label: 'Seen', dataType: 'Date' },
        CreatedDate: { label: 'Create Date', dataType: 'DateTime' },
        DoNotCall: { label: 'Do Not Call', dataType: 'Boolean' },
        Description: { label: 'Description', dataType: 'TextArea', length: 32000 },
        Site__c: { label: 'Site', dataType: 'Location' }
    }
};

export const openPanel = (): Promise<HTMLElement> =>
    mount('c-lead-standard-panel', LeadStandardPanel, { recordId: '00Q000000000001AAA' });

/** @param counts answers to another query of the same page: in tests one answer reaches every wire */
export async function answerDefinitions(
    definitions: readonly object[] | undefined,
    refresh: () => Promise<void> = () => Promise.resolve(),
    counts: object = {}
): Promise<void> {
    const Definitions = definitions && { edges: definitions.map((node) => ({ node })) };
    graphql.emit({ data: { uiapi: { query: { Definitions, ...counts } } }, refresh });
    await flush();
}

export async function answerInfo(): Promise<void> {
    getObjectInfo.emit(INFO);
    await flush();
}

/** Values of the lead by field; what is not named is hidden from the person. */
export async function answerLead(values: Readonly<Record<string, unknown>>): Promise<void> {
    await answerInfo();
    getRecord.emit({
        fields: Object.fromEntries(
            Object.entries(values).map(([name, given]) => [name, { value: given, displayValue: null }])
        )
    });
    await flush();
}

/** A panel whose data have come. */
export async function panelWith(
    definition: DefinitionOptions,
    values: Readonly<Record<string, unknown>>
): Promise<HTMLElement> {
    const page = await openPanel();
    await answerDefinitions([aDefinition(definition)]);
    await answerLead(values);
    return page;
}

/** Each criterion as it is read out. */
export const criteriaIn = (page: Element): string[] => findAll(page, 'li').map(textOf);

/** Every test of this file happens on 1 March 2026, 09:00 in Greenwich. */
export function onTheFirstOfMarch(): void {
    beforeAll(() => {
        jest.useFakeTimers({
            now: new Date('2026-03-01T09:00:00Z'),
            doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick', 'setImmediate']
        });
    });
    afterAll(() => jest.useRealTimers());
    afterEach(clearPage);
}
