import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { convertLeads } from '../../../local-org/engine/lead-conversion/convert-leads.ts';
import type {
    LeadConversion,
    LeadConversionResult
} from '../../../local-org/engine/lead-conversion/lead-conversion.ts';
import type { Access } from '../../../local-org/engine/access/access.ts';
import {
    component,
    errorOf,
    field,
    objectFile,
    openEngineOrg,
    rule,
    type EngineOrg
} from '../../support/engine-org.ts';

const aLead = (org: EngineOrg, fields: Record<string, unknown> = {}): string =>
    org.insert('Lead', { LastName: 'Lee', Company: 'Acme', ...fields });

const convert = (
    org: EngineOrg,
    leadId: string,
    asked: Partial<LeadConversion> = {},
    access: Access = org.administrator
): LeadConversionResult =>
    convertLeads(org.org, access, [
        {
            leadId,
            convertedStatus: 'Closed - Converted',
            doNotCreateOpportunity: false,
            overwriteLeadSource: false,
            ...asked
        }
    ])[0] as LeadConversionResult;

const converted = (...args: Parameters<typeof convert>): LeadConversionResult => {
    const result = convert(...args);
    assert.deepEqual(result.errors, []);
    return result;
};

describe('a converted lead', () => {
    it('tells the day and what it became, and its opportunity closes with the fiscal quarter', () => {
        const org = openEngineOrg();
        const id = aLead(org);
        const result = converted(org, id);
        assert.deepEqual(org.read('Lead', id, 'IsConverted', 'Status', 'ConvertedDate', 'ConvertedOpportunityId'), {
            IsConverted: 1,
            Status: 'Closed - Converted',
            ConvertedDate: '2026-05-04',
            ConvertedOpportunityId: result.opportunityId
        });
        assert.deepEqual(org.read('Opportunity', String(result.opportunityId), 'Name', 'StageName', 'CloseDate'), {
            Name: 'Acme',
            StageName: 'Prospecting',
            CloseDate: '2026-06-30'
        });
        assert.deepEqual(org.rows('SELECT "IsPrimary", "ContactId" FROM "OpportunityContactRole"'), [
            { IsPrimary: 1, ContactId: result.contactId }
        ]);
    });

    it('is told in the history of the lead and of the opportunity', () => {
        const org = openEngineOrg();
        const result = converted(org, aLead(org));
        assert.deepEqual(org.rows('SELECT "Field", "OldValue", "NewValue" FROM "LeadHistory" ORDER BY "Id"'), [
            { Field: 'created', OldValue: null, NewValue: null },
            { Field: 'Status', OldValue: 'Open - Not Contacted', NewValue: 'Closed - Converted' },
            { Field: 'leadConverted', OldValue: null, NewValue: null }
        ]);
        assert.deepEqual(org.rows('SELECT "Field" FROM "OpportunityFieldHistory"'), [
            { Field: 'opportunityCreatedFromLead' }
        ]);
        assert.deepEqual(
            org.rows(
                'SELECT "StageName" FROM "OpportunityHistory" WHERE "OpportunityId" = ?',
                String(result.opportunityId)
            ),
            [{ StageName: 'Prospecting' }]
        );
    });

    it('hands its activities on: open tasks of the person who converts to the new owner', () => {
        const org = openEngineOrg();
        const seller = org.user();
        const id = aLead(org);
        const open = org.insert('Task', { Subject: 'Call', WhoId: id });
        const done = org.insert('Task', {
            Subject: 'Mail',
            WhoId: id,
            Status: 'Completed',
            ActivityDate: '2026-05-02'
        });
        const { contactId, opportunityId, accountId } = converted(org, id, { ownerId: seller.userId });
        const at = (task: string): unknown[] =>
            Object.values(org.read('Task', task, 'WhoId', 'WhatId', 'AccountId', 'OwnerId'));
        assert.deepEqual(at(open), [contactId, opportunityId, accountId, seller.userId]);
        assert.deepEqual(at(done), [contactId, opportunityId, accountId, org.administrator.userId]);
        for (const [object, record] of [
            ['Contact', contactId],
            ['Account', accountId],
            ['Opportunity', opportunityId]
        ] as const) {
            assert.equal(org.read(object, String(record), 'LastActivityDate')['LastActivityDate'], '2026-05-02');
        }
    });

    it('hands its campaigns on, the last one as source of the opportunity', () => {
        const org = openEngineOrg();
        const [first, last] = ['First', 'Last'].map((Name) => org.insert('Campaign', { Name })) as [string, string];
        const id = aLead(org);
        org.insert('CampaignMember', { CampaignId: first, LeadId: id });
        org.wait(1000);
        org.insert('CampaignMember', { CampaignId: last, LeadId: id, Status: 'Responded' });
        const { contactId, opportunityId } = converted(org, id);
        assert.deepEqual(
            org.rows(
                'SELECT "LeadId", "ContactId", "Type", "Status", "LeadOrContactId" FROM "CampaignMember" ORDER BY "Id"'
            ),
            ['Sent', 'Responded'].map((Status) => ({
                LeadId: id,
                ContactId: contactId,
                Type: 'Contact',
                Status,
                LeadOrContactId: contactId
            }))
        );
        assert.equal(org.read('Opportunity', String(opportunityId), 'CampaignId')['CampaignId'], last);
        assert.deepEqual(
            org.read(
                'Campaign',
                last,
                'NumberOfLeads',
                'NumberOfContacts',
                'NumberOfConvertedLeads',
                'NumberOfOpportunities'
            ),
            { NumberOfLeads: 0, NumberOfContacts: 1, NumberOfConvertedLeads: 1, NumberOfOpportunities: 1 }
        );
    });

    it('leaves the contact one membership of a campaign, the one that has come further', () => {
        const org = openEngineOrg();
        const campaign = org.insert('Campaign', { Name: 'Fair' });
        const account = org.insert('Account', { Name: 'Acme' });
        const contact = org.insert('Contact', { LastName: 'Lee', AccountId: account });
        const id = aLead(org);
        org.insert('CampaignMember', { CampaignId: campaign, ContactId: contact });
        org.insert('CampaignMember', { CampaignId: campaign, LeadId: id, Status: 'Responded' });
        converted(org, id, { accountId: account, contactId: contact });
        assert.deepEqual(
            org.rows('SELECT "ContactId", "LeadId", "Status" FROM "CampaignMember" WHERE "IsDeleted" = 0'),
            [{ ContactId: contact, LeadId: null, Status: 'Responded' }]
        );
    });

    it('fills custom fields as the settings of the org map them', () => {
        const org = openEngineOrg();
        const tier = field('Tier__c', 'Text', '<length>20</length>');
        org.deploy(
            objectFile('Lead', { parts: tier }),
            objectFile('Opportunity', { parts: tier }),
            component(
                'LeadConvertSettings',
                'LeadConvertSettings',
                `<objectMapping><inputObject>Lead</inputObject><mappingFields><inputField>Tier__c</inputField><outputField>Tier__c</outputField></mappingFields><outputObject>Opportunity</outputObject></objectMapping>`
            )
        );
        const { opportunityId } = converted(org, aLead(org, { Tier__c: 'Gold' }));
        assert.equal(org.read('Opportunity', String(opportunityId), 'Tier__c')['Tier__c'], 'Gold');
    });
});

