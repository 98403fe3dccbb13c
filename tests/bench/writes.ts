// Inserts through the engine and through bulk jobs beside raw inserts of the very same rows with the same indices; bulk
// updates, upserts and deletes likewise; then what validation rules, roll-ups, history and sharing add, one by one.
// node tests/bench/writes.ts 10000 100000 1000000
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sizes, timed } from './support/compare.ts';
import { bulkChanges } from './support/bulk-changes.ts';
import { bulkJob } from './support/bulk-job.ts';
import { rawInserts } from './support/raw-inserts.ts';
import { median, printFigures, type Figure } from './support/report.ts';
import { insertAll, openSalesOrg, opportunityRecords, type SalesOrg } from './support/sales-org.ts';
import { COSTS } from './support/write-costs.ts';

const roundsOf = (size: number): number => (size > 200_000 ? 1 : 3);
const written = (size: number): string => size.toLocaleString('en-US');

const folder = await mkdtemp(path.join(tmpdir(), 'shared-funnel-writes-'));
let files = 0;
const newFile = (): string => path.join(folder, `${files++}.db`);

try {
    for (const size of sizes()) {
        printFigures(`Inserts of ${written(size)} opportunities`, await ingestFigures(size));
        printFigures(`Changes of ${written(size)} opportunities`, await changeFigures(size));
        printFigures(`What ${written(size)} inserts cost more`, await costFigures(size));
    }
} finally {
    await rm(folder, { recursive: true, force: true });
}

async function ingestFigures(size: number): Promise<Figure[]> {
    const seconds: Record<'engine' | 'bulk' | 'raw', number[]> = { engine: [], bulk: [], raw: [] };
    for (let round = 0; round < roundsOf(size); round++) {
        const file = newFile();
        const sales = openSalesOrg(file, size);
        const records = opportunityRecords(sales.accounts, size);
        seconds.engine.push(await timed(() => insertAll(sales.org, sales.administrator, 'Opportunity', records)));
        sales.org.close();
        seconds.raw.push(rawInserts(file, newFile(), ['Opportunity', 'OpportunityHistory', 'OpportunityFieldHistory']));
        const other = openSalesOrg(newFile(), size);
        seconds.bulk.push(
            await bulkJob(other, { operation: 'insert', records: opportunityRecords(other.accounts, size) }, folder)
        );
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

async function changeFigures(size: number): Promise<Figure[]> {
    const times = new Map<string, { ours: number[]; raw: number[] }>();
    for (let round = 0; round < roundsOf(size); round++) {
        for (const { operation, ours, raw } of await bulkChanges(folder, size)) {
            const known = times.get(operation) ?? { ours: [], raw: [] };
            times.set(operation, { ours: [...known.ours, ours], raw: [...known.raw, raw] });
        }
    }
    return [...times].map(([operation, { ours, raw }]) => ({
        name: `bulk ${operation} from CSV to results`,
        value: (size / median(ours)) * 1000,
        unit: 'rows/s',
        baseline: { name: 'raw writes of the same, one transaction', value: (size / median(raw)) * 1000 }
    }));
}

async function costFigures(size: number): Promise<Figure[]> {
    const times = new Map<string, number[]>(COSTS.map(({ name }) => [name, []]));
    for (let round = 0; round < roundsOf(size); round++) {
        for (const { name, prepare } of COSTS) {
            const sales: SalesOrg = openSalesOrg(newFile(), size);
            const access = prepare(sales);
            const records = opportunityRecords(sales.accounts, size);
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
