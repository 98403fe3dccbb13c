// What packages written by others hold, and that no other test has: found by deploying public ones.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { component, field, lookup, objectFile, openEngineOrg, problemsOf, text } from '../../support/engine-org.ts';

describe('a package written by others', () => {
    it('may add a field to activities: tasks and events both have it', () => {
        const org = openEngineOrg();
        org.deploy(objectFile('Plan__c', { label: 'Plan' }));
        const parts =
            text('Channel__c') + lookup('Plan__c', 'Plan__c', '<relationshipName>Activities</relationshipName>');
        assert.deepEqual(problemsOf(org.deploy(objectFile('Activity', { parts }))), []);
        const plan = org.insert('Plan__c', { Name: 'Spring' });
        const task = org.insert('Task', { Subject: 'Call', Channel__c: 'Phone', Plan__c: plan });
        assert.equal(org.read('Task', task, 'Channel__c')['Channel__c'], 'Phone');
        assert.ok(org.object('Event').fields.has('plan__c'));
    });

    it('may list the name of its object among the fields of a permission set', () => {
        const org = openEngineOrg();
        org.deploy(objectFile('Plan__c', { label: 'Plan' }));
        const grant = `<fieldPermissions><editable>true</editable><field>Plan__c.Name</field><readable>true</readable></fieldPermissions>
            <objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead>
            <modifyAllRecords>false</modifyAllRecords><object>Plan__c</object><viewAllRecords>false</viewAllRecords></objectPermissions>`;
        const set = component('PermissionSet', 'Planner', `<label>Planner</label>${grant}`);
        assert.deepEqual(problemsOf(org.deploy(set)), []);
    });

    it('may point at objects by name in its custom metadata', () => {
        const org = openEngineOrg();
        const binding = field('Object__c', 'MetadataRelationship', '<referenceTo>EntityDefinition</referenceTo>');
        const type = objectFile('Binding__mdt', { label: 'Binding', parts: binding });
        assert.deepEqual(problemsOf(org.deploy(type)), []);
        assert.equal(org.object('Binding__mdt').fields.get('object__c')?.type, 'string');
    });

    it('may bring labels in other languages, as long as the labels are there', () => {
        const org = openEngineOrg();
        const label = (name: string): string =>
            `<labels><fullName>${name}</fullName><language>en_US</language><protected>false</protected><shortDescription>x</shortDescription><value>x</value></labels>`;
        const words = (name: string) =>
            component(
                'Translations',
                'de',
                `<customLabels><label>Guten Abend</label><name>${name}</name></customLabels>`
            );
        org.deploy(component('CustomLabels', 'CustomLabels', label('Greeting')));
        assert.deepEqual(problemsOf(org.deploy(words('Greeting'))), []);
        assert.deepEqual(problemsOf(org.apply({ upserts: [words('Farewell')] })), [
            'Translations de: In field: name - no CustomLabel named Farewell found'
        ]);
    });

    it('may bring settings that nothing here obeys: they are kept and given back', () => {
        const org = openEngineOrg();
        const site = component('RemoteSiteSetting', 'Maps', '<isActive>true</isActive><url>https://maps.example</url>');
        assert.deepEqual(problemsOf(org.deploy(site)), []);
        assert.equal(org.org.metadata.get('RemoteSiteSetting', 'Maps')?.fullName, 'Maps');
    });
});
