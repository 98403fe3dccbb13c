// Closing over jsforce, against a local org with the package and no data but the test's own.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import type { JobError } from '../../../scripts/lib/cli/job-error.ts';
import { openConnection } from '../../../scripts/lib/org/target-org.ts';
import { ADMINISTRATOR } from '../../../scripts/lib/start/demo-people.ts';
import type { StartedOrg } from '../../../scripts/lib/start/start-org.ts';
import { closeWave } from '../../../scripts/lib/wave/close-wave.ts';
import { startPreparedOrg } from '../../support/prepared-org.ts';

const PEOPLE = 6;

describe('closing a wave', () => {
    let folder = '';
    let org: StartedOrg;
    let connection: Connection;
    let people: string[] = [];
    let number = 0;

    before(async () => {
        folder = await mkdtemp(path.join(tmpdir(), 'close-wave-'));
        org = await startPreparedOrg(folder, { empty: true });
        connection = await openConnection({ instanceUrl: org.url, loginUrl: org.url });
        await connection.login(ADMINISTRATOR.username, ADMINISTRATOR.password);
        await deployLoadPermission();
        people = await createPeople();
    });
    after(async () => {
        await org.close();
        await rm(folder, { recursive: true });
    });

    const create = async (object: string, records: Record<string, unknown>[]): Promise<string[]> => {
        const results = await connection.sobject(object).create(records, { allOrNone: true });
        return results.map((one) => one.id ?? assert.fail(JSON.stringify(one)));
    };

    async function deployLoadPermission(): Promise<void> {
        const { deployZip } = await import('../../../scripts/lib/metadata/deploy-zip.ts');
        const { filesBelow, zipOf } = await import('../../../scripts/lib/metadata/zip.ts');
        const { assignPermissionSets } = await import('../../../scripts/lib/org/assign-permission-sets.ts');
        const metadata = path.resolve(import.meta.dirname, '../../../config/data-plans/demo-survey/metadata');
        await deployZip(connection, await zipOf(await filesBelow(metadata)), { checkOnly: false });
        await assignPermissionSets(connection, (await connection.identity()).user_id, ['Demo_Survey_Load']);
    }

    async function createPeople(): Promise<string[]> {
        const profile = await connection.query<{ Id: string }>(`SELECT Id FROM Profile WHERE Name = 'Standard User'`);
        return create(
            'User',
            Array.from({ length: PEOPLE }, (_, index) => ({
                Username: `person${index}@wave.example`,
                LastName: `Person ${index}`,
                Email: `person${index}@wave.example`,
                Alias: `p${index}`,
                ProfileId: profile.records[0]?.Id,
                TimeZoneSidKey: 'America/New_York',
                LocaleSidKey: 'en_US',
                LanguageLocaleKey: 'en_US',
                EmailEncodingKey: 'UTF-8'
            }))
        );
    }

    /** A wave in which everybody has answered, the last one in a draft only. */
    async function anAnsweredWave(): Promise<{ id: string; name: string }> {
        const name = `Wave ${++number}`;
        const [id = ''] = await create('Alignment_Wave__c', [
            { Name: name, Status__c: 'Open', Minimum_Group_Size__c: 5 }
        ]);
        const participations = await create(
            'Alignment_Participation__c',
            people.map((OwnerId) => ({
                OwnerId,
                Wave__c: id,
                Participation_Key__c: `${name}|${OwnerId}`,
                Function__c: 'Sales',
                Level__c: 'Staff'
            }))
        );
        const answers = Object.fromEntries(
            Array.from({ length: 20 }, (_, index) => [`S${String(index + 1).padStart(2, '0')}__c`, 4])
        );
        await create(
            'Alignment_Response__c',
            people.map((OwnerId, index) => ({
                OwnerId,
                Wave__c: id,
                Participation__c: participations[index],
                Response_Key__c: `${name}|${OwnerId}`,
                ...answers,
                Submitted_On__c: index === PEOPLE - 1 ? null : '2026-05-01T10:00:00Z'
            }))
        );
        return { id, name };
    }

    const count = async (soql: string): Promise<number> => (await connection.query(soql)).totalSize;
    const statusOf = async (id: string): Promise<unknown> =>
        (await connection.sobject('Alignment_Wave__c').retrieve(id)).Status__c;

    it('freezes answers, writes what may be shown, and says what it did', async () => {
        const { id, name } = await anAnsweredWave();
        const report = await closeWave({ connection, wave: name });
        assert.deepEqual(report, {
            wave: name,
            asked: 6,
            answered: 5,
            shown: 4,
            tooFew: 5,
            protecting: 0,
            closed: true
        });
        assert.equal(await statusOf(id), 'Closed');
        assert.equal(await count(`SELECT Id FROM Alignment_Result__c WHERE Wave__c = '${id}'`), 9);
        assert.equal(await count(`SELECT Id FROM Alignment_Statement_Result__c WHERE Result__r.Wave__c = '${id}'`), 80);
        const drafts = `SELECT Id FROM Alignment_Response__c WHERE Wave__c = '${id}' AND Submitted_On__c = null`;
        const { records } = await connection.query<{ Id: string }>(drafts);
        const change = connection.sobject('Alignment_Response__c').update({ Id: records[0]?.Id ?? '', S01__c: 1 });
        await assert.rejects(change, /not open/);
    });

    it('says in a dry run what it would do, and changes nothing', async () => {
        const { id, name } = await anAnsweredWave();
        const report = await closeWave({ connection, wave: name, dryRun: true });
        assert.equal(report.closed, false);
        assert.equal(report.answered, 5);
        assert.equal(await statusOf(id), 'Open');
        assert.equal(await count(`SELECT Id FROM Alignment_Result__c WHERE Wave__c = '${id}'`), 0);
    });

    it('starts over after an interruption, and ends with the same results', async () => {
        const { id, name } = await anAnsweredWave();
        await connection.sobject('Alignment_Wave__c').update({ Id: id, Status__c: 'Closing' });
        await create('Alignment_Result__c', [
            { Wave__c: id, Result_Key__c: `${id}|Company||All|All`, Mean_Total__c: 1 }
        ]);
        await closeWave({ connection, wave: name });
        const { records } = await connection.query<{ Mean_Total__c: number }>(
            `SELECT Mean_Total__c FROM Alignment_Result__c WHERE Wave__c = '${id}' AND Function__c = 'All' AND Level__c = 'All'`
        );
        assert.deepEqual(
            records.map((one) => one.Mean_Total__c),
            [80]
        );
    });

    it('shows nothing of a wave that could not be written, and can be done again', async () => {
        const { id, name } = await anAnsweredWave();
        const sobject = connection.sobject.bind(connection);
        const broken = Object.assign(Object.create(connection) as Connection, {
            sobject: (object: string) => {
                if (object === 'Alignment_Statement_Result__c') {
                    throw new Error('The connection was lost');
                }
                return sobject(object);
            }
        });
        await assert.rejects(closeWave({ connection: broken, wave: name }), (error: JobError) => {
            assert.match(error.message, /could not be closed: The connection was lost/);
            assert.match(error.kept, /all answers/);
            return true;
        });
        assert.equal(await statusOf(id), 'Closing');
        assert.equal((await closeWave({ connection, wave: name })).closed, true);
    });

    it('refuses a wave that is closed, one that is not there, and one in preparation', async () => {
        const { name } = await anAnsweredWave();
        await closeWave({ connection, wave: name });
        await assert.rejects(closeWave({ connection, wave: name }), /is Closed/);
        await assert.rejects(closeWave({ connection, wave: 'Nobody' }), /no wave "Nobody"/);
        await create('Alignment_Wave__c', [{ Name: 'Prepared', Key__c: 'prepared' }]);
        await assert.rejects(closeWave({ connection, wave: 'prepared' }), /is Draft/);
    });

    it('keeps a closed wave closed, and its minimum as it was', async () => {
        const { id, name } = await anAnsweredWave();
        await closeWave({ connection, wave: name });
        const wave = connection.sobject('Alignment_Wave__c');
        await assert.rejects(wave.update({ Id: id, Status__c: 'Open' }), /stays closed/);
        await assert.rejects(wave.update({ Id: id, Minimum_Group_Size__c: 3 }), /cannot change any more/);
        const [low] = await Promise.allSettled([wave.create({ Name: 'Low', Minimum_Group_Size__c: 2 })]);
        assert.equal(low?.status, 'rejected');
    });

    it('gives the band that the model gives, to the last decimal', async () => {
        const { bandOf } = await import('../../../force-app/main/alignment/lwc/surveyModel/surveyModel.ts');
        const { id } = await anAnsweredWave();
        const means = [20, 39.999999, 40, 59.999999, 60, 79.6, 79.999999, 80, 100];
        await create(
            'Alignment_Result__c',
            means.map((mean) => ({ Wave__c: id, Result_Key__c: `${id}|${mean}`, Mean_Total__c: mean }))
        );
        const { records } = await connection.query<{ Mean_Total__c: number; Band__c: string }>(
            `SELECT Mean_Total__c, Band__c FROM Alignment_Result__c WHERE Wave__c = '${id}' ORDER BY Mean_Total__c`
        );
        assert.deepEqual(
            records.map((one) => one.Band__c),
            means.map(bandOf)
        );
    });
});
