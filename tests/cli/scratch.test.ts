import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startCliOrg, type CliOrg } from '../support/cli/cli-org.ts';
import { runNode, sfEnvironment, type Ended } from '../support/cli/run-sf.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

describe('npm run scratch with the Salesforce CLI', () => {
    let org: CliOrg;
    before(async () => {
        org = await startCliOrg();
    });
    after(() => org.close());

    const scratch = (...args: string[]): Promise<Ended> =>
        runNode(['scripts/scratch.ts', ...args], ROOT, sfEnvironment(org.home));

    it('says what is missing where there is no Dev Hub, and makes nothing', async () => {
        const ended = await scratch('--alias', 'trial', '--no-open');
        assert.equal(ended.code, 1);
        assert.match(ended.stderr, /create ended with 1: sf org create scratch/);
        assert.match(ended.stderr, /Kept: no org was made/);
        assert.match(ended.stderr, /sf org login web --set-default-dev-hub/);
    });

    it('goes on with an org that is there: from deploy to publish', async () => {
        const ended = await scratch('--alias', org.alias, '--no-open');
        assert.equal(ended.code, 0, ended.stderr);
        assert.match(ended.stderr, /going on with it/);
        const { totalSize } = await org.connection.query('SELECT Id, Funnel_Stage__c FROM Opportunity');
        assert.equal(totalSize, 0);
    });
});
