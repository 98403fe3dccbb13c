import type {
    CheckedRule,
    CriteriaField,
    CriteriaFieldType,
    Criterion,
    CriterionInput,
    CriterionProblem,
    LogicProblem,
    Operator
} from './criteriaTypes';
import { isDay } from './days';
import { parseLogic } from './filterLogic';
import { operatorsOf, TAKES_NO_VALUE, takesSeveral, WHOLE_DAYS } from './operators';
import { storedTime } from './times';

type Problem = CriterionProblem['code'];
type Checked = { readonly operand: string } | { readonly problem: Problem };

/** Longest count of days that date arithmetic of the platform takes without leaving its calendar. */
const MOST_DAYS = 36500;

/** Alternatives as they are written into one field: `Web; Partner Referral`. */
export function splitValues(text: string | null | undefined): string[] {
    return (text ?? '')
        .split(';')
        .map((value) => value.trim())
        .filter((value) => value !== '');
}

/** Plain decimals as formulas write them. Eighteen digits are the most that a field holds. */
function decimal(value: string): string | undefined {
    const plain = value.trim().replace(/^\+/, '');
    if (!/^-?\d+(\.\d+)?$/.test(plain) || plain.replace(/\D/g, '').length > 18) {
        return undefined;
    }
    const [whole = '', fraction = ''] = plain.replace('-', '').split('.');
    const digits = `${whole.replace(/^0+(?=\d)/, '')}.${fraction.replace(/0+$/, '')}`.replace(/\.$/, '');
    return plain.startsWith('-') && digits !== '0' ? `-${digits}` : digits;
}

const either = (operand: string | undefined, problem: Problem): Checked =>
    operand === undefined ? { problem } : { operand };

function checkNumber(value: string, field: CriteriaField): Checked {
    const operand = decimal(value);
    return field.isWhole && operand?.includes('.') ? { problem: 'notWhole' } : either(operand, 'notANumber');
}

const checkDay = (value: string): Checked => either(isDay(value) ? value : undefined, 'notADay');

const CHECKS: Readonly<Record<CriteriaFieldType, (value: string, field: CriteriaField) => Checked>> = {
    text: (operand) => ({ operand }),
    longText: (operand) => ({ operand }),
    picklist: (operand, { values }) =>
        either(values?.includes(operand) === false ? undefined : operand, 'unknownValue'),
    multipicklist: (operand, { values }) =>
        either(values?.includes(operand) === false ? undefined : operand, 'unknownValue'),
    number: checkNumber,
    percent: checkNumber,
    date: checkDay,
    datetime: checkDay,
    time: (value) => either(storedTime(value), 'notATime'),
    checkbox: (value) => either(/^(true|false)$/i.test(value) ? value.toLowerCase() : undefined, 'notTrueOrFalse'),
    reference: (value) => either(/^[A-Za-z0-9]{15}([A-Za-z0-9]{3})?$/.test(value) ? value : undefined, 'notAnId')
};

function checkCount(value: string): Checked {
    const count = /^\d{1,5}$/.test(value) ? Number(value) : 0;
    return either(count >= 1 && count <= MOST_DAYS ? String(count) : undefined, 'notACountOfDays');
}

function checkCriterion(
    { field: path, operator: typed, values: given }: CriterionInput,
    number: number,
    fieldAt: (path: string) => CriteriaField | undefined
): Criterion | CriterionProblem[] {
    const refuse = (code: Problem, token: string): CriterionProblem[] => [{ code, criterion: number, token }];
    const field = fieldAt(path);
    if (!field) {
        return refuse('unknownField', path);
    }
    const operator = typed as Operator;
    if (!operatorsOf(field).includes(operator)) {
        return refuse('unknownOperator', typed);
    }
    const values = [...new Set(given.map((value) => value.trim()))].filter((value) => value !== '');
    if (TAKES_NO_VALUE.has(operator)) {
        return values.length > 0
            ? refuse('valueNotWanted', values[0] as string)
            : { number, field, operator, operands: [] };
    }
    if (values.length === 0) {
        return refuse('valueMissing', '');
    }
    if (values.length > 1 && !takesSeveral(field.type, operator)) {
        return refuse('oneValueOnly', values[1] as string);
    }
    const check = WHOLE_DAYS.has(operator) ? checkCount : CHECKS[field.type];
    const checked = values.map((value) => ({ value, ...check(value, field) }));
    const problems = checked.flatMap((one) => ('problem' in one ? refuse(one.problem, one.value) : []));
    return problems.length > 0
        ? problems
        : { number, field, operator, operands: checked.flatMap((one) => ('operand' in one ? [one.operand] : [])) };
}

/**
 * Makes a rule of what was typed, or says everything that is wrong with it.
 * @param fieldAt the org's fields by path; undefined: no such field, or the person may not see it
 */
export function checkRule(
    inputs: readonly CriterionInput[],
    logicText: string,
    fieldAt: (path: string) => CriteriaField | undefined
): CheckedRule {
    if (inputs.length === 0) {
        const none: CriterionProblem = { code: 'noCriteria', criterion: 0, token: '' };
        return { rule: undefined, logicProblem: undefined, criterionProblems: [none] };
    }
    const checked = inputs.map((input, index) => checkCriterion(input, index + 1, fieldAt));
    const criterionProblems = checked.flatMap((one) => (Array.isArray(one) ? one : []));
    const logic = parseLogic(logicText, inputs.length);
    const logicProblem: LogicProblem | undefined = 'code' in logic ? logic : undefined;
    if ('code' in logic || criterionProblems.length > 0) {
        return { rule: undefined, logicProblem, criterionProblems };
    }
    return { rule: { criteria: checked as Criterion[], logic } };
}
