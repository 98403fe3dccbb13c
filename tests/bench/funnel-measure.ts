// funnel:measure over many changes of stage: rows a second beside reading the same pages and keeping nothing, and how much memory the job takes
// while it runs. The org is another process.
// node tests/bench/funnel-measure.ts 100000 1000000
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { resultPages, startQueryJob } from '../../scripts/lib/export/bulk-query.ts';
import { runPlan } from '../../scripts/lib/load/run-plan.ts';
import { measureFunnel } from '../../scripts/lib/measure/measure-funnel.ts';
import { openConnection } from '../../scripts/lib/org/target-org.ts';
import { buildPackage } from '../../scripts/lib/build/build-package.ts';
import { deployPackage } from '../../scripts/lib/deploy/deploy-package.ts';
import { startLocalOrg } from '../../local-org/main.ts';
import { sizes } from './support/compare.ts';
import { printFigures } from './support/report.ts';
import { BENCH_ADMINISTRATOR, loadSalesOrg } from './support/sales-org.ts';

const PLANS = path.resolve(import.meta.dirname, '../../config/data-plans');
const MEGABYTE = 1 << 20;

for (const size of sizes()) {
    const folder = await mkdtemp(path.join(tmpdir(), 'shared-funnel-measure-'));
    try {
        await prepare(folder, size);
        const org = await startElsewhere(folder);
        try {
            await bench(org.url, folder, size);
        } finally {
            await org.stop();
        }
    } finally {
        await rm(folder, { recursive: true, force: true });
    }
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

async function bench(url: string, folder: string, size: number): Promise<void> {
    const connection = await signIn(url);
    const readAlone = await seconds(async () => {
        const soqls = [
            'SELECT Id, StageName, IsClosed, CreatedDate, Account.Industry, Amount FROM Opportunity',
            'SELECT OpportunityId, Id, CreatedDate, StageName, Amount FROM OpportunityHistory'
        ];
        for (const soql of soqls) {
            for await (const _ of resultPages(connection, await startQueryJob(connection, soql), {
                rowsAPage: 20_000
            })) {
                // nothing is kept
            }
        }
    });
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
    let rows = 0;
    const measuring = await seconds(async () => {
        const { objects } = await measureFunnel({ connection, workFolder: path.join(folder, 'work') });
        rows = objects.reduce((sum, { records, changes }) => sum + records + changes, 0);
    });
    clearInterval(watch);
    printFigures(
        `funnel:measure over ${size.toLocaleString('en-US')} changes of ${(size / 2).toLocaleString('en-US')} deals`,
        [
            {
                name: 'read, worked out, written',
                value: rows / measuring,
                unit: 'rows/s',
                baseline: { name: 'the same pages read and thrown away', value: rows / readAlone }
            },
            { name: 'memory taken while it runs', value: (most - before) / MEGABYTE, unit: 'MB', aim: 200 }
        ]
    );
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

async function startElsewhere(folder: string): Promise<{ url: string; stop(): Promise<void> }> {
    const child = spawn(process.execPath, [path.join(import.meta.dirname, 'support/local-org-server.ts'), folder], {
        stdio: ['ignore', 'pipe', 'inherit']
    });
    const url = await new Promise<string>((resolve, reject) => {
        child.stdout.on('data', (text: Buffer) => {
            const found = /Ready: (\S+)/.exec(String(text))?.[1];
            if (found) {
                resolve(found);
            }
        });
        child.on('exit', () => reject(new Error('The org ended.')));
    });
    return {
        url,
        stop: () =>
            new Promise((resolve) => {
                child.removeAllListeners('exit').on('exit', () => resolve());
                child.kill('SIGINT');
            })
    };
}
