import LeadChoice from 'c/leadChoice';
import { clearPage, click, find, findAll, flush, mount, press, textOf } from '../../../../../../tests/support/lwc/page';

afterEach(clearPage);

const GROUPS = [
    {
        name: 'Lead',
        options: [
            { value: 'Industry', label: 'Industry' },
            { value: 'Rating', label: 'Rating' }
        ]
    },
    { name: 'Owner (User)', options: [{ value: 'Owner:User.Title', label: 'Title', full: 'Owner: Title' }] }
];

async function choice(
    properties: object = {}
): Promise<{ page: HTMLElement; input: HTMLInputElement; told: unknown[] }> {
    const page = await mount('c-lead-choice', LeadChoice, { label: 'Field', groups: GROUPS, ...properties });
    const told: unknown[] = [];
    page.addEventListener('choose', (event) => told.push((event as CustomEvent<{ values: unknown }>).detail.values));
    return { page, input: find(page, 'input') as HTMLInputElement, told };
}

async function type(input: HTMLInputElement, text: string): Promise<void> {
    input.value = text;
    input.dispatchEvent(new CustomEvent('input'));
    await flush();
}

const options = (page: Element): string[] => findAll(page, '[role="option"]').map(textOf);
const activeIn = (page: Element): string[] => findAll(page, '.active').map(textOf);

describe('a list to choose from', () => {
    it('opens with a press, below the names of its groups, and closes with Escape', async () => {
        const { page, input } = await choice();
        expect(options(page)).toEqual([]);
        await click(input);
        expect(options(page)).toEqual(['Industry', 'Rating', 'Title']);
        expect(findAll(page, '.heading').map(textOf)).toEqual(['Lead', 'Owner (User)']);
        await expect(page).toBeAccessible();
        await press(input, 'Escape');
        expect(input.getAttribute('aria-expanded')).toBe('false');
    });

    it('finds by every word that was typed, in the name of the group too, and chooses with Enter', async () => {
        const { page, input, told } = await choice();
        await type(input, 'owner: ti');
        expect(options(page)).toEqual(['Title']);
        await press(input, 'Enter');
        expect(told).toEqual([['Owner:User.Title']]);
        expect(options(page)).toEqual([]);
    });

    it('goes round with the arrows', async () => {
        const { page, input } = await choice();
        await press(input, 'ArrowDown');
        expect(activeIn(page)).toEqual(['Industry']);
        await press(input, 'ArrowUp');
        expect(activeIn(page)).toEqual(['Title']);
        await press(input, 'ArrowDown');
        expect(activeIn(page)).toEqual(['Industry']);
    });

    it('says when nothing fits', async () => {
        const { page, input, told } = await choice();
        await type(input, 'zebra');
        expect(textOf(page)).toContain('Nothing fits what you typed');
        await press(input, 'Enter');
        expect(told).toEqual([]);
        input.dispatchEvent(new CustomEvent('blur'));
        await flush();
        expect(textOf(page)).not.toContain('Nothing fits');
    });

    it('shows what is chosen by its whole name, and what is wrong', async () => {
        const { page, input } = await choice({ values: ['Owner:User.Title'], error: 'Hidden.' });
        expect(input.value).toBe('Owner: Title');
        expect(textOf(page)).toContain('Hidden.');
        expect(input.getAttribute('aria-invalid')).toBe('true');
    });

    it('takes several, which stand below and are taken away by a press or Backspace', async () => {
        const { page, input, told } = await choice({ multiple: true, values: ['Industry', 'Rating'] });
        expect(findAll(page, 'li').map(textOf)).toEqual(['Industry', 'Rating']);
        await press(input, 'Backspace');
        await click(find(page, '[data-value="Industry"]'));
        await click(input);
        await click(findAll(page, '[role="option"]')[1]);
        await click(findAll(page, '[role="option"]')[2]);
        expect(told).toEqual([['Industry'], ['Rating'], ['Industry'], ['Industry', 'Rating', 'Owner:User.Title']]);
        await expect(page).toBeAccessible();
    });

    it('keeps the focus while the list is pressed, and opens for nobody where it is disabled', async () => {
        const { page, input } = await choice({ disabled: true });
        await click(input);
        expect(options(page)).toEqual([]);
        const pressed = new MouseEvent('mousedown', { cancelable: true });
        find(page, '[role="listbox"]')?.dispatchEvent(pressed);
        expect(pressed.defaultPrevented).toBe(true);
        input.dispatchEvent(new CustomEvent('focus'));
        (page as unknown as { focus(): void }).focus();
    });
});
