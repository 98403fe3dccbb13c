import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';

/** Another process has the folder. */
export class FolderTaken extends Error {}

/** SQLITE_BUSY. */
const BUSY = 5;

/**
 * Takes a data folder for this process alone: two orgs on one database would hand out the same ids. The lock is the operating
 * system's, on the file `org.lock`, and so ends with the process, however that ends.
 * @returns gives the folder free again
 * @throws FolderTaken with a sentence for people
 */
export function lockFolder(directory: string): () => void {
    const lock = new DatabaseSync(join(directory, 'org.lock'));
    try {
        lock.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    } catch (error) {
        lock.close();
        if (((error as { errcode?: number }).errcode ?? 0) % 256 === BUSY) {
            throw new FolderTaken(
                `Another local org already runs on ${directory}. Its data are as they were. Stop that one first, or name another folder with --data.`,
                { cause: error }
            );
        }
        throw error;
    }
    return () => lock.close();
}
