import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Check } from './support/check.ts';
import type { Project } from './support/project.ts';

type Paths = Record<string, string[]>;

/** The engine that components run on, wherever they run. */
const ENGINE: Paths = { lwc: ['../node_modules/@lwc/engine-dom/dist/index.d.ts'] };
const BASE_COMPONENTS = 'node_modules/lightning-base-components/src/lightning';

/**
 * Module names and where they lie, for the compiler. A pattern of TypeScript's may hold a single `*`, and `c/x` lies at
 * `lwc/x/x.ts`: so there is one entry a module, and these files are written by `npm run build`.
 */
const PATH_FILES: Readonly<Record<string, (project: Project) => Paths>> = {
    'config/tsconfig.paths.json': packagePaths,
    'config/tsconfig.web-paths.json': webPaths
};

/** `c/x`: components of the package. */
function packagePaths(project: Project): Paths {
    return entries(project, /^force-app\/.*\/lwc\/([^/]+)\/\1\.ts$/, (bundle) => `c/${bundle}`);
}

/** What the local org's page calls its own modules (`host/x`, `shell/x`, `lightning/x`), and base components that it builds on. */
function webPaths(project: Project): Paths {
    return {
        ...basePaths(project),
        ...entries(project, /^local-org\/web\/runtime\/([^/]+)\.ts$/, (file) => `host/${camelCase(file)}`),
        ...entries(project, /^local-org\/web\/shell\/([^/]+)\.ts$/, (file) => `shell/${camelCase(file)}`),
        ...entries(project, /^local-org\/web\/shell\/([^/]+)\/\1\.ts$/, (module) => `shell/${module}`),
        ...entries(project, /^local-org\/web\/lightning\/([^/]+)\/\1\.ts$/, (module) => `lightning/${module}`)
    };
}

function basePaths(project: Project): Paths {
    const sources = project.matching(/^local-org\/web\/(?!server\/).*\.ts$/).map((file) => project.read(file));
    const used = new Set(
        sources.flatMap((text) => [...text.matchAll(/from '(?:base|lightning)\/(\w+)'/g)].map(([, name]) => name ?? ''))
    );
    return Object.fromEntries(
        [...used].sort().flatMap((name) => {
            const file = `${BASE_COMPONENTS}/${name}/${name}.d.ts`;
            const places = [`../${file}`];
            return existsSync(project.absolute(file))
                ? [
                      [`base/${name}`, places],
                      [`lightning/${name}`, places]
                  ]
                : [];
        })
    );
}

function entries(project: Project, pattern: RegExp, nameOf: (match: string) => string): Paths {
    const found: [string, string[]][] = project.files.flatMap((file) => {
        const match = pattern.exec(file)?.[1];
        return match ? [[nameOf(match), [`../${file}`]]] : [];
    });
    return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const contents = (project: Project, pathsOf: (project: Project) => Paths): string =>
    `${JSON.stringify({ compilerOptions: { paths: { ...ENGINE, ...pathsOf(project) } } }, null, 4)}\n`;

const staleFiles = (project: Project): (readonly [file: string, text: string])[] =>
    Object.entries(PATH_FILES)
        .map(([file, pathsOf]) => [file, contents(project, pathsOf)] as const)
        .filter(([file, text]) => !project.has(file) || project.read(file) !== text);

/** @returns files that had to be written anew */
export function writeComponentPaths(project: Project): string[] {
    return staleFiles(project).map(([file, text]) => {
        writeFileSync(path.join(project.root, file), text);
        return file;
    });
}

export const componentPathsCheck: Check = {
    name: 'paths',
    promise: 'the compiler knows every component by the name that imports give it',
    run: (project) =>
        staleFiles(project).map(([file]) => ({
            file,
            message: 'does not list the modules that there are: run `npm run build`'
        }))
};
