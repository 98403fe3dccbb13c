import { FormulaCompileError, type Span } from './formula-error.ts';

export type Token = Span &
    (
        | { readonly kind: 'number' | 'name' | 'symbol'; readonly text: string }
        | { readonly kind: 'text'; readonly text: string; readonly value: string }
        | { readonly kind: 'end'; readonly text: '' }
    );

const SPACE = /[ \t\f\r\n]+/y;
const NUMBER = /[0-9]+(?:\.[0-9]+)?/y;
// A path is one name: the platform lets names hold dots, and `:` as in Owner:User.Name.
const NAME = /[A-Za-z$][A-Za-z0-9_$:.#]*/y;
const SYMBOL = /<>|!=|==|<=|>=|&&|\|\||[-+*/^&=<>!(),]/y;
const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '\\': '\\' };

/** Cuts a source into tokens; the last one is of kind `end`. @throws FormulaCompileError */
export function tokenize(source: string): Token[] {
    const tokens: Token[] = [];
    let at = 0;

    function match(pattern: RegExp): string | undefined {
        pattern.lastIndex = at;
        return pattern.exec(source)?.[0];
    }

    while (at < source.length) {
        const character = source[at] as string;
        const space = match(SPACE);
        if (space !== undefined) {
            at += space.length;
        } else if (source.startsWith('/*', at)) {
            at = endOfComment(source, at);
        } else if (character === '"' || character === "'") {
            const token = readText(source, at);
            tokens.push(token);
            at = token.end;
        } else {
            const token = readPlain(match, at) ?? reject(source, at);
            tokens.push(token);
            at = token.end;
        }
    }
    tokens.push({ kind: 'end', text: '', start: source.length, end: source.length });
    return tokens;
}

function readPlain(match: (pattern: RegExp) => string | undefined, start: number): Token | undefined {
    for (const [kind, pattern] of [
        ['number', NUMBER],
        ['name', NAME],
        ['symbol', SYMBOL]
    ] as const) {
        const text = match(pattern);
        if (text !== undefined) {
            return { kind, text, start, end: start + text.length };
        }
    }
    return undefined;
}

function endOfComment(source: string, start: number): number {
    const end = source.indexOf('*/', start + 2);
    if (end < 0) {
        throw new FormulaCompileError("Syntax error. Missing '*/'", { start, end: source.length });
    }
    return end + 2;
}

function readText(source: string, start: number): Token {
    const quote = source[start] as string;
    let value = '';
    let at = start + 1;
    while (at < source.length && source[at] !== quote) {
        let character = source[at] as string;
        if (character === '\n' || character === '\r') {
            break;
        }
        if (character === '\\') {
            at++;
            character = ESCAPES[source[at] ?? ''] ?? reject(source, at - 1);
        }
        value += character;
        at++;
    }
    if (source[at] !== quote) {
        throw new FormulaCompileError(`Syntax error. Missing '${quote}'`, { start, end: at });
    }
    return { kind: 'text', text: source.slice(start, at + 1), value, start, end: at + 1 };
}

function reject(source: string, at: number): never {
    const character = String.fromCodePoint(source.codePointAt(at) as number);
    throw new FormulaCompileError(`Syntax error. Found '${character}'`, { start: at, end: at + character.length });
}
