import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toId18 } from '../../../local-org/engine/record-ids.ts';
import { runSoql } from '../../../local-org/services/query.ts';
import { component, objectFile, openEngineOrg, picklist } from '../../support/engine-org.ts';

const SOUTH =
    '<criteriaItems><field>Region__c</field><operation>equals</operation><value>South</value></criteriaItems>';
const RULES =
    `<sharingCriteriaRules><fullName>South</fullName><accessLevel>Edit</accessLevel><label>c</label><sharedTo><group>Friends</group></sharedTo>${SOUTH}</sharingCriteriaRules>` +
    '<sharingOwnerRules><fullName>All</fullName><accessLevel>Read</accessLevel><label>r</label><sharedTo><role>Boss</role></sharedTo><sharedFrom><allInternalUsers></allInternalUsers></sharedFrom></sharingOwnerRules>';

describe('Share rows', () => {
    const org = openEngineOrg();
    org.deploy(
        objectFile('Thing__c', {
            label: 'Thing',
            sharingModel: 'Private',
            parts: picklist('Region__c', ['North', 'South'])
        }),
        objectFile('Account', { settings: '<sharingModel>Private</sharingModel>' }),
        component('Role', 'Boss', '<name>Boss</name>'),
        component('Group', 'Friends', '<name>Friends</name>')
    );
    org.deploy(component('SharingRules', 'Thing__c', RULES));
    const other = org.user({});
    const north = org.insert('Thing__c', { Name: 'north', Region__c: 'North' });
    const south = org.insert('Thing__c', { Name: 'south', Region__c: 'South' });
    org.insert('Thing__Share', { ParentId: north, UserOrGroupId: other.userId, AccessLevel: 'Read' });
    const query = (soql: string): Record<string, unknown>[] =>
        runSoql(org.org, org.administrator, soql).records.map(({ attributes: _, ...row }) => row);
    const shares = (where: string): unknown[] =>
        query(
            `SELECT RowCause, AccessLevel, UserOrGroup.Name, UserOrGroup.Type FROM Thing__Share WHERE ${where} ORDER BY RowCause, AccessLevel`
        ).map((row) => {
            const { Name, Type } = row['UserOrGroup'] as Record<string, unknown>;
            return [row['RowCause'], row['AccessLevel'], Type, Type === 'User' ? '' : Name];
        });

    it('tell of owners and of rules beside those that were made by hand', () => {
        assert.deepEqual(shares(`ParentId = '${south}'`), [
            ['Owner', 'All', 'User', ''],
            ['Rule', 'Read', 'Group', 'Boss'],
            ['Rule', 'Edit', 'Group', 'Friends']
        ]);
        assert.deepEqual(shares(`ParentId = '${north}' AND RowCause != 'Rule'`), [
            ['Manual', 'Read', 'User', ''],
            ['Owner', 'All', 'User', '']
        ]);
    });

    it('have ids of their own, by which they are found again', () => {
        const ids = query('SELECT Id FROM Thing__Share').map(({ Id }) => String(Id));
        assert.equal(ids.length, 6);
        assert.equal(new Set(ids.map((id) => id.toLowerCase())).size, 6);
        for (const id of ids) {
            assert.equal(toId18(id), id);
            assert.deepEqual(query(`SELECT Id FROM Thing__Share WHERE Id = '${id}'`), [{ Id: id }]);
        }
    });

    it('follow the record: its owner, its fields, its end', () => {
        org.update('Thing__c', { Id: south, OwnerId: other.userId, Region__c: 'North' });
        assert.deepEqual(
            query(
                `SELECT RowCause, UserOrGroupId FROM Thing__Share WHERE ParentId = '${south}' AND RowCause = 'Owner'`
            ),
            [{ RowCause: 'Owner', UserOrGroupId: other.userId }]
        );
        assert.deepEqual(shares(`ParentId = '${south}' AND RowCause = 'Rule'`), [['Rule', 'Read', 'Group', 'Boss']]);
        org.remove(south);
        assert.deepEqual(shares(`ParentId = '${south}'`), []);
    });

    it('of accounts say what they open below the account, and count, group and join as any rows', () => {
        const account = org.insert('Account', { Name: 'Acme' });
        assert.deepEqual(
            query(
                `SELECT AccountAccessLevel, OpportunityAccessLevel, Account.Name FROM AccountShare WHERE AccountId = '${account}'`
            ).map(({ Account, ...row }) => ({ ...row, account: (Account as { Name: string }).Name })),
            [{ AccountAccessLevel: 'All', OpportunityAccessLevel: 'Edit', account: 'Acme' }]
        );
        assert.deepEqual(query('SELECT RowCause, COUNT(Id) n FROM AccountShare GROUP BY RowCause'), [
            { RowCause: 'Owner', n: 1 }
        ]);
        assert.equal(
            query(`SELECT Id, (SELECT RowCause FROM Shares) FROM Account WHERE Id = '${account}'`)[0]?.['Shares'] !==
                null,
            true
        );
    });
});
