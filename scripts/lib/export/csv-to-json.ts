import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';

const NUMBERS = new Set(['int', 'double', 'currency', 'percent', 'long']);

/**
 * Writes the rows of a CSV file as a JSON array of objects, one a line: blanks become null, numbers and booleans themselves.
 * @param types describe type of a column; what has none stays text
 * @returns the number of rows in the file
 */
export async function csvToJson(
    csvFile: string,
    jsonFile: string,
    types: ReadonlyMap<string, string>
): Promise<number> {
    let rows = 0;
    const toLines = new Transform({
        writableObjectMode: true,
        transform(row: Record<string, string>, _encoding, done) {
            const values = Object.entries(row).map(
                ([field, text]) => [field, valueOf(types.get(field), text)] as const
            );
            done(null, `${rows++ === 0 ? '[\n' : ',\n'}${JSON.stringify(Object.fromEntries(values))}`);
        },
        flush(done) {
            done(null, rows === 0 ? '[]\n' : '\n]\n');
        }
    });
    await pipeline(
        createReadStream(csvFile),
        parse({ columns: true, bom: true }),
        toLines,
        createWriteStream(jsonFile, { mode: 0o600 })
    );
    return rows;
}

function valueOf(type: string | undefined, text: string): string | number | boolean | null {
    if (text === '') {
        return null;
    }
    if (type === 'boolean') {
        return text === 'true';
    }
    return NUMBERS.has(type ?? '') && Number.isFinite(Number(text)) ? Number(text) : text;
}
