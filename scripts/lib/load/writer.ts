import { JobError } from '../cli/job-error.ts';
import { requestProblem } from '../org/lost-connection.ts';
import type { PreparedRow } from './prepare-rows.ts';
import type { StepRun } from './step-run.ts';
import type { Value } from './values.ts';
import { writeRows, type WriteRequest, type WriteResult } from './write-rows.ts';

export interface Writer {
    readonly operation: 'create' | 'update';
    /** For an update every row has its Id. */
    readonly rows: { readonly row: PreparedRow; readonly values: ReadonlyMap<string, Value> }[];
}

/** Rows that lost a race for a lock are tried so many times in all. */
const TRIES = 3;

/** Writes rows and books what became of each. */
export async function writeInto(run: StepRun, { operation, rows }: Writer): Promise<void> {
    const { context, step, books } = run;
    if (rows.length === 0) {
        return;
    }
    if (context.dryRun) {
        for (const { row, values } of rows) {
            books.count(row.source, operation === 'create' ? 'created' : 'updated');
            context.lookups.assume(step.object, new Map([...row.values, ...values]));
        }
        return;
    }
    if (operation === 'create') {
        // Before they are sent: should this process die before the answer, the next run still knows these as its own.
        await context.state.addCreated(
            step.name,
            rows.map(({ row }) => row.key),
            run.keepKeys
        );
    }
    let open = rows;
    for (let attempt = 1; open.length > 0; attempt += 1) {
        const results = await send(run, operation, open);
        const again: typeof rows = [];
        for (const [index, entry] of open.entries()) {
            const result = results[index] ?? { error: 'the org gave no result for this row' };
            if (!('error' in result)) {
                books.count(entry.row.source, operation === 'create' && result.created ? 'created' : 'updated');
            } else if (attempt < TRIES && result.error.includes('UNABLE_TO_LOCK_ROW')) {
                again.push(entry);
            } else {
                books.reject(entry.row.source, result.error);
            }
        }
        open = again;
    }
    context.progress.advance(books.settled);
}

async function send(run: StepRun, operation: Writer['operation'], rows: Writer['rows']): Promise<WriteResult[]> {
    const { context, step } = run;
    let job = '';
    try {
        const results = await writeRows(context.reader.connection, requestOf(run, operation, rows), {
            async jobOpened(id) {
                job = id;
                await context.state.jobOpened(id, step.name);
            },
            advanced: (done) => context.progress.advance(run.books.settled + done)
        });
        if (job) {
            await context.state.jobEnded();
        }
        return results;
    } catch (error) {
        throw new JobError({
            happened: `Step ${step.name} stopped while writing ${rows.length} rows of ${step.object}: ${requestProblem(error)}.`,
            kept: `what finished steps and batches wrote${job ? `; bulk job ${job} may still write its rows, the next run asks for its end first` : ''}.`,
            todo: 'run the same command again: it goes on from here and writes nothing twice.',
            cause: error
        });
    }
}

function requestOf({ step, matched }: StepRun, operation: Writer['operation'], rows: Writer['rows']): WriteRequest {
    if (operation === 'update') {
        return { object: step.object, operation: 'update', rows, matchBy: ['Id'] };
    }
    const keys = matched.columns.filter((column) => step.key.includes(column.name));
    const [only] = keys;
    const externalId = keys.length === 1 && only?.field.externalId ? only.name : undefined;
    return {
        object: step.object,
        operation: externalId ? 'upsert' : 'insert',
        rows,
        matchBy: keys.map((column) => column.name),
        ...(externalId ? { externalId } : {})
    };
}
