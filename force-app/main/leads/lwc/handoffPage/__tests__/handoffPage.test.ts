import HandoffPage from 'c/handoffPage';
import { fileOffered } from '../../../../../../tests/support/lwc/files';
import { click, find, findAll, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';
import {
    aNode,
    answer,
    aTask,
    did,
    graphql,
    MARKETER,
    ME,
    onTuesdayMorning,
    refresh,
    REP
} from '../../handoffPanel/__tests__/support/panel';

onTuesdayMorning();

const value = (given: string): object => ({ value: given, label: given, displayValue: given });
const leadOf = (id: string, more: object = {}): object => ({
    Id: id,
    Name: value(`Lead ${id}`),
    Company: value('Rowe Foods'),
    LeadSource: value('Web'),
    Industry: value('Food'),
    OwnerId: value(ME),
    ...more
});
const accepted = did('Accepted', ME, '2026-03-02T17:00:00.000Z');
const returned = did('Returned', REP, '2026-03-02T18:00:00.000Z', { ReturnReason: value('Too small') });

/** Two for me (the second due first), one for another, one accepted and answered in time, one returned. */
const NODES = [
    aNode({ id: 'mine-later', Lead: leadOf('1'), On: value('2026-03-02T19:00:00.000Z') } as object),
    aNode({ id: 'mine-sooner', Lead: leadOf('2') } as object),
    aNode({ id: 'theirs', to: REP, Lead: leadOf('3', { OwnerId: value(REP) }) } as object),
    aNode({ id: 'accepted', Lead: leadOf('4', { LeadSource: value('Phone') }), ...accepted } as object),
    aNode({ id: 'returned', to: REP, Lead: leadOf('5', { Industry: null }), ...returned } as object)
];
const TASKS = [{ ...aTask('2026-03-02T18:30:00Z'), WhoId: value('4') }];

async function openPage(
    nodes: readonly object[] | null = NODES,
    tasks: readonly object[] | null = TASKS
): Promise<HTMLElement> {
    const page = await mount('c-handoff-page', HandoffPage, {});
    // The first answer brings hand-offs, and lets the page ask for activities; in tests one answer reaches both.
    await answer({ nodes, tasks });
    await answer({ nodes, tasks });
    return page;
}

const list = (page: Element, key: string): Element => {
    const found = find(page, `[data-list="${key}"]`);
    if (!found) {
        throw new Error(`There is no list ${key}.`);
    }
    return found;
};
const idsIn = (element: Element): (string | undefined)[] =>
    findAll(element, 'tr[data-id]').map(({ dataset }) => dataset.id);
const number = (page: Element, line: string, cell: string): HTMLElement | undefined =>
    find(page, `[data-line="${line}"][data-cell="${cell}"]`);
const labelOf = (element: HTMLElement | undefined): unknown => (element as { label?: unknown } | undefined)?.label;
async function choose(page: Element, filter: string, chosen: string): Promise<void> {
    find(page, `[data-filter="${filter}"]`)?.dispatchEvent(new CustomEvent('change', { detail: { value: chosen } }));
    await flush();
}

describe('the page of hand-offs', () => {
    it('begins with what waits for me, soonest due first', async () => {
        const page = await openPage();
        expect(idsIn(list(page, 'mine'))).toEqual(['mine-sooner', 'mine-later']);
        expect(textOf(list(page, 'mine'))).toContain('Accept or return: at risk');
        expect(idsIn(list(page, 'returned'))).toEqual(['returned']);
        expect(textOf(list(page, 'returned'))).toContain('Returned: Too small');
        expect(idsIn(list(page, 'open'))).toEqual(['mine-sooner', 'theirs', 'mine-later']);
        await expect(page).toBeAccessible();
    });

    it('says what hand-offs come to by version, and that few are few', async () => {
        const page = await openPage();
        expect(labelOf(number(page, '0', 'all'))).toBe('5');
        expect(labelOf(number(page, '0', 'accepted'))).toBe('50% of 2');
        expect(textOf(page)).toContain('likely 9% to 91%');
        expect(number(page, '0', 'median')).toBeUndefined();
        expect(textOf(page)).toContain('too few (1)');
        expect(labelOf(number(page, 'total', 'all'))).toBe('5');
    });

    it('opens the hand-offs behind a number, and takes the person there', async () => {
        const page = await openPage();
        await click(number(page, 'total', 'accepted'));
        const opened = find(page, '[data-opened]');
        expect(textOf(opened as Element)).toContain('All, Acceptance rate: the hand-offs behind the number');
        expect(idsIn(opened as Element)).toEqual(['accepted', 'returned']);
        await click(find(opened as Element, 'lightning-button-icon'));
        expect(find(page, '[data-opened]')).toBeUndefined();
    });

    it('opens the hand-offs behind a reason', async () => {
        const page = await openPage();
        await click(find(page, '[data-reason="Too small"]'));
        expect(idsIn(find(page, '[data-opened]') as Element)).toEqual(['returned']);
    });

    it('tells them apart by source and by segment', async () => {
        const page = await openPage();
        await choose(page, 'grouping', 'source');
        expect(findAll(page, 'c-handoff-measures tbody th, .row th').map(textOf)).toEqual(
            expect.arrayContaining(['Web', 'Phone'])
        );
        await choose(page, 'grouping', 'segment');
        expect(textOf(page)).toContain('Not given');
    });

    it('asks for another time, and shows the lists of what is open in any', async () => {
        const page = await openPage();
        await choose(page, 'period', '90');
        expect(find(page, 'lightning-spinner')).toBeDefined();
        await answer({ nodes: NODES, tasks: TASKS });
        expect(idsIn(list(page, 'open')).length).toBe(3);
        expect(find(page, 'lightning-spinner')).toBeUndefined();
    });

    it('keeps older open ones in the lists and out of the measures', async () => {
        const old = aNode({ id: 'old', Lead: leadOf('9'), On: value('2024-03-02T19:00:00.000Z') } as object);
        const page = await openPage([old]);
        expect(idsIn(list(page, 'open'))).toEqual(['old']);
        expect(textOf(page)).toContain('No lead has been handed over in this time.');
    });

    it('shows fifty of many, and more when asked', async () => {
        const many = Array.from({ length: 60 }, (_, index) =>
            aNode({ id: `h${index}`, Lead: leadOf(String(index)) } as object)
        );
        const page = await openPage(many);
        expect(idsIn(list(page, 'open')).length).toBe(50);
        await click(find(list(page, 'open'), '[data-more]'));
        expect(idsIn(list(page, 'open')).length).toBe(60);
    });

    it('says where activities, or all, are hidden', async () => {
        const page = await openPage(NODES, null);
        expect(textOf(page)).toContain('first responses cannot be counted');
        expect(textOf(await openPage(null))).toContain('Hand-offs are hidden from you.');
    });

    it('offers every hand-off that it read as a file', async () => {
        const { name, text } = await fileOffered(await openPage());
        expect(name).toBe('lead-hand-offs-2026-03-03.csv');
        const lines = text.trim().split('\r\n');
        expect(lines.length).toBe(6);
        expect(lines.find((line) => line.includes('Lead 4'))).toMatch(
            /,2,inside the agreed time,3\.5,inside the agreed time$/
        );
    });

    it('says what went wrong, and reads again when asked', async () => {
        const page = await mount('c-handoff-page', HandoffPage, {});
        graphql.emit({ errors: [{ message: 'Too many requests' }], refresh });
        await flush();
        expect(textOf(page)).toContain('The hand-offs could not be read.');
        await click(find(page, 'lightning-button.action'));
        expect(refresh).toHaveBeenCalled();
    });

    it('knows marketers, who have nothing to accept', async () => {
        const page = await openPage([
            aNode({ id: 'given', from: MARKETER, to: REP, Lead: leadOf('1', { OwnerId: value(REP) }) } as object)
        ]);
        expect(textOf(list(page, 'mine'))).toContain('Nothing waits for you.');
    });
});
