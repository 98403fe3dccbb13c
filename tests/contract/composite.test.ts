import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { openContractOrg, signedIn, uniqueName, type ContractOrg } from './support/contract-org.ts';

interface StepAnswer {
    readonly httpStatusCode: number;
    readonly referenceId: string;
    readonly body: unknown;
}

describe('many requests in one', () => {
    let org: ContractOrg;
    let connection: Connection;
    before(async () => {
        org = await openContractOrg();
        connection = await signedIn(org);
    });
    after(() => org.close());

    const post = <T>(url: string, body: unknown): Promise<T> =>
        connection.request<T>({
            method: 'POST',
            url,
            body: JSON.stringify(body),
            headers: { 'content-type': 'application/json' }
        });
    const composite = async (compositeRequest: unknown[], allOrNone: boolean): Promise<StepAnswer[]> =>
        (await post<{ compositeResponse: StepAnswer[] }>('/composite', { allOrNone, compositeRequest }))
            .compositeResponse;
    const root = '/services/data/v67.0';
    const countOf = async (name: string): Promise<number> =>
        (await connection.query(`SELECT Id FROM Account WHERE Name = '${name}'`)).totalSize;

    it('lets a step use what an earlier one answered', async () => {
        const Name = uniqueName('Composite');
        const answers = await composite(
            [
                { method: 'POST', url: `${root}/sobjects/Account`, referenceId: 'account', body: { Name } },
                {
                    method: 'POST',
                    url: `${root}/sobjects/Contact`,
                    referenceId: 'contact',
                    body: { LastName: 'Reed', AccountId: '@{account.id}' }
                },
                { method: 'GET', url: `${root}/sobjects/Contact/@{contact.id}?fields=AccountId`, referenceId: 'read' },
                { method: 'DELETE', url: `${root}/sobjects/Account/@{account.id}`, referenceId: 'remove' }
            ],
            true
        );
        assert.deepEqual(
            answers.map((answer) => answer.httpStatusCode),
            [201, 201, 200, 204]
        );
        assert.equal((answers[2]?.body as { AccountId: string }).AccountId, (answers[0]?.body as { id: string }).id);
    });

    it('undoes everything when one step fails and all or none is asked', async () => {
        const Name = uniqueName('Undone');
        const steps = [
            { method: 'POST', url: `${root}/sobjects/Account`, referenceId: 'good', body: { Name } },
            { method: 'POST', url: `${root}/sobjects/Contact`, referenceId: 'bad', body: { AccountId: '@{good.id}' } }
        ];
        const answers = await composite(steps, true);
        assert.deepEqual(
            answers.map((answer) => answer.httpStatusCode),
            [400, 400]
        );
        assert.equal((answers[0]?.body as { errorCode: string }[])[0]?.errorCode, 'PROCESSING_HALTED');
        assert.equal((answers[1]?.body as { errorCode: string }[])[0]?.errorCode, 'REQUIRED_FIELD_MISSING');
        assert.equal(await countOf(Name), 0);
    });

    it('keeps what went well otherwise', async () => {
        const Name = uniqueName('Kept');
        const answers = await composite(
            [
                { method: 'POST', url: `${root}/sobjects/Account`, referenceId: 'good', body: { Name } },
                {
                    method: 'POST',
                    url: `${root}/sobjects/Contact`,
                    referenceId: 'bad',
                    body: { AccountId: '@{nobody.id}' }
                }
            ],
            false
        );
        assert.deepEqual(
            answers.map((answer) => answer.httpStatusCode),
            [201, 400]
        );
        assert.equal(await countOf(Name), 1);
        await connection.sobject('Account').destroy((answers[0]?.body as { id: string }).id);
    });

    it('answers a batch step by step', async () => {
        const { hasErrors, results } = await post<{ hasErrors: boolean; results: { statusCode: number }[] }>(
            '/composite/batch',
            {
                batchRequests: [
                    { method: 'GET', url: 'v67.0/limits' },
                    { method: 'GET', url: 'v67.0/sobjects/Account/001000000000000AAA' }
                ]
            }
        );
        assert.equal(hasErrors, true);
        assert.deepEqual(
            results.map((result) => result.statusCode),
            [200, 404]
        );
    });

    it('runs each graph as one: whole or not at all', async () => {
        const [kept, undone] = [uniqueName('Graph'), uniqueName('Graph')];
        const graph = (graphId: string, Name: string, contact: unknown): unknown => ({
            graphId,
            compositeRequest: [
                { method: 'POST', url: `${root}/sobjects/Account`, referenceId: 'account', body: { Name } },
                { method: 'POST', url: `${root}/sobjects/Contact`, referenceId: 'contact', body: contact }
            ]
        });
        const { graphs } = await post<{ graphs: { graphId: string; isSuccessful: boolean }[] }>('/composite/graph', {
            graphs: [
                graph('good', kept, { LastName: 'Reed', AccountId: '@{account.id}' }),
                graph('bad', undone, { AccountId: '@{account.id}' })
            ]
        });
        assert.deepEqual(
            graphs.map(({ graphId, isSuccessful }) => [graphId, isSuccessful]),
            [
                ['good', true],
                ['bad', false]
            ]
        );
        assert.deepEqual([await countOf(kept), await countOf(undone)], [1, 0]);
        const { records } = await connection.query<{ Id: string }>(`SELECT Id FROM Account WHERE Name = '${kept}'`);
        await connection.sobject('Account').destroy(records.map((record) => record.Id));
    });

    it('creates a tree of parents and children, or nothing of it', async () => {
        const Name = uniqueName('Tree');
        const tree = (lastName: string | undefined): unknown => ({
            records: [
                {
                    attributes: { type: 'Account', referenceId: 'parent' },
                    Name,
                    Contacts: {
                        records: [{ attributes: { type: 'Contact', referenceId: 'child' }, LastName: lastName }]
                    }
                }
            ]
        });
        await assert.rejects(post('/composite/tree/Account', tree(undefined)));
        assert.equal(await countOf(Name), 0);
        const { hasErrors, results } = await post<{
            hasErrors: boolean;
            results: { referenceId: string; id: string }[];
        }>('/composite/tree/Account', tree('Reed'));
        assert.equal(hasErrors, false);
        assert.deepEqual(results.map((result) => result.referenceId).sort(), ['child', 'parent']);
        const contact = await connection
            .sobject('Contact')
            .retrieve(results.find((result) => result.referenceId === 'child')?.id ?? '');
        assert.equal(contact.AccountId, results.find((result) => result.referenceId === 'parent')?.id);
        await connection.sobject('Account').destroy(contact.AccountId as string);
    });
});
