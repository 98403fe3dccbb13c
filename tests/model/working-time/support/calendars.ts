import assert from 'node:assert/strict';
import '../../../../scripts/lib/package/package-models.ts';
import type {
    CalendarInput,
    HolidayInput,
    WorkingCalendar,
    WorkingDay
} from '../../../../force-app/main/leads/lwc/workingTimeModel/workingTimeModel.ts';

const { openCalendar } = await import('../../../../force-app/main/leads/lwc/workingTimeModel/workingTimeModel.ts');

const hour = (at: number): number => at * 60;

export const from9To17: WorkingDay = { from: hour(9), to: hour(17) };
export const WHOLE_DAY: WorkingDay = { from: 0, to: hour(24) };

/** Monday to Friday, 9 to 17, in New York, no holidays. */
export function aCalendar(changes: Partial<CalendarInput> & { on?: WorkingDay } = {}): CalendarInput {
    const { on = from9To17, ...rest } = changes;
    return {
        timeZone: 'America/New_York',
        days: [on, on, on, on, on, undefined, undefined],
        holidays: [],
        ...rest
    };
}

export const everyDay = (on: WorkingDay): CalendarInput['days'] => Array.from({ length: 7 }, () => on);

export const holiday = (date: string, isEveryYear = false): HolidayInput => ({ date, isEveryYear });

export function opened(input: CalendarInput = aCalendar()): WorkingCalendar {
    const { calendar, mistakes } = openCalendar(input);
    assert.ok(calendar, JSON.stringify(mistakes));
    return calendar;
}
