import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { it } from 'node:test';
import { createBulkService } from '../../../local-org/services/bulk/bulk-service.ts';
import { objectFile, openEngineOrg } from '../../support/engine-org.ts';

it('works out anew how people reach records when a bulk job has brought many', async (test) => {
    const engine = openEngineOrg();
    const folder = mkdtempSync(path.join(tmpdir(), 'bulk-rights-'));
    const bulk = createBulkService(engine.org, folder);
    test.after(async () => {
        await bulk.stop();
        engine.org.close();
        rmSync(folder, { recursive: true });
    });
    engine.deploy(objectFile('Opportunity', { settings: '<sharingModel>Private</sharingModel>' }));
    const { userId } = engine.user();
    const way = () => engine.org.accessOf(userId).visibleRows(engine.object('Opportunity'), 'r')?.sql;
    const before = way();
    const job = bulk.store.create({
        kind: 'ingest',
        operation: 'insert',
        object: 'Opportunity',
        externalIdFieldName: null,
        query: null,
        state: 'Open',
        apiVersion: 67,
        createdById: engine.administrator.userId,
        createdAt: 0,
        modifiedAt: 0,
        uploaded: false,
        processed: 0,
        failed: 0,
        processingTime: 0,
        retries: 0,
        errorMessage: null,
        columnDelimiter: 'COMMA',
        lineEnding: 'LF'
    });
    const rows = Array.from({ length: 1001 }, (_, index) => `Deal ${index},Prospecting,2026-06-30,${userId}`);
    await bulk.upload(job, Readable.from([['Name,StageName,CloseDate,OwnerId', ...rows].join('\n')]));
    bulk.start(job);
    await bulk.idle(60_000);
    assert.deepEqual([bulk.store.get('ingest', job.id).processed, bulk.store.get('ingest', job.id).failed], [1001, 0]);
    assert.notEqual(way(), before);
});
