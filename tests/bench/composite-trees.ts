// 2,000 records in ten composite trees (accounts with their opportunities) through jsforce, beside raw inserts of the very
// same rows in one transaction: node tests/bench/composite-trees.ts
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Connection } from 'jsforce';
import { timed } from './support/compare.ts';
import { rawInserts } from './support/raw-inserts.ts';
import { median, printFigures } from './support/report.ts';
import { BENCH_ADMINISTRATOR, openSalesOrg, opportunityRecords } from './support/sales-org.ts';
import { startProcess } from './support/start-process.ts';

const TREES = 10;
/** One account with nine opportunities each: 200 records, the most that one request may hold. */
const ACCOUNTS = 20;
const OPPORTUNITIES = 9;
const RECORDS = TREES * ACCOUNTS * (OPPORTUNITIES + 1);
const ROUNDS = 5;

const folder = await mkdtemp(path.join(tmpdir(), 'shared-funnel-trees-'));
openSalesOrg(path.join(folder, 'org.db'), 0).org.close();
const local = await startProcess('tests/bench/support/local-org-server.ts', [folder]);
try {
    const connection = new Connection({ instanceUrl: local.url, loginUrl: local.url, version: '67.0' });
    await connection.login(BENCH_ADMINISTRATOR.username, BENCH_ADMINISTRATOR.password);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
        times.push(await timed(() => insertTrees(connection, round)));
    }
    const tables = ['Account', 'Opportunity', 'OpportunityHistory'];
    const raw = rawInserts(path.join(folder, 'org.db'), path.join(folder, 'raw.db'), tables) / ROUNDS;
    printFigures(`${RECORDS.toLocaleString('en-US')} records in ${TREES} composite trees`, [
        {
            name: 'jsforce, one tree after the other, median of rounds',
            value: (RECORDS / median(times)) * 1000,
            unit: 'rows/s',
            baseline: { name: 'raw inserts, one transaction', value: (RECORDS / raw) * 1000 }
        }
    ]);
} finally {
    await local.stop();
    await rm(folder, { recursive: true, force: true });
}

async function insertTrees(connection: Connection, round: number): Promise<void> {
    for (let tree = 0; tree < TREES; tree++) {
        const answer = await connection.request<{ hasErrors: boolean }>({
            method: 'POST',
            url: '/services/data/v67.0/composite/tree/Account',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ records: Array.from({ length: ACCOUNTS }, (_, at) => account(round, tree, at)) })
        });
        if (answer.hasErrors) {
            throw new Error(JSON.stringify(answer));
        }
    }
}

function account(round: number, tree: number, at: number): Record<string, unknown> {
    const id = `r${round}t${tree}a${at}`;
    const opportunities = opportunityRecords([''], OPPORTUNITIES).map(({ AccountId: _, ...fields }, index) => ({
        attributes: { type: 'Opportunity', referenceId: `${id}o${index}` },
        ...fields
    }));
    return {
        attributes: { type: 'Account', referenceId: id },
        Name: `Account ${id}`,
        Opportunities: { records: opportunities }
    };
}
