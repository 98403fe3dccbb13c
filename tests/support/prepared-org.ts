import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { oneAtATime } from '../../scripts/lib/build/one-at-a-time.ts';
import { hashOfFolders } from '../../scripts/lib/start/package-hash.ts';
import { startOrg, type StartedOrg } from '../../scripts/lib/start/start-org.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const KEPT = path.join(ROOT, '.cache/prepared');
/** What such an org is made of. */
const SOURCES = ['force-app', 'languages', 'local-org', 'scripts', 'config/data-plans'];

/**
 * Starts an org with the package and, unless `empty`, the demo company in a folder. Made once for all files of tests, since
 * making one takes longer than most of them, and made anew when its sources or the day change.
 */
export async function startPreparedOrg(
    dataDirectory: string,
    { empty = false }: { empty?: boolean } = {}
): Promise<StartedOrg> {
    const kind = empty ? 'empty' : 'demo';
    const today = new Date().toISOString().slice(0, 10);
    const hash = await hashOfFolders(SOURCES.map((folder) => path.join(ROOT, folder)));
    const prepared = path.join(KEPT, `${kind}-${today}-${hash.slice(0, 16)}`);
    if (!existsSync(prepared)) {
        await oneAtATime(path.join(ROOT, `.cache/prepared-${kind}.lock`), () => make(prepared, kind));
    }
    await cp(prepared, dataDirectory, { recursive: true });
    return start(dataDirectory, empty);
}

async function make(prepared: string, kind: 'empty' | 'demo'): Promise<void> {
    if (existsSync(prepared)) {
        return;
    }
    await mkdir(KEPT, { recursive: true });
    const former = (await readdir(KEPT)).filter((name) => name.startsWith(`${kind}-`));
    await Promise.all(former.map((name) => rm(path.join(KEPT, name), { recursive: true, force: true })));
    const unfinished = `${prepared}.unfinished`;
    const org = await start(unfinished, kind === 'empty');
    await org.close();
    await rename(unfinished, prepared);
}

const start = (dataDirectory: string, empty: boolean): Promise<StartedOrg> =>
    startOrg({ port: 0, dataDirectory, reset: false, empty, watch: false, help: false });
