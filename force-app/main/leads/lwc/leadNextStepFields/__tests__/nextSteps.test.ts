import LeadNextStepFields from 'c/leadNextStepFields';
import { EMPTY_DRAFT } from 'c/leadStudioModel';
import type { Draft } from 'c/leadStudioModel';
import { clearPage, find, mount } from '../../../../../../tests/support/lwc/page';

type Field = HTMLElement & { value: string; options: readonly { label: string; value: string }[] };

async function fields(draft: Partial<Draft> = {}): Promise<{ page: HTMLElement; edits: Partial<Draft>[] }> {
    const page = await mount('c-lead-next-step-fields', LeadNextStepFields, {
        draft: { ...EMPTY_DRAFT, ...draft },
        stages: [{ id: 's1', name: 'Brand preference' }],
        calendars: []
    });
    const edits: Partial<Draft>[] = [];
    page.addEventListener('edit', (event) => edits.push((event as CustomEvent<Partial<Draft>>).detail));
    return { page, edits };
}

const fieldOf = (page: HTMLElement, part: string): Field => find<Field>(page, `[data-part="${part}"]`) as Field;

const enter = (field: HTMLElement, value: string): void => {
    field.dispatchEvent(new CustomEvent('change', { detail: { value } }));
};

describe('what happens with a lead that meets the definition', () => {
    afterEach(clearPage);

    it('offers who takes the next step in words, and nobody', async () => {
        const { page } = await fields({ nextStepOwner: 'Sales' });
        const owner = fieldOf(page, 'nextStepOwner');
        expect(owner.value).toBe('Sales');
        expect(owner.options.map(({ value }) => value)).toEqual(['none', 'Lead owner', 'Sales', 'Marketing']);
    });

    it('leaves a choice blank where nothing is chosen', async () => {
        const { page, edits } = await fields({ stageId: 's1' });
        enter(fieldOf(page, 'stageId'), 'none');
        expect(edits).toEqual([{ stageId: '' }]);
    });

    it('takes a next step by its word, be it "none"', async () => {
        const { page, edits } = await fields();
        enter(fieldOf(page, 'nextStep'), 'none');
        expect(edits).toEqual([{ nextStep: 'none' }]);
    });

    it('is accessible', async () => {
        const { page } = await fields({ nextStep: 'Call within a day' });
        await expect(page).toBeAccessible();
    });
});
