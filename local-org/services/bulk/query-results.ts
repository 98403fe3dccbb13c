import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { OrgError } from '../../engine/errors.ts';
import type { BulkJob, BulkStore } from './bulk-store.ts';

/** Rows of one page where the client asks for no number. */
const PAGE_ROWS = 250_000;

export interface ResultPage {
    readonly content: Readable;
    readonly rows: number;
    /** Where the next page begins; undefined on the last one. */
    readonly nextLocator: string | undefined;
}

/** Where a page begins: rows before it, and its first byte. */
interface Place {
    readonly row: number;
    readonly byte: number;
}

/** One page of a query job's result file, header first. @throws OrgError for a locator that was not given out */
export async function queryResultPage(
    store: BulkStore,
    job: BulkJob,
    locator?: string,
    maxRecords?: string
): Promise<ResultPage> {
    const file = await open(store.fileOf(job), 'r');
    try {
        const headerEnd = await skipRows(file, 0, 1);
        const start = locator === undefined ? { row: 0, byte: headerEnd } : parseLocator(locator);
        const { size } = await file.stat();
        const rows = Math.min(rowsAsked(maxRecords), job.processed - start.row);
        if (rows < 0 || start.byte < headerEnd || start.byte > size) {
            throw new OrgError('InvalidLocator', 'The locator is not one of this job.');
        }
        const last = start.row + rows >= job.processed;
        const end = last ? size : await skipRows(file, start.byte, rows);
        return {
            content: Readable.from(parts(store.fileOf(job), headerEnd, start.byte, end)),
            rows,
            nextLocator: last ? undefined : formLocator({ row: start.row + rows, byte: end })
        };
    } finally {
        await file.close();
    }
}

async function* parts(path: string, headerEnd: number, start: number, end: number): AsyncGenerator<Buffer> {
    for (const [from, to] of [
        [0, headerEnd],
        [start, end]
    ] as const) {
        if (to > from) {
            yield* createReadStream(path, { start: from, end: to - 1 }) as AsyncIterable<Buffer>;
        }
    }
}

function rowsAsked(maxRecords: string | undefined): number {
    const rows = maxRecords === undefined ? PAGE_ROWS : Number(maxRecords);
    if (!Number.isInteger(rows) || rows < 1) {
        throw new OrgError('InvalidParameter', 'maxRecords must be a whole number above 0.');
    }
    return rows;
}

const formLocator = (place: Place): string => Buffer.from(`${place.row}:${place.byte}`).toString('base64url');

function parseLocator(locator: string): Place {
    const match = /^(\d{1,12}):(\d{1,15})$/.exec(Buffer.from(locator, 'base64url').toString());
    if (!match) {
        throw new OrgError('InvalidLocator', 'The locator is not one of this job.');
    }
    return { row: Number(match[1]), byte: Number(match[2]) };
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;

/** @returns the byte after the `count`-th row from `start`: line feeds within quotes end no row */
async function skipRows(file: FileHandle, start: number, count: number): Promise<number> {
    const buffer = Buffer.alloc(256 * 1024);
    let quoted = false;
    let left = count;
    for (let position = start; ;) {
        const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
        if (bytesRead === 0) {
            return position;
        }
        for (let i = 0; i < bytesRead; i++) {
            if (buffer[i] === QUOTE) {
                quoted = !quoted;
            } else if (buffer[i] === LINE_FEED && !quoted && --left === 0) {
                return position + i + 1;
            }
        }
        position += bytesRead;
    }
}
