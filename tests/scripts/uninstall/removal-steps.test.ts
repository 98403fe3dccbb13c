import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PackageComponent } from '../../../scripts/lib/uninstall/package-contents.ts';
import { removalSteps } from '../../../scripts/lib/uninstall/removal-steps.ts';

const object = (fullName: string): PackageComponent => ({ type: 'CustomObject', fullName });
const field = (fullName: string, more: Partial<PackageComponent> = {}): PackageComponent => ({
    type: 'CustomField',
    fullName,
    object: fullName.split('.')[0] ?? '',
    isWorkedOut: false,
    refersTo: [],
    ...more
});
const orderOf = (contents: readonly PackageComponent[]): string[][] =>
    removalSteps(contents).map(({ components }) => components.map(({ fullName }) => fullName));

describe('the order in which a package is removed', () => {
    it('goes from what people see down to what everything stands on', () => {
        const names = [
            'CustomLabel',
            'CustomPermission',
            'PermissionSet',
            'LightningComponentBundle',
            'FlexiPage',
            'CustomTab'
        ];
        const contents = [...names, 'CustomApplication'].map((type) => ({ type, fullName: type }));
        assert.deepEqual(orderOf(contents), [
            ['CustomApplication'],
            ['CustomTab'],
            ['FlexiPage'],
            ['LightningComponentBundle'],
            ['PermissionSet'],
            ['CustomLabel', 'CustomPermission']
        ]);
    });

    it('takes details before their masters, whatever the names', () => {
        const contents = [
            object('A__c'),
            object('B__c'),
            object('C__c'),
            field('B__c.A__c', { refersTo: ['A__c'] }),
            field('C__c.B__c', { refersTo: ['B__c'] })
        ];
        assert.deepEqual(orderOf(contents), [['C__c'], ['B__c'], ['A__c']]);
    });

    it('takes objects that point to each other, or to themselves, together', () => {
        const contents = [
            object('A__c'),
            object('B__c'),
            field('A__c.B__c', { refersTo: ['B__c'] }),
            field('B__c.A__c', { refersTo: ['A__c'] }),
            field('B__c.Parent__c', { refersTo: ['B__c'] })
        ];
        assert.deepEqual(orderOf(contents), [['A__c', 'B__c']]);
    });

    it('leaves lists and stored fields to their object, takes rules and roll-ups off before it, and layouts after it', () => {
        const contents = [
            object('A__c'),
            field('A__c.Amount__c'),
            field('A__c.Total__c', { isWorkedOut: true }),
            { type: 'ListView', fullName: 'A__c.All', object: 'A__c' },
            { type: 'Layout', fullName: 'A__c-A Layout', object: 'A__c' },
            { type: 'ValidationRule', fullName: 'A__c.Positive', object: 'A__c' }
        ];
        assert.deepEqual(orderOf(contents), [['A__c.Positive'], ['A__c.Total__c'], ['A__c'], ['A__c-A Layout']]);
    });

    it('takes its parts of standard objects one by one, before the objects that they point to', () => {
        const contents = [
            object('A__c'),
            field('Lead.A__c', { refersTo: ['A__c'] }),
            { type: 'ListView', fullName: 'Lead.Ours', object: 'Lead' }
        ];
        assert.deepEqual(orderOf(contents), [['Lead.Ours'], ['Lead.A__c'], ['A__c']]);
    });

    it('loses no component of a kind that it does not know', () => {
        assert.deepEqual(orderOf([{ type: 'SomethingNew', fullName: 'x' }]), [['x']]);
    });
});
