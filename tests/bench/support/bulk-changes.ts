import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { applyMetadata } from '../../../local-org/engine/metadata/apply-metadata.ts';
import { openOrg } from '../../../local-org/engine/open-org.ts';
import type { InputRecord } from '../../../local-org/engine/dml/dml.ts';
import { objectFile, text } from '../../support/engine-org.ts';
import { bulkJob, type BulkWork } from './bulk-job.ts';
import { copyOf, rawWrites } from './raw-writes.ts';
import { BENCH_ADMINISTRATOR, insertAll, openSalesOrg, opportunityRecords } from './sales-org.ts';

const TABLES = ['Opportunity', 'OpportunityHistory', 'OpportunityFieldHistory'];

export interface Change {
    readonly operation: BulkWork['operation'];
    /** Milliseconds. */
    readonly ours: number;
    readonly raw: number;
}

/** Loads opportunities, then updates all, upserts as many (every second one new), and deletes as many, a job each. */
export async function bulkChanges(folder: string, size: number): Promise<Change[]> {
    const file = path.join(folder, `${randomUUID()}.db`);
    const sales = openSalesOrg(file, size);
    applyMetadata(sales.org, {
        upserts: [
            objectFile('Opportunity', { parts: text('Key__c', '<externalId>true</externalId><unique>true</unique>') })
        ],
        deletes: [],
        checkOnly: false,
        rollbackOnError: true
    });
    const administrator = sales.org.accessOf(sales.administrator.userId);
    const records = opportunityRecords(sales.accounts, size).map((record, index) => ({
        ...record,
        Key__c: `k${index}`
    }));
    const ids = insertAll(sales.org, administrator, 'Opportunity', records);
    sales.org.close();
    const changed = (record: InputRecord, index: number): InputRecord => ({
        StageName: record['StageName'] === 'Prospecting' ? 'Qualification' : 'Prospecting',
        Amount: 2000 + index
    });
    const changes: BulkWork[] = [
        {
            operation: 'update',
            records: records.map((record, index) => ({ Id: ids[index], ...changed(record, index) }))
        },
        {
            operation: 'upsert',
            externalIdFieldName: 'Key__c',
            records: records.map((record, index) => ({ ...record, Key__c: index % 2 ? `k${index}` : `new${index}` }))
        },
        { operation: 'delete', records: ids.map((Id) => ({ Id })) }
    ];
    const measured: Change[] = [];
    for (const work of changes) {
        const before = copyOf(file, `${file}.before`);
        const org = openOrg({ file, administrator: BENCH_ADMINISTRATOR });
        const ours = await bulkJob({ org, administrator: org.accessOf(administrator.userId) }, work, folder);
        org.close();
        measured.push({ operation: work.operation, ours, raw: rawWrites(before, file, TABLES) });
    }
    return measured;
}
