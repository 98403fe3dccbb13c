import { mkdir, readdir, readFile, rename, rmdir, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** @returns files under a folder, relative to it, with `/`; none where the folder is not there */
export async function listFiles(folder: string): Promise<string[]> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    return entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
        .sort();
}

/** A built file carries the time of its source, so that equal times mean equal contents. */
export async function isCurrent(target: string, source: string): Promise<boolean> {
    const [built, original] = await Promise.all([stat(target).catch(() => undefined), stat(source)]);
    return built !== undefined && Math.abs(built.mtimeMs - original.mtimeMs) < 1;
}

/** Writes beside the target and renames, so that whoever reads meanwhile sees the old file or the new one, never half of it. */
export async function writeWhole(target: string, contents: string | Uint8Array, timeOf?: string): Promise<void> {
    const draft = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.draft`);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(draft, contents);
    if (timeOf) {
        const { atime, mtime } = await stat(timeOf);
        await utimes(draft, atime, mtime);
    }
    await rename(draft, target);
}

/** Leaves a file alone that holds this text already: whoever reads the build meanwhile sees no draft come and go. */
export async function writeDifferent(target: string, text: string): Promise<void> {
    if ((await readFile(target, 'utf8').catch(() => undefined)) !== text) {
        await writeWhole(target, text);
    }
}

export async function removeEmptyFolders(folder: string): Promise<void> {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    await Promise.all(
        entries.filter((entry) => entry.isDirectory()).map((entry) => removeEmptyFolders(path.join(folder, entry.name)))
    );
    await rmdir(folder).catch(() => undefined); // not empty, or not there: both are fine
}
