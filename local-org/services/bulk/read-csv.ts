import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import { OrgError } from '../../engine/errors.ts';
import { DELIMITERS, type CsvFormat } from './csv-format.ts';

/** Longest row in characters: a lost quote must not swallow the whole file. */
const LONGEST_ROW = 4_000_000;

/** Rows of a CSV file as they are read, the header first. Rows may be of any length: the reader of the job judges them. */
export function readCsv(file: string, format: CsvFormat): AsyncIterable<string[]> {
    const parser = parse({
        delimiter: DELIMITERS[format.columnDelimiter] ?? ',',
        bom: true,
        relax_column_count: true,
        skip_empty_lines: true,
        max_record_size: LONGEST_ROW
    });
    const source = createReadStream(file, { highWaterMark: 256 * 1024 });
    source.on('error', (error) => parser.destroy(error));
    return source.pipe(parser) as AsyncIterable<string[]>;
}

/** What a reader of rows threw, as the error of a job: a fault of the file is the client's. */
export const asCsvFault = (error: unknown): unknown =>
    error instanceof CsvError ? new OrgError('InvalidBatch', `The rows cannot be read: ${error.message}`) : error;
