import { createContext, Script } from 'node:vm';
import { fail } from '../formula-error.ts';
import { fromJava } from './java-pattern.ts';

interface Pattern {
    readonly expression: RegExp;
    /** Whether it might try more ways than there is time for: a repeated group, or several endless repetitions. */
    readonly risky: boolean;
}

/** Compiled patterns, oldest dropped first. */
const compiled = new Map<string, Pattern>();
const KEPT = 200;

/** How long a risky pattern may take, in milliseconds. */
const PATIENCE = 200;
const sandbox = createContext({});
const test = new Script('expression.test(text)');

/** Whether the whole text matches a pattern of Java's kind; `(?i)` and its like are understood in front. */
export function matchesWhole(text: string, pattern: string): boolean {
    const { expression, risky } = compiled.get(pattern) ?? compile(pattern);
    return risky && text.length > 20 ? testWithinTime(expression, text, pattern) : expression.test(text);
}

/** The guard costs a sixth of a millisecond, so only risky patterns come here. */
function testWithinTime(expression: RegExp, text: string, pattern: string): boolean {
    try {
        return test.runInContext(Object.assign(sandbox, { expression, text }), { timeout: PATIENCE }) as boolean;
    } catch {
        return fail(`Regular expression runtime exceeded for: ${pattern}`);
    }
}

const isRisky = (pattern: string): boolean =>
    /\)[*+{]/.test(pattern) || (pattern.match(/[*+]|\{\d+,\}/g)?.length ?? 0) > 2;

function compile(pattern: string): Pattern {
    const flags = /^\(\?([ims]+)\)/.exec(pattern);
    const body = fromJava(flags ? pattern.slice(flags[0].length) : pattern);
    let expression: RegExp;
    try {
        expression = new RegExp(`^(?:${body})$`, `u${flags?.[1] ?? ''}`);
    } catch {
        return fail(`Not a regular expression: ${pattern}`);
    }
    if (compiled.size >= KEPT) {
        compiled.delete(compiled.keys().next().value as string);
    }
    const entry = { expression, risky: isRisky(pattern) };
    compiled.set(pattern, entry);
    return entry;
}
