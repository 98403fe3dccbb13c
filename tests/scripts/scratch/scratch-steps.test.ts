import assert from 'node:assert/strict';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { commandLine, scratchSteps, type ScratchOptions } from '../../../scripts/lib/scratch/scratch-steps.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const steps = (given: Partial<ScratchOptions> = {}): ReturnType<typeof scratchSteps> =>
    scratchSteps({ alias: 'trial', days: 7, devHub: undefined, hasDemo: false, opens: true, ...given });

describe('the way to a scratch org', () => {
    it('creates, deploys, publishes and opens', () => {
        assert.deepEqual(
            steps().map(({ name }) => name),
            ['create', 'deploy', 'publish', 'open']
        );
        assert.equal(
            steps().map(commandLine)[0],
            'sf org create scratch --definition-file config/project-scratch-def.json --alias trial --duration-days 7 --wait 20'
        );
    });

    it('names the Dev Hub, loads the demo company, and opens nothing, where it is told to', () => {
        const lines = steps({ devHub: 'my-hub', hasDemo: true, opens: false }).map(commandLine);
        assert.match(lines[0] ?? '', / --target-dev-hub my-hub$/);
        assert.match(lines[2] ?? '', /data-load\.ts .*demo-company\.json .*--target-org trial$/);
        assert.ok(!lines.some((line) => line.includes('org open')));
    });

    it('runs files that are there', async () => {
        const files = steps({ hasDemo: true })
            .flatMap(({ args }) => args)
            .filter((arg) => /^(scripts|config)\//.test(arg));
        assert.ok(files.length >= 4);
        await Promise.all(files.map((file) => access(path.join(ROOT, file))));
    });

    it('says of every step what is kept and what to do', () => {
        for (const { kept, todo } of steps({ hasDemo: true })) {
            assert.ok(kept.endsWith('.') && todo.length > 20);
        }
    });
});
