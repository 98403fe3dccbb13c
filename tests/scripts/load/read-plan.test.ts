import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { PlanFault } from '../../../scripts/lib/load/plan-fields.ts';
import { checkPlan, readPlan } from '../../../scripts/lib/load/read-plan.ts';

const aStep = (step: object = {}): object => ({
    name: 'accounts',
    object: 'Account',
    file: 'accounts.csv',
    key: 'Key__c',
    columns: { Key__c: 'key', Name: 'name' },
    ...step
});
const aPlan = (plan: object = {}): object => ({ description: 'Accounts.', steps: [aStep()], ...plan });
const faultOf = (plan: object): string => {
    try {
        checkPlan(plan, 'test');
    } catch (error) {
        assert.ok(error instanceof PlanFault);
        return error.message;
    }
    return 'no fault';
};

describe('a plan', () => {
    it('is read with its defaults', () => {
        const plan = checkPlan(aPlan(), 'test');
        const [step] = plan.steps;
        assert.ok(step?.kind === 'load');
        assert.equal(step.operation, 'upsert');
        assert.deepEqual(step.key, ['Key__c']);
        assert.deepEqual(step.columns.Name, {
            from: 'name',
            skipWhenBlank: false,
            createOnly: false,
            notCompared: false
        });
    });

    it('names the place of a fault', () => {
        assert.equal(faultOf({ steps: [aStep()] }), 'description is not a text.');
        assert.equal(faultOf(aPlan({ steps: [] })), 'steps is not a list with entries.');
        assert.equal(
            faultOf(aPlan({ steps: [aStep({ operation: 'merge' })] })),
            'steps[0].operation is none of upsert, insert, update.'
        );
        assert.equal(
            faultOf(aPlan({ steps: [aStep({ key: 'Other__c' })] })),
            'steps[0].key names Other__c, which is not among the columns.'
        );
        assert.match(
            faultOf(aPlan({ steps: [aStep({ columns: { Key__c: { from: 'a', value: 'b' } } })] })),
            /^steps\[0\]\.columns\.Key__c takes exactly one of from, value, template/
        );
        assert.match(
            faultOf(
                aPlan({
                    steps: [
                        aStep({
                            columns: { Key__c: { from: 'a', lookup: { object: 'Account', by: 'X', missing: 'guess' } } }
                        })
                    ]
                })
            ),
            /missing is none of reject, blank/
        );
        assert.match(
            faultOf(aPlan({ steps: [aStep({ colums: {} })] })),
            /^steps\[0\] has "colums", which is not known; known: kind, name/
        );
        assert.match(faultOf(aPlan({ steps: [aStep(), aStep()] })), /is the name of an earlier step/);
        assert.match(
            faultOf(aPlan({ steps: [aStep({ rounds: { of: 'leads' } })] })),
            /refers to leads, which is no earlier step/
        );
    });

    it('of this repository is without fault', async () => {
        const folder = path.resolve(import.meta.dirname, '../../../config/data-plans');
        const files = (await readdir(folder)).filter((file) => file.endsWith('.json'));
        assert.ok(files.length >= 4);
        for (const file of files) {
            assert.ok((await readPlan(path.join(folder, file))).steps.length > 0, file);
        }
    });
});
