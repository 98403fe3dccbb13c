import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { openContractOrg, signedIn, uniqueName, type ContractOrg } from './support/contract-org.ts';
import { deploy, packageXml, type PackageFiles } from './support/contract-package.ts';

const xml = (type: string, inside: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">${inside}</${type}>`;
const colours = (list: readonly string[], first: string): string =>
    list.map((name) => `<values><fullName>${name}</fullName><default>${name === first}</default></values>`).join('');
const type = (name: string, list: readonly string[], first: string): string =>
    `<recordTypes><fullName>${name}</fullName><active>true</active><label>${name}</label><picklistValues><picklist>Colour__c</picklist>${colours(list, first)}</picklistValues></recordTypes>`;

const PACKAGE: PackageFiles = {
    'package.xml': packageXml({ CustomObject: ['Contract_Paint__c'], PermissionSet: ['Contract_Paints'] }),
    'objects/Contract_Paint__c.object': xml(
        'CustomObject',
        `<deploymentStatus>Deployed</deploymentStatus>
        <fields><fullName>Colour__c</fullName><label>Colour</label><type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>${[
            'Red',
            'Orange',
            'Blue'
        ]
            .map((name) => `<value><fullName>${name}</fullName><default>false</default><label>${name}</label></value>`)
            .join('')}</valueSetDefinition></valueSet></fields>
        <label>Paint</label><nameField><label>Name</label><type>Text</type></nameField><pluralLabel>Paints</pluralLabel>
        ${type('Cold', ['Blue'], '')}${type('Warm', ['Orange', 'Red'], 'Orange')}<sharingModel>ReadWrite</sharingModel>`
    ),
    'permissionsets/Contract_Paints.permissionset': xml(
        'PermissionSet',
        `<fieldPermissions><editable>true</editable><field>Contract_Paint__c.Colour__c</field><readable>true</readable></fieldPermissions>
        <label>Contract Paints</label>
        <objectPermissions><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>true</modifyAllRecords><object>Contract_Paint__c</object><viewAllRecords>true</viewAllRecords></objectPermissions>
        <recordTypeVisibilities><recordType>Contract_Paint__c.Cold</recordType><visible>true</visible></recordTypeVisibilities>
        <recordTypeVisibilities><recordType>Contract_Paint__c.Warm</recordType><visible>true</visible></recordTypeVisibilities>`
    )
};

describe('record types with jsforce', () => {
    let org: ContractOrg;
    let connection: Connection;
    const ids = new Map<string, string>();
    before(async () => {
        org = await openContractOrg();
        connection = await signedIn(org);
        const outcome = await deploy(connection, PACKAGE);
        assert.deepEqual(outcome.details.componentFailures, []);
        const me = (await connection.identity()).user_id;
        const sets = await connection.query(`SELECT Id FROM PermissionSet WHERE Name = 'Contract_Paints'`);
        await connection
            .sobject('PermissionSetAssignment')
            .create({ AssigneeId: me, PermissionSetId: sets.records[0]?.Id });
        const { recordTypeInfos } = await connection.sobject('Contract_Paint__c').describe();
        for (const info of recordTypeInfos) {
            assert.equal(info.available, true, info.name);
            ids.set(info.name, info.recordTypeId ?? '');
        }
    });
    after(() => org.close());

    it('offer their own picklist values, in the UI API as in saves', async () => {
        const offered = async (name: string) => {
            const answer = await connection.request<{
                defaultValue: { value: string } | null;
                values: { value: string }[];
            }>(`/ui-api/object-info/Contract_Paint__c/picklist-values/${ids.get(name)}/Colour__c`);
            return [answer.defaultValue?.value ?? null, ...answer.values.map(({ value }) => value)];
        };
        assert.deepEqual(await offered('Warm'), ['Orange', 'Red', 'Orange']);
        assert.deepEqual(await offered('Cold'), [null, 'Blue']);
        const paint = connection.sobject('Contract_Paint__c');
        const [wrong] = await paint.create([
            { Name: uniqueName('paint'), RecordTypeId: ids.get('Cold'), Colour__c: 'Red' }
        ]);
        assert.equal(
            (wrong?.errors[0] as { statusCode?: string } | undefined)?.statusCode,
            'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'
        );
        const made = await paint.create({ Name: uniqueName('paint'), RecordTypeId: ids.get('Warm') });
        assert.equal((await paint.retrieve(made.id ?? '')).Colour__c, 'Orange');
    });
});
