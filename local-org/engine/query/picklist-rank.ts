import type { FieldDef } from '../schema/schema.ts';
import type { Expression } from './ir.ts';
import { bind, join, type Sql, sql } from './sql.ts';

/** More values than this, and a picklist is ordered by its text: the statement would grow too long. */
const LONGEST_RANKED_PICKLIST = 200;

/** Whether values are ordered as the picklist lists them, not by their text. */
export function isRanked(expression: Expression): expression is Expression & { kind: 'field' } {
    const field = expression.kind === 'field' ? expression.path.field : undefined;
    const count = field?.picklist?.values.length ?? 0;
    return field?.type === 'picklist' && field.stored && count > 0 && count <= LONGEST_RANKED_PICKLIST;
}

/** The place of a value in its list; values that the picklist does not know come after those it does. */
export function picklistRank(value: Sql, field: FieldDef): Sql {
    return sql`(CASE WHEN ${value} IS NULL THEN NULL ELSE ${rankOfValue(value, field)} END)`;
}

function rankOfValue(value: Sql, field: FieldDef): Sql {
    const values = field.picklist?.values ?? [];
    const cases = values.map((entry, index) => sql` WHEN ${bind(entry.value)} THEN ${String(index)}`);
    return sql`CASE ${value}${join(cases, '')} ELSE ${String(values.length)} END`;
}

/** The first or last value of a group in the order of the list: its rank travels in front of it. */
export function rankedExtreme(name: 'min' | 'max', value: Sql, field: FieldDef): Sql {
    return sql`substr(${name.toUpperCase()}(printf('%03d', ${rankOfValue(value, field)}) || ${value}), 4)`;
}
