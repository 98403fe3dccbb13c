import { OrgError } from '../../engine/errors.ts';

export const DELIMITERS: Readonly<Record<string, string>> = {
    BACKQUOTE: '`',
    CARET: '^',
    COMMA: ',',
    PIPE: '|',
    SEMICOLON: ';',
    TAB: '\t'
};
export const LINE_ENDINGS: Readonly<Record<string, string>> = { LF: '\n', CRLF: '\r\n' };

/** How the CSV of a job is written. */
export interface CsvFormat {
    readonly columnDelimiter: string;
    readonly lineEnding: string;
}

/** @throws OrgError INVALIDJOB for names that are not known */
export function csvFormat(columnDelimiter: unknown, lineEnding: unknown): CsvFormat {
    const format = { columnDelimiter: String(columnDelimiter ?? 'COMMA'), lineEnding: String(lineEnding ?? 'LF') };
    if (!Object.hasOwn(DELIMITERS, format.columnDelimiter) || !Object.hasOwn(LINE_ENDINGS, format.lineEnding)) {
        throw new OrgError(
            'INVALIDJOB',
            `Unknown columnDelimiter or lineEnding: ${format.columnDelimiter}, ${format.lineEnding}`
        );
    }
    return format;
}

/** Writes rows of one format. A cell is quoted only where it has to be, unless `quoteAll`. */
export function csvWriter(format: CsvFormat, quoteAll = false): (cells: readonly unknown[]) => string {
    const delimiter = DELIMITERS[format.columnDelimiter] ?? ',';
    const end = LINE_ENDINGS[format.lineEnding] ?? '\n';
    const special = new RegExp(`["\\r\\n${delimiter === '\t' ? '\\t' : `\\${delimiter}`}]`);
    const cell = (value: unknown): string => {
        const text = value === null || value === undefined ? '' : String(value);
        return quoteAll || special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    };
    return (cells) => cells.map(cell).join(delimiter) + end;
}
