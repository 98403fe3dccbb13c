import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { startLocalOrg, type LocalOrg } from '../../../local-org/main.ts';
import { buildPackage } from '../../../scripts/lib/build/build-package.ts';
import { JobError } from '../../../scripts/lib/cli/job-error.ts';
import { silent } from '../../../scripts/lib/cli/progress.ts';
import { afterDeploy } from '../../../scripts/lib/deploy/after-deploy.ts';
import { deployPackage } from '../../../scripts/lib/deploy/deploy-package.ts';
import { runPlan } from '../../../scripts/lib/load/run-plan.ts';
import { identify, openConnection } from '../../../scripts/lib/org/target-org.ts';
import { inspectPublication } from '../../../scripts/lib/publish/inspect-publication.ts';
import { publish, type PublishOptions, type PublishReport } from '../../../scripts/lib/publish/publish.ts';
import { printPublish } from '../../../scripts/lib/report/publish-report.ts';
import { uninstallPackage } from '../../../scripts/lib/uninstall/uninstall-package.ts';
import { agree, aPerson, retire } from './support/definitions.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const ADMINISTRATOR = { username: 'admin@example.com', password: 'secret' };
const DEFAULTS = path.join(ROOT, 'config/data-plans/defaults.json');

describe('publishing into a local org', () => {
    let folder = '';
    let localOrg: LocalOrg;
    let connection: Connection;
    let directory = '';

    const run = async (options: Partial<PublishOptions> = {}): Promise<PublishReport> =>
        publish({ connection, userId: (await identify(connection)).userId, ...options });
    const query = async <Row>(soql: string): Promise<Row[]> => (await connection.query(soql)).records as Row[];
    const fieldsOf = async (object: string): Promise<string[]> =>
        (await connection.sobject(object).describe()).fields.map(({ name }) => name);
    const record = async (key: string): Promise<Record<string, string | null> | undefined> =>
        (
            await query<Record<string, string | null>>(
                `SELECT Components__c, Notes__c, Source__c, Published_On__c FROM Funnel_Publication__c WHERE Key__c = '${key}'`
            )
        )[0];
    const notesOf = (report: PublishReport): string => report.publications.flatMap(({ notes }) => notes).join(' ');

    before(async () => {
        folder = await mkdtemp(path.join(tmpdir(), 'publish-'));
        localOrg = await startLocalOrg({ port: 0, dataDirectory: folder, administrator: ADMINISTRATOR });
        connection = await openConnection({ instanceUrl: localOrg.url, loginUrl: localOrg.url });
        await connection.login(ADMINISTRATOR.username, ADMINISTRATOR.password);
        directory = (await buildPackage()).directory;
    });
    after(async () => {
        await localOrg.close();
        await rm(folder, { recursive: true });
    });

    it('refuses an org that has no funnel, in words', async () => {
        await assert.rejects(run(), (error) => error instanceof JobError && /no funnel to publish/.test(error.message));
    });

    it('shows in a dry run what it would do, lets the org check it, and changes nothing', async () => {
        await deployPackage({ connection, directory });
        await runPlan({ connection, planFile: DEFAULTS, sourceFolder: path.join(path.dirname(DEFAULTS), 'defaults') });
        const { changes } = await run({ dryRun: true });
        assert.ok(changes.some(({ fullName }) => fullName === 'Opportunity.Funnel_Stage__c'));
        assert.ok(changes.every(({ action }) => action === 'create'));
        assert.ok(!(await fieldsOf('Opportunity')).includes('Funnel_Stage__c'));
        assert.deepEqual(await query('SELECT Id FROM Funnel_Publication__c'), []);
    });

    it('publishes the stages, so that queries see them', async () => {
        const report = await run();
        assert.deepEqual(
            report.publications.map(({ key, isPublished }) => [key, isPublished]),
            [
                ['stages.Lead', true],
                ['stages.Opportunity', true]
            ]
        );
        await connection.sobject('Opportunity').create([
            { Name: 'Won', StageName: 'Closed Won', CloseDate: '2026-01-31' },
            { Name: 'Open', StageName: 'Needs Analysis', CloseDate: '2026-01-31' },
            { Name: 'Lost', StageName: 'Closed Lost', CloseDate: '2026-01-31' }
        ]);
        const rows = await query<Record<string, unknown>>(
            'SELECT Name, Funnel_Stage__c, Funnel_Owner__c, Funnel_Stage_Number__c, Funnel_Standing__c FROM Opportunity ORDER BY Name'
        );
        assert.deepEqual(
            rows.map((row) => [row.Name, row.Funnel_Stage__c, row.Funnel_Owner__c, row.Funnel_Stage_Number__c]),
            [
                ['Lost', null, null, 0],
                ['Open', 'Purchase intention', 'Sales', 5],
                ['Won', 'Purchase', 'Sales', 6]
            ]
        );
    });

    it('does nothing the second time', async () => {
        const earlier = await query('SELECT Id, SystemModstamp FROM Funnel_Publication__c ORDER BY Id');
        const { changes, assigned } = await run();
        assert.deepEqual([changes, assigned], [[], 0]);
        assert.deepEqual(await query('SELECT Id, SystemModstamp FROM Funnel_Publication__c ORDER BY Id'), earlier);
        assert.deepEqual(await inspectPublication(connection), { isPublished: true, behind: [] });
    });

    it('shows the fields to people who have the funnel, and to nobody else', async () => {
        const reader = await aPerson(connection, 'reader', ['Funnel_Reader']);
        const stranger = await aPerson(connection, 'stranger', []);
        assert.ok(!(await fieldNamesFor(reader)).includes('Funnel_Stage__c'));
        assert.equal((await run()).assigned, 1);
        assert.ok((await fieldNamesFor(reader)).includes('Funnel_Stage__c'));
        assert.ok(!(await fieldNamesFor(stranger)).includes('Funnel_Stage__c'));
    });

    it('tells when a mapping has changed, and brings the formula up to date', async () => {
        const [mapping] = await query<{ Id: string }>(
            "SELECT Id FROM Stage_Mapping__c WHERE Mapping_Key__c = 'Opportunity.StageName:Needs Analysis'"
        );
        const [stage] = await query<{ Id: string }>("SELECT Id FROM Funnel_Stage__c WHERE Key__c = 'brand_preference'");
        await connection
            .sobject('Stage_Mapping__c')
            .update({ Id: mapping?.Id ?? '', Funnel_Stage__c: stage?.Id ?? null });
        assert.ok((await inspectPublication(connection))?.behind.includes('Opportunity.Funnel_Stage_Number__c'));
        const { changes } = await run();
        assert.deepEqual(
            changes.map(({ action, fullName }) => `${action} ${fullName}`),
            [
                'change Opportunity.Funnel_Stage_Number__c',
                'change Opportunity.Funnel_Stage__c',
                'change Opportunity.Funnel_Owner__c'
            ]
        );
        assert.match(changes[0]?.to ?? '', /"Needs Analysis", 4/);
        const [open] = await query<Record<string, unknown>>(
            "SELECT Funnel_Owner__c FROM Opportunity WHERE Name = 'Open'"
        );
        assert.equal(open?.Funnel_Owner__c, 'Marketing');
    });

    it('keeps what is published while two stages have one place, and says so', async () => {
        const [stage] = await query<{ Id: string }>("SELECT Id FROM Funnel_Stage__c WHERE Key__c = 'purchase'");
        await connection.sobject('Funnel_Stage__c').update({ Id: stage?.Id ?? '', Sequence__c: 5 });
        const report = await run();
        assert.deepEqual(report.changes, []);
        assert.match(notesOf(report), /Purchase .*Purchase intention|Purchase intention .*Purchase/);
        assert.match(printPublish(report, 'local'), /Cannot be published as they hold now.*: .*Opportunity/);
        assert.doesNotMatch(printPublish(report, 'local'), /Nothing to do/);
        assert.match((await record('stages.Opportunity'))?.Notes__c ?? '', /same place in the order/);
        assert.ok((await fieldsOf('Opportunity')).includes('Funnel_Stage__c'));
        await connection.sobject('Funnel_Stage__c').update({ Id: stage?.Id ?? '', Sequence__c: 6 });
        await run();
        assert.equal((await record('stages.Opportunity'))?.Notes__c, null);
    });

    it('publishes definitions in force, leaves out what a formula cannot say, and takes back what holds no longer', async () => {
        const mql = await agree(connection, 'mql', 1, [['NumberOfEmployees', 'greaterOrEqual', '100']]);
        await agree(connection, 'long', 1, [['Description', 'contains', 'budget']]);
        const report = await run();
        assert.match(notesOf(report), /definition long cannot be published: formulas cannot read long text areas/);
        assert.equal((await record('definition.long'))?.Components__c, null);
        await connection.sobject('Lead').create([
            { LastName: 'Big', Company: 'Acme', NumberOfEmployees: 100 },
            { LastName: 'Small', Company: 'Acme', NumberOfEmployees: 99 }
        ]);
        assert.deepEqual(
            (await query<{ LastName: string }>('SELECT LastName FROM Lead WHERE Meets_MQL__c = true')).map(
                ({ LastName }) => LastName
            ),
            ['Big']
        );
        await retire(connection, mql);
        const { changes } = await run();
        assert.deepEqual(
            changes
                .filter(({ action }) => action === 'withdraw')
                .map(({ type, fullName }) => `${type} ${fullName}`)
                .toSorted(),
            [
                'CustomField Lead.Meets_MQL__c',
                'ListView Lead.Funnel_Published_Meets_MQL',
                'Report Funnel_Published/Meets_MQL'
            ]
        );
        assert.ok(!(await fieldsOf('Lead')).includes('Meets_MQL__c'));
        assert.equal(await record('definition.mql'), undefined);
        assert.deepEqual((await run()).changes, []);
    });

    it('enforces a definition only when it is told to, by a rule that Setup can switch off', async () => {
        await agree(connection, 'mql', 2, [['NumberOfEmployees', 'greaterOrEqual', '100']]);
        await assert.rejects(run({ enforce: { key: 'mql', statuses: ['Nonsense'] } }), /no Lead Status "Nonsense"/);
        await assert.rejects(run({ enforce: { key: 'xyz', statuses: [] } }), /no lead definition "xyz" in force/);
        await run({ enforce: { key: 'mql', statuses: ['Working - Contacted'] } });
        const small = (await query<{ Id: string }>("SELECT Id FROM Lead WHERE LastName = 'Small'"))[0]?.Id ?? '';
        const lead = connection.sobject('Lead');
        await assert.rejects(
            lead.update({ Id: small, Status: 'Working - Contacted' }),
            /does not meet MQL yet\. Complete what it lacks, or write a hand-off note/
        );
        await lead.update({ Id: small, Status: 'Working - Contacted', Funnel_Handoff_Note__c: 'A pilot site.' });
        assert.deepEqual((await run()).changes, [], 'what is enforced stays enforced');

        const [rule] = [await connection.metadata.read('ValidationRule', 'Lead.Funnel_Published_Enforce_MQL')].flat();
        await connection.metadata.update('ValidationRule', { ...rule, active: false } as never);
        assert.deepEqual((await run()).changes, [], 'what Setup switched off stays off');
        await lead.create({ LastName: 'Tiny', Company: 'Acme', Status: 'Working - Contacted' });

        await run({ enforce: 'off' });
        assert.deepEqual(
            await query("SELECT Funnel_Handoff_Note__c FROM Lead WHERE LastName = 'Small'").then((rows) => rows.length),
            1,
            'notes are data: they stay'
        );
        assert.equal(await record('enforcement.mql'), undefined);
    });

    it('says which right is missing, and changes nothing, for a user without access to metadata', async () => {
        const marketer = await aPerson(connection, 'marketer', ['Funnel_Marketer', 'Lead_Standards_Author']);
        const earlier = await query('SELECT Id, SystemModstamp FROM Funnel_Publication__c ORDER BY Id');
        await assert.rejects(
            publish({ connection: marketer, userId: (await identify(marketer)).userId }),
            (error) => error instanceof JobError && /Modify Metadata Through Metadata API Functions/.test(error.todo)
        );
        assert.deepEqual(await query('SELECT Id, SystemModstamp FROM Funnel_Publication__c ORDER BY Id'), earlier);
    });

    it('is published anew after an upgrade, even when somebody deleted a field', async () => {
        await connection.metadata.delete('CustomField', ['Lead.Funnel_Owner__c']);
        assert.ok((await inspectPublication(connection))?.behind.includes('Lead.Funnel_Owner__c'));
        await afterDeploy({ connection, root: ROOT, directory, progress: silent });
        assert.ok((await fieldsOf('Lead')).includes('Funnel_Owner__c'));
    });

    it('goes with the package, and leaves nothing', async () => {
        const { left, plan } = await uninstallPackage({
            org: await identify(connection),
            directory,
            exportFolder: path.join(folder, 'exports'),
            stateFolder: path.join(folder, 'state')
        });
        assert.deepEqual(left, []);
        assert.ok(plan.steps.some(({ components }) => components.includes('CustomField Lead.Funnel_Stage__c')));
        assert.deepEqual(
            (await fieldsOf('Lead')).filter((name) => /^(Funnel|Meets)_/.test(name)),
            []
        );
        assert.deepEqual((await connection.metadata.list([{ type: 'ReportFolder' }])) ?? [], []);
    });

    const fieldNamesFor = async (other: Connection): Promise<string[]> =>
        (await other.sobject('Opportunity').describe()).fields.map(({ name }) => name);
});
