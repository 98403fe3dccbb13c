/** A text as a literal of SOQL. */
export const soqlText = (text: string): string =>
    `'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`;

/** A value of a field as a literal of SOQL: numbers, booleans and dates stand bare, all else in quotes. */
export function soqlLiteral(type: string, value: string): string {
    const bare = ['boolean', 'int', 'double', 'currency', 'percent', 'date', 'datetime', 'time'].includes(type);
    return bare && /^[\w.:+-]+$/.test(value) ? value : soqlText(value);
}
