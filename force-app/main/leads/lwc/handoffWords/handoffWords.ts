/** Says hand-offs and their clocks in the language, format and time zone of the person. */
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { fill, formatNumber } from 'c/formatting';
import { handoffLabels as labels } from 'c/handoffLabels';
import { statusOf } from 'c/handoffModel';
import type { Clock, ClockState, Handoff, HandoffDefinition, HandoffStatus, Person, Standing } from 'c/handoffModel';

const moments = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short', timeZone: TIME_ZONE });
const tenths = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });

/** @param at milliseconds since 1970 */
export const sayMoment = (at: number): string => moments.format(at);
const percents = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });

/** @param share 0 to 1 */
export const sayPercent = (share: number): string => percents.format(share);
export const sayHours = (hours: number): string => tenths.format(hours);

const STATUSES: Readonly<Record<HandoffStatus, string>> = {
    Open: labels.statusOpen,
    Accepted: labels.statusAccepted,
    Returned: labels.statusReturned,
    Answered: labels.statusAnswered,
    Withdrawn: labels.statusWithdrawn
};
export const sayStatus = (handoff: Handoff): string => STATUSES[statusOf(handoff)];

const STANDINGS: Readonly<Record<Standing, string>> = {
    Meets: labels.wasMet,
    Lacks: labels.wasLacking,
    Unknown: labels.wasUnknown
};
export const sayStanding = (standing: Standing | undefined): string => (standing ? STANDINGS[standing] : '');

export const sayPerson = (person: Person | undefined): string => person?.name || labels.somebody;
export const sayRecipient = ({ to, queue }: Handoff): string => (to ? sayPerson(to) : fill(labels.queue, queue));

export function sayDefinition(definition: HandoffDefinition | undefined): string {
    if (!definition) {
        return labels.noDefinition;
    }
    return definition.version === undefined
        ? definition.name
        : fill(labels.under, definition.name, formatNumber(definition.version));
}

/** Name of a group of hand-offs: a definition and its version, a source, a segment. */
export function sayKey(key: string): string {
    const [name = '', version] = key.split('\u0000');
    if (name === '') {
        return labels.blank;
    }
    return version ? fill(labels.under, name, version) : name;
}

export interface ClockWords {
    readonly icon: string;
    readonly iconVariant: string;
    readonly state: string;
    /** What passed of what is agreed, and when it is due; empty: nothing to say. */
    readonly details: string;
}

const STATES: Readonly<Record<ClockState, readonly [icon: string, variant: string, words: string]>> = {
    inside: ['utility:success', 'success', labels.inside],
    atRisk: ['utility:warning', 'warning', labels.atRisk],
    outside: ['utility:error', 'error', labels.outside],
    notAgreed: ['utility:clock', '', labels.notAgreed],
    over: ['utility:dash', '', labels.over],
    unknown: ['utility:help', '', labels.unknown]
};

function passedWords({ passed, agreed, isRunning, state }: Clock): string {
    if (passed === undefined || state === 'over') {
        return '';
    }
    const [open, agreedTime] = isRunning ? [labels.runningOpen, labels.running] : [labels.stoppedOpen, labels.stopped];
    return agreed === undefined ? fill(open, sayHours(passed)) : fill(agreedTime, sayHours(passed), sayHours(agreed));
}

export function clockWords(clock: Clock): ClockWords {
    const [icon, iconVariant, state] = STATES[clock.state];
    const due =
        clock.isRunning && clock.due !== undefined
            ? fill(clock.state === 'outside' ? labels.wasDue : labels.due, sayMoment(clock.due))
            : '';
    const details = [passedWords(clock), due].filter((part) => part !== '').join(', ');
    return { icon, iconVariant, state, details };
}
