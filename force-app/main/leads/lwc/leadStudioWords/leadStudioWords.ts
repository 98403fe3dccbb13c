/** Says parts of definitions, differences between versions and working calendars in the language of the person. */
import LOCALE from '@salesforce/i18n/locale';
import { checkRule } from 'c/criteriaModel';
import { fill, formatTime, plural } from 'c/formatting';
import { criteriaWords, sayCriterion } from 'c/leadCriteriaWords';
import type { LeadFields } from 'c/leadFields';
import type { CalendarChoice, Named } from 'c/leadStudioData';
import { studioLabels as labels } from 'c/leadStudioLabels';
import type { Difference, DraftCriterion, TextPart, VersionStatus } from 'c/leadStudioModel';

export const PART_LABELS: Readonly<Record<TextPart, string>> = {
    name: labels.partName,
    meaning: labels.partMeaning,
    stageId: labels.partStage,
    responseHours: labels.partResponse,
    acceptanceHours: labels.partAcceptance,
    calendarId: labels.partCalendar,
    nextStepOwner: labels.partNextOwner,
    nextStep: labels.partNextStep,
    filterLogic: labels.partLogic,
    changeNote: labels.partChange
};

/** By the values of the picklist Next Step Owner. */
export const OWNER_LABELS: Readonly<Record<string, string>> = {
    'Lead owner': labels.ownerLead,
    Sales: labels.ownerSales,
    Marketing: labels.ownerMarketing
};

export const STATE_LABELS: Readonly<Record<VersionStatus, string>> = {
    Draft: labels.stateDraft,
    Proposed: labels.stateProposed,
    Agreed: labels.stateAgreed,
    Retired: labels.stateRetired
};

/** What differences are told with. */
export interface Telling {
    readonly fields: LeadFields | undefined;
    readonly valueLabelOf: (path: string, value: string) => string;
    readonly stages: readonly Named[];
    readonly calendars: readonly Named[];
}

/** A criterion in words; one that cannot be read as it stands, by its parts. */
export function criterionText(criterion: DraftCriterion, { fields, valueLabelOf }: Telling): string {
    const { rule } = checkRule([criterion], '', (path) => fields?.fieldAt(path));
    const words = criteriaWords((path) => fields?.labelAt(path) ?? path, valueLabelOf);
    const only = rule?.criteria[0];
    return only
        ? sayCriterion(only, words)
        : [words.field({ path: criterion.field, type: 'text' }), criterion.operator, criterion.values.join(', ')]
              .filter((part) => part !== '')
              .join(' ');
}

export function differenceText(difference: Difference, telling: Telling): string {
    switch (difference.kind) {
        case 'added':
            return fill(labels.diffAdded, criterionText(difference.after, telling));
        case 'removed':
            return fill(labels.diffRemoved, criterionText(difference.before, telling));
        case 'changed':
            return fill(
                labels.diffChanged,
                criterionText(difference.before, telling),
                criterionText(difference.after, telling)
            );
        default: {
            const { part, before, after } = difference;
            return fill(
                labels.diffText,
                PART_LABELS[part],
                partText(part, before, telling),
                partText(part, after, telling)
            );
        }
    }
}

/** A part as people read it: stages and calendars by name. */
export function partText(part: TextPart, value: string, { stages, calendars }: Telling): string {
    const nameIn = (list: readonly Named[]): string => list.find(({ id }) => id === value)?.name ?? value;
    if (part === 'calendarId') {
        return value === '' ? labels.aroundClock : nameIn(calendars);
    }
    if (value === '') {
        return labels.nothing;
    }
    if (part === 'nextStepOwner') {
        return OWNER_LABELS[value] ?? value;
    }
    return part === 'stageId' ? nameIn(stages) : value;
}

const days = new Intl.DateTimeFormat(LOCALE, { weekday: 'long', timeZone: 'UTC' });
/** Monday is 0: 5 January 1970 was one. */
const dayName = (index: number): string => days.format(new Date(Date.UTC(1970, 0, 5 + index)));

export function isTimeZone(name: string): boolean {
    try {
        return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== '';
    } catch {
        return false;
    }
}

/** Days with the same hours after each other are said together: "Monday to Friday 9:00 AM–5:00 PM". */
function hoursText(week: CalendarChoice['days']): string {
    const runs: { first: number; last: number; hours: string }[] = [];
    for (const [index, day] of week.entries()) {
        const hours = day ? `${day.start} ${day.end}` : '';
        const run = runs.at(-1);
        if (run?.last === index - 1 && run.hours === hours) {
            run.last = index;
        } else if (day) {
            runs.push({ first: index, last: index, hours });
        }
    }
    return runs
        .map(({ first, last }) => {
            const { start = '', end = '' } = week[first] ?? {};
            const name = first === last ? dayName(first) : fill(labels.calendarDays, dayName(first), dayName(last));
            return fill(labels.calendarDay, name, formatTime(start), formatTime(end));
        })
        .join(', ');
}

/** A calendar in words, or what is wrong with it. */
export function calendarText(calendar: CalendarChoice | undefined): string {
    if (!calendar) {
        return labels.calendarClock;
    }
    const { timeZone, days: week, holidays } = calendar;
    if (!isTimeZone(timeZone)) {
        return fill(labels.calendarBadZone, timeZone);
    }
    const hours = hoursText(week) || labels.calendarNever;
    const zone = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
    const free =
        holidays === 0
            ? labels.calendarNoHolidays
            : plural(holidays, { one: labels.calendarHolidaysOne, other: labels.calendarHolidaysOther });
    return `${fill(labels.calendarZone, hours, zone)}; ${free}.`;
}
