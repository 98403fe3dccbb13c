import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { streamSoql } from '../../../local-org/services/query.ts';
import { objectFile, openEngineOrg, text, type EngineOrg } from '../../support/engine-org.ts';

const ROWS = 4500;

for (const order of ['', ' ORDER BY CreatedDate, Id']) {
    describe(`rows for an export${order === '' ? '' : ', in an order'}`, () => {
        let folder: string;
        let org: EngineOrg;
        before(() => {
            folder = mkdtempSync(path.join(tmpdir(), 'snapshot-'));
            org = openEngineOrg({ file: path.join(folder, 'org.db') });
            org.deploy(objectFile('Thing__c', { label: 'Thing', parts: text('Word__c') }));
            org.org.database.transaction(() => {
                for (let index = 0; index < ROWS; index++) {
                    org.insert('Thing__c', { Name: `t${index}`, Word__c: 'before' });
                }
            });
        });
        after(() => {
            org.org.close();
            rmSync(folder, { recursive: true });
        });
        const open = () =>
            streamSoql(org.org, org.administrator, `SELECT Word__c, Name FROM Thing__c${order}`).rows[
                Symbol.iterator
            ]();

        it('are as they were at the first, whatever is written, deleted and deployed meanwhile', () => {
            const rows = open();
            assert.deepEqual(rows.next().value, ['before', 't0']);
            org.org.database.exec(`UPDATE "Thing__c" SET "Word__c" = 'after'`);
            org.org.database.exec(`DELETE FROM "Thing__c" WHERE "Name" = 't4400'`);
            org.apply({ deletes: [{ type: 'CustomField', fullName: 'Thing__c.Word__c' }], purgeOnDelete: true });
            let count = 1;
            for (let next = rows.next(); !next.done; next = rows.next()) {
                assert.equal(next.value[0], 'before');
                count++;
            }
            assert.equal(count, ROWS);
        });

        it('let go of their view when nobody reads on', () => {
            org.deploy(objectFile('Thing__c', { label: 'Thing', parts: text('Word__c') }));
            const rows = open();
            assert.equal(rows.next().done, false);
            rows.return?.();
            const state = org.org.database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
            assert.equal(state?.['busy'], 0);
        });
    });
}
