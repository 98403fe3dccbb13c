import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Access } from '../../../local-org/engine/access/access.ts';
import { fieldOf } from '../../../local-org/engine/schema/schema.ts';
import {
    component,
    errorOf,
    masterDetail,
    objectFile,
    openEngineOrg,
    permissionSet,
    text,
    type EngineOrg
} from '../../support/engine-org.ts';

/** Names of the rows of an object that a person may see or change. */
function namesFor(
    org: EngineOrg,
    access: Access,
    object: string,
    purpose: 'visibleRows' | 'editableRows' = 'visibleRows'
): unknown[] {
    const condition = access[purpose](org.object(object), 'r');
    return org.org.database
        .prepare(
            `SELECT r."Name" AS name FROM "${object}" AS r WHERE r."IsDeleted" = 0 AND (${condition?.sql ?? '1'}) ORDER BY r."Name"`
        )
        .all(...(condition?.parameters ?? []))
        .map((row) => row['name']);
}

describe('what people may do', () => {
    it('comes from the profile: all for administrators, standard objects for standard users, little for others', () => {
        const org = openEngineOrg();
        org.deploy(objectFile('Thing__c', { label: 'Thing' }));
        const [standard, minimum] = [org.user(), org.user({ profile: 'Minimum Access - Salesforce' })];
        const rights = (access: Access, object: string) =>
            [
                access.canRead(org.object(object)),
                access.canCreate(org.object(object)),
                access.canEdit(org.object(object)),
                access.canDelete(org.object(object))
            ]
                .map(Number)
                .join('');
        assert.deepEqual(
            ['Account', 'Thing__c', 'Product2', 'User', 'OpportunityHistory'].map((object) =>
                rights(org.administrator, object)
            ),
            ['1111', '1111', '1111', '1110', '1000']
        );
        assert.deepEqual(
            ['Account', 'Thing__c', 'Product2', 'User', 'OpportunityHistory'].map((object) => rights(standard, object)),
            ['1111', '0000', '1000', '1000', '1000']
        );
        assert.deepEqual(
            ['Account', 'Thing__c', 'User'].map((object) => rights(minimum, object)),
            ['0000', '0000', '1000']
        );
    });

    it('comes from permission sets, and from groups of them, at once', () => {
        const org = openEngineOrg();
        org.deploy(
            objectFile('Thing__c', { label: 'Thing', parts: text('Open__c') + text('Shut__c') + text('Hidden__c') }),
            component('CustomPermission', 'Sign', '<label>Sign</label>'),
            permissionSet('Reader', {
                objects: { Thing__c: 'read' },
                fields: { 'Thing__c.Open__c': true, 'Thing__c.Shut__c': false }
            }),
            permissionSet('Signer', {
                inside: '<customPermissions><enabled>true</enabled><name>Sign</name></customPermissions>'
            }),
            component('PermissionSetGroup', 'Team', '<label>Team</label><permissionSets>Signer</permissionSets>')
        );
        const { userId } = org.user({ permissionSets: ['Reader'] });
        const thing = org.object('Thing__c');
        const fields = (access: Access) =>
            ['Name', 'Open__c', 'Shut__c', 'Hidden__c'].map((name) =>
                Number(access.canReadField(thing, fieldOf(thing, name)!))
            );
        assert.deepEqual(fields(org.org.accessOf(userId)), [1, 1, 1, 0]);
        assert.equal(org.org.accessOf(userId).canEdit(thing), false);
        assert.equal(org.org.accessOf(userId).customPermissions.has('Sign'), false);
        const group = org.rows('SELECT "Id" FROM "PermissionSetGroup"')[0]?.['Id'];
        org.insert('PermissionSetAssignment', { AssigneeId: userId, PermissionSetGroupId: group });
        assert.equal(org.org.accessOf(userId).customPermissions.has('Sign'), true);
    });

    it('is checked on writing: object, field, record and parent', () => {
        const org = openEngineOrg();
        org.deploy(
            objectFile('Thing__c', {
                label: 'Thing',
                sharingModel: 'Private',
                parts: text('Open__c') + text('Shut__c')
            }),
            permissionSet('Editor', {
                objects: { Thing__c: 'create read edit delete' },
                fields: { 'Thing__c.Open__c': true, 'Thing__c.Shut__c': false }
            })
        );
        const [ann, bo] = [org.user({ permissionSets: ['Editor'] }), org.user({ permissionSets: ['Editor'] })];
        const id = org.insert('Thing__c', { Name: 'a', Open__c: 'x' }, ann);
        assert.match(
            errorOf(org.tryInsert('Thing__c', { Name: 'a', Shut__c: 'x' }, ann)),
            /^INVALID_FIELD_FOR_INSERT_UPDATE: Unable to create\/update fields: Shut__c/
        );
        assert.match(errorOf(org.update('Thing__c', { Id: id, Open__c: 'y' }, bo)), /^INSUFFICIENT_ACCESS_OR_READONLY/);
        assert.match(errorOf(org.remove(id, bo)), /^INSUFFICIENT_ACCESS_OR_READONLY/);
        assert.match(errorOf(org.tryInsert('Thing__c', { Name: 'a' }, org.user())), /^INSUFFICIENT_ACCESS_OR_READONLY/);
        assert.ok(org.update('Thing__c', { Id: id, Open__c: 'y' }, ann).success);
    });
});

