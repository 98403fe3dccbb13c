// A bulk query of all opportunities: how fast, beside the driver writing the same CSV, and how much memory the org takes more.
// node tests/bench/export.ts 100000 1000000
import { mkdtemp, rm } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import { Connection } from 'jsforce';
import { sizes, timed } from './support/compare.ts';
import { printFigures } from './support/report.ts';
import { BENCH_ADMINISTRATOR, loadSalesOrg } from './support/sales-org.ts';
import { startProcess, type StartedProcess } from './support/start-process.ts';

const COLUMNS = ['Id', 'Name', 'StageName', 'Amount', 'CloseDate', 'Probability', 'CreatedDate', 'AccountId'];
const MEGABYTE = 1024 * 1024;

for (const size of sizes()) {
    const folder = await mkdtemp(path.join(tmpdir(), 'shared-funnel-export-'));
    try {
        await measure(folder, size);
    } finally {
        await rm(folder, { recursive: true, force: true });
    }
}

async function measure(folder: string, size: number): Promise<void> {
    loadSalesOrg(path.join(folder, 'org.db'), size).org.close();
    const local = await startProcess('tests/bench/support/local-org-server.ts', [folder]);
    try {
        const connection = new Connection({ instanceUrl: local.url, loginUrl: local.url, version: '67.0' });
        await connection.login(BENCH_ADMINISTRATOR.username, BENCH_ADMINISTRATOR.password);
        const before = await local.memory();
        const peak = watchMemory(local);
        const ours = await timed(() => exportAll(connection, path.join(folder, 'ours.csv')));
        const most = await peak.stop();
        const plain = await timed(() => plainExport(folder));
        printFigures(`Export of ${size.toLocaleString('en-US')} opportunities`, [
            {
                name: 'bulk query with jsforce, from job to file',
                value: (size / ours) * 1000,
                unit: 'rows/s',
                baseline: { name: 'driver and CSV writer', value: (size / plain) * 1000 }
            },
            { name: 'memory of the org at the peak, above that before', value: (most - before) / MEGABYTE, unit: 'MB' }
        ]);
    } finally {
        await local.stop();
    }
}

async function exportAll(connection: Connection, file: string): Promise<void> {
    const query = await connection.bulk2.query(`SELECT ${COLUMNS.join(', ')} FROM Opportunity`, {
        pollInterval: 100,
        pollTimeout: 600_000
    });
    await pipeline(query.stream('csv'), createWriteStream(file));
}

function watchMemory(local: StartedProcess): { stop(): Promise<number> } {
    let most = 0;
    let isWatching = true;
    const watched = (async () => {
        while (isWatching) {
            most = Math.max(most, await local.memory());
            await new Promise((resolve) => setTimeout(resolve, 50));
        }
    })();
    return {
        async stop() {
            isWatching = false;
            await watched;
            return most;
        }
    };
}

async function plainExport(folder: string): Promise<void> {
    const database = new DatabaseSync(path.join(folder, 'org.db'), { readOnly: true });
    const columns = COLUMNS.map((name) => `"${name}"`).join(', ');
    const rows = database.prepare(`SELECT ${columns} FROM "Opportunity" WHERE "IsDeleted" = 0`).iterate();
    await pipeline(
        function* () {
            for (const row of rows) {
                yield stringify([Object.values(row)]);
            }
        },
        createWriteStream(path.join(folder, 'plain.csv'))
    );
    database.close();
}
