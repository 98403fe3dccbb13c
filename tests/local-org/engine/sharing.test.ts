import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Access } from '../../../local-org/engine/access/access.ts';
import { insertRecords } from '../../../local-org/engine/dml/dml.ts';
import { runGraphql } from '../../../local-org/services/graphql.ts';
import { runSoql } from '../../../local-org/services/query.ts';
import {
    component,
    errorOf,
    objectFile,
    openEngineOrg,
    permissionSet,
    picklist,
    problemsOf,
    type EngineOrg
} from '../../support/engine-org.ts';

type Purpose = 'visibleRows' | 'editableRows' | 'deletableRows';

function namesFor(org: EngineOrg, userId: string, object: string, purpose: Purpose = 'visibleRows'): unknown[] {
    const condition = org.org.accessOf(userId)[purpose](org.object(object), 'r');
    return org.org.database
        .prepare(
            `SELECT r."Name" AS name FROM "${object}" AS r WHERE r."IsDeleted" = 0 AND (${condition?.sql ?? '1'}) ORDER BY r."Name"`
        )
        .all(...(condition?.parameters ?? []))
        .map((row) => row['name']);
}

/** A private object, roles boss over worker, and one person in each and one outside. */
function openShared(sharingModel = 'Private') {
    const org = openEngineOrg({ accountTeams: true, opportunityTeams: true });
    org.deploy(
        objectFile('Thing__c', { label: 'Thing', sharingModel, parts: picklist('Region__c', ['North', 'South']) }),
        objectFile('Account', { settings: '<sharingModel>Private</sharingModel>' }),
        objectFile('Opportunity', { settings: '<sharingModel>Private</sharingModel>' }),
        permissionSet('Editor', {
            objects: { Thing__c: 'create read edit delete' },
            fields: { 'Thing__c.Region__c': true }
        }),
        component('Role', 'Boss', '<name>Boss</name><opportunityAccessLevel>None</opportunityAccessLevel>'),
        component(
            'Role',
            'Worker',
            '<name>Worker</name><parentRole>Boss</parentRole><opportunityAccessLevel>None</opportunityAccessLevel>'
        ),
        component('Group', 'Friends', '<name>Friends</name>')
    );
    const role = (name: string): string =>
        String(org.rows('SELECT "Id" FROM "UserRole" WHERE "DeveloperName" = ?', name)[0]?.['Id']);
    const user = (name?: string): Access =>
        org.user({ permissionSets: ['Editor'], ...(name ? { roleId: role(name) } : {}) });
    const people = [user('Boss'), user('Worker'), user()];
    // What a person reaches changes with those who come below: ask again when all are there.
    const [boss, worker, outsider] = people.map(({ userId }) => org.org.accessOf(userId)) as [Access, Access, Access];
    const groupId = (name: string): string =>
        String(org.rows('SELECT "Id" FROM "Group" WHERE "DeveloperName" = ?', name)[0]?.['Id']);
    return { org, boss, worker, outsider, groupId };
}

const rules = (name: string, inside: string) => component('SharingRules', name, inside);
const ownerRule = (from: string, to: string, level = 'Read', more = ''): string =>
    `<sharingOwnerRules><fullName>R${to.replace(/\W/g, '').slice(0, 20)}</fullName><accessLevel>${level}</accessLevel>${more}<label>r</label><sharedTo>${to}</sharedTo><sharedFrom>${from}</sharedFrom></sharingOwnerRules>`;
const criteriaRule = (items: string, to: string, level = 'Read'): string =>
    `<sharingCriteriaRules><fullName>C${to.replace(/\W/g, '').slice(0, 20)}</fullName><accessLevel>${level}</accessLevel><label>c</label><sharedTo>${to}</sharedTo>${items}<includeRecordsOwnedByAll>true</includeRecordsOwnedByAll></sharingCriteriaRules>`;

