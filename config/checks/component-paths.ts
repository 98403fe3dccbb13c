import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Check } from './support/check.ts';
import type { Project } from './support/project.ts';

export const PATHS_FILE = 'config/tsconfig.paths.json';

/**
 * The `paths` that let the compiler find `c/<bundle>`: one entry a bundle, because a pattern of TypeScript's may hold
 * a single `*` and `c/x` lies at `lwc/x/x.ts`. `lwc` is the engine that the components run on, wherever they run.
 */
export function componentPaths(project: Project): string {
    const paths: Record<string, string[]> = { lwc: ['../node_modules/@lwc/engine-dom/dist/index.d.ts'] };
    const bundles = project.files
        .map((file) => /^force-app\/.*\/lwc\/([^/]+)\/\1\.ts$/.exec(file))
        .filter((match) => match !== null)
        .sort((a, b) => ((a[1] ?? '') < (b[1] ?? '') ? -1 : 1));
    for (const [file, bundle] of bundles) {
        paths[`c/${bundle}`] = [`../${file}`];
    }
    return `${JSON.stringify({ compilerOptions: { paths } }, null, 4)}\n`;
}

/** @returns whether the file had to be written anew */
export function writeComponentPaths(project: Project): boolean {
    const text = componentPaths(project);
    if (project.has(PATHS_FILE) && project.read(PATHS_FILE) === text) {
        return false;
    }
    writeFileSync(path.join(project.root, PATHS_FILE), text);
    return true;
}

export const componentPathsCheck: Check = {
    name: 'paths',
    promise: 'the compiler knows every component by its c/ name',
    run: (project) =>
        project.has(PATHS_FILE) && project.read(PATHS_FILE) === componentPaths(project)
            ? []
            : [{ file: PATHS_FILE, message: 'does not list the bundles that there are: run `npm run build`' }]
};
