/** Hand-offs of leads: their life, their clocks, what many of them come to. No screen, no data access. */
export { actsOf, canHandOff, isRecipient, isStuck } from './acts';
export type { Act, Participant } from './acts';
export { calendarsOf, clocksOf, dueNext } from './clocks';
export type { Calendars, Clock, Clocks, ClockState } from './clocks';
export { groupedBy } from './groups';
export { respondedAt, statusOf } from './handoff';
export type { Activity, Deed, Handoff, HandoffDefinition, HandoffStatus, Lead, Person, Standing } from './handoff';
export { measure, measuresBy, reasonsOf, shareOf, spreadOf } from './measures';
export type { Counted, Grouping, Measure, ReasonCount, Share, Spread } from './measures';
