import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isHelp, readFlags } from '../../../scripts/lib/cli/flags.ts';
import { JobError } from '../../../scripts/lib/cli/job-error.ts';

const command = {
    usage: 'npm run data:load --',
    summary: 'Loads.',
    flags: {
        plan: { type: 'string', help: 'the plan', required: true, value: 'FILE' },
        json: { type: 'boolean', help: 'as JSON' }
    }
} as const;

describe('the flags of a job', () => {
    it('are read by name', () => {
        assert.deepEqual(readFlags(command, ['--plan', 'a.json', '--json']), { plan: 'a.json', json: true });
        assert.deepEqual(readFlags(command, ['--plan=a.json']), { plan: 'a.json', json: false });
    });

    it('give help instead when it is asked for, even if something is missing', () => {
        const flags = readFlags(command, ['--help']);
        assert.ok(isHelp(flags));
        assert.match(flags.help, /--plan FILE +the plan \(required\)/);
    });

    it('say which one is missing or unknown, and that nothing was sent', () => {
        assert.throws(
            () => readFlags(command, []),
            (error: unknown) =>
                error instanceof JobError &&
                error.message === '--plan is missing.' &&
                /nothing was sent/.test(error.kept)
        );
        assert.throws(
            () => readFlags(command, ['--plan', 'a', '--colour']),
            (error: unknown) => error instanceof JobError && /--colour/.test(error.message)
        );
    });
});
