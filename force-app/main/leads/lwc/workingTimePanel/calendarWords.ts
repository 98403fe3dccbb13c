import LOCALE from '@salesforce/i18n/locale';
import { fill, formatDate } from 'c/formatting';
import { handoffLabels as labels } from 'c/handoffLabels';
import { sayHours } from 'c/handoffWords';
import { addWorkingHours, HOUR, WEEKDAYS, workingHoursBetween } from 'c/workingTimeModel';
import type { CalendarMistake, Weekday, WorkingCalendar } from 'c/workingTimeModel';

/** A Monday. */
const FIRST_DAY = Date.UTC(2024, 0, 1);
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
/** A hundredth of a minute: the beginning of work, as good as. */
const SOON = 1 / 6_000;

const weekdays = new Intl.DateTimeFormat(LOCALE, { weekday: 'long', timeZone: 'UTC' });
const sayWeekday = (weekday: Weekday): string => weekdays.format(FIRST_DAY + WEEKDAYS.indexOf(weekday) * DAY);

export function mistakeWords(mistake: CalendarMistake): string {
    switch (mistake.kind) {
        case 'timeZone':
            return fill(labels.mistakeZone, mistake.name);
        case 'hours':
            return fill(labels.mistakeHours, sayWeekday(mistake.weekday));
        case 'holiday':
            return fill(labels.mistakeHoliday, mistake.date);
        default:
            return labels.mistakeNoHours;
    }
}

/** What time it is there, whether people are at work, and how many hours they work in the seven days to come. */
export function presentWords(calendar: WorkingCalendar, now: number): string[] {
    const clock = new Intl.DateTimeFormat(LOCALE, {
        weekday: 'long',
        hour: 'numeric',
        minute: '2-digit',
        timeZone: calendar.timeZone
    });
    const starts = addWorkingHours(calendar, now, SOON);
    const isAtWork = starts !== undefined && starts - now <= SOON * HOUR + 1;
    const next =
        starts === undefined
            ? labels.neverAtWork
            : isAtWork
              ? labels.atWork
              : fill(labels.atWorkNext, clock.format(starts), formatDate(new Date(starts).toISOString()));
    return [
        fill(labels.timeThere, clock.format(now), calendar.timeZone),
        next,
        fill(labels.hoursAhead, sayHours(workingHoursBetween(calendar, now, now + WEEK)))
    ];
}
