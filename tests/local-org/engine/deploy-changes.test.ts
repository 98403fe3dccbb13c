import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { component, field, number, objectFile, openEngineOrg, problemsOf, text } from '../../support/engine-org.ts';

const thing = (parts = '') => objectFile('Thing__c', { label: 'Thing', parts });

describe('a change of a field', () => {
    const withType = (inside: string) => thing(inside);

    it('takes the values along where they fit the new type', () => {
        const org = openEngineOrg();
        org.deploy(withType(text('Size__c')));
        const id = org.insert('Thing__c', { Name: 't', Size__c: '12.5' });
        org.deploy(withType(number('Size__c', 1)));
        assert.deepEqual(org.read('Thing__c', id, 'Size__c'), { Size__c: 12.5 });
        org.deploy(withType(text('Size__c')));
        assert.deepEqual(org.read('Thing__c', id, 'Size__c'), { Size__c: '12.5' });
    });

    it('is refused where values would be lost', () => {
        const org = openEngineOrg();
        org.deploy(withType(text('Size__c')));
        const id = org.insert('Thing__c', { Name: 't', Size__c: 'large' });
        assert.match(
            problemsOf(org.apply({ upserts: [withType(number('Size__c'))] }))[0] ?? '',
            /^CustomField Thing__c\.Size__c: Cannot change type due to existing data: Thing__c\.Size__c from string to double, .*"large"/
        );
        assert.match(
            problemsOf(org.apply({ upserts: [withType(text('Size__c', '', 3))] }))[0] ?? '',
            /records have values that do not fit/
        );
        assert.deepEqual(org.read('Thing__c', id, 'Size__c'), { Size__c: 'large' });
    });

    it('to unique is refused while two records have the same value', () => {
        const org = openEngineOrg();
        org.deploy(withType(text('Code__c')));
        org.insert('Thing__c', { Name: 'a', Code__c: 'x' });
        org.insert('Thing__c', { Name: 'b', Code__c: 'X' });
        assert.match(
            problemsOf(
                org.apply({
                    upserts: [withType(text('Code__c', '<unique>true</unique><caseSensitive>false</caseSensitive>'))]
                })
            )[0] ?? '',
            /Cannot make Thing__c\.Code__c unique/
        );
        org.deploy(withType(text('Code__c', '<unique>true</unique><caseSensitive>true</caseSensitive>')));
    });

    it('between a formula and a stored field is refused', () => {
        const org = openEngineOrg();
        org.deploy(withType(text('Code__c')));
        assert.match(
            problemsOf(org.apply({ upserts: [withType(field('Code__c', 'Text', '<formula>Name</formula>'))] }))[0] ??
                '',
            /Cannot update a field to a Formula from something else/
        );
    });
});

describe('value sets', () => {
    const stages = (...names: string[]) =>
        component(
            'StandardValueSet',
            'OpportunityStage',
            `<sorted>false</sorted>${names.map((name, index) => `<standardValue><fullName>${name}</fullName><default>false</default><label>${name}</label><closed>${name === 'Won'}</closed><forecastCategory>${name === 'Won' ? 'Closed' : 'Pipeline'}</forecastCategory><probability>${index * 50}</probability><won>${name === 'Won'}</won></standardValue>`).join('')}`
        );

    it('of the platform change the picklist, what follows from it, and the rows of OpportunityStage', () => {
        const org = openEngineOrg();
        org.deploy(stages('Engaging', 'Won'));
        assert.deepEqual(
            org.rows('SELECT "ApiName", "IsWon", "SortOrder" FROM "OpportunityStage" ORDER BY "SortOrder"'),
            [
                { ApiName: 'Engaging', IsWon: 0, SortOrder: 1 },
                { ApiName: 'Won', IsWon: 1, SortOrder: 2 }
            ]
        );
        const id = org.insert('Opportunity', { Name: 'x', StageName: 'won', CloseDate: '2026-05-04' });
        assert.deepEqual(org.read('Opportunity', id, 'StageName', 'IsWon', 'Probability'), {
            StageName: 'Won',
            IsWon: 1,
            Probability: 50
        });
    });

    it('that are global are shared by fields', () => {
        const org = openEngineOrg();
        const useOf = (name: string) =>
            field(
                name,
                'Picklist',
                '<valueSet><restricted>true</restricted><valueSetName>Colour</valueSetName></valueSet>'
            );
        const global = component(
            'GlobalValueSet',
            'Colour',
            '<masterLabel>Colour</masterLabel><sorted>false</sorted><customValue><fullName>Red</fullName><default>false</default><label>Red</label></customValue>'
        );
        org.deploy(global, thing(useOf('A__c') + useOf('B__c')));
        assert.deepEqual(
            org
                .object('Thing__c')
                .fields.get('b__c')
                ?.picklist?.values.map(({ value }) => value),
            ['Red']
        );
        assert.match(
            problemsOf(org.apply({ deletes: [{ type: 'GlobalValueSet', fullName: 'Colour' }] }))[0] ?? '',
            /^GlobalValueSet Colour: This global value set is referenced elsewhere in salesforce\.com : Custom Field Definition - Thing__c\.A__c/
        );
    });
});

