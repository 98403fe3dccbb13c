import type { VisibilityRule } from '../../page-types';
import { boot } from 'host/boot';
import type { RecordRepresentation } from 'host/recordStore';

interface Surroundings {
    readonly record?: RecordRepresentation | undefined;
}

/** Whether a component's visibility rule holds; a rule about a record waits for the record. */
export function isVisible(rule: VisibilityRule | undefined, context: Surroundings | undefined): boolean {
    if (!rule || rule.criteria.length === 0) return true;
    const needsRecord = rule.criteria.some(({ left }) => left.startsWith('{!Record.'));
    if (needsRecord && !context?.record) return false;
    const outcomes = rule.criteria.map(({ left, operator, right, value }) =>
        compare(value ?? valueOf(left, context), operator, right)
    );
    return evaluate(rule.booleanFilter ?? outcomes.map((_, index) => index + 1).join(' AND '), outcomes);
}

function valueOf(expression: string, context: Surroundings | undefined): string {
    const path = /^\{!(.+)\}$/.exec(expression)?.[1] ?? expression;
    const [first = '', ...rest] = path.split('.');
    switch (first) {
        case 'Record':
            return fieldText(context?.record, rest);
        case '$Permission':
            return String(boot.customPermissions.includes(rest.at(-1) ?? ''));
        case '$Client':
            return window.matchMedia('(max-width: 47.9em)').matches ? 'Small' : 'Large';
        default:
            return '';
    }
}

function fieldText(record: RecordRepresentation | undefined, steps: readonly string[]): string {
    let current: unknown = record;
    for (const step of steps) {
        const field = (current as RecordRepresentation | null | undefined)?.fields?.[step];
        current = field?.value;
    }
    return current === null || current === undefined ? '' : String(current);
}

function compare(left: string, operator: string, right: string): boolean {
    const [a, b] = [left.toLowerCase(), right.toLowerCase()];
    switch (operator) {
        case 'EQUAL':
            return a === b;
        case 'NE':
            return a !== b;
        case 'CONTAINS':
            return a.includes(b);
        case 'GT':
            return order(left, right) > 0;
        case 'GE':
            return order(left, right) >= 0;
        case 'LT':
            return order(left, right) < 0;
        case 'LE':
            return order(left, right) <= 0;
        default:
            return true;
    }
}

/** Which of the two is larger: as numbers, as dates and times, else by the alphabet. Nothing compares with nothing. */
function order(left: string, right: string): number {
    if (left === '' || right === '') return NaN;
    for (const read of [Number, Date.parse]) {
        const [a, b] = [read(left), read(right)];
        if (!Number.isNaN(a) && !Number.isNaN(b)) return a - b;
    }
    return left.localeCompare(right);
}

/** `1 AND (2 OR NOT 3)`, by recursive descent. */
function evaluate(logic: string, outcomes: readonly boolean[]): boolean {
    const tokens = logic.toUpperCase().match(/\d+|AND|OR|NOT|\(|\)/g) ?? [];
    let at = 0;
    const unary = (): boolean => {
        const token = tokens[at++];
        if (token === 'NOT') return !unary();
        if (token !== '(') return outcomes[Number(token) - 1] ?? true;
        const inner = either();
        at += 1;
        return inner;
    };
    const both = (): boolean => {
        let result = unary();
        while (tokens[at] === 'AND') {
            at += 1;
            result = unary() && result;
        }
        return result;
    };
    const either = (): boolean => {
        let result = both();
        while (tokens[at] === 'OR') {
            at += 1;
            result = both() || result;
        }
        return result;
    };
    return either();
}
