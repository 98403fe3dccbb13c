import { fill } from 'c/formatting';
import { leadLabels as labels } from 'c/leadLabels';
import { studioLabels } from 'c/leadStudioLabels';
import type { CheckedRule, CriterionProblem, Limit, LimitReason, LogicProblem } from 'c/criteriaModel';

/** Where in a criterion a mistake is. */
export type MistakePart = 'field' | 'operator' | 'value';

export interface Mistake {
    readonly key: string;
    /** Number of the criterion; 0: the rule as a whole, or its filter logic. */
    readonly criterion: number;
    readonly part: MistakePart | 'logic' | undefined;
    readonly text: string;
    /** The filter logic around the mistake; undefined: the mistake is not in a place of it. */
    readonly place: { readonly before: string; readonly marked: string; readonly after: string } | undefined;
}

const LOGIC: Readonly<Record<LogicProblem['code'], string>> = {
    unexpected: labels.logicUnexpected,
    missingOperand: labels.logicMissing,
    unclosedParenthesis: labels.logicUnclosed,
    mixedOperators: labels.logicMixed,
    unknownCriterion: labels.logicUnknown,
    unusedCriterion: labels.logicUnused,
    tooLong: labels.logicTooLong
};

const CRITERION: Readonly<Record<CriterionProblem['code'], string>> = {
    noCriteria: labels.mistakeNone,
    unknownField: labels.mistakeField,
    unknownOperator: labels.mistakeOperator,
    valueMissing: labels.mistakeValueMissing,
    valueNotWanted: labels.mistakeValueNotWanted,
    oneValueOnly: labels.mistakeOneValue,
    notANumber: labels.mistakeNumber,
    notWhole: labels.mistakeWhole,
    notADay: labels.mistakeDay,
    notATime: studioLabels.mistakeTime,
    notACountOfDays: labels.mistakeCountOfDays,
    notTrueOrFalse: labels.mistakeTick,
    notAnId: labels.mistakeId,
    unknownValue: labels.mistakeUnknownValue
};

const PARTS: Readonly<Partial<Record<CriterionProblem['code'], MistakePart>>> = {
    unknownField: 'field',
    unknownOperator: 'operator'
};

function logicMistake({ code, start, end, token }: LogicProblem, logic: string): Mistake {
    const hasPlace = code !== 'unusedCriterion' && code !== 'tooLong';
    return {
        key: 'logic',
        criterion: 0,
        part: 'logic',
        text: fill(LOGIC[code], token),
        // An end that is missing has no letters of its own: the mark is an ellipsis.
        place: hasPlace
            ? { before: logic.slice(0, start), marked: logic.slice(start, end) || '…', after: logic.slice(end) }
            : undefined
    };
}

/** What is wrong with a rule, in the order in which people read it. */
export function mistakesIn(checked: CheckedRule, logic: string): Mistake[] {
    if (checked.rule) {
        return [];
    }
    const criteria = checked.criterionProblems.map(({ code, criterion, token }, index) => ({
        key: `criterion ${index}`,
        criterion,
        part: code === 'noCriteria' ? undefined : (PARTS[code] ?? ('value' as const)),
        text: fill(CRITERION[code], criterion, token),
        place: undefined
    }));
    return checked.logicProblem ? [...criteria, logicMistake(checked.logicProblem, logic)] : criteria;
}

const LIMITS: Readonly<Record<LimitReason, string>> = {
    longText: labels.checkLongText,
    tooLong: labels.checkTooLong,
    notFilterable: studioLabels.limitNotFilterable,
    responses: studioLabels.limitResponses,
    responseCount: studioLabels.limitResponseCount,
    responsesNested: studioLabels.limitResponsesNested,
    tooManyLookups: studioLabels.limitLookups
};

/** What a rule costs: both faces of a long text come as one sentence. */
export function limitTexts(limits: readonly Limit[]): string[] {
    return [...new Set(limits.map(({ reason, criterion }) => fill(LIMITS[reason], criterion)))];
}
