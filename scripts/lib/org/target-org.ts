import type { Connection } from 'jsforce';
import { messageOf, refused } from '../cli/job-error.ts';
import { readLocalEndpoint } from './local-endpoint.ts';
import { readSfSession } from './sf-session.ts';

/** The API version that the project is written for; an older org is spoken to in its own newest version. */
export const API_VERSION = '67.0';

export interface OrgConnection {
    readonly connection: Connection;
    /** 18 characters, 00D… */
    readonly organizationId: string;
    readonly userId: string;
    readonly username: string;
    /** What the person typed: local, an alias or a URL. */
    readonly target: string;
}

/**
 * Opens a jsforce connection to the org that a job was pointed at.
 * @param target `local`, an alias or username that `sf` knows, or a URL (with SF_ACCESS_TOKEN in the environment)
 * @throws JobError when the org cannot be found, reached or signed in to
 */
export async function connectToOrg(
    target: string | undefined,
    environment: NodeJS.ProcessEnv = process.env
): Promise<OrgConnection> {
    if (!target) {
        throw refused(
            '--target-org is missing.',
            'Give it: --target-org local, an alias that `sf org list` shows, or a URL with SF_ACCESS_TOKEN set.'
        );
    }
    if (target === 'local') {
        return connectToLocalOrg(environment);
    }
    if (/^https?:\/\//.test(target)) {
        const accessToken = environment.SF_ACCESS_TOKEN;
        if (!accessToken) {
            throw refused(
                `A URL as --target-org needs an access token.`,
                'Set SF_ACCESS_TOKEN in the environment (a session id of that org).'
            );
        }
        return identify(await openConnection({ instanceUrl: new URL(target).origin, accessToken }), target);
    }
    return identify(await openConnection(await readSfSession(target)), target);
}

async function connectToLocalOrg(environment: NodeJS.ProcessEnv): Promise<OrgConnection> {
    const { url, dataDirectory } = await readLocalEndpoint(environment);
    const username = environment.LOCAL_ORG_USERNAME ?? 'admin@cinder-ridge.example';
    const connection = await openConnection({ instanceUrl: url, loginUrl: url });
    try {
        await connection.login(username, environment.LOCAL_ORG_PASSWORD ?? 'demo');
    } catch (error) {
        throw refused(
            `The local org at ${url} did not let ${username} in: ${messageOf(error)}.`,
            `Is it running (npm start; data in ${dataDirectory})? Other people sign in with LOCAL_ORG_USERNAME and LOCAL_ORG_PASSWORD.`,
            error
        );
    }
    return identify(connection, 'local');
}

/** @returns a connection in the newest API version that both sides speak */
export async function openConnection(config: {
    instanceUrl: string;
    loginUrl?: string;
    accessToken?: string;
}): Promise<Connection> {
    bypassProxyOnLoopback(config.instanceUrl);
    const { Connection } = await import('jsforce');
    return new Connection({ ...config, version: await newestVersion(config.instanceUrl) });
}

// jsforce sends everything through http_proxy, this machine's own addresses too, and asks no_proxy nothing.
function bypassProxyOnLoopback(url: string): void {
    if (['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname)) {
        for (const name of ['https_proxy', 'http_proxy', 'HTTPS_PROXY', 'HTTP_PROXY']) {
            delete process.env[name];
        }
    }
}

async function newestVersion(instanceUrl: string): Promise<string> {
    let versions: { version: string }[];
    try {
        const response = await fetch(new URL('/services/data', instanceUrl), {
            headers: { Accept: 'application/json' }
        });
        versions = (await response.json()) as { version: string }[];
    } catch (error) {
        throw refused(
            `No org answers at ${instanceUrl}: ${messageOf(error)}.`,
            'Check the address and the network; the local org is started with npm start.',
            error
        );
    }
    const newest = Math.max(...versions.map((entry) => Number(entry.version)));
    if (!(newest >= 66)) {
        throw refused(
            `The org at ${instanceUrl} speaks API version ${newest} at most.`,
            'Version 66.0 (Spring ’26) or later is needed.'
        );
    }
    return newest < Number(API_VERSION) ? newest.toFixed(1) : API_VERSION;
}

/** Who is signed in, and to which org. */
export async function identify(connection: Connection, target = connection.instanceUrl): Promise<OrgConnection> {
    try {
        const info = await connection.identity();
        return {
            connection,
            target,
            organizationId: info.organization_id,
            userId: info.user_id,
            username: info.username
        };
    } catch (error) {
        // An org that knows no such session may leave the identity address out of its answer; jsforce then stumbles over that.
        const reason = messageOf(error).includes('parse URL') ? 'it is unknown or has expired' : messageOf(error);
        throw refused(
            `${target} does not accept this session: ${reason}.`,
            'Sign in again (sf org login web, or a fresh SF_ACCESS_TOKEN).',
            error
        );
    }
}
