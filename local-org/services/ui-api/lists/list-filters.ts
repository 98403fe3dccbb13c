import { soqlText } from '../../records/soql-text.ts';
import type { FieldDef } from '../../../engine/schema/schema.ts';

/** One line of a list view's filter, its field already found. */
export interface ListFilter {
    readonly path: string;
    readonly field: FieldDef;
    /** As metadata has it: `equals`, `notEqual`, `contains` … */
    readonly operation: string;
    /** As metadata has it: values with commas between. */
    readonly value: string;
}

const COMPARISONS: Readonly<Record<string, string>> = {
    equals: '=',
    notEqual: '!=',
    lessThan: '<',
    greaterThan: '>',
    lessOrEqual: '<=',
    greaterOrEqual: '>='
};
const NUMBERS = new Set(['int', 'double', 'currency', 'percent']);

/** The filters joined by the view's logic (`1 AND (2 OR 3)`), or by AND. @returns undefined when there is none */
export function filterCondition(
    filters: readonly (ListFilter | undefined)[],
    logic: string | undefined
): string | undefined {
    if (filters.length === 0) {
        return undefined;
    }
    // A filter on a field that is gone or hidden lets nothing through: showing more than the author meant would be worse.
    const conditions = filters.map((filter) => (filter ? conditionOf(filter) : 'Id = null'));
    const text = logic && isLogic(logic, conditions.length) ? logic : conditions.map((_, i) => i + 1).join(' AND ');
    return text.replace(/\d+/g, (number) => `(${conditions[Number(number) - 1]})`);
}

function isLogic(logic: string, count: number): boolean {
    const numbers = logic.match(/\d+/g) ?? [];
    return (
        /^[\d\s()]*(?:(?:AND|OR|NOT)[\d\s()]*)*$/i.test(logic) &&
        numbers.length > 0 &&
        numbers.every((n) => Number(n) >= 1 && Number(n) <= count)
    );
}

function conditionOf({ path, field, operation, value }: ListFilter): string {
    const values = valuesIn(value);
    const each = (one: (value: string) => string, joint: string): string =>
        values.map((text) => `(${one(text)})`).join(joint);
    switch (operation) {
        case 'contains':
            return each((text) => `${path} LIKE ${soqlText(`%${likeText(text)}%`)}`, ' OR ');
        case 'startsWith':
            return each((text) => `${path} LIKE ${soqlText(`${likeText(text)}%`)}`, ' OR ');
        case 'notContain':
            return each((text) => `NOT (${path} LIKE ${soqlText(`%${likeText(text)}%`)})`, ' AND ');
        case 'includes':
            return `${path} INCLUDES (${values.map(soqlText).join(', ')})`;
        case 'excludes':
            return `${path} EXCLUDES (${values.map(soqlText).join(', ')})`;
        case 'notEqual':
            return each((text) => `${path} != ${literal(field, text)}`, ' AND ');
        default:
            return each((text) => `${path} ${COMPARISONS[operation] ?? '='} ${literal(field, text)}`, ' OR ');
    }
}

/** `a,"b, c"` is a and `b, c`; nothing at all is one empty value. */
function valuesIn(value: string): string[] {
    const parts = [...value.matchAll(/\s*(?:"([^"]*)"|([^,]+))\s*(?:,|$)/g)].map((match) =>
        (match[1] ?? match[2] ?? '').trim()
    );
    return parts.length === 0 ? [''] : parts;
}

const likeText = (text: string): string => text.replace(/[%_]/g, '\\$&');

function literal(field: FieldDef, value: string): string {
    if (value === '') {
        return 'null';
    }
    if (field.type === 'boolean') {
        return value === '1' || value.toLowerCase() === 'true' ? 'true' : 'false';
    }
    if (NUMBERS.has(field.type)) {
        const number = Number(value.replace(/[,\s]/g, ''));
        return Number.isFinite(number) ? String(number) : 'null';
    }
    if (field.type === 'date' || field.type === 'datetime') {
        return dateLiteral(value, field.type) ?? 'null';
    }
    return soqlText(value);
}

/** `TODAY`, `LAST 30 DAYS`, `LAST_N_DAYS:30`, `6/30/2026`, `2026-06-30`. */
function dateLiteral(value: string, type: 'date' | 'datetime'): string | undefined {
    const word = value.trim().toUpperCase();
    const counted = /^(LAST|NEXT) (\d+) (DAYS|WEEKS|MONTHS|QUARTERS|YEARS)$/.exec(word);
    if (counted) {
        return `${counted[1]}_N_${counted[3]}:${counted[2]}`;
    }
    if (/^[A-Z][A-Z _]*(?::\d+)?$/.test(word)) {
        return word.replaceAll(' ', '_');
    }
    const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(word);
    const day = american
        ? `${american[3]}-${american[1]?.padStart(2, '0')}-${american[2]?.padStart(2, '0')}`
        : /^\d{4}-\d{2}-\d{2}/.exec(word)?.[0];
    return day === undefined ? undefined : type === 'date' ? day : `${day}T00:00:00Z`;
}
