import type { SqlValue } from '../../storage/database.ts';
import type { Calendar } from './calendar.ts';

/** What a statement needs to know only when it runs. */
export interface RunTime {
    readonly calendar: Calendar;
    /** Ids that a child list or a page of a cursor is read for, as a JSON array. */
    readonly ids: string;
}

/** A value, or how to get it when the statement runs (today, the ids of a page): a compiled query outlives both. */
export type Parameter = SqlValue | ((run: RunTime) => SqlValue);

/** A piece of a statement with its parameters in the order of their marks. */
export interface Sql {
    readonly text: string;
    readonly parameters: readonly Parameter[];
}

const EMPTY: readonly Parameter[] = [];

/** Text that comes from the schema or from this code, never from a person. */
export const raw = (text: string): Sql => ({ text, parameters: EMPTY });
export const bind = (value: Parameter): Sql => ({ text: '?', parameters: [value] });
/** An identifier, always quoted. */
export const name = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;

/** Builds a piece out of others: sql`${left} = ${bind(5)}`. A string is taken as written. */
export function sql(texts: TemplateStringsArray, ...pieces: readonly (Sql | string)[]): Sql {
    let text = texts[0] as string;
    const parameters: Parameter[] = [];
    pieces.forEach((piece, index) => {
        if (typeof piece === 'string') {
            text += piece;
        } else {
            text += piece.text;
            parameters.push(...piece.parameters);
        }
        text += texts[index + 1];
    });
    return { text, parameters };
}

export function join(pieces: readonly Sql[], separator: string): Sql {
    return {
        text: pieces.map((piece) => piece.text).join(separator),
        parameters: pieces.flatMap((piece) => piece.parameters)
    };
}

/** The ids that the statement runs for, as a list: one statement for all lengths. */
export const givenIds: Sql = sql`SELECT value FROM json_each(${bind((run) => run.ids)})`;

export const valuesOf = (parameters: readonly Parameter[], run: RunTime): SqlValue[] =>
    parameters.map((parameter) => (typeof parameter === 'function' ? parameter(run) : parameter));
