import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { totalsOf } from '../../../scripts/lib/report/load-report.ts';
import { LoadProject } from './support/load-project.ts';
import { MemoryOrg } from './support/memory-org.ts';

const KEY = { name: 'Key__c', externalId: true };
const ACCOUNTS = {
    name: 'accounts',
    object: 'Account',
    file: 'accounts.csv',
    key: 'Key__c',
    columns: {
        Key__c: 'key',
        Name: 'name',
        Revenue: { from: 'revenue', number: { multiply: 1000 } },
        CreatedDate: { from: 'created', createOnly: true, requires: 'createable' }
    }
};
const DEALS = {
    name: 'deals',
    object: 'Deal',
    file: 'deals.csv',
    key: 'Key__c',
    columns: {
        Key__c: 'key',
        AccountId: { from: 'account', lookup: { object: 'Account', by: 'Key__c' } },
        OwnerId: { from: 'owner', lookup: { object: 'User', by: 'Username' } },
        Stage: 'stage'
    },
    faults: [{ column: 'account', when: 'blank', say: 'no account in the file' }]
};
const MOVES = {
    name: 'moves',
    object: 'Deal',
    file: 'moves.csv',
    key: 'Key__c',
    operation: 'update',
    rounds: { of: 'deals' },
    columns: { Key__c: 'deal', Stage: 'stage' }
};

const anOrg = (): MemoryOrg =>
    new MemoryOrg()
        .table('User', [{ name: 'Username', idLookup: true }], [{ Username: 'ann' }])
        .table('Account', [KEY, { name: 'Name' }, { name: 'Revenue', type: 'currency', scale: 2 }])
        .table('Deal', [
            KEY,
            { name: 'AccountId', type: 'reference' },
            { name: 'OwnerId', type: 'reference' },
            { name: 'Stage' }
        ]);

