import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { readZip } from '../../local-org/services/deploy/read-zip.ts';
import { openContractOrg, signedIn, uniqueName, type ContractOrg } from './support/contract-org.ts';
import { deploy, packageXml, type PackageFiles } from './support/contract-package.ts';

const xml = (type: string, inside: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">${inside}</${type}>`;

const PACKAGE: PackageFiles = {
    'package.xml': packageXml({
        CustomObject: ['Contract_Secret__c'],
        Group: ['Contract_Friends'],
        Queue: ['Contract_Intake'],
        SharingRules: ['Contract_Secret__c']
    }),
    'objects/Contract_Secret__c.object': xml(
        'CustomObject',
        '<deploymentStatus>Deployed</deploymentStatus><label>Secret</label><nameField><label>Name</label><type>Text</type></nameField><pluralLabel>Secrets</pluralLabel><sharingModel>Private</sharingModel>'
    ),
    'groups/Contract_Friends.group': xml('Group', '<doesIncludeBosses>true</doesIncludeBosses><name>Friends</name>'),
    'queues/Contract_Intake.queue': xml(
        'Queue',
        '<doesSendEmailToMembers>false</doesSendEmailToMembers><name>Intake</name><queueSobject><sobjectType>Contract_Secret__c</sobjectType></queueSobject>'
    ),
    'sharingRules/Contract_Secret__c.sharingRules': xml(
        'SharingRules',
        '<sharingCriteriaRules><fullName>Named</fullName><accessLevel>Read</accessLevel><label>Named</label><sharedTo><group>Contract_Friends</group></sharedTo><criteriaItems><field>Name</field><operation>startsWith</operation><value>open</value></criteriaItems><includeRecordsOwnedByAll>true</includeRecordsOwnedByAll></sharingCriteriaRules>'
    )
};

describe('sharing with jsforce', () => {
    let org: ContractOrg;
    let connection: Connection;
    before(async () => {
        org = await openContractOrg();
        connection = await signedIn(org);
        const outcome = await deploy(connection, PACKAGE);
        assert.deepEqual(outcome.details.componentFailures, []);
    });
    after(() => org.close());

    const groupId = async (name: string): Promise<string> => {
        const { records } = await connection.query(`SELECT Id FROM Group WHERE DeveloperName = '${name}'`);
        return records[0]?.Id ?? '';
    };

    it('shares a record with a group, and takes the share back', async () => {
        const made = await connection.sobject('Contract_Secret__c').create({ Name: uniqueName('secret') });
        const share = await connection.sobject('Contract_Secret__Share').create({
            ParentId: made.id,
            UserOrGroupId: await groupId('Contract_Friends'),
            AccessLevel: 'Edit'
        });
        assert.deepEqual(share.errors, []);
        const rows = async () =>
            (
                await connection.query<{ RowCause: string; AccessLevel: string }>(
                    `SELECT RowCause, AccessLevel FROM Contract_Secret__Share WHERE ParentId = '${made.id}' AND RowCause = 'Manual'`
                )
            ).records.map(({ RowCause, AccessLevel }) => [RowCause, AccessLevel]);
        assert.deepEqual(await rows(), [['Manual', 'Edit']]);
        await connection.sobject('Contract_Secret__Share').destroy(share.id ?? '');
        assert.deepEqual(await rows(), []);
    });

    it('makes a queue that owns records of its object', async () => {
        const queue = await groupId('Contract_Intake');
        const { records } = await connection.query<{ SobjectType: string }>(
            `SELECT SobjectType FROM QueueSobject WHERE QueueId = '${queue}'`
        );
        assert.deepEqual(
            records.map(({ SobjectType }) => SobjectType),
            ['Contract_Secret__c']
        );
        const owned = await connection
            .sobject('Contract_Secret__c')
            .create({ Name: uniqueName('queued'), OwnerId: queue });
        assert.equal(owned.success, true);
    });

    it('lists sharing rules and gives them back as they were deployed', async () => {
        const listed = await connection.metadata.list({ type: 'SharingCriteriaRule' });
        assert.ok(listed.some(({ fullName }) => fullName === 'Contract_Secret__c.Named'));
        const retrieved = await connection.metadata
            .retrieve({
                apiVersion: '67.0',
                singlePackage: true,
                unpackaged: { types: [{ members: ['Contract_Secret__c'], name: 'SharingRules' }], version: '67.0' }
            } as never)
            .complete();
        const files = await readZip(Buffer.from(retrieved.zipFile, 'base64'));
        const file = [...files.keys()].find((path) => path.endsWith('Contract_Secret__c.sharingRules')) ?? '';
        const text = Buffer.from(files.get(file) ?? new Uint8Array()).toString('utf8');
        assert.match(text, /<fullName>Named<\/fullName>[\s\S]*<operation>startsWith<\/operation>/);
    });
});
