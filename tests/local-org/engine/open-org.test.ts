import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkPassword } from '../../../local-org/engine/access/credentials.ts';
import { openOrg } from '../../../local-org/engine/open-org.ts';
import { field, number, objectFile, openEngineOrg, text } from '../../support/engine-org.ts';

const folder = mkdtempSync(join(tmpdir(), 'engine-org-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const administrator = { username: 'admin@org.example', password: 'secret' };

describe('a new org', () => {
    it('has an organization, profiles, an administrator and the stock stages', () => {
        const { rows } = openEngineOrg();
        assert.equal(
            rows('SELECT "OrganizationType" FROM "Organization"')[0]?.['OrganizationType'],
            'Developer Edition'
        );
        assert.deepEqual(
            rows('SELECT "Name" FROM "Profile" ORDER BY "Name"').map((row) => row['Name']),
            ['Minimum Access - Salesforce', 'Standard User', 'System Administrator']
        );
        assert.equal(rows('SELECT "Id" FROM "OpportunityStage"').length, 10);
        assert.deepEqual(
            rows('SELECT "ApiName" FROM "LeadStatus" ORDER BY "SortOrder"').map((row) => row['ApiName']),
            ['Open - Not Contacted', 'Working - Contacted', 'Closed - Converted', 'Closed - Not Converted']
        );
    });

    it('lets its administrator in by password, in any case of the name, and nobody else', () => {
        const { org, administrator: access } = openEngineOrg();
        assert.equal(checkPassword(org, 'Admin@Org.example', 'secret'), access.userId);
        assert.equal(checkPassword(org, 'admin@org.example', 'Secret'), undefined);
        assert.equal(checkPassword(org, 'nobody@org.example', 'secret'), undefined);
    });

    it('has no teams unless they are switched on', () => {
        assert.equal(openEngineOrg().org.schema().objects.has('accountteammember'), false);
        assert.equal(openEngineOrg({ accountTeams: true }).org.schema().objects.has('accountteammember'), true);
    });
});

describe('an org in a file', () => {
    it('is the same after it was closed and opened: id, records, metadata, key prefixes, ids that go on', () => {
        const file = join(folder, 'kept.db');
        const first = openEngineOrg({ file });
        first.deploy(objectFile('Thing__c', { label: 'Thing', parts: text('Code__c') }));
        const id = first.insert('Thing__c', { Name: 'One', Code__c: 'a' });
        const orgId = first.org.id;
        first.org.close();

        const second = openEngineOrg({ file });
        assert.equal(second.org.id, orgId);
        assert.deepEqual(second.read('Thing__c', id, 'Name', 'Code__c'), { Name: 'One', Code__c: 'a' });
        assert.equal(second.object('Thing__c').keyPrefix, 'a00');
        assert.ok(second.insert('Thing__c', { Name: 'Two' }) > id);
        second.org.close();
    });

    it('is copied beside itself before a deploy rewrites values', () => {
        const file = join(folder, 'rewritten.db');
        const backups = (): string[] =>
            readdirSync(folder).filter((name) => name.startsWith('rewritten.db.') && name.endsWith('.backup'));
        const org = openEngineOrg({ file });
        org.deploy(objectFile('Thing__c', { label: 'Thing', parts: text('Size__c') }));
        org.insert('Thing__c', { Name: 'One', Size__c: '5' });
        assert.deepEqual(backups(), []);
        org.deploy(objectFile('Thing__c', { label: 'Thing', parts: number('Size__c', 0) }));
        assert.deepEqual(org.rows('SELECT "Size__c" FROM "Thing__c"'), [{ Size__c: 5 }]);
        org.org.close();
        assert.equal(backups().length, 1);
        const before = openEngineOrg({ file: join(folder, backups()[0] as string) });
        assert.deepEqual(before.rows('SELECT "Size__c" FROM "Thing__c"'), [{ Size__c: '5' }]);
        before.org.close();
    });

    it('says what to do when the file is damaged', () => {
        const file = join(folder, 'damaged.db');
        writeFileSync(file, 'this is no database, whatever its name says'.repeat(200));
        assert.throws(() => openOrg({ file, administrator }), /damaged\.db.*(backup|reset)/is);
    });
});

describe('metadata that did not survive', () => {
    it('leaves the data of a dropped field for the day it comes back', () => {
        const org = openEngineOrg();
        const thing = objectFile('Thing__c', { label: 'Thing', parts: text('Code__c') + field('Due__c', 'Date') });
        org.deploy(thing);
        const id = org.insert('Thing__c', { Name: 'One', Code__c: 'kept' });
        org.apply({ deletes: [{ type: 'CustomField', fullName: 'Thing__c.Code__c' }] });
        assert.equal(org.object('Thing__c').fields.has('code__c'), false);
        org.deploy(thing);
        assert.deepEqual(org.read('Thing__c', id, 'Code__c'), { Code__c: 'kept' });
    });
});
