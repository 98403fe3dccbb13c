import type { Criterion, FieldValue, Judgement, LogicNode, ReadField, Rule, Standing, When } from './criteriaTypes';
import { addDays, dayIn } from './days';
import { storedTime } from './times';

type Test = (value: FieldValue) => boolean;

const lower = (value: FieldValue): string => String(value).toLowerCase();

/** Ids are the same in 15 and 18 characters. */
const id = (value: FieldValue): string => String(value).slice(0, 15);

function textTest(
    operator: Criterion['operator'],
    operands: readonly string[],
    form: (value: FieldValue) => string
): Test {
    const wanted = operands.map(form);
    switch (operator) {
        case 'contains':
        case 'notContains':
            return (value) => wanted.some((part) => form(value).includes(part));
        case 'startsWith':
            return (value) => wanted.some((part) => form(value).startsWith(part));
        default:
            return (value) => wanted.includes(form(value));
    }
}

function orderTest(operator: Criterion['operator'], difference: (value: FieldValue) => number): Test {
    switch (operator) {
        case 'lessThan':
            return (value) => difference(value) < 0;
        case 'lessOrEqual':
            return (value) => difference(value) <= 0;
        case 'greaterThan':
            return (value) => difference(value) > 0;
        case 'greaterOrEqual':
            return (value) => difference(value) >= 0;
        default:
            return (value) => difference(value) === 0;
    }
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function dayTest({ field, operator, operands: [operand = ''] }: Criterion, { now, timeZone }: When): Test {
    const dayOf = (value: FieldValue): string =>
        field.type === 'date' ? String(value) : dayIn(Date.parse(String(value)), timeZone);
    const today = dayIn(now, timeZone);
    switch (operator) {
        case 'inLastDays': {
            const first = addDays(today, -Number(operand));
            return (value) => dayOf(value) >= first && dayOf(value) <= today;
        }
        case 'inNextDays': {
            const last = addDays(today, Number(operand));
            return (value) => dayOf(value) > today && dayOf(value) <= last;
        }
        case 'moreThanDaysAgo': {
            const first = addDays(today, -Number(operand));
            return (value) => dayOf(value) < first;
        }
        default:
            return orderTest(operator, (value) => compareTexts(dayOf(value), operand));
    }
}

/** The test of a value that is not blank; the negative operators are the opposites of these. */
function testOf(criterion: Criterion, when: When): Test {
    const { field, operator, operands } = criterion;
    switch (field.type) {
        case 'text':
        case 'longText':
            return textTest(operator, operands, lower);
        case 'picklist':
            return textTest(operator, operands, String);
        case 'reference':
            return textTest(operator, operands, id);
        case 'multipicklist':
            return (value) =>
                String(value)
                    .split(';')
                    .some((entry) => operands.includes(entry));
        case 'checkbox':
            return (value) => value === true;
        case 'date':
        case 'datetime':
            return dayTest(criterion, when);
        case 'time': {
            const limit = operands[0] ?? '';
            return orderTest(operator, (value) => compareTexts(storedTime(String(value)) ?? '', limit));
        }
        default: {
            const limit = Number(operands[0]);
            return orderTest(operator, (value) => Number(value) - limit);
        }
    }
}

const NEGATIVE: ReadonlySet<Criterion['operator']> = new Set(['notEquals', 'notContains', 'excludes']);

/** Whether a value meets a criterion. Blank values meet the negative operators and no other. */
export function valueTest(criterion: Criterion, when: When): Test {
    const { field, operator, operands } = criterion;
    if (operator === 'isBlank' || operator === 'isNotBlank') {
        const wanted = operator === 'isBlank';
        return (value) => (value === null || value === '') === wanted;
    }
    const test = testOf(criterion, when);
    const isNegative = NEGATIVE.has(operator) || (field.type === 'checkbox' && operands[0] === 'false');
    return (value) => (value !== null && value !== '' && test(value)) !== isNegative;
}

/** True, false or (undefined) unknown: what is unknown matters only where the rest leaves it open. */
export function combine(node: LogicNode, truthOf: (number: number) => boolean | undefined): boolean | undefined {
    switch (node.kind) {
        case 'criterion':
            return truthOf(node.number);
        case 'not': {
            const truth = combine(node.term, truthOf);
            return truth === undefined ? undefined : !truth;
        }
        default: {
            const decisive = node.kind === 'or';
            let result: boolean | undefined = !decisive;
            for (const term of node.terms) {
                const truth = combine(term, truthOf);
                if (truth === decisive) {
                    return decisive;
                }
                result = truth === undefined ? undefined : result;
            }
            return result;
        }
    }
}

const standing = (truth: boolean | undefined): Standing =>
    truth === undefined ? 'unknown' : truth ? 'meets' : 'lacks';

/** How a record stands to a rule, with the reasons. */
export function judge(rule: Rule, read: ReadField, when: When): Judgement {
    const truths = rule.criteria.map((criterion) => {
        const value = read(criterion.field.path);
        return value === undefined ? undefined : valueTest(criterion, when)(value);
    });
    return {
        standing: standing(combine(rule.logic, (number) => truths[number - 1])),
        criteria: rule.criteria.map((criterion, index) => ({ criterion, standing: standing(truths[index]) }))
    };
}

/** A test for many records, made once. Fields that are not there count as blank. */
export function predicateOf(rule: Rule, when: When): (read: ReadField) => boolean {
    const tests = rule.criteria.map((criterion) => ({ path: criterion.field.path, test: valueTest(criterion, when) }));
    const compiled = compile(rule.logic, (number) => {
        const { path, test } = tests[number - 1] as (typeof tests)[number];
        return (read) => test(read(path) ?? null);
    });
    return compiled;
}

type RecordTest = (read: ReadField) => boolean;

function compile(node: LogicNode, testAt: (number: number) => RecordTest): RecordTest {
    if (node.kind === 'criterion') {
        return testAt(node.number);
    }
    if (node.kind === 'not') {
        const test = compile(node.term, testAt);
        return (read) => !test(read);
    }
    const tests = node.terms.map((term) => compile(term, testAt));
    return node.kind === 'and'
        ? (read) => tests.every((test) => test(read))
        : (read) => tests.some((test) => test(read));
}
