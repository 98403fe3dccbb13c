import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import type * as LwcCompiler from '@lwc/compiler';
import type * as LwcShared from '@lwc/shared';
import type * as Esbuild from 'esbuild';
import { compileCacheFolder, packageVersion } from './paths.ts';

export interface ModuleSource {
    readonly namespace: string;
    readonly name: string;
    /** Path of the file inside the component's folder. */
    readonly file: string;
    readonly text: string;
    readonly apiVersion?: number | undefined;
    /** Whether the style sheet is `*.scoped.css`. */
    readonly scopedStyles?: boolean;
}

// esbuild must not read the project's tsconfig.json, and decorators must reach the LWC compiler as they are.
const STRIP_TYPES = {
    loader: 'ts',
    target: 'esnext',
    tsconfigRaw: { compilerOptions: { target: 'esnext', useDefineForClassFields: true, experimentalDecorators: false } }
} as const;

const CACHE_FORM = `4|${packageVersion('@lwc/compiler')}|${packageVersion('esbuild')}`;

const cacheKey = (source: ModuleSource): string =>
    createHash('sha1')
        .update(
            [
                CACHE_FORM,
                source.namespace,
                source.name,
                source.file,
                source.apiVersion ?? '',
                !!source.scopedStyles
            ].join('|')
        )
        .update('\0')
        .update(source.text)
        .digest('hex');

function readCache(file: string): string | undefined {
    try {
        return fs.readFileSync(file, 'utf8');
    } catch {
        return undefined;
    }
}

function writeCache(file: string, code: string): void {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    // Written aside and renamed: a second process or thread never reads half a file.
    const aside = `${file}.${process.pid}.${threadId}`;
    fs.writeFileSync(aside, code);
    fs.renameSync(aside, file);
}

/** Compiles one file of a component to an ES module. @throws the compiler's error, with `location` */
export function compileModule(source: ModuleSource): string {
    const key = cacheKey(source);
    const cached = path.join(compileCacheFolder, key.slice(0, 2), `${key}.js`);
    const hit = readCache(cached);
    if (hit !== undefined) return hit;
    const code = transform(source);
    writeCache(cached, code);
    return code;
}

// Loaded at the first miss only: the compiler takes half a second to load, and a warm start needs none of it.
const require = createRequire(import.meta.url);

/** Modules that are no part of a component need their types stripped, nothing else. */
export function stripTypes(file: string, text: string): string {
    const esbuild = require('esbuild') as typeof Esbuild;
    return esbuild.transformSync(text, { ...STRIP_TYPES, sourcefile: file }).code;
}

/** `import(this.name)`: which component it means is known in the browser only. */
const COMPUTED_IMPORT = /\bimport\(\s*(?!(['"])[^'"]*\1\s*\))/;
const BY_NAME = { loader: 'host/componentLoader', strictSpecifier: false };

function transform(source: ModuleSource): string {
    const { transformSync } = require('@lwc/compiler') as typeof LwcCompiler;
    const { getAPIVersionFromNumber } = require('@lwc/shared') as typeof LwcShared;
    const text = source.file.endsWith('.ts') ? stripTypes(source.file, source.text) : source.text;
    const { code } = transformSync(text, source.file, {
        name: source.name,
        namespace: source.namespace,
        scopedStyles: !!source.scopedStyles,
        apiVersion: getAPIVersionFromNumber(source.apiVersion),
        enableDynamicComponents: true,
        ...(COMPUTED_IMPORT.test(text) ? { dynamicImports: BY_NAME } : {}),
        enableLwcOn: true,
        enableSyntheticElementInternals: true
    });
    return code;
}
