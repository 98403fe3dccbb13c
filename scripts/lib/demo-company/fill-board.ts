import type { Connection } from 'jsforce';
import { queryAll } from '../load/org-reader.ts';
import { openConnection } from '../org/target-org.ts';
import { CHECKS, DECISIONS, type DemoDecision } from './board.ts';
import { DAY, toDay, toMoment } from './calendar.ts';
import { DOMAIN } from './people.ts';

type Fields = Readonly<Record<string, unknown>>;

interface Result {
    readonly id: string;
    readonly closed: number;
}

/**
 * Lets the demo's heads tick the decision board, each signed in as themselves: the org takes a tick in no other way.
 * An org that has decisions keeps them as they are.
 * @param password of the people who can sign in
 */
export async function fillBoard(connection: Connection, password: string): Promise<void> {
    const results = await undecidedResults(connection);
    if (results.size < DECISIONS.length) {
        return;
    }
    const heads = {
        Sales: await headIn(connection, 'head.sales', password),
        Marketing: await headIn(connection, 'head.marketing', password)
    };
    for (const decision of DECISIONS) {
        const result = results.get(decision.wave);
        if (result) {
            await decide(decision, result, heads);
        }
    }
    for (const side of ['Sales', 'Marketing'] as const) {
        const checks = CHECKS.filter((check) => check.side === side).map(({ item, isDone, note }) => ({
            Item__c: item,
            Check_Key__c: item,
            Is_Done__c: isDone,
            Note__c: note,
            Checked_By__c: heads[side].id,
            Checked_On__c: toMoment(Date.now() - 20 * DAY)
        }));
        await heads[side].create('Integration_Check__c', checks);
    }
}

/** The company's results by key of the wave; none where anything has been decided. */
async function undecidedResults(connection: Connection): Promise<Map<string, Result>> {
    const { totalSize } = await connection.query('SELECT Id FROM Alignment_Decision__c LIMIT 1');
    const results = new Map<string, Result>();
    if (totalSize > 0) {
        return results;
    }
    const waves = DECISIONS.map(({ wave }) => `'${wave}'`).join(', ');
    const soql = `SELECT Id, Wave__r.Key__c, Wave__r.Closes_On__c FROM Alignment_Result__c WHERE Group_Kind__c = 'Company' AND Function__c = 'All' AND Level__c = 'All' AND Mean_Total__c != null AND Wave__r.Key__c IN (${waves}) AND Wave__r.Status__c = 'Closed'`;
    for await (const row of queryAll(connection, soql)) {
        const wave = row.Wave__r as unknown as { Key__c: string; Closes_On__c: string };
        results.set(wave.Key__c, { id: row.Id, closed: Date.parse(wave.Closes_On__c) });
    }
    return results;
}

async function decide(
    { ticks, actions }: DemoDecision,
    { id, closed }: Result,
    heads: Readonly<Record<'Sales' | 'Marketing', Head>>
): Promise<void> {
    const [decision = ''] = await heads.Sales.create('Alignment_Decision__c', [{ Result__c: id, Decision_Key__c: id }]);
    for (const side of ['Sales', 'Marketing'] as const) {
        const head = heads[side];
        const rows = ticks[side].map((condition) => ({
            Decision__c: decision,
            Condition__c: condition,
            List__c: condition.includes('_leave_') ? 'Leave' : 'Tighten',
            Function__c: side,
            Tick_Key__c: `${decision}|${side}|${condition}`,
            Holds__c: true,
            Ticked_By__c: head.id,
            Ticked_On__c: toMoment(closed + (side === 'Sales' ? 6 : 8) * DAY)
        }));
        await head.create('Alignment_Decision_Tick__c', rows);
        const tasks = actions
            .filter((action) => action.side === side)
            .map(({ subject, due, isDone }) => ({
                Subject: subject,
                OwnerId: head.id,
                ActivityDate: toDay(closed + due * DAY),
                Status: isDone ? 'Completed' : 'Not Started',
                Priority: 'Normal',
                WhatId: decision
            }));
        await head.create('Task', tasks);
    }
}

interface Head {
    readonly id: string;
    create(object: string, records: readonly Fields[]): Promise<string[]>;
}

async function headIn(connection: Connection, name: string, password: string): Promise<Head> {
    const url = connection.instanceUrl;
    const own = await openConnection({ instanceUrl: url, loginUrl: url });
    const { id } = await own.login(`${name}@${DOMAIN}`, password);
    return {
        id,
        async create(object, records) {
            const outcomes = await own.sobject(object).create([...records], { allOrNone: true });
            return outcomes.map((outcome) => {
                if (!outcome.success) {
                    throw new Error(
                        `${object} was refused: ${outcome.errors.map(({ message }) => message).join('; ')}`
                    );
                }
                return outcome.id;
            });
        }
    };
}