describe('a load', () => {
    let project: LoadProject;
    before(async () => {
        project = await LoadProject.create();
        await project.plan([ACCOUNTS, DEALS]);
        await project.file(
            'accounts.csv',
            Array.from({ length: 300 }, (_, index) => ({
                key: `A${index}`,
                name: `Account ${index}`,
                revenue: '1.5',
                created: '2026-01-01T00:00:00Z'
            }))
        );
        await project.file('deals.csv', [
            { key: 'D1', account: 'A1', owner: 'ann', stage: 'Open' },
            { key: 'D2', account: '', owner: 'ann', stage: 'Open' },
            { key: 'D3', account: 'nowhere', owner: 'ann', stage: 'Open' },
            { key: 'D4', account: 'A1', owner: 'bob', stage: 'Open' },
            { key: 'd1', account: 'A1', owner: 'ann', stage: 'Open' },
            { key: '', account: 'A1', owner: 'ann', stage: 'Open' }
        ]);
    });
    after(() => project.remove());

    it('creates what is missing, says what it left out, and why rows were rejected', async () => {
        const org = anOrg();
        const { steps } = await project.load(org);
        assert.equal(steps[0]?.created, 300);
        assert.deepEqual(steps[0]?.columnsLeftOut, [
            { field: 'CreatedDate', reason: 'Account has no field CreatedDate, or this user may not see it' }
        ]);
        assert.equal(org.rows('Account')[0]?.Revenue, 1500);
        assert.equal(steps[1]?.created, 2);
        assert.deepEqual(
            steps[1]?.rejected.map(({ line, reason }) => `${line}: ${reason}`),
            [
                '4: AccountId: no Account has Key__c "nowhere"',
                '5: OwnerId: no User has Username "bob"',
                '6: Key__c: the same key as line 2, which was loaded',
                '7: Key__c: the key is blank'
            ]
        );
        assert.deepEqual(
            steps[1]?.findings.map(({ line, what }) => `${line}: ${what}`),
            ['3: no account in the file']
        );
    });

    it('changes nothing when it runs again', async () => {
        const org = anOrg();
        await project.load(org);
        const writes = org.writes;
        const again = totalsOf((await project.load(org)).steps);
        assert.deepEqual([again.created, again.updated, again.unchanged, org.writes - writes], [0, 0, 302, 0]);
    });

    it('writes only the field that differs', async () => {
        const org = anOrg();
        await project.load(org);
        const account = org.rows('Account').find((row) => row.Key__c === 'A7');
        assert.ok(account);
        Object.assign(account, { Name: 'Renamed', Revenue: 1 });
        const [step] = (await project.load(org)).steps;
        assert.deepEqual([step?.created, step?.updated, step?.unchanged], [0, 1, 299]);
        assert.deepEqual([account.Name, account.Revenue], ['Account 7', 1500]);
    });

    it('gives rows without an owner to the running user where that is asked for, and says so', async () => {
        const org = anOrg();
        const [, deals] = (await project.load(org, { ownerFallback: 'running-user' })).steps;
        assert.equal(deals?.created, 3);
        assert.equal(org.rows('Deal').find((row) => row.Key__c === 'D4')?.OwnerId, '005000000000001AAA');
        assert.ok(deals?.findings.some(({ line, what }) => line === 5 && /belongs to the running user/.test(what)));
    });

    it('reports the rows that the org refuses, with the org’s reason', async () => {
        const org = anOrg();
        org.refuse = (object, row) =>
            object === 'Account' && String(row.Key__c).endsWith('7')
                ? 'FIELD_CUSTOM_VALIDATION_EXCEPTION: no sevens'
                : undefined;
        const [step] = (await project.load(org)).steps;
        assert.equal(step?.created, 270);
        assert.equal(step?.rejected.length, 30);
        assert.deepEqual(step?.rejected[0], {
            file: 'accounts.csv',
            line: 9,
            reason: 'FIELD_CUSTOM_VALIDATION_EXCEPTION: no sevens',
            values: { key: 'A7', name: 'Account 7', revenue: '1.5', created: '2026-01-01T00:00:00Z' }
        });
    });

    it('tries rows again that lost a race for a lock, and reports those that always lose', async () => {
        const org = anOrg();
        const tries = new Map<unknown, number>();
        org.refuse = (object, row) => {
            const count = (tries.get(row.Key__c) ?? 0) + 1;
            tries.set(row.Key__c, count);
            const isLocked = object === 'Account' && (row.Key__c === 'A5' || (row.Key__c === 'A6' && count < 3));
            return isLocked ? 'UNABLE_TO_LOCK_ROW: unable to obtain exclusive access' : undefined;
        };
        const [step] = (await project.load(org)).steps;
        assert.deepEqual([step?.created, step?.rejected.map((row) => row.values.key)], [299, ['A5']]);
        assert.deepEqual([tries.get('A5'), tries.get('A6'), tries.get('A7')], [3, 3, 1]);
    });

    it('writes nothing in a dry run, and still sees children of rows that it would create', async () => {
        const org = anOrg();
        const { steps } = await project.load(org, { dryRun: true });
        assert.deepEqual(
            [steps[0]?.created, steps[1]?.created, org.writes, org.rows('Account').length],
            [300, 2, 0, 0]
        );
    });

    it('keeps rows of the org where the plan only inserts, unless told to overwrite', async () => {
        const own = await LoadProject.create();
        await own.plan([{ ...ACCOUNTS, operation: 'insert' }]);
        await own.file('accounts.csv', [{ key: 'A1', name: 'Default', revenue: '', created: '' }]);
        const org = anOrg();
        await own.load(org);
        Object.assign(org.rows('Account')[0] ?? {}, { Name: 'Ours' });
        const [kept] = (await own.load(org)).steps;
        assert.deepEqual(
            [kept?.leftOut, kept?.differences.map(({ field, inFile, inOrg }) => [field, inFile, inOrg])],
            [{ 'the org’s own row differs and was kept': 1 }, [['Name', 'Default', 'Ours']]]
        );
        assert.equal((await own.load(org, { overwrite: true })).steps[0]?.updated, 1);
        assert.equal(org.rows('Account')[0]?.Name, 'Default');
        await own.remove();
    });

    it('leaves a step out where the org lacks the object, and says so', async () => {
        const org = anOrg();
        org.tables.delete('Deal');
        const optional = await LoadProject.create();
        await optional.plan([{ ...DEALS, requires: 'createable' }]);
        await optional.file('deals.csv', [{ key: 'D1', account: '', owner: 'ann', stage: 'Open' }]);
        assert.match((await optional.load(org)).steps[0]?.notRun ?? '', /the org has no Deal/);
        await optional.plan([DEALS]);
        await assert.rejects(optional.load(org), /the org has no Deal/);
        await optional.remove();
    });

    it('refuses a field that the org does not have, before a row is sent', async () => {
        const org = anOrg().table('Account', [KEY]);
        await assert.rejects(project.load(org), /Account has no field Name/);
        assert.equal(org.writes, 0);
    });
});

