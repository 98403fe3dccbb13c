/** The two clocks of a hand-off, in the working hours that its definition names. */
import { AROUND_THE_CLOCK, addWorkingHours, openCalendar, workingHoursBetween } from 'c/workingTimeModel';
import type { CalendarCheck, CalendarInput, WorkingCalendar } from 'c/workingTimeModel';
import type { Handoff } from './handoff';

/** From this share of the agreed time on a running clock is at risk. */
const AT_RISK = 0.75;

/** over: it ended without what it waited for, because the hand-off ended. unknown: the calendar makes no sense. */
export type ClockState = 'inside' | 'atRisk' | 'outside' | 'notAgreed' | 'over' | 'unknown';

export interface Clock {
    readonly state: ClockState;
    readonly isRunning: boolean;
    /** Working hours. */
    readonly passed: number | undefined;
    readonly agreed: number | undefined;
    /** Milliseconds since 1970. */
    readonly due: number | undefined;
    /** When what it waited for happened. */
    readonly stoppedAt: number | undefined;
}

export interface Clocks {
    readonly response: Clock;
    /** Accepted or returned: either is a decision. */
    readonly acceptance: Clock;
}

/** Checked calendars by id. */
export type Calendars = ReadonlyMap<string, CalendarCheck>;

export const calendarsOf = (inputs: ReadonlyMap<string, CalendarInput>): Calendars =>
    new Map([...inputs].map(([id, input]) => [id, openCalendar(input)]));

interface Run {
    readonly agreed: number | undefined;
    readonly from: number;
    readonly stoppedAt: number | undefined;
    /** The hand-off was over then, whether or not anything had happened. */
    readonly endedAt: number | undefined;
}

/** @param now milliseconds since 1970 */
export function clocksOf(handoff: Handoff, response: number | undefined, calendars: Calendars, now: number): Clocks {
    const { definition, accepted, returned, withdrawn, on } = handoff;
    const check = definition?.calendarId === undefined ? undefined : calendars.get(definition.calendarId);
    const calendar = definition?.calendarId === undefined ? AROUND_THE_CLOCK : check?.calendar;
    const endedAt = withdrawn?.on ?? returned?.on;
    const decidedAt = [accepted?.on, returned?.on].filter((at) => at !== undefined);
    return {
        response: clock({ agreed: definition?.responseHours, from: on, stoppedAt: response, endedAt }, calendar, now),
        acceptance: clock(
            {
                agreed: definition?.acceptanceHours,
                from: on,
                stoppedAt: decidedAt.length > 0 ? Math.min(...decidedAt) : undefined,
                endedAt
            },
            calendar,
            now
        )
    };
}

function clock(run: Run, calendar: WorkingCalendar | undefined, now: number): Clock {
    const { agreed, from, stoppedAt } = run;
    const endedAt = stoppedAt ?? run.endedAt;
    const isRunning = endedAt === undefined;
    if (!calendar) {
        return { state: 'unknown', isRunning, passed: undefined, agreed, due: undefined, stoppedAt };
    }
    const passed = workingHoursBetween(calendar, from, endedAt ?? Math.max(now, from));
    const due = agreed === undefined ? undefined : addWorkingHours(calendar, from, agreed);
    return { state: stateOf(run, passed, isRunning), isRunning, passed, agreed, due, stoppedAt };
}

function stateOf({ agreed, stoppedAt }: Run, passed: number, isRunning: boolean): ClockState {
    if (!isRunning && stoppedAt === undefined) {
        return 'over';
    }
    if (agreed === undefined) {
        return 'notAgreed';
    }
    if (passed > agreed) {
        return 'outside';
    }
    return isRunning && passed >= agreed * AT_RISK ? 'atRisk' : 'inside';
}

/** The moment by which something is owed next; undefined: nothing is. */
export function dueNext({ response, acceptance }: Clocks): number | undefined {
    const dues = [response, acceptance].flatMap(({ isRunning, due }) => (isRunning && due !== undefined ? [due] : []));
    return dues.length === 0 ? undefined : Math.min(...dues);
}
