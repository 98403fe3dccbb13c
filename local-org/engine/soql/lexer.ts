import { malformed, placedError } from './soql-error.ts';

export type TokenKind = 'word' | 'number' | 'string' | 'date' | 'datetime' | 'time' | 'symbol' | 'end';

export interface Token {
    readonly kind: TokenKind;
    /** As written; of a string without its quotes, escapes still in place. */
    readonly text: string;
    /** Offset into the query. */
    readonly at: number;
}

/** The platform's limit on the length of a query. */
export const LONGEST_QUERY = 100_000;

// One alternative a kind of token, tried in this order at each place.
const TOKEN = new RegExp(
    [
        String.raw`(?<space>\s+)`,
        String.raw`(?<datetime>\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2}))`,
        String.raw`(?<date>\d{4}-\d{2}-\d{2}(?![\d-]))`,
        String.raw`(?<time>\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2}))`,
        String.raw`(?<number>[+-]?\s*(?:\d+(?:\.\d+)?|\.\d+))`,
        String.raw`(?<word>[A-Za-z][A-Za-z0-9_]*)`,
        String.raw`'(?<string>(?:[^'\\]|\\[\s\S])*)'`,
        String.raw`(?<symbol>!=|<>|<=|>=|[=<>(),.:])`
    ].join('|'),
    'iy'
);

/** Splits a query into tokens, with an `end` token behind the last. @throws OrgError MALFORMED_QUERY */
export function tokenize(source: string): Token[] {
    if (source.length > LONGEST_QUERY) {
        throw malformed(`SOQL statements cannot be longer than ${LONGEST_QUERY} characters.`);
    }
    const tokens: Token[] = [];
    let at = 0;
    while (at < source.length) {
        TOKEN.lastIndex = at;
        const match = TOKEN.exec(source);
        if (!match) {
            throw unreadable(source, at);
        }
        const entry = Object.entries(match.groups as Record<string, string | undefined>).find(
            ([, text]) => text !== undefined
        );
        const [kind, text] = entry as [TokenKind | 'space', string];
        if (kind !== 'space') {
            tokens.push({ kind, text, at });
        }
        at += match[0].length;
    }
    tokens.push({ kind: 'end', text: '<EOF>', at: source.length });
    return tokens;
}

function unreadable(source: string, at: number): Error {
    const { row, column } = {
        row: source.slice(0, at).split('\n').length,
        column: at - source.lastIndexOf('\n', at - 1) - 1
    };
    const what =
        source[at] === "'"
            ? `mismatched character '<EOF>' expecting '''`
            : `no viable alternative at character '${source[at]}'`;
    return malformed(`line ${row}:${column} ${what}`);
}

const ESCAPES: Readonly<Record<string, string>> = {
    n: '\n',
    N: '\n',
    r: '\r',
    R: '\r',
    t: '\t',
    T: '\t',
    b: '\b',
    B: '\b',
    f: '\f',
    F: '\f',
    '"': '"',
    "'": "'",
    '\\': '\\'
};

/**
 * What a string token means.
 * @param forLike keeps `\%`, `\_` and `\\` escaped, for they stand for themselves in a pattern
 */
export function textOf(source: string, token: Token, forLike: boolean): string {
    return token.text.replace(
        /\\(?:u([0-9A-Fa-f]{4})|([\s\S]))/g,
        (whole, code: string | undefined, character: string | undefined, offset: number) => {
            if (code !== undefined) {
                return String.fromCharCode(Number.parseInt(code, 16));
            }
            if (forLike && (character === '%' || character === '_' || character === '\\')) {
                return whole;
            }
            const meaning = character === '%' || character === '_' ? character : ESCAPES[character as string];
            if (meaning === undefined) {
                throw placedError(
                    'MALFORMED_QUERY',
                    { source, at: token.at + 1 + offset },
                    `Illegal string literal: invalid escape sequence '${whole}'`
                );
            }
            return meaning;
        }
    );
}
