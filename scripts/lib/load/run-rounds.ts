import { throwIfStopped } from '../cli/run-job.ts';
import { decide, valuesOf } from './decide.ts';
import { readExisting, type ExistingRows } from './existing-rows.ts';
import type { PreparedRow } from './prepare-rows.ts';
import type { StepRun } from './step-run.ts';
import type { Value } from './values.ts';
import { writeInto } from './writer.ts';

/**
 * Writes successive states of records: the nth row of each key in the nth round, so that the org's own history follows.
 * Only records that this load created take part; the history of others is their own. A record that is already in its
 * last state is unchanged.
 */
export async function runRounds(run: StepRun, prepared: readonly PreparedRow[]): Promise<void> {
    const { context, object, step, matched } = run;
    const existing = await readExisting(context.reader, object, step, matched.columns, context.dryRun ? [] : prepared);
    const rounds: { row: PreparedRow; id: string }[][] = [];
    for (const rows of Map.groupBy(prepared, (row) => row.key).values()) {
        for (const [index, entry] of rowsToWrite(run, existing, rows).entries()) {
            (rounds[index] ??= []).push(entry);
        }
    }
    await writeRounds(run, rounds);
}

function rowsToWrite(
    run: StepRun,
    existing: ExistingRows,
    rows: readonly PreparedRow[]
): { row: PreparedRow; id: string }[] {
    const { books, step, context, matched } = run;
    const [first] = rows;
    const known = first && existing.get(first.key);
    const isOurs = first !== undefined && context.state.createdBy(step.rounds?.of ?? '').has(first.key);
    if (known && known !== 'ambiguous' && isOurs) {
        return rows.map((row) => ({ row, id: known.Id }));
    }
    const last = rows.at(-1);
    const isSettled =
        last && known && known !== 'ambiguous' && decide(step, matched.columns, last, known).action === 'unchanged';
    for (const { source } of rows) {
        if (isSettled) {
            books.count(source, 'unchanged');
        } else if (known || context.dryRun) {
            books.leaveOut(
                source,
                context.dryRun
                    ? 'a dry run does not create the records that it belongs to'
                    : 'the record was there before this load and has a history of its own'
            );
        } else {
            books.reject(source, `no ${step.object} has this key (${step.key.join(', ')})`);
        }
    }
    return [];
}

async function writeRounds(run: StepRun, rounds: readonly { row: PreparedRow; id: string }[][]): Promise<void> {
    const { context, step, matched, books } = run;
    const columns = matched.columns.filter((column) => column.onUpdate);
    const done = context.state.roundsDone(step.name);
    for (const [index, round] of rounds.entries()) {
        throwIfStopped(
            context.signal,
            `what the finished steps wrote, and ${index} of ${rounds.length} rounds of ${step.name}.`
        );
        if (index < done) {
            for (const { row } of round) {
                books.count(row.source, 'unchanged');
            }
            continue;
        }
        const rows = round.map(({ row, id }) => ({
            row,
            values: new Map<string, Value>([['Id', id], ...valuesOf(columns, row)])
        }));
        await writeInto(run, { operation: 'update', rows });
        await context.state.roundDone(step.name, index + 1);
    }
}
