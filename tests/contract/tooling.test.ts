import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { hasCode, openContractOrg, signedIn, type ContractOrg } from './support/contract-org.ts';
import { deploy, packageXml, withItems } from './support/contract-package.ts';

type Row = Record<string, unknown>;

describe('the Tooling API with jsforce', () => {
    let org: ContractOrg;
    let connection: Connection;
    before(async () => {
        org = await openContractOrg();
        connection = await signedIn(org);
        await withItems(connection);
    });
    after(() => org.close());

    const rows = async (soql: string): Promise<Row[]> => {
        const { records } = await connection.tooling.query<Row>(soql);
        return records.map(({ attributes: _, ...row }) => row);
    };

    it('lists objects, standard and deployed ones', async () => {
        assert.deepEqual(
            await rows(
                "SELECT QualifiedApiName, Label, IsCustomizable FROM EntityDefinition WHERE QualifiedApiName IN ('Account', 'Contract_Item__c') ORDER BY QualifiedApiName"
            ),
            [
                { QualifiedApiName: 'Account', Label: 'Account', IsCustomizable: true },
                { QualifiedApiName: 'Contract_Item__c', Label: 'Contract Item', IsCustomizable: true }
            ]
        );
    });

    it('gives the fields of an object, by its name and by its id', async () => {
        const fields = await rows(
            "SELECT QualifiedApiName, DataType, EntityDefinition.QualifiedApiName FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = 'Contract_Item__c' AND QualifiedApiName LIKE '%\\_\\_c' ORDER BY QualifiedApiName"
        );
        assert.deepEqual(
            fields.map((row) => [row.QualifiedApiName, row.DataType]),
            [
                ['Amount__c', 'Currency(16, 2)'],
                ['Due__c', 'Date'],
                ['Number__c', 'Text(40) (External ID)'],
                ['Parent__c', 'Lookup(Contract_Item__c)']
            ]
        );
        const [first] = fields as { EntityDefinition: Row }[];
        assert.equal(first?.EntityDefinition.QualifiedApiName, 'Contract_Item__c');
        const standard = await rows("SELECT DurableId FROM FieldDefinition WHERE EntityDefinitionId = 'Account'");
        assert.ok(standard.some(({ DurableId }) => DurableId === 'Account.Name'));
        const [whole] = await rows(
            "SELECT QualifiedApiName, (SELECT QualifiedApiName FROM Fields) FROM EntityDefinition WHERE DurableId = 'Account'"
        );
        assert.equal((whole?.Fields as { totalSize: number }).totalSize, standard.length);
    });

    it('gives what was deployed, and who deployed it', async () => {
        const [item] = await rows("SELECT Id, DeveloperName FROM CustomObject WHERE DeveloperName = 'Contract_Item'");
        assert.match(String(item?.Id), /^01I/);
        const fields = await rows(
            `SELECT DeveloperName, FullName, CreatedBy.Name FROM CustomField WHERE TableEnumOrId = '${String(item?.Id).slice(0, 15)}' ORDER BY DeveloperName`
        );
        assert.deepEqual(
            fields.map(({ FullName }) => FullName),
            ['Amount__c', 'Due__c', 'Number__c', 'Parent__c'].map((name) => `Contract_Item__c.${name}`)
        );
        assert.ok((fields[0]?.CreatedBy as Row).Name);
    });

    it('counts and pages, has no code, and answers queries for data', async () => {
        const all = await connection.tooling.query('SELECT COUNT() FROM FieldDefinition');
        const paged = await connection.tooling.query<Row>('SELECT QualifiedApiName FROM FieldDefinition', {
            autoFetch: true,
            maxFetch: 10_000
        });
        assert.equal(paged.records.length, all.totalSize);
        assert.deepEqual(await rows('SELECT Id, Name, Body FROM ApexClass'), []);
        assert.deepEqual(await rows("SELECT Name FROM Profile WHERE Name = 'System Administrator'"), [
            { Name: 'System Administrator' }
        ]);
    });

    it('shows objects and fields to the data door, too, and components to nobody there', async () => {
        const { records } = await connection.query<Row>(
            "SELECT QualifiedApiName FROM EntityDefinition WHERE QualifiedApiName = 'Lead'"
        );
        assert.equal(records.length, 1);
        await assert.rejects(async () => connection.query('SELECT Id FROM CustomField'), hasCode('INVALID_TYPE'));
        await assert.rejects(
            async () => connection.tooling.query('SELECT Id FROM SourceMember'),
            hasCode('INVALID_TYPE')
        );
    });

    it('describes its objects and reads one of them', async () => {
        const { sobjects } = await connection.tooling.describeGlobal();
        const found = sobjects.find(({ name }) => name === 'LightningComponentBundle');
        assert.match(found?.urls.sobject ?? '', /\/tooling\/sobjects\/LightningComponentBundle$/);
        assert.ok(sobjects.some(({ name }) => name === 'Account'));
        const { fields } = await connection.tooling.sobject('CustomField').describe();
        assert.ok(fields.some(({ name }) => name === 'TableEnumOrId'));
        const [{ Id: id } = {}] = await rows("SELECT Id FROM CustomField WHERE DeveloperName = 'Due'");
        const record = await connection.tooling.sobject('CustomField').retrieve(String(id));
        assert.equal(record.FullName, 'Contract_Item__c.Due__c');
        assert.match(String(record.attributes?.url), /\/tooling\/sobjects\/CustomField\//);
    });

    it('follows what is deployed, and says that it only reads', async () => {
        await assert.rejects(
            connection.tooling.sobject('TraceFlag').create({ LogType: 'USER_DEBUG' }),
            hasCode('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY')
        );
        const label = "SELECT MasterLabel, Value, IsProtected FROM ExternalString WHERE Name = 'Contract_Greeting'";
        assert.deepEqual(await rows(label), []);
        const deployed = await deploy(connection, {
            'package.xml': packageXml({ CustomLabels: ['CustomLabels'] }),
            'labels/CustomLabels.labels': `<?xml version="1.0" encoding="UTF-8"?>
<CustomLabels xmlns="http://soap.sforce.com/2006/04/metadata"><labels><fullName>Contract_Greeting</fullName>
<language>en_US</language><protected>true</protected><shortDescription>Greeting</shortDescription><value>Hello</value></labels></CustomLabels>`
        });
        assert.ok(deployed.success);
        assert.deepEqual(await rows(label), [{ MasterLabel: 'Greeting', Value: 'Hello', IsProtected: true }]);
    });
});
