import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { JobError } from '../../../scripts/lib/cli/job-error.ts';
import { readSfSession } from '../../../scripts/lib/org/sf-session.ts';
import { connectToOrg } from '../../../scripts/lib/org/target-org.ts';

const TOKEN = '00D000000000001!abc';

describe('an alias of the Salesforce CLI', { skip: process.platform === 'win32' }, () => {
    let folder = '';
    const path0 = process.env.PATH;
    before(async () => {
        folder = await mkdtemp(path.join(tmpdir(), 'sf-'));
    });
    after(async () => {
        process.env.PATH = path0;
        await rm(folder, { recursive: true });
    });

    /** Puts a program named sf into the path that answers the two questions. */
    const install = async (answers: { display: object; token?: object; exit?: number }): Promise<void> => {
        const script = `#!/bin/sh\ncase "$2" in display) echo '${JSON.stringify(answers.display)}';; auth) echo '${JSON.stringify(answers.token ?? {})}';; esac\nexit ${answers.exit ?? 0}\n`;
        await writeFile(path.join(folder, 'sf'), script);
        await chmod(path.join(folder, 'sf'), 0o755);
        process.env.PATH = `${folder}:${path0 ?? ''}`;
    };

    it('gives address and token where the CLI shows both', async () => {
        await install({ display: { result: { instanceUrl: 'https://a.example', accessToken: TOKEN } } });
        assert.deepEqual(await readSfSession('dev'), { instanceUrl: 'https://a.example', accessToken: TOKEN });
    });

    it('asks for the token apart where the CLI blanks it out', async () => {
        await install({
            display: { result: { instanceUrl: 'https://a.example', accessToken: '[REDACTED] …' } },
            token: { result: { accessToken: TOKEN } }
        });
        assert.equal((await readSfSession('dev')).accessToken, TOKEN);
    });

    it('that is not known is said with what the CLI says', async () => {
        await install({ display: { message: 'No authorization information found for nobody.' }, exit: 1 });
        await assert.rejects(readSfSession('nobody'), /sf knows no org "nobody": No authorization information found/);
    });

    it('is refused when it is none, before the CLI is asked', async () => {
        await assert.rejects(readSfSession('a; rm -rf'), /is no alias or username/);
    });

    it('cannot be used without the CLI, and the error says what to do', async () => {
        process.env.PATH = folder;
        await rm(path.join(folder, 'sf'), { force: true });
        await assert.rejects(
            readSfSession('dev'),
            (error: unknown) =>
                error instanceof JobError && /not installed/.test(error.message) && /SF_ACCESS_TOKEN/.test(error.todo)
        );
        process.env.PATH = path0;
    });
});

describe('a target org', () => {
    it('has to be named', async () => {
        await assert.rejects(connectToOrg(undefined, {}), /--target-org is missing/);
    });

    it('given as a URL needs a token', async () => {
        await assert.rejects(connectToOrg('https://a.example', {}), /needs an access token/);
    });

    it('named local has to be running', async () => {
        await assert.rejects(
            connectToOrg('local', { LOCAL_ORG_DATA: path.join(tmpdir(), 'no such org') }),
            /No local org is running/
        );
    });
});
