import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { leftOutRows, type Finding, type StepReport } from '../load/accounting.ts';
import type { LoadReport } from '../load/run-plan.ts';

export interface Totals {
    readonly rows: number;
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly rejected: number;
    readonly leftOut: number;
    readonly findings: number;
}

export function totalsOf(steps: readonly StepReport[]): Totals {
    const sum = (pick: (step: StepReport) => number): number => steps.reduce((total, step) => total + pick(step), 0);
    return {
        rows: sum((step) => step.rows),
        created: sum((step) => step.created),
        updated: sum((step) => step.updated),
        unchanged: sum((step) => step.unchanged),
        rejected: sum((step) => step.rejected.length),
        leftOut: sum(leftOutRows),
        findings: sum((step) => step.findings.length)
    };
}

/** @returns the folder with report.json, rejected.csv (file, line, reason, the row), findings.csv and differences.csv */
export async function writeLoadReport(report: LoadReport, folder: string): Promise<string> {
    const target = path.join(folder, `load-${report.plan}-${report.startedAt.replace(/[:.]/g, '-')}`);
    await mkdir(target, { recursive: true });
    await writeFile(
        path.join(target, 'report.json'),
        `${JSON.stringify({ ...report, totals: totalsOf(report.steps) }, null, 2)}\n`
    );
    const rejected = report.steps.flatMap((step) =>
        step.rejected.map((row) => ({ step: step.step, ...row, values: JSON.stringify(row.values) }))
    );
    const findings = report.steps.flatMap((step) => step.findings.map((finding) => ({ step: step.step, ...finding })));
    const differences = report.steps.flatMap((step) =>
        step.differences.map((difference) => ({ step: step.step, ...difference }))
    );
    await writeTable(target, 'rejected.csv', ['step', 'file', 'line', 'reason', 'values'], rejected);
    await writeTable(target, 'findings.csv', ['step', 'file', 'line', 'column', 'value', 'what'], findings);
    await writeTable(target, 'differences.csv', ['step', 'line', 'key', 'field', 'inFile', 'inOrg'], differences);
    return target;
}

async function writeTable(folder: string, name: string, columns: string[], rows: readonly object[]): Promise<void> {
    if (rows.length > 0) {
        await writeFile(path.join(folder, name), stringify([...rows], { header: true, columns }));
    }
}

/** The report for a person: totals, what was left out and why, what to look at. */
export function printLoadReport(report: LoadReport, folder: string | undefined): string {
    const totals = totalsOf(report.steps);
    const lines = [
        '',
        `${report.dryRun ? 'Dry run, nothing was written. ' : ''}${report.plan} into ${report.instanceUrl} as ${report.username}: ${number(totals.rows)} rows read, ` +
            `${number(totals.created)} created, ${number(totals.updated)} updated, ${number(totals.unchanged)} unchanged, ${number(totals.rejected)} rejected, ${number(totals.leftOut)} left out (${report.seconds.toFixed(1)} s).`,
        ...(report.resumedFrom
            ? [
                  `  Went on with the load that began at ${report.resumedFrom}; what that one wrote of the interrupted step counts as unchanged.`
              ]
            : []),
        ...report.notes.map((note) => `  Note: ${note}`),
        ...columnsLeftOut(report.steps),
        ...report.steps.flatMap((step) => stepLines(step))
    ];
    if (folder && totals.rejected + totals.findings > 0) {
        lines.push(`  Every row of these, with file and line: ${path.relative(process.cwd(), folder) || folder}`);
    }
    return lines.join('\n');
}

/** One line a field, with the steps that it was left out of: a field that an org does not open is closed in all of them. */
function columnsLeftOut(steps: readonly StepReport[]): string[] {
    const each = steps.flatMap(({ step, object, columnsLeftOut: columns }) =>
        columns.map(({ field, reason }) => ({ step, field, reason: reason.replace(object, 'it') }))
    );
    return [...Map.groupBy(each, ({ field, reason }) => `${field}\n${reason}`).values()].map(
        (all) => `  ${all[0]?.field} was left out of ${all.map(({ step }) => step).join(', ')}: ${all[0]?.reason}.`
    );
}

function stepLines(step: StepReport): string[] {
    return [
        ...(step.notRun ? [`  ${step.step}: left out, ${step.notRun}.`] : []),
        ...Object.entries(step.leftOut).map(
            ([reason, rows]) => `  ${step.step}: ${number(rows)} rows left out: ${reason}.`
        ),
        ...counted(step.rejected.map((row) => row.reason)).map(
            ([reason, rows]) => `  ${step.step}: ${number(rows)} REJECTED: ${reason}`
        ),
        ...findingGroups(step.findings).map(
            ([what, rows]) => `  ${step.step}: ${number(rows)} rows to look at: ${what}.`
        )
    ];
}

const findingGroups = (findings: readonly Finding[]): [string, number][] =>
    counted(
        findings.map(({ column, value, what }) =>
            what.includes(`"${value}"`) || value === '' ? `${column}: ${what}` : `${column} "${value}": ${what}`
        )
    );

const MOST_LINES = 12;

function counted(texts: readonly string[]): [string, number][] {
    const groups = [...Map.groupBy(texts, (text) => text)]
        .map(([text, all]): [string, number] => [text, all.length])
        .toSorted((a, b) => b[1] - a[1]);
    const rest = groups.slice(MOST_LINES);
    return rest.length === 0
        ? groups
        : [
              ...groups.slice(0, MOST_LINES),
              [`others, of ${rest.length} kinds`, rest.reduce((sum, [, rows]) => sum + rows, 0)]
          ];
}

const number = (value: number): string => value.toLocaleString('en-US');
