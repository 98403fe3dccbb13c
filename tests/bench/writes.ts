// Inserts through the engine and through bulk jobs beside raw inserts of the very same rows with the same indices; then
// what validation rules, roll-ups, history and sharing add, one by one.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sizes, timed } from './support/compare.ts';
import { bulkInsert } from './support/bulk-insert.ts';
import { rawInserts } from './support/raw-inserts.ts';
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
        seconds.raw.push(rawInserts(file, newFile(), ['Opportunity', 'OpportunityHistory', 'OpportunityFieldHistory']));
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
