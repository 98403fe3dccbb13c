import type { Criterion, LogicNode, Rule } from './criteriaTypes';

/** Characters that the platform takes. */
export const LONGEST_FORMULA = 3900;

const SIGNS: Readonly<Partial<Record<Criterion['operator'], string>>> = {
    equals: '=',
    notEquals: '=',
    lessThan: '<',
    lessOrEqual: '<=',
    greaterThan: '>',
    greaterOrEqual: '>='
};

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

const anyOf = (terms: readonly string[]): string =>
    terms.length === 1 ? (terms[0] as string) : `OR(${terms.join(', ')})`;

/** A percent field reads as a fraction: 12.5 is written 0.125, without arithmetic that could round. */
function hundredth(decimal: string): string {
    const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
    const digits = whole.padStart(3, '0');
    const shifted = `${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`.replace(/\.?0+$/, '');
    return decimal.startsWith('-') ? `-${shifted}` : shifted;
}

const dayLiteral = (day: string): string => `DATE(${day.split('-').map(Number).join(', ')})`;

function dayTerm({ field, operator, operands: [operand = ''] }: Criterion): string {
    const day = field.type === 'date' ? field.path : `DATEVALUE(${field.path})`;
    switch (operator) {
        case 'inLastDays':
            return `${day} >= TODAY() - ${operand}, ${day} <= TODAY()`;
        case 'inNextDays':
            return `${day} > TODAY(), ${day} <= TODAY() + ${operand}`;
        case 'moreThanDaysAgo':
            return `${day} < TODAY() - ${operand}`;
        default:
            return `${day} ${SIGNS[operator] ?? '='} ${dayLiteral(operand)}`;
    }
}

/** Comparisons with blank are neither true nor false for the platform; the guard makes them false. */
const guarded = (path: string, term: string): string => `AND(NOT(ISBLANK(${path})), ${term})`;

function positive(criterion: Criterion): string {
    const { field, operator, operands } = criterion;
    const { path } = field;
    const texts = operands.map((operand) => quoted(operand.toLowerCase()));
    switch (field.type) {
        case 'checkbox':
            return path;
        case 'picklist':
            return anyOf(operands.map((operand) => `ISPICKVAL(${path}, ${quoted(operand)})`));
        case 'multipicklist':
            return guarded(path, anyOf(operands.map((operand) => `INCLUDES(${path}, ${quoted(operand)})`)));
        case 'reference':
            return anyOf(operands.map((operand) => `LEFT(${path}, 15) = ${quoted(operand.slice(0, 15))}`));
        case 'time':
            return guarded(
                path,
                `${path} ${SIGNS[operator] ?? '='} TIMEVALUE(${quoted(operands[0]?.slice(0, 12) ?? '')})`
            );
        case 'date':
        case 'datetime':
            return guarded(path, dayTerm(criterion));
        case 'number':
            return guarded(path, `${path} ${SIGNS[operator] ?? '='} ${operands[0]}`);
        case 'percent':
            return guarded(path, `${path} ${SIGNS[operator] ?? '='} ${hundredth(operands[0] ?? '')}`);
        default:
            if (operator === 'contains' || operator === 'notContains') {
                return guarded(path, anyOf(texts.map((text) => `CONTAINS(LOWER(${path}), ${text})`)));
            }
            return operator === 'startsWith'
                ? guarded(path, anyOf(texts.map((text) => `BEGINS(LOWER(${path}), ${text})`)))
                : anyOf(texts.map((text) => `LOWER(${path}) = ${text}`));
    }
}

/** A picklist is asked for its text: that of several values has no ISBLANK in older formulas. */
const blankTest = ({ field }: Criterion): string =>
    field.type === 'picklist' ? `ISBLANK(TEXT(${field.path}))` : `ISBLANK(${field.path})`;

function criterionFormula(criterion: Criterion): string {
    const { field, operator, operands } = criterion;
    if (operator === 'isBlank') {
        return blankTest(criterion);
    }
    if (operator === 'isNotBlank') {
        return `NOT(${blankTest(criterion)})`;
    }
    if (field.type === 'checkbox') {
        // Over an empty lookup a checkbox is blank: IF takes that for not ticked.
        return operands[0] === 'true' ? `IF(${field.path}, TRUE, FALSE)` : `IF(${field.path}, FALSE, TRUE)`;
    }
    const isNegative = operator === 'notEquals' || operator === 'notContains' || operator === 'excludes';
    return isNegative ? `NOT(${positive(criterion)})` : positive(criterion);
}

/**
 * The rule as a checkbox formula of the object, to be saved with blanks treated as blank.
 * @throws RangeError for what `limitsOf` says that a formula cannot see
 */
export function formulaOf(rule: Rule): string {
    if (rule.criteria.some(({ field }) => field.responses)) {
        throw new RangeError('A formula of a lead does not see its campaign responses.');
    }
    const formula = (node: LogicNode): string => {
        switch (node.kind) {
            case 'criterion':
                return criterionFormula(rule.criteria[node.number - 1] as Criterion);
            case 'not':
                return `NOT(${formula(node.term)})`;
            default:
                return `${node.kind.toUpperCase()}(${node.terms.map(formula).join(', ')})`;
        }
    };
    return formula(rule.logic);
}
