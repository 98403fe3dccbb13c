import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from 'jsforce';
import { openOrg } from '../../../local-org/engine/open-org.ts';
import { createApp } from '../../../local-org/http/app.ts';

export const API_VERSION = '67.0';

/** An org that the contract is held against, with an administrator's credentials. */
export interface ContractOrg {
    readonly url: string;
    readonly username: string;
    readonly password: string;
    close(): Promise<void>;
}

/**
 * The org named by CONTRACT_ORG_URL, CONTRACT_ORG_USERNAME and CONTRACT_ORG_PASSWORD; without them a new local org.
 * The cases clean up after themselves, but run them on a sandbox or scratch org only.
 */
export async function openContractOrg(): Promise<ContractOrg> {
    const { CONTRACT_ORG_URL: url, CONTRACT_ORG_USERNAME: username, CONTRACT_ORG_PASSWORD: password } = process.env;
    if (url && username && password) {
        return { url, username, password, close: async () => {} };
    }
    return openLocalContractOrg();
}

async function openLocalContractOrg(): Promise<ContractOrg> {
    const administrator = { username: 'admin@contract.example', password: 'contract' };
    const dataDirectory = await mkdtemp(join(tmpdir(), 'contract-org-'));
    const org = openOrg({ file: join(dataDirectory, 'org.db'), administrator });
    const app = await createApp({ org, dataDirectory });
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    return {
        url,
        ...administrator,
        async close() {
            await app.close();
            org.close();
            await rm(dataDirectory, { recursive: true });
        }
    };
}

/** Not signed in yet. */
export const oauthConnection = (org: ContractOrg): Connection =>
    new Connection({
        oauth2: { loginUrl: org.url, clientId: 'contract', clientSecret: 'contract' },
        version: API_VERSION
    });

export async function signedIn(org: ContractOrg): Promise<Connection> {
    const connection = oauthConnection(org);
    await connection.login(org.username, org.password);
    return connection;
}

/** A name that no other record of the org has. */
export const uniqueName = (stem: string): string =>
    `${stem} ${Date.now().toString(36)}-${Math.floor(Math.random() * 1e9).toString(36)}`;

/** What jsforce throws for an error of the org. */
export interface ApiError extends Error {
    readonly errorCode: string;
}

export const hasCode =
    (code: string) =>
    (error: unknown): boolean =>
        (error as ApiError).errorCode === code;
