import { formulaToSql } from '../formula/index.ts';
import type { Org } from '../org.ts';
import { fieldFormula } from '../record-formulas/compiled.ts';
import { fieldOf, type FieldDef, type ObjectDef, type SummaryDef } from '../schema/schema.ts';
import { quote } from '../tables/columns.ts';
import { toStored } from '../values.ts';
import type { SqlValue } from '../../storage/database.ts';

export interface SqlPiece {
    readonly sql: string;
    readonly parameters: readonly SqlValue[];
}

/**
 * SQL of a field of the child row, a formula field included. Such formulas read no other object and no clock.
 * @param alias of the child's table; without it columns are named alone
 */
export function childValue(org: Org, child: ObjectDef, field: FieldDef, alias?: string): SqlPiece {
    const columnOf = ({ name }: FieldDef): string => (alias === undefined ? quote(name) : `${alias}.${quote(name)}`);
    if (!field.formula) {
        return { sql: columnOf(field), parameters: [] };
    }
    const { sql, parameters } = formulaToSql(fieldFormula(org.schema(), child, field), {
        column: (path) => {
            const inner = fieldOf(child, path.at(-1) as string);
            return inner ? (inner.formula ? childValue(org, child, inner, alias) : columnOf(inner)) : 'NULL';
        },
        now: () => org.clock.now(),
        timeZone: 'UTC'
    });
    return { sql, parameters };
}

/** A FilterItem of the Metadata API. */
export type Filter = SummaryDef['filters'][number];

/** SQL of one filter over the columns of its object, or of `missing` where its field is gone. */
export function filterCondition(
    org: Org,
    child: ObjectDef,
    filter: Filter,
    { missing = '1', alias }: { missing?: string; alias?: string } = {}
): SqlPiece {
    const field = fieldOf(child, filter.field.replace(`${child.name}.`, ''));
    if (!field) {
        return { sql: missing, parameters: [] };
    }
    const left = childValue(org, child, field, alias);
    const other = filter.valueField === undefined ? undefined : fieldOf(child, filter.valueField);
    if (other) {
        const right = childValue(org, child, other, alias);
        return {
            sql: `(${left.sql}) ${OPERATORS[filter.operation] ?? 'IS'} (${right.sql})`,
            parameters: [...left.parameters, ...right.parameters]
        };
    }
    return compareWith(left, field, filter);
}

const OPERATORS: Readonly<Record<string, string>> = {
    equals: 'IS',
    notEqual: 'IS NOT',
    lessThan: '<',
    greaterThan: '>',
    lessOrEqual: '<=',
    greaterOrEqual: '>='
};

/** Comma-separated values mean any of them. */
const valuesOf = (field: FieldDef, text: string | undefined): SqlValue[] =>
    (text ?? '')
        .split(',')
        .map((part) => toStored({ ...field, picklist: undefined }, part.trim() === '' ? null : part.trim()));

const TEXT_TESTS: Readonly<Record<string, (value: string) => readonly [test: string, parameter: string]>> = {
    contains: (value) => ['LIKE', `%${value}%`],
    notContain: (value) => ['NOT LIKE', `%${value}%`],
    startsWith: (value) => ['LIKE', `${value}%`]
};

function compareWith(left: SqlPiece, field: FieldDef, { operation, value }: Filter): SqlPiece {
    const test = TEXT_TESTS[operation];
    if (test) {
        const [operator, parameter] = test(value ?? '');
        return { sql: `coalesce(${left.sql}, '') ${operator} ?`, parameters: [...left.parameters, parameter] };
    }
    if (operation === 'includes' || operation === 'excludes') {
        const parts = (value ?? '').split(/[,;]/).map((part) => `%;${part.trim()};%`);
        const any = parts.map(() => `(';' || coalesce(${left.sql}, '') || ';') LIKE ?`).join(' OR ');
        return {
            sql: operation === 'includes' ? `(${any})` : `NOT (${any})`,
            parameters: parts.flatMap((part) => [...left.parameters, part])
        };
    }
    const operator = OPERATORS[operation] ?? 'IS';
    const values = valuesOf(field, value);
    const joined = values.map(() => `(${left.sql}) ${operator} ?`).join(operation === 'notEqual' ? ' AND ' : ' OR ');
    return { sql: `(${joined})`, parameters: values.flatMap((item) => [...left.parameters, item]) };
}

/** Filters joined by their logic (`1 AND (2 OR 3)`), or all of them. A filter whose field is gone lets nothing through. */
export function filtersCondition(
    org: Org,
    object: ObjectDef,
    filters: readonly Filter[],
    logic: string | undefined,
    alias: string
): SqlPiece {
    const pieces = filters.map((filter) => filterCondition(org, object, filter, { missing: '0', alias }));
    const text =
        logic && isLogic(logic, pieces.length) ? logic : pieces.map((_, index) => index + 1).join(' AND ') || '0';
    const parameters: SqlValue[] = [];
    const sql = text.replace(/\d+/g, (number) => {
        const piece = pieces[Number(number) - 1];
        parameters.push(...(piece?.parameters ?? []));
        return piece ? `(${piece.sql})` : number;
    });
    return { sql, parameters };
}

function isLogic(logic: string, count: number): boolean {
    const numbers = logic.match(/\d+/g) ?? [];
    return (
        /^[\d\s()]*(?:(?:AND|OR|NOT)[\d\s()]*)*$/i.test(logic) &&
        numbers.length > 0 &&
        numbers.every((number) => Number(number) >= 1 && Number(number) <= count)
    );
}
