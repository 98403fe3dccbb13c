import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { hasCode, openContractOrg, signedIn, uniqueName, type ContractOrg } from './support/contract-org.ts';

describe('wrong requests with jsforce', () => {
    let org: ContractOrg;
    let connection: Connection;
    before(async () => {
        org = await openContractOrg();
        connection = await signedIn(org);
    });
    after(() => org.close());

    it('by a method that an address does not have are told so, with those that it has', async () => {
        for (const [method, url] of [
            ['PATCH', '/sobjects/Account'],
            ['POST', '/sobjects/Account/describe'],
            ['DELETE', '/query']
        ] as const) {
            await assert.rejects(
                connection.request({ method, url, body: '{}', headers: { 'content-type': 'application/json' } }),
                (error: Error) => {
                    assert.ok(hasCode('METHOD_NOT_ALLOWED')(error), `${method} ${url}: ${error.message}`);
                    assert.match(
                        error.message,
                        new RegExp(`HTTP Method '${method}' not allowed. Allowed are .*(GET|POST)`)
                    );
                    return true;
                }
            );
        }
    });

    it('with a date, a number or a choice that is none fail as JSON', async () => {
        const deal = { Name: uniqueName('Deal'), StageName: 'Prospecting', CloseDate: '2026-06-30' };
        const send = (fields: object) =>
            connection.request({
                method: 'POST',
                url: '/sobjects/Opportunity',
                body: JSON.stringify({ ...deal, ...fields }),
                headers: { 'content-type': 'application/json' }
            });
        for (const [fields, words] of [
            [{ CloseDate: 'soon' }, 'instance of date from VALUE_STRING value soon'],
            [{ Amount: 'much' }, 'instance of currency from VALUE_STRING value much'],
            [{ IsPrivate: 'perhaps' }, 'instance of boolean from VALUE_STRING value perhaps']
        ] as const) {
            await assert.rejects(send(fields), (error: Error) => {
                assert.ok(hasCode('JSON_PARSER_ERROR')(error), error.message);
                assert.ok(error.message.includes(words), error.message);
                return true;
            });
        }
    });
});

describe('texts beyond A to Z with jsforce', () => {
    let org: ContractOrg;
    let connection: Connection;
    before(async () => {
        org = await openContractOrg();
        connection = await signedIn(org);
    });
    after(() => org.close());

    it('compare without regard to case, and with regard to accents', async () => {
        const stem = uniqueName('Zürich Ärzte');
        const made = await connection.sobject('Account').create({ Name: stem });
        const count = async (where: string): Promise<number> =>
            (await connection.query(`SELECT Id FROM Account WHERE ${where}`)).totalSize;
        const upper = stem.toUpperCase();
        assert.equal(await count(`Name = '${upper}'`), 1);
        assert.equal(await count(`Name IN ('${upper}', 'nobody')`), 1);
        assert.equal(await count(`Name LIKE 'ZÜRICH ÄRZTE%' AND Id = '${made.id}'`), 1);
        assert.equal(await count(`Name != '${upper}' AND Id = '${made.id}'`), 0);
        assert.equal(await count(`Name = '${stem.replace('ü', 'u')}'`), 0);
        await connection.sobject('Account').destroy(made.id ?? '');
    });
});
