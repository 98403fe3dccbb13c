/** Hand-offs, calendars and activities: from the platform's answers to the model, and back by saves. */
import { nodesOf } from 'c/answerData';
import type { Connection } from 'c/answerData';
import { calendarsOf } from 'c/handoffModel';
import type { Activity, Calendars, Handoff } from 'c/handoffModel';
import { activitiesFrom, calendarInputsFrom, handoffFrom } from './answers';
import type { ActivityNode, CalendarNode, HandoffNode, HolidayNode } from './answers';

export { calendarQuery } from './calendarQuery';
export { activitiesQuery } from './activitiesQuery';
export { handoffsQuery } from './handoffsQuery';
export { threadQuery } from './threadQuery';
export { calendarInputsFrom } from './answers';
export { acceptHandoff, answerReturn, giveLead, handOver, returnLead, withdrawHandoff } from './saves';
export type { NewHandoff } from './saves';

interface Roots {
    readonly Handoffs?: Connection<HandoffNode> | null;
    readonly Calendars?: Connection<CalendarNode> | null;
    readonly Holidays?: Connection<HolidayNode> | null;
    readonly Tasks?: Connection<ActivityNode> | null;
    readonly Events?: Connection<ActivityNode> | null;
}

export interface HandoffAnswer {
    readonly uiapi?: { readonly query?: Roots };
}

/** A calendar is read as hand-offs read theirs. */
export type CalendarAnswer = HandoffAnswer;

export interface HandoffFacts {
    /** Newest first. */
    readonly handoffs: readonly Handoff[];
    readonly calendars: Calendars;
    /** How many there are; more than were read where there are very many. */
    readonly total: number;
}

/** @returns undefined: the person may not see hand-offs */
export function handoffsFrom({ uiapi }: HandoffAnswer): HandoffFacts | undefined {
    const roots = uiapi?.query;
    if (!roots?.Handoffs) {
        return undefined;
    }
    const handoffs = nodesOf(roots.Handoffs).map(handoffFrom);
    return {
        handoffs,
        calendars: calendarsOf(calendarInputsFrom(roots.Calendars, roots.Holidays)),
        total: roots.Handoffs.totalCount ?? handoffs.length
    };
}

/** @returns undefined: the person may see neither tasks nor events */
export function responsesFrom({ uiapi }: HandoffAnswer, now: number): Activity[] | undefined {
    const roots = uiapi?.query;
    return roots?.Tasks || roots?.Events ? activitiesFrom(roots.Tasks, roots.Events, now) : undefined;
}

/** Whether there are more tasks or events than the request brought. */
export const isCut = ({ uiapi }: HandoffAnswer): boolean =>
    [uiapi?.query?.Tasks, uiapi?.query?.Events].some((list) => (list?.totalCount ?? 0) > (list?.edges?.length ?? 0));
