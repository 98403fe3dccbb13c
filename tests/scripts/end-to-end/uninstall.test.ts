import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Connection } from 'jsforce';
import { startLocalOrg, type LocalOrg } from '../../../local-org/main.ts';
import { buildPackage } from '../../../scripts/lib/build/build-package.ts';
import { JobError } from '../../../scripts/lib/cli/job-error.ts';
import { silent, type Progress } from '../../../scripts/lib/cli/progress.ts';
import { queryToCsv } from '../../../scripts/lib/export/bulk-query.ts';
import { deployPackage } from '../../../scripts/lib/deploy/deploy-package.ts';
import { runPlan } from '../../../scripts/lib/load/run-plan.ts';
import { deployZip } from '../../../scripts/lib/metadata/deploy-zip.ts';
import { presentComponents } from '../../../scripts/lib/metadata/list-components.ts';
import { manifestXml } from '../../../scripts/lib/metadata/manifest.ts';
import { zipOf } from '../../../scripts/lib/metadata/zip.ts';
import { assignPermissionSets } from '../../../scripts/lib/org/assign-permission-sets.ts';
import { identify, openConnection } from '../../../scripts/lib/org/target-org.ts';
import { packageContents } from '../../../scripts/lib/uninstall/package-contents.ts';
import {
    uninstallPackage,
    type UninstallOptions,
    type UninstallReport
} from '../../../scripts/lib/uninstall/uninstall-package.ts';

const ADMINISTRATOR = { username: 'admin@example.com', password: 'secret' };
const DEFAULTS = path.resolve(import.meta.dirname, '../../../config/data-plans/defaults.json');

