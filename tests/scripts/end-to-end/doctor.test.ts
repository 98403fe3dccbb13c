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
import { checkHealth } from '../../../scripts/lib/health/check-health.ts';
import type { Finding } from '../../../scripts/lib/health/health.ts';
import { readOrgFacts } from '../../../scripts/lib/health/read-org-facts.ts';
import { readPackageFacts } from '../../../scripts/lib/health/read-package-facts.ts';
import { recordFindings } from '../../../scripts/lib/health/record-findings.ts';
import { deployZip } from '../../../scripts/lib/metadata/deploy-zip.ts';
import { manifestXml } from '../../../scripts/lib/metadata/manifest.ts';
import { retrieveFiles } from '../../../scripts/lib/metadata/retrieve-files.ts';
import { zipOf } from '../../../scripts/lib/metadata/zip.ts';
import { openConnection } from '../../../scripts/lib/org/target-org.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const ADMINISTRATOR = { username: 'admin@example.com', password: 'secret' };

describe('the doctor in a local org', () => {
    let folder = '';
    let localOrg: LocalOrg;
    let connection: Connection;
    let directory = '';

    const examine = async (): Promise<Map<string, Finding>> => {
        const source = await readPackageFacts(ROOT, directory);
        const findings = checkHealth(source.facts, await readOrgFacts(connection, source, directory));
        return new Map(findings.map((finding) => [finding.key, finding]));
    };
    const errorsIn = (findings: ReadonlyMap<string, Finding>): string[] =>
        [...findings.values()].filter(({ level }) => level === 'error').map(({ key }) => key);
    const deploy = async (files: Map<string, Buffer | string>): Promise<void> =>
        assert.deepEqual((await deployZip(connection, await zipOf(files))).problems, []);

    before(async () => {
        folder = await mkdtemp(path.join(tmpdir(), 'doctor-'));
        localOrg = await startLocalOrg({ port: 0, dataDirectory: folder, administrator: ADMINISTRATOR });
        connection = await openConnection({ instanceUrl: localOrg.url, loginUrl: localOrg.url });
        await connection.login(ADMINISTRATOR.username, ADMINISTRATOR.password);
        directory = (await buildPackage()).directory;
    });
    after(async () => {
        await localOrg.close();
        await rm(folder, { recursive: true });
    });

    it('finds that the package is not there', async () => {
        assert.deepEqual(errorsIn(await examine()), ['package.components']);
    });

    it('asks for default stages after a bare deployment', async () => {
        await deployPackage({ connection, directory });
        assert.deepEqual(errorsIn(await examine()), ['stages']);
    });

    it('finds no error once the job that deploys has loaded them, and that job tells the rest', async () => {
        const toDo = await afterDeploy({ connection, root: ROOT, directory, progress: silent });
        const findings = await examine();
        assert.deepEqual(errorsIn(findings), []);
        assert.deepEqual(
            toDo,
            [...findings.values()].filter(({ level }) => level !== 'ok')
        );
        assert.equal(findings.get('package.source')?.level, 'ok');
        assert.equal(findings.get('feature.accountTeams')?.level, 'note');
        assert.match(findings.get('permissions.Funnel_Admin')?.found ?? '', /1 person has it/);
    });

    it('sees defaults that an org has taken away stay away at the next deployment', async () => {
        const { records } = await connection.query<{ Id: string }>(
            "SELECT Id FROM Stage_Contribution__c WHERE Key__c = 'site_visits'"
        );
        await connection.sobject('Stage_Contribution__c').destroy(records[0]?.Id ?? '');
        await afterDeploy({ connection, root: ROOT, directory, progress: silent });
        const { totalSize } = await connection.query(
            "SELECT Id FROM Stage_Contribution__c WHERE Key__c = 'site_visits'"
        );
        assert.equal(totalSize, 0);
    });

    it('counts leads whose status nobody maps, and sees tracked history once a status has changed', async () => {
        const [lead] = await connection.sobject('Lead').create([
            { LastName: 'Lee', Company: 'A', Status: 'Open - Not Contacted' },
            { LastName: 'Ray', Company: 'B', Status: 'Working - Contacted' }
        ]);
        const { records } = await connection.query<{ Id: string }>(
            "SELECT Id FROM Stage_Mapping__c WHERE Mapping_Key__c = 'Lead.Status:Working - Contacted'"
        );
        assert.equal((await examine()).get('history.Lead.Status')?.level, 'note');
        await connection.sobject('Stage_Mapping__c').update({ Id: records[0]?.Id ?? '', Is_Active__c: false });
        await connection.sobject('Lead').update({ Id: lead?.id ?? '', Status: 'Working - Contacted' });
        const findings = await examine();
        assert.match(findings.get('mapping.Lead.Status')?.found ?? '', /^2 records .*"Working - Contacted": 2\.$/);
        assert.equal(findings.get('history.Lead.Status')?.level, 'ok');
    });

    it('sees a component that was changed in the org, sharing that was opened, and a rule that was switched off', async () => {
        const bundle = [{ type: 'LightningComponentBundle', fullName: 'funnelModel' }];
        const rule = [{ type: 'RestrictionRule', fullName: 'Own_Alignment_Answers' }];
        const object = [{ type: 'CustomObject', fullName: 'Alignment_Response__c' }];
        const files = await retrieveFiles(connection, [...bundle, ...rule, ...object]);
        const edit = (ending: string, change: (text: string) => string): void => {
            const file = [...files.keys()].find((name) => name.endsWith(ending));
            assert.ok(file, ending);
            files.set(file, Buffer.from(change(files.get(file)?.toString() ?? '')));
        };
        edit('funnelModel.js', (text) => `${text}\n// edited in the org\n`);
        edit('Own_Alignment_Answers.rule', (text) => text.replace('<active>true', '<active>false'));
        edit('Alignment_Response__c.object', (text) => text.replace('<sharingModel>Private<', '<sharingModel>Read<'));
        files.set('package.xml', Buffer.from(manifestXml([...bundle, ...rule, ...object])));
        await deploy(files);
        const findings = await examine();
        assert.match(findings.get('package.source')?.found ?? '', /^1 .*: funnelModel\.$/);
        assert.deepEqual(errorsIn(findings), ['sharing.Alignment_Response__c', 'restriction.Own_Alignment_Answers']);
    });

    it('keeps in the org what it found, writes over it, and takes away what is no longer looked at', async () => {
        const findings = [...(await examine()).values()];
        const kept = await recordFindings(connection, findings, 'my-sandbox', '2026-11-22T09:00:00.000Z');
        assert.equal(kept, findings.length);
        const rows = async (): Promise<{ Key__c: string; State__c: string; How_To_Mend__c: string | null }[]> =>
            (
                await connection.query<{ Key__c: string; State__c: string; How_To_Mend__c: string | null }>(
                    'SELECT Key__c, State__c, How_To_Mend__c FROM Health_Finding__c ORDER BY Key__c'
                )
            ).records;
        const marketer = (await rows()).find(({ Key__c: key }) => key === 'permissions.Funnel_Marketer');
        assert.equal(marketer?.State__c, 'attention');
        assert.match(marketer?.How_To_Mend__c ?? '', /^Setup > Permission Sets > Funnel_Marketer/);
        await recordFindings(connection, findings.slice(0, 2), 'my-sandbox', '2026-11-23T09:00:00.000Z');
        assert.equal((await rows()).length, 2);
    });
});
