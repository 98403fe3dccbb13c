import { OrgError } from '../../engine/errors.ts';
import type { BulkJob, BulkStore } from './bulk-store.ts';
import { csvWriter } from './csv-format.ts';
import { readOutcome } from './ingest-rows.ts';
import { asCsvFault, readCsv } from './read-csv.ts';

export type ResultKind = 'successfulResults' | 'failedResults' | 'unprocessedrecords';

/** Bytes gathered before they are handed on. */
const BLOCK = 64 * 1024;

/** One of the three result files of a job, as text blocks: the uploaded rows with what became of them before each. */
export async function* ingestResults(store: BulkStore, job: BulkJob, kind: ResultKind): AsyncGenerator<string> {
    const write = csvWriter(job, true);
    const outcomes = store.outcomes(job.id)[Symbol.iterator]();
    let header = true;
    let block = '';
    for await (const row of readableRows(store, job)) {
        if (header) {
            header = false;
            block = write([...firstHeader(kind), ...row]);
            if (isEmpty(job, kind)) {
                break;
            }
            continue;
        }
        const cells = resultRow(kind, row, outcomes.next().value as string | undefined);
        if (cells) {
            block += write(cells);
        }
        if (block.length > BLOCK) {
            yield block;
            block = '';
        }
    }
    yield block;
}

/** The rows up to the place where the file breaks off: what stands behind it cannot be told apart. */
async function* readableRows(store: BulkStore, job: BulkJob): AsyncGenerator<string[]> {
    try {
        yield* readCsv(store.fileOf(job), job);
    } catch (error) {
        if (!(asCsvFault(error) instanceof OrgError)) {
            throw error;
        }
    }
}

/** Known without reading the rows: most jobs have no row that failed, or was not reached. */
function isEmpty(job: BulkJob, kind: ResultKind): boolean {
    switch (kind) {
        case 'successfulResults':
            return job.processed === job.failed;
        case 'failedResults':
            return job.failed === 0;
        case 'unprocessedrecords':
            return job.state === 'JobComplete';
    }
}

const firstHeader = (kind: ResultKind): string[] =>
    kind === 'successfulResults' ? ['sf__Id', 'sf__Created'] : kind === 'failedResults' ? ['sf__Id', 'sf__Error'] : [];

/** @param outcome undefined: the row was not reached */
function resultRow(
    kind: ResultKind,
    row: readonly string[],
    outcome: string | undefined
): readonly string[] | undefined {
    if (outcome === undefined) {
        return kind === 'unprocessedrecords' ? row : undefined;
    }
    const { id, created, error } = readOutcome(outcome);
    if (kind === 'successfulResults') {
        return error === undefined ? [id, String(created), ...row] : undefined;
    }
    return kind === 'failedResults' && error !== undefined ? [id, error, ...row] : undefined;
}