describe('which records people see', () => {
    const open = (sharingModel: string) => {
        const org = openEngineOrg();
        org.deploy(
            objectFile('Thing__c', { label: 'Thing', sharingModel }),
            permissionSet('Editor', { objects: { Thing__c: 'create read edit' } }),
            permissionSet('Viewer', { objects: { Thing__c: 'read viewAll' } })
        );
        return org;
    };

    it('is all of a public object, their own of a private one', () => {
        for (const [model, seen, changed] of [
            ['ReadWrite', ['ann', 'bo'], ['ann', 'bo']],
            ['Read', ['ann', 'bo'], ['ann']],
            ['Private', ['ann'], ['ann']]
        ] as const) {
            const org = open(model);
            const [ann, bo] = [org.user({ permissionSets: ['Editor'] }), org.user({ permissionSets: ['Editor'] })];
            org.insert('Thing__c', { Name: 'ann' }, ann);
            org.insert('Thing__c', { Name: 'bo' }, bo);
            assert.deepEqual(namesFor(org, ann, 'Thing__c'), seen, model);
            assert.deepEqual(namesFor(org, ann, 'Thing__c', 'editableRows'), changed, model);
            assert.deepEqual(namesFor(org, org.user({ permissionSets: ['Viewer'] }), 'Thing__c'), ['ann', 'bo'], model);
            assert.deepEqual(namesFor(org, org.user(), 'Thing__c'), [], model);
        }
    });

    it('includes those of people below in the role hierarchy', () => {
        const org = open('Private');
        const [top, middle, bottom] = [org.insert('UserRole', { Name: 'Top' }), '', ''] as [string, string, string];
        const under = org.insert('UserRole', { Name: `Middle${middle}`, ParentRoleId: top });
        const last = org.insert('UserRole', { Name: `Bottom${bottom}`, ParentRoleId: under });
        const [boss, worker] = [
            org.user({ permissionSets: ['Editor'], roleId: top }),
            org.user({ permissionSets: ['Editor'], roleId: last })
        ];
        org.insert('Thing__c', { Name: 'boss' }, boss);
        org.insert('Thing__c', { Name: 'worker' }, worker);
        assert.deepEqual(namesFor(org, org.org.accessOf(boss.userId), 'Thing__c'), ['boss', 'worker']);
        assert.deepEqual(namesFor(org, org.org.accessOf(worker.userId), 'Thing__c'), ['worker']);
    });

    it('follows the master of a detail', () => {
        const org = open('Private');
        org.deploy(
            objectFile('Part__c', {
                label: 'Part',
                sharingModel: 'ControlledByParent',
                parts: masterDetail('Thing__c', 'Thing__c', 'Parts')
            }),
            permissionSet('Parts', { objects: { Part__c: 'create read edit' } })
        );
        const [ann, bo] = [
            org.user({ permissionSets: ['Editor', 'Parts'] }),
            org.user({ permissionSets: ['Editor', 'Parts'] })
        ];
        const thing = org.insert('Thing__c', { Name: 'ann' }, ann);
        org.insert('Part__c', { Name: 'part', Thing__c: thing }, ann);
        assert.deepEqual([namesFor(org, ann, 'Part__c'), namesFor(org, bo, 'Part__c')], [['part'], []]);
        assert.match(
            errorOf(org.tryInsert('Part__c', { Name: 'other', Thing__c: thing }, bo)),
            /^INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY/
        );
    });

    it('is narrowed by a restriction rule, except for those who may view all', () => {
        const org = open('ReadWrite');
        org.deploy(
            component(
                'RestrictionRule',
                'Own_Only',
                '<active>true</active><description>d</description><enforcementType>Restrict</enforcementType><masterLabel>Own</masterLabel><recordFilter>OwnerId = $User.Id</recordFilter><targetEntity>Thing__c</targetEntity><userCriteria>$User.IsActive = true</userCriteria><version>1</version>'
            )
        );
        const [ann, bo] = [org.user({ permissionSets: ['Editor'] }), org.user({ permissionSets: ['Editor'] })];
        org.insert('Thing__c', { Name: 'ann' }, ann);
        org.insert('Thing__c', { Name: 'bo' }, bo);
        assert.deepEqual(namesFor(org, ann, 'Thing__c'), ['ann']);
        assert.deepEqual(namesFor(org, org.user({ permissionSets: ['Viewer'] }), 'Thing__c'), ['ann', 'bo']);
        assert.deepEqual(namesFor(org, org.administrator, 'Thing__c'), ['ann', 'bo']);
    });

    it('of activities are those of records they see', () => {
        const org = openEngineOrg();
        const [ann, bo] = [org.user(), org.user()];
        const account = org.insert('Account', { Name: 'Acme' }, ann);
        org.insert('Task', { Subject: 'about Acme', WhatId: account }, ann);
        org.insert('Task', { Subject: 'about nothing' }, ann);
        const condition = bo.visibleRows(org.object('Task'), 't');
        const seen = org.org.database
            .prepare(`SELECT t."Subject" AS subject FROM "Task" t WHERE ${condition?.sql}`)
            .all(...(condition?.parameters ?? []));
        assert.deepEqual(
            seen.map((row) => row['subject']),
            ['about Acme']
        );
    });
});
