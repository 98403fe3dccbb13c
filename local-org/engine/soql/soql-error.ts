import { OrgError } from '../errors.ts';

/** How much of a long line an error shows before and after its place, in characters. */
const CONTEXT = 120;

/** Where an error is: offset into the query's text. */
export interface Place {
    readonly source: string;
    readonly at: number;
}

/** Row and column, both from 1, as errors print them. */
function positionOf({ source, at }: Place): { row: number; column: number; line: string } {
    const before = source.slice(0, at).split('\n');
    const row = before.length;
    const column = (before.at(-1) as string).length + 1;
    return { row, column, line: source.split('\n')[row - 1] as string };
}

/** The platform's form of an error with a place: the line, a caret below it, row and column, the message. */
export function placedMessage(place: Place, message: string): string {
    const { row, column, line } = positionOf(place);
    const start = Math.max(0, column - 1 - CONTEXT);
    const excerpt = line.slice(start, column - 1 + CONTEXT);
    return `\n${excerpt}\n${' '.repeat(column - 1 - start)}^\nERROR at Row:${row}:Column:${column}\n${message}`;
}

export const placedError = (code: string, place: Place, message: string, fields: readonly string[] = []): OrgError =>
    new OrgError(code, placedMessage(place, message), { fields });

export const malformed = (message: string): OrgError => new OrgError('MALFORMED_QUERY', message);
