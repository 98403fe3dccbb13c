import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import type { Connection } from 'jsforce';
import { messageOf } from '../cli/job-error.ts';
import type { Progress } from '../cli/progress.ts';
import { resultPages, startQueryJob } from '../export/bulk-query.ts';
import type { Source, SourceQuery } from './sources.ts';
import type { SourceState, Spool } from './spool.ts';

export interface ReadOptions {
    readonly connection: Connection;
    readonly spool: Spool;
    readonly progress: Progress;
    readonly signal: AbortSignal | undefined;
    readonly rowsAPage: number | undefined;
}

const KEPT = 'the org is as it was; what was read so far is kept for twelve hours.';

/**
 * Reads records and history of one object into the spool; goes on where an interrupted run stopped.
 * @returns why there is no history; undefined: there is
 */
export async function readSource(options: ReadOptions, source: Source): Promise<string | undefined> {
    await readQuery(options, `${source.object} records`, source.records);
    try {
        await readQuery(options, `${source.object} history`, source.history);
        return undefined;
    } catch (error) {
        const code = (error as { errorCode?: string }).errorCode ?? '';
        if (!/INVALID_TYPE|INVALID_FIELD|NOT_SUPPORTED|INVALIDENTITY/.test(code)) {
            throw error;
        }
        options.progress.done('none to be read');
        return messageOf(error);
    }
}

async function readQuery(options: ReadOptions, name: string, { soql, columns }: SourceQuery): Promise<void> {
    const { connection, spool, progress, signal, rowsAPage } = options;
    let state: SourceState | undefined = spool.source(name);
    progress.step(name);
    if (!state) {
        state = {
            job: await startQueryJob(connection, soql),
            locator: undefined,
            isDone: false,
            rows: 0,
            oldest: undefined
        };
        spool.save(name, state);
    }
    if (!state.isDone) {
        const isHistory = name.endsWith('history');
        const from = { signal, rowsAPage, locator: state.locator, kept: KEPT };
        for await (const page of resultPages(connection, state.job, from)) {
            let rows: number = state.rows;
            let oldest: string | undefined = state.oldest;
            let places: readonly number[] | undefined;
            await pipeline(page.csv, parse({ skip_empty_lines: true }), async (parsed) => {
                for await (const row of parsed as AsyncIterable<readonly string[]>) {
                    if (!places) {
                        places = placesIn(row, columns);
                        continue;
                    }
                    const values = places.map((place) => row[place] ?? '');
                    spool.add(name, values as [string, ...string[]]);
                    const time = isHistory ? values[2] : undefined;
                    oldest = time !== undefined && (oldest === undefined || time < oldest) ? time : oldest;
                    rows += 1;
                }
            });
            const isDone = page.next === undefined;
            state = { ...state, locator: page.next, isDone, rows, oldest };
            spool.save(name, state);
            progress.advance(state.rows);
        }
    }
    progress.done(`${state.rows.toLocaleString('en-US')} rows`);
}

/** Where each column stands, by the names in the header; -1: nowhere. Nobody promises the order of the query. */
function placesIn(header: readonly string[], columns: readonly (string | undefined)[]): number[] {
    const names = header.map((name) => name.toLowerCase());
    return columns.map((column) => (column === undefined ? -1 : names.indexOf(column.toLowerCase())));
}
