import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { openContractOrg, signedIn, type ContractOrg } from './support/contract-org.ts';
import { withItems } from './support/contract-package.ts';

describe('describing the org with jsforce', () => {
    let org: ContractOrg;
    let connection: Connection;
    before(async () => {
        org = await openContractOrg();
        connection = await signedIn(org);
        await withItems(connection);
    });
    after(() => org.close());

    it('lists objects, standard and deployed', async () => {
        const names = (await connection.describeGlobal()).sobjects.map((object) => object.name);
        for (const name of ['Account', 'Contact', 'Lead', 'Opportunity', 'User', 'Contract_Item__c']) {
            assert.ok(names.includes(name), name);
        }
    });

    it('describes a standard object with its picklists and parents', async () => {
        const { fields, childRelationships, keyPrefix } = await connection.describe('Opportunity');
        assert.equal(keyPrefix, '006');
        const field = (name: string): (typeof fields)[number] => {
            const found = fields.find((one) => one.name === name);
            assert.ok(found, name);
            return found;
        };
        assert.equal(field('StageName').type, 'picklist');
        assert.ok(field('StageName').picklistValues?.some((value) => value.value === 'Closed Won'));
        assert.deepEqual(field('AccountId').referenceTo, ['Account']);
        assert.equal(field('AccountId').relationshipName, 'Account');
        assert.equal(field('Amount').type, 'currency');
        assert.equal(field('CreatedDate').updateable, false);
        assert.equal(field('Name').nillable, false);
        assert.ok(Array.isArray(childRelationships));
    });

    it('describes a deployed object', async () => {
        const description = await connection.describe('Contract_Item__c');
        const number = description.fields.find((field) => field.name === 'Number__c');
        assert.deepEqual(
            [number?.externalId, number?.unique, number?.idLookup, number?.length],
            [true, true, true, 40]
        );
        const relationships = description.childRelationships.map((relationship) => relationship.relationshipName);
        assert.ok(relationships.includes('Parts__r'));
    });

    it('says that an unknown object is not there', async () => {
        await assert.rejects(connection.describe('Missing__c'), /NOT_FOUND/);
    });

    it('tells its limits', async () => {
        const limits = await connection.limits();
        assert.ok((limits.DailyApiRequests?.Max ?? 0) > 0);
    });

    it('counts the records of objects', async () => {
        interface Counts {
            sObjects: { name: string; count: number }[];
        }
        const { sObjects } = await connection.request<Counts>('/limits/recordCount?sObjects=User,Contract_Item__c');
        assert.deepEqual(sObjects.map(({ name }) => name).sort(), ['Contract_Item__c', 'User']);
        assert.ok((sObjects.find(({ name }) => name === 'User')?.count ?? 0) > 0);
        const all = await connection.request<Counts>('/limits/recordCount');
        assert.ok(all.sObjects.length > 10);
    });
});
