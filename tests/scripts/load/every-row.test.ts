import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { leftOutRows } from '../../../scripts/lib/load/accounting.ts';
import { LoadProject } from './support/load-project.ts';
import { MemoryOrg } from './support/memory-org.ts';

const anyRow = fc.record({
    key: fc.constantFrom('', 'a', 'A', 'b', 'c', 'd', 'e', 'f', 'g'),
    name: fc.constantFrom('', 'x', 'y', ' z '),
    amount: fc.constantFrom('', '1', '2.5', 'many'),
    parent: fc.constantFrom('', 'P1', 'P2', 'gone'),
    skip: fc.constantFrom('yes', 'no')
});

const STEP = {
    name: 'things',
    object: 'Thing',
    file: 'things.csv',
    key: 'Key__c',
    where: { column: 'skip', in: ['no'], reason: 'is to be skipped' },
    columns: {
        Key__c: 'key',
        Name: 'name',
        Amount: { from: 'amount', number: true },
        Parent: { from: 'parent', lookup: { object: 'Parent', by: 'Key__c' } }
    }
};

const anOrg = (): MemoryOrg =>
    new MemoryOrg()
        .table('Parent', [{ name: 'Key__c', externalId: true }], [{ Key__c: 'P1' }, { Key__c: 'P2' }])
        .table('Thing', [
            { name: 'Key__c', externalId: true },
            { name: 'Name' },
            { name: 'Amount', type: 'currency', scale: 2 },
            { name: 'Parent', type: 'reference' }
        ]);

describe('every row of a file', () => {
    it('is accounted for once, in batches of any size, whatever the org says; and a second run writes nothing', async () => {
        const project = await LoadProject.create();
        await fc.assert(
            fc.asyncProperty(
                fc.array(anyRow, { minLength: 1, maxLength: 30 }),
                fc.integer({ min: 1, max: 8 }),
                fc.constantFrom('a', 'b', 'none'),
                async (rows, batchSize, refused) => {
                    await project.forgetState();
                    await project.plan([{ ...STEP, batchSize }]);
                    await project.file('things.csv', rows);
                    const org = anOrg();
                    org.refuse = (object, row) =>
                        object === 'Thing' && row.Key__c === refused ? 'REFUSED: by a rule' : undefined;
                    const [step] = (await project.load(org)).steps;
                    assert.ok(step);
                    assert.equal(
                        step.created + step.updated + step.unchanged + step.rejected.length + leftOutRows(step),
                        rows.length
                    );
                    assert.equal(new Set(step.rejected.map((row) => row.line)).size, step.rejected.length);
                    assert.equal(step.created, org.rows('Thing').length);
                    const writes = org.writes;
                    const [again] = (await project.load(org)).steps;
                    assert.deepEqual([again?.created, again?.updated, again?.unchanged], [0, 0, step.created]);
                    assert.ok(org.writes === writes || step.rejected.some((row) => row.reason.includes('REFUSED')));
                }
            ),
            { numRuns: 150 }
        );
        await project.remove();
    });
});
