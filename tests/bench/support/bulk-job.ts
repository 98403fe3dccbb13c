import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { createBulkService } from '../../../local-org/services/bulk/bulk-service.ts';
import type { InputRecord } from '../../../local-org/engine/dml/dml.ts';
import type { SalesOrg } from './sales-org.ts';

export interface BulkWork {
    readonly operation: 'insert' | 'update' | 'upsert' | 'delete';
    readonly records: readonly InputRecord[];
    /** For an upsert. */
    readonly externalIdFieldName?: string;
}

/** Runs one job over opportunities. @returns milliseconds from the upload to the end of the job */
export async function bulkJob(
    { org, administrator }: Pick<SalesOrg, 'org' | 'administrator'>,
    { operation, records, externalIdFieldName }: BulkWork,
    folder: string
): Promise<number> {
    const columns = Object.keys(records[0] ?? {});
    const lines = records.map((record) => columns.map((name) => record[name] ?? '').join(','));
    const csv = `${columns.join(',')}\n${lines.join('\n')}`;
    const bulk = createBulkService(org, path.join(folder, randomUUID()));
    const now = Date.now();
    const job = bulk.store.create({
        kind: 'ingest',
        operation,
        object: 'Opportunity',
        externalIdFieldName: externalIdFieldName ?? null,
        query: null,
        state: 'Open',
        apiVersion: 67,
        createdById: administrator.userId,
        createdAt: now,
        modifiedAt: now,
        uploaded: false,
        processed: 0,
        failed: 0,
        processingTime: 0,
        retries: 0,
        errorMessage: null,
        columnDelimiter: 'COMMA',
        lineEnding: 'LF'
    });
    const startedAt = performance.now();
    await bulk.upload(job, Readable.from([csv]));
    bulk.start(job);
    let state = bulk.store.get('ingest', job.id);
    while (state.state === 'UploadComplete' || state.state === 'InProgress') {
        await wait(5);
        state = bulk.store.get('ingest', job.id);
    }
    const milliseconds = performance.now() - startedAt;
    await bulk.stop();
    if (state.state !== 'JobComplete' || state.failed > 0 || state.processed !== records.length) {
        throw new Error(`The job ended as ${JSON.stringify(state)}.`);
    }
    return milliseconds;
}
