import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { deployOutcome, ITEM_PACKAGE, zipped } from '../../contract/support/contract-package.ts';
import { addUser, call, DATA, errorCode, serveOrg, type Answer, type ServedOrg } from './support/served-org.ts';

describe('deploys of the local org', () => {
    let served: ServedOrg;
    before(async () => {
        served = await serveOrg();
    });
    after(() => served.close());

    const send = async (token = served.token, options: object = { rollbackOnError: true }): Promise<Answer> => {
        const form = new FormData();
        form.append('json', new Blob([JSON.stringify({ deployOptions: options })], { type: 'application/json' }));
        form.append(
            'file',
            new Blob([new Uint8Array(await zipped(ITEM_PACKAGE))], { type: 'application/zip' }),
            'package.zip'
        );
        const answer = await fetch(`${served.url}${DATA}/metadata/deployRequest`, {
            method: 'POST',
            headers: { authorization: `Bearer ${token}` },
            body: form
        });
        return { status: answer.status, headers: answer.headers, body: await answer.json() };
    };
    const packagesKept = (): Promise<string[]> => readdir(join(served.dataDirectory, 'deploys'));

    it('are done again when the server stopped before they were done', async () => {
        const { id } = (await send()).body as { id: string };
        await deployOutcome(served.connection, id);
        // As a killed server leaves it: the package still there, the deploy under way.
        await writeFile(join(served.dataDirectory, 'deploys', `${id}.zip`), await zipped(ITEM_PACKAGE));
        served.org.database
            .prepare(
                `UPDATE "_deployments" SET status = 'InProgress', content = json_set(content, '$.status', 'InProgress', '$.components', json('[]')) WHERE id = ?`
            )
            .run(id);
        served = await served.restart();
        const outcome = await deployOutcome(served.connection, id);
        assert.equal(outcome.status, 'Succeeded');
        assert.ok(outcome.numberComponentsTotal > 0);
        assert.equal((await served.connection.describe('Contract_Item__c')).label, 'Contract Item');
        assert.deepEqual(await packagesKept(), []);
    });

    it('keep the package of a validation, for the quick deploy', async () => {
        const { id } = (await send(served.token, { checkOnly: true })).body as { id: string };
        assert.equal((await deployOutcome(served.connection, id)).status, 'Succeeded');
        assert.deepEqual(await packagesKept(), [`${id}.zip`]);
    });

    it('are for administrators only', async () => {
        const person = await addUser(served, 'deployer@served.example');
        const answer = await send(person.accessToken ?? '');
        assert.deepEqual([answer.status, errorCode(answer)], [403, 'INSUFFICIENT_ACCESS']);
    });

    it('cannot be canceled when they are done, nor found under a made-up id', async () => {
        const { id } = (await send()).body as { id: string };
        await deployOutcome(served.connection, id);
        const cancel = { deployResult: { status: 'Canceling' } };
        assert.equal(
            (await call(served, 'PATCH', `${DATA}/metadata/deployRequest/${id}`, { body: cancel })).status,
            400
        );
        assert.equal((await call(served, 'GET', `${DATA}/metadata/deployRequest/0Af000000000000AAA`)).status, 404);
    });

    it('say so when the package is missing or is no zip', async () => {
        const form = new FormData();
        form.append('json', '{}');
        const empty = await fetch(`${served.url}${DATA}/metadata/deployRequest`, {
            method: 'POST',
            headers: { authorization: `Bearer ${served.token}` },
            body: form
        });
        assert.equal(empty.status, 400);
        form.append('file', new Blob(['no zip']), 'package.zip');
        const answer = await fetch(`${served.url}${DATA}/metadata/deployRequest`, {
            method: 'POST',
            headers: { authorization: `Bearer ${served.token}` },
            body: form
        });
        const outcome = await deployOutcome(served.connection, ((await answer.json()) as { id: string }).id);
        assert.deepEqual([outcome.status, /not a zip file/.test(outcome.errorMessage ?? '')], ['Failed', true]);
    });
});
