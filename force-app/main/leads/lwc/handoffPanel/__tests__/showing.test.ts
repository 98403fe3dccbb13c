import { click, find, findAll, flush, textOf } from '../../../../../../tests/support/lwc/page';
import {
    aNode,
    aTask,
    did,
    graphql,
    MARKETER,
    ME,
    officeIn,
    onTuesdayMorning,
    openPanel,
    refresh,
    REP
} from './support/panel';

onTuesdayMorning();

const clocksIn = (page: Element): string[] =>
    findAll(page, '.words').map((words) => [...words.children].map(textOf).join(' '));

describe('a hand-off on the page of its lead', () => {
    it('tells the recipient what was handed over, and by when something is owed', async () => {
        const page = await openPanel('rep', { nodes: [aNode()] });
        expect(textOf(page)).toContain('Open MQL, version 2 met at the hand-off');
        expect(textOf(page)).toContain('Idris Penhallow handed the lead to Maya Lindqvist');
        expect(textOf(page)).toContain('Asked for a price.');
        expect(clocksIn(page)).toEqual([
            expect.stringMatching(
                /^Accept or return: at risk \(7 of 8 working hours passed, due Mar 3, 2026, .*\)$/
            ) as string,
            expect.stringMatching(
                /^First response: inside the agreed time \(7 of 16 working hours passed, due /
            ) as string
        ]);
        await expect(page).toBeAccessible();
    });

    it('reads the first response from what the representative did', async () => {
        const page = await openPanel('rep', { nodes: [aNode()], tasks: [aTask('2026-03-02T18:30:00Z')] });
        expect(clocksIn(page)[1]).toBe('First response: inside the agreed time (after 3.5 of 16 working hours)');
        expect(textOf(page)).toContain('Maya Lindqvist first got in touch');
    });

    it('counts no deed of somebody else, and none before the hand-off', async () => {
        const tasks = [aTask('2026-03-02T18:30:00Z', REP), aTask('2026-03-01T18:30:00Z')];
        const page = await openPanel('rep', { nodes: [aNode()], tasks });
        expect(clocksIn(page)[1]).toContain('7 of 16 working hours passed');
    });

    it('keeps the thread: return, answer, next hand-off, with the earlier one at hand', async () => {
        const first = aNode({
            id: 'a0H0',
            ...did('Returned', ME, '2026-03-02T17:00:00.000Z', {
                ReturnReason: { value: 'Too small', label: 'Too small' },
                ReturnNote: { value: 'Four people.' }
            }),
            ...did('Answered', MARKETER, '2026-03-02T18:00:00.000Z', { Answer: { value: 'Their parent has 2,000.' } })
        });
        const page = await openPanel('rep', {
            nodes: [aNode({ On: { value: '2026-03-02T19:00:00.000Z' } } as object), first]
        });
        expect(textOf(page)).not.toContain('Too small');
        await click(find(page, '[data-earlier]'));
        expect(textOf(page)).toContain('Maya Lindqvist returned the lead: Too small');
        expect(textOf(page)).toContain('Four people.');
        expect(textOf(page)).toContain('Idris Penhallow answered');
        expect(textOf(page)).toContain('Their parent has 2,000.');
        expect(findAll(page, 'section').length).toBe(2);
        await expect(page).toBeAccessible();
    });

    it('says where the calendar makes no sense', async () => {
        const page = await openPanel('rep', { nodes: [aNode()], calendar: officeIn('Mars/Phobos') });
        expect(clocksIn(page)[0]).toBe('Accept or return: cannot be told: the working calendar makes no sense');
    });

    it('says where activities are hidden', async () => {
        const page = await openPanel('rep', { nodes: [aNode()], tasks: null });
        expect(textOf(page)).toContain('First response: cannot be told: activities are hidden from you');
    });

    it('names the lead on the page of the contact that it became, and offers nothing to hand over there', async () => {
        const page = await openPanel('marketer', { nodes: [aNode()] }, 'Contact');
        expect(textOf(page)).toContain('Lead: Elena Rowe');
        expect(find(page, '[data-hand-off]')).toBeUndefined();
    });

    it('says that nothing was handed over', async () => {
        expect(textOf(await openPanel('rep', {}))).toContain('This lead has not been handed to Sales.');
    });

    it('says so where hand-offs are hidden', async () => {
        expect(textOf(await openPanel('reader', { nodes: null }))).toContain('Hand-offs are hidden from you.');
    });

    it('says what went wrong, and reads again when asked', async () => {
        const page = await openPanel('rep', {});
        graphql.emit({ errors: [{ message: 'Too many requests' }], refresh });
        await flush();
        expect(textOf(page)).toContain('The hand-offs could not be read.');
        await click(find(page, 'lightning-button.action'));
        expect(refresh).toHaveBeenCalled();
    });
});
