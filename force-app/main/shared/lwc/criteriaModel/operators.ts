import type { CriteriaField, CriteriaFieldType, Operator } from './criteriaTypes';

const BLANK: readonly Operator[] = ['isBlank', 'isNotBlank'];
const ORDER: readonly Operator[] = ['lessThan', 'lessOrEqual', 'greaterThan', 'greaterOrEqual'];
const TEXT: readonly Operator[] = ['equals', 'notEquals', 'contains', 'notContains', 'startsWith', ...BLANK];
const DAYS: readonly Operator[] = ['equals', ...ORDER, 'inLastDays', 'inNextDays', 'moreThanDaysAgo', ...BLANK];
const TIME: readonly Operator[] = ['equals', 'notEquals', ...ORDER, ...BLANK];
const COUNT: readonly Operator[] = ['equals', 'notEquals', ...ORDER];
const NUMBER: readonly Operator[] = ['equals', 'notEquals', ...ORDER, ...BLANK];

export const OPERATORS_BY_TYPE: Readonly<Record<CriteriaFieldType, readonly Operator[]>> = {
    text: TEXT,
    longText: ['contains', 'notContains', 'startsWith', ...BLANK],
    picklist: ['equals', 'notEquals', ...BLANK],
    multipicklist: ['includes', 'excludes', ...BLANK],
    number: NUMBER,
    percent: NUMBER,
    date: DAYS,
    datetime: DAYS,
    time: TIME,
    checkbox: ['equals'],
    reference: ['equals', 'notEquals', ...BLANK]
};

/** Operators that fit a field, in the order in which they are offered. A count is never blank. */
export const operatorsOf = ({ type, responses }: CriteriaField): readonly Operator[] =>
    responses?.kind === 'count' ? COUNT : OPERATORS_BY_TYPE[type];

export const TAKES_NO_VALUE: ReadonlySet<Operator> = new Set(BLANK);

/** Operators whose value is a number of days. */
export const WHOLE_DAYS: ReadonlySet<Operator> = new Set<Operator>(['inLastDays', 'inNextDays', 'moreThanDaysAgo']);

/** Operators that take several values, one of which is enough. */
export function takesSeveral(type: CriteriaFieldType, operator: Operator): boolean {
    return (
        ['text', 'longText', 'picklist', 'multipicklist', 'reference'].includes(type) && !TAKES_NO_VALUE.has(operator)
    );
}
