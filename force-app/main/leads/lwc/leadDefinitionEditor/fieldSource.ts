import type { CriteriaField } from 'c/criteriaModel';
import type { ChoiceGroup } from 'c/leadChoice';
import type { LeadFields } from 'c/leadFields';
import type { DraftCriterion } from 'c/leadStudioModel';

/** What the editor knows of the org's fields. */
export interface FieldSource {
    readonly fields: LeadFields | undefined;
    readonly groups: readonly ChoiceGroup[];
    /** With the values of picklists, as far as they are known. */
    fieldAt(path: string): CriteriaField | undefined;
    picksAt(path: string): readonly { readonly value: string; readonly label: string }[];
    readonly valueLabelOf: (path: string, value: string) => string;
    targetOf(path: string): string;
    /** The criterion with an operator that fits its field. */
    fitted(criterion: DraftCriterion): DraftCriterion;
    /** The values of a picklist will be needed. */
    want(path: string): void;
}
