/** What the package ships: the default data and the metadata agree with the rules. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { SELLING_STEPS, inOrder, journeyOf, placeOf } from 'c/funnelModel';
import type { Funnel } from 'c/funnelModel';
import { aContribution, aMapping, aSource, aStage } from './support/funnel';

type Row = Readonly<Record<string, string>>;

const read = (file: string): string => readFileSync(path.join(process.cwd(), file), 'utf8');
const rowsOf = (object: string): Row[] => parse(read(`config/data-plans/defaults/${object}.csv`), { columns: true });

const stages = rowsOf('Funnel_Stage__c');
const mappings = rowsOf('Stage_Mapping__c');
const contributions = rowsOf('Stage_Contribution__c');

const funnel: Funnel = {
    stages: inOrder(
        stages.map((row) =>
            aStage({
                id: row.Key__c,
                name: row.Name,
                sequence: Number(row.Sequence__c),
                owner: row.Owner_Function__c === 'Marketing' ? 'Marketing' : 'Sales'
            })
        )
    ),
    mappings: mappings.map((row) =>
        aMapping({
            object: row.Object__c,
            field: row.Source_Field__c,
            value: row.Source_Value__c,
            leavesFunnel: row.Outcome__c === 'Left the funnel',
            stageId: row['Funnel_Stage__r.Key__c'],
            sellingStep: row.Selling_Step__c
        })
    ),
    contributions: contributions.map((row) => aContribution({ sellingStep: row.Selling_Step__c }))
};

const opportunityStages = [
    'Prospecting',
    'Qualification',
    'Needs Analysis',
    'Value Proposition',
    'Id. Decision Makers',
    'Perception Analysis',
    'Proposal/Price Quote',
    'Negotiation/Review',
    'Closed Won'
];

describe('the default stages', () => {
    it('are eight, the first four owned by Marketing and the others by Sales', () => {
        expect(funnel.stages.map(({ name, owner }) => [name, owner])).toEqual([
            ['Customer awareness', 'Marketing'],
            ['Brand awareness', 'Marketing'],
            ['Brand consideration', 'Marketing'],
            ['Brand preference', 'Marketing'],
            ['Purchase intention', 'Sales'],
            ['Purchase', 'Sales'],
            ['Customer loyalty', 'Sales'],
            ['Customer advocacy', 'Sales']
        ]);
    });

    it('say of each what it means and what either function owes there', () => {
        for (const row of stages) {
            expect([row.Meaning__c, row.Marketing_Owes__c, row.Sales_Owes__c].every(Boolean)).toBe(true);
        }
    });
});

describe('the default mappings', () => {
    it('have the key that the validation rule wants', () => {
        for (const row of mappings) {
            expect(row.Mapping_Key__c).toBe(`${row.Object__c}.${row.Source_Field__c}:${row.Source_Value__c}`);
        }
    });

    it('place every stock stage of an opportunity, and take a deal through them without a move back', () => {
        const changes = opportunityStages.map((value) => ({ value, on: undefined }));
        const journey = journeyOf(funnel, aSource({ value: 'Closed Won' }), changes);
        expect(opportunityStages.map((value) => placeOf(funnel, aSource({ value })).kind)).toEqual(
            opportunityStages.map(() => 'stage')
        );
        expect(journey.movesBack).toEqual([]);
        expect(journey.place).toMatchObject({ stage: { name: 'Purchase' } });
    });

    it('place every stock status of a lead on the side of Marketing', () => {
        const owners = ['Open - Not Contacted', 'Working - Contacted', 'Closed - Converted'].map((value) => {
            const place = placeOf(funnel, aSource({ object: 'Lead', field: 'Status', value }));
            return place.kind === 'stage' && place.stage.owner;
        });
        expect(owners).toEqual(['Marketing', 'Marketing', 'Marketing']);
    });

    it('say of what is lost that it has left', () => {
        expect(placeOf(funnel, aSource({ value: 'Closed Lost' })).kind).toBe('left');
        const notConverted = aSource({ object: 'Lead', field: 'Status', value: 'Closed - Not Converted' });
        expect(placeOf(funnel, notConverted).kind).toBe('left');
    });
});

describe('selling steps', () => {
    it('are the same, in the same order, in the rules and in the global value set', () => {
        const xml = read('force-app/main/funnel/globalValueSets/Selling_Step.globalValueSet-meta.xml');
        expect([...xml.matchAll(/<fullName>(.*?)<\/fullName>/g)].map(([, name]) => name)).toEqual(SELLING_STEPS);
    });

    it('are all that default mappings and contributions speak of', () => {
        const named = [...mappings, ...contributions].map((row) => row.Selling_Step__c).filter(Boolean);
        expect(named.filter((step) => !SELLING_STEPS.includes(step as string))).toEqual([]);
    });
});
