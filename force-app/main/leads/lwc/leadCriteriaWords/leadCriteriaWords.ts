/** Says criteria, rules and values in the language of the person. */
import LANGUAGE from '@salesforce/i18n/lang';
import { criterionSentence, sentenceOf } from 'c/criteriaModel';
import type { CriteriaField, Criterion, FieldValue, Operator, Rule, SentenceWords } from 'c/criteriaModel';
import { fill, formatDate, formatNumber, formatTime } from 'c/formatting';
import { leadLabels as labels } from 'c/leadLabels';

export { limitTexts, mistakesIn } from './ruleMistakes';
export type { Mistake, MistakePart } from './ruleMistakes';

const and = new Intl.ListFormat(LANGUAGE, { type: 'conjunction' });
const or = new Intl.ListFormat(LANGUAGE, { type: 'disjunction' });

const TEMPLATES: Readonly<Record<Operator, string>> = {
    equals: labels.opEquals,
    notEquals: labels.opNotEquals,
    contains: labels.opContains,
    notContains: labels.opNotContains,
    startsWith: labels.opStartsWith,
    lessThan: labels.opLess,
    lessOrEqual: labels.opLessOrEqual,
    greaterThan: labels.opGreater,
    greaterOrEqual: labels.opGreaterOrEqual,
    includes: labels.opIncludes,
    excludes: labels.opExcludes,
    inLastDays: labels.opInLastDays,
    inNextDays: labels.opInNextDays,
    moreThanDaysAgo: labels.opMoreThanDaysAgo,
    isBlank: labels.opIsBlank,
    isNotBlank: labels.opIsNotBlank
};

/** Numbers are more or less, dates are before or after. */
const DATE_TEMPLATES: Readonly<Partial<Record<Operator, string>>> = {
    lessThan: labels.opBefore,
    lessOrEqual: labels.opOnOrBefore,
    greaterThan: labels.opAfter,
    greaterOrEqual: labels.opOnOrAfter
};

const isDate = ({ field }: Criterion): boolean => ['date', 'datetime', 'time'].includes(field.type);

function operandWords(criterion: Criterion, operand: string): string {
    switch (criterion.field.type) {
        case 'checkbox':
            return operand === 'true' ? labels.ticked : labels.notTicked;
        case 'number':
            return formatNumber(Number(operand));
        case 'percent':
            return fill(labels.percent, formatNumber(Number(operand)));
        case 'time':
            return formatTime(operand);
        case 'date':
        case 'datetime':
            return operand.includes('-') ? formatDate(operand) : formatNumber(Number(operand));
        default:
            return operand;
    }
}

const templateOf = (operator: Operator, isDateOrTime: boolean): string =>
    (isDateOrTime ? DATE_TEMPLATES[operator] : undefined) ?? TEMPLATES[operator];

/** What people call an operator beside a field: "is", "is in the last … days". */
export const operatorWords = ({ type }: CriteriaField, operator: Operator): string =>
    fill(templateOf(operator, ['date', 'datetime', 'time'].includes(type)), '', '…')
        .trim()
        .replace(/\s*…$/, '');

/**
 * @param labelOf what people call a field, by its path
 * @param valueLabelOf what people call a value of a picklist
 */
export function criteriaWords(
    labelOf: (path: string) => string,
    valueLabelOf: (path: string, value: string) => string = (_, value) => value
): SentenceWords {
    return {
        template: (criterion) => templateOf(criterion.operator, isDate(criterion)),
        field: ({ path }) => labelOf(path),
        value: (criterion, operand) =>
            ['picklist', 'multipicklist'].includes(criterion.field.type)
                ? valueLabelOf(criterion.field.path, operand)
                : operandWords(criterion, operand),
        either: (values) => or.format(values),
        and: (parts) => and.format(parts),
        or: (parts) => or.format(parts),
        not: (part) => fill(labels.not, part),
        group: (part) => fill(labels.group, part)
    };
}

export const sayCriterion = (criterion: Criterion, words: SentenceWords): string => criterionSentence(criterion, words);
export const sayRule = (rule: Rule, words: SentenceWords): string => sentenceOf(rule, words);

/**
 * The value that a record has in the field of a criterion.
 * @param displayed as the platform shows it; empty: not told
 */
export function sayValue({ field }: Criterion, value: FieldValue, displayed: string): string {
    if (field.type === 'checkbox') {
        return value === true ? labels.ticked : labels.notTicked;
    }
    if (value === null || value === '') {
        return labels.blank;
    }
    if (displayed !== '') {
        return displayed;
    }
    switch (field.type) {
        case 'number':
            return formatNumber(Number(value));
        case 'percent':
            return fill(labels.percent, formatNumber(Number(value)));
        case 'time':
            return formatTime(String(value));
        case 'date':
        case 'datetime':
            return formatDate(String(value));
        default:
            return String(value).split(';').join(', ');
    }
}
