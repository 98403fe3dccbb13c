// Measuring over jsforce, against a local org with the package, the defaults and the test's own deals.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { JobError } from '../../../scripts/lib/cli/job-error.ts';
import { runPlan } from '../../../scripts/lib/load/run-plan.ts';
import { perhapsPartly } from '../../../scripts/lib/measure/may-measure.ts';
import { measureFunnel, sundaysBefore, type MeasureReport } from '../../../scripts/lib/measure/measure-funnel.ts';
import { openConnection } from '../../../scripts/lib/org/target-org.ts';
import { measureReport } from '../../../scripts/lib/report/measure-report.ts';
import { ADMINISTRATOR } from '../../../scripts/lib/start/demo-people.ts';
import type { StartedOrg } from '../../../scripts/lib/start/start-org.ts';
import { startPreparedOrg } from '../../support/prepared-org.ts';

const DAY = 86_400_000;
const ago = (days: number): string => new Date(Date.now() - days * DAY).toISOString();
const PLANS = path.resolve(import.meta.dirname, '../../../config/data-plans');

describe('measuring the funnel', () => {
    let folder = '';
    let org: StartedOrg;
    let connection: Connection;
    const workFolder = (): string => path.join(folder, 'work');
    const measure = (given: object = {}): Promise<MeasureReport> =>
        measureFunnel({ connection, workFolder: workFolder(), ...given });

    before(async () => {
        folder = await mkdtemp(path.join(tmpdir(), 'measure-'));
        org = await startPreparedOrg(path.join(folder, 'org'), { empty: true });
        connection = await openConnection({ instanceUrl: org.url, loginUrl: org.url });
        await connection.login(ADMINISTRATOR.username, ADMINISTRATOR.password);
        await runPlan({
            connection,
            planFile: path.join(PLANS, 'defaults.json'),
            sourceFolder: path.join(PLANS, 'defaults'),
            password: undefined,
            stateFolder: path.join(folder, 'loads')
        });
        await deals();
    });
    after(async () => {
        await org.close();
        await rm(folder, { recursive: true });
    });

    /** Won after 20 days; lost after 10; open since 30 days; open since 5 days: all at Purchase intention before. */
    async function deals(): Promise<void> {
        const account = await connection.sobject('Account').create({ Name: 'Harbor Mills', Industry: 'Energy' });
        const created = await connection.sobject('Opportunity').create(
            [50, 40, 30, 5].map((days, index) => ({
                Name: `Deal ${index}`,
                StageName: 'Prospecting',
                CloseDate: '2026-12-31',
                Amount: 1000 * (index + 1),
                AccountId: index === 0 ? account.id : null,
                CreatedDate: ago(days)
            })),
            { allOrNone: true }
        );
        const [won, lost] = created.map(({ id }) => id ?? '');
        const closed = [
            { Id: won, StageName: 'Closed Won', LastModifiedDate: ago(30) },
            { Id: lost, StageName: 'Closed Lost', LastModifiedDate: ago(30) }
        ];
        await connection.sobject('Opportunity').update(closed as { Id: string }[], { allOrNone: true });
    }

    const stage = async (name: string, more = ''): Promise<Record<string, unknown>> => {
        const { records } = await connection.query(
            `SELECT Records__c, Amount__c, Reached__c, Moved_On__c, Left__c, Ended__c, Undecided__c, Median_Days__c, Lower_Quartile_Days__c, Onward_Median_Days__c, Stuck__c FROM Funnel_Snapshot__c WHERE Scope__c = 'Company' AND Kind__c = 'Stage' AND Stage_Name__c = '${name}' AND Object__c = 'Opportunity' AND Created_Since__c = null${more || ' AND Snapshot_Date__c = TODAY'}`
        );
        assert.equal(records.length, 1);
        const { attributes: _, ...row } = records[0] as Record<string, unknown>;
        return row;
    };
    const count = async (where = ''): Promise<number> =>
        (await connection.query(`SELECT COUNT() FROM Funnel_Snapshot__c ${where}`)).totalSize;

    it('changes nothing in a dry run', async () => {
        const report = await measure({ dryRun: true });
        assert.equal(report.written, undefined);
        assert.ok(report.rows > 0);
        assert.equal(await count(), 0);
        assert.match(measureReport(report), /^Dry run: \d+ rows worked out, nothing written\.$/m);
    });

    it('keeps counts, conversion and days of each stage as the snapshot of the day', async () => {
        const report = await measure();
        assert.deepEqual(await stage('Purchase intention'), {
            Records__c: 2,
            Amount__c: 7000,
            Reached__c: 4,
            Moved_On__c: 1,
            Left__c: 1,
            Ended__c: 0,
            Undecided__c: 2,
            // of 4 one went at 10 days, of the remaining 2 one at 20: the deal of 5 days says nothing of later ones
            Lower_Quartile_Days__c: 10,
            Median_Days__c: 20,
            Onward_Median_Days__c: 20,
            Stuck__c: 0
        });
        assert.equal((await stage('Purchase'))['Ended__c'], 1);
        assert.equal(report.objects.find(({ object }) => object === 'Opportunity')?.records, 4);
        assert.equal(await count("WHERE Scope__c = 'Segment' AND Scope_Value__c = 'Energy' AND Kind__c = 'All'"), 1);
        assert.equal(existsSync(workFolder()), false, 'what was read is thrown away');
    });

    it('goes over the snapshot of the day when it runs again, and takes away what is no more', async () => {
        const earlier = await count();
        const again = await measure();
        assert.deepEqual(again.written, { created: 0, updated: earlier, deleted: 0 });
        await connection.sobject('Account').update({ Id: (await firstAccount()) as string, Industry: 'Banking' });
        const third = await measure();
        assert.ok((third.written?.deleted ?? 0) > 0);
        assert.equal(await count("WHERE Scope_Value__c = 'Energy'"), 0);
        assert.equal(await count(), earlier);
    });

    const firstAccount = async (): Promise<string | undefined> =>
        (await connection.query<{ Id: string }>('SELECT Id FROM Account')).records[0]?.Id;

    it('works past weeks out from the history, for the company', async () => {
        const report = await measure({ weeks: 8 });
        const [sunday] = sundaysBefore(report.measuredOn, 4).slice(-1);
        const then = await stage('Purchase intention', ` AND Snapshot_Date__c = ${sunday?.date}`);
        const age = (Date.now() - Date.parse(sunday?.until ?? '')) / DAY;
        const open = [50, 40, 30, 5].filter((days, index) => days >= age && (index > 1 || age > 30)).length;
        assert.equal(then['Records__c'], open);
        assert.ok(report.pastDays >= 4);
    });

    it('measures only what was created since a day, beside the snapshot of all', async () => {
        const earlier = await count();
        const report = await measure({ since: ago(35).slice(0, 10) });
        assert.equal(report.objects.find(({ object }) => object === 'Opportunity')?.records, 2);
        assert.equal(await count('WHERE Created_Since__c != null'), report.rows);
        assert.equal(await count(), earlier + report.rows);
    });

    it('goes on with what an interrupted run has read, with the same result', async () => {
        const stop = new AbortController();
        const progress = {
            step: () => undefined,
            advance: () => stop.abort(),
            done: () => undefined,
            say: () => undefined
        };
        await assert.rejects(measure({ signal: stop.signal, progress, rowsAPage: 2 }), JobError);
        const whole = await stage('Purchase intention');
        const report = await measure({ rowsAPage: 2 });
        assert.equal(report.isResumed, true);
        assert.deepEqual(await stage('Purchase intention'), whole);
    });

    it('says that leads have no history where none was kept', async () => {
        await connection
            .sobject('Lead')
            .create({ LastName: 'Ost', Company: 'Ost Works', Status: 'Working - Contacted' });
        const report = await measure({ dryRun: true });
        assert.match(measureReport(report), /No history of Lead Status.*Switch on field history tracking/);
        const lead = report.objects.find(({ object }) => object === 'Lead');
        assert.deepEqual([lead?.records, lead?.historyFrom, lead?.untimed], [1, undefined, 1]);
    });

    it('writes nothing of the day where the org refuses one row', async () => {
        await connection.sobject('Funnel_Snapshot__c').destroy(
            (await connection.query<{ Id: string }>('SELECT Id FROM Funnel_Snapshot__c')).records.map(({ Id }) => Id),
            { allowRecursive: true }
        );
        await refuseBigSnapshots(true);
        await assert.rejects(measure(), (error: JobError) => {
            assert.match(error.toString(), /refused the snapshots of .*Too many\./);
            assert.match(error.toString(), /nothing was changed/);
            return true;
        });
        assert.equal(await count(), 0);
        await refuseBigSnapshots(false);
        assert.ok(((await measure()).written?.created ?? 0) > 0);
    });

    /** A rule that an administrator may add: it meets the row of all deals, not the first one that is written. */
    async function refuseBigSnapshots(active: boolean): Promise<void> {
        const { deployZip } = await import('../../../scripts/lib/metadata/deploy-zip.ts');
        const { zipOf } = await import('../../../scripts/lib/metadata/zip.ts');
        const files = new Map([
            [
                'package.xml',
                '<Package xmlns="http://soap.sforce.com/2006/04/metadata"><types><members>Funnel_Snapshot__c.Too_Many</members><name>ValidationRule</name></types><version>67.0</version></Package>'
            ],
            [
                'objects/Funnel_Snapshot__c.object',
                `<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"><validationRules><fullName>Too_Many</fullName><active>${active}</active><errorConditionFormula>Records__c &gt;= 4</errorConditionFormula><errorMessage>Too many.</errorMessage></validationRules></CustomObject>`
            ]
        ]);
        await deployZip(connection, await zipOf(files), { checkOnly: false });
    }

    it('measures each record type by its name, beside the company', async () => {
        const { deployZip } = await import('../../../scripts/lib/metadata/deploy-zip.ts');
        const { zipOf } = await import('../../../scripts/lib/metadata/zip.ts');
        const metadata = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
        const type = (what: string, member: string): string =>
            `<types><members>Opportunity.${member}</members><name>${what}</name></types>`;
        const process =
            '<businessProcesses><fullName>Renewals</fullName><isActive>true</isActive><values><fullName>Prospecting</fullName><default>false</default></values></businessProcesses>';
        const recordType =
            '<recordTypes><fullName>Renewal</fullName><active>true</active><businessProcess>Renewals</businessProcess><label>Renewal of a contract</label></recordTypes>';
        const files = new Map([
            [
                'package.xml',
                `<Package ${metadata}>${type('BusinessProcess', 'Renewals')}${type('RecordType', 'Renewal')}<version>67.0</version></Package>`
            ],
            ['objects/Opportunity.object', `<CustomObject ${metadata}>${process}${recordType}</CustomObject>`]
        ]);
        await deployZip(connection, await zipOf(files), { checkOnly: false });
        const { records } = await connection.query<{ Id: string }>(
            "SELECT Id FROM RecordType WHERE DeveloperName = 'Renewal'"
        );
        const open = await connection.query<{ Id: string }>(
            "SELECT Id FROM Opportunity WHERE StageName = 'Prospecting'"
        );
        await connection
            .sobject('Opportunity')
            .update(open.records.map(({ Id }) => ({ Id, RecordTypeId: records[0]?.Id })) as { Id: string }[]);
        await measure();
        const measured = await connection.query<{ Scope_Value__c: string; Records__c: number }>(
            "SELECT Scope_Value__c, Records__c FROM Funnel_Snapshot__c WHERE Scope__c = 'Record Type' AND Kind__c = 'All'"
        );
        assert.deepEqual(
            measured.records.map(({ Scope_Value__c, Records__c }) => [Scope_Value__c, Records__c]),
            [['Renewal of a contract', open.records.length]]
        );
    });

    it('says what is wrong with the funnel, and measures all the same', async () => {
        const { records } = await connection.query<{ Id: string; Name: string; Sequence__c: number }>(
            "SELECT Id, Name, Sequence__c FROM Funnel_Stage__c WHERE Key__c IN ('purchase_intention', 'purchase') ORDER BY Sequence__c"
        );
        const [intention, purchase] = records.map(({ Id, Sequence__c }) => ({ Id, Sequence__c }));
        assert.ok(intention && purchase);
        const write = async (rows: { Id: string }[]): Promise<void> => {
            await connection.sobject('Funnel_Stage__c').update(rows, { allOrNone: true });
        };
        await write([{ ...purchase, Sequence__c: intention.Sequence__c } as { Id: string }]);
        const text = measureReport(await measure({ dryRun: true }));
        assert.match(
            text,
            /Several stages stand at place 5: Purchase, Purchase intention\..*Mend it on the tab Funnel Set-up/
        );
        await write([{ ...purchase, Is_Active__c: false } as { Id: string }]);
        const retired = measureReport(await measure({ dryRun: true }));
        assert.match(retired, /Opportunity\.StageName:Closed Won is mapped to "Purchase", which is retired/);
        assert.match(retired, /1 have a value that is mapped to no stage: they are counted nowhere/);
        await write([{ ...purchase, Is_Active__c: true } as { Id: string }]);
        assert.deepEqual((await measure({ dryRun: true })).notes, []);
    });

    it('refuses, before it reads anything, somebody who may not write snapshots', async () => {
        const reader = await connectionOf('reader@measure.example');
        const read: string[] = [];
        const progress = { step: (name: string) => read.push(name), advance: nothing, done: nothing, say: nothing };
        await assert.rejects(measure({ connection: reader, progress }), (error: JobError) =>
            /give the user the permission set Funnel Admin/i.test(error.toString())
        );
        assert.deepEqual(read, []);
    });

    const nothing = (): undefined => undefined;

    /** Somebody with no permission set at all. */
    async function connectionOf(username: string): Promise<Connection> {
        const { records } = await connection.query<{ Id: string }>(
            "SELECT Id FROM Profile WHERE Name = 'Standard User'"
        );
        const user = await connection.sobject('User').create({
            Username: username,
            LastName: 'Reader',
            Email: username,
            Alias: 'reader',
            TimeZoneSidKey: 'UTC',
            LocaleSidKey: 'en_US',
            EmailEncodingKey: 'UTF-8',
            LanguageLocaleKey: 'en_US',
            ProfileId: records[0]?.Id
        });
        await connection.request({
            method: 'POST',
            url: `/services/data/v${connection.version}/sobjects/User/${user.id}/password`,
            body: JSON.stringify({ NewPassword: 'demo-1234' }),
            headers: { 'content-type': 'application/json' }
        });
        const own = await openConnection({ instanceUrl: org.url, loginUrl: org.url });
        await own.login(username, 'demo-1234');
        return own;
    }

    it('says what to do where the funnel has no stages', async () => {
        const { records } = await connection.query<{ Id: string }>('SELECT Id FROM Funnel_Stage__c');
        const set = (active: boolean): Promise<unknown> =>
            connection.sobject('Funnel_Stage__c').update(
                records.map(({ Id }) => ({ Id, Is_Active__c: active })),
                { allowRecursive: true }
            );
        await set(false);
        await assert.rejects(measure(), (error: JobError) => /Load the defaults/.test(error.toString()));
        await set(true);
    });
});

