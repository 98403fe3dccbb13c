import type { Connection } from 'jsforce';
import { queryAll } from '../load/org-reader.ts';
import { isWorthWriting, resultRow, statementRows, type GroupResult } from './closing-model.ts';

type Fields = Readonly<Record<string, unknown>>;

const asFields = (row: object): Fields =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [`${name}__c`, value as unknown]));

export const resultFields = (wave: string, result: GroupResult): Fields => ({
    Wave__c: wave,
    ...asFields(resultRow(result))
});

export const statementFields = (result: GroupResult): Fields[] =>
    statementRows(result).map((row) => ({ Result__r: { Result_Key__c: result.key }, ...asFields(row) }));

/** Takes away what an interrupted closing left, with the statements below. */
export async function deleteResults(connection: Connection, wave: string): Promise<number> {
    const ids: string[] = [];
    for await (const row of queryAll(connection, `SELECT Id FROM Alignment_Result__c WHERE Wave__c = '${wave}'`)) {
        ids.push(row.Id);
    }
    if (ids.length > 0) {
        await connection.sobject('Alignment_Result__c').destroy(ids, { allOrNone: true, allowRecursive: true });
    }
    return ids.length;
}

export async function writeResults(
    connection: Connection,
    wave: string,
    results: readonly GroupResult[]
): Promise<void> {
    const written = results.filter(isWorthWriting);
    await insertAll(
        connection,
        'Alignment_Result__c',
        written.map((result) => resultFields(wave, result))
    );
    await insertAll(connection, 'Alignment_Statement_Result__c', written.flatMap(statementFields));
}

/** @throws Error with what the org said about the first refused row */
async function insertAll(connection: Connection, object: string, records: readonly Fields[]): Promise<void> {
    const outcomes = await connection.sobject(object).create([...records], { allOrNone: true, allowRecursive: true });
    for (const outcome of outcomes) {
        if (!outcome.success) {
            throw new Error(`${object} was refused: ${outcome.errors.map(({ message }) => message).join('; ')}`);
        }
    }
}
