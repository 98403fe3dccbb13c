import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openStandardsOrg, type Person, type StandardsOrg } from './support/standards-org.ts';

const DEFINITION = 'Lead_Definition__c';
const CRITERION = 'Lead_Criterion__c';
const POLLING = { pollInterval: 100, pollTimeout: 20_000 };
type Fields = Record<string, unknown>;

describe('Signing a lead definition', () => {
    let org: StandardsOrg;
    let author: Person;
    let marketing: Person;
    let sales: Person;
    let both: Person;
    let reader: Person;
    let keys = 0;

    before(async () => {
        org = await openStandardsOrg();
        author = await org.person('author', 'Lead_Standards_Author');
        marketing = await org.person('marketing', 'Lead_Standards_Marketing_Signer');
        sales = await org.person('sales', 'Lead_Standards_Sales_Signer');
        both = await org.person('both', 'Lead_Standards_Marketing_Signer', 'Lead_Standards_Sales_Signer');
        reader = await org.person('reader', 'Lead_Standards_Reader');
    });
    after(() => org.close());

    const now = (): string => new Date().toISOString();
    const update = async (person: Person, id: string, fields: Fields): Promise<void> => {
        await person.connection.sobject(DEFINITION).update({ Id: id, ...fields });
    };
    // Several reasons come as a list beside a message of no interest.
    const refuses = (reason: RegExp, act: () => Promise<unknown>): Promise<void> =>
        assert.rejects(act, (error: Error & { data?: unknown }) => {
            assert.match(`${error.message} ${JSON.stringify(error.data)}`, reason);
            return true;
        });
    const valueOf = async (id: string, field: string): Promise<unknown> =>
        (await org.administrator.connection.sobject(DEFINITION).retrieve(id))[field];

    /** A draft with one criterion. */
    async function draft(fields: Fields = {}): Promise<string> {
        const key = `trial_${++keys}`;
        const values = { Name: 'Trial', Definition_Key__c: key, Version__c: 1, Version_Key__c: `${key}.1`, ...fields };
        const { id } = await author.connection.sobject(DEFINITION).create({ Status__c: 'Draft', ...values });
        await author.connection.sobject(CRITERION).create(criterion(String(id), values.Version_Key__c, 1));
        return String(id);
    }
    const criterion = (id: string, versionKey: string, position: number): Fields => ({
        Lead_Definition__c: id,
        Position__c: position,
        Criterion_Key__c: `${versionKey}.${position}`,
        Field__c: 'Industry',
        Operator__c: 'isNotBlank'
    });
    async function proposal(fields: Fields = {}): Promise<string> {
        const id = await draft(fields);
        await update(author, id, { Status__c: 'Proposed' });
        return id;
    }
    const byMarketing = (person: Person): Fields => ({
        Signed_By_Marketing__c: person.id,
        Marketing_Signed_On__c: now()
    });
    const bySales = (person: Person): Fields => ({ Signed_By_Sales__c: person.id, Sales_Signed_On__c: now() });
    async function agreed(fields: Fields = {}): Promise<string> {
        const id = await proposal(fields);
        await update(marketing, id, byMarketing(marketing));
        const key = await valueOf(id, 'Definition_Key__c');
        await update(sales, id, { ...bySales(sales), Status__c: 'Agreed', In_Force_Key__c: key });
        return id;
    }

    const graphql = async (connection: Person['connection'], query: string): Promise<string> =>
        JSON.stringify(
            await connection.request({
                method: 'POST',
                url: '/services/data/v67.0/graphql',
                body: JSON.stringify({ query }),
                headers: { 'content-type': 'application/json' }
            })
        );

    it('puts a definition into force when two people signed, each for their function', async () => {
        const id = await agreed();
        assert.equal(await valueOf(id, 'Status__c'), 'Agreed');
        assert.equal(await valueOf(id, 'In_Force_Since__c'), await valueOf(id, 'Sales_Signed_On__c'));
    });

    it('is refused to people without the permission, administrators among them', async () => {
        const id = await proposal();
        const refusal = /only with the permission Sign for Marketing|fields not writeable|not allowed|security/i;
        await refuses(refusal, () => update(sales, id, byMarketing(sales)));
        await refuses(refusal, () => update(org.administrator, id, byMarketing(org.administrator)));
        await refuses(refusal, () => update(author, id, byMarketing(author)));
        await refuses(/access|permission|privilege/i, () => update(reader, id, byMarketing(reader)));
        assert.equal(await valueOf(id, 'Signed_By_Marketing__c'), null);
    });

    it('is refused in the name of another', async () => {
        const id = await proposal();
        await refuses(/only as yourself/, () => update(both, id, byMarketing(marketing)));
    });

    it('is refused to one person for both functions', async () => {
        const id = await proposal();
        await update(both, id, byMarketing(both));
        await refuses(/One person cannot sign for both/, () => update(both, id, bySales(both)));
    });

    it('wants the moment, and none that lies ahead', async () => {
        const id = await proposal();
        await refuses(/Give the date and time/, () => update(marketing, id, { Signed_By_Marketing__c: marketing.id }));
        const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
        await refuses(/not in the future/, () =>
            update(marketing, id, { ...byMarketing(marketing), Marketing_Signed_On__c: tomorrow })
        );
    });

    it('lets nobody redate the signature of another', async () => {
        const id = await proposal();
        await update(marketing, id, byMarketing(marketing));
        await refuses(/only as yourself/, () =>
            update(both, id, { Marketing_Signed_On__c: '2026-01-01T00:00:00.000Z' })
        );
    });

    it('waits for a proposal', async () => {
        const id = await draft();
        await refuses(/draft cannot be signed/, () => update(marketing, id, byMarketing(marketing)));
    });

    it('is not passed over: one signature is not enough, nor is a draft', async () => {
        const id = await proposal();
        const key = await valueOf(id, 'Definition_Key__c');
        await update(marketing, id, byMarketing(marketing));
        await refuses(/signature is missing/, () => update(sales, id, { Status__c: 'Agreed', In_Force_Key__c: key }));
        await refuses(/starts as a draft/, () => draft({ Status__c: 'Agreed' }));
    });

    it('is not asked for words alone: there must be a criterion', async () => {
        const values = {
            Name: 'Empty',
            Definition_Key__c: 'empty',
            Version__c: 1,
            Version_Key__c: 'empty.1',
            Status__c: 'Draft'
        };
        const { id } = await author.connection.sobject(DEFINITION).create(values);
        await refuses(/at least one criterion/, () => update(author, String(id), { Status__c: 'Proposed' }));
    });

    it('leaves nothing between signed by both and in force', async () => {
        const id = await proposal();
        await update(marketing, id, byMarketing(marketing));
        await refuses(/comes into force/, () => update(sales, id, bySales(sales)));
    });

    it('lets one version of a definition be in force at a time', async () => {
        const first = await agreed({ Definition_Key__c: 'twice', Version_Key__c: 'twice.1' });
        const second = { Definition_Key__c: 'twice', Version__c: 2, Version_Key__c: 'twice.2' };
        await refuses(/duplicate/i, () => agreed(second));
        await update(author, first, { Status__c: 'Retired', In_Force_Key__c: null });
        await agreed({ ...second, Version__c: 3, Version_Key__c: 'twice.3' });
    });

    describe('An agreed version', () => {
        let id: string;
        let part: string;
        before(async () => {
            id = await agreed();
            const found = await org.administrator.connection.query<{ Id: string }>(
                `SELECT Id FROM ${CRITERION} WHERE Lead_Definition__c = '${id}'`
            );
            part = String(found.records[0]?.Id);
        });

        const changes: readonly Fields[] = [
            { Name: 'Other' },
            { Meaning__c: 'Anything' },
            { Filter_Logic__c: 'NOT 1' },
            { Response_Hours__c: 90 },
            { Version__c: 9 }
        ];
        for (const change of changes) {
            it(`keeps its ${Object.keys(change)[0]}`, () =>
                refuses(/Only a draft can be edited|version key must/, () => update(author, id, change)));
        }

        it('keeps its signatures', () =>
            refuses(/cannot be changed|only as yourself/, () =>
                update(marketing, id, { Signed_By_Marketing__c: null, Marketing_Signed_On__c: null })
            ));

        it('keeps its criteria: none is changed, added or deleted, by the administrator neither', async () => {
            const versionKey = String(await valueOf(id, 'Version_Key__c'));
            for (const { connection } of [author, org.administrator]) {
                const criteria = connection.sobject(CRITERION);
                await refuses(/while the definition is a draft/, () =>
                    criteria.update({ Id: part, Field__c: 'Rating' })
                );
                await refuses(/while the definition is a draft|Only a draft/, () =>
                    criteria.create(criterion(id, versionKey, 2) as never)
                );
                await refuses(/Only a draft can be edited/, () => criteria.destroy(part));
            }
        });

        it('keeps its criteria in bulk and by GraphQL, whoever asks; they do not move to another version either', async () => {
            const other = await draft();
            for (const { connection } of [author, org.administrator]) {
                const bulk = (await connection.bulk2.loadAndWaitForResults({
                    object: CRITERION,
                    operation: 'update',
                    input: [{ Id: part, Field__c: 'Rating' }],
                    ...POLLING
                })) as { failedResults: Fields[] };
                assert.match(JSON.stringify(bulk.failedResults), /while the definition is a draft/);
                const gone = (await connection.bulk2.loadAndWaitForResults({
                    object: CRITERION,
                    operation: 'delete',
                    input: [{ Id: part }],
                    ...POLLING
                })) as { failedResults: Fields[] };
                assert.match(JSON.stringify(gone.failedResults), /Only a draft can be edited/);
                const answer = await graphql(
                    connection,
                    `mutation { uiapi { ${CRITERION}Delete(input: { Id: "${part}" }) { Id } } }`
                );
                assert.match(answer, /Only a draft can be edited/);
                await refuses(/INVALID_FIELD|not.*updat|writeable|writable|reparent/i, () =>
                    connection.sobject(CRITERION).update({ Id: part, Lead_Definition__c: other } as never)
                );
            }
            assert.match(
                await graphql(
                    author.connection,
                    `mutation { uiapi { ${DEFINITION}Update(input: { Id: "${id}", ${DEFINITION}: { Response_Hours__c: 90 } }) { Record { Id } } } }`
                ),
                /Only a draft can be edited/
            );
        });

        it('is not deleted while people have spoken about it, by the administrator neither', async () => {
            const comments = reader.connection.sobject('Lead_Definition_Comment__c');
            const { id: said } = await comments.create({
                Lead_Definition__c: id,
                Kind__c: 'Comment',
                Body__c: 'Good.'
            });
            await refuses(/delet|associated/i, () => org.administrator.connection.sobject(DEFINITION).destroy(id));
            await refuses(/stays as it was written/, () =>
                org.administrator.connection
                    .sobject('Lead_Definition_Comment__c')
                    .update({ Id: String(said), Body__c: 'Bad.' })
            );
            await refuses(/Write what you want to say/, () =>
                comments.create({ Lead_Definition__c: id, Kind__c: 'Returned' })
            );
        });

        it('does not go back: neither to a draft nor, once retired, into force', async () => {
            await refuses(/goes from Draft to Proposed|cannot be signed/, () =>
                update(author, id, { Status__c: 'Draft', In_Force_Key__c: null })
            );
            const key = await valueOf(id, 'Definition_Key__c');
            await update(author, id, { Status__c: 'Retired', In_Force_Key__c: null });
            await refuses(/goes from Draft to Proposed/, () =>
                update(author, id, { Status__c: 'Agreed', In_Force_Key__c: key })
            );
        });

        it('is not deleted by who writes definitions', () =>
            refuses(/access|permission|privilege/i, () => author.connection.sobject(DEFINITION).destroy(id)));
    });

    it('of one draft by two people: the second save that does not know of the first is refused', async () => {
        const id = await draft();
        const mark = (last: string, next: string): Fields => ({
            Revision__c: `${last.padEnd(12, '0')}>${next.padEnd(12, '0')}`
        });
        await update(author, id, { Meaning__c: 'First words', ...mark('', 'one') });
        await update(author, id, { Meaning__c: 'Second words', ...mark('one', 'two') });
        await refuses(/Somebody saved this draft/, () =>
            update(author, id, { Meaning__c: 'Third words', ...mark('one', 'three') })
        );
        assert.equal(await valueOf(id, 'Meaning__c'), 'Second words');
    });

    it('of a proposal is lost when it goes back to draft', async () => {
        const id = await proposal();
        await update(marketing, id, byMarketing(marketing));
        await refuses(/clear both signatures/, () =>
            update(marketing, id, { Status__c: 'Draft', Return_Reason__c: 'Too few employees' })
        );
        const off = { Signed_By_Marketing__c: null, Marketing_Signed_On__c: null };
        await refuses(/Give the reason/, () => update(sales, id, { Status__c: 'Draft', ...off }));
        await refuses(/Only who signed takes a signature off/, () => update(sales, id, off));
        await update(sales, id, { Status__c: 'Draft', Return_Reason__c: 'Too few employees', ...off });
        await update(author, id, { Meaning__c: 'Better words' });
        assert.equal(await valueOf(id, 'Meaning__c'), 'Better words');
    });
});