describe('whether a measurement is of all records', () => {
    /** An org that answers those questions with yes that a pattern finds. */
    const org = (yes: RegExp): Connection =>
        ({
            identity: () => Promise.resolve({ user_id: '005' }),
            query: (soql: string) =>
                soql.includes('ObjectPermissions') && !yes.source.includes('ObjectPermissions')
                    ? Promise.reject(new Error('INVALID_TYPE'))
                    : Promise.resolve({ totalSize: yes.test(soql) ? 1 : 0 })
        }) as unknown as Connection;

    it('shows in View All Data, in how records are shared, or in View All of the object', async () => {
        assert.deepEqual(await perhapsPartly(org(/FROM Profile/)), []);
        assert.deepEqual(await perhapsPartly(org(/FROM PermissionSet WHERE/)), []);
        assert.deepEqual(await perhapsPartly(org(/DefaultLeadAccess/)), ['Opportunity']);
        assert.deepEqual(await perhapsPartly(org(/ObjectPermissions.*'Opportunity'/)), ['Lead']);
        assert.deepEqual(await perhapsPartly(org(/never/)), ['Lead', 'Opportunity']);
    });
});

describe('Sundays before a day', () => {
    it('are the last ones, without today', () => {
        const dates = (now: string): string[] => sundaysBefore(now, 2).map(({ date }) => date);
        assert.deepEqual(dates('2026-11-25T10:00:00Z'), ['2026-11-22', '2026-11-15']);
        assert.deepEqual(dates('2026-11-22T10:00:00Z'), ['2026-11-15', '2026-11-08']);
    });
});
