import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { deploy, packageXml } from '../../contract/support/contract-package.ts';
import { signIn } from './support/served-org.ts';
import { startLocalOrg, type LocalOrgOptions } from '../../../local-org/main.ts';

describe('starting and stopping the local org', () => {
    let dataDirectory: string;
    before(async () => {
        dataDirectory = await mkdtemp(join(tmpdir(), 'local-org-'));
    });
    after(() => rm(dataDirectory, { recursive: true }));

    const options = (port = 0): LocalOrgOptions => ({
        port,
        dataDirectory,
        administrator: { username: 'admin@start.example', password: 'start' }
    });

    it('says plainly that a port is taken', async () => {
        const first = await startLocalOrg(options());
        const port = Number(new URL(first.url).port);
        const second = { ...options(port), dataDirectory: join(dataDirectory, 'second') };
        await assert.rejects(startLocalOrg(second), {
            message: `Port ${port} is in use by another program. Stop it, or choose another port.`
        });
        await first.close();
    });

    it('keeps its data over a restart', async () => {
        const first = await startLocalOrg(options());
        const { id } = first.org;
        await first.close();
        const second = await startLocalOrg(options());
        assert.equal(second.org.id, id);
        await second.close();
    });

    it('refuses to deploy a Lightning component that does not compile, and says where', async () => {
        const local = await startLocalOrg(options());
        const connection = await signIn(local.url, 'admin@start.example', 'start');
        const outcome = await deploy(connection, {
            'package.xml': packageXml({ LightningComponentBundle: ['broken'] }),
            'lwc/broken/broken.js': `import { LightningElement } from 'lwc';\nexport default class Broken extends LightningElement { field = }`,
            'lwc/broken/broken.js-meta.xml':
                '<LightningComponentBundle xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>67.0</apiVersion></LightningComponentBundle>'
        });
        const [failure] = outcome.details.componentFailures;
        assert.deepEqual(
            [outcome.status, failure?.fileName, failure?.lineNumber],
            ['Failed', 'lwc/broken/broken.js', 2]
        );
        await local.close();
    });

    it('stops at once although a client keeps its connection open', async () => {
        const local = await startLocalOrg(options());
        const agent = new Agent({ keepAlive: true });
        const ask = (): Promise<number> =>
            new Promise((resolve, reject) => {
                get(`${local.url}/services/data`, { agent }, (answer) => {
                    answer.resume();
                    answer.on('end', () => resolve(answer.statusCode ?? 0));
                }).on('error', reject);
            });
        assert.equal(await ask(), 200);
        const begun = performance.now();
        await local.close();
        assert.ok(performance.now() - begun < 1000);
        agent.destroy();
    });
});
