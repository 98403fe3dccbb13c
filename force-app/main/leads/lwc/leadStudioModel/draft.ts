/** A version of a definition while it is written. */

export interface DraftCriterion {
    readonly field: string;
    readonly operator: string;
    readonly values: readonly string[];
}

/** What a version says, as far as it can be edited. Empty texts are blank. */
export interface Draft {
    readonly name: string;
    readonly meaning: string;
    readonly filterLogic: string;
    readonly changeNote: string;
    readonly stageId: string;
    /** Working hours as typed. */
    readonly responseHours: string;
    readonly acceptanceHours: string;
    readonly calendarId: string;
    readonly nextStep: string;
    readonly nextStepOwner: string;
    readonly criteria: readonly DraftCriterion[];
}

export type TextPart = Exclude<keyof Draft, 'criteria'>;

export type VersionStatus = 'Draft' | 'Proposed' | 'Agreed' | 'Retired';

/** A version as the org keeps it. */
export interface StoredVersion {
    readonly id: string;
    readonly key: string;
    readonly version: number;
    readonly status: VersionStatus;
    /** Mark of the last save by the studio; empty: it was never saved there. */
    readonly revision: string;
    readonly savedBy: string;
    /** ISO date and time. */
    readonly savedOn: string;
    readonly inForceSince: string;
    readonly signedByMarketing: string;
    readonly signedBySales: string;
    readonly returnReason: string;
    readonly content: Draft;
    /** Ids of the records of the criteria, in their order. */
    readonly criterionIds: readonly string[];
}

export const TEXT_PARTS: readonly TextPart[] = [
    'name',
    'meaning',
    'stageId',
    'responseHours',
    'acceptanceHours',
    'calendarId',
    'nextStepOwner',
    'nextStep',
    'filterLogic',
    'changeNote'
];

export const EMPTY_DRAFT: Draft = {
    name: '',
    meaning: '',
    filterLogic: '',
    changeNote: '',
    stageId: '',
    responseHours: '',
    acceptanceHours: '',
    calendarId: '',
    nextStep: '',
    nextStepOwner: '',
    criteria: []
};

export const sameCriterion = (a: DraftCriterion | undefined, b: DraftCriterion | undefined): boolean =>
    a?.field === b?.field && a?.operator === b?.operator && a?.values.join(';') === b?.values.join(';');

const sameCriteria = (a: Draft, b: Draft): boolean =>
    a.criteria.length === b.criteria.length && a.criteria.every((one, index) => sameCriterion(one, b.criteria[index]));

export const sameDraft = (a: Draft, b: Draft): boolean =>
    TEXT_PARTS.every((part) => a[part].trim() === b[part].trim()) && sameCriteria(a, b);

/**
 * Puts the edits of one person on top of what another saved meanwhile: what I left alone is theirs. Criteria and their filter logic
 * go together, as the numbers of the one name the other.
 */
export function merged(base: Draft, mine: Draft, theirs: Draft): Draft {
    const pick = (part: TextPart): string => (mine[part].trim() === base[part].trim() ? theirs[part] : mine[part]);
    const keepsRule = !sameCriteria(base, mine) || base.filterLogic.trim() !== mine.filterLogic.trim();
    const rule = keepsRule ? mine : theirs;
    return {
        ...(Object.fromEntries(TEXT_PARTS.map((part) => [part, pick(part)])) as Record<TextPart, string>),
        filterLogic: rule.filterLogic,
        criteria: rule.criteria
    };
}

/** The first draft of a version after another: its content, with nothing said yet of what changes. */
export const nextDraft = (former: Draft): Draft => ({ ...former, changeNote: '' });
