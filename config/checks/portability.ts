import { spawnSync } from 'node:child_process';
import os from 'node:os';
import type { Check, Problem } from './support/check.ts';
import { lineAt, type Project } from './support/project.ts';

const BINARY = /\.(png|jpe?g|gif|ico|woff2?|zip|gz|db|resource)$/;
/** Somebody's home folder, on the systems that people have. */
const HOME = /(?<![\w.:/-])(\/home\/\w+|\/Users\/\w+|\/root)\/|\b[A-Z]:\\Users\\/;

export const portabilityCheck: Check = {
    name: 'portability',
    promise: 'nothing in the repository depends on one machine',
    run(project) {
        const places = [project.root, os.homedir()].filter((place) => place.length > 5);
        return trackedFiles(project).flatMap((file) => [...problemsOf(file, project.read(file), places)]);
    }
};

function* problemsOf(file: string, text: string, places: readonly string[]): Generator<Problem> {
    for (const place of places) {
        const index = text.indexOf(place);
        if (index >= 0) {
            yield { file, line: lineAt(text, index), message: `names a folder of this machine: ${place}` };
        }
    }
    const home = HOME.exec(text);
    if (home) {
        yield { file, line: lineAt(text, home.index), message: `names somebody's home folder: ${home[0]}` };
    }
    const registry = file.endsWith('package-lock.json') ? /"resolved": "https?:/.exec(text) : null;
    if (registry) {
        yield {
            file,
            line: lineAt(text, registry.index),
            message: 'names a registry: run `npm install --package-lock-only`, which .npmrc tells to leave it out'
        };
    }
}

/** What git would commit; every file where the tree is no clone. */
function trackedFiles(project: Project): string[] {
    const files = gitFiles(project.root) ?? project.files;
    return files.filter((file) => !BINARY.test(file) && project.has(file));
}

function gitFiles(root: string): string[] | undefined {
    const args = ['ls-files', '--cached', '--others', '--exclude-standard'];
    const git = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
    return git.status === 0 ? git.stdout.split('\n').filter(Boolean) : undefined;
}
