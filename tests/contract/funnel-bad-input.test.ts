// Bad input to the set-up of the funnel by the doors of any client: each is refused with words that help, and nothing is lost.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { runPlan } from '../../scripts/lib/load/run-plan.ts';
import { openStandardsOrg, type StandardsOrg } from '../model/lead-standards/support/standards-org.ts';

type Fields = Record<string, unknown>;
const PLANS = path.resolve(import.meta.dirname, '../../config/data-plans');
const STAGE = 'Funnel_Stage__c';
const MAPPING = 'Stage_Mapping__c';

/** What the org said; "saved" where it took it. */
async function said(work: Promise<unknown>): Promise<string> {
    try {
        const result = (await work) as { success?: boolean; errors?: unknown };
        return result.success === false ? JSON.stringify(result.errors) : 'saved';
    } catch (error) {
        return (error as Error).message;
    }
}

describe('bad input to the set-up of the funnel', () => {
    let org: StandardsOrg;
    let folder = '';
    let admin: Connection;
    const ids = new Map<string, string>();
    const stageId = (key: string): string => ids.get(key) ?? assert.fail(key);

    const count = async (soql: string): Promise<number> => (await admin.query(soql)).totalSize;
    const mapping = (value: string, given: Fields = {}): Fields => ({
        Mapping_Key__c: `Opportunity.StageName:${value}`,
        Object__c: 'Opportunity',
        Source_Field__c: 'StageName',
        Source_Value__c: value,
        Outcome__c: 'In the funnel',
        Funnel_Stage__c: stageId('purchase'),
        ...given
    });
    /** Inserts as Data Loader does, by Bulk API 2.0. @returns the error of each row */
    async function load(object: string, rows: Fields[]): Promise<string[]> {
        const job = admin.bulk2.createJob({ object, operation: 'insert' });
        await job.open();
        await job.uploadData(rows);
        await job.close();
        await job.poll(50, 60_000);
        const { failedResults } = await job.getAllResults();
        return failedResults.map(({ sf__Error: error }) => String(error));
    }

    before(async () => {
        folder = await mkdtemp(path.join(tmpdir(), 'bad-input-'));
        org = await openStandardsOrg();
        admin = (await org.person('ops', 'Funnel_Admin')).connection;
        await runPlan({
            connection: org.administrator.connection,
            planFile: path.join(PLANS, 'defaults.json'),
            sourceFolder: path.join(PLANS, 'defaults'),
            password: undefined,
            stateFolder: path.join(folder, 'loads')
        });
        const { records } = await admin.query<{ Id: string; Key__c: string }>(`SELECT Id, Key__c FROM ${STAGE}`);
        records.forEach(({ Id, Key__c }) => ids.set(Key__c, Id));
    });
    after(async () => {
        await org.close();
        await rm(folder, { recursive: true });
    });

    it('a stage cannot be left without an owner, nor be given to a function that there is not', async () => {
        const Id = stageId('purchase');
        assert.match(await said(admin.sobject(STAGE).update({ Id, Owner_Function__c: null })), /Owner_Function__c/);
        assert.match(await said(admin.sobject(STAGE).update({ Id, Owner_Function__c: 'Finance' })), /Finance/);
        const [error = ''] = await load(STAGE, [{ Name: 'Pilot', Key__c: 'pilot', Sequence__c: 20 }]);
        assert.match(error, /REQUIRED_FIELD_MISSING.*Owner_Function__c/);
        assert.equal(
            await count(`SELECT Id FROM ${STAGE} WHERE Owner_Function__c = 'Sales' AND Key__c = 'purchase'`),
            1
        );
    });

    it('a value has one mapping, whatever key, case or door somebody tries', async () => {
        const twice = mapping('Prospecting');
        const earlier = await count(`SELECT Id FROM ${MAPPING}`);
        assert.match(await said(admin.sobject(MAPPING).create(twice)), /duplicate value/i);
        const otherKey = said(admin.sobject(MAPPING).create({ ...twice, Mapping_Key__c: 'mine' }));
        assert.match(await otherKey, /mapping key must repeat the fields above/);
        const shouted = mapping('PROSPECTING');
        assert.match(await said(admin.sobject(MAPPING).create(shouted)), /duplicate value/i);
        const errors = await load(MAPPING, [twice, mapping('Brand new'), shouted]);
        assert.equal(errors.length, 2);
        assert.ok(errors.every((error) => error.startsWith('DUPLICATE_VALUE')));
        assert.equal(await count(`SELECT Id FROM ${MAPPING}`), earlier + 1, 'the sound row was taken');
    });

    it('a place in the order is a number above zero', async () => {
        const Id = stageId('purchase');
        const words = await said(admin.sobject(STAGE).update({ Id, Sequence__c: 0 }));
        assert.match(words, /must be above zero. The first stage of the funnel is 1/);
        assert.match(await said(admin.sobject(STAGE).update({ Id, Sequence__c: null })), /Sequence__c/);
    });

    it('no value is mapped to a retired stage; what was mapped before stays, and may be changed otherwise', async () => {
        const retired = stageId('customer_loyalty');
        const kept = await admin.sobject(MAPPING).create(mapping('Renewed', { Funnel_Stage__c: retired }));
        await admin.sobject(STAGE).update({ Id: retired, Is_Active__c: false });
        const refusal = /stage is retired.*Choose a stage in use/;
        const late = mapping('Late', { Funnel_Stage__c: retired });
        assert.match(await said(admin.sobject(MAPPING).create(late)), refusal);
        assert.match((await load(MAPPING, [late])).join(), refusal);
        const Id = kept.id ?? '';
        const change = (fields: Fields): Promise<string> => said(admin.sobject(MAPPING).update({ Id, ...fields }));
        assert.equal(await change({ Selling_Step__c: 'Implementing the sale' }), 'saved');
        assert.equal(await change({ Is_Active__c: false }), 'saved');
        assert.match(await change({ Is_Active__c: true }), refusal);
        assert.equal(await change({ Is_Active__c: true, Funnel_Stage__c: stageId('purchase') }), 'saved');
        assert.match(await change({ Funnel_Stage__c: retired }), refusal);
        await admin.sobject(STAGE).update({ Id: retired, Is_Active__c: true });
        assert.equal(await change({ Funnel_Stage__c: retired }), 'saved');
    });

    it('a stage that something points to is not deleted, and its key never changes', async () => {
        const Id = stageId('purchase');
        assert.notEqual(await said(admin.sobject(STAGE).destroy(Id)), 'saved');
        const words = await said(admin.sobject(STAGE).update({ Id, Key__c: 'other' }));
        assert.match(words, /The key cannot change.*retire this stage and create another/);
        assert.equal(await count(`SELECT Id FROM ${STAGE} WHERE Key__c = 'purchase'`), 1);
    });

    it('people without a permission set see nothing of it, readers change nothing, marketers map and no more', async () => {
        const nobody = (await org.person('nobody')).connection;
        await assert.rejects(async () => await nobody.query(`SELECT Id FROM ${STAGE}`), { errorCode: 'INVALID_TYPE' });
        const reader = (await org.person('reads', 'Funnel_Reader')).connection;
        const marketer = (await org.person('maps', 'Funnel_Marketer')).connection;
        const stage = { Id: stageId('purchase'), Name: 'Mine' };
        for (const connection of [reader, marketer]) {
            assert.match(await said(connection.sobject(STAGE).update(stage)), /insufficient access/i);
        }
        assert.match(await said(reader.sobject(MAPPING).create(mapping('Theirs'))), /insufficient access/i);
        assert.equal(await said(marketer.sobject(MAPPING).create(mapping('Theirs'))), 'saved');
        assert.equal(await count(`SELECT Id FROM ${STAGE} WHERE Name = 'Mine'`), 0);
    });
});
