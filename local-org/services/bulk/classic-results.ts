import type { BulkJob, BulkStore } from './bulk-store.ts';
import { csvWriter } from './csv-format.ts';
import { readOutcome } from './ingest-rows.ts';
import { readCsv } from './read-csv.ts';

/** Characters gathered before they are handed on. */
const BLOCK = 64 * 1024;

/** What became of each row of a batch, in the order of the rows. */
export async function* classicResults(store: BulkStore, batch: BulkJob): AsyncGenerator<string> {
    const write = csvWriter(batch, true);
    let block = write(['Id', 'Success', 'Created', 'Error']);
    for (const outcome of store.outcomes(batch.id)) {
        const { id, created, error } = readOutcome(outcome);
        block += write([error === undefined ? id : '', error === undefined, created, error ?? '']);
        if (block.length > BLOCK) {
            yield block;
            block = '';
        }
    }
    yield block;
}

/** Rows of a batch without its header, counted up to `most`; a file that breaks off counts up to there. */
export async function countRows(store: BulkStore, batch: BulkJob, most: number): Promise<number> {
    let rows = -1;
    try {
        for await (const _row of readCsv(store.fileOf(batch), batch)) {
            rows++;
            if (rows >= most) {
                break;
            }
        }
    } catch {
        // working off the batch will find the same fault and tell it
    }
    return Math.max(0, rows);
}
