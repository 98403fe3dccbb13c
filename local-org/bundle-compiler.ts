import { createHash } from 'node:crypto';
import type { BundleProblem, BundleSource, CompileBundle } from './engine/org-internals.ts';
import { compileBundle } from './web/server/register-web.ts';

/** Bundles whose outcome is remembered. */
const MOST_KEPT = 2000;

/** The page's compiler as the engine asks for it at deploys. A bundle that was compiled before, file for file, is not compiled again. */
export function createBundleCompiler(): CompileBundle {
    const known = new Map<string, readonly BundleProblem[]>();
    return (source) => {
        const key = contentHash(source);
        let problems = known.get(key);
        if (!problems) {
            problems = compile(source);
            if (known.size >= MOST_KEPT) {
                known.clear();
            }
            known.set(key, problems);
        }
        return problems;
    };
}

const compile = (source: BundleSource): BundleProblem[] =>
    compileBundle({ type: 'LightningComponentBundle', ...source }).map((problem) => ({
        // the platform writes the place into the message, too: clients read it there
        message: `[Line: ${problem.line}, Col: ${problem.column}] ${problem.message}`,
        fileName: `lwc/${source.fullName}/${problem.file}`,
        lineNumber: problem.line,
        columnNumber: problem.column
    }));

function contentHash({ fullName, files }: BundleSource): string {
    const hash = createHash('sha256').update(fullName);
    for (const [path, bytes] of files) {
        hash.update(`\n${path}\n${bytes.length}\n`).update(bytes);
    }
    return hash.digest('base64');
}
