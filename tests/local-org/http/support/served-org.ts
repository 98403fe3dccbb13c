import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { Connection } from 'jsforce';
import { openOrg } from '../../../../local-org/engine/open-org.ts';
import type { Org } from '../../../../local-org/engine/org.ts';
import { createApp } from '../../../../local-org/http/app.ts';

const ADMINISTRATOR = { username: 'admin@served.example', password: 'served' };

/** An org that listens on a free port, with its administrator signed in. */
export interface ServedOrg {
    readonly url: string;
    readonly app: FastifyInstance;
    readonly org: Org;
    readonly connection: Connection;
    readonly token: string;
    readonly dataDirectory: string;
    /** Stops the server and starts it again on the same data. */
    restart(): Promise<ServedOrg>;
    /** Stops the server and removes its data. */
    close(): Promise<void>;
}

export async function serveOrg(): Promise<ServedOrg> {
    return serve(await mkdtemp(join(tmpdir(), 'served-org-')));
}

async function serve(dataDirectory: string): Promise<ServedOrg> {
    const org = openOrg({ file: join(dataDirectory, 'org.db'), administrator: ADMINISTRATOR });
    const app = await createApp({ org, dataDirectory });
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    const connection = await signIn(url, ADMINISTRATOR.username, ADMINISTRATOR.password);
    const stop = async (): Promise<void> => {
        await app.close();
        org.close();
    };
    return {
        url,
        app,
        org,
        connection,
        token: connection.accessToken ?? '',
        dataDirectory,
        async restart() {
            await stop();
            return serve(dataDirectory);
        },
        async close() {
            await stop();
            await rm(dataDirectory, { recursive: true });
        }
    };
}

export async function signIn(url: string, username: string, password: string): Promise<Connection> {
    const connection = new Connection({
        oauth2: { loginUrl: url, clientId: 'test', clientSecret: 'test' },
        version: '67.0'
    });
    await connection.login(username, password);
    return connection;
}

/** A user with a password and the standard profile. @returns a connection signed in as that person */
export async function addUser({ url, connection }: ServedOrg, username: string): Promise<Connection> {
    const profiles = await connection.query<{ Id: string }>(`SELECT Id FROM Profile WHERE Name = 'Standard User'`);
    const user = await connection.sobject('User').create({
        Username: username,
        LastName: username.split('@')[0] ?? username,
        Email: username,
        Alias: 'user',
        ProfileId: profiles.records[0]?.Id,
        TimeZoneSidKey: 'Europe/Berlin',
        LocaleSidKey: 'de_DE',
        EmailEncodingKey: 'UTF-8',
        LanguageLocaleKey: 'en_US'
    });
    await connection.request({
        method: 'POST',
        url: `/sobjects/User/${user.id}/password`,
        body: JSON.stringify({ NewPassword: 'user-password' }),
        headers: { 'content-type': 'application/json' }
    });
    return signIn(url, username, 'user-password');
}

export interface Answer {
    readonly status: number;
    readonly headers: Headers;
    readonly body: unknown;
}

/** One request as a signed-in client sends it; JSON in, JSON or text out. */
export async function call(
    served: { url: string; token: string },
    method: string,
    path: string,
    options: { body?: unknown; headers?: Record<string, string> } = {}
): Promise<Answer> {
    const isText = typeof options.body === 'string' || options.body instanceof Uint8Array;
    const answer = await fetch(served.url + path, {
        method,
        redirect: 'manual',
        headers: {
            ...(served.token ? { authorization: `Bearer ${served.token}` } : {}),
            ...(options.body === undefined || isText ? {} : { 'content-type': 'application/json' }),
            ...options.headers
        },
        ...(options.body === undefined
            ? {}
            : { body: isText ? (options.body as BodyInit) : JSON.stringify(options.body) })
    });
    const text = await answer.text();
    const isJson = (answer.headers.get('content-type') ?? '').includes('json');
    return { status: answer.status, headers: answer.headers, body: isJson && text !== '' ? JSON.parse(text) : text };
}

/** Code of the first error in a REST answer. */
export const errorCode = (answer: Answer): string | undefined =>
    (answer.body as { errorCode?: string }[])[0]?.errorCode;

export const DATA = '/services/data/v67.0';
