// Inserts through the engine and through bulk jobs beside raw inserts of the very same rows with the same indices; then
// what validation rules, roll-ups, history and sharing add, one by one.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { sizes, timed } from './support/compare.ts';
import { bulkInsert } from './support/bulk-insert.ts';
import { median, printFigures, type Figure } from './support/report.ts';
import { insertAll, openSalesOrg, opportunityRecords, type SalesOrg } from './support/sales-org.ts';
import { COSTS } from './support/write-costs.ts';

const ROUNDS = 3;
/** Opportunities for the costs one by one. */
const COST_ROWS = 10_000;

const folder = await mkdtemp(path.join(tmpdir(), 'shared-funnel-writes-'));
let files = 0;
const newFile = (): string => path.join(folder, `${files++}.db`);

try {
    for (const size of sizes()) {
        printFigures(`Inserts of ${size.toLocaleString('en-US')} opportunities`, await ingestFigures(size));
    }
    printFigures(`What ${COST_ROWS.toLocaleString('en-US')} inserts cost more`, await costFigures());
} finally {
    await rm(folder, { recursive: true, force: true });
}

async function ingestFigures(size: number): Promise<Figure[]> {
    const seconds: Record<'engine' | 'bulk' | 'raw', number[]> = { engine: [], bulk: [], raw: [] };
    const rounds = size > 200_000 ? 1 : ROUNDS;
    for (let round = 0; round < rounds; round++) {
        const file = newFile();
        const sales = openSalesOrg(file, size);
        const records = opportunityRecords(sales.accounts, size);
        seconds.engine.push(await timed(() => insertAll(sales.org, sales.administrator, 'Opportunity', records)));
        sales.org.close();
        seconds.raw.push(rawInserts(file, newFile()));
        const other = openSalesOrg(newFile(), size);
        seconds.bulk.push(await bulkInsert(other, opportunityRecords(other.accounts, size), folder));
        other.org.close();
    }
    const perSecond = (times: number[]): number => (size / median(times)) * 1000;
    const baseline = { name: 'raw inserts, one transaction', value: perSecond(seconds.raw) };
    return [
        { name: 'engine, calls of 2,000 (ratio aim 0.5)', value: perSecond(seconds.engine), unit: 'rows/s', baseline },
        {
            name: 'bulk job from CSV to results (ratio aim 0.5)',
            value: perSecond(seconds.bulk),
            unit: 'rows/s',
            baseline
        }
    ];
}

/** Copies all rows that the inserts made into empty copies of their tables. @returns milliseconds of the inserts alone */
function rawInserts(from: string, to: string): number {
    const source = new DatabaseSync(from, { readOnly: true });
    const copy = new DatabaseSync(to);
    copy.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64000;');
    const work = ['Opportunity', 'OpportunityHistory', 'OpportunityFieldHistory'].map((table) => {
        const schema = source
            .prepare('SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL')
            .all(table);
        schema.forEach(({ sql }) => copy.exec(String(sql)));
        const rows = source.prepare(`SELECT * FROM "${table}"`).all();
        const columns = Object.keys(rows[0] ?? { Id: null });
        const names = columns.map((name) => `"${name}"`).join(', ');
        const insert = `INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`;
        return { insert, rows: rows.map((row) => Object.values(row) as SQLInputValue[]) };
    });
    const startedAt = performance.now();
    copy.exec('BEGIN');
    for (const { insert, rows } of work) {
        const statement = copy.prepare(insert);
        rows.forEach((row) => statement.run(...row));
    }
    copy.exec('COMMIT');
    const milliseconds = performance.now() - startedAt;
    source.close();
    copy.close();
    return milliseconds;
}

async function costFigures(): Promise<Figure[]> {
    const times = new Map<string, number[]>(COSTS.map(({ name }) => [name, []]));
    for (let round = 0; round < ROUNDS; round++) {
        for (const { name, prepare } of COSTS) {
            const sales: SalesOrg = openSalesOrg(newFile(), COST_ROWS);
            const access = prepare(sales);
            const records = opportunityRecords(sales.accounts, COST_ROWS);
            times.get(name)?.push(await timed(() => insertAll(sales.org, access, 'Opportunity', records)));
            sales.org.close();
        }
    }
    const [bare, ...more] = COSTS.map(({ name }) => ({ name, value: median(times.get(name) ?? []) }));
    return more.map(({ name, value }) => ({
        name,
        value,
        unit: 'ms',
        baseline: { ...(bare as { name: string; value: number }) }
    }));
}
