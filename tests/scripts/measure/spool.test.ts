import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { Spool, type SourceState } from '../../../scripts/lib/measure/spool.ts';

const aState = (given: Partial<SourceState> = {}): SourceState => ({
    job: 'job-1',
    locator: undefined,
    isDone: false,
    rows: 0,
    oldest: undefined,
    ...given
});
const idOf = (number: number): string => `0065g${String(number).padStart(10, '0')}AAA`;

function temporaryFolder(test: TestContext): string {
    const folder = path.join(mkdtempSync(path.join(tmpdir(), 'spool-')), 'org');
    test.after(() => rmSync(path.dirname(folder), { recursive: true, force: true }));
    return folder;
}

const BOTH = ['records', 'history'];
const rowsIn = (spool: Spool): string[] => [...spool.parts(BOTH)].flat().map(([kind, id]) => `${kind} ${id}`);

describe('rows on disk, parted by record', () => {
    it('brings the rows of one record together, whatever query they came from', (test) => {
        const spool = new Spool(temporaryFolder(test), 'key');
        for (let number = 0; number < 200; number += 1) {
            spool.add('records', [idOf(number), 'x']);
        }
        spool.save('records', aState());
        for (let number = 199; number >= 0; number -= 1) {
            spool.add('history', [idOf(number), 'y']);
        }
        spool.save('history', aState());
        const parts = [...spool.parts(BOTH)].filter((rows) => rows.length > 0);
        assert.ok(parts.length > 8, 'records are spread');
        for (const rows of parts) {
            assert.equal(rows.filter(([kind]) => kind === 'records').length * 2, rows.length);
        }
    });

    it('forgets what was written after the last save, and goes on from there', (test) => {
        const folder = temporaryFolder(test);
        const first = new Spool(folder, 'key', { now: new Date('2026-01-01T02:00:00Z') });
        first.add('records', [idOf(1), 'kept']);
        first.save('records', aState({ locator: 'page-2', rows: 1 }));
        first.add('records', [idOf(1), 'never saved']);
        for (let part = 0; part < 64; part += 1) {
            appendFileSync(path.join(folder, `part-${part}.jsonl`), '["records","torn');
        }
        const second = new Spool(folder, 'key', { now: new Date('2026-01-01T03:00:00Z') });
        assert.equal(second.isResumed, true);
        assert.equal(second.startedOn, '2026-01-01T02:00:00.000Z');
        assert.equal(second.source('records')?.locator, 'page-2');
        assert.deepEqual(rowsIn(second), [`records ${idOf(1)}`]);
    });

    it('starts over where something else is read, or the old reading is stale', (test) => {
        const folder = temporaryFolder(test);
        const first = new Spool(folder, 'key', { now: new Date('2026-01-01T02:00:00Z') });
        first.add('records', [idOf(1), 'old']);
        first.save('records', aState());
        const stale = new Spool(folder, 'key', { now: new Date('2026-01-02T02:00:00Z') });
        assert.deepEqual([stale.isResumed, rowsIn(stale)], [false, []]);
        assert.equal(new Spool(folder, 'another').isResumed, false);
    });

    it('parts what is too long again and again, and leaves no file of that behind', (test) => {
        const folder = temporaryFolder(test);
        const spool = new Spool(folder, 'key', { mostBytes: 1000 });
        for (let number = 0; number < 5000; number += 1) {
            spool.add('records', [idOf(number % 2500), `Größe ${number}`]);
        }
        spool.save('records', aState());
        const files = readdirSync(folder).length;
        const parts = [...spool.parts(BOTH)];
        const longest = Math.max(...parts.map((rows) => Buffer.byteLength(JSON.stringify(rows))));
        assert.ok(longest < 1200, `${longest} bytes`);
        assert.equal(parts.flat().length, 5000);
        const ids = parts.flatMap((rows) => [...new Set(rows.map(([, id]) => id))]);
        assert.equal(new Set(ids).size, ids.length, 'each record is in one part');
        assert.equal(readdirSync(folder).length, files);
    });

    it('holds the rows of one record together, however many it has', (test) => {
        const spool = new Spool(temporaryFolder(test), 'key', { mostBytes: 1000 });
        for (let number = 0; number < 1000; number += 1) {
            spool.add('history', [idOf(1), String(number)]);
        }
        spool.save('history', aState());
        assert.deepEqual(
            [...spool.parts(BOTH)].map((rows) => rows.length).filter((count) => count > 0),
            [1000]
        );
    });

    it('passes over rows that are not wanted', (test) => {
        const spool = new Spool(temporaryFolder(test), 'key');
        spool.add('records', [idOf(1)]);
        spool.add('records of others', [idOf(1)]);
        spool.save('records', aState());
        assert.deepEqual([...spool.parts(['records'])].flat(), [['records', idOf(1)]]);
    });

    it('lets nobody else read what it holds', (test) => {
        const folder = temporaryFolder(test);
        const spool = new Spool(folder, 'key');
        spool.save('records', aState());
        assert.equal(statSync(folder).mode & 0o77, 0);
        assert.equal(statSync(path.join(folder, 'part-0.jsonl')).mode & 0o77, 0);
        spool.erase();
        assert.throws(() => statSync(folder));
    });
});
