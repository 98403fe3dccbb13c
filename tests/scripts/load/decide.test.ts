import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decide } from '../../../scripts/lib/load/decide.ts';
import type { LoadStep } from '../../../scripts/lib/load/plan.ts';
import type { Value } from '../../../scripts/lib/load/values.ts';
import { aColumn } from './support/fields.ts';

const aStep = (operation: LoadStep['operation'] = 'upsert'): LoadStep => ({
    kind: 'load',
    name: 'accounts',
    object: 'Account',
    file: 'accounts.csv',
    key: ['Key__c'],
    operation,
    columns: {},
    faults: [],
    batchSize: 100
});
const columns = [
    aColumn({ name: 'Key__c', onUpdate: false, compared: false }),
    aColumn({ name: 'Name' }),
    aColumn({ name: 'CreatedDate', onUpdate: false, compared: false })
];
const aRow = (values: Record<string, Value>) => ({
    source: { line: 2, values: {} },
    key: '["k"]',
    values: new Map(Object.entries(values))
});

describe('what a row calls for', () => {
    it('is its creation where the org has it not, without the blanks', () => {
        const decision = decide(aStep(), columns, aRow({ Key__c: 'k', Name: 'Acme', CreatedDate: null }), undefined);
        assert.deepEqual(decision, {
            action: 'create',
            values: new Map(Object.entries({ Key__c: 'k', Name: 'Acme' }))
        });
    });

    it('is nothing where nothing differs', () => {
        assert.deepEqual(
            decide(aStep(), columns, aRow({ Key__c: 'k', Name: 'Acme' }), { Id: '1', Key__c: 'k', Name: 'Acme' }),
            { action: 'unchanged' }
        );
    });

    it('is an update of what differs alone, blanks included', () => {
        const decision = decide(aStep(), columns, aRow({ Key__c: 'k', Name: null, CreatedDate: 'x' }), {
            Id: '1',
            Key__c: 'k',
            Name: 'Acme'
        });
        assert.deepEqual(decision, { action: 'update', id: '1', values: new Map([['Name', null]]) });
    });

    it('is to keep the org’s row, and say how it differs, where the step only inserts', () => {
        const decision = decide(aStep('insert'), columns, aRow({ Key__c: 'k', Name: 'Acme' }), {
            Id: '1',
            Key__c: 'k',
            Name: 'Ours'
        });
        assert.deepEqual(decision, { action: 'keep', differing: [{ field: 'Name', inFile: 'Acme', inOrg: 'Ours' }] });
    });

    it('is a rejection where the step only updates and the org has no such row', () => {
        assert.equal(decide(aStep('update'), columns, aRow({ Key__c: 'k', Name: 'Acme' }), undefined).action, 'absent');
    });

    it('is nothing once it was written: a second run changes nothing', () => {
        const names = fc.option(
            fc.string({ minLength: 1 }).filter((text) => text.trim() === text),
            { nil: null }
        );
        fc.assert(
            fc.property(names, names, (mine, theirs) => {
                const row = aRow({ Key__c: 'k', Name: mine });
                const first = decide(aStep(), columns, row, { Id: '1', Key__c: 'k', Name: theirs });
                const after = first.action === 'update' ? { Name: first.values.get('Name') } : { Name: theirs };
                return decide(aStep(), columns, row, { Id: '1', Key__c: 'k', ...after }).action === 'unchanged';
            })
        );
    });
});
