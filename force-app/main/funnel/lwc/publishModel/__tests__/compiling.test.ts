import { compileDefinitions, compiledSize, compileStages, LARGEST_COMPILED, LONGEST_FORMULA } from 'c/publishModel';
import type { Compiled, DefinitionFacts, StageFacts } from 'c/publishModel';
import type { CriteriaField, CriterionInput } from 'c/criteriaModel';
import { aFunnel, aMapping, aStage } from '../../funnelModel/__tests__/support/funnel';

const FIELDS: readonly CriteriaField[] = [
    { path: 'Email', type: 'text' },
    { path: 'Notes', type: 'longText' },
    { path: 'NumberOfEmployees', type: 'number', isWhole: true },
    { path: 'LastViewedDate', type: 'datetime' }
];
const fieldAt = (path: string): CriteriaField | undefined => FIELDS.find((field) => field.path === path);

const aDefinition = (key: string, criteria: readonly CriterionInput[], filterLogic = ''): DefinitionFacts => ({
    key,
    name: key.toUpperCase(),
    version: 1,
    filterLogic,
    criteria
});
const criterion = (field: string, operator: string, ...values: string[]): CriterionInput => ({
    field,
    operator,
    values
});
const hasEmail = criterion('Email', 'isNotBlank');

const compile = (...definitions: DefinitionFacts[]): Record<string, Compiled> =>
    Object.fromEntries(compileDefinitions(definitions, fieldAt));
const codesOf = ({ notes }: Compiled): string[] => notes.map(({ code }) => code);
const formulasOf = (facts: StageFacts): Record<string, string> =>
    Object.fromEntries(
        compileStages('Opportunity', facts, ['Enterprise']).fields.map(({ name, formula }) => [name, formula])
    );

describe('formulas of stages', () => {
    it('say the number of the stage, its name, its owner, and whether it is in the funnel', () => {
        expect(formulasOf(aFunnel())).toEqual({
            Funnel_Stage_Number__c:
                'CASE(StageName, "Nurturing", 4, "Prospecting", 5, "Needs Analysis", 5, "Closed Won", 6, "Closed Lost", 0, NULL)',
            Funnel_Stage__c:
                'CASE(Funnel_Stage_Number__c, 4, "Brand preference", 5, "Purchase intention", 6, "Purchase", "")',
            Funnel_Owner__c: 'CASE(Funnel_Stage_Number__c, 4, "Marketing", 5, "Sales", 6, "Sales", "")',
            Funnel_Standing__c:
                'CASE(BLANKVALUE(Funnel_Stage_Number__c, -1), -1, "Not mapped", 0, "Left the funnel", "In the funnel")'
        });
    });

    it('ask for the record type where one has a mapping of its own', () => {
        const facts = {
            ...aFunnel(),
            mappings: [aMapping(), aMapping({ recordType: 'enterprise', stageId: 'stage-4' })]
        };
        expect(formulasOf(facts).Funnel_Stage_Number__c).toBe(
            'CASE(StageName, "Prospecting", CASE(RecordType.DeveloperName, "Enterprise", 4, 5), NULL)'
        );
    });

    it('leave out a record type that the org does not have, and say so', () => {
        const facts = { ...aFunnel(), mappings: [aMapping(), aMapping({ recordType: 'Renewal', stageId: 'stage-4' })] };
        const { notes } = compileStages('Opportunity', facts, []);
        expect(notes).toEqual([{ code: 'unknownRecordType', subject: 'Prospecting', other: 'Renewal' }]);
    });

    it('publish a value of a retired stage as not mapped, and say so', () => {
        const { fields, notes, isRefused } = compileStages(
            'Opportunity',
            { ...aFunnel(), mappings: [aMapping({ stageId: 'gone' })] },
            []
        );
        expect(isRefused).toBe(false);
        expect(fields[0]?.formula).toBe('CASE(StageName, "Prospecting", NULL, NULL)');
        expect(notes).toEqual([{ code: 'stageRetired', subject: 'Prospecting' }]);
    });

    it('refuse two mappings of one value that say different things, and take two that say the same', () => {
        const twice = { ...aFunnel(), mappings: [aMapping(), aMapping({ value: 'PROSPECTING', stageId: 'stage-4' })] };
        const result = compileStages('Opportunity', twice, []);
        expect([result.isRefused, codesOf(result)]).toEqual([true, ['twoMappings']]);
        const same = { ...aFunnel(), mappings: [aMapping(), aMapping()] };
        expect(compileStages('Opportunity', same, []).isRefused).toBe(false);
    });

    it('refuse two stages of one number: nobody could tell them apart', () => {
        const facts = {
            ...aFunnel(),
            stages: [...aFunnel().stages, aStage({ id: 'stage-9', name: 'Pilot', sequence: 6 })]
        };
        expect(compileStages('Opportunity', facts, []).notes).toEqual([
            { code: 'sameNumber', subject: 'Pilot', other: 'Purchase', count: 6 }
        ]);
    });

    it('go on in further fields where one has no room, and are refused where the platform has none', () => {
        const mappings = (count: number): StageFacts => ({
            ...aFunnel(),
            mappings: Array.from({ length: count }, (_, index) =>
                aMapping({ value: `Stage of the process no. ${index}` })
            )
        });
        const { fields } = compileStages('Opportunity', mappings(150), []);
        expect(fields.map(({ name }) => name).slice(0, 2)).toEqual([
            'Funnel_Stage_Number__c',
            'Funnel_Stage_Number_2__c'
        ]);
        expect(fields[0]?.formula).toMatch(/, Funnel_Stage_Number_2__c\)$/);
        expect(fields.every(({ formula }) => formula.length <= LONGEST_FORMULA)).toBe(true);
        const result = compileStages('Opportunity', mappings(400), []);
        expect([result.isRefused, codesOf(result), result.fields]).toEqual([true, ['tooLarge'], []]);
        expect(result.notes[0]?.count).toBeGreaterThan(LARGEST_COMPILED);
    });
});

