import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { insertRecords, undeleteRecords, updateRecords, upsertRecords } from '../../../local-org/engine/dml/dml.ts';
import type { SaveResult } from '../../../local-org/engine/dml/save-result.ts';
import {
    errorOf,
    field,
    lookup,
    masterDetail,
    number,
    objectFile,
    openEngineOrg,
    picklist,
    rule,
    START,
    text
} from '../../support/engine-org.ts';

describe('writing records', () => {
    it('fills ids, owner, audit fields and defaults', () => {
        const org = openEngineOrg();
        const id = org.insert('Lead', { lastname: 'Lee', COMPANY: 'Acme' });
        const userId = org.administrator.userId;
        const now = new Date(START).toISOString();
        assert.match(id, /^00Q\w{15}$/);
        assert.deepEqual(
            org.read(
                'Lead',
                id,
                'Name',
                'Status',
                'OwnerId',
                'CreatedById',
                'CreatedDate',
                'LastModifiedDate',
                'IsDeleted'
            ),
            {
                Name: 'Lee',
                Status: 'Open - Not Contacted',
                OwnerId: userId,
                CreatedById: userId,
                CreatedDate: now,
                LastModifiedDate: now,
                IsDeleted: 0
            }
        );
    });

    it("refuses in the platform's words what a record lacks or has too much", () => {
        const { tryInsert, insert } = openEngineOrg();
        const contact = insert('Contact', { LastName: 'Lee' });
        assert.equal(
            errorOf(tryInsert('Opportunity', { Name: 'x' })),
            'REQUIRED_FIELD_MISSING: Required fields are missing: [StageName, CloseDate]'
        );
        assert.equal(
            errorOf(tryInsert('Account', { Name: 'x', Nme: 1 })),
            "INVALID_FIELD: No such column 'Nme' on sobject of type Account"
        );
        assert.match(
            errorOf(tryInsert('Account', { Name: 'x', Id: '001000000000001' })),
            /^INVALID_FIELD_FOR_INSERT_UPDATE: cannot specify Id/
        );
        assert.match(
            errorOf(
                tryInsert('Opportunity', { Name: 'x', StageName: 'Prospecting', CloseDate: '2026-01-01', IsWon: true })
            ),
            /^INVALID_FIELD_FOR_INSERT_UPDATE: Unable to create\/update fields: IsWon\./
        );
        assert.match(
            errorOf(tryInsert('Account', { Name: 'x', CreatedDate: '2020-01-01' })),
            /^INVALID_FIELD_FOR_INSERT_UPDATE/
        );
        assert.equal(
            errorOf(tryInsert('Account', { Name: 'x', ParentId: contact })),
            `FIELD_INTEGRITY_EXCEPTION: Parent Account ID: id value of incorrect type: ${contact}`
        );
        assert.equal(
            errorOf(tryInsert('Account', { Name: 'x', ParentId: '001000000000001' })),
            'INVALID_CROSS_REFERENCE_KEY: invalid cross reference id'
        );
        assert.equal(errorOf(tryInsert('Account', { Name: 'x'.repeat(256) })).slice(0, 15), 'STRING_TOO_LONG');
    });

    it('takes 15-character ids and ids whose case was lost', () => {
        const org = openEngineOrg();
        const id = org.insert('Account', { Name: 'Acme' });
        assert.ok(org.update('Account', { Id: id.slice(0, 15), Name: 'Acme 2' }).success);
        assert.ok(org.update('Account', { Id: id.toLowerCase().slice(0, 15) + id.slice(15), Site: 'here' }).success);
        assert.deepEqual(org.read('Account', id, 'Name', 'Site'), { Name: 'Acme 2', Site: 'here' });
    });

    it('keeps none of a call that must be whole, and all good ones of one that need not be', () => {
        const org = openEngineOrg();
        const records = [{ Name: 'Good' }, { Name: null }, { Name: 'Also good' }];
        const whole = insertRecords(org.org, org.administrator, org.object('Account'), records, { allOrNone: true });
        assert.deepEqual(
            whole.map(errorOf).map((error) => error.split(':')[0]),
            ['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'REQUIRED_FIELD_MISSING', 'ALL_OR_NONE_OPERATION_ROLLED_BACK']
        );
        assert.equal(org.rows('SELECT 1 FROM "Account"').length, 0);
        const parts = insertRecords(org.org, org.administrator, org.object('Account'), records, { allOrNone: false });
        assert.deepEqual(
            parts.map(({ success }) => success),
            [true, false, true]
        );
        assert.equal(org.rows('SELECT 1 FROM "Account"').length, 2);
    });

    it('never gives an id twice, not even after a rollback', () => {
        const org = openEngineOrg();
        insertRecords(org.org, org.administrator, org.object('Account'), [{ Name: 'a' }, {}], { allOrNone: true });
        const first = org.insert('Account', { Name: 'b' });
        const second = org.insert('Account', { Name: 'c' });
        assert.notEqual(first, second);
    });

    for (const [moment, later] of Object.entries({ 'a minute': 60_000, 'a moment of the same second': 5 })) {
        it(`leaves a record alone that was changed ${moment} after the time the client knows`, () => {
            const org = openEngineOrg();
            const id = org.insert('Account', { Name: 'Acme' });
            org.wait(later);
            org.update('Account', { Id: id, Name: 'Changed' });
            const save = (ifUnmodifiedSince: number): SaveResult | undefined =>
                updateRecords(org.org, org.administrator, org.object('Account'), [{ Id: id, Name: 'Mine' }], {
                    allOrNone: true,
                    ifUnmodifiedSince
                })[0];
            assert.equal(save(START)?.errors[0]?.statusCode, 'PRECONDITION_FAILED');
            assert.equal(save(START + later)?.success, true);
        });
    }

    it('opens the audit fields to data loads where the org says so', () => {
        const org = openEngineOrg({ auditFields: true });
        const id = org.insert('Account', { Name: 'Old', CreatedDate: '2020-01-01T00:00:00Z' });
        assert.deepEqual(org.read('Account', id, 'CreatedDate', 'LastModifiedDate'), {
            CreatedDate: '2020-01-01T00:00:00.000Z',
            LastModifiedDate: '2020-01-01T00:00:00.000Z'
        });
        assert.equal(org.object('Account').fields.get('createddate')?.createable, true);
        assert.equal(org.object('Account').fields.get('createddate')?.updateable, false);
        assert.equal(org.object('Account').fields.get('lastmodifieddate')?.updateable, true);
    });
});

describe('external ids', () => {
    const open = () => {
        const org = openEngineOrg();
        org.deploy(
            objectFile('Account', { parts: text('Ext__c', '<externalId>true</externalId><unique>true</unique>') })
        );
        return org;
    };

    it('find the record to change or make a new one', () => {
        const org = open();
        const upsert = (record: object) =>
            upsertRecords(org.org, org.administrator, org.object('Account'), 'ext__c', [record as never], {
                allOrNone: true
            })[0];
        const made = upsert({ Ext__c: 'A-1', Name: 'Acme' });
        const changed = upsert({ Ext__c: 'a-1', Name: 'Acme Ltd' });
        assert.deepEqual([made?.created, changed?.created, changed?.id], [true, false, made?.id]);
        assert.deepEqual(org.read('Account', made?.id as string, 'Name', 'Ext__c'), {
            Name: 'Acme Ltd',
            Ext__c: 'A-1'
        });
    });

    it('name a parent', () => {
        const org = open();
        const account = org.insert('Account', { Name: 'Acme', Ext__c: 'A-1' });
        const contact = org.insert('Contact', { LastName: 'Lee', Account: { Ext__c: 'A-1' } });
        assert.equal(org.read('Contact', contact, 'AccountId')['AccountId'], account);
        assert.equal(
            errorOf(org.tryInsert('Contact', { LastName: 'Lee', Account: { Ext__c: 'B' } })),
            'INVALID_FIELD: Foreign key external ID: B not found for field Ext__c in entity Account'
        );
    });

    it('are unique without regard to case, among records that are not in the bin', () => {
        const org = open();
        const id = org.insert('Account', { Name: 'Acme', Ext__c: 'A-1' });
        assert.equal(
            errorOf(org.tryInsert('Account', { Name: 'Other', Ext__c: 'a-1' })),
            `DUPLICATE_VALUE: duplicate value found: Ext__c duplicates value on record with id: ${id}`
        );
        org.remove(id);
        assert.ok(org.tryInsert('Account', { Name: 'Other', Ext__c: 'A-1' }).success);
        const [back] = undeleteRecords(org.org, org.administrator, [id], { allOrNone: false });
        assert.equal(back?.errors[0]?.statusCode, 'DUPLICATE_VALUE');
    });
});

describe('validation rules', () => {
    const open = () => {
        const org = openEngineOrg();
        org.deploy(
            objectFile('Thing__c', {
                label: 'Thing',
                parts:
                    number('Size__c') +
                    lookup('Account__c', 'Account', 'Things') +
                    picklist('State__c', ['Open', 'Done']) +
                    rule(
                        'Size_Positive',
                        'Size__c &lt; 0',
                        'Size must not be negative.',
                        '<errorDisplayField>Size__c</errorDisplayField>'
                    ) +
                    rule(
                        'Done_Stays',
                        'AND(NOT(ISNEW()), ISCHANGED(State__c), ISPICKVAL(PRIORVALUE(State__c), "Done"))',
                        'Done is done.'
                    ) +
                    rule('Big_Account', 'AND(Account__r.Name = "Small", Size__c > 100)', 'Too big for this account.') +
                    rule(
                        'Not_Mine',
                        'AND(ISCHANGED(OwnerId), NOT(ISNEW()), CreatedById &lt;&gt; $User.Id)',
                        'Not yours.'
                    )
            })
        );
        return org;
    };

    it('give their message and field, all at once', () => {
        const org = open();
        const small = org.insert('Account', { Name: 'Small' });
        const result = org.tryInsert('Thing__c', { Name: 't', Size__c: -1, Account__c: small });
        assert.deepEqual(result.errors, [
            {
                statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
                message: 'Size must not be negative.',
                fields: ['Size__c']
            }
        ]);
    });

    it('see parents, the former value and whether the record is new', () => {
        const org = open();
        const small = org.insert('Account', { Name: 'Small' });
        assert.equal(
            errorOf(org.tryInsert('Thing__c', { Name: 't', Size__c: 101, Account__c: small })),
            'FIELD_CUSTOM_VALIDATION_EXCEPTION: Too big for this account.'
        );
        const id = org.insert('Thing__c', { Name: 't', State__c: 'Done' });
        assert.equal(
            errorOf(org.update('Thing__c', { Id: id, State__c: 'Open' })),
            'FIELD_CUSTOM_VALIDATION_EXCEPTION: Done is done.'
        );
        assert.ok(org.update('Thing__c', { Id: id, Size__c: 5 }).success);
    });

    it('do not stop a load that changes a parent within the same transaction from being seen', () => {
        const org = open();
        const account = org.insert('Account', { Name: 'Small' });
        const thing = org.insert('Thing__c', { Name: 't', Size__c: 1, Account__c: account });
        assert.equal(org.update('Thing__c', { Id: thing, Size__c: 500 }).success, false);
        org.update('Account', { Id: account, Name: 'Large' });
        assert.equal(org.update('Thing__c', { Id: thing, Size__c: 500 }).success, true);
    });
});

describe('defaults and numbers of custom objects', () => {
    it('are worked out for new records', () => {
        const org = openEngineOrg();
        org.deploy(
            objectFile('Ticket__c', {
                label: 'Ticket',
                nameField: '<label>Number</label><type>AutoNumber</type><displayFormat>T-{YYYY}-{0000}</displayFormat>',
                parts:
                    field('Due__c', 'Date', '<defaultValue>TODAY() + 7</defaultValue>') +
                    field('Open__c', 'Checkbox', '<defaultValue>true</defaultValue>') +
                    number('Weight__c', 0, '<defaultValue>3</defaultValue>')
            })
        );
        const first = org.insert('Ticket__c', {});
        const second = org.insert('Ticket__c', { Open__c: false, Due__c: null, Weight__c: 9 });
        assert.deepEqual(org.read('Ticket__c', first, 'Name', 'Due__c', 'Open__c', 'Weight__c'), {
            Name: 'T-2026-0001',
            Due__c: '2026-05-11',
            Open__c: 1,
            Weight__c: 3
        });
        assert.deepEqual(org.read('Ticket__c', second, 'Name', 'Due__c', 'Open__c', 'Weight__c'), {
            Name: 'T-2026-0002',
            Due__c: null,
            Open__c: 0,
            Weight__c: 9
        });
    });
});

describe('deleting', () => {
    const open = () => {
        const org = openEngineOrg();
        org.deploy(
            objectFile('Master__c', { label: 'Master' }),
            objectFile('Detail__c', {
                label: 'Detail',
                sharingModel: 'ControlledByParent',
                parts: masterDetail('Master__c', 'Master__c', 'Details')
            }),
            objectFile('Keeper__c', {
                label: 'Keeper',
                parts: lookup('Master__c', 'Master__c', 'Keepers', '<deleteConstraint>Restrict</deleteConstraint>')
            }),
            objectFile('Loose__c', {
                label: 'Loose',
                parts: lookup('Master__c', 'Master__c', 'Looses', '<deleteConstraint>SetNull</deleteConstraint>')
            })
        );
        return org;
    };

    it('takes details along, empties lookups, and brings all of it back', () => {
        const org = open();
        const master = org.insert('Master__c', { Name: 'm' });
        const detail = org.insert('Detail__c', { Name: 'd', Master__c: master });
        const loose = org.insert('Loose__c', { Name: 'l', Master__c: master });
        assert.ok(org.remove(master).success);
        assert.equal(org.read('Detail__c', detail, 'IsDeleted')['IsDeleted'], 1);
        assert.equal(org.read('Loose__c', loose, 'Master__c')['Master__c'], null);
        assert.equal(
            errorOf(org.update('Master__c', { Id: master, Name: 'x' })),
            'ENTITY_IS_DELETED: entity is deleted'
        );
        undeleteRecords(org.org, org.administrator, [master], { allOrNone: true });
        assert.equal(org.read('Detail__c', detail, 'IsDeleted')['IsDeleted'], 0);
        assert.equal(org.read('Loose__c', loose, 'Master__c')['Master__c'], master);
    });

    it('is refused where a lookup forbids it', () => {
        const org = open();
        const master = org.insert('Master__c', { Name: 'm' });
        org.insert('Keeper__c', { Name: 'k', Master__c: master });
        assert.match(errorOf(org.remove(master)), /^DELETE_FAILED: Your attempt to delete m could not be completed/);
        assert.equal(org.read('Master__c', master, 'IsDeleted')['IsDeleted'], 0);
    });

    it('needs a master for a detail', () => {
        const org = open();
        assert.equal(
            errorOf(org.tryInsert('Detail__c', { Name: 'd' })),
            'REQUIRED_FIELD_MISSING: Required fields are missing: [Master__c]'
        );
    });
});

describe('a transaction that fails on the way', () => {
    it('leaves no half-written record behind', () => {
        const org = openEngineOrg();
        org.deploy(objectFile('Account', { parts: text('Ext__c', '<unique>true</unique>') }));
        org.insert('Account', { Name: 'a', Ext__c: '1' });
        const results = insertRecords(
            org.org,
            org.administrator,
            org.object('Account'),
            [
                { Name: 'b', Ext__c: '2' },
                { Name: 'c', Ext__c: '1' }
            ],
            { allOrNone: true }
        );
        assert.deepEqual(
            results.map(({ success }) => success),
            [false, false]
        );
        assert.equal(org.rows('SELECT 1 FROM "Account"').length, 1);
    });
});

describe("a custom object's record without a name", () => {
    it('is called by its id', () => {
        const org = openEngineOrg();
        org.deploy(objectFile('Thing__c', { label: 'Thing' }));
        const id = org.insert('Thing__c', {});
        assert.deepEqual(org.read('Thing__c', id, 'Name'), { Name: id.slice(0, 15) });
        assert.equal(
            errorOf(org.update('Thing__c', { Id: id, Name: null })),
            'REQUIRED_FIELD_MISSING: Required fields are missing: [Name]'
        );
    });
});
