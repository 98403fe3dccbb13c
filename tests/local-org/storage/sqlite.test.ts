import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { DamagedDatabase, openChecked } from '../../../local-org/storage/damage.ts';
import { openSqlite } from '../../../local-org/storage/sqlite.ts';

const folder = mkdtempSync(join(tmpdir(), 'storage-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const openTable = (file = ':memory:') => {
    const database = openSqlite(file);
    database.exec('CREATE TABLE IF NOT EXISTS t (n INTEGER PRIMARY KEY, text TEXT)');
    return database;
};

describe('the database', () => {
    it('rolls back what threw, and inner work alone where the outer goes on', () => {
        const database = openTable();
        const add = (n: number) => database.prepare('INSERT INTO t (n) VALUES (?)').run(n);
        database.transaction(() => {
            add(1);
            assert.throws(
                () =>
                    database.transaction(() => {
                        add(2);
                        throw new Error('inner');
                    }),
                /inner/
            );
            add(3);
        });
        assert.throws(
            () =>
                database.transaction(() => {
                    add(4);
                    throw new Error('outer');
                }),
            /outer/
        );
        assert.deepEqual(
            database
                .prepare('SELECT n FROM t')
                .all()
                .map((row) => row['n']),
            [1, 3]
        );
    });

    it('keeps compiled statements by their text, and lends fresh ones to iterators', () => {
        const database = openTable();
        database.exec('INSERT INTO t (n) VALUES (1), (2), (3)');
        const seen: unknown[] = [];
        for (const row of database.prepareFresh('SELECT n FROM t ORDER BY n').iterate()) {
            seen.push(
                row['n'],
                ...database
                    .prepare('SELECT n FROM t WHERE n > ? ORDER BY n')
                    .all(2)
                    .map((other) => other['n'])
            );
        }
        assert.deepEqual(seen, [1, 3, 2, 3, 3, 3]);
    });

    it('gives rows as arrays in the order of the columns, or nothing', () => {
        const database = openTable();
        database.exec(`INSERT INTO t (n, text) VALUES (1, 'one')`);
        const statement = database.prepareArrays('SELECT text, n FROM t WHERE n = ?');
        assert.deepEqual(statement.get(1), ['one', 1]);
        assert.equal(statement.get(2), undefined);
    });

    it('calls JavaScript from SQL', () => {
        const database = openTable();
        database.define('twice', (value) => Number(value) * 2);
        assert.equal(database.prepare('SELECT twice(21) AS answer').get()?.['answer'], 42);
    });

    it('keeps what was committed when the process does not close it', () => {
        const file = join(folder, 'open.db');
        const first = openTable(file);
        first.transaction(() => first.exec('INSERT INTO t (n) VALUES (7)'));
        const second = openTable(file);
        assert.deepEqual(
            second
                .prepare('SELECT n FROM t')
                .all()
                .map((row) => row['n']),
            [7]
        );
        first.close();
        second.close();
    });
});

describe('a file that is no database or a damaged one', () => {
    it('is told from a good one, and left as it is', () => {
        const file = join(folder, 'text.db');
        const content = 'not a database at all, '.repeat(100);
        writeFileSync(file, content);
        assert.throws(
            () => openChecked(file, openSqlite),
            (error) => error instanceof DamagedDatabase && error.message.includes(file)
        );
        assert.equal(readFileSync(file, 'utf8'), content);
    });

    it('is noticed when pages in the middle are broken', () => {
        const file = join(folder, 'broken.db');
        const database = openTable(file);
        database.transaction(() => {
            for (let n = 0; n < 2000; n++) {
                database.prepare('INSERT INTO t (n, text) VALUES (?, ?)').run(n, 'x'.repeat(200));
            }
        });
        database.close();
        const bytes = readFileSync(file);
        bytes.fill(0xff, 8192, 8192 + 4096);
        writeFileSync(file, bytes);
        assert.throws(() => openChecked(file, openSqlite), DamagedDatabase);
    });

    it('is opened when all is well', () => {
        const file = join(folder, 'good.db');
        openTable(file).close();
        openChecked(file, openSqlite).close();
    });
});
