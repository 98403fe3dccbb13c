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

interface CompilerError {
    readonly message?: string;
    readonly location?: { readonly line?: number; readonly column?: number };
}

/** The compiler prefixes its messages with the path that it was given; people know the file's name. */
const withoutPath = (message: string): string =>
    message.replace(/^(\S*[/\\])?[\w.-]+\.(js|ts|html|css):\s*/, '').trim();

const withoutCodeFrame = (message: string): string => message.split('\n\n')[0] ?? message;

export function problemOf(file: string, error: unknown): BundleProblem {
    const thrown = error as CompilerError;
    // Babel counts columns from 0, the compilers of templates and style sheets from 1.
    const column = thrown.location?.column ?? 0;
    const message = withoutCodeFrame(withoutPath(thrown.message ?? String(error)));
    return {
        file,
        message,
        line: thrown.location?.line ?? 1,
        column: /\.[jt]s$/.test(file) ? column + 1 : Math.max(1, column)
    };
}
