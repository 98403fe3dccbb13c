import type {
    CriteriaFieldType,
    Criterion,
    FieldValue,
    Judgement,
    LogicNode,
    ReadField,
    Rule,
    Standing,
    When
} from './criteriaTypes';
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

const isFilled = (value: FieldValue): boolean => value !== null && value !== '';

/** Whether a value is one of some, by the shortest way that their number allows. */
function oneOf(operands: readonly string[]): Test {
    const [first = '', second] = operands;
    if (operands.length > 2) {
        const wanted: ReadonlySet<FieldValue> = new Set<FieldValue>(operands);
        return (value) => wanted.has(value);
    }
    return second === undefined ? (value) => value === first : (value) => value === first || value === second;
}

/** Tests of numbers: a blank one is before and after nothing. */
function numberTest(operator: Criterion['operator'], limit: number): Test {
    switch (operator) {
        case 'lessThan':
            return (value) => isFilled(value) && Number(value) < limit;
        case 'lessOrEqual':
            return (value) => isFilled(value) && Number(value) <= limit;
        case 'greaterThan':
            return (value) => isFilled(value) && Number(value) > limit;
        case 'greaterOrEqual':
            return (value) => isFilled(value) && Number(value) >= limit;
        default:
            return (value) => isFilled(value) && Number(value) === limit;
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
            return oneOf(operands);
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
        default:
            return numberTest(operator, Number(operands[0]));
    }
}

/** Types whose tests are false for blank values by themselves. */
const KNOW_BLANK: ReadonlySet<CriteriaFieldType> = new Set<CriteriaFieldType>(['picklist', 'number', 'percent']);

const NEGATIVE: ReadonlySet<Criterion['operator']> = new Set(['notEquals', 'notContains', 'excludes']);

/** Whether a value meets a criterion. Blank values meet the negative operators and no other. */
export function valueTest(criterion: Criterion, when: When): Test {
    const { field, operator, operands } = criterion;
    if (operator === 'isBlank') {
        return (value) => !isFilled(value);
    }
    if (operator === 'isNotBlank') {
        return isFilled;
    }
    const test = testOf(criterion, when);
    const isNegative = NEGATIVE.has(operator) || (field.type === 'checkbox' && operands[0] === 'false');
    if (KNOW_BLANK.has(field.type)) {
        return isNegative ? (value) => !test(value) : test;
    }
    return isNegative ? (value) => !isFilled(value) || !test(value) : (value) => isFilled(value) && test(value);
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
    return compile(rule.logic, (number) => {
        const criterion = rule.criteria[number - 1] as Criterion;
        const { path } = criterion.field;
        const test = valueTest(criterion, when);
        return (read) => test(read(path) ?? null);
    });
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
    return tests.reduceRight((rest, test) => (node.kind === 'and' ? both(test, rest) : either(test, rest)));
}

/** Pairs, not lists: what is asked of a million records makes no calls besides the tests. */
const both =
    (first: RecordTest, second: RecordTest): RecordTest =>
    (read) =>
        first(read) && second(read);
const either =
    (first: RecordTest, second: RecordTest): RecordTest =>
    (read) =>
        first(read) || second(read);