describe('a field of activities', () => {
    it('is one of tasks and of events, declared once, and goes with its declaration', () => {
        const org = openEngineOrg();
        org.deploy(objectFile('Activity', { parts: text('Topic__c', '', 40) }));
        const id = org.insert('Task', { Subject: 'Call', Topic__c: 'Pricing' });
        assert.deepEqual(org.read('Task', id, 'Topic__c'), { Topic__c: 'Pricing' });
        org.insert('Event', {
            Subject: 'Visit',
            Topic__c: 'Sites',
            StartDateTime: '2026-05-03T09:00:00Z',
            DurationInMinutes: 30
        });
        org.apply({ upserts: [], deletes: [{ type: 'CustomField', fullName: 'Activity.Topic__c' }] });
        assert.throws(() => org.insert('Task', { Subject: 'Call', Topic__c: 'Pricing' }), /Topic__c/);
    });
});

describe('data of what was deleted', () => {
    const values = (org: ReturnType<typeof openEngineOrg>): unknown[] =>
        org.rows('SELECT "Size__c" AS size FROM "Thing__c"').map((row) => row['size']);
    const deleteOf = (type: string, fullName: string, purgeOnDelete: boolean) => ({
        deletes: [{ type, fullName }],
        purgeOnDelete
    });

    it('waits for a field or an object to come back, or is erased when that was asked for', () => {
        for (const [type, fullName] of [
            ['CustomField', 'Thing__c.Size__c'],
            ['CustomObject', 'Thing__c']
        ] as const) {
            for (const purge of [false, true]) {
                const org = openEngineOrg();
                const declared = objectFile('Thing__c', {
                    label: 'Thing',
                    sharingModel: 'Private',
                    parts: text('Size__c')
                });
                org.deploy(declared);
                org.insert('Thing__c', { Name: 't', Size__c: 'large' });
                assert.deepEqual(problemsOf(org.apply(deleteOf(type, fullName, purge))), []);
                org.deploy(declared);
                const nothing = type === 'CustomField' ? [null] : [];
                assert.deepEqual(values(org), purge ? nothing : ['large'], `${type} ${purge}`);
                org.insert('Thing__c', { Name: 'again', Size__c: 'small' });
            }
        }
    });

    it('goes with the layouts and sharing rules of the object', () => {
        const org = openEngineOrg();
        org.deploy(
            objectFile('Thing__c', { label: 'Thing', sharingModel: 'Private' }),
            component('Layout', 'Thing__c-Thing Layout', ''),
            component(
                'SharingRules',
                'Thing__c',
                '<sharingOwnerRules><fullName>All</fullName><accessLevel>Read</accessLevel><label>All</label><sharedTo><allInternalUsers></allInternalUsers></sharedTo><sharedFrom><allInternalUsers></allInternalUsers></sharedFrom></sharingOwnerRules>'
            )
        );
        org.apply(deleteOf('CustomObject', 'Thing__c', true));
        assert.deepEqual(
            ['Layout', 'SharingOwnerRule'].flatMap((type) => org.org.metadata.list(type)),
            []
        );
    });
});
