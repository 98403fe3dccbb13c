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
