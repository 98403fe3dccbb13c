import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
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

const rowsIn = (spool: Spool): string[] => [...spool.parts()].flat().map(([kind, id]) => `${kind} ${id}`);

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
        const parts = [...spool.parts()].filter((rows) => rows.length > 0);
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
