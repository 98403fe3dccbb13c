import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Esbuild from 'esbuild';
import type { BuildContext, BuildFailure, Message, Metafile } from 'esbuild';
import type { BuildInputs } from './build-inputs.ts';
import { compileModule } from './compile-module.ts';
import { brokenImport, bundleAtFault, componentPlugin, type BuildState } from './component-plugin.ts';
import { webFolder } from './paths.ts';
import { isComponent } from './deployed-bundles.ts';
import { placeInSource, type BundleProblem } from './problems.ts';

export interface BuiltFile {
    /** Name under the page's assets: `recordPage-3KD2.js`. */
    readonly name: string;
    readonly bytes: Uint8Array;
}

export interface BuildResult {
    readonly files: readonly BuiltFile[];
    readonly metafile: Metafile;
    readonly broken: ReadonlyMap<string, readonly BundleProblem[]>;
}

/** The page's own code does not build: a fault of the local org, not of a component in it. */
export class PageBuildError extends Error {}

/** Builds the page's script again and again in one esbuild context. */
export class ComponentBuilder {
    #state: BuildState | undefined;
    #context: BuildContext | undefined;
    #last: Promise<unknown> = Promise.resolve();

    /** One run at a time: esbuild would fold two that overlap into one. */
    run(inputs: BuildInputs): Promise<BuildResult> {
        const next = this.#last.then(() => this.#run(inputs));
        this.#last = next.catch(() => undefined);
        return next;
    }

    async #run(inputs: BuildInputs): Promise<BuildResult> {
        const broken = new Map<string, BundleProblem[]>();
        // A broken library breaks the bundles that import from it: each round finds the next ring, so it ends.
        for (;;) {
            this.#state = { inputs, broken, madeModule: (name) => madeModule(name, inputs, broken) };
            const outcome = await this.#attempt();
            if ('files' in outcome) return { ...outcome, broken };
            blame(outcome.errors, broken, inputs);
        }
    }

    async close(): Promise<void> {
        await this.#last;
        await this.#context?.dispose();
    }

    async #attempt(): Promise<{ files: BuiltFile[]; metafile: Metafile } | { errors: readonly Message[] }> {
        const context = (this.#context ??= await createContext(() => this.#state as BuildState));
        try {
            const result = await context.rebuild();
            const files = (result.outputFiles ?? []).map((file) => ({
                name: path.basename(file.path),
                bytes: file.contents
            }));
            return { files, metafile: result.metafile as Metafile };
        } catch (error) {
            return { errors: (error as BuildFailure).errors };
        }
    }
}

const require = createRequire(import.meta.url);

async function createContext(state: () => BuildState): Promise<BuildContext> {
    const esbuild = require('esbuild') as typeof Esbuild;
    return esbuild.context({
        // Synthetic shadow is an entry of its own: it must run before the engine's module is evaluated.
        entryPoints: {
            shadow: path.join(webFolder, 'runtime/shadow.ts'),
            page: path.join(webFolder, 'runtime/page.ts')
        },
        bundle: true,
        splitting: true,
        format: 'esm',
        target: 'es2022',
        minify: true,
        metafile: true,
        write: false,
        outdir: path.join(webFolder, 'out'),
        entryNames: '[name]-[hash]',
        chunkNames: '[name]-[hash]',
        logLevel: 'silent',
        legalComments: 'none',
        absWorkingDir: webFolder,
        define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env.SSR': 'false' },
        plugins: [componentPlugin(state)]
    });
}

/** Marks the bundles that the errors speak of. @throws PageBuildError when none of them is a bundle's fault */
function blame(errors: readonly Message[], broken: Map<string, BundleProblem[]>, { bundles }: BuildInputs): void {
    const before = new Set(broken.keys());
    for (const error of errors) {
        const fault = bundleAtFault(error.location?.file);
        if (!fault || before.has(fault.bundle)) continue;
        const source = bundles.get(fault.bundle)?.files.get(fault.file) ?? '';
        const problem = problemOfMessage(fault.file, source, error);
        broken.set(fault.bundle, [...(broken.get(fault.bundle) ?? []), problem]);
    }
    if (broken.size > before.size) return;
    throw new PageBuildError(errors.map((error) => `${error.location?.file ?? ''} ${error.text}`).join('\n'));
}

function problemOfMessage(file: string, source: string, error: Message): BundleProblem {
    const used = /made:broken\/(\w+)/.exec(error.text)?.[1];
    const message = used ? brokenImport(used) : error.text;
    const { line = 1, column = 0, lineText = '' } = error.location ?? {};
    return { file, message, ...(placeInSource(source, lineText.slice(column)) ?? { line, column: column + 1 }) };
}

function madeModule(
    name: string,
    inputs: BuildInputs,
    broken: ReadonlyMap<string, readonly BundleProblem[]>
): string | undefined {
    if (name === 'components') return componentTable(inputs);
    if (name.startsWith('broken/')) return brokenModule(name.slice('broken/'.length), broken);
    return undefined;
}

/** `{ funnelRibbon: () => import('c/funnelRibbon') }` of every bundle that can stand on a page. */
function componentTable(inputs: BuildInputs): string {
    const rows = [...inputs.bundles.values()]
        .filter(isComponent)
        .map((bundle) => `${JSON.stringify(bundle.name)}: () => import(${JSON.stringify(`c/${bundle.name}`)})`);
    return `export default { ${rows.join(', ')} };`;
}

/** A component of the broken one's name, so that pages and parents that use it get the error panel. */
function brokenModule(bundle: string, broken: ReadonlyMap<string, readonly BundleProblem[]>): string {
    const fault = JSON.stringify({ bundle, problems: broken.get(bundle) ?? [] });
    const text = `import Panel from 'shell/brokenComponent';\nexport default class Broken extends Panel { fault = ${fault}; }`;
    return compileModule({ namespace: 'c', name: bundle, file: `${bundle}.js`, text });
}