describe('a sharing rule', () => {
    it('shares what people of a role own with another group, to read or to edit', () => {
        for (const level of ['Read', 'Edit']) {
            const { org, worker, boss, outsider, groupId } = openShared();
            org.insert('Thing__c', { Name: 'workers' }, worker);
            org.insert('Thing__c', { Name: 'bosses' }, boss);
            org.deploy(rules('Thing__c', ownerRule('<role>Worker</role>', '<group>Friends</group>', level)));
            assert.deepEqual(namesFor(org, outsider.userId, 'Thing__c'), []);
            org.insert('GroupMember', { GroupId: groupId('Friends'), UserOrGroupId: outsider.userId });
            assert.deepEqual(namesFor(org, outsider.userId, 'Thing__c'), ['workers']);
            assert.deepEqual(
                namesFor(org, outsider.userId, 'Thing__c', 'editableRows'),
                level === 'Edit' ? ['workers'] : []
            );
            assert.deepEqual(namesFor(org, outsider.userId, 'Thing__c', 'deletableRows'), []);
        }
    });

    it('shares with a role, and with those below it', () => {
        const { org, worker, boss, outsider } = openShared();
        org.insert('Thing__c', { Name: 'outsiders' }, outsider);
        org.deploy(rules('Thing__c', ownerRule('<allInternalUsers></allInternalUsers>', '<role>Boss</role>')));
        assert.deepEqual(namesFor(org, boss.userId, 'Thing__c'), ['outsiders']);
        assert.deepEqual(namesFor(org, worker.userId, 'Thing__c'), []);
        org.deploy(
            rules(
                'Thing__c',
                ownerRule('<allInternalUsers></allInternalUsers>', '<roleAndSubordinates>Boss</roleAndSubordinates>')
            )
        );
        assert.deepEqual(namesFor(org, worker.userId, 'Thing__c'), ['outsiders']);
    });

    it('shares what meets criteria, whoever owns it, at once with a change of the record', () => {
        const { org, worker, outsider } = openShared();
        const id = org.insert('Thing__c', { Name: 'thing', Region__c: 'North' }, worker);
        const north =
            '<criteriaItems><field>Region__c</field><operation>equals</operation><value>South</value></criteriaItems>';
        org.deploy(rules('Thing__c', criteriaRule(north, '<allInternalUsers></allInternalUsers>', 'Edit')));
        assert.deepEqual(namesFor(org, outsider.userId, 'Thing__c'), []);
        org.update('Thing__c', { Id: id, Region__c: 'South' });
        assert.deepEqual(namesFor(org, outsider.userId, 'Thing__c', 'editableRows'), ['thing']);
    });

    it('opens the opportunities of accounts as far as its settings say', () => {
        const { org, worker, outsider } = openShared();
        const account = org.insert('Account', { Name: 'Acme' }, worker);
        org.insert('Opportunity', {
            Name: 'deal',
            AccountId: account,
            StageName: 'Prospecting',
            CloseDate: '2026-06-30'
        });
        const settings = (level: string): string =>
            `<accountSettings><caseAccessLevel>None</caseAccessLevel><contactAccessLevel>Read</contactAccessLevel><opportunityAccessLevel>${level}</opportunityAccessLevel></accountSettings>`;
        const deploy = (level: string) =>
            org.deploy(
                rules(
                    'Account',
                    ownerRule('<role>Worker</role>', '<allInternalUsers></allInternalUsers>', 'Read', settings(level))
                )
            );
        deploy('None');
        assert.deepEqual(
            [namesFor(org, outsider.userId, 'Account'), namesFor(org, outsider.userId, 'Opportunity')],
            [['Acme'], []]
        );
        deploy('Read');
        assert.deepEqual(namesFor(org, outsider.userId, 'Opportunity'), ['deal']);
    });

    it('is refused where it names a group, a role or a field that is not there', () => {
        const { org } = openShared();
        const item =
            '<criteriaItems><field>Gone__c</field><operation>equals</operation><value>x</value></criteriaItems>';
        assert.deepEqual(
            problemsOf(org.apply({ upserts: [rules('Thing__c', criteriaRule(item, '<group>Nobody</group>'))] })),
            [
                'SharingCriteriaRule Thing__c.CgroupNobodygroup: In field: group - no Group named Nobody found',
                'SharingCriteriaRule Thing__c.CgroupNobodygroup: In field: field - no CustomField named Thing__c.Gone__c found'
            ]
        );
    });
});

