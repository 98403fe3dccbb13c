import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { startLocalOrg, type LocalOrg } from '../../../local-org/main.ts';
import { buildPackage } from '../../../scripts/lib/build/build-package.ts';
import { deployPackage } from '../../../scripts/lib/deploy/deploy-package.ts';
import { runPlan, type LoadReport } from '../../../scripts/lib/load/run-plan.ts';
import { deployZip } from '../../../scripts/lib/metadata/deploy-zip.ts';
import { filesBelow, zipOf } from '../../../scripts/lib/metadata/zip.ts';
import { assignPermissionSets } from '../../../scripts/lib/org/assign-permission-sets.ts';
import { identify, openConnection } from '../../../scripts/lib/org/target-org.ts';

const ADMINISTRATOR = { username: 'admin@example.com', password: 'secret' };
const FIRST_VERSION = path.join(import.meta.dirname, 'first-version');
const DEFAULTS = path.resolve(import.meta.dirname, '../../../config/data-plans/defaults.json');
const SETS = ['Funnel_Admin', 'Funnel_Marketer', 'Funnel_Reader'];

type Row = Record<string, unknown>;

describe('an upgrade from the first version', () => {
    let folder = '';
    let localOrg: LocalOrg;
    let connection: Connection;
    let rowsBefore: Record<string, Row[]>;
    let loaded: LoadReport;

    /** Every field that the first version had, of every row, the platform's own dates too: an upgrade touches no record. */
    const columns: Record<string, string> = {
        Funnel_Stage__c:
            'Id, Name, Key__c, Sequence__c, Owner_Function__c, Meaning__c, Marketing_Owes__c, Sales_Owes__c, Target_Days__c, Is_Active__c',
        Stage_Mapping__c:
            'Id, Name, Mapping_Key__c, Object__c, Source_Field__c, Source_Value__c, Record_Type__c, Outcome__c, Funnel_Stage__c, Selling_Step__c, Is_Active__c',
        Stage_Contribution__c:
            'Id, Name, Key__c, From_Function__c, Funnel_Stage__c, Selling_Step__c, Details__c, Topic__c, Link__c, Due_Days__c, Is_Active__c'
    };
    const rowsOf = async (ids?: ReadonlySet<string>): Promise<Record<string, Row[]>> => {
        const rows: Record<string, Row[]> = {};
        for (const [object, fields] of Object.entries(columns)) {
            const { records } = await connection.query<{ Id: string }>(
                `SELECT ${fields}, OwnerId, CreatedDate, LastModifiedDate FROM ${object} ORDER BY Id`
            );
            rows[object] = records.filter(({ Id }) => !ids || ids.has(Id));
        }
        return rows;
    };
    const create = async (object: string, record: Row): Promise<string> => {
        const result = await connection.sobject(object).create(record);
        assert.ok(result.success);
        return result.id;
    };

    before(async () => {
        folder = await mkdtemp(path.join(tmpdir(), 'upgrade-'));
        localOrg = await startLocalOrg({ port: 0, dataDirectory: folder, administrator: ADMINISTRATOR });
        connection = await openConnection({ instanceUrl: localOrg.url, loginUrl: localOrg.url });
        await connection.login(ADMINISTRATOR.username, ADMINISTRATOR.password);
        const files = await filesBelow(FIRST_VERSION);
        files.delete('README.md');
        assert.deepEqual((await deployZip(connection, await zipOf(files))).problems, []);
        await assignPermissionSets(connection, (await identify(connection)).userId, SETS);
        await fill();
        rowsBefore = await rowsOf();

        const { directory } = await buildPackage();
        assert.deepEqual((await deployPackage({ connection, directory })).problems, []);
        loaded = await runPlan({
            connection,
            planFile: DEFAULTS,
            sourceFolder: path.join(path.dirname(DEFAULTS), 'defaults')
        });
    });
    after(async () => {
        await localOrg.close();
        await rm(folder, { recursive: true });
    });

    /** What an org makes of it: a default in its own words, one retired, a stage, a mapping and a contribution of its own. */
    async function fill(): Promise<void> {
        const awareness = {
            Key__c: 'customer_awareness',
            Sequence__c: 1,
            Owner_Function__c: 'Marketing',
            Is_Active__c: true
        };
        await create('Funnel_Stage__c', { ...awareness, Name: 'They know they hurt', Target_Days__c: 77 });
        const trial = await create('Funnel_Stage__c', {
            Name: 'Trial',
            Key__c: 'trial',
            Sequence__c: 9,
            Owner_Function__c: 'Shared',
            Meaning__c: 'Ünïcode, "quotes"\nand two lines',
            Is_Active__c: false
        });
        await create('Stage_Mapping__c', {
            Mapping_Key__c: 'Lead.Status:Open - Not Contacted',
            Object__c: 'Lead',
            Source_Field__c: 'Status',
            Source_Value__c: 'Open - Not Contacted',
            Outcome__c: 'In the funnel',
            Funnel_Stage__c: trial,
            Is_Active__c: true
        });
        await create('Stage_Contribution__c', {
            Name: 'A demo room',
            Key__c: 'demo_room',
            From_Function__c: 'Marketing',
            Funnel_Stage__c: trial,
            Link__c: 'https://example.com/room',
            Due_Days__c: 3,
            Is_Active__c: true
        });
    }

    it('loses no record and changes no value, not even a date', async () => {
        const ids = new Set(Object.values(rowsBefore).flatMap((rows) => rows.map(({ Id }) => String(Id))));
        assert.equal(ids.size, 4);
        assert.deepEqual(await rowsOf(ids), rowsBefore);
    });

    it('keeps who has which permission set', async () => {
        const list = SETS.map((name) => `'${name}'`).join(',');
        const { totalSize } = await connection.query(
            `SELECT Id FROM PermissionSetAssignment WHERE PermissionSet.Name IN (${list})`
        );
        assert.equal(totalSize, SETS.length);
    });

    it('brings the default records that the org lacks, and shows where its own differ', () => {
        const stages = loaded.steps.find(({ object }) => object === 'Funnel_Stage__c');
        assert.equal(stages?.created, 7);
        assert.equal(stages?.updated, 0);
        const shown = loaded.steps.flatMap(({ differences }) => differences);
        const name = shown.find(({ key, field }) => key.includes('customer_awareness') && field === 'Name');
        assert.deepEqual([name?.inFile, name?.inOrg], ['Customer awareness', 'They know they hurt']);
        assert.ok(
            shown.some(({ key, field }) => key.includes('open - not contacted') && field === 'Funnel_Stage__c'),
            'its own mapping of a stock status'
        );
    });

    it('offers the new parts for the old records', async () => {
        const { records } = await connection.query<{ Id: string }>(
            "SELECT Id FROM Funnel_Stage__c WHERE Key__c = 'trial'"
        );
        const { totalSize } = await connection.query(
            "SELECT Id FROM Stage_Mapping__c WHERE Object__c = 'Account' AND Source_Value__c = 'Referral'"
        );
        assert.equal(totalSize, 1, 'a default that the first version did not know');
        const saved = await connection
            .sobject('Funnel_Stage__c')
            .update({ Id: records[0]?.Id ?? '', Is_Active__c: true });
        assert.ok(saved.success, 'an old record satisfies the rules of the new version');
    });
});
