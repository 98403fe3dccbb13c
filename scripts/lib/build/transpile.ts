import { createRequire } from 'node:module';
import type typescript from 'typescript';

/** The compiler takes 200 ms to load, and most builds have nothing to compile. */
let compiler: typeof typescript | undefined;
const require = createRequire(import.meta.url);

/**
 * TypeScript of a Lightning component to readable JavaScript that the platform accepts: types go, everything else stays,
 * `@api` and `@wire` above all, which a lower target or experimental decorators would compile away.
 * @throws Error with `file:line` for what is not TypeScript; types themselves are checked by `npm run typecheck`
 */
export function transpile(source: string, file: string): string {
    const ts = (compiler ??= require('typescript') as typeof typescript);
    const { outputText, diagnostics = [] } = ts.transpileModule(source, {
        fileName: file,
        reportDiagnostics: true,
        compilerOptions: {
            target: ts.ScriptTarget.ESNext,
            module: ts.ModuleKind.ESNext,
            newLine: ts.NewLineKind.LineFeed,
            experimentalDecorators: false,
            verbatimModuleSyntax: true,
            // a model may import './x.ts', which Node wants; an org has './x.js'
            rewriteRelativeImportExtensions: true
        }
    });
    const [first] = diagnostics;
    if (first) {
        const line = first.file ? first.file.getLineAndCharacterOfPosition(first.start ?? 0).line + 1 : 1;
        throw new Error(`${file}:${line}: ${ts.flattenDiagnosticMessageText(first.messageText, ' ')}`);
    }
    return outputText;
}
