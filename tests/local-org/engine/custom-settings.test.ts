import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runSoql } from '../../../local-org/services/query.ts';
import {
    component,
    errorOf,
    field,
    number,
    objectFile,
    openEngineOrg,
    permissionSet,
    problemsOf,
    rule,
    text
} from '../../support/engine-org.ts';

const setting = (name: string, kind: string, parts: string) =>
    component(
        'CustomObject',
        name,
        `<customSettingsType>${kind}</customSettingsType><label>Limits</label><visibility>Public</visibility>${parts}`
    );

function openSettings() {
    const org = openEngineOrg();
    org.deploy(setting('Limits__c', 'Hierarchy', number('Most__c') + text('Word__c')));
    const ann = org.user();
    const profile = String(org.read('User', ann.userId, 'ProfileId')['ProfileId']);
    return { org, ann, profile };
}

describe('a hierarchy custom setting', () => {
    it('says of each field what is nearest to a person: own, profile’s, org’s', () => {
        const { org, ann, profile } = openSettings();
        org.deploy(
            objectFile('Account', {
                parts: field(
                    'Most__c',
                    'Number',
                    '<precision>18</precision><scale>2</scale><formula>$Setup.Limits__c.Most__c</formula>'
                )
            }),
            permissionSet('Reader', { fields: { 'Account.Most__c': false } })
        );
        const set = String(org.rows(`SELECT "Id" FROM "PermissionSet" WHERE "Name" = 'Reader'`)[0]?.['Id']);
        org.insert('PermissionSetAssignment', { AssigneeId: ann.userId, PermissionSetId: set });
        org.insert('Account', { Name: 'Acme' });
        const read = (): unknown =>
            runSoql(org.org, org.org.accessOf(ann.userId), 'SELECT Most__c FROM Account').records[0]?.['Most__c'];
        assert.equal(read(), 0);
        org.insert('Limits__c', { Most__c: 1, Word__c: 'org' });
        assert.equal(read(), 1);
        org.insert('Limits__c', { SetupOwnerId: profile, Most__c: 2 });
        assert.equal(read(), 2);
        const own = org.insert('Limits__c', { SetupOwnerId: ann.userId, Word__c: 'mine' });
        assert.equal(read(), 2);
        org.update('Limits__c', { Id: own, Most__c: 3 });
        assert.equal(read(), 3);
    });

    it('is read by validation rules', () => {
        const { org } = openSettings();
        org.deploy(
            objectFile('Opportunity', { parts: rule('Most', 'Amount > $Setup.Limits__c.Most__c', 'Too much.') })
        );
        org.insert('Limits__c', { Most__c: 100 });
        const deal = { Name: 'x', StageName: 'Prospecting', CloseDate: '2026-06-30' };
        assert.equal(errorOf(org.tryInsert('Opportunity', { ...deal, Amount: 99 })), 'none');
        assert.equal(
            errorOf(org.tryInsert('Opportunity', { ...deal, Amount: 101 })),
            'FIELD_CUSTOM_VALIDATION_EXCEPTION: Too much.'
        );
    });

    it('has one record for each owner, and is not for everybody to see', () => {
        const { org, ann } = openSettings();
        org.insert('Limits__c', { Most__c: 1 });
        assert.match(errorOf(org.tryInsert('Limits__c', { Most__c: 2 })), /^DUPLICATE_VALUE/);
        assert.equal(ann.canRead(org.object('Limits__c')), false);
        org.deploy(
            permissionSet('Reader', {
                inside: '<customSettingAccesses><enabled>true</enabled><name>Limits__c</name></customSettingAccesses>'
            })
        );
        const reader = org.user({ permissionSets: ['Reader'] });
        assert.deepEqual(
            [reader.canRead(org.object('Limits__c')), reader.canCreate(org.object('Limits__c'))],
            [true, false]
        );
        assert.equal(
            org.administrator.canCreate(org.object('Limits__c')) && org.object('Limits__c').customSetting,
            'Hierarchy'
        );
    });
});

describe('a list custom setting', () => {
    it('has records by name, which formulas do not reach', () => {
        const org = openEngineOrg();
        org.deploy(setting('Codes__c', 'List', text('Code__c')));
        org.insert('Codes__c', { Name: 'one', Code__c: '1' });
        assert.match(errorOf(org.tryInsert('Codes__c', { Name: 'ONE' })), /^DUPLICATE_VALUE/);
        assert.match(errorOf(org.tryInsert('Codes__c', { Code__c: '2' })), /^REQUIRED_FIELD_MISSING/);
        const problems = org.apply({
            upserts: [objectFile('Account', { parts: rule('Bad', "$Setup.Codes__c.Code__c = 'x'", 'no') })]
        });
        assert.match(problemsOf(problems).join(), /\$Setup\.Codes__c\.Code__c/);
    });
});
