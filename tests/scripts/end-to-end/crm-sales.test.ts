import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { startLocalOrg, type LocalOrg } from '../../../local-org/main.ts';
import type { StepReport } from '../../../scripts/lib/load/accounting.ts';
import { runPlan, type LoadOptions, type LoadReport } from '../../../scripts/lib/load/run-plan.ts';
import { openConnection } from '../../../scripts/lib/org/target-org.ts';
import { totalsOf, writeLoadReport } from '../../../scripts/lib/report/load-report.ts';

const ADMINISTRATOR = { username: 'admin@example.com', password: 'secret' };
const PLAN = path.resolve(import.meta.dirname, '../../../config/data-plans/crm-sales.json');

// A small set of files of the same form and with the same faults as the real ones, which lie beside the project where it
// is developed and tested; CRM_SALES_SOURCE names another place.
const SMALL = path.join(import.meta.dirname, 'crm-sales');
const REAL = process.env.CRM_SALES_SOURCE ?? path.resolve(import.meta.dirname, '../../../../shared/data/crm-sales');

describe('the CRM sales files in a local org', () => {
    let folder = '';
    let localOrg: LocalOrg;
    let connection: Connection;
    before(async () => {
        folder = await mkdtemp(path.join(tmpdir(), 'crm-sales-'));
        localOrg = await startLocalOrg({ port: 0, dataDirectory: folder, administrator: ADMINISTRATOR });
        connection = await openConnection({ instanceUrl: localOrg.url, loginUrl: localOrg.url });
        await connection.login(ADMINISTRATOR.username, ADMINISTRATOR.password);
    });
    after(async () => {
        await localOrg.close();
        await rm(folder, { recursive: true });
    });

    const load = (options: Partial<LoadOptions> = {}): Promise<LoadReport> =>
        runPlan({ connection, planFile: PLAN, sourceFolder: SMALL, ...options });
    const stepOf = (report: LoadReport, name: string): StepReport => {
        const step = report.steps.find((candidate) => candidate.step === name);
        assert.ok(step, name);
        return step;
    };
    const stages = async (): Promise<Record<string, number>> => {
        const { records } = await connection.query<{ StageName: string; n: number }>(
            'SELECT StageName, COUNT(Id) n FROM Opportunity GROUP BY StageName'
        );
        return Object.fromEntries(records.map(({ StageName, n }) => [StageName, n]));
    };

    it('are refused as a dry run while the org lacks the fields that the plan brings', async () => {
        await assert.rejects(load({ dryRun: true }), /a dry run deploys nothing/);
    });

    it('are loaded whole, over fields and stages of that org’s own', async () => {
        const report = await load();
        assert.equal(
            totalsOf(report.steps).rejected,
            0,
            JSON.stringify(report.steps.flatMap((step) => step.rejected).slice(0, 3))
        );
        assert.deepEqual(await stages(), { Won: 100, Lost: 60, Engaging: 50, Prospecting: 20 });
        const { records } = await connection.query(
            "SELECT Account.Name, Owner.Name, Owner.Manager.Name, Owner.UserRole.ParentRole.Name, Amount, IsWon FROM Opportunity WHERE Crm_Sales_Key__c = 'T0000000'"
        );
        assert.equal(records.length, 1);
        assert.equal((records[0] as { Owner: { Manager: { Name: string } } }).Owner.Manager.Name, 'Otis Brandt');
    });

    it('are reported with their faults, which are kept as they are', async () => {
        const report = await load();
        const accounts = stepOf(report, 'accounts').findings.map(({ line, value }) => `${line} ${value}`);
        assert.deepEqual(accounts, ['2 technolgy', '4 Philipines']);
        const lines = (await readFile(path.join(SMALL, 'sales_pipeline.csv'), 'utf8')).split('\n');
        const { findings } = stepOf(report, 'opportunities');
        assert.equal(
            findings.filter(({ column }) => column === 'product').length,
            lines.filter((line) => line.includes('GTXPro')).length
        );
        assert.equal(
            findings.filter(({ column }) => column === 'account').length,
            lines.filter((line) => /(GTX Basic|GTXPro),,/.test(line)).length
        );
        const { records } = await connection.query<{ n: number }>(
            "SELECT COUNT(Id) n FROM Opportunity WHERE Product_In_Source__c = 'GTXPro' AND Product__c = null"
        );
        assert.equal(records[0]?.n, lines.filter((line) => line.includes('GTXPro')).length);
    });

    it('give open deals a close date that says it is none', async () => {
        const { totalSize } = await connection.query(
            'SELECT Id FROM Opportunity WHERE Close_Date_Assumed__c = true AND CloseDate = 2017-12-31 AND IsClosed = false'
        );
        assert.equal(totalSize, 70);
    });

    it('change nothing when they are loaded again, and heal what was changed in between', async () => {
        const first = totalsOf((await load()).steps);
        assert.deepEqual([first.created, first.updated], [0, 0]);
        const { records } = await connection.query<{ Id: string }>(
            "SELECT Id FROM Opportunity WHERE StageName = 'Won' LIMIT 3"
        );
        await connection.sobject('Opportunity').update(records.map(({ Id }) => ({ Id: Id ?? '', Amount: 1 })));
        assert.equal(stepOf(await load(), 'opportunities').updated, 3);
    });

    it('leave the stages that were there as they were', async () => {
        const { records } = await connection.query<{ ApiName: string }>(
            'SELECT ApiName FROM OpportunityStage WHERE IsActive = true'
        );
        const names = records.map((stage) => stage.ApiName);
        for (const name of ['Prospecting', 'Qualification', 'Closed Won', 'Closed Lost', 'Engaging', 'Won', 'Lost']) {
            assert.ok(names.includes(name), name);
        }
    });

    it('leave a report with file and line', async () => {
        const target = await writeLoadReport(await load(), path.join(folder, 'reports'));
        assert.match(
            await readFile(path.join(target, 'findings.csv'), 'utf8'),
            /accounts,accounts\.csv,2,sector,technolgy,/
        );
    });

    it(
        'end with the known figures when they are the real ones',
        { skip: !existsSync(REAL) && 'the real files are not at hand' },
        async () => {
            await connection
                .sobject('Opportunity')
                .destroy(
                    (await connection.query<{ Id: string }>('SELECT Id FROM Opportunity LIMIT 200')).records.map(
                        ({ Id }) => Id ?? ''
                    )
                );
            await load({ sourceFolder: REAL });
            const { records } = await connection.query<{ StageName: string; n: number }>(
                "SELECT StageName, COUNT(Id) n FROM Opportunity WHERE NOT Crm_Sales_Key__c LIKE 'T000%' GROUP BY StageName"
            );
            assert.deepEqual(Object.fromEntries(records.map(({ StageName, n }) => [StageName, n])), {
                Won: 4238,
                Lost: 2473,
                Engaging: 1589,
                Prospecting: 500
            });
            const again = totalsOf((await load({ sourceFolder: REAL })).steps);
            assert.deepEqual([again.created, again.updated, again.rejected], [0, 0, 0]);
            assert.deepEqual([totalsOf((await load({ sourceFolder: REAL ?? '' })).steps).created], [0]);
        }
    );
});
