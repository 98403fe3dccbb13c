// Who can decide, person by person, with the demo company's data: the org's rules hold whatever the door.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { openConnection } from '../../scripts/lib/org/target-org.ts';
import { DEMO_DOMAIN, DEMO_PASSWORD } from '../../scripts/lib/start/demo-people.ts';
import type { StartedOrg } from '../../scripts/lib/start/start-org.ts';
import { startPreparedOrg } from '../support/prepared-org.ts';

type Fields = Record<string, unknown>;

describe('decisions', () => {
    let folder = '';
    let org: StartedOrg;
    let admin: Connection;
    let sales: Connection;
    let salesId = '';
    let decision = '';

    const signIn = async (person: string): Promise<Connection> => {
        const connection = await openConnection({ instanceUrl: org.url, loginUrl: org.url });
        await connection.login(`${person}@${DEMO_DOMAIN}`, DEMO_PASSWORD);
        return connection;
    };
    const idOf = async (soql: string): Promise<string> =>
        (await admin.query<{ Id: string }>(soql)).records[0]?.Id ?? assert.fail(soql);
    const create = async (connection: Connection, object: string, fields: Fields): Promise<string> => {
        try {
            const saved = await connection.sobject(object).create(fields);
            return saved.success ? 'saved' : JSON.stringify(saved.errors);
        } catch (error) {
            return (error as Error).message;
        }
    };
    const tick = (changes: Fields = {}): Fields => {
        const fields: Fields = {
            Decision__c: decision,
            Condition__c: 'defined_leave_reason',
            List__c: 'Leave',
            Function__c: 'Sales',
            Holds__c: true,
            Ticked_By__c: salesId,
            Ticked_On__c: new Date().toISOString(),
            ...changes
        };
        return { Tick_Key__c: `${decision}|${String(fields.Function__c)}|${String(fields.Condition__c)}`, ...fields };
    };
    const TICK = 'Alignment_Decision_Tick__c';

    before(async () => {
        folder = await mkdtemp(path.join(tmpdir(), 'alignment-decisions-'));
        org = await startPreparedOrg(folder);
        admin = await signIn('admin');
        sales = await signIn('head.sales');
        salesId = (await sales.identity()).user_id;
        const set = await idOf(`SELECT Id FROM PermissionSet WHERE Name = 'Alignment_Reader'`);
        await admin.sobject('PermissionSetAssignment').create({
            AssigneeId: (await admin.identity()).user_id,
            PermissionSetId: set
        });
        decision = await idOf(`SELECT Id FROM Alignment_Decision__c WHERE Result__r.Wave__r.Key__c = 'wave-4'`);
    });
    after(async () => {
        await org.close();
        await rm(folder, { recursive: true });
    });

    it('are ticked by heads in their own name, for their own function', async () => {
        assert.match(await create(sales, TICK, tick({ Ticked_By__c: null })), /own name/);
        assert.match(
            await create(sales, TICK, tick({ Function__c: 'Marketing' })),
            /own name only, and only for the function/
        );
        const marketing = await idOf(`SELECT Id FROM User WHERE Username = 'head.marketing@${DEMO_DOMAIN}'`);
        assert.match(await create(sales, TICK, tick({ Ticked_By__c: marketing })), /own name/);
        assert.equal(await create(sales, TICK, tick()), 'saved');
        assert.match(await create(sales, TICK, tick()), /duplicate|DUPLICATE/);
    });

    it('take no condition of another type, nor in the other list, nor from the future', async () => {
        assert.match(await create(sales, TICK, tick({ Condition__c: 'aligned_leave_cycle' })), /not one of the type/);
        const other = { Condition__c: 'defined_leave_offers', List__c: 'Tighten' };
        assert.match(await create(sales, TICK, tick(other)), /other list/);
        const future = {
            Condition__c: 'defined_leave_offers',
            Ticked_On__c: new Date(Date.now() + 864e5).toISOString()
        };
        assert.match(await create(sales, TICK, tick(future)), /not in the future/);
    });

    it('are of published results of both functions and all levels, each once', async () => {
        const of = async (result: string): Promise<string> =>
            create(sales, 'Alignment_Decision__c', { Result__c: result, Decision_Key__c: result });
        const where = `FROM Alignment_Result__c WHERE Wave__r.Key__c = 'wave-4' AND Level__c = 'All'`;
        assert.match(await of(await idOf(`SELECT Id ${where} AND Function__c = 'Sales' LIMIT 1`)), /published result/);
        const hidden = await idOf(`SELECT Id ${where} AND Function__c = 'All' AND Mean_Total__c = null LIMIT 1`);
        assert.match(await of(hidden), /published result/);
        const decided = await idOf(`SELECT Id ${where} AND Function__c = 'All' AND Group_Kind__c = 'Company'`);
        assert.match(await of(decided), /duplicate|DUPLICATE/);
    });

    for (const person of ['rep', 'marketer', 'admin']) {
        it(`are not begun or ticked by ${person}`, async () => {
            const connection = await signIn(person);
            const { user_id: own } = await connection.identity();
            const refused = /INSUFFICIENT|insufficient|own name|access|not supported|NOT_FOUND|does not exist/i;
            assert.match(await create(connection, TICK, tick({ Ticked_By__c: own })), refused);
            const check = {
                Item__c: 'process_rewards',
                Check_Key__c: 'process_rewards',
                Is_Done__c: true,
                Checked_By__c: own,
                Checked_On__c: new Date().toISOString()
            };
            assert.match(await create(connection, 'Integration_Check__c', check), refused);
        });
    }

    it('need two people: who holds the permissions of both heads ticks nothing', async () => {
        const set = await idOf(`SELECT Id FROM PermissionSet WHERE Name = 'Alignment_Head_of_Marketing'`);
        await admin.sobject('PermissionSetAssignment').create({ AssigneeId: salesId, PermissionSetId: set });
        const both = await signIn('head.sales');
        assert.match(await create(both, TICK, tick({ Condition__c: 'defined_leave_offers' })), /needs two people/);
    });
});
