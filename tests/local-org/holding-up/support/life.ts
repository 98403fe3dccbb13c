import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { checkTotals } from './check-totals.ts';
import { createClient } from './client.ts';
import { createDeployWriter, deploy, deployed } from './deploy-writer.ts';
import { createJobWriter } from './job-writer.ts';
import { LEDGER_PACKAGE, versionPackage } from './ledger-package.ts';
import { killWhileStarting, signIn, startLocalOrgProcess } from './local-org-process.ts';
import { createRecordWriter } from './record-writer.ts';
import { seededRandom } from './random.ts';
import { workUntilKilled } from './writer.ts';

/**
 * One org's life: it is started, written to by three kinds of clients at once, killed at a random moment and started
 * again, `rounds` times; after each start everything is checked. At the end it is stopped in order.
 */
export async function liveThrough(seed: number, rounds: number): Promise<void> {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'holding-up-'));
    const random = seededRandom(seed);
    let local = await startLocalOrgProcess(dataDirectory);
    try {
        const client = createClient(() => local.url, await signIn(local.url));
        await deployed(client, await deploy(client, LEDGER_PACKAGE));
        await deployed(client, await deploy(client, versionPackage(0)));
        await client.call('POST', '/sobjects/Left__c', { Name: 'One', Code__c: 7 });
        const ledgers: string[] = [];
        for (const name of ['A', 'B', 'C']) {
            ledgers.push((await client.call<{ id: string }>('POST', '/sobjects/Ledger__c', { Name: name })).id);
        }
        const writers = [
            createRecordWriter(client, ledgers, random.branch('records')),
            createJobWriter(client, ledgers, random.branch('jobs')),
            createDeployWriter(client, () => isIdle(dataDirectory))
        ];
        for (let round = 0; round < rounds; round++) {
            const working = Promise.all(writers.map(workUntilKilled));
            await Promise.race([wait(random.between(20, 500)), working]);
            await local.kill();
            await working;
            if (random.oneIn(4)) {
                await killWhileStarting(dataDirectory, random.between(50, 700));
            }
            local = await startLocalOrgProcess(dataDirectory);
            for (const writer of writers) {
                await writer.check();
            }
            await checkTotals(client);
            assert.equal(read(dataDirectory, 'PRAGMA integrity_check')['integrity_check'], 'ok');
        }
        assert.equal(await local.stop(), 0);
    } catch (error) {
        // what failed first is what to tell
        await local.kill().catch(() => undefined);
        throw new Error(`Its data is kept in ${dataDirectory}. It wrote:\n${local.output()}`, { cause: error });
    }
    await rm(dataDirectory, { recursive: true });
}

const isIdle = (dataDirectory: string): boolean =>
    read(dataDirectory, `SELECT count(*) AS n FROM "_deployments" WHERE status IN ('Pending', 'InProgress')`)['n'] ===
    0;

function read(dataDirectory: string, sql: string): Record<string, unknown> {
    const database = new DatabaseSync(join(dataDirectory, 'org.db'), { readOnly: true });
    try {
        return database.prepare(sql).get() ?? {};
    } finally {
        database.close();
    }
}
