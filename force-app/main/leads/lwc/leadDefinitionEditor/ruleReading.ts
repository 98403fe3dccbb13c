import { certaintyOf, checkRule, limitsOf } from 'c/criteriaModel';
import type { CriteriaField, Rule } from 'c/criteriaModel';
import { criteriaWords, limitTexts, mistakesIn, sayRule } from 'c/leadCriteriaWords';
import type { Mistake } from 'c/leadCriteriaWords';
import { fill } from 'c/formatting';
import { leadLabels } from 'c/leadLabels';
import type { Draft, DraftCriterion } from 'c/leadStudioModel';
import type { FieldSource } from './fieldSource';

/** What can be said of the rule as it stands. Empty texts are left out. */
export interface RuleReading {
    readonly rule: Rule | undefined;
    readonly mistakes: readonly Mistake[];
    readonly sentence: string;
    readonly certainty: string;
    readonly limits: readonly string[];
    readonly hasLimits: boolean;
}

export interface Row {
    readonly key: number;
    readonly number: number;
    readonly criterion: DraftCriterion;
    readonly field: CriteriaField | undefined;
    readonly picks: readonly { readonly value: string; readonly label: string }[];
    readonly target: string;
    readonly mistakes: readonly Mistake[];
}

export function readRule(draft: Draft, source: FieldSource): RuleReading {
    const checked = checkRule(draft.criteria, draft.filterLogic, (path) => source.fieldAt(path));
    const { rule } = checked;
    if (!rule) {
        const mistakes = mistakesIn(checked, draft.filterLogic);
        return { rule, mistakes, sentence: '', certainty: '', limits: [], hasLimits: false };
    }
    const words = criteriaWords((path) => source.fields?.labelAt(path) ?? path, source.valueLabelOf);
    const certainty = certaintyOf(rule);
    const limits = limitTexts(limitsOf(rule));
    return {
        rule,
        mistakes: [],
        sentence: fill(leadLabels.checkSentence, sayRule(rule, words)),
        certainty: certainty === 'always' ? leadLabels.checkAlways : certainty === 'never' ? leadLabels.checkNever : '',
        limits,
        hasLimits: limits.length > 0
    };
}

/** What is left to fill in is no mistake yet: rows show what is wrong with what was entered. */
const isShown = ({ criterion, part }: Mistake, row: DraftCriterion): boolean =>
    criterion > 0 && row.field !== '' && (part !== 'value' || row.values.length > 0);

export const rowsOf = (draft: Draft, { mistakes }: RuleReading, source: FieldSource): Row[] =>
    draft.criteria.map((criterion, index) => ({
        key: index,
        number: index + 1,
        criterion,
        field: source.fieldAt(criterion.field),
        picks: source.picksAt(criterion.field),
        target: source.targetOf(criterion.field),
        mistakes: mistakes.filter((mistake) => mistake.criterion === index + 1 && isShown(mistake, criterion))
    }));

export const logicProblemIn = ({ mistakes }: RuleReading): string =>
    mistakes.find(({ part }) => part === 'logic')?.text ?? '';
