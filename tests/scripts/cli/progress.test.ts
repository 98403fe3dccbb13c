import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { progressTo } from '../../../scripts/lib/cli/progress.ts';

const anOutput = (isTTY: boolean) => {
    const written: string[] = [];
    return { isTTY, columns: 80, written, write: (text: string) => written.push(text) };
};

describe('progress', () => {
    it('draws a bar on a terminal, not more often than eyes can follow', () => {
        let now = 1000;
        const output = anOutput(true);
        const progress = progressTo(output, () => now);
        progress.step('opportunities', 8800);
        progress.advance(2200);
        now += 100;
        progress.advance(4400);
        now += 10;
        progress.advance(4500);
        assert.equal(output.written.filter((text) => text.includes('#')).length, 2);
        assert.ok(output.written.some((text) => text.includes('[############............] 4,400 of 8,800')));
        progress.done('8,800 created');
        assert.equal(output.written.at(-1), 'opportunities: 8,800 created (0.1 s)\n');
    });

    it('says one line a step where there is no terminal', () => {
        const output = anOutput(false);
        const progress = progressTo(output, () => 0);
        progress.step('accounts', 85);
        progress.advance(10);
        progress.done('85 created');
        assert.deepEqual(output.written, ['accounts: 85 created (0.0 s)\n']);
    });
});