describe('a load in rounds', () => {
    let project: LoadProject;
    const deals = Array.from({ length: 260 }, (_, index) => ({
        key: `D${index}`,
        account: '',
        owner: 'ann',
        stage: 'Open'
    }));
    const moves = deals.flatMap(({ key }, index) =>
        ['Qualified', 'Open', 'Won'].slice(0, (index % 3) + 1).map((stage) => ({ deal: key, stage }))
    );
    before(async () => {
        project = await LoadProject.create();
        await project.plan([
            {
                ...DEALS,
                operation: 'insert',
                columns: { ...DEALS.columns, Stage: { from: 'stage', createOnly: true } }
            },
            MOVES
        ]);
        await project.file('deals.csv', deals);
        await project.file('moves.csv', moves);
    });
    after(() => project.remove());

    it('writes one state after the other, and the last one stays', async () => {
        const org = anOrg();
        const [, step] = (await project.load(org)).steps;
        assert.equal(step?.updated, moves.length);
        const stages = new Map(org.rows('Deal').map((row) => [row.Key__c, row.Stage]));
        assert.deepEqual([stages.get('D0'), stages.get('D1'), stages.get('D2')], ['Qualified', 'Open', 'Won']);
        const again = totalsOf((await project.load(org)).steps);
        assert.deepEqual([again.created, again.updated], [0, 0]);
    });

    it('ends the same wherever it is broken off, and writes no move twice', async () => {
        const whole = anOrg();
        await project.load(whole);
        const stagesOf = (org: MemoryOrg): string[] =>
            org
                .rows('Deal')
                .map(({ Key__c, Stage }) => `${String(Key__c)} ${String(Stage)}`)
                .sort();
        const expected = stagesOf(whole);
        for (const write of Array.from({ length: whole.writes }, (_, index) => index + 1)) {
            for (const isDone of [false, true]) {
                const org = anOrg();
                org.dieAt = { write, after: isDone };
                await assert.rejects(project.load(org), /socket hang up/);
                org.dieAt = undefined;
                const report = await project.load(org);
                assert.ok(report.resumedFrom);
                assert.deepEqual(stagesOf(org), expected, `write ${write}, ${isDone ? 'after' : 'before'}`);
            }
        }
    });

    it('leaves records alone that were there before', async () => {
        const org = anOrg().table(
            'Deal',
            [KEY, { name: 'AccountId', type: 'reference' }, { name: 'OwnerId', type: 'reference' }, { name: 'Stage' }],
            [{ Key__c: 'D2', Stage: 'Ours' }]
        );
        const [, step] = (await project.load(org)).steps;
        assert.deepEqual(step?.leftOut, { 'the record was there before this load and has a history of its own': 3 });
        assert.equal(org.rows('Deal')[0]?.Stage, 'Ours');
    });
});
