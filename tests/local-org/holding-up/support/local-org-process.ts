import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const ADMINISTRATOR = { username: 'admin@holding.example', password: 'holding-up' };

/** Milliseconds that an ended process has for what it wrote last. */
const LAST_WORDS = 2000;

/** A local org in a process of its own, as `node local-org/main.ts` starts it. */
export interface LocalOrgProcess {
    readonly url: string;
    /** What it wrote so far. */
    output(): string;
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

/** How a process ended, with all that it wrote. */
interface End {
    readonly code: number | null;
    readonly signal: NodeJS.Signals | null;
    readonly output: string;
}

/** Follows a process from its start: an end that nobody asked for must be told, whenever it comes. */
function follow(child: ChildProcess, onOutput: (output: string) => void = () => undefined): Promise<End> {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
        stream?.on('data', (chunk: Buffer) => {
            output += chunk.toString();
            onOutput(output);
        });
    }
    // What a helper of the org (esbuild) still holds of its output is not waited for long: it may outlive a killed org.
    const closed = once(child, 'close');
    return once(child, 'exit').then(async ([code, signal]) => {
        await Promise.race([closed, wait(LAST_WORDS)]);
        return { code: code as number | null, signal: signal as NodeJS.Signals | null, output };
    });
}

const endedItself = ({ code, signal, output }: End): Error =>
    new Error(`The local org ended by itself with ${code ?? signal}:\n${output}`);

/** Starts the org and waits until it listens; throws with its output when it does not. */
export async function startLocalOrgProcess(dataDirectory: string): Promise<LocalOrgProcess> {
    const child = spawnLocalOrg(dataDirectory);
    const { promise: listening, resolve } = Promise.withResolvers<string>();
    let written = '';
    const end = follow(child, (output) => {
        written = output;
        const address = /Local org: (\S+)/.exec(output)?.[1];
        if (address) {
            resolve(address);
        }
    });
    const url = await Promise.race([
        listening,
        end.then((early): never => {
            throw endedItself(early);
        })
    ]);
    return {
        url,
        output: () => written,
        async kill() {
            child.kill('SIGKILL');
            const last = await end;
            if (last.signal !== 'SIGKILL') {
                throw endedItself(last);
            }
        },
        async stop() {
            child.kill('SIGTERM');
            return (await end).code;
        }
    };
}

/** Starts the org and kills it after some milliseconds, wherever it is by then: opening, migrating, listening. */
export async function killWhileStarting(dataDirectory: string, milliseconds: number): Promise<void> {
    const child = spawnLocalOrg(dataDirectory);
    const end = follow(child);
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    const last = await end;
    clearTimeout(timer);
    if (last.signal !== 'SIGKILL') {
        throw endedItself(last);
    }
}

/** @returns a session's token */
export async function signIn(url: string): Promise<string> {
    const form = { grant_type: 'password', client_id: 'test', client_secret: 'test', ...ADMINISTRATOR };
    const answer = await fetch(`${url}/services/oauth2/token`, { method: 'POST', body: new URLSearchParams(form) });
    const { access_token } = (await answer.json()) as { access_token: string };
    return access_token;
}
