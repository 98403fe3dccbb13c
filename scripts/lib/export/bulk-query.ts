import { open } from 'node:fs/promises';
import { PassThrough, Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { Connection } from 'jsforce';
import { throwIfStopped } from '../cli/run-job.ts';
import { backoff } from '../org/backoff.ts';

const ROWS_A_PAGE = 50_000;

interface QueryJob {
    readonly id: string;
    readonly state: string;
    readonly numberRecordsProcessed?: number;
    readonly errorMessage?: string;
}

export interface QueryPage {
    /** CSV (UTF-8, LF) with a header line, as it comes in; to be read to its end before the next page is asked for. */
    readonly csv: Readable;
    /** Rows as the org counts them. */
    readonly rows: number;
    /** Where the next page starts; undefined: this was the last one. */
    readonly next: string | undefined;
}

export interface PageOptions {
    readonly signal?: AbortSignal | undefined;
    readonly rowsAPage?: number | undefined;
    /** Where to go on in a job that was read in part. */
    readonly locator?: string | undefined;
    /** What a person who stops the work is told to be left. */
    readonly kept?: string;
}

const jobsOf = (connection: Connection): string => `/services/data/v${connection.version}/jobs/query`;

/** Starts a Bulk API 2.0 query. @returns the job's id; its results stay readable for days */
export async function startQueryJob(connection: Connection, soql: string): Promise<string> {
    const { id } = await connection.request<QueryJob>({
        method: 'POST',
        url: jobsOf(connection),
        body: JSON.stringify({ operation: 'query', query: soql, lineEnding: 'LF', columnDelimiter: 'COMMA' }),
        headers: { 'content-type': 'application/json' }
    });
    return id;
}

/**
 * The results of a query job, a page at a time, once it is complete: memory stays flat.
 * @throws Error where the org gave the job up
 */
export async function* resultPages(
    connection: Connection,
    job: string,
    {
        signal,
        rowsAPage = ROWS_A_PAGE,
        locator,
        kept = 'the org is as it was; the export is unfinished.'
    }: PageOptions = {}
): AsyncGenerator<QueryPage, void, undefined> {
    await completion(connection, job, signal, kept);
    let next = locator;
    do {
        throwIfStopped(signal, kept);
        const page = await pageAt(connection, job, rowsAPage, next);
        yield page;
        next = page.next;
    } while (next !== undefined);
}

async function completion(
    connection: Connection,
    id: string,
    signal: AbortSignal | undefined,
    kept: string
): Promise<void> {
    for (const wait of backoff()) {
        const job = await connection.request<QueryJob>(`${jobsOf(connection)}/${id}`);
        if (job.state === 'JobComplete') {
            return;
        }
        if (job.state === 'Failed' || job.state === 'Aborted') {
            throw new Error(`query job ${id} ended as ${job.state}${job.errorMessage ? `: ${job.errorMessage}` : ''}`);
        }
        throwIfStopped(signal, kept);
        await wait();
    }
}

/** Each page comes with a header line of its own; jsforce would parse the text, and takes `;` for a separator too. */
async function pageAt(
    connection: Connection,
    job: string,
    rowsAPage: number,
    locator: string | undefined
): Promise<QueryPage> {
    const address = new URL(`${jobsOf(connection)}/${job}/results`, connection.instanceUrl);
    address.searchParams.set('maxRecords', String(rowsAPage));
    if (locator !== undefined) {
        address.searchParams.set('locator', locator);
    }
    const answer = await fetch(address, {
        headers: { authorization: `Bearer ${connection.accessToken}`, accept: 'text/csv' }
    });
    if (!answer.ok) {
        throw new Error(`the results were refused: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
    }
    const next = answer.headers.get('sforce-locator');
    return {
        csv: Readable.fromWeb(answer.body as ReadableStream),
        rows: Number(answer.headers.get('sforce-numberofrecords') ?? 0),
        next: next === null || next === 'null' || next === '' ? undefined : next
    };
}

/**
 * Writes the rows of a query to a CSV file (UTF-8, LF, a header line) by Bulk API 2.0, a page at a time: memory stays flat.
 * @param file readable by its owner alone
 * @returns the number of rows as the org counts them
 */
export async function queryToCsv(
    connection: Connection,
    soql: string,
    file: string,
    options: PageOptions = {}
): Promise<number> {
    const job = await startQueryJob(connection, soql);
    const out = await open(file, 'w', 0o600);
    try {
        let rows = 0;
        let isFirst = true;
        for await (const page of resultPages(connection, job, options)) {
            await pipeline(
                page.csv,
                isFirst ? new PassThrough() : withoutFirstLine(),
                async (chunks: AsyncIterable<Buffer>) => {
                    for await (const chunk of chunks) {
                        await out.write(chunk);
                    }
                }
            );
            rows += page.rows;
            isFirst = false;
        }
        return rows;
    } finally {
        await out.close();
    }
}

/** The header of every page but the first: field names, which hold no line break. */
function withoutFirstLine(): Transform {
    let isInside = false;
    return new Transform({
        transform(chunk: Buffer, _encoding, done) {
            const end = isInside ? -1 : chunk.indexOf(0x0a);
            const rest = isInside ? chunk : chunk.subarray(end === -1 ? chunk.length : end + 1);
            isInside ||= end !== -1;
            done(null, rest);
        }
    });
}
