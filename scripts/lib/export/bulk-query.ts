import { open } from 'node:fs/promises';
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

/**
 * Writes the rows of a query to a CSV file (UTF-8, LF, a header line) by Bulk API 2.0, a page at a time: memory stays flat.
 * @param file readable by its owner alone
 * @returns the number of rows as the org counts them
 */
export async function queryToCsv(
    connection: Connection,
    soql: string,
    file: string,
    { signal, rowsAPage = ROWS_A_PAGE }: { signal?: AbortSignal | undefined; rowsAPage?: number } = {}
): Promise<number> {
    const jobs = `/services/data/v${connection.version}/jobs/query`;
    const { id } = await connection.request<QueryJob>({
        method: 'POST',
        url: jobs,
        body: JSON.stringify({ operation: 'query', query: soql, lineEnding: 'LF', columnDelimiter: 'COMMA' }),
        headers: { 'content-type': 'application/json' }
    });
    for (const wait of backoff()) {
        const job = await connection.request<QueryJob>(`${jobs}/${id}`);
        if (job.state === 'JobComplete') {
            break;
        }
        if (job.state === 'Failed' || job.state === 'Aborted') {
            throw new Error(`query job ${id} ended as ${job.state}${job.errorMessage ? `: ${job.errorMessage}` : ''}`);
        }
        throwIfStopped(signal, 'the org is as it was; the export is unfinished.');
        await wait();
    }
    return writePages(connection, `${jobs}/${id}/results`, file, { signal, rowsAPage });
}

/** Each page comes with a header line of its own; jsforce would parse the text, and takes `;` for a separator too. */
async function writePages(
    connection: Connection,
    results: string,
    file: string,
    { signal, rowsAPage }: { signal: AbortSignal | undefined; rowsAPage: number }
): Promise<number> {
    const out = await open(file, 'w', 0o600);
    try {
        let rows = 0;
        let locator: string | null = null;
        do {
            throwIfStopped(signal, 'the org is as it was; the export is unfinished.');
            const address: URL = new URL(results, connection.instanceUrl);
            address.searchParams.set('maxRecords', String(rowsAPage));
            if (locator !== null) {
                address.searchParams.set('locator', locator);
            }
            const answer = await fetch(address, {
                headers: { authorization: `Bearer ${connection.accessToken}`, accept: 'text/csv' }
            });
            if (!answer.ok) {
                throw new Error(`the results were refused: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
            }
            const text = await answer.text();
            await out.write(locator === null ? text : text.slice(text.indexOf('\n') + 1));
            rows += Number(answer.headers.get('sforce-numberofrecords') ?? 0);
            const next = answer.headers.get('sforce-locator');
            locator = next === null || next === 'null' || next === '' ? null : next;
        } while (locator !== null);
        return rows;
    } finally {
        await out.close();
    }
}
