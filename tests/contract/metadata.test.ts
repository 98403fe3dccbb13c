import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { readZip } from '../../local-org/services/deploy/read-zip.ts';
import { openContractOrg, signedIn, type ContractOrg } from './support/contract-org.ts';
import { deploy, deployOutcome, ITEM_PACKAGE, packageXml, zipped } from './support/contract-package.ts';

const OBJECT = 'objects/Contract_Item__c.object';

describe('deploying metadata with jsforce', () => {
    let org: ContractOrg;
    let connection: Connection;
    before(async () => {
        org = await openContractOrg();
        connection = await signedIn(org);
    });
    after(() => org.close());

    it('deploys a package over REST and names every component', async () => {
        const outcome = await deploy(connection, ITEM_PACKAGE);
        assert.equal(outcome.status, 'Succeeded');
        const rows = outcome.details.componentSuccesses;
        const names = rows.map((row) => `${row.componentType} ${row.fullName}`);
        assert.ok(names.includes('CustomObject Contract_Item__c'));
        assert.ok(names.includes('PermissionSet Contract_Items'));
        assert.equal(rows.find((row) => row.fullName === 'Contract_Item__c')?.fileName, OBJECT);
    });

    it('deploys over SOAP', async () => {
        const outcome = await connection.metadata
            .deploy(await zipped(ITEM_PACKAGE), { rollbackOnError: true, singlePackage: true })
            .complete(true);
        assert.equal(outcome.status, 'Succeeded');
        assert.equal(outcome.success, true);
    });

    it('keeps nothing of a validation, and deploys it quickly afterwards', async () => {
        const field =
            '<fields><fullName>Quick__c</fullName><label>Quick</label><type>Checkbox</type><defaultValue>false</defaultValue></fields>';
        const files = {
            ...ITEM_PACKAGE,
            [OBJECT]: (ITEM_PACKAGE[OBJECT] ?? '').replace('<fields>', `${field}<fields>`)
        };
        const hasField = async (): Promise<boolean> =>
            (await connection.sobject('Contract_Item__c').describe()).fields.some((one) => one.name === 'Quick__c');
        const validation = await deploy(connection, files, { checkOnly: true });
        assert.equal(validation.status, 'Succeeded');
        const validated = await connection.metadata.read('CustomField', 'Contract_Item__c.Quick__c');
        assert.ok(!('fullName' in validated) || !validated.fullName);
        const quick = await connection.request<{ id: string }>({
            method: 'POST',
            url: '/metadata/deployRequest',
            body: JSON.stringify({ validatedDeployRequestId: validation.id }),
            headers: { 'content-type': 'application/json' }
        });
        assert.equal((await deployOutcome(connection, quick.id)).status, 'Succeeded');
        const deployed = await connection.metadata.read('CustomField', 'Contract_Item__c.Quick__c');
        assert.equal((deployed as { fullName?: string }).fullName?.endsWith('Quick__c'), true);
        await deploy(connection, {
            'package.xml': packageXml({}),
            'destructiveChanges.xml': packageXml({ CustomField: ['Contract_Item__c.Quick__c'] })
        });
        assert.equal(await hasField(), false);
    });

    it('says what is wrong with a package, with the place, and keeps nothing of it', async () => {
        const broken = { ...ITEM_PACKAGE, [OBJECT]: (ITEM_PACKAGE[OBJECT] ?? '').replace('</CustomObject>', '') };
        const outcome = await deploy(connection, broken);
        assert.equal(outcome.status, 'Failed');
        const [failure] = outcome.details.componentFailures;
        assert.equal(failure?.fileName, OBJECT);
        assert.ok((failure?.lineNumber ?? 0) > 1);
    });

    it('says what package.xml names and the package does not hold', async () => {
        const outcome = await deploy(connection, { 'package.xml': packageXml({ CustomTab: ['Nowhere'] }) });
        assert.equal(outcome.status, 'Failed');
        assert.match(outcome.details.componentFailures[0]?.problem ?? '', /not found in zipped directory/);
    });

    it('refuses a package without package.xml', async () => {
        const outcome = await deploy(connection, { 'readme.txt': 'hello' });
        assert.equal(outcome.status, 'Failed');
        assert.match(outcome.errorMessage ?? '', /No package.xml found/);
    });

    it('lists, reads and gives back what was deployed', async () => {
        await deploy(connection, ITEM_PACKAGE);
        const listed = await connection.metadata.list([{ type: 'CustomObject' }]);
        assert.ok(listed.some((one) => one.fullName === 'Contract_Item__c'));
        const object = await connection.metadata.read('CustomObject', 'Contract_Item__c');
        assert.equal(object.label, 'Contract Item');
        const request = await connection.metadata.retrieve({
            unpackaged: { types: [{ name: 'CustomObject', members: ['Contract_Item__c'] }], version: '67.0' } as never
        });
        const result = await connection.metadata.checkRetrieveStatus(request.id);
        assert.ok(result.zipFile.length > 100);
        assert.equal(result.fileProperties?.[0]?.fullName, 'Contract_Item__c');
    });

    it('gives a standard object back with what was deployed for it', async () => {
        const field =
            '<fields><fullName>Contract_Note__c</fullName><label>Note</label><type>Text</type><length>20</length></fields>';
        const members = { CustomField: ['Account.Contract_Note__c'] };
        const object = `<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">${field}</CustomObject>`;
        await deploy(connection, { 'package.xml': packageXml(members), 'objects/Account.object': object });
        const request = await connection.metadata.retrieve({
            unpackaged: { types: [{ name: 'CustomObject', members: ['Account'] }], version: '67.0' } as never
        });
        const result = await connection.metadata.checkRetrieveStatus(request.id);
        const content = await readZip(Buffer.from(result.zipFile, 'base64'));
        assert.match(String(content.get('unpackaged/objects/Account.object')), /<fullName>Contract_Note__c</);
        await deploy(connection, { 'package.xml': packageXml({}), 'destructiveChanges.xml': packageXml(members) });
    });

    it('says that a finished deployment cannot be canceled', async () => {
        const { id } = await deploy(connection, ITEM_PACKAGE);
        await assert.rejects(connection.metadata.cancelDeploy(id), /finished|completed/i);
    });
});
