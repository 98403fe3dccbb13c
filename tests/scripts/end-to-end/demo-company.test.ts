import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { startLocalOrg, type LocalOrg } from '../../../local-org/main.ts';
import { buildPackage } from '../../../scripts/lib/build/build-package.ts';
import { loadDemoCompany } from '../../../scripts/lib/demo-company/load-demo-company.ts';
import { deployPackage, type DeployedPackage } from '../../../scripts/lib/deploy/deploy-package.ts';
import { openConnection } from '../../../scripts/lib/org/target-org.ts';
import { totalsOf } from '../../../scripts/lib/report/load-report.ts';
import type { LoadReport } from '../../../scripts/lib/load/run-plan.ts';

const ADMINISTRATOR = {
    username: 'admin@cinder-ridge.example',
    password: 'demo',
    firstName: 'Ada',
    lastName: 'Minton'
};
const AS_OF = '2026-06-30';

describe('the demo company in a local org', () => {
    let folder = '';
    let localOrg: LocalOrg;
    let connection: Connection;
    let deployed: DeployedPackage;
    let reports: readonly LoadReport[];
    const load = (): Promise<readonly LoadReport[]> =>
        loadDemoCompany({ connection, workDirectory: path.join(folder, 'work'), asOf: AS_OF, password: 'demo' });

    before(async () => {
        folder = await mkdtemp(path.join(tmpdir(), 'demo-company-'));
        localOrg = await startLocalOrg({
            port: 0,
            dataDirectory: folder,
            administrator: ADMINISTRATOR,
            auditFields: true
        });
        connection = await openConnection({ instanceUrl: localOrg.url, loginUrl: localOrg.url });
        await connection.login(ADMINISTRATOR.username, ADMINISTRATOR.password);
        deployed = await deployPackage({ connection, directory: (await buildPackage()).directory });
        reports = await load();
    });
    after(async () => {
        await localOrg.close();
        await rm(folder, { recursive: true });
    });

    const count = async (soql: string): Promise<number> => (await connection.query(soql)).totalSize;

    it('follows the package, which gives its administrator’s permission set to who deploys it', async () => {
        assert.ok(deployed.components > 0 && deployed.problems.length === 0);
        assert.deepEqual(deployed.assigned, ['Funnel_Admin']);
    });

    it('is there to the last row', async () => {
        for (const report of reports) {
            assert.equal(
                totalsOf(report.steps).rejected,
                0,
                JSON.stringify(report.steps.flatMap((step) => step.rejected).slice(0, 3))
            );
        }
        assert.equal(await count('SELECT count() FROM Funnel_Stage__c'), 8);
        assert.equal(await count('SELECT count() FROM Account'), 60);
        assert.equal(await count('SELECT count() FROM Opportunity'), 420);
        assert.equal(await count('SELECT count() FROM Lead WHERE IsConverted = false'), 900);
        assert.equal(await count('SELECT count() FROM Campaign'), 24);
        assert.equal(await count('SELECT count() FROM User WHERE IsActive = true'), 45);
        assert.equal(
            await count("SELECT count() FROM PermissionSetAssignment WHERE PermissionSet.Name LIKE 'Funnel_%'"),
            45
        );
    });

    it('has a history with the dates of the past', async () => {
        const earliest = await connection.query<{ CreatedDate: string }>(
            'SELECT CreatedDate FROM OpportunityHistory ORDER BY CreatedDate LIMIT 1'
        );
        const latest = await connection.query<{ CreatedDate: string }>(
            'SELECT CreatedDate FROM OpportunityHistory ORDER BY CreatedDate DESC LIMIT 1'
        );
        assert.ok((earliest.records[0]?.CreatedDate ?? '9') < '2025-03', earliest.records[0]?.CreatedDate);
        assert.ok((latest.records[0]?.CreatedDate ?? '9') < AS_OF, latest.records[0]?.CreatedDate);
        assert.ok(
            (await count(
                `SELECT count() FROM LeadHistory WHERE Field = 'Status' AND CreatedDate < ${AS_OF}T00:00:00Z`
            )) > 900
        );
    });

    it('lets its people sign in', async () => {
        for (const name of ['rep', 'marketer', 'head.sales', 'head.marketing']) {
            const other = await openConnection({ instanceUrl: localOrg.url, loginUrl: localOrg.url });
            await other.login(`${name}@cinder-ridge.example`, 'demo');
            assert.ok((await other.query('SELECT Id FROM Account LIMIT 1')).totalSize === 1, name);
        }
    });

    it('is not written again by a second load, nor are deals that somebody moved since', async () => {
        const deal = (
            await connection.query<{ Id: string }>('SELECT Id FROM Opportunity WHERE IsClosed = false LIMIT 1')
        ).records[0];
        assert.ok(deal?.Id);
        await connection.sobject('Opportunity').update({ Id: deal.Id, StageName: 'Closed Won' });
        for (const report of await load()) {
            const { created, updated } = totalsOf(report.steps);
            assert.deepEqual([created, updated], [0, 0], report.plan);
        }
        assert.equal(
            await count(`SELECT count() FROM Opportunity WHERE Id = '${deal.Id}' AND StageName = 'Closed Won'`),
            1
        );
    });
});
