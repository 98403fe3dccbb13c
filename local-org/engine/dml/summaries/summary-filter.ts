import { formulaToSql } from '../../formula/index.ts';
import type { Org } from '../../org.ts';
import { fieldFormula } from '../../record-formulas/compiled.ts';
import { fieldOf, type FieldDef, type ObjectDef, type SummaryDef } from '../../schema/schema.ts';
import { quote } from '../../tables/columns.ts';
import { toStored } from '../../values.ts';
import type { SqlValue } from '../../../storage/database.ts';

export interface SqlPiece {
    readonly sql: string;
    readonly parameters: readonly SqlValue[];
}

/** SQL of a field of the child row, a formula field included. Such formulas read no other object and no clock. */
export function childValue(org: Org, child: ObjectDef, field: FieldDef): SqlPiece {
    if (!field.formula) {
        return { sql: quote(field.name), parameters: [] };
    }
    const { sql, parameters } = formulaToSql(fieldFormula(org.schema(), child, field), {
        column: (path) => {
            const inner = fieldOf(child, path.at(-1) as string);
            return inner ? (inner.formula ? childValue(org, child, inner) : quote(inner.name)) : 'NULL';
        },
        now: () => org.clock.now(),
        timeZone: 'UTC'
    });
    return { sql, parameters };
}

type Filter = SummaryDef['filters'][number];

/** SQL of one filter of a roll-up, or of `1` where its field is gone. */
export function filterCondition(org: Org, child: ObjectDef, filter: Filter): SqlPiece {
    const field = fieldOf(child, filter.field);
    if (!field) {
        return { sql: '1', parameters: [] };
    }
    const left = childValue(org, child, field);
    const other = filter.valueField === undefined ? undefined : fieldOf(child, filter.valueField);
    if (other) {
        const right = childValue(org, child, other);
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
