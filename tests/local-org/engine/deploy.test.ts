import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
    component,
    field,
    lookup,
    number,
    objectFile,
    openEngineOrg,
    permissionSet,
    picklist,
    rule,
    text
} from '../../support/engine-org.ts';

const thing = (parts = '') => objectFile('Thing__c', { label: 'Thing', parts });

describe('deploying an object', () => {
    it('makes it with the fields that every custom object has, and names each part in the results', () => {
        const org = openEngineOrg();
        const results = org.deploy(thing(text('Code__c') + rule('No_Empty', 'ISBLANK(Code__c)', 'Give a code.')));
        assert.deepEqual(
            results.map(({ componentType, fullName, created }) => `${componentType} ${fullName} ${created}`),
            ['CustomObject Thing__c true', 'CustomField Thing__c.Code__c true', 'ValidationRule Thing__c.No_Empty true']
        );
        const object = org.object('Thing__c');
        assert.deepEqual(
            [...object.fields.values()].map(({ name }) => name),
            [
                'Id',
                'OwnerId',
                'IsDeleted',
                'Name',
                'CreatedDate',
                'CreatedById',
                'LastModifiedDate',
                'LastModifiedById',
                'SystemModstamp',
                'LastViewedDate',
                'LastReferencedDate',
                'Code__c'
            ]
        );
        assert.deepEqual([object.keyPrefix, object.owned, object.label], ['a00', true, 'Thing']);
    });

    it('adds to what was deployed before, and says what changed', () => {
        const org = openEngineOrg();
        org.deploy(thing(text('Code__c')));
        const results = org.deploy(
            objectFile('Thing__c', { parts: text('Other__c') }),
            objectFile('Account', { parts: text('Tier__c') })
        );
        assert.deepEqual(
            results.map(({ fullName }) => fullName),
            ['Thing__c.Other__c', 'Account.Tier__c']
        );
        assert.deepEqual(
            org.deploy(thing(text('Code__c'))).map(({ changed }) => changed),
            [false, false]
        );
        assert.ok(org.object('Thing__c').fields.has('other__c'));
        assert.equal(org.object('Account').fields.get('tier__c')?.custom, true);
    });

    it('understands every type of field', () => {
        const org = openEngineOrg();
        org.deploy(
            thing(
                text('Text__c') +
                    field('Area__c', 'TextArea') +
                    field('Long__c', 'LongTextArea', '<length>5000</length><visibleLines>3</visibleLines>') +
                    field('Rich__c', 'Html', '<length>5000</length><visibleLines>9</visibleLines>') +
                    number('Number__c', 1) +
                    field('Money__c', 'Currency', '<precision>16</precision><scale>2</scale>') +
                    field('Percent__c', 'Percent', '<precision>5</precision><scale>1</scale>') +
                    field('Flag__c', 'Checkbox', '<defaultValue>true</defaultValue>') +
                    field('Day__c', 'Date') +
                    field('Moment__c', 'DateTime') +
                    field('Clock__c', 'Time') +
                    field('Mail__c', 'Email') +
                    field('Phone__c', 'Phone') +
                    field('Web__c', 'Url') +
                    picklist('Pick__c', ['A', 'B']) +
                    field(
                        'Multi__c',
                        'MultiselectPicklist',
                        '<visibleLines>4</visibleLines><valueSet><valueSetDefinition><value><fullName>X</fullName><label>X</label></value></valueSetDefinition></valueSet>'
                    ) +
                    lookup('Account__c', 'Account', 'Things') +
                    field(
                        'Secret__c',
                        'EncryptedText',
                        '<length>20</length><maskChar>asterisk</maskChar><maskType>all</maskType>'
                    ) +
                    field(
                        'Place__c',
                        'Location',
                        '<scale>5</scale><displayLocationInDecimal>true</displayLocationInDecimal>'
                    ) +
                    field('Auto__c', 'AutoNumber', '<displayFormat>A-{000}</displayFormat>') +
                    field(
                        'Twice__c',
                        'Number',
                        '<formula>Number__c * 2</formula><precision>18</precision><scale>2</scale>'
                    )
            )
        );
        const fields = [...org.object('Thing__c').fields.values()].filter(({ custom }) => custom);
        assert.deepEqual(fields.map(({ name, type }) => `${name.replace(/__(c|s)$/, '')} ${type}`).sort(), [
            'Account reference',
            'Area textarea',
            'Auto string',
            'Clock time',
            'Day date',
            'Flag boolean',
            'Long textarea',
            'Mail email',
            'Moment datetime',
            'Money currency',
            'Multi multipicklist',
            'Number double',
            'Percent percent',
            'Phone phone',
            'Pick picklist',
            'Place location',
            'Place__Latitude double',
            'Place__Longitude double',
            'Rich textarea',
            'Secret encryptedstring',
            'Text string',
            'Twice double',
            'Web url'
        ]);
        const id = org.insert('Thing__c', {
            Name: 't',
            Place__Latitude__s: 50.1234567,
            Place__Longitude__s: 8,
            Multi__c: 'X',
            Clock__c: '10:00'
        });
        assert.deepEqual(org.read('Thing__c', id, 'Place__Latitude__s', 'Auto__c', 'Flag__c'), {
            Place__Latitude__s: 50.12346,
            Auto__c: 'A-001',
            Flag__c: 1
        });
    });

    it('keeps key prefixes when objects come and go', () => {
        const org = openEngineOrg();
        org.deploy(thing(), objectFile('Alpha__c', { label: 'Alpha' }));
        const prefixes = [org.object('Thing__c').keyPrefix, org.object('Alpha__c').keyPrefix];
        org.apply({ deletes: [{ type: 'CustomObject', fullName: 'Thing__c' }] });
        assert.equal(org.org.schema().objects.has('thing__c'), false);
        org.deploy(thing());
        assert.deepEqual([org.object('Thing__c').keyPrefix, org.object('Alpha__c').keyPrefix], prefixes);
    });
});

