import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

/** Hash of every file name and content below the folders: equal hashes, equal package. */
export async function hashOfFolders(folders: readonly string[]): Promise<string> {
    const hash = createHash('sha256');
    for (const folder of folders) {
        const entries = await readdir(folder, { recursive: true, withFileTypes: true });
        const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
        for (const file of files.sort()) {
            hash.update(path.relative(folder, file))
                .update('\0')
                .update(await readFile(file))
                .update('\0');
        }
    }
    return hash.digest('hex');
}
