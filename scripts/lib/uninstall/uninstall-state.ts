import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DataExport } from './export-package-data.ts';

/**
 * What an uninstall has exported, kept until nothing is left: an interrupted one goes on with that export, since later on
 * parts of the data are gone already.
 */
export interface UninstallState {
    readonly exported: DataExport | undefined;
    saveExport(done: DataExport): Promise<void>;
    complete(): Promise<void>;
}

export async function openUninstallState(file: string): Promise<UninstallState> {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    return {
        exported: text === undefined ? undefined : (JSON.parse(text) as DataExport),
        async saveExport(done) {
            await mkdir(path.dirname(file), { recursive: true });
            await writeFile(`${file}.new`, `${JSON.stringify(done, null, 2)}\n`);
            await rename(`${file}.new`, file);
        },
        complete: () => rm(file, { force: true })
    };
}
