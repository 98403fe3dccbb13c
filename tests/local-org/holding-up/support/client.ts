import { setTimeout as wait } from 'node:timers/promises';

/** The connection broke before the answer was there: nobody knows whether the request was carried out. */
export class NoAnswer extends Error {}

/** What writers and checks call the org by. */
export interface Client {
    /** Sends JSON, CSV or a form and reads JSON or text. Throws NoAnswer, or Error for a refusal. */
    call<T = unknown>(method: string, path: string, body?: unknown): Promise<T>;
    /** All rows of a query. */
    query<T>(soql: string): Promise<T[]>;
}

/** Milliseconds after which a request hangs: an org that was killed breaks the connection, it does not keep silent. */
const LONGEST_ANSWER = 60_000;

const DATA = '/services/data/v67.0';

/** `address` is asked for every request: the org listens somewhere else after each start. */
export function createClient(address: () => string, token: string): Client {
    async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
        const { status, text } = await exchange(address() + DATA + path, method, token, body);
        if (status >= 300) {
            throw new Error(`${method} ${path} was answered with ${status}: ${text.slice(0, 500)}`);
        }
        return (/^[[{]/.test(text) ? JSON.parse(text) : text) as T;
    }
    return {
        call,
        async query<T>(soql: string) {
            type Page = { records: T[]; nextRecordsUrl?: string };
            let page = await call<Page>('GET', `/query?q=${encodeURIComponent(soql)}`);
            const rows = page.records;
            while (page.nextRecordsUrl) {
                page = await call<Page>('GET', page.nextRecordsUrl.slice(DATA.length));
                rows.push(...page.records);
            }
            return rows;
        }
    };
}

async function exchange(
    url: string,
    method: string,
    token: string,
    body: unknown
): Promise<{ status: number; text: string }> {
    const isForm = body instanceof FormData;
    const isCsv = typeof body === 'string';
    const headers = {
        authorization: `Bearer ${token}`,
        ...(isForm || body === undefined ? {} : { 'content-type': isCsv ? 'text/csv' : 'application/json' })
    };
    try {
        const answer = await fetch(url, {
            method,
            headers,
            signal: AbortSignal.timeout(LONGEST_ANSWER),
            ...(body === undefined ? {} : { body: isForm || isCsv ? body : JSON.stringify(body) })
        });
        return { status: answer.status, text: await answer.text() };
    } catch (error) {
        if ((error as Error).name === 'TimeoutError') {
            throw new Error(`${method} ${url} was not answered within ${LONGEST_ANSWER / 1000} s.`, { cause: error });
        }
        throw new NoAnswer(`${method} ${url}`, { cause: error });
    }
}

/** Asks again every few milliseconds until the answer is there; throws when it takes longer than half a minute. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>, every = 20): Promise<T> {
    const deadline = Date.now() + 30_000;
    for (;;) {
        const answer = await ask();
        if (answer !== undefined) {
            return answer;
        }
        if (Date.now() > deadline) {
            throw new Error(`${what} did not happen within 30 s.`);
        }
        await wait(every);
    }
}