describe('a share', () => {
    it('gives one record to a person or a group, and is gone when it is deleted', () => {
        const { org, worker, outsider } = openShared();
        const id = org.insert('Thing__c', { Name: 'thing' }, worker);
        const share = org.insert(
            'Thing__Share',
            { ParentId: id, UserOrGroupId: outsider.userId, AccessLevel: 'Edit' },
            worker
        );
        assert.deepEqual(namesFor(org, outsider.userId, 'Thing__c', 'editableRows'), ['thing']);
        assert.equal(org.read('Thing__Share', share, 'RowCause')['RowCause'], 'Manual');
        assert.match(errorOf(org.remove(share, outsider)), /^INSUFFICIENT_ACCESS/);
        assert.ok(org.remove(share, worker).success);
        assert.deepEqual(namesFor(org, outsider.userId, 'Thing__c'), []);
    });

    it('is given by those with full access alone, to more than everybody has', () => {
        const { org, worker, boss, outsider } = openShared('Read');
        const id = org.insert('Thing__c', { Name: 'thing' }, worker);
        const share = (AccessLevel: string, access: Access) =>
            errorOf(
                org.tryInsert('Thing__Share', { ParentId: id, UserOrGroupId: outsider.userId, AccessLevel }, access)
            );
        assert.match(share('Edit', outsider), /^INSUFFICIENT_ACCESS/);
        assert.match(share('Read', worker), /trivial share level Read, for organization with default level Read/);
        assert.match(share('All', worker), /trivial share level All/);
        assert.equal(share('Edit', boss), 'none');
    });

    it('ends with a new owner of the record', () => {
        const { org, worker, boss, outsider } = openShared();
        const id = org.insert('Thing__c', { Name: 'thing' }, worker);
        org.insert('Thing__Share', { ParentId: id, UserOrGroupId: outsider.userId, AccessLevel: 'Read' });
        org.update('Thing__c', { Id: id, OwnerId: boss.userId });
        assert.deepEqual(org.rows('SELECT "Id" FROM "Thing__Share"'), []);
    });

    it('of an account may open its opportunities, too', () => {
        const { org, worker, outsider } = openShared();
        const AccountId = org.insert('Account', { Name: 'Acme' }, worker);
        org.insert('Opportunity', { Name: 'deal', AccountId, StageName: 'Prospecting', CloseDate: '2026-06-30' });
        org.insert('AccountShare', {
            AccountId,
            UserOrGroupId: outsider.userId,
            AccountAccessLevel: 'Read',
            OpportunityAccessLevel: 'Edit'
        });
        assert.deepEqual(namesFor(org, outsider.userId, 'Opportunity', 'editableRows'), ['deal']);
        assert.deepEqual(namesFor(org, outsider.userId, 'Account', 'editableRows'), []);
    });
});

