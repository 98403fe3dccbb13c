import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** What no check ever looks into: what git ignores, and git. */
const SKIPPED = /(^|\/)(node_modules|\.sf|\.sfdx)$|^(build|coverage|reports|\.git|\.cache|\.local-org)$/;

/** A source tree as the checks see it: paths are relative to its root and use `/` on every system. */
export class Project {
    readonly root: string;
    readonly files: readonly string[];
    readonly #texts = new Map<string, string>();

    private constructor(root: string, files: readonly string[]) {
        this.root = root;
        this.files = files;
    }

    static async open(root: string): Promise<Project> {
        return new Project(path.resolve(root), (await list(root, '')).sort());
    }

    matching(pattern: RegExp): string[] {
        return this.files.filter((file) => pattern.test(file));
    }

    read(file: string): string {
        let text = this.#texts.get(file);
        if (text === undefined) {
            text = readFileSync(this.absolute(file), 'utf8');
            this.#texts.set(file, text);
        }
        return text;
    }

    has(file: string): boolean {
        return existsSync(this.absolute(file));
    }

    absolute(file: string): string {
        return path.join(this.root, file);
    }
}

async function list(root: string, folder: string): Promise<string[]> {
    const entries = await readdir(path.join(root, folder), { withFileTypes: true });
    const lists = entries.map(async (entry) => {
        const file = folder ? `${folder}/${entry.name}` : entry.name;
        if (entry.isDirectory()) {
            return SKIPPED.test(file) ? [] : await list(root, file);
        }
        return entry.isFile() ? [file] : [];
    });
    return (await Promise.all(lists)).flat();
}

/** Line of a position in a text, counted from 1. */
export const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;
