import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { createBulkService } from '../../../local-org/services/bulk/bulk-service.ts';
import type { BulkJob, IngestOperation } from '../../../local-org/services/bulk/bulk-store.ts';
import { ingestResults } from '../../../local-org/services/bulk/ingest-results.ts';
import { until } from './support/client.ts';
import { fuzzRuns, openFuzzedOrg, PATIENCE } from './support/fuzz.ts';

const fuzzed = openFuzzedOrg();
const bulk = createBulkService(fuzzed.org, fuzzed.directory);
after(async () => {
    await bulk.stop();
    fuzzed.close();
});

/** Runs one upload to its end. @returns the job, and the number of lines of its three result files */
async function load(operation: IngestOperation, content: Uint8Array): Promise<{ job: BulkJob; results: string[] }> {
    const now = Date.now();
    const made = bulk.store.create({
        kind: 'ingest',
        operation,
        object: 'Account',
        externalIdFieldName: operation === 'upsert' ? 'Id' : null,
        query: null,
        state: 'Open',
        apiVersion: 67,
        createdById: fuzzed.caller.userId,
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
    await bulk.upload(made, Readable.from([Buffer.from(content)]));
    bulk.start(made);
    const job = await until(
        'The end of the job',
        async () => {
            const found = bulk.store.get('ingest', made.id);
            return ['JobComplete', 'Failed'].includes(found.state) ? found : undefined;
        },
        1
    );
    const results: string[] = [];
    for (const kind of ['successfulResults', 'failedResults', 'unprocessedrecords'] as const) {
        let text = '';
        for await (const block of ingestResults(bulk.store, job, kind)) {
            text += block;
        }
        results.push(text);
    }
    bulk.store.remove(job);
    return { job, results };
}

const PIECES = [
    'Name',
    'Id',
    'Industry',
    'NumberOfEmployees',
    'Parent.Name',
    'Owner.Username',
    'Nope__c',
    'IsDeleted',
    ',',
    ',',
    ',',
    ';',
    '\t',
    '"',
    '""',
    '\n',
    '\n',
    '\r\n',
    '\r',
    '#N/A',
    '\uFEFF',
    '\u0000',
    '\uD800',
    '😀',
    '001000000000001AAA',
    '-1',
    '1e999',
    'NaN',
    "'; DROP TABLE Account; --",
    '=1+1',
    ' ',
    'x'.repeat(300)
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => Buffer.from(pieces.join('')));
const behindGoodHeader = soup.map((bytes) => Buffer.concat([Buffer.from('Name,Industry\n'), bytes]));
const uploads = fc.oneof(soup, behindGoodHeader, fc.uint8Array({ maxLength: 400 }));

describe('uploads of any bytes', () => {
    it('end as a job that is complete, or failed with a reason, and never as a fault of the org', async () => {
        await fc.assert(
            fc.asyncProperty(
                fc.constantFrom<IngestOperation>('insert', 'update', 'upsert', 'delete'),
                uploads,
                async (operation, content) => {
                    const begun = performance.now();
                    const { job } = await load(operation, content);
                    assert.deepEqual(fuzzed.internalFaults(), []);
                    assert.ok(job.failed <= job.processed);
                    assert.equal(job.state === 'Failed', job.errorMessage !== null);
                    assert.match(job.errorMessage ?? 'InvalidBatch : fine', /^[A-Za-z_]+ : \S/);
                    assert.ok(performance.now() - begun < PATIENCE);
                }
            ),
            fuzzRuns(200)
        );
    });
});

describe('well-formed rows of any text', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom(...PIECES));
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

    it('are all taken, and each is found in one of the result files', async () => {
        await fc.assert(
            fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 20 }), async (rows) => {
                const lines = rows.map((row) => row.map(quoted).join(','));
                const { job, results } = await load('insert', Buffer.from(['Name,Description', ...lines].join('\n')));
                assert.deepEqual([job.state, job.errorMessage, fuzzed.internalFaults()], ['JobComplete', null, []]);
                assert.equal(job.processed, rows.length);
                const [good, bad, rest] = results.map(countRows);
                assert.deepEqual([good, bad, rest], [rows.length - job.failed, job.failed, 0]);
            }),
            fuzzRuns(100)
        );
    });

    /** Rows behind the header; line breaks inside quotes are none. */
    const countRows = (csv: string): number => csv.replace(/"(?:[^"]|"")*"/g, '').split('\n').length - 2;
});
