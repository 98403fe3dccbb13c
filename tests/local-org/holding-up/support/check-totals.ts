import assert from 'node:assert/strict';
import type { Client } from './client.ts';

/** Ledgers' totals are those of their entries. Only while nothing is written: they are read one after the other. */
export async function checkTotals(client: Client): Promise<void> {
    const ledgers = await client.query<{ Id: string; Total__c: number; Entries__c: number }>(
        'SELECT Id, Total__c, Entries__c FROM Ledger__c'
    );
    const sums = await client.query<{ Ledger__c: string; n: number; total: number }>(
        'SELECT Ledger__c, COUNT(Id) n, SUM(Amount__c) total FROM Entry__c GROUP BY Ledger__c'
    );
    for (const ledger of ledgers) {
        const { n = 0, total = 0 } = sums.find((sum) => sum.Ledger__c === ledger.Id) ?? {};
        assert.deepEqual([ledger.Entries__c, ledger.Total__c], [n, total], 'totals fit the entries');
    }
}
