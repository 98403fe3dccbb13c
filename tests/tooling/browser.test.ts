import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { findChromium } from '../support/browser/ensure-chromium.ts';

describe('findChromium', () => {
    const { PATH, CHROME_PATH } = process.env;
    let folder: string;

    beforeEach(() => {
        folder = mkdtempSync(path.join(os.tmpdir(), 'chromium-'));
        delete process.env['CHROME_PATH'];
    });
    afterEach(() => {
        rmSync(folder, { recursive: true, force: true });
        Object.assign(process.env, { PATH }, CHROME_PATH === undefined ? {} : { CHROME_PATH });
    });

    function program(name: string): string {
        const file = path.join(folder, process.platform === 'win32' ? `${name}.exe` : name);
        writeFileSync(file, '');
        chmodSync(file, 0o755);
        return file;
    }

    it('takes CHROME_PATH before anything else', () => {
        process.env['CHROME_PATH'] = program('my-browser');
        assert.equal(findChromium(), process.env['CHROME_PATH']);
    });

    it('says so when CHROME_PATH names no program', () => {
        process.env['CHROME_PATH'] = path.join(folder, 'nothing');
        assert.throws(findChromium, /CHROME_PATH names .*nothing, which is no program/);
    });

    it('finds a browser on the PATH', () => {
        const file = program('google-chrome');
        process.env['PATH'] = folder;
        assert.equal(findChromium(), file);
    });

    it(
        'passes over what is no program',
        { skip: process.platform === 'win32' || process.getuid?.() === undefined },
        () => {
            const file = program('chromium');
            chmodSync(file, 0o644);
            process.env['PATH'] = folder;
            assert.notEqual(findChromium(), file);
        }
    );
});
