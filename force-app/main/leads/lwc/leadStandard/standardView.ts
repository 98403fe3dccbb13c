import type { Standing } from 'c/criteriaModel';
import { criteriaWords, sayCriterion, sayRule, sayValue } from 'c/leadCriteriaWords';
import { fill, formatNumber } from 'c/formatting';
import { leadLabels as labels } from 'c/leadLabels';
import { displayValueIn, valueIn } from 'c/leadStandardData';
import type { LeadRecord } from 'c/leadStandardData';
import type { DefinitionStanding } from 'c/leadStandardModel';
import { agreementOf, changeOf, consequenceOf } from 'c/leadStandardWords';

interface Mark {
    readonly icon: string;
    readonly iconVariant: string;
}

export interface CriterionView extends Mark {
    readonly key: number;
    readonly state: string;
    readonly sentence: string;
    /** Empty: the person may not see it. */
    readonly now: string;
}

/** A definition and how a lead stands to it, in words. Empty texts are left out. */
export interface StandardView extends Mark {
    readonly standing: Standing;
    readonly verdict: string;
    readonly tally: string;
    readonly meaning: string;
    readonly warning: string;
    readonly criteria: readonly CriterionView[];
    readonly logic: string;
    readonly consequence: string;
    readonly agreement: string;
    readonly changed: string;
}

const MARKS: Readonly<Record<Standing, Mark>> = {
    meets: { icon: 'utility:success', iconVariant: 'success' },
    lacks: { icon: 'utility:dash', iconVariant: '' },
    unknown: { icon: 'utility:hide', iconVariant: '' }
};
const VERDICTS: Readonly<Record<Standing, string>> = {
    meets: labels.meets,
    lacks: labels.lacks,
    unknown: labels.unknown
};
const STATES: Readonly<Record<Standing, string>> = {
    meets: labels.criterionMeets,
    lacks: labels.criterionLacks,
    unknown: labels.criterionUnknown
};

export function viewOf(
    { definition, rule, standing, criteria }: DefinitionStanding,
    record: LeadRecord,
    labelOf: (path: string) => string
): StandardView {
    const words = criteriaWords(labelOf);
    const met = criteria.filter((one) => one.standing === 'meets').length;
    return {
        ...MARKS[standing],
        standing,
        verdict: VERDICTS[standing],
        tally: rule ? fill(labels.criteriaMet, formatNumber(met), formatNumber(criteria.length)) : '',
        meaning: definition.meaning,
        warning: warningOf(rule !== undefined, standing),
        criteria: criteria.map(({ criterion, standing: state }) => {
            const value = valueIn(record, criterion.field.path);
            return {
                ...MARKS[state],
                key: criterion.number,
                state: STATES[state],
                sentence: sayCriterion(criterion, words),
                now:
                    value === undefined
                        ? ''
                        : fill(labels.now, sayValue(criterion, value, displayValueIn(record, criterion.field.path)))
            };
        }),
        // That all are needed is what a list says by itself.
        logic: rule && definition.filterLogic.trim() !== '' ? fill(labels.logic, sayRule(rule, words)) : '',
        consequence: consequenceOf(definition),
        agreement: agreementOf(definition),
        changed: changeOf(definition)
    };
}

function warningOf(isTestable: boolean, standing: Standing): string {
    if (!isTestable) {
        return labels.cannotTest;
    }
    return standing === 'unknown' ? labels.unknownText : '';
}
