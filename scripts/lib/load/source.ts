import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse';
import { messageOf, refused } from '../cli/job-error.ts';

export interface SourceRow {
    /** Line of the file on which the row begins; the header is line 1. */
    readonly line: number;
    /** Trimmed texts by column name. */
    readonly values: Readonly<Record<string, string>>;
    /** Why this line is no row of the table; `values` then holds what could be read. */
    readonly broken?: string;
}

interface ParsedRow {
    readonly record: string[];
    readonly info: { readonly lines: number };
}

/**
 * Streams the rows of a CSV file. A line with too few or too many cells comes as a broken row, so that the rest loads.
 * @throws JobError when the file is missing, or no CSV (a quote that never closes: what follows it cannot be told apart)
 */
export async function* readRows(folder: string, file: string): AsyncGenerator<SourceRow> {
    const full = path.join(folder, file);
    await requireFile(full);
    const parser = createReadStream(full).pipe(
        parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true })
    );
    let header: string[] | undefined;
    try {
        for await (const { record, info } of parser as AsyncIterable<ParsedRow>) {
            const line = info.lines - embeddedBreaks(record);
            const cells = record.map((cell) => cell.trim());
            if (header) {
                yield toRow(header, cells, line);
            } else {
                header = cells;
                checkHeader(full, header);
            }
        }
    } catch (error) {
        throw refused(
            `${full} cannot be read as CSV: ${messageOf(error)}.`,
            'Correct the file there (a missing closing quote is the usual cause) and run again.',
            error
        );
    }
}

/** Reads only the header of a file. */
export async function readHeader(folder: string, file: string): Promise<string[]> {
    const full = path.join(folder, file);
    await requireFile(full);
    const parser = createReadStream(full).pipe(parse({ bom: true, to: 1, relax_column_count: true }));
    for await (const record of parser as AsyncIterable<string[]>) {
        return record.map((cell) => cell.trim());
    }
    return [];
}

function toRow(header: readonly string[], cells: readonly string[], line: number): SourceRow {
    const values = Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']));
    return cells.length === header.length
        ? { line, values }
        : { line, values, broken: `the line has ${cells.length} cells, the header has ${header.length}` };
}

// The parser counts lines up to the end of a record; people look for its beginning.
const embeddedBreaks = (record: readonly string[]): number =>
    record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);

function checkHeader(file: string, header: readonly string[]): void {
    const twice = header.find((name, index) => header.indexOf(name) !== index);
    if (twice !== undefined) {
        throw refused(`${file} has two columns named "${twice}".`, 'Rename one of them.');
    }
}

async function requireFile(file: string): Promise<void> {
    if (!(await stat(file).catch(() => undefined))?.isFile()) {
        throw refused(`There is no file ${file}.`, '--source names the folder that holds the files of the plan.');
    }
}
