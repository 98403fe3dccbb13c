import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { JobError } from '../../../scripts/lib/cli/job-error.ts';
import { readHeader, readRows, type SourceRow } from '../../../scripts/lib/load/source.ts';

describe('a source file', () => {
    let folder = '';
    before(async () => {
        folder = await mkdtemp(path.join(tmpdir(), 'source-'));
    });
    after(() => rm(folder, { recursive: true }));

    const read = async (text: string): Promise<SourceRow[]> => {
        await writeFile(path.join(folder, 'a.csv'), text);
        return Array.fromAsync(readRows(folder, 'a.csv'));
    };

    it('gives rows with the line on which they begin', async () => {
        const rows = await read('\ufeffname,note\nA,"two\nlines"\n\nB , x \n');
        assert.deepEqual(rows, [
            { line: 2, values: { name: 'A', note: 'two\nlines' } },
            { line: 5, values: { name: 'B', note: 'x' } }
        ]);
    });

    it('gives a line of the wrong length as a broken row, and the rest as usual', async () => {
        const rows = await read('name,note\nA\nB,x\nC,x,y\n');
        assert.deepEqual(
            rows.map((row) => row.broken),
            ['the line has 1 cells, the header has 2', undefined, 'the line has 3 cells, the header has 2']
        );
    });

    it('says what is wrong with a quote that never closes', async () => {
        await assert.rejects(
            read('name\n"A\nB\n'),
            (error: unknown) => error instanceof JobError && /cannot be read as CSV/.test(error.message)
        );
    });

    it('refuses two columns of one name', async () => {
        await assert.rejects(read('name,name\nA,B\n'), /two columns named "name"/);
    });

    it('says so when it is not there', async () => {
        await assert.rejects(Array.fromAsync(readRows(folder, 'none.csv')), /There is no file/);
        await assert.rejects(readHeader(folder, 'none.csv'), /There is no file/);
    });
});
