import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE = 25;

/**
 * Does work that no other process does at the same time: tests, a start and a deployment may all build at once. What a process
 * that died has left behind is cleared away.
 * @param lockFile holds the number of the process at work
 */
export async function oneAtATime<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
    await mkdir(path.dirname(lockFile), { recursive: true });
    while (!(await take(lockFile))) {
        const owner = Number(await readFile(lockFile, 'utf8').catch(() => ''));
        if (owner > 0 && !isAlive(owner)) {
            await rm(lockFile, { force: true });
        } else {
            await sleep(PAUSE);
        }
    }
    try {
        return await work();
    } finally {
        await rm(lockFile, { force: true });
    }
}

/** Linking a file that is whole already leaves no moment in which the lock is there and does not say whose it is. */
async function take(lockFile: string): Promise<boolean> {
    const claim = `${lockFile}.${process.pid}.${randomUUID()}`;
    await writeFile(claim, String(process.pid));
    try {
        await link(claim, lockFile);
        return true;
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
            return false;
        }
        throw error;
    } finally {
        await rm(claim, { force: true });
    }
}

function isAlive(pid: number): boolean {
    try {
        process.kill(pid, 0);
        return true;
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'EPERM'; // it is somebody else's
    }
}
