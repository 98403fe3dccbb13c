import LeadDefinitionPanel from 'c/leadDefinitionPanel';
import { clearPage, click, find, findAll, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';
import {
    aDefinition,
    answerDefinitions,
    answerInfo,
    graphql,
    type DefinitionOptions
} from '../../leadStandardPanel/__tests__/support/standards';

afterEach(clearPage);

const openPanel = (): Promise<HTMLElement> =>
    mount('c-lead-definition-panel', LeadDefinitionPanel, { recordId: 'a01000000000001AAA' });

async function panelOf(definition: DefinitionOptions): Promise<HTMLElement> {
    const page = await openPanel();
    await answerDefinitions([aDefinition(definition)]);
    await answerInfo();
    return page;
}

const mistakesIn = (page: Element): string[] => findAll(page, 'li').map(textOf);

describe('the check of a lead definition', () => {
    it('reads the rule back in words, and counts the leads that meet it', async () => {
        const page = await panelOf({});
        expect(textOf(page)).toContain('A lead meets it if Employees is 100 or more and Rating is Hot or Warm.');
        expect(textOf(page)).toContain('Counting leads');
        expect(graphql.getLastConfig()?.variables).toMatchObject({
            w0: { and: [{ NumberOfEmployees: { gte: 100 } }, { Rating: { in: ['Hot', 'Warm'] } }] },
            w1: { Id: { ne: null } }
        });
        await answerDefinitions([aDefinition()], undefined, {
            P0: { totalCount: 1555 },
            P1: { totalCount: 9000 }
        });
        expect(textOf(page)).toContain('1,555 of 9,000 leads that you see meet it now.');
        await expect(page).toBeAccessible();
    });

    it('says what is wrong with filter logic, and points at the place', async () => {
        const page = await panelOf({ logic: '1 AND 2 OR 1' });
        expect(mistakesIn(page)).toEqual([
            'Filter logic: where AND meets OR, parentheses must say what goes together. 1 AND 2 OR 1'
        ]);
        expect(textOf(find(page, 'mark') as Element)).toBe('OR');
        expect(textOf(page)).not.toContain('Counting');
        await expect(page).toBeAccessible();
    });

    const logic: readonly (readonly [logic: string, said: string])[] = [
        ['1 AND', 'Filter logic: a criterion is missing at the marked place. 1 AND …'],
        ['(1 AND 2', 'Filter logic: the marked parenthesis is not closed. ( 1 AND 2'],
        ['1 AND 2 AND 7', 'Filter logic: there is no criterion 7. 1 AND 2 AND 7'],
        ['1', 'Filter logic does not use criterion 2.'],
        ['1 2', 'Filter logic: 2 is not expected at the marked place. 1 2']
    ];
    for (const [text, said] of logic) {
        it(`says what is wrong with ${text}`, async () => {
            expect(mistakesIn(await panelOf({ logic: text }))).toEqual([said]);
        });
    }

    it('says all that is wrong with criteria at once', async () => {
        const page = await panelOf({
            criteria: [
                ['Secret__c', 'equals', 'x'],
                ['Title', 'greaterThan', 'x'],
                ['NumberOfEmployees', 'lessThan', 'many'],
                ['Seen__c', 'lessThan', '31.12.2026'],
                ['Seen__c', 'inLastDays', '0'],
                ['DoNotCall', 'equals', 'no'],
                ['NumberOfEmployees', 'lessThan', '1.5']
            ]
        });
        expect(mistakesIn(page)).toEqual([
            'Criterion 1: Secret__c is no field of leads that you see, or none that can be compared.',
            'Criterion 2: the operator greaterThan does not fit this kind of field.',
            'Criterion 3: many is not a number.',
            'Criterion 4: write the day as YYYY-MM-DD instead of 31.12.2026.',
            'Criterion 5: give a number of days from 1 to 36,500 instead of 0.',
            'Criterion 6: write true or false instead of no.',
            'Criterion 7: the field holds whole numbers; 1.5 is none.'
        ]);
    });

    it('says that criteria are missing', async () => {
        expect(mistakesIn(await panelOf({ criteria: [] }))).toEqual([
            'There are no criteria yet. Add one in the list Criteria.'
        ]);
    });

    it('says that no lead can meet criteria that contradict each other', async () => {
        const page = await panelOf({
            criteria: [
                ['NumberOfEmployees', 'lessThan', '10'],
                ['NumberOfEmployees', 'greaterThan', '20']
            ]
        });
        expect(textOf(page)).toContain('No lead can meet this: the criteria contradict each other.');
    });

    it('says that criteria leave nobody out', async () => {
        const page = await panelOf({
            logic: '1 OR 2',
            criteria: [
                ['Rating', 'isBlank'],
                ['Rating', 'isNotBlank']
            ]
        });
        expect(textOf(page)).toContain('Every lead meets this: the criteria leave nobody out.');
    });

    it('says what counts and reports cannot test, and does not count', async () => {
        const page = await panelOf({ criteria: [['Description', 'contains', 'generator']] });
        expect(textOf(page)).toContain('Criterion 1 is about a long text.');
        expect(textOf(page)).not.toContain('Counting');
    });

    it('says whom to ask when definitions are not for this person', async () => {
        const page = await openPanel();
        await answerDefinitions(undefined);
        expect(textOf(page)).toContain('Ask your administrator for the permission set Lead Standards Reader.');
    });

    it('says what happened when the definition does not come, and tries again', async () => {
        const page = await openPanel();
        const refresh = jest.fn(() => Promise.resolve());
        graphql.emit({ errors: [{ message: 'The server is away.' }], refresh });
        await flush();
        expect(textOf(page)).toContain('The definition could not be checked.');
        await click(find(page, 'lightning-button'));
        expect(refresh).toHaveBeenCalled();
    });

    it('says what happened when trying again fails too', async () => {
        const page = await openPanel();
        graphql.emit({
            errors: [{ message: 'The server is away.' }],
            refresh: () => Promise.reject(new Error('It is still away.'))
        });
        await flush();
        await click(find(page, 'lightning-button'));
        expect(textOf(page)).toContain('It is still away.');
    });
});
