// One record after the other over HTTP, beside plain node:http with the same driver on the same file; both in processes
// of their own, asked over one kept connection.
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Connection } from 'jsforce';
import { compare, sizes } from './support/compare.ts';
import { printFigures } from './support/report.ts';
import { BENCH_ADMINISTRATOR, loadSalesOrg } from './support/sales-org.ts';
import { startProcess } from './support/start-process.ts';

/** Reads of one round. */
const READS = 300;
const FIELDS = 'Id,Name,StageName,Amount,CloseDate,Probability,AccountId,OwnerId,CreatedDate,LastModifiedDate';
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

for (const size of sizes()) {
    const folder = await mkdtemp(path.join(tmpdir(), 'shared-funnel-reads-'));
    try {
        await measure(folder, size);
    } finally {
        await rm(folder, { recursive: true, force: true });
    }
}

async function measure(folder: string, size: number): Promise<void> {
    const sales = loadSalesOrg(path.join(folder, 'org.db'), size);
    const rows = sales.org.database.prepare('SELECT "Id" FROM "Opportunity"').all();
    const ids = Array.from({ length: READS }, (_, index) => String(rows[(index * 7919) % rows.length]?.['Id']));
    sales.org.close();
    const local = await startProcess('tests/bench/support/local-org-server.ts', [folder]);
    const plain = await startProcess('tests/bench/support/plain-record-server.ts', [path.join(folder, 'org.db')]);
    try {
        const connection = new Connection({ instanceUrl: local.url, loginUrl: local.url, version: '67.0' });
        await connection.login(BENCH_ADMINISTRATOR.username, BENCH_ADMINISTRATOR.password);
        const token = connection.accessToken ?? '';
        const records = `${local.url}/services/data/v67.0/sobjects/Opportunity`;
        const readAll = (address: (id: string) => string) => async () => {
            for (const id of ids) {
                await read(address(id), token);
            }
        };
        const baseline = readAll((id) => `${plain.url}/${id}`);
        const some = await compare(
            readAll((id) => `${records}/${id}?fields=${FIELDS}`),
            baseline
        );
        const all = await compare(
            readAll((id) => `${records}/${id}`),
            baseline
        );
        const each = (milliseconds: number): number => (milliseconds * 1000) / READS;
        const figure = (name: string, { ours, baseline: other }: typeof some) => ({
            name: `${name} (ratio aim 2)`,
            value: each(ours),
            unit: 'µs',
            baseline: { name: 'node:http and driver, all columns', value: each(other) }
        });
        printFigures(`Single reads among ${size.toLocaleString('en-US')} opportunities`, [
            figure('record with ten fields', some),
            figure('record with all fields', all)
        ]);
    } finally {
        await local.stop();
        await plain.stop();
    }
}

function read(url: string, token: string): Promise<void> {
    return new Promise((resolve, reject) => {
        get(url, { agent, headers: { authorization: `Bearer ${token}` } }, (response) => {
            response.resume();
            response.on('end', () =>
                response.statusCode === 200 ? resolve() : reject(new Error(`${url}: ${response.statusCode}`))
            );
        }).on('error', reject);
    });
}