describe('a lead is not converted', () => {
    const nothingMade = (org: EngineOrg): void => {
        assert.deepEqual(
            org.rows('SELECT (SELECT count(*) FROM "Account") + (SELECT count(*) FROM "Contact") AS made'),
            [{ made: 0 }]
        );
    };
    const refusal = (result: LeadConversionResult): string => errorOf({ ...result, id: null });

    it('to a status that stands for something else', () => {
        const org = openEngineOrg();
        assert.match(refusal(convert(org, aLead(org), { convertedStatus: 'Working - Contacted' })), /^INVALID_STATUS/);
        nothingMade(org);
    });

    it('where a rule of the opportunity refuses: then nothing of it stays', () => {
        const org = openEngineOrg();
        org.deploy(objectFile('Opportunity', { parts: rule('Amount_Needed', 'ISBLANK(Amount)', 'Give an amount.') }));
        const id = aLead(org);
        assert.equal(refusal(convert(org, id)), 'FIELD_CUSTOM_VALIDATION_EXCEPTION: Give an amount.');
        nothingMade(org);
        assert.equal(org.read('Lead', id, 'IsConverted')['IsConverted'], 0);
        const given = converted(org, id, { opportunityRecord: { Amount: '10' } });
        assert.equal(org.read('Opportunity', String(given.opportunityId), 'Amount')['Amount'], 10);
    });

    it('by a person without the permission to convert', () => {
        const org = openEngineOrg();
        const person = org.user({ profile: 'Minimum Access - Salesforce' });
        assert.match(refusal(convert(org, aLead(org), {}, person)), /^INSUFFICIENT_ACCESS/);
        assert.equal(convert(org, aLead(org), {}, org.user()).success, true);
    });

    it('for a queue, as accounts have people for owners', () => {
        const org = openEngineOrg();
        const queue = org.insert('Group', { Name: 'Web leads', Type: 'Queue' });
        org.insert('QueueSobject', { QueueId: queue, SobjectType: 'Lead' });
        const id = aLead(org, { OwnerId: queue });
        assert.match(refusal(convert(org, id)), /Converted objects can only be owned by users/);
        converted(org, id, { ownerId: org.administrator.userId });
    });

    it('to a contact of another account', () => {
        const org = openEngineOrg();
        const [one, other] = ['One', 'Other'].map((Name) => org.insert('Account', { Name })) as [string, string];
        const contact = org.insert('Contact', { LastName: 'Lee', AccountId: other });
        assert.match(
            refusal(convert(org, aLead(org), { accountId: one, contactId: contact })),
            /^INVALID_CROSS_REFERENCE_KEY/
        );
    });
});
