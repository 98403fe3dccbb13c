import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
    component,
    field,
    lookup,
    masterDetail,
    number,
    objectFile,
    openEngineOrg,
    permissionSet,
    problemsOf,
    rule,
    text
} from '../../support/engine-org.ts';

const detailPage = component(
    'FlexiPage',
    'Thing_Page',
    `<flexiPageRegions><itemInstances><fieldInstance><fieldItem>Record.Note__c</fieldItem></fieldInstance></itemInstances><name>f</name><type>Facet</type></flexiPageRegions>
    <masterLabel>Thing</masterLabel><sobjectType>Thing__c</sobjectType><template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type>`
);

function openWithUses() {
    const org = openEngineOrg();
    org.deploy(
        objectFile('Thing__c', {
            label: 'Thing',
            settings: '<compactLayoutAssignment>Top</compactLayoutAssignment>',
            parts:
                text('Code__c') +
                text('Note__c') +
                number('Size__c') +
                field('Double__c', 'Text', '<formula>Code__c &amp; Code__c</formula>') +
                '<listViews><fullName>All</fullName><columns>NAME</columns><columns>Size__c</columns><filterScope>Everything</filterScope><label>All</label></listViews>' +
                '<compactLayouts><fullName>Top</fullName><fields>Name</fields><fields>Size__c</fields><label>Top</label></compactLayouts>' +
                '<recordTypes><fullName>Big</fullName><active>true</active><label>Big</label></recordTypes>'
        }),
        component(
            'Layout',
            'Thing__c-Thing Layout',
            '<layoutSections><layoutColumns><layoutItems><behavior>Edit</behavior><field>Size__c</field></layoutItems></layoutColumns></layoutSections>'
        ),
        detailPage,
        component('CustomPermission', 'Sign', '<label>Sign</label>'),
        objectFile('Account', { parts: rule('Signed', 'NOT($Permission.Sign)', 'Sign first.') }),
        permissionSet('Maker', { objects: { Thing__c: 'read' }, fields: { 'Thing__c.Size__c': true } }),
        component('PermissionSetGroup', 'Makers', '<label>Makers</label><permissionSets>Maker</permissionSets>')
    );
    const remove = (...names: string[]): string[] =>
        problemsOf(
            org.apply({
                deletes: names.map((name) => ({ type: name.split(' ')[0] ?? '', fullName: name.split(' ')[1] ?? '' }))
            })
        );
    return { org, remove };
}

describe('deleting what is in use', () => {
    it('is refused for what formulas, rules, pages and groups need', () => {
        const { remove } = openWithUses();
        const used = (kind: string, by: string): string =>
            `This ${kind} is referenced elsewhere in salesforce.com : ${by}`;
        assert.deepEqual(remove('CustomField Thing__c.Code__c'), [
            `CustomField Thing__c.Code__c: ${used('custom field', 'Custom Formula Field - Thing__c.Double__c')}`
        ]);
        assert.deepEqual(remove('CustomField Thing__c.Note__c'), [
            `CustomField Thing__c.Note__c: ${used('custom field', 'Lightning Page - Thing_Page')}`
        ]);
        assert.deepEqual(remove('CustomPermission Sign'), [
            `CustomPermission Sign: ${used('custom permission', 'Validation Rule - Account.Signed')}`
        ]);
        assert.deepEqual(remove('PermissionSet Maker'), [
            `PermissionSet Maker: ${used('permission set', 'Permission Set Group - Makers')}`
        ]);
        assert.deepEqual(remove('CompactLayout Thing__c.Top'), [
            `CompactLayout Thing__c.Top: ${used('compact layout', 'Custom Object - Thing__c')}`
        ]);
        assert.deepEqual(remove('CustomObject Thing__c'), [
            `CustomObject Thing__c: ${used('custom object', 'Lightning Page - Thing_Page')}`
        ]);
        assert.deepEqual(remove('RecordType Thing__c.Big'), [
            'RecordType Thing__c.Big: Cannot delete record type through API'
        ]);
    });

    it('is done when the deploy deletes the users, too', () => {
        const { org, remove } = openWithUses();
        assert.deepEqual(remove('CustomField Thing__c.Code__c', 'CustomField Thing__c.Double__c'), []);
        assert.deepEqual(remove('CustomObject Thing__c', 'FlexiPage Thing_Page'), []);
        assert.equal(org.org.schema().objects.has('thing__c'), false);
    });

    it('takes a field out of layouts, lists and grants, so that they can be deployed again', () => {
        const { org, remove } = openWithUses();
        assert.deepEqual(remove('CustomField Thing__c.Size__c'), []);
        for (const [type, name] of [
            ['ListView', 'Thing__c.All'],
            ['CompactLayout', 'Thing__c.Top'],
            ['Layout', 'Thing__c-Thing Layout'],
            ['PermissionSet', 'Maker']
        ] as const) {
            const stored = org.org.metadata.get(type, name);
            assert.ok(stored, name);
            assert.doesNotMatch(JSON.stringify(stored.xml), /Size__c/);
            assert.deepEqual(problemsOf(org.apply({ upserts: [stored] })), []);
        }
    });
});

