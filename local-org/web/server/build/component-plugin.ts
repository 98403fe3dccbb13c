import fs from 'node:fs';
import path from 'node:path';
import type { OnLoadResult, OnResolveResult, Plugin } from 'esbuild';
import type { BuildInputs } from './build-inputs.ts';
import { compileModule, stripTypes } from './compile-module.ts';
import { isComponent } from './deployed-bundles.ts';
import { onDisk, parseId, type ModuleId, type ParsedId } from './module-ids.ts';
import { baseComponents, webFolder } from './paths.ts';
import { problemOf, type BundleProblem } from './problems.ts';
import { createResolver } from './resolve-module.ts';
import { salesforceModuleText } from './salesforce-modules.ts';

const NAMESPACE = 'component';

/** Bundles that do not compile, and why. The build puts an error panel in their place. */
export type BrokenBundles = ReadonlyMap<string, readonly BundleProblem[]>;

export interface BuildState {
    readonly inputs: BuildInputs;
    readonly broken: BrokenBundles;
    /** Text of modules that the build itself writes, by name. */
    madeModule(name: string): string | undefined;
}

/** Teaches esbuild Lightning components: `state` is asked anew in every run, so one context serves all of them. */
export function componentPlugin(state: () => BuildState): Plugin {
    return {
        name: 'lightning-components',
        setup(build) {
            let resolve = createResolver(state().inputs.bundles);
            build.onStart(() => {
                resolve = createResolver(state().inputs.bundles);
            });
            build.onResolve({ filter: /.*/ }, (args): OnResolveResult | undefined => {
                if (args.kind === 'entry-point') return { path: onDisk(path.resolve(args.path)), namespace: NAMESPACE };
                try {
                    const importer = args.namespace === NAMESPACE ? args.importer : undefined;
                    const id = resolve(args.path, importer);
                    if (!id) return unknownModule(args.path);
                    const library = brokenLibrary(id, state());
                    if (library) return { errors: [{ text: brokenImport(library) }] };
                    // What the org lacks is the fault of the file that asks for it.
                    if (id.startsWith('made:@salesforce/')) salesforceModuleText(parseId(id).path, state().inputs);
                    return { path: redirect(id, state().broken), namespace: NAMESPACE };
                } catch (error) {
                    return { errors: [{ text: (error as Error).message }] };
                }
            });
            build.onLoad({ filter: /.*/, namespace: NAMESPACE }, (args) => load(args.path, state()));
        }
    };
}

const unknownModule = (specifier: string): OnResolveResult => ({
    errors: [
        {
            text: `There is no module "${specifier}": Lightning components reach only modules of this org and of Salesforce.`
        }
    ]
});

/** A bundle without markup has nothing whose place an error panel could take: it breaks whoever imports it. */
function brokenLibrary(id: ModuleId, { broken, inputs }: BuildState): string | undefined {
    const { kind, bundle } = parseId(id);
    if (kind !== 'org' || !broken.has(bundle)) return undefined;
    const library = inputs.bundles.get(bundle);
    return library && !isComponent(library) ? bundle : undefined;
}

export const brokenImport = (bundle: string): string => `It uses c/${bundle}, which does not compile.`;

/** The entry of a broken bundle gives way to its error panel. */
function redirect(id: ModuleId, broken: BrokenBundles): ModuleId {
    const parsed = parseId(id);
    return parsed.kind === 'org' && broken.has(parsed.bundle) ? `made:broken/${parsed.bundle}` : id;
}

function load(id: ModuleId, state: BuildState): OnLoadResult {
    const parsed = parseId(id);
    try {
        return { contents: text(parsed, state), loader: 'js', resolveDir: webFolder };
    } catch (error) {
        const problem = problemOf(parsed.path, error);
        return {
            errors: [{ text: problem.message, location: { file: id, line: problem.line, column: problem.column - 1 } }]
        };
    }
}

function text(parsed: ParsedId, state: BuildState): string {
    if (parsed.kind === 'made') return madeText(parsed.path, state);
    const scopedStyles = parsed.query.includes('scoped');
    if (parsed.kind === 'org') {
        const bundle = state.inputs.bundles.get(parsed.bundle);
        const source = bundle?.files.get(parsed.path) ?? '';
        return compileModule({
            namespace: 'c',
            name: parsed.bundle,
            file: parsed.path,
            text: source,
            apiVersion: bundle?.apiVersion,
            scopedStyles
        });
    }
    return diskText(parsed.path, scopedStyles);
}

const packagedText = new Map<string, string>();

/** Installed packages do not change while the server runs; our own sources may. */
function diskText(file: string, scopedStyles: boolean): string {
    const packaged = file.includes(`${path.sep}node_modules${path.sep}`);
    const key = `${file}|${scopedStyles}`;
    const kept = packaged ? packagedText.get(key) : undefined;
    if (kept !== undefined) return kept;
    const compiled = compileFile(file, scopedStyles);
    if (packaged) packagedText.set(key, compiled);
    return compiled;
}

function compileFile(file: string, scopedStyles: boolean): string {
    const source = fs.readFileSync(file, 'utf8');
    const inBase = file.startsWith(path.join(baseComponents, 'src'));
    const inWeb = file.startsWith(webFolder);
    // The engine itself and constants of the base package are plain modules.
    if (!inBase && !inWeb) return source;
    if (file.startsWith(path.join(webFolder, 'runtime'))) return stripTypes(file, source);
    const folder = path.relative(inBase ? path.join(baseComponents, 'src') : webFolder, file).split(path.sep);
    const [namespace = 'host', name = 'module', ...inside] = folder;
    return compileModule({ namespace, name, file: inside.join('/') || name, text: source, scopedStyles });
}

function madeText(name: string, state: BuildState): string {
    const own = state.madeModule(name);
    if (own !== undefined) return own;
    if (name.startsWith('@salesforce/')) return salesforceModuleText(name, state.inputs);
    switch (name) {
        case 'empty-styles':
            return 'export default [];';
        case 'empty-object':
            return 'export default {};';
        case 'no-template':
            return 'export default undefined;';
        default:
            throw new Error(`The build does not know how to make "${name}".`);
    }
}

/** Which bundle an esbuild message speaks of. */
export function bundleAtFault(file: string | undefined): { bundle: string; file: string } | undefined {
    const id = file?.replace(new RegExp(`^${NAMESPACE}:`), '');
    if (!id?.startsWith('org:')) return undefined;
    const parsed = parseId(id);
    return { bundle: parsed.bundle, file: parsed.path };
}