describe('formulas of definitions', () => {
    it('are checkboxes named after the key', () => {
        const { mql } = compile(aDefinition('mql', [hasEmail]));
        expect(mql?.fields).toEqual([
            {
                name: 'Meets_MQL__c',
                label: 'Meets MQL',
                type: 'Checkbox',
                formula: 'NOT(ISBLANK(Email))',
                description: 'Whether the lead meets MQL, version 1, as Marketing and Sales signed it.'
            }
        ]);
    });

    it.each([
        ['a long text', [criterion('Notes', 'contains', 'budget')], 'limit'],
        ['campaign responses', [criterion('CampaignMembers.Count', 'greaterThan', '2')], 'limit'],
        ['a field that is not there', [criterion('Gone', 'equals', 'x')], 'unknownField'],
        ['a value that no longer fits its field', [criterion('NumberOfEmployees', 'equals', 'many')], 'brokenRule'],
        ['a field that formulas cannot read', [criterion('LastViewedDate', 'isNotBlank')], 'notInFormulas']
    ] as const)('are refused for %s, while the others are published', (_, criteria, code) => {
        const { mql, sql } = compile(aDefinition('mql', criteria), aDefinition('sql', [hasEmail]));
        expect([mql?.isRefused, mql && codesOf(mql), sql?.isRefused]).toEqual([true, [code], false]);
    });

    it('are refused when they are too long', () => {
        const texts = Array.from({ length: 300 }, (_, index) => `some company name ${index}`);
        const { mql } = compile(aDefinition('mql', [criterion('Email', 'contains', ...texts)]));
        expect(mql?.notes).toEqual([{ code: 'tooLong', subject: 'mql', count: expect.any(Number), most: 3900 }]);
    });

    it('are refused for a key that makes no name, or logic that cannot be read', () => {
        const { a__b, mql } = compile(aDefinition('a__b', [hasEmail]), aDefinition('mql', [hasEmail], '1 AND'));
        expect([a__b && codesOf(a__b), mql && codesOf(mql)]).toEqual([['name'], ['brokenLogic']]);
    });

    it('may ask for each other, but not in a circle', () => {
        const meets = (key: string): CriterionInput => criterion(`Meets_${key}__c`, 'equals', 'true');
        const chain = compile(aDefinition('sql', [meets('MQL')]), aDefinition('mql', [hasEmail]));
        expect(chain.sql?.fields[0]?.formula).toBe('IF(Meets_MQL__c, TRUE, FALSE)');
        const circle = compile(
            aDefinition('a', [meets('B')]),
            aDefinition('b', [meets('A')]),
            aDefinition('c', [meets('A')]),
            aDefinition('d', [hasEmail])
        );
        expect(Object.values(circle).map(codesOf)).toEqual([['circle'], ['circle'], ['restsOn'], []]);
        expect(circle.d?.isRefused).toBe(false);
    });

    it('say when every lead or none meets them', () => {
        const both = [
            criterion('NumberOfEmployees', 'lessThan', '5'),
            criterion('NumberOfEmployees', 'greaterThan', '9')
        ];
        const { mql } = compile(aDefinition('mql', both));
        expect([mql?.isRefused, mql && codesOf(mql)]).toEqual([false, ['never']]);
    });
});

it('counts a formula that is read by another one in full, wherever it stands', () => {
    const plain = compiledSize('A__c = 1', () => undefined);
    const nested = compiledSize('AND(B__c, B__c)', (path) => (path === 'B__c' ? 1000 : undefined));
    expect(plain).toBeLessThan(100);
    expect(nested).toBeGreaterThan(2000);
});
