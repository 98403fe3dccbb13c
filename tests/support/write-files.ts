import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a small tree: keys are paths below `root`, values are contents. */
export function writeFiles(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [file, contents] of Object.entries(files)) {
        const target = path.join(root, file);
        mkdirSync(path.dirname(target), { recursive: true });
        writeFileSync(target, contents);
    }
}
