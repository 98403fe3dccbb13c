import type { Connection } from 'jsforce';
import { queryAll } from '../load/org-reader.ts';
import type { GroupResult } from './score-wave.ts';

const REASONS = { shown: null, tooFew: 'Too few answers', protects: 'Protects a smaller group' } as const;

type Fields = Readonly<Record<string, unknown>>;

export function resultFields(wave: string, { key, group, verdict, figures }: GroupResult): Fields {
    const { total, gap } = figures ?? {};
    return {
        Wave__c: wave,
        Result_Key__c: key,
        Group_Kind__c: group.kind,
        Group_Name__c: group.name || null,
        Function__c: group.function,
        Level__c: group.level,
        Suppressed__c: REASONS[verdict],
        Answers__c: total?.count ?? null,
        Mean_Total__c: exact(total?.mean),
        Deviation__c: exact(total?.deviation),
        Half_Width__c: exact(total?.halfWidth),
        Alpha__c: exact(figures?.alpha),
        Straight_Lined__c: figures?.straightLined ?? null,
        Gap__c: exact(gap?.difference),
        Gap_P_Value__c: exact(gap?.pValue)
    };
}

export function statementFields({ key, figures }: GroupResult): Fields[] {
    return (figures?.statements ?? []).map(({ key: statement, summary, gap }) => ({
        Result__r: { Result_Key__c: key },
        Statement_Result_Key__c: `${key}|${statement}`,
        Statement__c: statement,
        Mean__c: exact(summary.mean),
        Deviation__c: exact(summary.deviation),
        Average_Deviation__c: exact(summary.averageDeviation),
        Gap__c: exact(gap?.difference),
        Gap_P_Value__c: exact(gap?.pValue)
    }));
}

/** Six decimals, as the fields hold them. */
const exact = (value: number | undefined): number | null => (value === undefined ? null : Number(value.toFixed(6)));

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
    await insertAll(
        connection,
        'Alignment_Result__c',
        results.map((result) => resultFields(wave, result))
    );
    await insertAll(connection, 'Alignment_Statement_Result__c', results.flatMap(statementFields));
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