describe('uninstalling from a local org', () => {
    let folder = '';
    let localOrg: LocalOrg;
    let connection: Connection;
    let directory = '';

    const count = async (soql: string): Promise<number> => (await connection.query(soql)).totalSize;
    const load = () =>
        runPlan({ connection, planFile: DEFAULTS, sourceFolder: path.join(path.dirname(DEFAULTS), 'defaults') });
    const uninstall = async (options: Partial<UninstallOptions> = {}): Promise<UninstallReport> =>
        uninstallPackage({
            org: await identify(connection),
            directory,
            exportFolder: path.join(folder, 'exports'),
            stateFolder: path.join(folder, 'state'),
            ...options
        });
    const stillThere = async (): Promise<number> =>
        (await presentComponents(connection, await packageContents(directory))).length;
    const deployOwn = async (files: Record<string, string>, deleted = ''): Promise<void> => {
        const all = new Map(Object.entries(files));
        const outcome = await deployZip(
            connection,
            await zipOf(deleted ? all.set('destructiveChanges.xml', deleted) : all)
        );
        assert.deepEqual(outcome.problems, []);
    };

    before(async () => {
        folder = await mkdtemp(path.join(tmpdir(), 'uninstall-'));
        localOrg = await startLocalOrg({ port: 0, dataDirectory: folder, administrator: ADMINISTRATOR });
        connection = await openConnection({ instanceUrl: localOrg.url, loginUrl: localOrg.url });
        await connection.login(ADMINISTRATOR.username, ADMINISTRATOR.password);
        directory = (await buildPackage()).directory;
        await deployPackage({ connection, directory });
        await load();
        await connection
            .sobject('Account')
            .create([{ Name: 'Plain Ltd' }, { Name: 'Reference; "quoted", Ltd', Reference_Since__c: '2026-01-31' }]);
    });
    after(async () => {
        await localOrg.close();
        await rm(folder, { recursive: true });
    });

    it('changes nothing in a dry run, and says what would go', async () => {
        const present = await stillThere();
        const { plan, removed } = await uninstall({ dryRun: true });
        assert.equal(removed, 0);
        assert.ok(plan.exports.includes('Funnel_Stage__c') && plan.exports.includes('Account'));
        assert.equal(
            plan.assignments,
            await count("SELECT Id FROM PermissionSetAssignment WHERE PermissionSet.Name LIKE 'Funnel_%'")
        );
        assert.equal(await stillThere(), present);
        assert.equal(await count('SELECT Id FROM Funnel_Stage__c'), 8);
    });

    it('joins the pages of a long export into one file', async () => {
        const file = path.join(folder, 'stages.csv');
        const soql = 'SELECT Key__c, Meaning__c FROM Funnel_Stage__c';
        assert.equal(await queryToCsv(connection, soql, file, { rowsAPage: 3 }), 8);
        const rows = parse<{ Key__c: string }>(await readFile(file, 'utf8'), { columns: true });
        assert.equal(new Set(rows.map(({ Key__c }) => Key__c)).size, 8);
        assert.ok(rows.every(({ Key__c }) => Key__c !== 'Key__c'));
    });

    it('stops where the org still uses something, keeps what is exported, and goes on once that is gone', async () => {
        const object = `<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"><validationRules>
            <fullName>Old_References</fullName><active>true</active>
            <errorConditionFormula>Reference_Since__c &lt; DATE(1900, 1, 1)</errorConditionFormula>
            <errorMessage>Too old.</errorMessage></validationRules></CustomObject>`;
        const rule = [{ type: 'ValidationRule', fullName: 'Account.Old_References' }];
        await deployOwn({ 'package.xml': manifestXml(rule), 'objects/Account.object': object });
        await assert.rejects(uninstall(), (error: unknown) => {
            assert.ok(error instanceof JobError);
            assert.match(error.message, /Account\.Reference_Since__c/);
            return true;
        });
        assert.equal(await count('SELECT Id FROM Funnel_Stage__c'), 8, 'data go last');
        assert.ok((await stillThere()) > 0);
        await deployOwn({ 'package.xml': manifestXml([]) }, manifestXml(rule));

        await stopAfter('remove fields of standard objects');
        const report = await uninstall();
        assert.deepEqual(report.left, []);
        assert.equal(report.unassigned, 0, 'the first run did that');
        assert.equal((await readdir(path.join(folder, 'exports'))).length, 1, 'all runs share one export');
        await assertExported(report);
    });

    /** As Ctrl-C does between two requests. */
    async function stopAfter(wanted: string): Promise<void> {
        const stop = new AbortController();
        let current = '';
        const progress: Progress = {
            ...silent,
            step: (name) => (current = name),
            done: () => current === wanted && stop.abort()
        };
        await assert.rejects(uninstall({ signal: stop.signal, progress }), /Stopped on request/);
        assert.equal(await count('SELECT Id FROM Funnel_Stage__c'), 8);
    }

    async function assertExported(report: UninstallReport): Promise<void> {
        const done = report.export;
        assert.ok(done);
        const rows = Object.fromEntries(done.objects.map((each) => [each.object, each.rows]));
        assert.equal(rows.Funnel_Stage__c, 8);
        assert.equal(rows.Account, 1, 'only accounts with a field of ours');
        const stages = JSON.parse(await readFile(path.join(done.folder, 'Funnel_Stage__c.json'), 'utf8')) as {
            Key__c: string;
            Sequence__c: number;
            Is_Active__c: boolean;
            Target_Days__c: number | null;
        }[];
        const first = stages.find(({ Key__c }) => Key__c === 'customer_awareness');
        assert.deepEqual([first?.Sequence__c, first?.Is_Active__c, first?.Target_Days__c], [1, true, null]);
        assert.match(
            await readFile(path.join(done.folder, 'Account.csv'), 'utf8'),
            /"Reference; ""quoted"", Ltd".*2026-01-31/
        );
        assert.equal((await stat(path.join(done.folder, 'Account.csv'))).mode & 0o077, 0, 'for its owner alone');
    }

    it('leaves nothing behind, and the rest of the org as it was', async () => {
        assert.equal(await stillThere(), 0);
        const { sobjects } = await connection.describeGlobal();
        assert.deepEqual(
            sobjects.filter(({ custom }) => custom).map(({ name }) => name),
            []
        );
        assert.equal(await count('SELECT Id FROM PermissionSet WHERE IsOwnedByProfile = false'), 0);
        assert.equal(await count('SELECT Id FROM Account'), 2);
        assert.deepEqual((await uninstall()).plan.steps, []);
    });

    it('can be followed by a new deployment', async () => {
        const { assigned } = await deployPackage({ connection, directory });
        assert.deepEqual(assigned, ['Funnel_Admin']);
        await load();
        assert.equal(await count('SELECT Id FROM Funnel_Stage__c'), 8);
    });

    it('refuses to begin for somebody who would not export every row', async () => {
        const { records } = await connection.query<{ Id: string }>(
            "SELECT Id FROM Profile WHERE Name = 'Standard User'"
        );
        const user = await connection.sobject('User').create({
            Username: 'half@example.com',
            LastName: 'Half',
            Email: 'half@example.com',
            Alias: 'half',
            ProfileId: records[0]?.Id ?? '',
            TimeZoneSidKey: 'Europe/Berlin',
            LocaleSidKey: 'en_US',
            LanguageLocaleKey: 'en_US',
            EmailEncodingKey: 'UTF-8'
        });
        assert.ok(user.success);
        await assignPermissionSets(connection, user.id, ['Funnel_Reader']);
        const present = await stillThere();
        const limited = { ...(await identify(connection)), userId: user.id };
        await assert.rejects(
            uninstallPackage({
                org: limited,
                directory,
                exportFolder: path.join(folder, 'exports'),
                stateFolder: path.join(folder, 'limited')
            }),
            /may not see every row of .*Funnel_Stage__c/
        );
        assert.equal(await stillThere(), present);
    });
});
