import type { Connection } from 'jsforce';
import type { Progress } from '../cli/progress.ts';
import { queryAll } from '../load/org-reader.ts';
import { closeWave } from '../wave/close-wave.ts';

/**
 * Closes the demo's waves whose last day has passed, oldest first, each dated as if it had been closed then.
 * @param asOf YYYY-MM-DD
 */
export async function closePastWaves(connection: Connection, asOf: string, progress: Progress): Promise<void> {
    const soql = `SELECT Id, Key__c, Closes_On__c FROM Alignment_Wave__c WHERE Key__c LIKE 'wave-%' AND Status__c IN ('Open', 'Closing') AND Closes_On__c < ${asOf} ORDER BY Closes_On__c`;
    const waves: { key: string; closesOn: string }[] = [];
    for await (const row of queryAll(connection, soql)) {
        waves.push({ key: String(row.Key__c), closesOn: String(row.Closes_On__c) });
    }
    for (const { key, closesOn } of waves) {
        await closeWave({ connection, wave: key, closedOn: `${closesOn}T18:00:00Z`, progress });
    }
}
