/** Pieces of formulas, and how large they are for the platform. */

/** Characters that a formula may have. */
export const LONGEST_FORMULA = 3900;

/** What the platform makes of a formula, with all the formulas that it reads, may have so many characters. */
export const LARGEST_COMPILED = 15_000;

/** Fields of the org carry no namespace; the ending stands apart so that nobody takes the name for one of the package. */
export const customName = (name: string): string => [name, 'c'].join('__');

export const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

/** Without a pair there is nothing to choose from. */
export function caseOf(
    expression: string,
    pairs: readonly (readonly [value: string, result: string])[],
    otherwise: string
): string {
    return pairs.length === 0 ? otherwise : `CASE(${expression}, ${pairs.flat().join(', ')}, ${otherwise})`;
}

/** A text, a number, a name with its dots, or a sign. */
const TOKEN = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\d+(?:\.\d+)?|[$A-Za-z_][\w$.:]*|[^\s\w]/g;

const A_TEXT = 12;
const A_CALL = 30;
const A_FIELD = 30;
const A_SIGN = 4;

/**
 * How large the platform's own form of a formula is, about: its measure is a secret of the platform, so this counts
 * generously. A field that is a formula itself counts in full wherever it stands.
 * @param sizeOfField of formula fields, by name; undefined: a plain field
 */
export function compiledSize(formula: string, sizeOfField: (path: string) => number | undefined): number {
    const tokens = formula.match(TOKEN) ?? [];
    return tokens.reduce((size, token, index) => {
        if (/^["']/.test(token)) {
            return size + token.length + A_TEXT;
        }
        if (/^[$A-Za-z_]/.test(token)) {
            return size + (tokens[index + 1] === '(' ? A_CALL : (sizeOfField(token) ?? A_FIELD + token.length));
        }
        return size + (/^\d/.test(token) ? token.length + A_TEXT : A_SIGN);
    }, 0);
}
