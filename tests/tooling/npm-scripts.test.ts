import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SCRIPTS = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
};

/** Commands that a text tells people to run and that are not there. */
const missingIn = (text: string): string[] =>
    [...text.matchAll(/npm run ([a-z][a-z:-]*[a-z])/g)].flatMap(([, name = '']) =>
        name in SCRIPTS.scripts ? [] : [name]
    );

describe('npm scripts', () => {
    it('are there wherever a text or a program tells people to run them', () => {
        const listed = execFileSync('git', ['ls-files', '*.md', '*.ts', '*.mjs', '*.xml', '*.yml'], { cwd: ROOT });
        const files = String(listed)
            .split('\n')
            .filter((file) => file !== '' && !file.startsWith('tests/'));
        const missing = files.flatMap((file) =>
            missingIn(readFileSync(path.join(ROOT, file), 'utf8')).map((name) => `${file}: npm run ${name}`)
        );
        assert.deepEqual(missing, []);
    });

    it('are missed where they are not there', () => {
        assert.deepEqual(missingIn('Run npm run never:heard -- --target-org x, then npm run check.'), ['never:heard']);
    });

    it('are fewer than twenty', () => {
        assert.ok(Object.keys(SCRIPTS.scripts).length < 20);
    });
});
