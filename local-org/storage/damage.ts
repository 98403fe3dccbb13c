import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database } from './database.ts';

/** The newest copy that was made beside a database before its tables were rewritten. */
function newestBackup(file: string): string | undefined {
    const folder = dirname(file);
    const names = existsSync(folder) ? readdirSync(folder) : [];
    return names
        .filter((name) => name.startsWith(`${basename(file)}.`) && name.endsWith('.backup'))
        .sort()
        .at(-1);
}

/** The files beside a database belong to it alone: with those of another one a backup would be damaged at once. */
function backupAdvice(file: string): string {
    const backup = newestBackup(file);
    const name = basename(file);
    const from = backup === undefined ? 'a backup of yours' : join(dirname(file), backup);
    return `To put back a backup, move ${name}, ${name}-wal and ${name}-shm away and copy ${from} to ${file}.`;
}

/** A database file that cannot be used. The message says what happened, what was kept and what to do. */
export class DamagedDatabase extends Error {
    constructor(file: string, reason: string) {
        super(
            `The database file ${file} is damaged or not a database (${reason}). It was left as it is. ` +
                `${backupAdvice(file)} Or start with --reset to begin with an empty org.`
        );
        this.name = 'DamagedDatabase';
    }
}

/** Files up to this size are checked whole when they are opened: some 100 ms. Larger ones are checked as they are read. */
const CHECKED_WHOLE = 32 * 1024 * 1024;

/** Opens a database and makes sure that it is one and in order; throws DamagedDatabase. */
export function openChecked(file: string, open: (file: string) => Database): Database {
    let database: Database | undefined;
    try {
        database = open(file);
        database.prepare('SELECT count(*) FROM sqlite_schema').get();
        const problem = isSmall(file) ? database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] : 'ok';
        if (problem !== 'ok') {
            throw new DamagedDatabase(file, String(problem));
        }
        return database;
    } catch (error) {
        database?.close();
        throw isDamage(error) ? new DamagedDatabase(file, (error as Error).message) : error;
    }
}

function isSmall(file: string): boolean {
    if (file === ':memory:') {
        return false;
    }
    return statSync(file).size <= CHECKED_WHOLE;
}

/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const isDamage = (error: unknown): boolean =>
    error instanceof Error && [11, 26].includes(((error as { errcode?: number }).errcode ?? 0) & 0xff);
