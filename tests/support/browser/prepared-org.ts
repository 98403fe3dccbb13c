import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { oneAtATime } from '../../../scripts/lib/build/one-at-a-time.ts';
import { hashOfFolders } from '../../../scripts/lib/start/package-hash.ts';
import { startOrg } from '../../../scripts/lib/start/start-org.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const KEPT = path.join(ROOT, '.cache/journeys');
/** What an org with the demo company is made of. */
const SOURCES = ['force-app', 'languages', 'local-org', 'scripts', 'config/data-plans'];

/**
 * Puts an org with the package and the demo company into a folder. Made once for all files of journeys, since making one takes
 * longer than most of them, and made anew when its sources or the day change.
 */
export async function prepareOrg(dataDirectory: string): Promise<void> {
    const today = new Date().toISOString().slice(0, 10);
    const key = `${today}-${(await hashOfFolders(SOURCES.map((folder) => path.join(ROOT, folder)))).slice(0, 16)}`;
    const prepared = path.join(KEPT, key);
    if (!existsSync(prepared)) {
        await oneAtATime(path.join(ROOT, '.cache/journeys.lock'), () => make(prepared));
    }
    await cp(prepared, dataDirectory, { recursive: true });
}

async function make(prepared: string): Promise<void> {
    if (existsSync(prepared)) {
        return;
    }
    await mkdir(KEPT, { recursive: true });
    const former = await readdir(KEPT);
    await Promise.all(former.map((name) => rm(path.join(KEPT, name), { recursive: true, force: true })));
    const unfinished = `${prepared}.unfinished`;
    const org = await startOrg({
        port: 0,
        dataDirectory: unfinished,
        reset: false,
        empty: false,
        watch: false,
        help: false
    });
    await org.close();
    await rename(unfinished, prepared);
}
