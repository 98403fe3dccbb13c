import path from 'node:path';

/** A fault in the source of a Lightning component. */
export interface BundleProblem {
    /** File inside the bundle: `funnelRibbon.html`. */
    readonly file: string;
    readonly message: string;
    /** From 1. */
    readonly line: number;
    /** From 1. */
    readonly column: number;
}

interface Located {
    readonly message?: string;
    readonly location?: { readonly line?: number; readonly column?: number };
    /** What esbuild, which strips the types, has to say. */
    readonly errors?: readonly { readonly text: string; readonly location?: { line: number; column: number } | null }[];
}

const CODE_FRAME = /\n\n|\n(?=\s*>?\s*\d+ \|)/;

export function problemOf(file: string, error: unknown): BundleProblem {
    const thrown = error as Located;
    const [stripped] = thrown.errors ?? [];
    if (stripped) {
        const { line = 1, column = 0 } = stripped.location ?? {};
        return { file, message: stripped.text, line, column: column + 1 };
    }
    // Babel counts columns from 0, the compilers of templates and style sheets from 1.
    const column = thrown.location?.column ?? 0;
    return {
        file,
        message: plain(file, thrown.message ?? String(error)),
        line: thrown.location?.line ?? 1,
        column: /\.[jt]s$/.test(file) ? column + 1 : Math.max(1, column)
    };
}

/** The parsers put the whole path, the place and the code around it into their messages; people get file and place apart. */
const plain = (file: string, message: string): string =>
    (message.split(CODE_FRAME)[0] ?? message)
        .replace(/^(?:Css)?SyntaxError: /, '')
        .replace(path.resolve(file), file)
        .replace(new RegExp(`${file.replaceAll('.', '\\.')}(?::\\d+:\\d+)?: `), '')
        .replace(/ \(\d+:\d+\)$/, '')
        .trim();

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * Where the author wrote what the bundler complains of: it sees what the compiler made of the file, whose lines are others.
 * @param from the compiled line from the fault on: `"lightning/flow";` or an imported name
 * @returns undefined when the source does not hold it
 */
export function placeInSource(source: string, from: string): Pick<BundleProblem, 'line' | 'column'> | undefined {
    const specifier = /^["']([^"']+)/.exec(from)?.[1];
    const named = specifier ?? /^\w+/.exec(from)?.[0];
    if (!named) return undefined;
    const candidates = specifier
        ? [`'${specifier}'`, `"${specifier}"`, `<${kebab(specifier.replace('/', '-'))}`]
        : [named];
    const at = candidates.map((text) => source.indexOf(text)).find((index) => index >= 0);
    if (at === undefined) return undefined;
    const before = source.slice(0, at).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
