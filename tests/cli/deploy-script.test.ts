import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startCliOrg, type CliOrg } from '../support/cli/cli-org.ts';
import { runNode, sfEnvironment, type Ended } from '../support/cli/run-sf.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

describe('npm run deploy with an alias of the Salesforce CLI', () => {
    let org: CliOrg;
    before(async () => {
        org = await startCliOrg();
    });
    after(() => org.close());

    const deploy = (...args: string[]): Promise<Ended> =>
        runNode(['scripts/deploy.ts', ...args], ROOT, sfEnvironment(org.home));
    const objects = async (): Promise<string[]> =>
        (await org.connection.describeGlobal()).sobjects.map(({ name }) => name);

    it('lets sf check the package, and changes nothing', async () => {
        const checked = await deploy('--target-org', org.alias, '--dry-run');
        assert.equal(checked.code, 0, checked.stderr);
        assert.match(checked.stdout, /Dry-run complete/);
        assert.ok(!(await objects()).includes('Funnel_Stage__c'));
    });

    it('lets sf deploy the package, and assigns its administrator permission set', async () => {
        const deployed = await deploy('--target-org', org.alias);
        assert.equal(deployed.code, 0, deployed.stderr);
        assert.match(deployed.stdout, /SOAP API/);
        assert.match(deployed.stdout, /Created +Funnel_Stage__c +CustomObject/);
        assert.match(deployed.stderr, new RegExp(`Assigned to ${org.username}: .*Funnel_Admin`));
        assert.match(deployed.stderr, /The app: http:\/\/127\.0\.0\.1:\d+\/lightning\/n\/Funnel_Overview/);
        const assigned = await org.connection.query(
            `SELECT Id FROM PermissionSetAssignment WHERE PermissionSet.Name = 'Funnel_Admin' AND Assignee.Username = '${org.username}'`
        );
        assert.equal(assigned.totalSize, 1);
    });

    it('says what to do about an alias that sf does not know', async () => {
        const refused = await deploy('--target-org', 'nobody');
        assert.notEqual(refused.code, 0);
        assert.match(refused.stderr, /sf knows no org "nobody"/);
        assert.match(refused.stderr, /sf org list/);
    });
});
