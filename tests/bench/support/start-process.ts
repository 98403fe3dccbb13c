import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');

export interface StartedProcess {
    /** Milliseconds from the start of the process to its line `Ready: <url>`. */
    readonly readyMs: number;
    readonly url: string;
    /** Bytes that the process holds in memory, all of it. The program must be able to tell: see report-memory.ts. */
    memory(): Promise<number>;
    stop(): Promise<void>;
}

/** Runs a Node program that prints `Ready: <url>` and measures how long that takes. */
export function startProcess(file: string, args: readonly string[]): Promise<StartedProcess> {
    const startedAt = performance.now();
    const child = spawn(process.execPath, [file, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    return new Promise((resolve, reject) => {
        let output = '';
        const onOutput = (chunk: Buffer): void => {
            output += chunk.toString();
            const url = /Ready: (\S+)/.exec(output)?.[1];
            if (url) {
                resolve({
                    readyMs: performance.now() - startedAt,
                    url,
                    memory: () => memoryOf(child),
                    stop: () => stop(child)
                });
            }
        };
        child.stdout?.on('data', onOutput);
        child.stderr?.on('data', onOutput);
        child.on('exit', (code) =>
            reject(new Error(`${file} ended with code ${code} before it was ready:\n${output}`))
        );
    });
}

async function memoryOf(child: ChildProcess): Promise<number> {
    const answered = once(child, 'message') as Promise<[number]>;
    child.send('memory');
    const [bytes] = await answered;
    return bytes;
}

function stop(child: ChildProcess): Promise<void> {
    return new Promise((resolve) => {
        child.removeAllListeners('exit');
        child.once('exit', () => resolve());
        child.kill('SIGINT');
    });
}
