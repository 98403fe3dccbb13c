/** The definition studio: drafts and what can be done with them. No screen, no data access. */
export { EMPTY_DRAFT, merged, nextDraft, sameCriterion, sameDraft, TEXT_PARTS } from './draft';
export type { Draft, DraftCriterion, StoredVersion, TextPart, VersionStatus } from './draft';
export { differencesOf } from './differences';
export type { Difference } from './differences';
export { withCriterion, withOneMore, withoutCriterion } from './criteriaEdits';
export { FEW, medianDays, rateInterval, verdictOf } from './backTest';
export type { DayCounts, Group, Interval, Verdict } from './backTest';
