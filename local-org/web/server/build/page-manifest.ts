import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import type { BuildInputs } from './build-inputs.ts';
import type { DeployedBundle } from './deployed-bundles.ts';
import { iconsIn, spriteOf } from './icon-sprites.ts';
import { parseId } from './module-ids.ts';
import { webFolder } from './paths.ts';
import type { BundleProblem } from './problems.ts';
import type { BuildResult, BuiltFile } from './run-build.ts';
import { trimmedStyleSheet, UsedClasses, type Theme } from './style-sheets.ts';

/** What a built page consists of; files are named relative to the asset folder. */
export interface PageManifest {
    readonly key: string;
    /** Runs before everything else. */
    readonly shadow: string;
    readonly page: string;
    /** Chunks that each file imports at once. */
    readonly imports: Readonly<Record<string, readonly string[]>>;
    /** File of each lazily loaded module: `shell/recordPage`, `c/funnelRibbon`. */
    readonly modules: Readonly<Record<string, string>>;
    readonly styles: Readonly<Record<Theme, string>>;
    readonly sprite: string;
    readonly icons: readonly string[];
    readonly broken: Readonly<Record<string, readonly BundleProblem[]>>;
    /** User permissions that deployed bundles ask about by `@salesforce/userPermission/…`. */
    readonly userPermissions: readonly string[];
}

export interface PageOutput {
    readonly manifest: PageManifest;
    readonly files: readonly BuiltFile[];
}

const THEMES: readonly Theme[] = ['slds1', 'slds2'];
const encoder = new TextEncoder();

/** Adds style sheets and the sprite, both cut to what the scripts can ask for. */
export function pageOutput(inputs: BuildInputs, result: BuildResult): PageOutput {
    const scripts = result.files.map((file) => new TextDecoder().decode(file.bytes));
    const sprite = spriteOf([...inputs.icons, ...scripts.flatMap(iconsIn)]);
    const spriteFile = hashed('icons', 'svg', sprite.svg);
    const sheets = styleSheets(scripts);
    const manifest: PageManifest = {
        key: inputs.key,
        ...entries(result.metafile),
        styles: Object.fromEntries(sheets.map(({ theme, file }) => [theme, file.name])) as Record<Theme, string>,
        sprite: spriteFile.name,
        icons: sprite.icons,
        broken: Object.fromEntries(result.broken),
        userPermissions: [...inputs.bundles.values()].flatMap(permissionsNamed)
    };
    return { manifest, files: [...result.files, spriteFile, ...sheets.map(({ file }) => file)] };
}

const permissionsNamed = ({ files }: DeployedBundle): string[] =>
    [...files.values()].flatMap((text) =>
        [...text.matchAll(/@salesforce\/userPermission\/(\w+)/g)].map(([, name = '']) => name)
    );

function styleSheets(scripts: readonly string[]): { theme: Theme; file: BuiltFile }[] {
    const used = new UsedClasses();
    for (const script of scripts) used.add(script);
    return THEMES.map((theme) => ({ theme, file: hashed(theme, 'css', trimmedStyleSheet(theme, used)) }));
}

function hashed(name: string, extension: string, text: string): BuiltFile {
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 8).toUpperCase();
    return { name: `${name}-${hash}.${extension}`, bytes: encoder.encode(text) };
}

function entries(metafile: Metafile): Pick<PageManifest, 'shadow' | 'page' | 'imports' | 'modules'> {
    const imports: Record<string, string[]> = {};
    const modules: Record<string, string> = {};
    for (const [output, chunk] of Object.entries(metafile.outputs)) {
        const file = path.basename(output);
        imports[file] = chunk.imports
            .filter((one) => one.kind === 'import-statement')
            .map((one) => path.basename(one.path));
        if (chunk.entryPoint) modules[moduleName(chunk.entryPoint)] = file;
    }
    return { imports, modules, shadow: modules['host/shadow'] ?? '', page: modules['host/page'] ?? '' };
}

/** `component:file:/…/shell/recordPage/recordPage.ts` -> `shell/recordPage`; `component:org:x/x.js` -> `c/x` */
function moduleName(entryPoint: string): string {
    const id = parseId(entryPoint.replace(/^component:/, ''));
    if (id.kind === 'org') return `c/${id.bundle}`;
    if (id.kind === 'made') return id.path.replace(/^broken\//, 'c/');
    const inside = path.relative(webFolder, id.path).split(path.sep);
    return inside[0] === 'runtime' ? `host/${path.parse(id.path).name}` : inside.slice(0, 2).join('/');
}

/** The file of a module and all that it imports at once, for preload hints. */
export function filesOf(manifest: PageManifest, module: string): string[] {
    const found = new Set<string>();
    const visit = (file: string | undefined): void => {
        if (!file || found.has(file)) return;
        found.add(file);
        for (const next of manifest.imports[file] ?? []) visit(next);
    };
    visit(manifest.modules[module]);
    return [...found];
}
