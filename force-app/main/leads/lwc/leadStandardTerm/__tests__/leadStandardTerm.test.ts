import LeadStandardTerm from 'c/leadStandardTerm';
import { find, flush, mount, press, textOf } from '../../../../../../tests/support/lwc/page';
import {
    aDefinition,
    answerDefinitions,
    graphql,
    onTheFirstOfMarch
} from '../../leadStandardPanel/__tests__/support/standards';

onTheFirstOfMarch();

const mql = { ...aDefinition({ change: 'A sign of interest.' }), Key: { value: 'mql' } };
const open = (): Promise<HTMLElement> =>
    mount('c-lead-standard-term', LeadStandardTerm, { term: 'MQL, version 1', definitionKey: 'mql' });
const card = (page: Element): HTMLElement | undefined => find(page, '[role="tooltip"]');

async function happen(page: Element, selector: string, event: string): Promise<void> {
    find(page, selector)?.dispatchEvent(new CustomEvent(event));
    await flush();
}

describe('a term such as MQL', () => {
    it('tells the version in force, who signed it and what changed, under the pointer', async () => {
        const page = await open();
        expect(graphql.getLastConfig()?.query).toBeUndefined();
        await happen(page, '.holder', 'mouseenter');
        expect(textOf(card(page) as Element)).toContain('Reading the definition');
        await answerDefinitions([mql]);
        expect(textOf(card(page) as Element)).toBe(
            'In force now: MQL' +
                'Large enough to need standby power.' +
                'Admits to Brand preference. Sales answers within 8 working hours.' +
                'Version 2. Signed by Lena Vasquez for Marketing and Gordon Achebe for Sales. In force since Feb 3, 2026.' +
                'What changed: A sign of interest.'
        );
        await expect(page).toBeAccessible();
        await happen(page, '.holder', 'mouseleave');
        expect(card(page)).toBeUndefined();
    });

    it('opens with the focus, and closes with Escape and when the focus goes on', async () => {
        const page = await open();
        await happen(page, 'button', 'focus');
        await answerDefinitions([mql]);
        expect(find(page, 'button')?.getAttribute('aria-expanded')).toBe('true');
        await press(find(page, 'button') as Element, 'Escape');
        expect(find(page, 'button')?.getAttribute('aria-expanded')).toBe('false');
        await happen(page, 'button', 'focus');
        await happen(page, 'button', 'blur');
        expect(card(page)).toBeUndefined();
    });

    it('says where no version is in force, and where definitions cannot be read', async () => {
        const page = await open();
        await happen(page, 'button', 'focus');
        await answerDefinitions([]);
        expect(textOf(card(page) as Element)).toBe('No version of this definition is in force.');
        graphql.emit({ errors: [{ message: 'no' }] });
        await flush();
        expect(textOf(card(page) as Element)).toBe('The definition could not be read. Try again later.');
    });
});
