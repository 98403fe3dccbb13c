import LeadStandardPanel from 'c/leadStandardPanel';
import { findAll, mount, textOf } from '../../../../../../tests/support/lwc/page';
import {
    aDefinition,
    answerDefinitions,
    answerLead,
    criteriaIn,
    getRecord,
    onTheFirstOfMarch,
    openPanel,
    panelWith
} from './support/standards';

onTheFirstOfMarch();

describe('how a lead stands to a definition in force', () => {
    it('says that the lead meets it, with each present value', async () => {
        const page = await panelWith({}, { NumberOfEmployees: 1200, Rating: 'Hot' });
        expect(textOf(page)).toContain('MQL Meets 2 of 2 criteria met Large enough to need standby power.');
        expect(criteriaIn(page)).toEqual([
            'Met Employees is 100 or more now: 1,200',
            'Met Rating is Hot or Warm now: Hot'
        ]);
        await expect(page).toBeAccessible();
    });

    it('says what the lead lacks', async () => {
        const page = await panelWith({}, { NumberOfEmployees: 40, Rating: null });
        expect(textOf(page)).toContain('MQL Does not meet 0 of 2 criteria met');
        expect(criteriaIn(page)).toEqual([
            'Lacking Employees is 100 or more now: 40',
            'Lacking Rating is Hot or Warm now: blank'
        ]);
    });

    it('says who signed, since when, what it leads to and what changed', async () => {
        const page = await panelWith({ change: 'A sign of interest.' }, { NumberOfEmployees: 40, Rating: 'Hot' });
        expect(textOf(page)).toContain('Admits to Brand preference. Sales answers within 8 working hours.');
        expect(textOf(page)).toContain(
            'Version 2. Signed by Lena Vasquez for Marketing and Gordon Achebe for Sales. In force since Feb 3, 2026.'
        );
        expect(textOf(page)).toContain('What changed: A sign of interest.');
    });

    it('says in one sentence how criteria go together, where not all are needed', async () => {
        const page = await panelWith({ logic: '1 OR NOT 2' }, { NumberOfEmployees: 500, Rating: 'Hot' });
        expect(textOf(page)).toContain('MQL Meets 2 of 2 criteria met');
        expect(textOf(page)).toContain('Needed: Employees is 100 or more or not Rating is Hot or Warm.');
    });

    it('follows when the lead is changed', async () => {
        const page = await panelWith({}, { NumberOfEmployees: 40, Rating: 'Hot' });
        await answerLead({ NumberOfEmployees: 140, Rating: 'Hot' });
        expect(textOf(page)).toContain('MQL Meets');
    });

    it('asks for the fields of all definitions at once, each optional', async () => {
        await openPanel();
        await answerDefinitions([
            aDefinition(),
            aDefinition({
                name: 'SQL',
                criteria: [
                    ['Title', 'contains', 'Chief'],
                    ['Rating', 'isNotBlank']
                ]
            })
        ]);
        expect(getRecord.getLastConfig()).toEqual({
            recordId: '00Q000000000001AAA',
            optionalFields: ['Lead.Id', 'Lead.NumberOfEmployees', 'Lead.Rating', 'Lead.Title']
        });
    });

    it('gives each definition a section with its name', async () => {
        const page = await openPanel();
        await answerDefinitions([aDefinition(), aDefinition({ name: 'SQL' })]);
        await answerLead({ NumberOfEmployees: 140, Rating: 'Hot' });
        expect(findAll(page, 'section').map((section) => section.getAttribute('aria-label'))).toEqual(['MQL', 'SQL']);
    });

    it('reads every kind of field in words', async () => {
        const page = await panelWith(
            {
                criteria: [
                    ['AnnualRevenue', 'lessThan', '5000000'],
                    ['Title', 'startsWith', 'Chief'],
                    ['Topics__c', 'includes', 'Rental; Service'],
                    ['Discount__c', 'lessOrEqual', '12.5'],
                    ['Seen__c', 'greaterOrEqual', '2026-02-01'],
                    ['CreatedDate', 'inLastDays', '30'],
                    ['DoNotCall', 'equals', 'false'],
                    ['Rating', 'isBlank']
                ]
            },
            {
                AnnualRevenue: 1000000,
                Title: 'Chief Engineer',
                Topics__c: 'Service;Leasing',
                Discount__c: 10,
                Seen__c: '2026-01-31',
                CreatedDate: '2026-02-20T10:00:00.000Z',
                DoNotCall: false,
                Rating: null
            }
        );
        expect(criteriaIn(page)).toEqual([
            'Met Annual Revenue is less than 5,000,000 now: 1,000,000',
            'Met Title starts with Chief now: Chief Engineer',
            'Met Topics includes Rental or Service now: Service, Leasing',
            'Met Discount is 12.5 % or less now: 10 %',
            'Lacking Seen is on or after Feb 1, 2026 now: Jan 31, 2026',
            'Met Create Date is in the last 30 days now: Feb 20, 2026',
            'Met Do Not Call is not ticked now: not ticked',
            'Met Rating is blank now: blank'
        ]);
    });
});

describe('on the page of a contact or an opportunity', () => {
    it('shows how the lead stood that it came from', async () => {
        const page = await mount('c-lead-standard-panel', LeadStandardPanel, {
            recordId: '003000000000001AAA',
            objectApiName: 'Contact'
        });
        expect(textOf(page)).toBe('');
        const Leads = { edges: [{ node: { Id: '00Q000000000001AAA', Name: { value: 'Elena Rowe' } } }] };
        await answerDefinitions([aDefinition()], undefined, { Leads });
        await answerLead({ NumberOfEmployees: 1200, Rating: 'Hot' });
        expect(getRecord.getLastConfig()).toMatchObject({ recordId: '00Q000000000001AAA' });
        expect(textOf(page)).toContain('Lead: Elena Rowe MQL Meets');
        await expect(page).toBeAccessible();
    });

    it('says nothing where there was no lead', async () => {
        const page = await mount('c-lead-standard-panel', LeadStandardPanel, {
            recordId: '003000000000001AAA',
            objectApiName: 'Contact'
        });
        await answerDefinitions([aDefinition()], undefined, { Leads: { edges: [] } });
        expect(textOf(page)).toBe('');
    });
});
