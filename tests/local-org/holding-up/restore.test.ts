import assert from 'node:assert/strict';
import {
    copyFileSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    renameSync,
    rmSync,
    statSync,
    truncateSync,
    writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { startLocalOrg } from '../../../local-org/main.ts';
import { openOrg } from '../../../local-org/engine/open-org.ts';
import { number, objectFile, openEngineOrg, text, type EngineOrg } from '../../support/engine-org.ts';

const folder = mkdtempSync(join(tmpdir(), 'holding-up-restore-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const ADMINISTRATOR = { username: 'admin@restore.example', password: 'x' };
const folderOf = (name: string): string => {
    mkdirSync(join(folder, name));
    return join(folder, name);
};

/** An org with an object of one field, in a file. */
function openLedger(data: string, size: string): EngineOrg {
    const engine = openEngineOrg({ file: join(data, 'org.db') });
    engine.deploy(objectFile('Ledger__c', { label: 'Ledger', parts: size }));
    return engine;
}

describe('a backup', () => {
    it('is made before a deployment rewrites values, named when the database is damaged, and put back by those words', () => {
        const data = folderOf('backup');
        const file = join(data, 'org.db');
        const engine = openLedger(data, text('Size__c'));
        engine.insert('Ledger__c', { Name: 'One', Size__c: '12' });
        engine.deploy(objectFile('Ledger__c', { label: 'Ledger', parts: number('Size__c') }));
        engine.org.close();
        const backups = readdirSync(data).filter((name) => name.endsWith('.backup'));
        assert.equal(backups.length, 1);

        truncateSync(file, statSync(file).size - 5000);
        writeFileSync(`${file}-wal`, 'what another database left');
        const open = (): EngineOrg => openEngineOrg({ file });
        let words = '';
        assert.throws(open, ({ message }: Error) => Boolean((words = message)));
        const [, from = '', to = ''] = /copy (\S+) to (\S+)\./.exec(words) ?? [];
        assert.equal(from, join(data, backups[0] as string));
        assert.match(words, /move org\.db, org\.db-wal and org\.db-shm away/);

        const away = folderOf('away');
        for (const name of ['org.db', 'org.db-wal', 'org.db-shm'].filter((one) => readdirSync(data).includes(one))) {
            renameSync(join(data, name), join(away, name));
        }
        copyFileSync(from, to);
        const restored = open();
        assert.equal(restored.object('Ledger__c').fields.get('size__c')?.type, 'string');
        assert.deepEqual(restored.rows('SELECT "Name", "Size__c" FROM "Ledger__c"'), [{ Name: 'One', Size__c: '12' }]);
        restored.org.close();
    });
});

describe('a log that broke off', () => {
    it('gives back all up to the break, and nothing half-done', () => {
        const data = folderOf('log');
        const engine = openLedger(data, number('Size__c'));
        const rows = 40;
        for (let i = 0; i < rows; i++) {
            engine.insert('Ledger__c', { Name: `Row ${i}`, Size__c: i });
        }
        const log = join(data, 'org.db-wal');
        const whole = statSync(log).size;
        for (const part of [1, 0.97, 0.9, 0.5, 0.013]) {
            const copy = folderOf(`log-${part}`);
            for (const name of ['org.db', 'org.db-wal']) {
                copyFileSync(join(data, name), join(copy, name));
            }
            truncateSync(join(copy, 'org.db-wal'), Math.floor(whole * part));
            const org = openOrg({ file: join(copy, 'org.db'), administrator: ADMINISTRATOR });
            const check = org.database.prepare('PRAGMA integrity_check').get();
            assert.deepEqual(check?.['integrity_check'], 'ok');
            const hasTable = org.schema().objects.has('ledger__c');
            const found = hasTable
                ? org.database.prepare('SELECT "Name" FROM "Ledger__c" ORDER BY "Size__c"').all()
                : [];
            assert.deepEqual(
                found.map(({ Name }) => Name),
                Array.from({ length: found.length }, (_, i) => `Row ${i}`)
            );
            assert.equal(part === 1 ? found.length : rows, rows);
            org.close();
        }
        engine.org.close();
    });
});

describe('a folder of data', () => {
    it('serves one org at a time, and the next one after it', async () => {
        const options = { port: 0, dataDirectory: folderOf('twice'), administrator: ADMINISTRATOR };
        const first = await startLocalOrg(options);
        await assert.rejects(startLocalOrg(options), /Another local org already runs on \S+twice\..*--data/);
        await first.close();
        await (await startLocalOrg(options)).close();
    });

    it('is told when it cannot be written to, without a trace of code', async () => {
        const file = join(folder, 'a-file');
        writeFileSync(file, '');
        const start = startLocalOrg({ port: 0, dataDirectory: join(file, 'data'), administrator: ADMINISTRATOR });
        await assert.rejects(start, /cannot be made or written to.*--data/);
    });
});
