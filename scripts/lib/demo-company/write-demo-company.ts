import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { makeDemoCompany } from './make-demo-company.ts';

/**
 * Writes the demo company's CSV files.
 * @param asOf the day they end at, YYYY-MM-DD
 * @returns the folder
 */
export async function writeDemoCompany(asOf: string, folder: string): Promise<string> {
    await mkdir(folder, { recursive: true });
    for (const [name, rows] of makeDemoCompany(asOf)) {
        await writeFile(path.join(folder, name), stringify([...rows], { header: true }));
    }
    return folder;
}
