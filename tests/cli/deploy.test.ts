import assert from 'node:assert/strict';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startCliOrg, type CliOrg } from '../support/cli/cli-org.ts';
import { packageFiles } from '../support/cli/package-files.ts';
import { answerOfSf, sf } from '../support/cli/run-sf.ts';

interface Deployed {
    readonly id: string;
    readonly status: string;
    readonly checkOnly: boolean;
    readonly numberComponentsTotal: number;
    readonly files: readonly DeployedFile[];
}
interface DeployedFile {
    readonly fullName: string;
    readonly type: string;
    readonly state: string;
    readonly filePath: string;
    readonly error?: string;
    readonly lineNumber?: number;
}

const SOURCE = ['--source-dir', 'force-app'];
const OVER_REST = { SF_ORG_METADATA_REST_DEPLOY: 'true' };
const MANIFEST_HEAD =
    '<?xml version="1.0" encoding="UTF-8"?>\n<Package xmlns="http://soap.sforce.com/2006/04/metadata">';

describe('sf project', () => {
    let org: CliOrg;
    before(async () => {
        org = await startCliOrg();
    });
    after(() => org.close());

    const objects = async (): Promise<string[]> =>
        (await org.connection.describeGlobal()).sobjects.map(({ name }) => name);

    it('validates the package without a trace, and deploys what was validated quickly', async () => {
        const validated = await org.sf<Deployed>('project', 'deploy', 'validate', ...SOURCE);
        assert.deepEqual([validated.status, validated.checkOnly], ['Succeeded', true]);
        assert.ok(!(await objects()).includes('Funnel_Stage__c'));

        const quick = await org.sf<Deployed>('project', 'deploy', 'quick', '--job-id', validated.id);
        assert.equal(quick.status, 'Succeeded');
        assert.ok((await objects()).includes('Funnel_Stage__c'));

        const report = await org.sf<Deployed>('project', 'deploy', 'report', '--job-id', quick.id);
        assert.deepEqual([report.status, report.numberComponentsTotal], ['Succeeded', validated.numberComponentsTotal]);
    });

    it('deploys over SOAP and REST, with the same outcome', async () => {
        const dryRun = await org.text(['project', 'deploy', 'start', '--dry-run', ...SOURCE]);
        assert.match(dryRun.stdout, /SOAP API/);
        assert.match(dryRun.stdout, /Dry-run complete/);
        const deployed = await org.text(['project', 'deploy', 'start', ...SOURCE], OVER_REST);
        assert.match(deployed.stdout, /REST API/);
        assert.match(deployed.stdout, /Unchanged +Funnel_Stage__c +CustomObject +force-app/);
        assert.deepEqual([dryRun.code, deployed.code], [0, 0]);
    });

    it('names the file and the line of what is wrong, and leaves the org as it was', async () => {
        const changes = async (): Promise<unknown[]> =>
            (await org.connection.metadata.list([{ type: 'LightningComponentBundle' }])).map(
                ({ fullName, lastModifiedDate }) => [fullName, lastModifiedDate]
            );
        const kept = await changes();
        const faulty = await org.folder('faulty');
        await cp(org.project, faulty, { recursive: true });
        const file = path.join(faulty, 'force-app/main/funnel/lwc/funnelRibbon/funnelRibbon.js');
        const source = await readFile(file, 'utf8');
        await writeFile(file, source.replace('export default class', 'export default klass'));
        const args = ['project', 'deploy', 'start', '--json', '--source-dir', path.dirname(file)];
        for (const environment of [{}, OVER_REST]) {
            const { code, stdout } = await org.text(args, environment);
            const { result } = JSON.parse(stdout) as { result: Deployed };
            assert.notEqual(code, 0);
            const failed = result.files.filter(({ state }) => state === 'Failed');
            assert.deepEqual([...new Set(failed.map(({ fullName }) => fullName))], ['funnelRibbon']);
            assert.ok((failed[0]?.lineNumber ?? 0) > 1);
            assert.match(failed[0]?.error ?? '', /^LWC\d+: [^/]*$/);
        }
        assert.deepEqual(await changes(), kept);
    });

    it('leaves a deployment to the org, asks for it later, and says that it is too late to cancel', async () => {
        const { id } = await org.sf<Deployed>('project', 'deploy', 'start', '--metadata', 'CustomTab', '--async');
        const resumed = await sf<Deployed>(org, ['project', 'deploy', 'resume', '--job-id', id]);
        assert.equal(resumed.status, 'Succeeded');
        const [canceled, preview] = await Promise.all([
            answerOfSf(org, ['project', 'deploy', 'cancel', '--job-id', id]),
            org.answer('project', 'retrieve', 'preview')
        ]);
        assert.notEqual(canceled.status, 0);
        assert.match(canceled.message ?? '', /already completed/);
        // as for every org but scratch orgs and sandboxes that were made so
        assert.equal(preview.name, 'NonSourceTrackedOrgError');
    });

    it('retrieves into an empty project what was deployed from the first one', async () => {
        await sf(org, ['project', 'generate', 'manifest', ...SOURCE, '--name', 'all']);
        const project = await org.folder('second');
        for (const file of ['sfdx-project.json', '.forceignore']) {
            await cp(path.join(org.project, file), path.join(project, file));
        }
        await org.folder('second/force-app');
        const manifest = path.join(org.project, 'all.xml');
        await sf({ ...org, project }, [
            'project',
            'retrieve',
            'start',
            '--target-org',
            org.alias,
            '--manifest',
            manifest
        ]);
        const [sent, received] = [packageFiles(org.project), packageFiles(project)];
        assert.deepEqual([...received.keys()].sort(), [...sent.keys()].sort());
        for (const [file, content] of sent) {
            assert.equal(received.get(file), content, file);
        }
    });

    it('deletes source here and in the org', async () => {
        const tab = path.join(org.project, 'force-app/main/funnel/tabs/Stage_Mapping__c.tab-meta.xml');
        await org.sf('project', 'delete', 'source', '--no-prompt', '--metadata', 'CustomTab:Stage_Mapping__c');
        await assert.rejects(readFile(tab), /ENOENT/);
        const left = await org.connection.metadata.list([{ type: 'CustomTab' }]);
        assert.ok(!left.some(({ fullName }) => fullName === 'Stage_Mapping__c'));
    });

    it('deletes what a destructive manifest names', async () => {
        const rule = 'Stage_Mapping__c.Left_Has_No_Stage';
        const tab = 'Stage_Contribution__c';
        const types = (name: string, member: string): string =>
            `${MANIFEST_HEAD}<types><members>${member}</members><name>${name}</name></types><version>67.0</version></Package>`;
        const files = {
            'package.xml': `${MANIFEST_HEAD}<version>67.0</version></Package>`,
            'destructive.xml': types('ValidationRule', rule),
            'later.xml': types('CustomTab', tab)
        };
        for (const [name, content] of Object.entries(files)) {
            await writeFile(path.join(org.project, name), content);
        }
        const deployed = await org.sf<Deployed>(
            'project',
            'deploy',
            'start',
            '--manifest',
            'package.xml',
            '--pre-destructive-changes',
            'destructive.xml',
            '--post-destructive-changes',
            'later.xml',
            '--purge-on-delete',
            '--test-level',
            'RunLocalTests',
            '--ignore-conflicts'
        );
        assert.equal(deployed.status, 'Succeeded');
        const rules = await org.connection.metadata.list([{ type: 'ValidationRule' }]);
        assert.ok(rules.length > 0 && !rules.some(({ fullName }) => fullName === rule));
        const tabs = await org.connection.metadata.list([{ type: 'CustomTab' }]);
        assert.ok(tabs.length > 0 && !tabs.some(({ fullName }) => fullName === tab));
        await rm(path.join(org.project, 'package.xml'));
    });
});
