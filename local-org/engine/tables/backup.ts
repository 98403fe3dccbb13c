import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database } from '../../storage/database.ts';

/** Thrown out of a transaction that is about to rewrite a table and has no backup to fall back on. */
class BackupNeeded extends Error {}

/** How many backups of a database are kept. */
const KEPT = 3;

/**
 * Runs a transaction that may rewrite tables: `work` calls `beforeRewrite` first. The first such call takes the transaction
 * back, copies the database beside itself (`org.db.2026-05-04T09-00-00.backup`) and runs `work` again.
 */
export function withBackup<T>(database: Database, now: number, work: (beforeRewrite: () => void) => T): T {
    const { file } = database;
    if (file === undefined || database.isInTransaction()) {
        return work(() => undefined);
    }
    try {
        return work(() => {
            throw new BackupNeeded();
        });
    } catch (error) {
        if (!(error instanceof BackupNeeded)) {
            throw error;
        }
    }
    makeBackup(database, file, now);
    return work(() => undefined);
}

function makeBackup(database: Database, file: string, now: number): void {
    const moment = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-');
    const path = `${file}.${moment}.backup`;
    rmSync(path, { force: true });
    database.copyTo(path);
    const folder = dirname(file);
    const backups = readdirSync(folder).filter(
        (name) => name.startsWith(`${basename(file)}.`) && name.endsWith('.backup')
    );
    for (const old of backups.sort().slice(0, -KEPT)) {
        rmSync(join(folder, old), { force: true });
    }
}
