import { execFile } from 'node:child_process';
import path from 'node:path';
import { SF_FOLDER, SF_PROGRAM } from './ensure-salesforce-cli.ts';

/** Where the Salesforce CLI keeps what it knows, and the project in which it works. */
export interface SfPlace {
    readonly home: string;
    readonly project: string;
}

/** What `sf … --json` prints. */
export interface SfAnswer<T = unknown> {
    readonly status: number;
    readonly result: T;
    /** Set when it failed. */
    readonly name?: string;
    readonly message?: string;
}

export interface Ended {
    readonly code: number;
    readonly stdout: string;
    readonly stderr: string;
}

/** Milliseconds for one call; a busy machine takes ten times what an idle one does. */
const PATIENCE = 180_000;

/**
 * The environment of a program that finds this `sf`: a home of its own, and no traffic but that with the org. Everything
 * is on this machine, so proxies are left out.
 */
export function sfEnvironment(home: string, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
    const kept = Object.entries(process.env).filter(
        ([name]) => !/^(SF_|SFDX_|XDG_|NODE_TEST_CONTEXT)|_proxy$/i.test(name)
    );
    return {
        ...Object.fromEntries(kept),
        HOME: home,
        USERPROFILE: home,
        PATH: [path.dirname(process.execPath), SF_FOLDER, process.env.PATH].join(path.delimiter),
        CI: '1',
        NO_COLOR: '1',
        SF_DISABLE_TELEMETRY: 'true',
        SF_AUTOUPDATE_DISABLE: 'true',
        SF_SKIP_NEW_VERSION_CHECK: 'true',
        // sessions go into a file below HOME, and not into the keychain of whoever runs the tests
        SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
        ...more
    };
}

/** Runs a Node program to its end, whatever that is. */
export const runNode = (args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Ended> =>
    new Promise((resolve) => {
        const options = { cwd, env, maxBuffer: 64 << 20, timeout: PATIENCE };
        execFile(process.execPath, [...args], options, (error, stdout, stderr) =>
            // a program that was killed has no code
            resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr })
        );
    });

/** `sf` as a person sees it: text. */
export const runSf = (place: SfPlace, args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<Ended> =>
    runNode([SF_PROGRAM, ...args], place.project, sfEnvironment(place.home, more));

/** `sf` as a program sees it, ended well or not. @throws Error when it prints no JSON */
export async function answerOfSf<T>(
    place: SfPlace,
    args: readonly string[],
    more?: NodeJS.ProcessEnv
): Promise<SfAnswer<T>> {
    const { stdout, stderr } = await runSf(place, [...args, '--json'], more);
    try {
        return JSON.parse(stdout) as SfAnswer<T>;
    } catch (cause) {
        throw new Error(`sf ${args.join(' ')} printed no JSON:\n${stdout}${stderr}`, { cause });
    }
}

/** @returns the result @throws Error with what sf said when it failed */
export async function sf<T>(place: SfPlace, args: readonly string[], more?: NodeJS.ProcessEnv): Promise<T> {
    const { status, result, name, message } = await answerOfSf<T>(place, args, more);
    if (status !== 0) {
        throw new Error(`sf ${args.join(' ')}: ${name ?? ''} ${message ?? JSON.stringify(result)}`);
    }
    return result;
}
