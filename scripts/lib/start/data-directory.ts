import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What the starter remembers between two starts. */
export interface StartState {
    /** Hash of the package that was deployed last. */
    readonly packageHash?: string;
    /** Whether defaults and the demo company have been loaded. */
    readonly isDemoLoaded?: boolean;
}

/** Where a running org is found by the jobs that say `--target-org local`. */
export interface Endpoint {
    readonly url: string;
    readonly pid: number;
}

/** What the sign-in page of a demo org may tell everybody who reaches it. */
export interface SignInHelp {
    readonly password: string;
    readonly users: readonly { readonly username: string; readonly name: string; readonly role: string }[];
}

const MARKS = ['org.db', 'state.json', 'endpoint.json'];

/**
 * The folder that holds everything a local org keeps. Erasing is refused where the folder is not one of ours:
 * a mistyped `--data ~ --reset` must not cost a home directory.
 */
export class DataDirectory {
    readonly directory: string;

    constructor(directory: string) {
        this.directory = directory;
    }

    erase(): void {
        if (!existsSync(this.directory)) {
            return;
        }
        const files = readdirSync(this.directory);
        if (files.length > 0 && !files.some((file) => MARKS.includes(file))) {
            throw new Error(
                `${this.directory} holds no local org, so --reset leaves it alone. Name another folder with --data, or empty it yourself.`
            );
        }
        rmSync(this.directory, { recursive: true, force: true });
    }

    create(): void {
        mkdirSync(this.directory, { recursive: true });
    }

    /** @returns the org that already runs on these data, if its process lives */
    runningOrg(): Endpoint | undefined {
        const endpoint = this.#read<Endpoint>('endpoint.json');
        return endpoint && isAlive(endpoint.pid) ? endpoint : undefined;
    }

    saveEndpoint(url: string): void {
        this.#write('endpoint.json', { url, pid: process.pid } satisfies Endpoint);
    }

    forgetEndpoint(): void {
        rmSync(path.join(this.directory, 'endpoint.json'), { force: true });
    }

    state(): StartState {
        return this.#read<StartState>('state.json') ?? {};
    }

    saveState(change: StartState): void {
        this.#write('state.json', { ...this.state(), ...change });
    }

    saveSignInHelp(help: SignInHelp): void {
        this.#write('sign-in-help.json', help);
    }

    #read<T>(file: string): T | undefined {
        try {
            return JSON.parse(readFileSync(path.join(this.directory, file), 'utf8')) as T;
        } catch {
            return undefined; // absent, or cut short by a crash: either way it is written anew
        }
    }

    #write(file: string, value: unknown): void {
        writeFileSync(path.join(this.directory, file), JSON.stringify(value));
    }
}

function isAlive(pid: number): boolean {
    try {
        process.kill(pid, 0);
        return true;
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
}