describe('teams', () => {
    it('share the record with their members, and no longer when these leave', () => {
        const { org, worker, outsider } = openShared();
        const AccountId = org.insert('Account', { Name: 'Acme' });
        const OpportunityId = org.insert('Opportunity', {
            Name: 'deal',
            StageName: 'Prospecting',
            CloseDate: '2026-06-30'
        });
        org.insert('AccountTeamMember', { AccountId, UserId: worker.userId, AccountAccessLevel: 'Edit' });
        const member = org.insert('OpportunityTeamMember', {
            OpportunityId,
            UserId: outsider.userId,
            OpportunityAccessLevel: 'Read'
        });
        assert.deepEqual(namesFor(org, worker.userId, 'Account', 'editableRows'), ['Acme']);
        assert.deepEqual(namesFor(org, outsider.userId, 'Opportunity'), ['deal']);
        assert.deepEqual(namesFor(org, outsider.userId, 'Opportunity', 'editableRows'), []);
        assert.deepEqual(org.rows('SELECT "RowCause" FROM "OpportunityShare"'), [{ RowCause: 'Team' }]);
        org.update('OpportunityTeamMember', { Id: member, OpportunityAccessLevel: 'Edit' });
        assert.deepEqual(namesFor(org, outsider.userId, 'Opportunity', 'editableRows'), ['deal']);
        org.remove(member);
        assert.deepEqual(namesFor(org, outsider.userId, 'Opportunity'), []);
    });
});

describe('a query for the records of one’s teams', () => {
    it('gives those of which the person is a team member, in SOQL and in GraphQL', () => {
        const { org, outsider } = openShared();
        const [mine] = ['mine', 'other'].map((Name) =>
            org.insert('Opportunity', { Name, StageName: 'Prospecting', CloseDate: '2026-06-30' })
        ) as [string, string];
        org.insert('OpportunityTeamMember', { OpportunityId: mine, UserId: outsider.userId });
        const access = org.org.accessOf(outsider.userId);
        const soql = runSoql(org.org, access, 'SELECT Name FROM Opportunity USING SCOPE team');
        assert.deepEqual(
            soql.records.map((record) => record['Name']),
            ['mine']
        );
        const { data, errors } = runGraphql(org.org, access, {
            query: '{ uiapi { query { Opportunity(scope: TEAM) { totalCount } } } }'
        });
        assert.deepEqual([JSON.stringify(data), errors], ['{"uiapi":{"query":{"Opportunity":{"totalCount":1}}}}', []]);
        assert.throws(() => runSoql(org.org, access, 'SELECT Name FROM Lead USING SCOPE team'), /not supported/);
    });
});

describe('beyond what is shared', () => {
    it('who sees an opportunity sees its account, and the account owner its opportunities as the role says', () => {
        const { org, worker, boss, outsider } = openShared();
        const AccountId = org.insert('Account', { Name: 'Acme' }, worker);
        org.insert('Opportunity', {
            Name: 'deal',
            AccountId,
            StageName: 'Prospecting',
            CloseDate: '2026-06-30',
            OwnerId: outsider.userId
        });
        assert.deepEqual(namesFor(org, outsider.userId, 'Account'), ['Acme']);
        assert.deepEqual(namesFor(org, outsider.userId, 'Account', 'editableRows'), []);
        assert.deepEqual(namesFor(org, worker.userId, 'Opportunity'), []);
        org.deploy(
            component(
                'Role',
                'Worker',
                '<name>Worker</name><parentRole>Boss</parentRole><opportunityAccessLevel>Read</opportunityAccessLevel>'
            )
        );
        assert.deepEqual(namesFor(org, worker.userId, 'Opportunity'), ['deal']);
        assert.deepEqual(namesFor(org, boss.userId, 'Opportunity'), ['deal']);
        assert.deepEqual(namesFor(org, boss.userId, 'Opportunity', 'editableRows'), []);
    });

    it('a public object is everybody’s to change, and its owner’s to delete', () => {
        const { org, worker, boss, outsider } = openShared('ReadWrite');
        const id = org.insert('Thing__c', { Name: 'thing' }, worker);
        assert.ok(org.update('Thing__c', { Id: id, Name: 'changed' }, outsider).success);
        assert.match(errorOf(org.remove(id, outsider)), /^INSUFFICIENT_ACCESS_OR_READONLY/);
        assert.ok(org.remove(id, boss).success);
    });
});

