import { refused } from '../cli/job-error.ts';
import { throwIfStopped } from '../cli/run-job.ts';
import { Books, notRunReport, type StepReport } from './accounting.ts';
import { decide } from './decide.ts';
import { readExisting, type ExistingRows } from './existing-rows.ts';
import type { LoadContext } from './load-context.ts';
import type { OrgReader } from './org-reader.ts';
import type { LoadStep } from './plan.ts';
import { prepareRows, type PrepareContext, type PreparedRow } from './prepare-rows.ts';
import { runRounds } from './run-rounds.ts';
import { readHeader, readRows, type SourceRow } from './source.ts';
import { checkHeader, matchColumns, sourceColumns, type StepColumns } from './step-columns.ts';
import type { StepRun } from './step-run.ts';
import type { DescribedObject, Value } from './values.ts';
import { writeInto, type Writer } from './writer.ts';

/**
 * Runs one step of a plan: streams the file, compares each row with the org, writes what differs, and books every row.
 * @param keepKeys whether a later step refers to the records created here
 * @throws JobError when the step cannot go on; finished batches stay in the org
 */
export async function runStep(context: LoadContext, step: LoadStep, keepKeys: boolean): Promise<StepReport> {
    const checked = await checkStep(context, step);
    if ('notRun' in checked) {
        context.progress.step(step.name);
        context.progress.done(`left out: ${checked.notRun}`);
        return notRunReport(step, checked.notRun);
    }
    const { object, matched } = checked;
    const books = new Books(step.file);
    const started = performance.now();
    context.progress.step(step.name, context.rowCounts.get(step.file));
    const run: StepRun = {
        context,
        step,
        object,
        matched,
        books,
        prepare: prepareContext(context, step, matched, books),
        keepKeys
    };
    await (step.rounds ? runRounds(run, await allRows(run)) : runBatches(run));
    context.lookups.forget(step.object);
    const report = books.close(step, matched.leftOut, (performance.now() - started) / 1000);
    context.progress.done(summary(report));
    return report;
}

/**
 * Holds a step against the org and its file, before anything is written.
 * @returns what the step needs to run, or why it is left out
 * @throws JobError when the org or the file lacks something that the plan does not call dispensable
 */
export async function checkStep(
    { reader, sourceFolder }: { reader: OrgReader; sourceFolder: string },
    step: LoadStep
): Promise<{ object: DescribedObject; matched: StepColumns } | { notRun: string }> {
    const object = await reader.describe(step.object);
    const problem = cannotRun(step, object);
    if (problem !== undefined && step.requires) {
        return { notRun: problem };
    }
    if (!object || problem !== undefined) {
        throw refused(
            `Step ${step.name}: ${problem}.`,
            'Deploy what it needs, or give this user access, and run again.'
        );
    }
    checkHeader(step, sourceColumns(step), await readHeader(sourceFolder, step.file));
    return { object, matched: matchColumns(step, object) };
}

function cannotRun(step: LoadStep, object: DescribedObject | undefined): string | undefined {
    const permission = step.requires ?? (step.operation === 'update' || step.rounds ? 'updateable' : 'createable');
    if (!object) {
        return `the org has no ${step.object}, or this user may not see it`;
    }
    return object[permission] ? undefined : `${step.object} is not ${permission} for this user`;
}

const prepareContext = (context: LoadContext, step: LoadStep, matched: StepColumns, books: Books): PrepareContext => ({
    step: { ...step, operation: step.operation === 'insert' && context.overwrite ? 'upsert' : step.operation },
    columns: matched.columns,
    books,
    lookups: context.lookups,
    template: context.template,
    fallbackOwner: context.fallbackOwner,
    seen: new Map()
});

async function* batches(run: StepRun): AsyncGenerator<{ rows: SourceRow[]; last: boolean }> {
    let rows: SourceRow[] = [];
    for await (const row of readRows(run.context.sourceFolder, run.step.file)) {
        run.books.read();
        if (rows.length === run.step.batchSize) {
            yield { rows, last: false };
            rows = [];
        }
        rows.push(row);
    }
    yield { rows, last: true };
}

async function allRows(run: StepRun): Promise<PreparedRow[]> {
    const prepared: PreparedRow[] = [];
    for await (const { rows } of batches(run)) {
        prepared.push(...(await prepareRows(run.prepare, rows)));
    }
    return prepared;
}

async function runBatches(run: StepRun): Promise<void> {
    const { context, step, object, matched, prepare } = run;
    let existing: ExistingRows | undefined;
    for await (const { rows, last } of batches(run)) {
        throwIfStopped(
            context.signal,
            `what the finished steps and batches wrote; ${step.name} is done up to line ${(rows[0]?.line ?? 2) - 1}.`
        );
        const prepared = await prepareRows(prepare, rows);
        existing ??= await readExisting(context.reader, object, step, matched.columns, last ? prepared : undefined);
        await settleBatch(run, prepared, existing);
    }
}

async function settleBatch(run: StepRun, prepared: readonly PreparedRow[], existing: ExistingRows): Promise<void> {
    const { books, prepare, matched } = run;
    const creates: Writer['rows'] = [];
    const updates: Writer['rows'] = [];
    for (const row of prepared) {
        const known = existing.get(row.key);
        if (known === 'ambiguous') {
            books.reject(
                row.source,
                `more than one ${run.step.object} in the org has this key (${run.step.key.join(', ')})`
            );
            continue;
        }
        const decision = decide(prepare.step, matched.columns, row, known);
        switch (decision.action) {
            case 'create':
                creates.push({ row, values: decision.values });
                break;
            case 'update':
                updates.push({ row, values: new Map<string, Value>([['Id', decision.id], ...decision.values]) });
                break;
            case 'unchanged':
                books.count(row.source, 'unchanged');
                break;
            case 'absent':
                books.reject(row.source, `no ${run.step.object} has this key (${run.step.key.join(', ')})`);
                break;
            case 'keep':
                books.leaveOut(row.source, 'the org’s own row differs and was kept');
                books.differences.push(
                    ...decision.differing.map((differing) => ({ line: row.source.line, key: row.key, ...differing }))
                );
        }
    }
    await writeInto(run, { operation: 'create', rows: creates });
    await writeInto(run, { operation: 'update', rows: updates });
}

export function summary(report: StepReport): string {
    const parts = [
        `${count(report.created)} created`,
        `${count(report.updated)} updated`,
        `${count(report.unchanged)} unchanged`
    ];
    const leftOut = Object.values(report.leftOut).reduce((sum, rows) => sum + rows, 0);
    return [
        ...parts,
        ...(report.rejected.length ? [`${count(report.rejected.length)} REJECTED`] : []),
        ...(leftOut ? [`${count(leftOut)} left out`] : [])
    ].join(', ');
}

const count = (value: number): string => value.toLocaleString('en-US');
