import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { openContractOrg, signedIn, uniqueName, type ContractOrg } from './support/contract-org.ts';

interface LeadRow {
    IsConverted: boolean;
    Status: string;
    ConvertedAccountId: string;
    ConvertedContactId: string;
    ConvertedOpportunityId: string | null;
}

const CONVERTED = 'SELECT MasterLabel, ApiName FROM LeadStatus WHERE IsConverted = true LIMIT 1';

describe('lead conversion with jsforce', () => {
    let org: ContractOrg;
    let connection: Connection;
    let convertedStatus: string;
    before(async () => {
        org = await openContractOrg();
        connection = await signedIn(org);
        const { records } = await connection.query<{ ApiName: string }>(CONVERTED);
        convertedStatus = records[0]?.ApiName ?? '';
    });
    after(() => org.close());

    const lead = async (fields: Record<string, unknown> = {}): Promise<string> => {
        const result = await connection
            .sobject('Lead')
            .create({ LastName: 'Okafor', Company: uniqueName('Company'), ...fields });
        return result.id ?? '';
    };
    const convert = (leadId: string, more: Record<string, unknown> = {}) =>
        connection.soap.convertLead({
            leadId,
            convertedStatus,
            doNotCreateOpportunity: false,
            overwriteLeadSource: false,
            sendNotificationEmail: false,
            ...more
        });
    const read = (object: string, id: unknown) => connection.sobject(object).retrieve(String(id));

    it('makes an account, a contact and an opportunity of a lead', async () => {
        const Company = uniqueName('Company');
        const leadId = await lead({
            Company,
            FirstName: 'Ada',
            Email: 'ada@okafor.example',
            City: 'Ghent',
            LeadSource: 'Web'
        });
        const result = await convert(leadId);
        assert.deepEqual(result.errors, []);
        assert.equal(result.success, true);
        const row = (await read('Lead', leadId)) as unknown as LeadRow;
        assert.deepEqual(
            [row.IsConverted, row.Status, row.ConvertedAccountId, row.ConvertedContactId, row.ConvertedOpportunityId],
            [true, convertedStatus, result.accountId, result.contactId, result.opportunityId]
        );
        assert.equal((await read('Account', result.accountId)).Name, Company);
        const contact = await read('Contact', result.contactId);
        assert.deepEqual(
            [contact.Name, contact.Email, contact.MailingCity, contact.AccountId],
            ['Ada Okafor', 'ada@okafor.example', 'Ghent', result.accountId]
        );
        const opportunity = await read('Opportunity', result.opportunityId);
        assert.deepEqual(
            [opportunity.Name, opportunity.LeadSource, opportunity.AccountId],
            [Company, 'Web', result.accountId]
        );
        const roles = await connection.query(
            `SELECT ContactId FROM OpportunityContactRole WHERE OpportunityId = '${result.opportunityId}'`
        );
        assert.equal(roles.records[0]?.ContactId, result.contactId);
    });

    it('makes no opportunity when told so, and takes a name for one', async () => {
        const without = await convert(await lead(), { doNotCreateOpportunity: true });
        assert.deepEqual([without.success, without.opportunityId], [true, null]);
        const named = await convert(await lead(), { opportunityName: 'First order' });
        assert.equal((await read('Opportunity', named.opportunityId)).Name, 'First order');
    });

    it('goes on with an account and a contact that are there, and fills only what is empty in them', async () => {
        const account = await connection.sobject('Account').create({ Name: uniqueName('Here'), Phone: '1' });
        const contact = await connection
            .sobject('Contact')
            .create({ LastName: 'Known', AccountId: account.id, LeadSource: 'Other' });
        const leadId = await lead({ Phone: '2', Website: 'https://okafor.example', Title: 'CEO', LeadSource: 'Web' });
        const result = await convert(leadId, {
            accountId: account.id,
            contactId: contact.id,
            overwriteLeadSource: true
        });
        assert.deepEqual([result.errors, result.accountId, result.contactId], [[], account.id, contact.id]);
        const there = await read('Account', account.id);
        assert.deepEqual([there.Phone, there.Website], ['1', 'https://okafor.example']);
        const person = await read('Contact', contact.id);
        assert.deepEqual([person.LastName, person.Title, person.LeadSource], ['Known', 'CEO', 'Web']);
    });

    it('closes the lead for good', async () => {
        const leadId = await lead();
        await convert(leadId);
        const [changed] = await connection.sobject('Lead').update([{ Id: leadId, Title: 'late' }]);
        assert.deepEqual(
            changed?.errors.map((error) => (error as { statusCode?: string }).statusCode),
            ['CANNOT_UPDATE_CONVERTED_LEAD']
        );
        const again = await convert(leadId);
        assert.equal(again.success, false);
    });

    it('converts the good ones of several and tells what is wrong with the others', async () => {
        const results = await connection.soap.convertLead([
            {
                leadId: await lead(),
                convertedStatus,
                doNotCreateOpportunity: true,
                overwriteLeadSource: false,
                sendNotificationEmail: false
            },
            {
                leadId: await lead(),
                convertedStatus: 'Working - Contacted',
                doNotCreateOpportunity: true,
                overwriteLeadSource: false,
                sendNotificationEmail: false
            }
        ]);
        assert.deepEqual(
            results.map((result) => [
                result.success,
                ...result.errors.map((error) => (error as { statusCode?: string }).statusCode)
            ]),
            [[true], [false, 'INVALID_STATUS']]
        );
    });
});

describe('records over SOAP with jsforce', () => {
    let org: ContractOrg;
    let connection: Connection;
    before(async () => {
        org = await openContractOrg();
        connection = await signedIn(org);
    });
    after(() => org.close());

    it('creates, changes, upserts, deletes and undeletes', async () => {
        const [made, refused] = await connection.soap.create([
            { type: 'Account', Name: uniqueName('Soap'), AnnualRevenue: 12 },
            { type: 'Account', Phone: '1' }
        ] as never);
        assert.equal(made?.success, true);
        assert.deepEqual(
            refused?.errors?.map((error) => (error as { statusCode?: string }).statusCode),
            ['REQUIRED_FIELD_MISSING']
        );
        const id = made?.id ?? '';
        const [changed] = await connection.soap.update([
            {
                type: 'Account',
                Id: id,
                AnnualRevenue: null,
                Phone: '2'
            }
        ] as never);
        assert.deepEqual(changed?.errors, []);
        const row = await connection.sobject('Account').retrieve(id);
        assert.deepEqual([row.AnnualRevenue, row.Phone], [null, '2']);
        const [upserted] = await connection.soap.upsert('Id', [{ type: 'Account', Id: id, Phone: '3' }] as never);
        assert.deepEqual([upserted?.success, upserted?.created], [true, false]);
        const deleted = await connection.soap.delete([id]);
        assert.equal(deleted[0]?.success, true);
        const back = await connection.soap.undelete([id]);
        assert.equal(back[0]?.success, true);
        assert.equal((await connection.sobject('Account').retrieve(id)).Phone, '3');
        assert.ok((await connection.soap.getServerTimestamp()).timestamp);
    });
});
