import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import {
    API_VERSION,
    hasCode,
    openContractOrg,
    signedIn,
    uniqueName,
    type ContractOrg
} from './support/contract-org.ts';
import { withItems } from './support/contract-package.ts';

type Fields = Readonly<Record<string, string>>;

/** Mistakes that people make in every integration, with the platform's code for each. */
const MISTAKES: readonly {
    readonly name: string;
    readonly object: string;
    readonly fields: Fields;
    readonly error: string;
}[] = [
    {
        name: 'a missing field',
        object: 'Contact',
        fields: { FirstName: 'Ada' },
        error: 'REQUIRED_FIELD_MISSING: Required fields are missing: [LastName]'
    },
    {
        name: 'a blank name',
        object: 'Account',
        fields: { Name: '  ' },
        error: 'REQUIRED_FIELD_MISSING: Required fields are missing: [Name]'
    },
    {
        name: 'a text that is too long',
        object: 'Contact',
        fields: { LastName: 'x'.repeat(81) },
        error: `STRING_TOO_LONG: Last Name: data value too large: ${'x'.repeat(81)} (max length=80)`
    },
    {
        name: 'a faulty address',
        object: 'Contact',
        fields: { LastName: 'Reed', Email: 'nobody' },
        error: 'INVALID_EMAIL_ADDRESS: Email: invalid email address: nobody'
    },
    {
        name: 'a parent that is not there',
        object: 'Contact',
        fields: { LastName: 'Reed', AccountId: '001000000000000AAA' },
        error: 'INVALID_CROSS_REFERENCE_KEY: invalid cross reference id'
    },
    {
        name: 'a parent of another kind',
        object: 'Contact',
        fields: { LastName: 'Reed', AccountId: '003000000000000AAA' },
        error: 'FIELD_INTEGRITY_EXCEPTION: Account ID: id value of incorrect type: 003000000000000AAA'
    },
    {
        name: 'a parent that is no id',
        object: 'Contact',
        fields: { LastName: 'Reed', AccountId: 'Acme' },
        error: 'MALFORMED_ID: Account ID: id value of incorrect type: Acme'
    }
];

