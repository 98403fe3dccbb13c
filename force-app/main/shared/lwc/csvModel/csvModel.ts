/** Tables as CSV (RFC 4180), for spreadsheets. */

/** Numbers are plain, without the separators of a language. Undefined: nothing is known, the cell stays empty. */
export type CsvCell = string | number | undefined;
/** The heading first. */
export type CsvLines = readonly (readonly CsvCell[])[];

/** What a spreadsheet takes for the beginning of a formula; the wide forms are typed with East Asian keyboards. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]/;

/** Lines end as RFC 4180 has it, the last one too. A text that would be run as a formula gets an apostrophe in front. */
export function csvOf(lines: CsvLines): string {
    return lines.map((line) => `${line.map(written).join(',')}\r\n`).join('');
}

function written(cell: CsvCell): string {
    if (typeof cell !== 'string') {
        return cell === undefined || !Number.isFinite(cell) ? '' : String(cell);
    }
    const safe = FORMULA.test(cell) ? `'${cell}` : cell;
    return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
