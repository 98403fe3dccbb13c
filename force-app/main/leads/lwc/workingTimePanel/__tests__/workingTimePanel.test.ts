import WorkingTimePanel from 'c/workingTimePanel';
import { click, find, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';
import { graphql, onTuesdayMorning, refresh } from '../../handoffPanel/__tests__/support/panel';

onTuesdayMorning();

const value = (given: unknown): object => ({ value: given });
const hours = (day: string, start: string, end: string): object => ({
    [`${day}Start`]: value(`${start}:00.000Z`),
    [`${day}End`]: value(`${end}:00.000Z`)
});

async function panelOf(calendar: object, holidays: readonly string[] = []): Promise<HTMLElement> {
    const page = await mount('c-working-time-panel', WorkingTimePanel, { recordId: 'a0C1' });
    const query = {
        Calendars: { edges: [{ node: { Id: 'a0C1', ...calendar } }] },
        Holidays: {
            edges: holidays.map((day) => ({
                node: { CalendarId: value('a0C1'), Day: value(day), EveryYear: value(false) }
            }))
        }
    };
    graphql.emit({ data: { uiapi: { query } }, refresh });
    await flush();
    return page;
}

describe('the page of a working calendar', () => {
    it('says what time it is there, when people are at work next, and how long in a week', async () => {
        // Tuesday, 3 March 2026, 9:00 in New York is 15:00 in Berlin; that Friday is free
        const berlin = {
            TimeZone: value('Europe/Berlin'),
            ...hours('Monday', '09:00', '17:00'),
            ...hours('Friday', '09:00', '13:00'),
            ...hours('Saturday', '22:00', '00:00')
        };
        const page = await panelOf(berlin, ['2026-03-06']);
        expect(textOf(page)).toContain('It is Tuesday 3:00 PM in Europe/Berlin.');
        expect(textOf(page)).toContain('People are at work next on Saturday 10:00 PM');
        expect(textOf(page)).toContain('10 working hours in the next seven days.');
        await expect(page).toBeAccessible();
    });

    it('says that people are at work', async () => {
        const page = await panelOf({ TimeZone: value('America/New_York'), ...hours('Tuesday', '08:00', '16:00') });
        expect(textOf(page)).toContain('People are at work.');
    });

    it('says all that is wrong, each in its own words', async () => {
        const page = await panelOf({ TimeZone: value('Mars/Phobos'), ...hours('Tuesday', '16:00', '08:00') }, [
            '2026-02-30'
        ]);
        expect(textOf(page)).toContain('This calendar makes no sense, so no clock counts in it.');
        expect(textOf(page)).toContain('There is no time zone “Mars/Phobos”.');
        expect(textOf(page)).toContain('Tuesday ends before it starts.');
        expect(textOf(page)).toContain('There is no day 2026-02-30.');
        await expect(page).toBeAccessible();
        expect(textOf(await panelOf({ TimeZone: value('UTC') }))).toContain('Nobody ever works');
    });

    it('reads again when asked', async () => {
        const page = await mount('c-working-time-panel', WorkingTimePanel, { recordId: 'a0C1' });
        graphql.emit({ errors: [{ message: 'no' }], refresh });
        await flush();
        await click(find(page, 'lightning-button.action'));
        expect(refresh).toHaveBeenCalled();
    });
});
