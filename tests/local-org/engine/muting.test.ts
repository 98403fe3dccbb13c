import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { component, objectFile, openEngineOrg, permissionSet, problemsOf, text } from '../../support/engine-org.ts';

const fields = { 'Thing__c.Code__c': true, 'Thing__c.Note__c': true };

function openWithGroup(muted: string) {
    const org = openEngineOrg();
    org.deploy(
        objectFile('Thing__c', { label: 'Thing', parts: text('Code__c') + text('Note__c') }),
        component('CustomPermission', 'Sign', '<label>Sign</label>'),
        permissionSet('Maker', {
            objects: { Thing__c: 'create read edit delete' },
            fields,
            inside: '<customPermissions><enabled>true</enabled><name>Sign</name></customPermissions>'
        }),
        permissionSet('Reader', { objects: { Thing__c: 'read' }, fields: { 'Thing__c.Code__c': false } }),
        component('MutingPermissionSet', 'Quiet', `<label>Quiet</label>${muted}`),
        component(
            'PermissionSetGroup',
            'Makers',
            '<label>Makers</label><mutingPermissionSets>Quiet</mutingPermissionSets><permissionSets>Maker</permissionSets>'
        )
    );
    const person = (...permissionSets: string[]) => {
        const user = org.user({ permissionSets });
        const group = org.rows('SELECT "Id" FROM "PermissionSetGroup"')[0]?.['Id'];
        org.insert('PermissionSetAssignment', { AssigneeId: user.userId, PermissionSetGroupId: group });
        return org.org.accessOf(user.userId);
    };
    return { org, person };
}

const muteObject = (...rights: string[]): string =>
    `<objectPermissions>${['allowCreate', 'allowDelete', 'allowEdit', 'allowRead', 'modifyAllRecords', 'viewAllRecords']
        .map((right) => `<${right}>${rights.includes(right)}</${right}>`)
        .join('')}<object>Thing__c</object></objectPermissions>`;

describe('a permission set group with a muting permission set', () => {
    it('grants what its sets grant, without what is muted', () => {
        const muted = `${muteObject('allowDelete')}
            <fieldPermissions><editable>true</editable><field>Thing__c.Code__c</field><readable>false</readable></fieldPermissions>
            <fieldPermissions><editable>true</editable><field>Thing__c.Note__c</field><readable>true</readable></fieldPermissions>
            <customPermissions><enabled>true</enabled><name>Sign</name></customPermissions>`;
        const { org, person } = openWithGroup(muted);
        const access = person();
        const thing = org.object('Thing__c');
        const read = (name: string): boolean => access.canReadField(thing, thing.fields.get(name) as never);
        assert.deepEqual([access.canRead(thing), access.canEdit(thing), access.canDelete(thing)], [true, true, false]);
        assert.deepEqual([read('code__c'), read('note__c')], [true, false]);
        assert.equal(access.canEditField(thing, thing.fields.get('code__c') as never), false);
        assert.equal(access.customPermissions.has('Sign'), false);
    });

    it('takes nothing from what a person has otherwise', () => {
        const { org, person } = openWithGroup(muteObject('allowRead'));
        const thing = org.object('Thing__c');
        assert.equal(person().canRead(thing), false);
        const reader = person('Reader');
        assert.deepEqual([reader.canRead(thing), reader.canEdit(thing)], [true, false]);
    });

    it('names a muting permission set that is there', () => {
        const { org } = openWithGroup('');
        const group = '<label>Makers</label><mutingPermissionSets>Loud</mutingPermissionSets>';
        assert.deepEqual(problemsOf(org.apply({ upserts: [component('PermissionSetGroup', 'Makers', group)] })), [
            'PermissionSetGroup Makers: In field: mutingPermissionSets - no MutingPermissionSet named Loud found'
        ]);
    });
});
