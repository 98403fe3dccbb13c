import { openCalendar } from 'c/workingTimeModel';
import type { Calendars, Deed, Handoff, HandoffDefinition, Lead } from 'c/handoffModel';

export const MAYA = { id: '005REP', name: 'Maya Lindqvist' };
export const IDRIS = { id: '005MKT', name: 'Idris Penhallow' };

export const aLead = (changes: Partial<Lead> = {}): Lead => ({
    id: '00QLEAD',
    name: 'Elena Rowe',
    company: 'Rowe Foods',
    source: 'Web',
    segment: 'Food',
    ownerId: MAYA.id,
    ownerName: MAYA.name,
    isConverted: false,
    contactId: '',
    ...changes
});

export const aDefinition = (changes: Partial<HandoffDefinition> = {}): HandoffDefinition => ({
    id: 'mql2',
    name: 'MQL',
    key: 'mql',
    version: 2,
    responseHours: 16,
    acceptanceHours: 8,
    calendarId: 'office',
    ...changes
});

/** Monday, 2 March 2026, 10:00 in New York. */
export const MONDAY_10 = Date.parse('2026-03-02T15:00:00Z');
export const HOURS = 3_600_000;

let count = 0;
/** Handed by Idris to Maya on Monday at 10, still open. */
export const aHandoff = (changes: Partial<Handoff> = {}): Handoff => ({
    id: `h${(count += 1)}`,
    number: `HO-${count}`,
    lead: aLead(),
    definition: aDefinition(),
    standing: 'Meets',
    from: IDRIS,
    to: MAYA,
    queue: '',
    on: MONDAY_10,
    note: '',
    accepted: undefined,
    returned: undefined,
    answered: undefined,
    withdrawn: undefined,
    ...changes
});

export const byMaya = (hours: number): Deed => ({ by: MAYA, on: MONDAY_10 + hours * HOURS });
export const byIdris = (hours: number): Deed => ({ by: IDRIS, on: MONDAY_10 + hours * HOURS });
export const sentBack = (hours: number, reason = 'Too small'): NonNullable<Handoff['returned']> => ({
    ...byMaya(hours),
    reason,
    note: ''
});

const day = { from: 9 * 60, to: 17 * 60 };
/** Monday to Friday, 9 to 17, in New York; and one that makes no sense. */
export const CALENDARS: Calendars = new Map([
    ['office', openCalendar({ timeZone: 'America/New_York', days: [day, day, day, day, day], holidays: [] })],
    ['nonsense', openCalendar({ timeZone: 'Mars/Phobos', days: [day], holidays: [] })]
]);
