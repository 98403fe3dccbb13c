import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { openContractOrg, signedIn, type ContractOrg } from './support/contract-org.ts';
import { deploy, ITEM_PACKAGE } from './support/contract-package.ts';

const FIELD = 'Contract_Item__c.Colour__c';

interface Outcome {
    readonly fullName: string;
    readonly success: boolean;
    readonly created?: boolean;
    readonly errors?: readonly { readonly statusCode: string; readonly message: string }[];
}

describe('metadata, component by component, with jsforce', () => {
    let org: ContractOrg;
    let connection: Connection;
    before(async () => {
        org = await openContractOrg();
        connection = await signedIn(org);
        await deploy(connection, ITEM_PACKAGE);
    });
    after(() => org.close());

    const field = (label: string, more: object = {}): never =>
        ({ fullName: FIELD, label, type: 'Text', length: 20, ...more }) as never;
    const labelInDescribe = async (): Promise<string | undefined> => {
        const { fields } = await connection.sobject('Contract_Item__c').describe();
        return fields.find(({ name }) => name === 'Colour__c')?.label;
    };
    const one = (answer: unknown): Outcome => (Array.isArray(answer) ? answer[0] : answer) as Outcome;

    it('creates, reads, changes and deletes a field', async () => {
        assert.equal(one(await connection.metadata.create('CustomField', field('Colour'))).success, true);
        assert.equal(await labelInDescribe(), 'Colour');
        const read = await connection.metadata.read('CustomField', FIELD);
        assert.deepEqual([read.fullName, read.label, read.type], [FIELD, 'Colour', 'Text']);

        assert.equal(one(await connection.metadata.update('CustomField', field('Paint'))).success, true);
        assert.equal(await labelInDescribe(), 'Paint');

        const upserted = one(await connection.metadata.upsert('CustomField', field('Shade', { length: 30 })));
        assert.deepEqual([upserted.success, upserted.created], [true, false]);
        assert.equal(await labelInDescribe(), 'Shade');

        assert.equal(one(await connection.metadata.delete('CustomField', FIELD)).success, true);
        assert.equal(await labelInDescribe(), undefined);
    });

    it('creates an object with its fields, and deletes it', async () => {
        const fullName = 'Contract_Crate__c';
        const outcome = one(
            await connection.metadata.create('CustomObject', {
                fullName,
                label: 'Crate',
                pluralLabel: 'Crates',
                deploymentStatus: 'Deployed',
                sharingModel: 'ReadWrite',
                nameField: { label: 'Crate', type: 'AutoNumber', displayFormat: 'C-{0000}' },
                fields: [{ fullName: 'Weight__c', label: 'Weight', type: 'Number', precision: 6, scale: 1 }]
            } as never)
        );
        assert.deepEqual([outcome.success, outcome.errors], [true, []]);
        const listed = await connection.metadata.list([{ type: 'CustomField' }]);
        assert.ok(listed.some((component) => component.fullName === `${fullName}.Weight__c`));
        assert.equal(one(await connection.metadata.delete('CustomObject', fullName)).success, true);
        await assert.rejects(connection.describe(fullName), /NOT_FOUND/);
    });

    it('says for each component why it was refused, and keeps the others', async () => {
        const outcomes = (await connection.metadata.create('CustomField', [
            field('Colour'),
            { ...(field('Broken') as object), fullName: 'Contract_Item__c.Broken__c', type: 'Nonsense' } as never
        ])) as unknown as Outcome[];
        assert.deepEqual(
            outcomes.map(({ success }) => success),
            [true, false]
        );
        assert.match(JSON.stringify(outcomes[1]), /Nonsense/);
        const twin = one(await connection.metadata.create('CustomField', field('Colour')));
        assert.match(JSON.stringify(twin), /DUPLICATE_DEVELOPER_NAME/);
        await connection.metadata.delete('CustomField', FIELD);
        assert.match(
            JSON.stringify(one(await connection.metadata.delete('CustomField', FIELD))),
            /no CustomField named/
        );
    });
});
