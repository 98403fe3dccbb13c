import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Connection } from 'jsforce';
import { JobError } from '../cli/job-error.ts';
import type { Progress } from '../cli/progress.ts';
import { requestProblem } from '../org/lost-connection.ts';
import { queryToCsv } from './bulk-query.ts';
import { csvToJson } from './csv-to-json.ts';

/** What is wanted of one object. */
export interface ExportRequest {
    readonly object: string;
    /** Only these fields (with Id and Name), and only rows in which one of them is not blank; undefined: everything. */
    readonly fields?: readonly string[];
}

export interface ExportedObject {
    readonly object: string;
    readonly rows: number;
    /** Absolute. */
    readonly csv: string;
    readonly json: string;
}

/** Bulk queries give no compound and no binary fields; what a compound field is made of is there by itself. */
const LEFT_OUT = new Set(['address', 'location', 'base64']);

/**
 * Writes the rows of objects into a folder, each as `<Object>.csv` and `<Object>.json`. Folder and files are for their owner
 * alone. A file that has its final name is complete.
 * @throws JobError when the org does not give the rows, or another number of rows than it counted
 */
export async function exportObjects(options: {
    connection: Connection;
    requests: readonly ExportRequest[];
    folder: string;
    progress: Progress;
    signal?: AbortSignal | undefined;
}): Promise<ExportedObject[]> {
    const { connection, requests, folder, progress, signal } = options;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const exported: ExportedObject[] = [];
    for (const request of requests) {
        progress.step(`export ${request.object}`);
        const done = await exportObject(connection, request, folder, signal).catch((error: unknown) => {
            throw error instanceof JobError ? error : notExported(request.object, folder, requestProblem(error), error);
        });
        progress.done(`${done.rows} rows`);
        exported.push(done);
    }
    return exported;
}

async function exportObject(
    connection: Connection,
    { object, fields: wanted }: ExportRequest,
    folder: string,
    signal: AbortSignal | undefined
): Promise<ExportedObject> {
    const described = (await connection.sobject(object).describe()).fields.filter(({ type }) => !LEFT_OUT.has(type));
    const chosen = wanted ? described.filter(({ name }) => ['Id', 'Name', ...wanted].includes(name)) : described;
    const columns = chosen.map(({ name }) => name);
    // an empty checkbox is false, and never blank
    const where = (wanted ?? [])
        .filter((name) => columns.includes(name))
        .map(
            (name) => `${name} != ${chosen.find((field) => field.name === name)?.type === 'boolean' ? 'false' : 'null'}`
        );
    const soql = `SELECT ${columns.join(', ')} FROM ${object}${where.length > 0 ? ` WHERE ${where.join(' OR ')}` : ''}`;
    const [csv, json] = [path.join(folder, `${object}.csv`), path.join(folder, `${object}.json`)];
    const counted = await queryToCsv(connection, soql, `${csv}.part`, { signal });
    const types = new Map(chosen.map(({ name, type }) => [name, type]));
    const rows = await csvToJson(`${csv}.part`, `${json}.part`, types);
    if (rows !== counted) {
        throw notExported(object, folder, `the org counted ${counted} rows, the file holds ${rows}`);
    }
    await rename(`${json}.part`, json);
    await rename(`${csv}.part`, csv);
    return { object, rows, csv, json };
}

const notExported = (object: string, folder: string, problem: string, cause?: unknown): JobError =>
    new JobError({
        happened: `${object} was not exported: ${problem}.`,
        kept: `the org is as it was; finished files are in ${folder}.`,
        todo: 'run the same command again: it exports anew, and removes nothing before all is exported.',
        cause
    });
