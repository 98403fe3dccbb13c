import type { SqlValue } from '../../../storage/database.ts';

/** SQL text with the values of its `?`, in order. */
export interface SqlText {
    readonly sql: string;
    readonly parameters: readonly SqlValue[];
}

/** An expression, and the condition under which it failed (`#Error!`); without one it cannot fail. */
export interface SqlFragment extends SqlText {
    readonly failed?: SqlText;
    /** The expression is null by itself whenever it failed: then nobody has to ask `failed` before reading it. */
    readonly nullWhenFailed?: boolean;
}

/** Puts expressions together: what stands in `${}` is SQL, never a plain value. Parameters keep their order. */
export function sql(strings: TemplateStringsArray, ...parts: readonly SqlText[]): SqlText {
    const text = strings.reduce((joined, piece, index) => joined + (parts[index - 1]?.sql ?? '') + piece);
    return { sql: text, parameters: parts.flatMap((part) => part.parameters) };
}

/** SQL that is written out as it is. */
export const raw = (text: string): SqlText => ({ sql: text, parameters: [] });
export const bound = (value: SqlValue): SqlText => ({ sql: '?', parameters: [value] });

export function list(parts: readonly SqlText[], separator = ', '): SqlText {
    return { sql: parts.map((part) => part.sql).join(separator), parameters: parts.flatMap((part) => part.parameters) };
}

/** Fails when any of them does. */
export function anyOf(conditions: readonly (SqlText | undefined)[]): SqlText | undefined {
    const known = conditions.filter((condition) => condition !== undefined);
    return known.length === 0 ? undefined : known.length === 1 ? known[0] : sql`(${list(known, ' OR ')})`;
}

/** Whether all of them are null whenever they failed, or cannot fail. */
export const vanish = (fragments: readonly SqlFragment[]): boolean =>
    fragments.every(({ failed, nullWhenFailed }) => !failed || nullWhenFailed === true);

/** Longer SQL is no use: SQLite takes a million characters a statement, and a query may hold many formulas. */
const LONGEST = 50_000;

/** Thrown while SQL is made of what only the evaluator can work out; such a formula is called as a whole. */
export class NotInSql extends Error {}

/** @throws NotInSql as soon as an expression has grown too long, before it grows further */
export function withFailure(text: SqlText, failed: SqlText | undefined, nullWhenFailed = false): SqlFragment {
    if (text.sql.length + (failed?.sql.length ?? 0) > LONGEST) {
        throw new NotInSql('Too long for SQLite');
    }
    const { sql: plain, parameters } = text;
    return failed ? { sql: plain, parameters, failed, nullWhenFailed } : { sql: plain, parameters };
}
