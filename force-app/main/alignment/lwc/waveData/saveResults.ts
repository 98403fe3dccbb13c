import { createRecord, deleteRecord } from 'lightning/uiRecordApi';
import { isWorthWriting, resultRow, statementRows } from 'c/closingModel';
import type { GroupResult } from 'c/closingModel';
import { forEachOf, inTurn } from './many';
import { resultRecord, statementRecord } from './resultRecords';

/** How many records these results take. */
export const recordsOf = (results: readonly GroupResult[]): number =>
    results.filter(isWorthWriting).reduce((sum, result) => sum + 1 + statementRows(result).length, 0);

/**
 * Writes the results of a wave that is closing, after taking away what an interrupted closing left. Pages show them once the
 * wave is closed; only what may be shown is ever written.
 */
export async function saveResults(
    waveId: string,
    results: readonly GroupResult[],
    leftOver: readonly string[],
    onDone: (count: number) => void
): Promise<void> {
    await forEachOf(leftOver, (id) => deleteRecord(id));
    let done = 0;
    await forEachOf(results.filter(isWorthWriting), async (result) => {
        const { id } = await createRecord(resultRecord(waveId, resultRow(result)));
        onDone(++done);
        await inTurn(statementRows(result), async (row) => {
            await createRecord(statementRecord(id, row));
            onDone(++done);
        });
    });
}
