import path from 'node:path';
import type { Check, Problem } from './support/check.ts';
import type { Project } from './support/project.ts';

/** Rooms whose files must not lead back to themselves, by types neither. */
const ROOM = /^(local-org|force-app|scripts|config)\/(?!.*(__tests__|\.d\.ts$)).*\.ts$/;

/** `lwc/name/name.ts` */
const MAIN_FILE = /\/lwc\/(\w+)\/\1\.ts$/;

const IMPORT = /^(?:import|export)\s[^;]*?from\s+'((?:\.|c\/)[^']+)'/gm;

export const importCyclesCheck: Check = {
    name: 'import-cycles',
    promise: 'no file imports itself by way of others',
    run: (project) =>
        circles(importsOf(project)).map((files): Problem => ({
            file: files[0] as string,
            message: `${files.length} files import each other in a circle: ${files.join(', ')}. Move what they share into a file that imports none of them.`
        }))
};

function importsOf(project: Project): Map<string, string[]> {
    const files = project.matching(ROOM);
    const mainFiles = new Map(
        files.flatMap(
            (file) =>
                MAIN_FILE.exec(file)
                    ?.slice(1, 2)
                    .map((bundle) => [bundle, file]) ?? []
        )
    );
    return new Map(
        files.map((file) => [
            file,
            [...project.read(file).matchAll(IMPORT)].flatMap(([, target]) => fileOf(file, target as string, mainFiles))
        ])
    );
}

/** The file that an import names: beside the importing one, or the main file of a bundle of components (`c/name`). */
function fileOf(file: string, target: string, mainFiles: ReadonlyMap<string, string>): string[] {
    if (target.startsWith('c/')) {
        const bundle = mainFiles.get(target.slice(2));
        return bundle ? [bundle] : [];
    }
    const named = path.posix.join(path.posix.dirname(file), target);
    return [named.endsWith('.ts') ? named : `${named}.ts`];
}

/** Sets of more than one file each of which leads to all others of its set (Tarjan). */
function circles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
    const order = new Map<string, number>();
    const lowest = new Map<string, number>();
    const stack: string[] = [];
    const found: string[][] = [];
    function visit(file: string): void {
        order.set(file, order.size);
        lowest.set(file, order.size - 1);
        stack.push(file);
        for (const target of imports.get(file) ?? []) {
            if (!imports.has(target)) {
                continue;
            }
            if (!order.has(target)) {
                visit(target);
            }
            if (stack.includes(target)) {
                lowest.set(file, Math.min(lowest.get(file) as number, lowest.get(target) as number));
            }
        }
        if (lowest.get(file) === order.get(file)) {
            const circle = stack.splice(stack.indexOf(file));
            if (circle.length > 1) {
                found.push(circle.sort());
            }
        }
    }
    [...imports.keys()].filter((file) => !order.has(file)).forEach((file) => order.has(file) || visit(file));
    return found;
}
