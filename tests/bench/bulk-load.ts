// Rows a second through the Bulk API 2.0 door with the real jsforce, beside raw inserts of the very same rows into the
// very same table with the same indices, in one transaction of the same database.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Connection } from 'jsforce';
import { median, printFigures } from './support/report.ts';
import { BENCH_ADMINISTRATOR } from './support/sales-org.ts';
import { startProcess } from './support/start-process.ts';

const ROWS = Number(process.argv[2] ?? 8800);
const RUNS = 3;
const STAGES = ['Prospecting', 'Qualification', 'Needs Analysis', 'Closed Won'];

const folder = await mkdtemp(path.join(tmpdir(), 'shared-funnel-bulk-'));
try {
    const org = await startProcess('tests/bench/support/local-org-server.ts', [folder]);
    const connection = new Connection({ instanceUrl: org.url, loginUrl: org.url, version: '67.0' });
    await connection.login(BENCH_ADMINISTRATOR.username, BENCH_ADMINISTRATOR.password);
    const throughTheDoor: number[] = [];
    for (let run = 0; run < RUNS; run++) {
        throughTheDoor.push(await bulkLoad(connection, opportunities(run)));
    }
    await org.stop();

    const raw = rawInserts(path.join(folder, 'org.db'));
    const perSecond = (seconds: number): number => ROWS / seconds;
    printFigures(`Bulk load of ${ROWS.toLocaleString('en-US')} opportunities, median of ${RUNS}`, [
        {
            name: 'Bulk API 2.0 with jsforce (upload, poll, results)',
            value: perSecond(median(throughTheDoor)),
            unit: 'rows/s',
            baseline: { name: 'raw inserts, one transaction', value: perSecond(raw) }
        }
    ]);
} finally {
    await rm(folder, { recursive: true, force: true });
}

function opportunities(run: number): Record<string, string>[] {
    return Array.from({ length: ROWS }, (_, index) => ({
        Name: `Generator ${run}-${index}`,
        StageName: STAGES[index % STAGES.length] as string,
        CloseDate: `2026-${String((index % 12) + 1).padStart(2, '0')}-15`,
        Amount: String(1000 + (index % 977) * 13)
    }));
}

/** @returns seconds from the first request to the results in hand */
async function bulkLoad(connection: Connection, records: Record<string, string>[]): Promise<number> {
    const startedAt = performance.now();
    const results = await connection.bulk2.loadAndWaitForResults({
        object: 'Opportunity',
        operation: 'insert',
        input: records,
        pollInterval: 20,
        pollTimeout: 300_000
    });
    if (results.successfulResults.length !== records.length) {
        throw new Error(
            `${results.failedResults.length} of ${records.length} rows were rejected: ${JSON.stringify(results.failedResults[0])}`
        );
    }
    return (performance.now() - startedAt) / 1000;
}

/** @returns seconds that the inserts of one run's rows take, table and history, into empty copies of the org's own tables */
function rawInserts(file: string): number {
    const source = new DatabaseSync(file, { readOnly: true });
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
        const copy = new DatabaseSync(`${file}.raw-${run}`);
        copy.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
        const work: { insert: string; rows: (string | number | bigint | null | Uint8Array)[][] }[] = [];
        for (const table of ['Opportunity', 'OpportunityHistory']) {
            for (const { sql } of source
                .prepare('SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL')
                .all(table)) {
                copy.exec(String(sql));
            }
            const rows = source.prepare(`SELECT * FROM "${table}" LIMIT ${ROWS}`).all();
            const columns = Object.keys(rows[0] ?? {});
            const marks = columns.map(() => '?').join(', ');
            const insert = `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${marks})`;
            work.push({ insert, rows: rows.map((row) => Object.values(row)) });
        }
        const startedAt = performance.now();
        copy.exec('BEGIN');
        for (const { insert, rows } of work) {
            const statement = copy.prepare(insert);
            for (const row of rows) {
                statement.run(...row);
            }
        }
        copy.exec('COMMIT');
        times.push((performance.now() - startedAt) / 1000);
        copy.close();
    }
    source.close();
    return median(times);
}
