import path from 'node:path';
import type { Connection } from 'jsforce';
import { startLocalOrg, type LocalOrg } from '../../../local-org/main.ts';
import { buildPackage } from '../build/build-package.ts';
import { refused } from '../cli/job-error.ts';
import { DataDirectory, type SignInHelp } from './data-directory.ts';
import { ADMINISTRATOR, DEMO_PASSWORD, DEMO_PEOPLE, ORGANIZATION_NAME } from './demo-people.ts';
import type { StartOptions } from './options.ts';
import { hashOfFolders } from './package-hash.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

export interface StartedOrg {
    readonly url: string;
    close(): Promise<void>;
}

/**
 * Starts the local org and brings it up to date through the doors that any org has: deploys the package when it changed
 * since the last start, and loads defaults and the demo company on the first one.
 * @param say called with what is being done, a sentence at a time
 */
export async function startOrg(
    options: StartOptions,
    say: (sentence: string) => void = () => undefined
): Promise<StartedOrg> {
    const data = new DataDirectory(options.dataDirectory);
    const running = data.runningOrg();
    if (running) {
        throw refused(
            `A local org already runs on ${options.dataDirectory}: ${running.url} (process ${running.pid}).`,
            'Open that address, stop that process first, or name another folder with --data.'
        );
    }
    if (options.reset) {
        data.erase();
    }
    data.create();
    const localOrg = await startLocalOrg({
        port: options.port,
        dataDirectory: options.dataDirectory,
        administrator: ADMINISTRATOR,
        organizationName: ORGANIZATION_NAME,
        // as an administrator may switch on in any org before loading old records: see config/decisions/0004
        auditFields: true,
        // as an administrator may switch on in any org; what an org without them gets is told by the pages
        accountTeams: true,
        development: options.watch
    });
    data.saveEndpoint(localOrg.url);
    try {
        await bringUpToDate(localOrg, data, options, say);
        const stopWatching = options.watch ? await watchPackage(localOrg, say) : undefined;
        return {
            url: localOrg.url,
            async close() {
                stopWatching?.();
                await localOrg.close();
                data.forgetEndpoint();
            }
        };
    } catch (error) {
        await localOrg.close();
        data.forgetEndpoint();
        throw error;
    }
}

async function bringUpToDate(
    localOrg: LocalOrg,
    data: DataDirectory,
    options: StartOptions,
    say: (sentence: string) => void
): Promise<void> {
    const packageHash = await hashOfFolders([path.join(ROOT, 'force-app'), path.join(ROOT, 'languages')]);
    const { packageHash: deployedHash, isDemoLoaded } = data.state();
    const needsDeploy = packageHash !== deployedHash;
    const needsDemo = !isDemoLoaded && !options.empty;
    if (!needsDeploy && !needsDemo) {
        return;
    }
    const connection = await signIn(localOrg.url);
    if (needsDeploy) {
        say('Deploying the package …');
        const { deployPackage } = await import('../deploy/deploy-package.ts');
        const { deployLanguages } = await import('../deploy/deploy-languages.ts');
        const { directory } = await buildPackage(ROOT);
        await deployPackage({ connection, directory });
        await deployLanguages(connection, ROOT);
        data.saveState({ packageHash });
    }
    if (needsDemo) {
        say('Loading the demo company …');
        const { loadDemoCompany } = await import('../demo-company/load-demo-company.ts');
        await loadDemoCompany({
            connection,
            password: DEMO_PASSWORD,
            workDirectory: path.join(options.dataDirectory, 'demo-company')
        });
        data.saveSignInHelp(await signInHelp(connection));
        data.saveState({ isDemoLoaded: true });
    }
}

/** Who can sign in to the demo company, by the names that its records give them. */
async function signInHelp(connection: Connection): Promise<SignInHelp> {
    const records = await connection
        .sobject('User')
        .find<{ Username: string; Name: string }>(
            { Username: { $in: DEMO_PEOPLE.map(({ username }) => username) } },
            'Username, Name'
        );
    const names = new Map(records.map(({ Username, Name }) => [Username, Name]));
    return {
        password: DEMO_PASSWORD,
        users: DEMO_PEOPLE.map(({ username, role }) => ({ username, role, name: names.get(username) ?? username }))
    };
}

async function signIn(url: string): Promise<Connection> {
    const { openConnection } = await import('../org/target-org.ts');
    const connection = await openConnection({ instanceUrl: url, loginUrl: url });
    await connection.login(ADMINISTRATOR.username, ADMINISTRATOR.password);
    return connection;
}

async function watchPackage(localOrg: LocalOrg, say: (sentence: string) => void): Promise<() => void> {
    const { watchAndDeploy } = await import('../deploy/watch-and-deploy.ts');
    return watchAndDeploy({ connection: await signIn(localOrg.url), root: ROOT, say });
}
