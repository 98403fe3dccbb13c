import type { MetadataComponent } from '../../../engine/metadata/metadata-store.ts';
import { compileModule } from './compile-module.ts';
import { bundleOf, type DeployedBundle } from './deployed-bundles.ts';
import { problemOf, type BundleProblem } from './problems.ts';

/** Compiles every file of a bundle, as a deploy does. @returns what is wrong with it; empty when it compiles */
export const compileBundle = (component: MetadataComponent): BundleProblem[] => bundleProblems(bundleOf(component));

export function bundleProblems(bundle: DeployedBundle): BundleProblem[] {
    const missing = missingEntry(bundle);
    if (missing) return [missing];
    return [...bundle.files].flatMap(([file, text]) => fileProblems(bundle, file, text));
}

function missingEntry(bundle: DeployedBundle): BundleProblem | undefined {
    const entries = ['js', 'ts', 'html', 'css'].map((extension) => `${bundle.name}.${extension}`);
    if (entries.some((entry) => bundle.files.has(entry))) return undefined;
    const message = `A Lightning component needs a file of its own name: add ${entries[0]} (or .html, .css).`;
    return { file: entries[0] ?? bundle.name, message, line: 1, column: 1 };
}

function fileProblems(bundle: DeployedBundle, file: string, text: string): BundleProblem[] {
    if (file.endsWith('.svg')) return [];
    try {
        compileModule({
            namespace: 'c',
            name: bundle.name,
            file,
            text,
            apiVersion: bundle.apiVersion,
            scopedStyles: file.endsWith('.scoped.css')
        });
        return [];
    } catch (error) {
        return [problemOf(file, error)];
    }
}
