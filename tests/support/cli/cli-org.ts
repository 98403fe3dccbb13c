import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startLocalOrg } from '../../../local-org/main.ts';
import { buildPackage } from '../../../scripts/lib/build/build-package.ts';
import { openConnection } from '../../../scripts/lib/org/target-org.ts';
import { ensureSalesforceCli } from './ensure-salesforce-cli.ts';
import { answerOfSf, runSf, sf, type Ended, type SfAnswer, type SfPlace } from './run-sf.ts';

const ALIAS = 'local-test';
const ADMINISTRATOR = { username: 'admin@cli.example', password: 'cli-password' };

/** A local org, a project with the package as it is built, and the Salesforce CLI signed in to the one from the other. */
export interface CliOrg extends SfPlace {
    readonly url: string;
    readonly username: string;
    /** Name under which `sf` knows the org. */
    readonly alias: string;
    readonly connection: Awaited<ReturnType<typeof openConnection>>;
    /** Runs `sf` against the org. @throws Error when it fails */
    sf<T>(...args: string[]): Promise<T>;
    answer<T>(...args: string[]): Promise<SfAnswer<T>>;
    text(args: readonly string[], environment?: NodeJS.ProcessEnv): Promise<Ended>;
    /** A folder of this test's own. */
    folder(name: string): Promise<string>;
    close(): Promise<void>;
}

export async function startCliOrg(): Promise<CliOrg> {
    ensureSalesforceCli();
    const root = await mkdtemp(path.join(tmpdir(), 'cli-org-'));
    const folder = async (name: string): Promise<string> => {
        await mkdir(path.join(root, name), { recursive: true });
        return path.join(root, name);
    };
    const place = { home: await folder('home'), project: await folder('project') };
    await cp((await buildPackage()).directory, place.project, { recursive: true });
    const local = await startLocalOrg({ port: 0, dataDirectory: await folder('data'), administrator: ADMINISTRATOR });
    const connection = await openConnection({ instanceUrl: local.url, loginUrl: local.url });
    await connection.login(ADMINISTRATOR.username, ADMINISTRATOR.password);
    await signIn(place, local.url, connection.accessToken ?? '');
    const target = (args: readonly string[]): string[] => [...args, '--target-org', ALIAS];
    return {
        ...place,
        url: local.url,
        username: ADMINISTRATOR.username,
        alias: ALIAS,
        connection,
        folder,
        sf: (...args) => sf(place, target(args)),
        answer: (...args) => answerOfSf(place, target(args)),
        text: (args, environment) => runSf(place, target(args), environment),
        async close() {
            await local.close();
            await rm(root, { recursive: true, force: true });
        }
    };
}

/** The CLI takes the token from its environment, so that it stands in no list of processes. */
const signIn = (place: SfPlace, url: string, token: string): Promise<unknown> =>
    sf(place, ['org', 'login', 'access-token', '--instance-url', url, '--no-prompt', '--alias', ALIAS], {
        SF_ACCESS_TOKEN: token
    });
