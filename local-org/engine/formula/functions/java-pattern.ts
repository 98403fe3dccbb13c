import { fail } from '../formula-error.ts';

const POSIX: Readonly<Record<string, string>> = {
    Alpha: 'a-zA-Z',
    Digit: '0-9',
    Alnum: 'a-zA-Z0-9',
    Upper: 'A-Z',
    Lower: 'a-z',
    XDigit: '0-9a-fA-F',
    Blank: ' \\t',
    Space: '\\s',
    ASCII: '\\x00-\\x7f',
    Punct: '!-\\/:-@\\[-`\\{-~'
};

/** Escapes that Java has and JavaScript writes otherwise, outside and inside a class in brackets. */
const ESCAPES: Readonly<Record<string, readonly [outside: string, inside: string]>> = {
    A: ['^', ''],
    z: ['$', ''],
    Z: ['$', ''],
    h: ['[ \\t\\xa0]', ' \\t\\xa0'],
    R: ['(?:\\r\\n|[\\n\\r])', '\\n\\r'],
    a: ['\\x07', '\\x07'],
    e: ['\\x1b', '\\x1b']
};

const PROPERTY = /\\([pP])\{(?:Is|In)?(\w+)\}/y;
const SYNTAX = '^$\\.*+?()[]{}|/';

/** Writes a pattern of Java's kind, as the platform runs them, as one for JavaScript in Unicode mode. Fails for possessive quantifiers. */
export function fromJava(pattern: string): string {
    let written = '';
    let depth = 0;
    let at = 0;
    while (at < pattern.length) {
        const character = pattern[at] as string;
        if (character === '\\') {
            const [text, length] = escape(pattern, at, depth > 0);
            written += text;
            at += length;
            continue;
        }
        if (depth > 0 && character === '[') {
            fail(`Not a regular expression here: a class inside a class in ${pattern}`);
        }
        depth += character === '[' ? 1 : character === ']' && depth > 0 ? -1 : 0;
        if (depth === 0 && /^[*+?}]\+/.test(pattern.slice(at))) {
            fail(`Not a regular expression here: a possessive quantifier in ${pattern}`);
        }
        written += character;
        at++;
    }
    return written;
}

/** @returns what stands for the escape at `at`, and how long that escape is */
function escape(pattern: string, at: number, inClass: boolean): readonly [text: string, length: number] {
    const next = pattern[at + 1] ?? '';
    if (next === 'Q') {
        const end = pattern.indexOf('\\E', at);
        const quoted = pattern.slice(at + 2, end < 0 ? undefined : end);
        return [[...quoted].map(literal).join(''), quoted.length + (end < 0 ? 2 : 4)];
    }
    PROPERTY.lastIndex = at;
    const property = PROPERTY.exec(pattern);
    if (property) {
        return [propertyClass(property[1] === 'P', property[2] as string, inClass), property[0].length];
    }
    const known = ESCAPES[next];
    if (known) {
        return [known[inClass ? 1 : 0], 2];
    }
    return /[A-Za-z0-9]/.test(next) || next === '' ? [`\\${next}`, 2] : [literal(next), 2];
}

function propertyClass(negated: boolean, name: string, inClass: boolean): string {
    const posix = POSIX[name];
    if (posix === undefined) {
        return `\\${negated ? 'P' : 'p'}{${name}}`;
    }
    return inClass && !negated ? posix : `[${negated ? '^' : ''}${posix}]`;
}

function literal(character: string): string {
    return SYNTAX.includes(character) || character === '-' ? `\\x${character.charCodeAt(0).toString(16)}` : character;
}