describe('a trial deploy', () => {
    it('tells what would happen and keeps nothing', () => {
        const org = openEngineOrg();
        let calls = 0;
        org.org.onMetadataChange(() => calls++);
        const results = org.apply({ upserts: [thing()], checkOnly: true });
        assert.deepEqual(
            results.map(({ success, created }) => [success, created]),
            [[true, true]]
        );
        assert.equal(org.org.schema().objects.has('thing__c'), false);
        assert.equal(calls, 0);
        org.deploy(thing());
        assert.equal(calls, 1);
    });
});

describe('things that are rows as well', () => {
    it('permission sets can be queried and assigned, and keep their ids', () => {
        const org = openEngineOrg();
        const reader = permissionSet('Reader', { objects: { Account: 'read' } });
        org.deploy(reader);
        const [row] = org.rows('SELECT "Id", "Label" FROM "PermissionSet" WHERE "Name" = \'Reader\'');
        org.deploy(
            permissionSet('Reader', { objects: { Account: 'read edit' } }),
            component('PermissionSetGroup', 'Team', '<label>Team</label><permissionSets>Reader</permissionSets>')
        );
        assert.equal(org.rows('SELECT "Id" FROM "PermissionSet" WHERE "Name" = \'Reader\'')[0]?.['Id'], row?.['Id']);
        assert.equal(org.rows('SELECT 1 FROM "PermissionSetGroupComponent"').length, 1);
        assert.deepEqual(org.rows('SELECT "PermissionsEdit" FROM "ObjectPermissions"'), [{ PermissionsEdit: 1 }]);
    });

    it('record types give the object its RecordTypeId', () => {
        const org = openEngineOrg();
        assert.equal(org.object('Opportunity').fields.has('recordtypeid'), false);
        org.deploy(
            objectFile('Opportunity', {
                parts:
                    '<businessProcesses><fullName>Long</fullName><isActive>true</isActive><values><fullName>Proposal%2FPrice Quote</fullName><default>false</default></values></businessProcesses>' +
                    '<recordTypes><fullName>Enterprise</fullName><active>true</active><businessProcess>Long</businessProcess><label>Enterprise</label></recordTypes>'
            })
        );
        const type = org.rows('SELECT "Id", "SobjectType" FROM "RecordType"')[0];
        assert.equal(type?.['SobjectType'], 'Opportunity');
        assert.deepEqual(org.object('Opportunity').recordTypes[0]?.picklistValues.get('StageName'), [
            'Proposal/Price Quote'
        ]);
        const id = org.insert('Opportunity', {
            Name: 'x',
            StageName: 'Prospecting',
            CloseDate: '2026-05-04',
            RecordTypeId: type?.['Id']
        });
        assert.equal(org.read('Opportunity', id, 'RecordTypeId')['RecordTypeId'], type?.['Id']);
    });

    it('custom metadata records are read, not written', () => {
        const org = openEngineOrg();
        org.deploy(
            component(
                'CustomObject',
                'Rule__mdt',
                `<label>Rule</label><pluralLabel>Rules</pluralLabel><visibility>Public</visibility>${number('Limit__c', 0)}`
            ),
            component(
                'CustomMetadata',
                'Rule.Big',
                '<label>Big deal</label><protected>false</protected><values><field>Limit__c</field><value>2000000</value></values>'
            )
        );
        assert.deepEqual(org.rows('SELECT "DeveloperName", "MasterLabel", "Limit__c" FROM "Rule__mdt"'), [
            { DeveloperName: 'Big', MasterLabel: 'Big deal', Limit__c: 2000000 }
        ]);
        assert.equal(org.tryInsert('Rule__mdt', { DeveloperName: 'x' }).success, false);
    });

    it('labels are components of their own', () => {
        const org = openEngineOrg();
        org.deploy(
            component(
                'CustomLabels',
                'CustomLabels',
                '<labels><fullName>Hello</fullName><language>en_US</language><protected>false</protected><shortDescription>Hello</shortDescription><value>Hello there</value></labels>'
            )
        );
        assert.equal(
            org.org.metadata.get('CustomLabel', 'Hello')?.xml?.children.find(({ name }) => name === 'value')?.text,
            'Hello there'
        );
    });
});

describe('a component bundle', () => {
    const bundle = (source: string) => ({
        type: 'LightningComponentBundle',
        fullName: 'hello',
        files: new Map([
            ['lwc/hello/hello.js', Buffer.from(source)],
            ['lwc/hello/hello.js-meta.xml', Buffer.from('<LightningComponentBundle/>')]
        ])
    });

    it('is compiled where the org was given a compiler, and fails with the place', () => {
        const org = openEngineOrg({
            compileBundle: ({ files }) =>
                String(files.get('lwc/hello/hello.js')).includes('(')
                    ? [{ message: 'Unexpected token', fileName: 'lwc/hello/hello.js', lineNumber: 2, columnNumber: 5 }]
                    : []
        });
        org.deploy(bundle('export default 1'));
        const [result] = org.apply({ upserts: [bundle('(')] });
        assert.deepEqual(
            [result?.problem, result?.fileName, result?.lineNumber, result?.columnNumber],
            ['Unexpected token', 'lwc/hello/hello.js', 2, 5]
        );
        const kept = org.org.metadata.get('LightningComponentBundle', 'hello')?.files.get('lwc/hello/hello.js');
        assert.equal(new TextDecoder().decode(kept), 'export default 1');
    });
});
