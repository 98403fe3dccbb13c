import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { openOrg } from '../../../local-org/engine/open-org.ts';

const folder = mkdtempSync(join(tmpdir(), 'holding-up-damaged-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function start(dataDirectory: string): { status: number | null; stderr: string } {
    const args = ['scripts/start.ts', '--port', '0', '--data', dataDirectory];
    const cwd = resolve(import.meta.dirname, '../../..');
    return spawnSync(process.execPath, args, { cwd, encoding: 'utf8', timeout: 60_000 });
}

const DAMAGES: Readonly<Record<string, (file: string) => void>> = {
    'is no database': (file) => writeFileSync(file, 'a letter to a friend, '.repeat(500)),
    'was cut off': (file) => truncateSync(file, 40_000),
    'has broken pages': (file) => {
        const bytes = readFileSync(file);
        bytes.fill(0xff, 4096 * 20, 4096 * 26);
        writeFileSync(file, bytes);
    }
};

describe('starting on a database that is damaged', () => {
    for (const [name, damage] of Object.entries(DAMAGES)) {
        it(`says what to do when the file ${name}, and leaves it as it is`, () => {
            const data = join(folder, name.replaceAll(' ', '-'));
            const file = join(data, 'org.db');
            mkdirSync(data);
            openOrg({ file, administrator: { username: 'admin@damaged.example', password: 'x' } }).close();
            damage(file);
            const before = readFileSync(file);
            const { status, stderr } = start(data);
            assert.equal(status, 1);
            assert.match(stderr, /org\.db is damaged or not a database \(.+\)\. It was left as it is\..*--reset/s);
            assert.doesNotMatch(stderr, /\n\s+at /, 'no stack trace');
            assert.deepEqual(readFileSync(file), before);
        });
    }
});
