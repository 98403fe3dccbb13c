import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createBundleCompiler } from './bundle-compiler.ts';
import { openOrg } from './engine/open-org.ts';
import type { Clock, Org, OrgFeatures } from './engine/org.ts';
import { createApp } from './http/app.ts';
import { FolderTaken, lockFolder } from './storage/lock.ts';
import { registerWeb, type Web } from './web/server/register-web.ts';

export interface LocalOrgOptions extends Partial<OrgFeatures> {
    /** 0 takes any free one. */
    readonly port: number;
    /** Made when it is missing. Holds the database and what jobs need. */
    readonly dataDirectory: string;
    /** Made when the org is new. */
    readonly administrator: {
        readonly username: string;
        readonly password: string;
        readonly firstName?: string;
        readonly lastName?: string;
    };
    readonly organizationName?: string;
    readonly clock?: Clock;
    /** Serve the page from sources as they are edited. */
    readonly development?: boolean;
}

export interface LocalOrg {
    /** `http://127.0.0.1:4400` */
    readonly url: string;
    readonly org: Org;
    /** The page: wait for `web.ready()` to have it built for the metadata of now. */
    readonly web: Web;
    /** Finishes the work at hand, then closes server and database. */
    close(): Promise<void>;
}

/**
 * Opens the org of a data directory and serves it on 127.0.0.1.
 * @throws Error with a sentence for people when the port or the folder is taken, or the database cannot be opened
 */
export async function startLocalOrg(options: LocalOrgOptions): Promise<LocalOrg> {
    const { port, dataDirectory, development = false, ...orgOptions } = options;
    const unlock = takeFolder(dataDirectory);
    let org: Org | undefined;
    try {
        org = openOrg({ ...orgOptions, file: join(dataDirectory, 'org.db'), compileBundle: createBundleCompiler() });
        const opened = org;
        const app = await createApp({ org: opened, dataDirectory });
        const web = registerWeb(app, { org: opened, dataDirectory, development });
        const url = await listen(app, port);
        return {
            url,
            org: opened,
            web,
            async close() {
                await app.close();
                opened.close();
                unlock();
            }
        };
    } catch (error) {
        org?.close();
        unlock();
        throw error;
    }
}

/** Makes the folder and takes it for this process. @returns gives it free again */
function takeFolder(directory: string): () => void {
    try {
        mkdirSync(directory, { recursive: true });
        return lockFolder(directory);
    } catch (error) {
        if (error instanceof FolderTaken) {
            throw error;
        }
        throw new Error(
            `The folder ${directory} cannot be made or written to (${(error as Error).message}). Allow writing there, or name another folder with --data.`,
            { cause: error }
        );
    }
}

type App = Awaited<ReturnType<typeof createApp>>;

async function listen(app: App, port: number): Promise<string> {
    try {
        await app.listen({ port, host: '127.0.0.1' });
    } catch (error) {
        await app.close();
        if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
            throw new Error(`Port ${port} is in use by another program. Stop it, or choose another port.`, {
                cause: error
            });
        }
        throw error;
    }
    const address = app.server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`;
}

if (import.meta.main) {
    const { values } = parseArgs({
        options: {
            port: { type: 'string', default: '4400' },
            data: { type: 'string', default: '.local-org' },
            username: { type: 'string', default: 'admin@local.example' },
            password: { type: 'string', default: 'demo' }
        }
    });
    const { username, password } = values;
    const local = await startLocalOrg({
        port: Number(values.port),
        dataDirectory: resolve(values.data),
        administrator: { username, password }
    }).catch((error: Error) => {
        console.error(error.message);
        process.exit(1);
    });
    console.log(`Local org: ${local.url} (sign in as ${username})`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.once(signal, () => void local.close().then(() => process.exit(0)));
    }
}