describe('a mistake is told in the same words', () => {
    let org: ContractOrg;
    let connection: Connection;
    before(async () => {
        org = await openContractOrg();
        connection = await signedIn(org);
        await withItems(connection);
    });
    after(() => org.close());

    const request = async (
        method: 'POST' | 'PATCH' | 'GET',
        path: string,
        body?: unknown
    ): Promise<{ status: number; headers: Headers; body: unknown }> => {
        const answer = await fetch(`${org.url}/services/data/v${API_VERSION}${path}`, {
            method,
            headers: { authorization: `Bearer ${connection.accessToken}`, 'content-type': 'application/json' },
            ...(body === undefined ? {} : { body: JSON.stringify(body) })
        });
        const text = await answer.text();
        return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : JSON.parse(text) };
    };
    type Coded = { errorCode?: string; statusCode?: string; message: string };
    const told = ({ errorCode, statusCode, message }: Coded): string => `${errorCode ?? statusCode}: ${message}`;

    const DOORS: Readonly<Record<string, (object: string, fields: Fields) => Promise<string>>> = {
        REST: async (object, fields) =>
            told(((await request('POST', `/sobjects/${object}`, fields)).body as Coded[])[0] as Coded),
        collections: async (object, fields) => {
            const records = [{ attributes: { type: object }, ...fields }];
            const { body } = await request('POST', '/composite/sobjects', { records });
            return told((body as { errors: Coded[] }[])[0]?.errors[0] as Coded);
        },
        trees: async (object, fields) => {
            const records = [{ attributes: { type: object, referenceId: 'one' }, ...fields }];
            const { body } = await request('POST', `/composite/tree/${object}`, { records });
            return told((body as { results: { errors: Coded[] }[] }).results[0]?.errors[0] as Coded);
        },
        composite: async (object, fields) => {
            const url = `/services/data/v${API_VERSION}/sobjects/${object}`;
            const { body } = await request('POST', '/composite', {
                compositeRequest: [{ method: 'POST', url, referenceId: 'one', body: fields }]
            });
            return told((body as { compositeResponse: { body: Coded[] }[] }).compositeResponse[0]?.body[0] as Coded);
        },
        'the UI API': async (apiName, fields) => {
            const { body } = await request('POST', '/ui-api/records', { apiName, fields });
            const { errors, fieldErrors } = (
                body as { output: { errors: Coded[]; fieldErrors: Record<string, Coded[]> } }
            ).output;
            return told([...errors, ...Object.values(fieldErrors).flat()][0] as Coded);
        },
        GraphQL: async (object, fields) => {
            const input = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
            const query = `mutation { uiapi { made: ${object}Create(input: { ${object}: { ${input.join(', ')} } }) { Record { Id } } } }`;
            const [error] = (
                (await request('POST', '/graphql', { query })).body as {
                    errors: (Coded & { extensions: { errorCode: string } })[];
                }
            ).errors;
            return `${error?.extensions.errorCode}: ${error?.message}`;
        },
        SOAP: async (object, fields) => {
            const [result] = (await connection.soap._invoke('create', { sObjects: [{ type: object, ...fields }] }, [
                { errors: [{ message: 'string', statusCode: 'string' }] }
            ] as never)) as { errors: Coded[] }[];
            return told(result?.errors[0] as Coded);
        },
        'the Bulk API': async (object, fields) => {
            const polling = { pollInterval: 20, pollTimeout: 60_000 };
            const { failedResults } = await connection.bulk2.loadAndWaitForResults({
                object,
                operation: 'insert',
                input: [fields],
                ...polling
            });
            const [, code, message] = /^(\w+):(.*):[\w ]* --$/s.exec(String(failedResults[0]?.sf__Error)) ?? [];
            return `${code}: ${message}`;
        }
    };

    for (const { name, object, fields, error } of MISTAKES) {
        it(`through every door: ${name}`, async () => {
            for (const [door, send] of Object.entries(DOORS)) {
                assert.equal(await send(object, fields), error, door);
            }
        });
    }

    it('when a record comes twice in one call', async () => {
        const items = connection.sobject('Contract_Item__c');
        const Number__c = uniqueName('twice');
        const record = { attributes: { type: 'Contract_Item__c' }, Number__c, Name: 'Twice' };
        const inCapitals = { ...record, Number__c: Number__c.toUpperCase() };
        const upserts = await request('PATCH', '/composite/sobjects/Contract_Item__c/Number__c', {
            records: [record, inCapitals]
        });
        const [first, second] = upserts.body as { success: boolean; id?: string; errors: Coded[] }[];
        assert.equal(first?.success, true);
        assert.equal(
            told(second?.errors[0] as Coded),
            `DUPLICATE_VALUE: Duplicate external id specified: ${Number__c.toUpperCase()}`
        );
        const twice = [
            { Id: first?.id ?? '', Name: 'A' },
            { Id: first?.id ?? '', Name: 'B' }
        ];
        const [, again] = await items.update(twice);
        assert.match(JSON.stringify(again), /Duplicate id specified/);
        assert.equal((await items.retrieve(first?.id ?? '')).Name, 'A');
        await items.destroy(first?.id ?? '');
    });

    it('when the data repeats the key that stands in the address', async () => {
        const { id } = await connection.sobject('Account').create({ Name: uniqueName('Key') });
        const { status, body } = await request('PATCH', `/sobjects/Account/${id}`, { Id: id, Name: 'Other' });
        assert.equal(status, 400);
        assert.equal(
            told((body as Coded[])[0] as Coded),
            'INVALID_FIELD: The Id field should not be specified in the sobject data.'
        );
        await connection.sobject('Account').destroy(id ?? '');
    });

    it('when records are too many for one call', async () => {
        const records = Array.from({ length: 201 }, () => ({ Name: 'Many' }));
        await assert.rejects(connection.sobject('Account').create(records), hasCode('EXCEEDED_ID_LIMIT'));
    });

    it('and every answer says how many calls were made', async () => {
        const { headers } = await request('GET', '/limits');
        assert.match(headers.get('sforce-limit-info') ?? '', /^api-usage=[1-9]\d*\/\d+$/);
        await connection.query('SELECT Id FROM User LIMIT 1');
        assert.ok((connection.limitInfo.apiUsage?.used ?? 0) > 0);
    });
});
