import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { StepReport } from '../../../scripts/lib/load/accounting.ts';
import type { LoadReport } from '../../../scripts/lib/load/run-plan.ts';
import { printLoadReport, totalsOf, writeLoadReport } from '../../../scripts/lib/report/load-report.ts';

const aStep = (step: Partial<StepReport> = {}): StepReport => ({
    step: 'accounts',
    object: 'Account',
    file: 'accounts.csv',
    rows: 3,
    created: 1,
    updated: 0,
    unchanged: 0,
    rejected: [
        {
            file: 'accounts.csv',
            line: 3,
            reason: 'Name: the key is blank',
            values: { name: '', note: 'a "quoted", text' }
        }
    ],
    leftOut: { 'is to be skipped': 1 },
    findings: [
        { file: 'accounts.csv', line: 2, column: 'sector', value: 'technolgy', what: 'not a sector that is known' }
    ],
    columnsLeftOut: [{ field: 'CreatedDate', reason: 'CreatedDate is not createable in this org' }],
    differences: [],
    seconds: 0.1,
    ...step
});

const aReport = (report: Partial<LoadReport> = {}): LoadReport => ({
    plan: 'test',
    notes: ['Revenue is in millions.'],
    organizationId: '00D000000000001AAA',
    instanceUrl: 'http://127.0.0.1:4400',
    username: 'admin@example.com',
    startedAt: '2026-11-22T06:00:00.000Z',
    resumedFrom: undefined,
    dryRun: false,
    metadata: 'already there',
    steps: [aStep()],
    seconds: 1.2,
    ...report
});

describe('the report of a load', () => {
    it('adds up', () => {
        const totals = totalsOf([aStep(), aStep({ rows: 10, created: 8 })]);
        assert.deepEqual(totals, {
            rows: 13,
            created: 9,
            updated: 0,
            unchanged: 0,
            rejected: 2,
            leftOut: 2,
            findings: 2
        });
    });

    it('tells a person what to look at, like things together', () => {
        const text = printLoadReport(
            aReport({ steps: [aStep(), aStep({ step: 'contacts', object: 'Contact' })] }),
            undefined
        );
        assert.match(text, /6 rows read, 2 created, 0 updated, 0 unchanged, 2 rejected, 2 left out/);
        assert.match(text, /Note: Revenue is in millions\./);
        assert.match(
            text,
            /CreatedDate was left out of accounts, contacts: CreatedDate is not createable in this org\./
        );
        assert.match(text, /accounts: 1 REJECTED: Name: the key is blank/);
        assert.match(text, /accounts: 1 rows to look at: sector "technolgy": not a sector that is known\./);
    });

    it('says that a dry run wrote nothing, and that an interrupted load was gone on with', () => {
        assert.match(printLoadReport(aReport({ dryRun: true }), undefined), /Dry run, nothing was written/);
        assert.match(
            printLoadReport(aReport({ resumedFrom: '2026-11-22T05:00:00.000Z' }), undefined),
            /Went on with the load that began at 2026-11-22T05/
        );
    });

    it('is written with every rejected row: file, line, reason and the row itself', async () => {
        const folder = await mkdtemp(path.join(tmpdir(), 'report-'));
        const target = await writeLoadReport(aReport(), folder);
        assert.deepEqual((await readdir(target)).sort(), ['findings.csv', 'rejected.csv', 'report.json']);
        const rejected = await readFile(path.join(target, 'rejected.csv'), 'utf8');
        assert.ok(rejected.startsWith('step,file,line,reason,values\naccounts,accounts.csv,3,Name: the key is blank,'));
        const { totals } = JSON.parse(await readFile(path.join(target, 'report.json'), 'utf8')) as {
            totals: { rejected: number };
        };
        assert.equal(totals.rejected, 1);
        await rm(folder, { recursive: true });
    });
});
