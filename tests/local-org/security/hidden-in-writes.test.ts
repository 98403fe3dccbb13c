import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Access } from '../../../local-org/engine/access/access.ts';
import { undeleteRecords, upsertRecords, type SaveResult } from '../../../local-org/engine/dml/dml.ts';
import {
    errorOf,
    lookup,
    objectFile,
    openEngineOrg,
    permissionSet,
    rule,
    text,
    type EngineOrg
} from '../../support/engine-org.ts';

const ALL = 'create read edit delete';
const EXTERNAL = '<externalId>true</externalId>';

describe('what a person may not see stays hidden when they write:', () => {
    let engine: EngineOrg;
    let person: Access;
    before(() => {
        engine = openEngineOrg();
        engine.deploy(
            objectFile('Vault__c', {
                label: 'Vault',
                sharingModel: 'Private',
                parts: [
                    text('Code__c', `${EXTERNAL}<unique>true</unique>`),
                    text('Tag__c', EXTERNAL),
                    text('Secret__c', `${EXTERNAL}<unique>true</unique>`),
                    text('Hidden__c'),
                    rule('No', 'Tag__c = "no"', 'Not so.', '<errorDisplayField>Hidden__c</errorDisplayField>')
                ].join('')
            }),
            objectFile('Clue__c', {
                label: 'Clue',
                parts: lookup('Vault__c', 'Vault__c', 'Clues', '<deleteConstraint>Restrict</deleteConstraint>')
            }),
            permissionSet('Some', {
                objects: { Vault__c: ALL, Clue__c: ALL },
                fields: { 'Vault__c.Code__c': true, 'Vault__c.Tag__c': true, 'Clue__c.Vault__c': true }
            })
        );
        person = engine.user({ permissionSets: ['Some'] });
    });

    const tryAs = (record: object): SaveResult => engine.tryInsert('Vault__c', record as never, person);

    it('a field is no column, whatever its kind', () => {
        for (const record of [{ Hidden__c: 'x' }, { Secret__c: 'x' }]) {
            const [name] = Object.keys(record);
            assert.equal(
                errorOf(tryAs({ Name: 'v', ...record })),
                `INVALID_FIELD: No such column '${name}' on sobject of type Vault__c`
            );
        }
        assert.match(errorOf(tryAs({ Name: 'v', Nowhere__c: 1 })), /^INVALID_FIELD: No such column 'Nowhere__c'/);
    });

    it('a duplicate names no record out of sight, and one in sight', () => {
        engine.insert('Vault__c', { Name: 'theirs', Code__c: 'one' });
        const twin = tryAs({ Name: 'v', Code__c: 'one' });
        assert.equal(
            errorOf(twin),
            'DUPLICATE_VALUE: duplicate value found: Code__c duplicates value on record with id: <unknown>'
        );
        const mine = engine.insert('Vault__c', { Name: 'mine', Code__c: 'two' }, person);
        assert.match(errorOf(tryAs({ Name: 'v', Code__c: 'two' })), new RegExp(`on record with id: ${mine}$`));
    });

    it('a record out of sight is not found by its external id', () => {
        engine.insert('Vault__c', { Name: 'theirs', Code__c: 'far' });
        const refer = (value: string): string =>
            errorOf(engine.tryInsert('Clue__c', { Name: 'c', Vault__r: { Code__c: value } }, person));
        assert.equal(refer('far').replace('far', '·'), refer('nowhere').replace('nowhere', '·'));
        assert.match(refer('far'), /^INVALID_FIELD: Foreign key external ID: far not found for field Code__c/);
    });

    it('matching by a field whose values may repeat takes the right to see all records', () => {
        const upsert = (access: Access, key: string): SaveResult[] =>
            upsertRecords(engine.org, access, engine.object('Vault__c'), key, [{ Name: 'u', [key]: 'up' }], {
                allOrNone: false
            });
        assert.throws(() => upsert(person, 'Tag__c'), {
            errorCode: 'INSUFFICIENT_ACCESS',
            message: 'Upsert requires view all data on a non-unique custom index'
        });
        assert.throws(() => upsert(person, 'Secret__c'), { errorCode: 'INVALID_FIELD' });
        assert.equal(upsert(person, 'Code__c')[0]?.success, true);
        assert.equal(upsert(engine.administrator, 'Tag__c')[0]?.success, true);
    });

    it('a rule says what is wrong, and not at which field', () => {
        const { errors } = tryAs({ Name: 'v', Tag__c: 'no' });
        assert.deepEqual(errors, [{ statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Not so.', fields: [] }]);
    });

    it('a record that was somebody else’s does not come back for others', () => {
        const id = engine.insert('Vault__c', { Name: 'theirs' });
        engine.remove(id);
        const undelete = (access: Access): SaveResult =>
            undeleteRecords(engine.org, access, [id], { allOrNone: false })[0] as SaveResult;
        assert.match(errorOf(undelete(person)), /^INSUFFICIENT_ACCESS_OR_READONLY/);
        assert.equal(undelete(engine.administrator).success, true);
    });
});