describe('who reaches many records', () => {
    /** Reached in every way that there is, and not at all. */
    function openMixed() {
        const { org, boss, worker, outsider } = openShared();
        const deal = (Name: string, more: Record<string, unknown>): string =>
            org.insert('Opportunity', { Name, StageName: 'Prospecting', CloseDate: '2026-06-30', ...more });
        const account = (Name: string, owner?: Access): string => org.insert('Account', { Name }, owner);
        deal('own', { AccountId: account('of own deal'), OwnerId: worker.userId });
        const shared = deal('shared', { AccountId: account('of shared deal') });
        org.insert('OpportunityShare', {
            OpportunityId: shared,
            UserOrGroupId: worker.userId,
            OpportunityAccessLevel: 'Read'
        });
        const AccountId = account('shared');
        org.insert('AccountShare', {
            AccountId,
            UserOrGroupId: worker.userId,
            AccountAccessLevel: 'Read',
            OpportunityAccessLevel: 'Read'
        });
        deal('of shared account', { AccountId });
        deal('of own account', { AccountId: account('own', worker) });
        deal('nobody else’s', { AccountId: account('nobody else’s') });
        org.deploy(
            component(
                'Role',
                'Worker',
                '<name>Worker</name><parentRole>Boss</parentRole><opportunityAccessLevel>Read</opportunityAccessLevel>'
            ),
            rules('Opportunity', ownerRule('<role>Worker</role>', '<allInternalUsers></allInternalUsers>'))
        );
        return { org, people: [boss, worker, outsider] };
    }

    it('sees the same ones as who reaches few', () => {
        const { org, people } = openMixed();
        const seen = () =>
            people.map(({ userId }) =>
                ['Account', 'Opportunity'].map((object) =>
                    namesFor(org, userId, object).filter((name) => !String(name).startsWith('many'))
                )
            );
        const sqlOf = () =>
            people.map(
                ({ userId }) => org.org.accessOf(userId).visibleRows(org.object('Opportunity'), 'r')?.sql ?? 'all'
            );
        const [few, before] = [seen(), sqlOf()];
        assert.deepEqual(few[0], [
            ['of own deal', 'of shared deal', 'own', 'shared'],
            ['of own account', 'of shared account', 'own', 'shared']
        ]);
        const [worker] = people.slice(1) as [Access];
        const many = Array.from({ length: 1001 }, (_, index) => ({
            Name: `many ${index}`,
            StageName: 'Prospecting',
            CloseDate: '2026-06-30'
        }));
        insertRecords(org.org, worker, org.object('Opportunity'), many, { allOrNone: true });
        org.insert('Group', { Name: 'New', DeveloperName: 'New' }); // what people reach is worked out anew
        sqlOf().forEach((sql, index) => assert.notEqual(sql, before[index]));
        assert.deepEqual(seen(), few);
    });
});

describe('a queue', () => {
    it('is made by a deploy with its objects and members, and owns records of these objects alone', () => {
        const { org, worker, boss, outsider } = openShared();
        const username = String(org.read('User', worker.userId, 'Username')['Username']);
        org.deploy(
            component(
                'Queue',
                'Intake',
                `<name>Intake</name><queueSobject><sobjectType>Thing__c</sobjectType></queueSobject><queueMembers><users><user>${username}</user></users></queueMembers>`
            )
        );
        const queue = String(org.rows(`SELECT "Id" FROM "Group" WHERE "Type" = 'Queue'`)[0]?.['Id']);
        org.insert('Thing__c', { Name: 'thing', OwnerId: queue });
        assert.match(
            errorOf(org.tryInsert('Lead', { LastName: 'Lee', Company: 'Acme', OwnerId: queue })),
            /Queue not associated with this SObject type/
        );
        const seen = [worker, boss, outsider].map(
            ({ userId }) => namesFor(org, userId, 'Thing__c', 'editableRows').length
        );
        assert.deepEqual(seen, [1, 1, 0]);
    });
});
