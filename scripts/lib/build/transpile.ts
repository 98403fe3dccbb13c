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
            verbatimModuleSyntax: true
        },
        transformers: { before: [withoutExtensions(ts)] }
    });
    const [first] = diagnostics;
    if (first) {
        const line = first.file ? first.file.getLineAndCharacterOfPosition(first.start ?? 0).line + 1 : 1;
        throw new Error(`${file}:${line}: ${ts.flattenDiagnosticMessageText(first.messageText, ' ')}`);
    }
    return outputText;
}

/** Node wants a model to import './x.ts'; in an org the files of a bundle know each other as './x'. */
function withoutExtensions(ts: typeof typescript): typescript.TransformerFactory<typescript.SourceFile> {
    return ({ factory }) => {
        const rename = (statement: typescript.Statement): typescript.Statement => {
            const from = (statement as Partial<typescript.ImportDeclaration>).moduleSpecifier;
            if (!from || !ts.isStringLiteral(from) || !/^\.{1,2}\/.*\.ts$/.test(from.text)) {
                return statement;
            }
            const specifier = factory.createStringLiteral(from.text.slice(0, -'.ts'.length), true);
            if (ts.isImportDeclaration(statement)) {
                const { modifiers, importClause, attributes } = statement;
                return factory.updateImportDeclaration(statement, modifiers, importClause, specifier, attributes);
            }
            if (ts.isExportDeclaration(statement)) {
                const { modifiers, isTypeOnly, exportClause, attributes } = statement;
                return factory.updateExportDeclaration(
                    statement,
                    modifiers,
                    isTypeOnly,
                    exportClause,
                    specifier,
                    attributes
                );
            }
            return statement;
        };
        return (source) => factory.updateSourceFile(source, source.statements.map(rename));
    };
}
