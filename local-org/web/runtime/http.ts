import { boot } from 'host/boot';

export const DATA = '/services/data/v67.0';
export const UI_API = `${DATA}/ui-api`;

/** Error as Lightning Data Service hands it to wires: `error.body` is the API's answer. */
export class FetchResponse extends Error {
    readonly ok = false;
    readonly status: number;
    readonly statusText: string;
    readonly body: unknown;
    readonly headers = {};
    readonly errorType = 'fetchResponse';

    constructor(status: number, statusText: string, body: unknown) {
        super(messageOf(body) ?? statusText);
        this.name = 'FetchResponse';
        this.status = status;
        this.statusText = statusText;
        this.body = body;
    }
}

/** UI API errors are one object with a message; other doors send an array of them. */
function messageOf(body: unknown): string | undefined {
    const first = Array.isArray(body) ? (body as unknown[])[0] : body;
    const message = (first as { message?: unknown } | undefined)?.message;
    return typeof message === 'string' ? message : undefined;
}

const answers = new Map(Object.entries(boot.answers ?? {}));

/** The server answered the page's first requests in the page itself: each answer is taken once, then asked anew. */
function takeAnswer(path: string): unknown {
    const answer = answers.get(path);
    answers.delete(path);
    return answer;
}

export interface RequestOptions {
    readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
}

let changes = 0;

/** Grows with every request that may have changed something: what was read before may be old. Queries are posted, too. */
export const changesSoFar = (): number => changes;

/** @throws FetchResponse */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
    const method = options.method ?? 'GET';
    const ready = method === 'GET' ? takeAnswer(path) : undefined;
    if (ready !== undefined) return ready as T;
    const json = options.body !== undefined;
    if (method !== 'GET' && !path.endsWith('/graphql')) changes += 1;
    const response = await send(path, {
        method,
        credentials: 'same-origin',
        headers: {
            accept: 'application/json',
            ...(json ? { 'content-type': 'application/json' } : {}),
            ...options.headers
        },
        ...(json ? { body: JSON.stringify(options.body) } : {}),
        ...(options.signal ? { signal: options.signal } : {})
    });
    const body = await readBody(response);
    if (response.status === 401) window.dispatchEvent(new CustomEvent('host:signedout'));
    if (!response.ok) throw new FetchResponse(response.status, response.statusText, body);
    return body as T;
}

async function send(path: string, init: RequestInit): Promise<Response> {
    try {
        return await fetch(path, init);
    } catch (error) {
        if ((error as Error).name === 'AbortError') throw error;
        throw new FetchResponse(0, 'Offline', {
            message: 'The org does not answer. Nothing was saved. Check that it runs, then try again.'
        });
    }
}

async function readBody(response: Response): Promise<unknown> {
    const text = await response.text();
    if (!text) return undefined;
    try {
        return JSON.parse(text) as unknown;
    } catch {
        return { message: text.slice(0, 300) };
    }
}
