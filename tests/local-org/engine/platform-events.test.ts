import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runSoql } from '../../../local-org/services/query.ts';
import {
    component,
    errorOf,
    field,
    openEngineOrg,
    permissionSet,
    picklist,
    problemsOf,
    text
} from '../../support/engine-org.ts';

const event = (parts: string, kind = '<eventType>HighVolume</eventType>') =>
    component(
        'CustomObject',
        'Shipped__e',
        `<label>Shipped</label><pluralLabel>Shipped</pluralLabel><deploymentStatus>Deployed</deploymentStatus>${kind}<publishBehavior>PublishAfterCommit</publishBehavior>${parts}`
    );

function openWithEvent() {
    const org = openEngineOrg();
    org.deploy(event(text('Order__c', '<required>true</required>') + field('At__c', 'DateTime')));
    return org;
}

describe('a platform event', () => {
    it('is published by inserting it: the result says that it is on its way', () => {
        const org = openWithEvent();
        const result = org.tryInsert('Shipped__e', { Order__c: '4711' });
        assert.equal(result.success, true);
        assert.match(result.id ?? '', /^e00/);
        assert.equal(result.errors[0]?.statusCode, 'OPERATION_ENQUEUED');
        org.tryInsert('Shipped__e', { Order__c: '4712' });
        assert.deepEqual(org.rows('SELECT "Order__c", "ReplayId" FROM "Shipped__e" ORDER BY "Id"'), [
            { Order__c: '4711', ReplayId: '1' },
            { Order__c: '4712', ReplayId: '2' }
        ]);
        assert.equal(
            errorOf(org.tryInsert('Shipped__e', {})),
            'REQUIRED_FIELD_MISSING: Required fields are missing: [Order__c]'
        );
    });

    it('is forgotten after three days', () => {
        const org = openWithEvent();
        org.tryInsert('Shipped__e', { Order__c: '1' });
        org.wait(73 * 60 * 60 * 1000);
        org.tryInsert('Shipped__e', { Order__c: '2' });
        assert.deepEqual(org.rows('SELECT "Order__c", "ReplayId" FROM "Shipped__e"'), [
            { Order__c: '2', ReplayId: '2' }
        ]);
    });

    it('cannot be queried, changed or deleted', () => {
        const org = openWithEvent();
        const { id } = org.tryInsert('Shipped__e', { Order__c: '1' });
        assert.throws(() => runSoql(org.org, org.administrator, 'SELECT Order__c FROM Shipped__e'), {
            errorCode: 'INVALID_TYPE_FOR_OPERATION'
        });
        assert.equal(org.update('Shipped__e', { Id: id, Order__c: '2' }).success, false);
        assert.equal(org.remove(id as string).success, false);
    });

    it('is published by those who may create it, with all its fields', () => {
        const org = openWithEvent();
        assert.equal(org.tryInsert('Shipped__e', { Order__c: '1' }, org.user()).success, false);
        org.deploy(permissionSet('Shipper', { objects: { Shipped__e: 'create read' } }));
        const shipper = org.user({ permissionSets: ['Shipper'] });
        assert.equal(org.tryInsert('Shipped__e', { Order__c: '1' }, shipper).success, true);
    });

    it('has a type, and fields of few types', () => {
        const org = openEngineOrg();
        assert.deepEqual(problemsOf(org.apply({ upserts: [event(picklist('Color__c', ['Red']), '')] })), [
            'CustomObject Shipped__e: Required field is missing: eventType',
            'CustomObject Shipped__e: Platform events have no fields of the type picklist: Color__c'
        ]);
    });
});
