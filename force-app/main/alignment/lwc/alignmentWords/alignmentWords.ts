/** Groups of a survey in words, the same on every screen and in files. */
import { alignmentLabels as labels } from 'c/alignmentLabels';
import type { Group } from 'c/alignmentResultsData';
import { minimumOf } from 'c/disclosureModel';
import { fill, formatDecimal } from 'c/formatting';
import { HIGHEST_TOTAL, LOWEST_TOTAL, shownScore } from 'c/surveyModel';
import type { Band } from 'c/surveyModel';

export const functionTexts: Readonly<Record<Group['function'], string>> = {
    All: labels.everybody,
    Sales: labels.functionSales,
    Marketing: labels.functionMarketing
};

export const levelTexts: Readonly<Record<Group['level'], string>> = {
    All: labels.everybody,
    Head: labels.heads,
    Staff: labels.staff
};

export const bandTexts: Readonly<Record<Band, string>> = {
    Undefined: labels.bandUndefined,
    Defined: labels.bandDefined,
    Aligned: labels.bandAligned,
    Integrated: labels.bandIntegrated
};

/** A mean total as it is shown: one decimal, never one that seems to belong to the next type. */
export const scoreText = (mean: number): string => formatDecimal(shownScore(mean), 1);

/** An error bar ends where the scale ends. */
export const withinScale = (total: number): number => Math.min(HIGHEST_TOTAL, Math.max(LOWEST_TOTAL, total));

/**
 * Why the figures of a group are not shown.
 * @param suppressed what the result says; absent: there is no result
 * @param minimum smallest group that is shown
 */
export const whyHidden = (suppressed: string | undefined, minimum: number | undefined): string =>
    suppressed?.startsWith('Protects') ? labels.protects : fill(labels.tooFew, minimumOf(minimum));
