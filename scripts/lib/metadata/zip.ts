import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** @param files path inside the zip -> content */
export async function zipOf(files: ReadonlyMap<string, Buffer | string>): Promise<Buffer> {
    const zip = new ZipFile();
    // A fixed date makes the same files the same bytes.
    const mtime = new Date(Date.UTC(2020, 0, 1));
    for (const [name, content] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
        zip.addBuffer(Buffer.from(content), name, { mtime, mode: 0o100644 });
    }
    zip.end();
    return buffer(zip.outputStream);
}

/** All files below a folder, by their path in it with `/`. Hidden files stay out. */
export async function filesBelow(folder: string): Promise<Map<string, Buffer>> {
    const files = new Map<string, Buffer>();
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        const full = path.join(entry.parentPath, entry.name);
        const name = path.relative(folder, full).split(path.sep).join('/');
        if (entry.isFile() && !name.split('/').some((part) => part.startsWith('.'))) {
            files.set(name, await readFile(full));
        }
    }
    return files;
}
