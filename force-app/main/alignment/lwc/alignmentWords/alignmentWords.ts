/** Groups of a survey in words, the same on every screen and in files. */
import { alignmentLabels as labels } from 'c/alignmentLabels';
import type { Group } from 'c/alignmentResultsData';
import { minimumOf } from 'c/disclosureModel';
import { fill } from 'c/formatting';

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

/**
 * Why the figures of a group are not shown.
 * @param suppressed what the result says; absent: there is no result
 * @param minimum smallest group that is shown
 */
export const whyHidden = (suppressed: string | undefined, minimum: number | undefined): string =>
    suppressed?.startsWith('Protects') ? labels.protects : fill(labels.tooFew, minimumOf(minimum));