describe('a master of records that are there already', () => {
    it('is refused while records have none, and changes the sharing of the object', () => {
        const org = openEngineOrg();
        org.deploy(objectFile('Thing__c', { label: 'Thing', parts: lookup('Account__c', 'Account', 'Things') }));
        const account = org.insert('Account', { Name: 'Acme' });
        const thing = org.insert('Thing__c', { Name: 'One' });
        const upserts = [objectFile('Thing__c', { parts: masterDetail('Account__c', 'Account', 'Things') })];
        assert.match(problemsOf(org.apply({ upserts }))[0] ?? '', /1 records of Thing__c have no value in it/);
        org.update('Thing__c', { Id: thing, Account__c: account });
        assert.deepEqual(problemsOf(org.apply({ upserts })), []);
        assert.equal(org.object('Thing__c').sharingModel, 'ControlledByParent');
        org.deploy(objectFile('Thing__c', { parts: lookup('Account__c', 'Account', 'Things') }));
        assert.equal(org.object('Thing__c').sharingModel, 'ReadWrite');
        assert.deepEqual(org.read('Thing__c', thing, 'Account__c'), { Account__c: account });
    });

    it('never turns into a field of another kind', () => {
        const org = openEngineOrg();
        org.deploy(objectFile('Thing__c', { label: 'Thing', parts: lookup('Account__c', 'Account', 'Things') }));
        assert.deepEqual(problemsOf(org.apply({ upserts: [objectFile('Thing__c', { parts: text('Account__c') })] })), [
            'CustomField Thing__c.Account__c: Cannot change the type of a field from reference to string'
        ]);
    });
});

describe('deletions before and after', () => {
    const f = { type: 'CustomField', fullName: 'Thing__c.Code__c' };
    const double = (source: string) =>
        objectFile('Thing__c', { parts: field('Double__c', 'Text', `<formula>${source}</formula>`) });

    it('that come first are refused while the org uses what they delete, whatever is written then', () => {
        const { org } = openWithUses();
        const upserts = [double('Name')];
        assert.match(
            problemsOf(org.apply({ upserts, deletes: [f] }))[0] ?? '',
            /Custom Formula Field - Thing__c.Double__c/
        );
        assert.deepEqual(problemsOf(org.apply({ upserts, deletesAfter: [f] })), []);
        assert.equal(org.object('Thing__c').fields.has('code__c'), false);
    });

    it('that come first make room: a field of another type begins empty', () => {
        const org = openEngineOrg();
        org.deploy(objectFile('Thing__c', { label: 'Thing', parts: text('Code__c', '<unique>true</unique>') }));
        const thing = org.insert('Thing__c', { Name: 'One', Code__c: 'many words' });
        const upserts = [objectFile('Thing__c', { parts: number('Code__c') })];
        assert.match(problemsOf(org.apply({ upserts }))[0] ?? '', /due to existing data/);
        assert.deepEqual(problemsOf(org.apply({ upserts, deletes: [f] })), []);
        assert.deepEqual(org.read('Thing__c', thing, 'Code__c'), { Code__c: null });
        assert.equal(org.object('Thing__c').fields.get('code__c')?.type, 'double');
    });

    it('that come last delete also what the deploy itself writes', () => {
        const org = openEngineOrg();
        org.deploy(objectFile('Thing__c', { label: 'Thing' }));
        const results = org.apply({
            upserts: [objectFile('Thing__c', { parts: text('Code__c') })],
            deletesAfter: [f]
        });
        assert.deepEqual(problemsOf(results), []);
        assert.deepEqual(
            results.map(({ created, deleted }) => [created, deleted]),
            [
                [true, false],
                [false, true]
            ]
        );
        assert.equal(org.object('Thing__c').fields.has('code__c'), false);
    });
});
