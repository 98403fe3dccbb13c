import assert from 'node:assert/strict';
import { zipped } from '../../../contract/support/contract-package.ts';
import { until, type Client } from './client.ts';
import { versionPackage } from './ledger-package.ts';
import type { Writer } from './writer.ts';

interface Outcome {
    readonly deployResult: { readonly done: boolean; readonly status: string; readonly details: unknown };
}

interface Description {
    readonly label: string;
    readonly fields: readonly { readonly name: string }[];
}

const DEPLOYS = '/metadata/deployRequest';

export async function deploy(client: Client, files: Readonly<Record<string, string>>): Promise<string> {
    const form = new FormData();
    form.append('json', JSON.stringify({ deployOptions: { rollbackOnError: true } }));
    form.append('file', new Blob([new Uint8Array(await zipped(files))], { type: 'application/zip' }), 'package.zip');
    return (await client.call<{ id: string }>('POST', DEPLOYS, form)).id;
}

export async function deployed(client: Client, id: string): Promise<void> {
    const { deployResult } = await until(`The end of deploy ${id}`, async () => {
        const outcome = await client.call<Outcome>('GET', `${DEPLOYS}/${id}?includeDetails=true`);
        return outcome.deployResult.done ? outcome : undefined;
    });
    assert.equal(deployResult.status, 'Succeeded', JSON.stringify(deployResult.details));
}

/**
 * Deploys one version of a package after the other. After a kill all components tell the same version, and a deploy that
 * was accepted is carried out.
 * @param isIdle whether no deploy is waiting or under way
 */
export function createDeployWriter(client: Client, isIdle: () => boolean): Writer {
    let version = 0;
    let accepted: { id: string; version: number } | undefined;
    let sent = 0;

    return {
        async work() {
            for (;;) {
                sent = version + 1;
                accepted = { id: await deploy(client, versionPackage(sent)), version: sent };
                await deployed(client, accepted.id);
                version = sent;
                accepted = undefined;
            }
        },
        async check() {
            if (accepted) {
                await deployed(client, accepted.id);
                version = accepted.version;
                accepted = undefined;
            }
            await until('The end of all deploys', async () => isIdle() || undefined);
            const [left, right] = [await describe(client, 'Left__c'), await describe(client, 'Right__c')];
            const found = Number(/\d+$/.exec(left.label)?.[0]);
            assert.ok(found === version || found === sent, `version ${found}, known ${version}, sent ${sent}`);
            version = found;
            const hasOdd = ({ fields }: Description): boolean => fields.some(({ name }) => name === 'Odd__c');
            assert.deepEqual(
                [left.label, right.label, hasOdd(left), hasOdd(right)],
                [`Left ${version}`, `Right ${version}`, version % 2 === 1, version % 2 === 1]
            );
            const codes = await client.query<{ Code__c: unknown }>('SELECT Code__c FROM Left__c');
            assert.deepEqual(
                codes.map(({ Code__c }) => Code__c),
                [version % 2 === 1 ? '7' : 7]
            );
        }
    };
}

const describe = (client: Client, object: string): Promise<Description> =>
    client.call('GET', `/sobjects/${object}/describe`);
