// funnel:measure over many changes of stage: rows a second beside reading the same pages and keeping nothing, and how much memory the job takes
// at its peak. Org and job are processes of their own. Of several sizes the peaks stand side by side: they must be about the same.
// node tests/bench/funnel-measure.ts 100000 1000000
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { promisify } from 'node:util';
import { resultPages, startQueryJob } from '../../scripts/lib/export/bulk-query.ts';
import { runPlan } from '../../scripts/lib/load/run-plan.ts';
import { openConnection } from '../../scripts/lib/org/target-org.ts';
import { buildPackage } from '../../scripts/lib/build/build-package.ts';
import { deployPackage } from '../../scripts/lib/deploy/deploy-package.ts';
import { startLocalOrg } from '../../local-org/main.ts';
import { sizes } from './support/compare.ts';
import { printFigures } from './support/report.ts';
import { BENCH_ADMINISTRATOR, loadSalesOrg } from './support/sales-org.ts';
import { startProcess } from './support/start-process.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PLANS = path.join(ROOT, 'config/data-plans');
const MEGABYTE = 1 << 20;

const peaks: { size: number; peak: number }[] = [];
for (const size of sizes()) {
    const folder = await mkdtemp(path.join(tmpdir(), 'shared-funnel-measure-'));
    try {
        await prepare(folder, size);
        const org = await startProcess('tests/bench/support/local-org-server.ts', [folder]);
        try {
            peaks.push({ size, peak: await bench(org.url, folder, size) });
        } finally {
            await org.stop();
        }
    } finally {
        await rm(folder, { recursive: true, force: true });
    }
}

const [first, last] = [peaks[0], peaks.at(-1)];
if (first && last && first !== last) {
    printFigures('Memory at the peak, the largest size beside the smallest', [
        {
            name: `${last.size.toLocaleString('en-US')} changes`,
            value: last.peak / MEGABYTE,
            unit: 'MB',
            baseline: { name: `${first.size.toLocaleString('en-US')} changes`, value: first.peak / MEGABYTE }
        }
    ]);
}

/** An org with the package and its defaults; as many rows of history as wanted, one or two a deal. */
async function prepare(folder: string, size: number): Promise<void> {
    const sales = loadSalesOrg(path.join(folder, 'org.db'), Math.ceil(size / 2));
    const { database } = sales.org;
    // the engine's own history has a row a deal; each gets a second one, a month later
    database.exec(`INSERT INTO "OpportunityHistory" ("Id", "OpportunityId", "StageName", "Amount", "CloseDate", "CreatedDate", "SystemModstamp", "IsDeleted", "CreatedById")
        SELECT substr("Id", 1, 3) || 'Z' || substr("Id", 5), "OpportunityId", 'Prospecting', "Amount", "CloseDate", '2025-01-01T00:00:00.000Z', "SystemModstamp", 0, "CreatedById" FROM "OpportunityHistory"`);
    sales.org.close();
    const local = await startLocalOrg({ port: 0, dataDirectory: folder, administrator: BENCH_ADMINISTRATOR });
    const connection = await signIn(local.url);
    await deployPackage({ connection, directory: (await buildPackage()).directory });
    await runPlan({
        connection,
        planFile: path.join(PLANS, 'defaults.json'),
        sourceFolder: path.join(PLANS, 'defaults'),
        password: undefined,
        stateFolder: path.join(folder, 'loads')
    });
    await local.close();
}

/** @returns bytes that the job took at its peak, above what it held before */
async function bench(url: string, folder: string, size: number): Promise<number> {
    const connection = await signIn(url);
    const readAlone = await seconds(async () => {
        const soqls = [
            'SELECT Id, StageName, IsClosed, CreatedDate, Account.Industry, Amount FROM Opportunity',
            'SELECT OpportunityId, Id, CreatedDate, StageName, Amount FROM OpportunityHistory'
        ];
        for (const soql of soqls) {
            for await (const page of resultPages(connection, await startQueryJob(connection, soql), {
                rowsAPage: 20_000
            })) {
                // nothing is kept
                await finished(page.csv.resume());
            }
        }
    });
    const { seconds: measuring, rows, before, peak } = await measureElsewhere(url, path.join(folder, 'work'));
    printFigures(
        `funnel:measure over ${size.toLocaleString('en-US')} changes of ${(size / 2).toLocaleString('en-US')} deals`,
        [
            {
                name: 'read, worked out, written',
                value: rows / measuring,
                unit: 'rows/s',
                baseline: { name: 'the same pages read and thrown away', value: rows / readAlone }
            },
            { name: 'memory at the peak, above that before', value: (peak - before) / MEGABYTE, unit: 'MB', aim: 200 }
        ]
    );
    return peak - before;
}

interface Measured {
    readonly seconds: number;
    readonly rows: number;
    /** Bytes. */
    readonly before: number;
    readonly peak: number;
}

/** In a process of its own with a fresh heap, started as `npm run funnel:measure` starts it. */
async function measureElsewhere(url: string, workFolder: string): Promise<Measured> {
    const { scripts } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as {
        scripts: Readonly<Record<string, string>>;
    };
    const flags = (scripts['funnel:measure'] ?? '').split(' ').filter((word) => word.startsWith('--'));
    const program = path.join(import.meta.dirname, 'support/measure-process.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [...flags, program, url, workFolder]);
    return JSON.parse(stdout) as Measured;
}

async function signIn(url: string): Promise<Awaited<ReturnType<typeof openConnection>>> {
    const connection = await openConnection({ instanceUrl: url, loginUrl: url });
    await connection.login(BENCH_ADMINISTRATOR.username, BENCH_ADMINISTRATOR.password);
    return connection;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
    const startedAt = performance.now();
    await work();
    return (performance.now() - startedAt) / 1000;
}
