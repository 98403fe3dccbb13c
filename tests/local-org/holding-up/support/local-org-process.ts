import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const ADMINISTRATOR = { username: 'admin@holding.example', password: 'holding-up' };

/** A local org in a process of its own, as `node local-org/main.ts` starts it. */
export interface LocalOrgProcess {
    readonly url: string;
    /** SIGKILL: the process gets no chance to finish anything. */
    kill(): Promise<void>;
    /** SIGTERM. @returns the exit code */
    stop(): Promise<number | null>;
}

function spawnLocalOrg(dataDirectory: string): ChildProcess {
    const { username, password } = ADMINISTRATOR;
    const args = ['--port', '0', '--data', dataDirectory, '--username', username, '--password', password];
    return spawn(process.execPath, ['local-org/main.ts', ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Starts the org and waits until it listens; throws with its output when it does not. */
export async function startLocalOrgProcess(dataDirectory: string): Promise<LocalOrgProcess> {
    const child = spawnLocalOrg(dataDirectory);
    const url = await listening(child);
    const end = async (signal: NodeJS.Signals): Promise<number | null> => {
        const exit = once(child, 'exit') as Promise<[number | null]>;
        child.kill(signal);
        return (await exit)[0];
    };
    return {
        url,
        async kill() {
            await end('SIGKILL');
        },
        stop: () => end('SIGTERM')
    };
}

/** Starts the org and kills it after some milliseconds, wherever it is by then: opening, migrating, listening. */
export async function killWhileStarting(dataDirectory: string, milliseconds: number): Promise<void> {
    const child = spawnLocalOrg(dataDirectory);
    const exit = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    const [code, signal] = await exit;
    clearTimeout(timer);
    if (signal !== 'SIGKILL') {
        throw new Error(`The local org ended by itself with code ${code} while it started.`);
    }
}

function listening(child: ChildProcess): Promise<string> {
    return new Promise((resolve, reject) => {
        let output = '';
        const onOutput = (chunk: Buffer): void => {
            output += chunk.toString();
            const url = /Local org: (\S+)/.exec(output)?.[1];
            if (url) {
                child.removeAllListeners('exit');
                resolve(url);
            }
        };
        child.stdout?.on('data', onOutput);
        child.stderr?.on('data', onOutput);
        child.once('exit', (code) => reject(new Error(`The local org ended with code ${code}:\n${output}`)));
    });
}

/** @returns a session's token */
export async function signIn(url: string): Promise<string> {
    const form = { grant_type: 'password', client_id: 'test', client_secret: 'test', ...ADMINISTRATOR };
    const answer = await fetch(`${url}/services/oauth2/token`, { method: 'POST', body: new URLSearchParams(form) });
    const { access_token } = (await answer.json()) as { access_token: string };
    return access_token;
}
