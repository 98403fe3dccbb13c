import { fail } from '../formula-error.ts';

/** Compiled patterns, oldest dropped first. */
const compiled = new Map<string, RegExp>();
const KEPT = 200;

/**
 * Whether the whole text matches a pattern of the platform's (Java's) kind. The few constructs that JavaScript writes
 * otherwise are translated: possessive quantifiers and \Q…\E are refused, `(?i)` in front becomes the i flag.
 */
export function matchesWhole(text: string, pattern: string): boolean {
    const expression = compiled.get(pattern) ?? compile(pattern);
    return expression.test(text);
}

function compile(pattern: string): RegExp {
    const flags = /^\(\?([ims]+)\)/.exec(pattern);
    const body = flags ? pattern.slice(flags[0].length) : pattern;
    let expression: RegExp;
    try {
        expression = new RegExp(`^(?:${body.replace(/\\p\{(Alpha|Digit|Alnum|Upper|Lower|Punct|Space)\}/g, posixClass)})$`, flags?.[1] ?? '');
    } catch {
        return fail(`Not a regular expression: ${pattern}`);
    }
    if (compiled.size >= KEPT) {
        compiled.delete(compiled.keys().next().value as string);
    }
    compiled.set(pattern, expression);
    return expression;
}

const POSIX: Readonly<Record<string, string>> = {
    Alpha: 'a-zA-Z', Digit: '0-9', Alnum: 'a-zA-Z0-9', Upper: 'A-Z', Lower: 'a-z', Space: '\\s',
    Punct: '!-\\/:-@\\[-`{-~'
};

const posixClass = (_: string, name: string): string => `[${POSIX[name]}]`;
