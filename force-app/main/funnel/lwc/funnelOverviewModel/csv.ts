/**
 * A table as CSV (RFC 4180), for spreadsheets. A text that a spreadsheet would take for a formula gets an apostrophe in front.
 * @param lines the heading first; numbers are written plainly, without the separators of a language
 */
export function csvOf(lines: readonly (readonly (string | number)[])[]): string {
    return lines.map((line) => line.map(fieldOf).join(',')).join('\r\n') + '\r\n';
}

function fieldOf(value: string | number): string {
    if (typeof value === 'number') {
        return String(value);
    }
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
