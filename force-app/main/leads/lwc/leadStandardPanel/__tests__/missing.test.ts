import { click, find, flush, textOf } from '../../../../../../tests/support/lwc/page';
import {
    aDefinition,
    answerDefinitions,
    answerLead,
    criteriaIn,
    getRecord,
    graphql,
    onTheFirstOfMarch,
    openPanel,
    panelWith
} from './support/standards';

onTheFirstOfMarch();

const spinner = (page: Element): HTMLElement & { alternativeText?: string } =>
    find<HTMLElement & { alternativeText?: string }>(page, 'lightning-spinner') as HTMLElement;

describe('what a person may not see, or is not there', () => {
    it('says that data are on their way', async () => {
        const page = await openPanel();
        expect(spinner(page).alternativeText).toBe('Loading the lead standards');
        await answerDefinitions([aDefinition()]);
        expect(spinner(page)).toBeDefined();
    });

    it('says that nothing is in force', async () => {
        const page = await openPanel();
        await answerDefinitions([]);
        expect(textOf(page)).toContain('No lead definition is in force.');
        await expect(page).toBeAccessible();
    });

    it('says whom to ask when definitions are not for this person', async () => {
        const page = await openPanel();
        await answerDefinitions(undefined);
        expect(textOf(page)).toContain('Ask your administrator for the permission set Lead Standards Reader.');
    });

    it('does not guess about a hidden field', async () => {
        const page = await panelWith({}, { Rating: 'Hot' });
        expect(textOf(page)).toContain('MQL Cannot be told 1 of 2 criteria met');
        expect(textOf(page)).toContain('It hangs on a field that you may not see.');
        expect(criteriaIn(page)[0]).toBe('Hidden from you Employees is 100 or more');
        await expect(page).toBeAccessible();
    });

    it('tells what can be told when the hidden field does not matter', async () => {
        const page = await panelWith({}, { Rating: 'Cold' });
        expect(textOf(page)).toContain('MQL Does not meet 0 of 2 criteria met');
    });

    it('takes a field that object info does not name for hidden', async () => {
        const page = await panelWith({ criteria: [['Secret__c', 'lessThan', '2026-01-01']] }, {});
        expect(criteriaIn(page)).toEqual(['Hidden from you Secret__c is before Jan 1, 2026']);
    });

    it('says so when a definition does not fit the fields of leads any more', async () => {
        const page = await panelWith({ criteria: [['Title', 'greaterThan', '5']] }, { Title: 'Chief' });
        expect(textOf(page)).toContain('MQL Cannot be told');
        expect(textOf(page)).toContain('This definition cannot be tested');
    });

    it('leaves out the name of a signer whom the person may not see', async () => {
        const page = await panelWith({ marketing: null }, { NumberOfEmployees: 1, Rating: 'Hot' });
        expect(textOf(page)).toContain('Signed by somebody whom you may not see for Marketing and Gordon Achebe');
    });

    it('says what happened when definitions do not come, and tries again', async () => {
        const page = await openPanel();
        const refresh = jest.fn(() => Promise.resolve());
        graphql.emit({ errors: [{ message: 'The server is away.' }], refresh });
        await flush();
        expect(textOf(page)).toContain('The lead standards could not be loaded.');
        expect(textOf(page)).toContain('The server is away.');
        await expect(page).toBeAccessible();
        await click(find(page, 'lightning-button'));
        expect(refresh).toHaveBeenCalledTimes(1);
        await answerDefinitions([aDefinition()]);
        await answerLead({ NumberOfEmployees: 140, Rating: 'Hot' });
        expect(textOf(page)).toContain('MQL Meets');
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

    it('says what happened when the lead does not come', async () => {
        const page = await openPanel();
        await answerDefinitions([aDefinition()]);
        getRecord.error({ message: 'The lead was deleted.' });
        await flush();
        expect(textOf(page)).toContain('The lead was deleted.');
    });
});
