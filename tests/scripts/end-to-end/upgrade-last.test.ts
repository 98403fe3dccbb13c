import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { startLocalOrg, type LocalOrg } from '../../../local-org/main.ts';
import { buildPackage } from '../../../scripts/lib/build/build-package.ts';
import { silent } from '../../../scripts/lib/cli/progress.ts';
import { afterDeploy } from '../../../scripts/lib/deploy/after-deploy.ts';
import { deployPackage } from '../../../scripts/lib/deploy/deploy-package.ts';
import { deployZip } from '../../../scripts/lib/metadata/deploy-zip.ts';
import { filesBelow, zipOf } from '../../../scripts/lib/metadata/zip.ts';
import { openConnection } from '../../../scripts/lib/org/target-org.ts';
import { agree, aPerson } from '../publish/support/definitions.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const ADMINISTRATOR = { username: 'admin@example.com', password: 'secret' };
const LAST_VERSION = path.join(import.meta.dirname, 'last-version');

type Row = Record<string, unknown>;

describe('an upgrade from the last version', () => {
    let folder = '';
    let localOrg: LocalOrg;
    let connection: Connection;
    let columns: Map<string, string>;
    let rowsBefore: Map<string, Row[]>;

    const create = async (object: string, record: Row): Promise<string> => {
        const result = await connection.sobject(object).create(record);
        assert.ok(result.success);
        return result.id;
    };
    /** Every field that the last version had, of every object of its own and of those that it adds to. */
    const describeAll = async (): Promise<Map<string, string>> => {
        const { sobjects } = await connection.describeGlobal();
        const own = sobjects.filter(({ name }) => /^(Funnel|Stage|Lead|Alignment)_\w+__c$/.test(name));
        const found = new Map<string, string>();
        for (const { name } of [...own, { name: 'Account' }, { name: 'Opportunity' }]) {
            const { fields } = await connection.sobject(name).describe();
            found.set(name, fields.flatMap((field) => (field.type === 'address' ? [] : [field.name])).join(', '));
        }
        return found;
    };
    const readAll = async (): Promise<Map<string, Row[]>> => {
        const rows = new Map<string, Row[]>();
        for (const [object, fields] of columns) {
            const { records } = await connection.query<Row & { Id: string }>(
                `SELECT ${fields} FROM ${object} ORDER BY Id`
            );
            rows.set(object, records);
        }
        return rows;
    };

    before(async () => {
        folder = await mkdtemp(path.join(tmpdir(), 'upgrade-last-'));
        localOrg = await startLocalOrg({ port: 0, dataDirectory: folder, administrator: ADMINISTRATOR });
        connection = await openConnection({ instanceUrl: localOrg.url, loginUrl: localOrg.url });
        await connection.login(ADMINISTRATOR.username, ADMINISTRATOR.password);
        const files = await filesBelow(LAST_VERSION);
        files.delete('README.md');
        assert.deepEqual((await deployZip(connection, await zipOf(files))).problems, []);
        await fill();
        columns = await describeAll();
        rowsBefore = await readAll();
        const { directory } = await buildPackage();
        await deployPackage({ connection, directory });
        await afterDeploy({ connection, root: ROOT, directory, progress: silent });
    });
    after(async () => {
        await localOrg.close();
        await rm(folder, { recursive: true });
    });

    /** An org at work: stages and mappings of its own, a definition in force, a survey under way, customers. */
    async function fill(): Promise<void> {
        const stage = await create('Funnel_Stage__c', {
            Name: 'Preferred',
            Key__c: 'brand_preference',
            Sequence__c: 4,
            Owner_Function__c: 'Marketing',
            Is_Active__c: true
        });
        await create('Stage_Mapping__c', {
            Mapping_Key__c: 'Opportunity.StageName:Prospecting',
            Object__c: 'Opportunity',
            Source_Field__c: 'StageName',
            Source_Value__c: 'Prospecting',
            Outcome__c: 'In the funnel',
            Funnel_Stage__c: stage,
            Is_Active__c: true
        });
        await agree(connection, 'mql', 1, [['NumberOfEmployees', 'greaterOrEqual', '100']]);
        const account = await create('Account', { Name: 'Acme', Reference_Since__c: '2026-01-31' });
        await create('Opportunity', {
            Name: 'First order',
            AccountId: account,
            StageName: 'Closed Won',
            CloseDate: '2026-02-01',
            Amount: 1000
        });
        const wave = await create('Alignment_Wave__c', {
            Name: 'Spring',
            Key__c: 'spring',
            Status__c: 'Open',
            Opens_On__c: '2026-03-01',
            Closes_On__c: '2099-03-31',
            Minimum_Group_Size__c: 5
        });
        const person = await aPerson(connection, 'rep', ['Alignment_Participant']);
        const { user_id: ownerId } = await person.identity();
        const participation = await create('Alignment_Participation__c', {
            Wave__c: wave,
            OwnerId: ownerId,
            Function__c: 'Sales',
            Level__c: 'Staff',
            Participation_Key__c: `${wave}${ownerId}`
        });
        await person.sobject('Alignment_Response__c').create({
            Wave__c: wave,
            Participation__c: participation,
            Response_Key__c: `${wave}${ownerId}`,
            S01__c: 4,
            Comment__c: 'A draft, "quoted", ünïcode'
        });
    }

    it('loses no record and changes no value of any object', async () => {
        const rowsAfter = await readAll();
        let compared = 0;
        for (const [object, earlier] of rowsBefore) {
            const now = new Map((rowsAfter.get(object) ?? []).map((row) => [row.Id, row]));
            for (const row of earlier) {
                assert.deepEqual(now.get(row.Id), row, object);
                compared += 1;
            }
        }
        assert.ok(compared >= 8, `${compared} records`);
    });

    it('offers no default to an org that has stages of its own', async () => {
        const { totalSize } = await connection.query('SELECT Id FROM Funnel_Stage__c');
        assert.equal(totalSize, 1);
    });

    it('keeps the agreed version as it is, and the survey going', async () => {
        const [definition] = (
            await connection.query<{ Id: string }>("SELECT Id FROM Lead_Definition__c WHERE Status__c = 'Agreed'")
        ).records;
        await assert.rejects(
            connection.sobject('Lead_Definition__c').update({ Id: definition?.Id ?? '', Meaning__c: 'Another one' })
        );
        const { totalSize } = await connection.query('SELECT Id FROM Alignment_Response__c WHERE S01__c = 4');
        assert.equal(totalSize, 1);
    });
});
